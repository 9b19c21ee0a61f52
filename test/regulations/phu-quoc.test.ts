import { expect, test } from 'vitest';
import { doesNotState, shipped, states } from './table.ts';

const regulation = shipped('phu-quoc-2022');
const { committee, team } = regulation.meetings;
const heads = ['head', 'standing-deputy-head', 'deputy-head'];

states('Phú Quốc', [
  [
    'khoản 1 Điều 9',
    'họp định kỳ 06 tháng một lần',
    committee.regular?.[0],
    { every: 'P6M', count: 1, soft: false },
  ],
  [
    'khoản 4 Điều 3 và khoản 1 Điều 9',
    'Trưởng ban, Phó Trưởng ban triệu tập họp định kỳ',
    committee.convene.regular,
    { by: heads },
  ],
  [
    'khoản 4 Điều 3 và khoản 1 Điều 9',
    'Trưởng ban, Phó Trưởng ban triệu tập họp đột xuất',
    committee.convene['ad-hoc'],
    { by: heads },
  ],
  [
    'khoản 2 Điều 9',
    'Trưởng ban, Phó Trưởng ban triệu tập họp mở rộng',
    committee.convene.extended,
    { by: heads },
  ],
  [
    'khoản 1 Điều 9',
    'cơ quan thường trực đề nghị họp',
    committee.propose,
    { by: ['standing-agency'], decidedBy: heads, kinds: ['regular', 'ad-hoc'] },
  ],
  [
    'khoản 1 Điều 9',
    'người chủ trì quyết định thành phần dự họp',
    committee.participants,
    { decidedBy: 'chair' },
  ],
  ['khoản 4 Điều 3', 'Trưởng ban chủ trì', committee.chair, { role: 'head' }],
  [
    'khoản 2 Điều 4',
    'Phó Trưởng ban Thường trực chủ trì một cuộc họp khi được Trưởng ban giao',
    committee.handChair,
    { by: 'head', to: ['standing-deputy-head'], kinds: ['regular', 'ad-hoc', 'extended'] },
  ],
  [
    'khoản 2 Điều 4',
    'Phó Trưởng ban Thường trực chỉ chủ trì khi được giao, không tự thay mặt',
    regulation.acting[0],
    { for: 'head', by: ['standing-deputy-head'], when: ['assigned'], scope: 'chairing' },
  ],
  ['khoản 5 Điều 6', 'vắng mặt phải được người chủ trì đồng ý', committee.absence, { consent: 'chair' }],
  ['khoản 5 Điều 6', 'ủy quyền thì góp ý bằng văn bản', committee.proxy, { needs: 'written-opinion' }],
  [
    'khoản 3 Điều 9',
    'Tổ công tác giúp việc họp theo yêu cầu của lãnh đạo Tổ',
    team.convene['ad-hoc'],
    { by: ['team-lead', 'deputy-team-lead'] },
  ],
  [
    'Điều 8, khoản 5 Điều 10 và khoản 2 Điều 13',
    'cơ quan thường trực làm việc qua Phòng Văn hóa và Thông tin',
    regulation.standingAgency,
    { via: 'Phòng Văn hóa và Thông tin' },
  ],
  [
    'gạch đầu dòng 1 Điều 2',
    'Trưởng ban quyết định',
    regulation.decisions.committee.leader,
    { role: 'head' },
  ],
  [
    'khoản 5 Điều 10',
    'thành viên báo cáo Cơ quan Thường trực cho mỗi kỳ họp',
    regulation.reports.members?.[0],
    { due: 'each-meeting', to: ['standing-agency'], before: null },
  ],
  [
    'khoản 9 Điều 8',
    'cơ quan thường trực giúp giải quyết việc giữa hai kỳ họp',
    regulation.opinions.betweenMeetings,
    { by: 'standing-agency' },
  ],
]);

doesNotState('Phú Quốc', {
  'thời hạn thông báo họp': committee.noticeLead,
  'thời hạn gửi tài liệu': committee.papersLead,
  'báo cáo đề xuất trước cuộc họp': committee.proposalReport,
  'chu kỳ họp Tổ': team.regular,
  'ai chủ trì họp Tổ': team.chair,
  'vắng họp Tổ': team.absence,
  'ủy quyền dự họp Tổ': team.proxy,
  'ai lưu hồ sơ': regulation.records.keeper,
  'con dấu': regulation.records.seals,
  'phổ biến thông tin': regulation.information.disclosure,
});

test('Phú Quốc: không ai đương nhiên thay mặt khi Trưởng ban vắng mặt', () => {
  expect(regulation.acting.flatMap(({ when }) => when)).toEqual(['assigned']);
});

test('Phú Quốc, Quyết định 4145/QĐ-BCĐ: lấy ngày 19/8/2022 và ghi lại ngày 19 tháng 7', () => {
  expect(regulation.effectiveFrom).toBe('2022-08-19');
  expect(regulation.decision.note).toContain('19 tháng 7 năm 2022');
});
