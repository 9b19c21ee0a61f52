import { expect, test } from 'vitest';
import { doesNotState, shipped, states } from './table.ts';

const regulation = shipped('lang-son-2022');
const { committee, team } = regulation.meetings;
const fields = ['goals', 'schedule', 'results'];

states('Lạng Sơn', [
  [
    'khoản 1 Điều 8',
    'họp định kỳ một quý một lần',
    committee.regular?.[0],
    { every: 'P3M', count: 1, soft: false },
  ],
  ['khoản 3 Điều 4', 'chỉ Trưởng ban triệu tập họp định kỳ', committee.convene.regular, { by: ['head'] }],
  [
    'khoản 3 Điều 4 và khoản 1 Điều 8',
    'chỉ Trưởng ban triệu tập họp đột xuất',
    committee.convene['ad-hoc'],
    { by: ['head'] },
  ],
  ['khoản 2 Điều 8', 'chỉ Trưởng ban triệu tập họp mở rộng', committee.convene.extended, { by: ['head'] }],
  ['khoản 2 Điều 8', 'họp mở rộng có chuyên gia', regulation.guests, { agencyHeads: true, experts: true }],
  [
    'khoản 2 Điều 9',
    'Trưởng ban, Phó Trưởng ban làm việc với thành viên, Tổ giúp việc và các sở',
    committee.convene['working-session'],
    { by: ['head', 'standing-deputy-head', 'deputy-head'] },
  ],
  [
    'khoản 1 Điều 8',
    'người chủ trì quyết định thành phần dự họp',
    committee.participants,
    { decidedBy: 'chair' },
  ],
  ['khoản 3 Điều 4', 'Trưởng ban chủ trì', committee.chair, { role: 'head' }],
  [
    'điểm d khoản 1 Điều 6',
    'vắng mặt phải được người chủ trì đồng ý',
    committee.absence,
    { consent: 'chair' },
  ],
  [
    'điểm d khoản 1 Điều 6',
    'ủy quyền thì tham gia ý kiến bằng văn bản',
    committee.proxy,
    { needs: 'written-opinion' },
  ],
  ['khoản 1 Điều 8', 'họp Ban phải có báo cáo đề xuất', committee.proposalReport, { fields }],
  ['khoản 1 Điều 8', 'họp Tổ giúp việc cũng phải có báo cáo đề xuất', team.proposalReport, { fields }],
  [
    'khoản 1 Điều 5',
    'Phó Trưởng ban Thường trực thay mặt khi Trưởng ban đi vắng hoặc ủy quyền',
    regulation.acting[0],
    { for: 'head', by: ['standing-deputy-head'], when: ['absent', 'authorised'], scope: 'all' },
  ],
  [
    'khoản 1 Điều 5',
    'người thay mặt chịu trách nhiệm trước Trưởng ban',
    regulation.delegation.account,
    { by: ['standing-deputy-head'], to: ['head'] },
  ],
  [
    'Điều 3',
    'cho ý kiến bằng văn bản là một hình thức làm việc',
    regulation.workForms,
    { forms: ['regular-meeting', 'ad-hoc-meeting', 'conference', 'workshop', 'written-opinion'] },
  ],
  [
    'điểm d khoản 1 Điều 6',
    'thành viên trao đổi, Trưởng ban quyết định',
    regulation.decisions.committee.leader,
    { role: 'head' },
  ],
  ['khoản 8 Điều 7', 'Tổ giúp việc lưu hồ sơ', regulation.records.keeper, { by: 'team' }],
  [
    'khoản 1 Điều 9',
    'Trưởng ban, Phó Trưởng ban Thường trực dùng con dấu UBND tỉnh',
    regulation.records.seals?.[0],
    { signers: ['head', 'standing-deputy-head'], of: 'named', name: 'UBND tỉnh' },
  ],
  [
    'khoản 6 Điều 7 và khoản 3 Điều 12',
    'vướng mắc phản ánh về Sở Thông tin và Truyền thông',
    regulation.problems.desk,
    { name: 'Sở Thông tin và Truyền thông' },
  ],
]);

doesNotState('Lạng Sơn', {
  'thời hạn thông báo họp': committee.noticeLead,
  'thời hạn gửi tài liệu': committee.papersLead,
  'ai đề nghị họp': committee.propose,
  'giao người khác chủ trì': committee.handChair,
  'chu kỳ họp Tổ': team.regular,
  'ai triệu tập họp Tổ': team.convene['ad-hoc'],
  'vắng họp Tổ': team.absence,
  'ủy quyền dự họp Tổ': team.proxy,
  'cơ quan thường trực': regulation.standingAgency,
  'chu kỳ báo cáo của Tổ': regulation.reports.team?.[0]?.every,
  'báo cáo định kỳ của thành viên': regulation.reports.members,
  'phổ biến thông tin': regulation.information.disclosure,
});

test('Lạng Sơn, khoản 2 Điều 6: phân công từ điểm a đến điểm i', () => {
  const articles = regulation.portfolios.named?.map(({ article }) => article);
  expect(articles).toEqual(
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i'].map((point) => `điểm ${point} khoản 2 Điều 6`),
  );
});
