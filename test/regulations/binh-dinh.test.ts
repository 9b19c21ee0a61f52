import { expect, test } from 'vitest';
import { doesNotState, shipped, states } from './table.ts';

const regulation = shipped('binh-dinh-2019');
const { committee, team } = regulation.meetings;

states('Bình Định', [
  [
    'điểm a khoản 1 Điều 11',
    'họp định kỳ 06 tháng một lần',
    committee.regular?.[0],
    { every: 'P6M', count: 1, soft: false },
  ],
  ['khoản 4 Điều 3', 'chỉ Trưởng ban triệu tập họp định kỳ', committee.convene.regular, { by: ['head'] }],
  [
    'khoản 4 Điều 3 và điểm a khoản 1 Điều 11',
    'Trưởng ban, Phó Trưởng ban triệu tập họp đột xuất',
    committee.convene['ad-hoc'],
    { by: ['head', 'deputy-head'] },
  ],
  [
    'điểm a khoản 1 Điều 11',
    'chỉ Trưởng ban triệu tập họp mở rộng',
    committee.convene.extended,
    { by: ['head'] },
  ],
  [
    'điểm a khoản 1 Điều 11',
    'Ủy viên thường trực đề nghị họp đột xuất',
    committee.propose,
    { by: ['standing-member'], decidedBy: ['head', 'deputy-head'], kinds: ['ad-hoc'] },
  ],
  [
    'điểm a khoản 1 Điều 11',
    'người chủ trì quyết định thành phần dự họp',
    committee.participants,
    { decidedBy: 'chair' },
  ],
  ['khoản 4 Điều 3', 'Trưởng ban chủ trì', committee.chair, { role: 'head' }],
  ['khoản 4 Điều 6', 'vắng mặt phải được người chủ trì đồng ý', committee.absence, { consent: 'chair' }],
  [
    'khoản 4 Điều 6',
    'ủy quyền phải được người chủ trì đồng ý, không cần văn bản góp ý',
    committee.proxy,
    { needs: 'chair-consent' },
  ],
  [
    'điểm c khoản 1 Điều 11',
    'cơ quan thường trực gửi tài liệu chậm nhất 48 giờ trước',
    committee.papersLead,
    { amount: 48, unit: 'hours', sender: 'Cơ quan thường trực Ban Chỉ đạo' },
  ],
  [
    'điểm b khoản 1 Điều 11',
    'Tổ thư ký họp theo yêu cầu của Tổ trưởng',
    team.convene['ad-hoc'],
    { by: ['team-lead'] },
  ],
  [
    'Điều 4',
    'Phó Trưởng ban thay mặt khi Trưởng ban vắng mặt',
    regulation.acting[0],
    { for: 'head', by: ['deputy-head'], when: ['absent'], scope: 'all' },
  ],
  [
    'Điều 7',
    'Sở Thông tin và Truyền thông là cơ quan thường trực',
    regulation.standingAgency,
    { name: 'Sở Thông tin và Truyền thông', via: null },
  ],
  [
    'điểm a khoản 2 Điều 11',
    'thành viên báo cáo trước ngày 30/6 và 30/12, bản giấy và bản điện tử',
    regulation.reports.members?.[0],
    { before: ['06-30', '12-30'], forms: ['paper', 'electronic'], to: ['standing-agency'] },
  ],
  [
    'khoản 5 Điều 6',
    'báo cáo đột xuất khi Trưởng ban, Phó Trưởng ban yêu cầu',
    regulation.reports.members?.[1],
    { due: 'on-demand', demandedBy: ['head', 'deputy-head'] },
  ],
  [
    'điểm b khoản 2 Điều 11',
    'văn bản gửi qua thư điện tử công vụ của thành viên và của cơ quan',
    regulation.information.delivery,
    { by: 'standing-agency', channel: 'official-email', to: ['member', 'member-agency'] },
  ],
  [
    'khoản 1 Điều 10',
    'phân công theo lĩnh vực và địa bàn',
    regulation.portfolios.assigned,
    { by: ['head'], parts: ['field', 'area'] },
  ],
]);

doesNotState('Bình Định', {
  'thời hạn thông báo họp': committee.noticeLead,
  'giao người khác chủ trì': committee.handChair,
  'ai quyết định': regulation.decisions.committee.leader,
  'biểu quyết theo đa số': regulation.decisions.committee.majority,
  'chu kỳ họp Tổ': team.regular,
  'vắng họp Tổ': team.absence,
  'ủy quyền dự họp Tổ': team.proxy,
  'phổ biến thông tin': regulation.information.disclosure,
  'Phó Trưởng ban Thường trực': regulation.titles['standing-deputy-head'],
});

test('Bình Định, Quyết định 47/QĐ-BCĐ: lấy ngày 12/4/2019 và ghi lại ngày 14/4/2019 cùng nơi ban hành khác', () => {
  expect(regulation.decision.date).toBe('2019-04-12');
  expect(regulation.decision.note).toContain('14/4/2019 của Ủy ban nhân dân tỉnh');
});
