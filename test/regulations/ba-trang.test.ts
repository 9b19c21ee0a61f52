import { expect, test } from 'vitest';
import { doesNotState, shipped, states } from './table.ts';

const regulation = shipped('ba-trang-2023');
const { committee, team } = regulation.meetings;
const heads = ['head', 'standing-deputy-head', 'deputy-head'];

states('Ba Trang', [
  [
    'đoạn 1 Điều 7',
    'họp định kỳ một tháng một lần, căn cứ tình hình thực tế',
    committee.regular?.[0],
    { every: 'P1M', count: 1, soft: true },
  ],
  ['khoản 3 Điều 3', 'chỉ Trưởng ban triệu tập họp định kỳ', committee.convene.regular, { by: ['head'] }],
  [
    'khoản 3 Điều 3 và đoạn 1 Điều 7',
    'chỉ Trưởng ban triệu tập họp đột xuất',
    committee.convene['ad-hoc'],
    { by: ['head'] },
  ],
  ['đoạn 2 Điều 7', 'chỉ Trưởng ban triệu tập họp mở rộng', committee.convene.extended, { by: ['head'] }],
  [
    'khoản 2 Điều 8',
    'Trưởng ban, Phó Trưởng ban làm việc với Ủy viên, Tổ công tác',
    committee.convene['working-session'],
    { by: heads },
  ],
  [
    'đoạn 1 Điều 7',
    'người chủ trì quyết định thành phần dự họp',
    committee.participants,
    { decidedBy: 'chair' },
  ],
  ['khoản 3 Điều 3', 'Trưởng ban chủ trì', committee.chair, { role: 'head' }],
  ['đoạn 5 Điều 5', 'vắng mặt phải được người chủ trì đồng ý', committee.absence, { consent: 'chair' }],
  [
    'đoạn 5 Điều 5',
    'ủy quyền thì tham gia ý kiến bằng văn bản',
    committee.proxy,
    { needs: 'written-opinion' },
  ],
  [
    'đoạn 3 Điều 7',
    'Tổ công tác họp 02 lần một tháng',
    team.regular?.[0],
    { every: 'P1M', count: 2, soft: false },
  ],
  [
    'đoạn 3 Điều 7',
    'Tổ công tác họp theo yêu cầu của lãnh đạo Tổ',
    team.convene['ad-hoc'],
    { by: ['team-lead', 'deputy-team-lead'] },
  ],
  [
    'khoản 1 Điều 4',
    'Phó Trưởng ban Thường trực thay mặt khi Trưởng ban vắng mặt',
    regulation.acting[0],
    { for: 'head', by: ['standing-deputy-head'], when: ['absent'], scope: 'all' },
  ],
  ['khoản 1 Điều 2', 'Trưởng ban quyết định', regulation.decisions.committee.leader, { role: 'head' }],
  [
    'đoạn 3 khoản 2 Điều 4',
    'Phó Trưởng ban chỉ đạo chuẩn bị cuộc họp',
    regulation.preparation.directed,
    { by: ['standing-deputy-head', 'deputy-head'] },
  ],
  [
    'khoản 9 Điều 6',
    'Tổ công tác báo cáo hằng quý Trưởng ban, Phó Trưởng ban và các Ủy viên',
    regulation.reports.team?.[0],
    { every: 'P3M', to: [...heads, 'member'] },
  ],
  ['khoản 10 Điều 6', 'Tổ công tác lưu hồ sơ', regulation.records.keeper, { by: 'team' }],
  [
    'khoản 2 Điều 11',
    'vướng mắc phản ánh về Thường trực Ban Chỉ đạo',
    regulation.problems.desk,
    { name: 'Thường trực Ban Chỉ đạo', for: ['head'] },
  ],
]);

doesNotState('Ba Trang', {
  'thời hạn thông báo họp': committee.noticeLead,
  'thời hạn gửi tài liệu': committee.papersLead,
  'nội dung thông báo họp': committee.noticeStates,
  'ai đề nghị họp': committee.propose,
  'giao người khác chủ trì': committee.handChair,
  'báo cáo đề xuất trước cuộc họp': committee.proposalReport,
  'vắng họp Tổ': team.absence,
  'ủy quyền dự họp Tổ': team.proxy,
  'ai chủ trì họp Tổ': team.chair,
  'cơ quan thường trực': regulation.standingAgency,
  'báo cáo định kỳ của Ủy viên': regulation.reports.members,
  'con dấu': regulation.records.seals,
  'phổ biến thông tin': regulation.information.disclosure,
});

test('Ba Trang: chỉ có một quy định thay mặt, không cho Tổ', () => {
  expect(regulation.acting).toHaveLength(1);
});

test('Ba Trang, Quyết định để trống số và ngày: lấy 119/QĐ-BCĐ ngày 04/4/2023 và ghi lại', () => {
  expect(regulation.decision).toMatchObject({ number: '119/QĐ-BCĐ', date: '2023-04-04' });
  expect(regulation.decision.note).toContain('để trống số và ngày');
});
