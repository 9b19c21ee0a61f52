import { expect, test } from 'vitest';
import { doesNotState, shipped, states } from './table.ts';

const regulation = shipped('kien-giang-2022');
const { committee, team } = regulation.meetings;
const heads = ['head', 'standing-deputy-head', 'deputy-head'];
const teamLeaders = ['team-lead', 'standing-deputy-team-lead', 'deputy-team-lead'];
const report = (key: string) =>
  [regulation.reports.members, regulation.reports.team, regulation.reports.upward]
    .flatMap((duties) => duties ?? [])
    .find((duty) => duty.key === key);

states('Kiên Giang', [
  [
    'khoản 1 Điều 14',
    'họp định kỳ 02 tháng một lần',
    committee.regular?.[0],
    { every: 'P2M', count: 1, soft: false },
  ],
  [
    'khoản 6 Điều 4 và khoản 1 Điều 14',
    'Trưởng ban, Phó Trưởng ban triệu tập họp định kỳ',
    committee.convene.regular,
    { by: heads },
  ],
  [
    'khoản 6 Điều 4 và khoản 1 Điều 14',
    'Trưởng ban, Phó Trưởng ban triệu tập họp đột xuất',
    committee.convene['ad-hoc'],
    { by: heads },
  ],
  [
    'khoản 2 Điều 14',
    'Trưởng ban, Phó Trưởng ban triệu tập họp mở rộng',
    committee.convene.extended,
    { by: heads },
  ],
  [
    'khoản 2 Điều 16',
    'lãnh đạo Ban làm việc với thành viên, Tổ giúp việc',
    committee.convene['working-session'],
    { by: heads },
  ],
  [
    'khoản 1 Điều 14',
    'cơ quan thường trực đề nghị họp',
    committee.propose,
    { by: ['standing-agency'], decidedBy: heads, kinds: ['regular', 'ad-hoc'] },
  ],
  [
    'khoản 1 Điều 14',
    'người chủ trì quyết định thành phần dự họp',
    committee.participants,
    { decidedBy: 'chair' },
  ],
  ['khoản 6 Điều 4', 'Trưởng ban chủ trì', committee.chair, { role: 'head' }],
  [
    'khoản 6 Điều 4',
    'Trưởng ban ủy quyền cho một thành viên chủ trì họp thường kỳ',
    committee.handChair,
    { by: 'head', to: ['standing-deputy-head', 'deputy-head', 'member'], kinds: ['regular'] },
  ],
  ['khoản 5 Điều 7', 'vắng mặt phải được người chủ trì đồng ý', committee.absence, { consent: 'chair' }],
  ['khoản 5 Điều 7', 'ủy quyền thì góp ý bằng văn bản', committee.proxy, { needs: 'written-opinion' }],
  [
    'khoản 3 Điều 14',
    'thông báo trước ít nhất 02 ngày làm việc',
    committee.noticeLead,
    { amount: 2, unit: 'working-days' },
  ],
  [
    'khoản 3 Điều 14',
    'gửi tài liệu trước ít nhất 02 ngày làm việc',
    committee.papersLead,
    { amount: 2, unit: 'working-days', sender: null },
  ],
  [
    'khoản 3 Điều 14',
    'thông báo nêu nội dung, thời gian, địa điểm',
    committee.noticeStates,
    { items: ['content', 'time', 'place'] },
  ],
  [
    'khoản 2 Điều 5',
    'Phó Trưởng ban Thường trực thay mặt khi Trưởng ban vắng mặt hoặc ủy quyền',
    regulation.acting[0],
    {
      body: 'committee',
      for: 'head',
      by: ['standing-deputy-head'],
      when: ['absent', 'authorised'],
      scope: 'all',
    },
  ],
  [
    'khoản 2 Điều 11',
    'Tổ phó Thường trực thay mặt khi Tổ trưởng vắng mặt',
    regulation.acting[1],
    { body: 'team', for: 'team-lead', by: ['standing-deputy-team-lead'], when: ['absent'], scope: 'all' },
  ],
  [
    'khoản 4 Điều 14',
    'Tổ giúp việc họp theo yêu cầu của lãnh đạo Tổ',
    team.convene['ad-hoc'],
    { by: teamLeaders },
  ],
  ['khoản 2 Điều 10', 'Tổ trưởng điều hành nên chủ trì họp Tổ', team.chair, { role: 'team-lead' }],
  ['khoản 2 Điều 13', 'vắng họp Tổ phải được người chủ trì đồng ý', team.absence, { consent: 'chair' }],
  ['khoản 2 Điều 13', 'ủy quyền dự họp Tổ thì góp ý bằng văn bản', team.proxy, { needs: 'written-opinion' }],
  [
    'Điều 2 của Quyết định ban hành và khoản 3 Điều 19',
    'Công an tỉnh là cơ quan thường trực',
    regulation.standingAgency,
    { name: 'Công an tỉnh', via: null },
  ],
  [
    'khoản 2 Điều 3',
    'quyết định theo đa số về phương hướng, kế hoạch, chương trình',
    regulation.decisions.committee.majority?.[0] ?? null,
    { matters: ['directions', 'plans', 'programmes'], of: null },
  ],
  [
    'khoản 2 và khoản 3 Điều 4',
    'Quy chế và kế hoạch phải được Ban thông qua trước',
    regulation.decisions.committee.passedFirst,
    { matters: ['regulation', 'implementation-plan', 'yearly-plan', 'stage-plan'], role: 'head' },
  ],
  [
    'khoản 3 Điều 14',
    'kết luận gửi bằng văn bản đến từng thành viên',
    regulation.conclusions.sent,
    { by: 'team', to: 'each-member', form: 'written' },
  ],
  [
    'khoản 3 Điều 15',
    'thành viên báo cáo về Tổ giúp việc trước 15/6 và 15/12',
    report('members-half-year'),
    { to: ['team'], before: ['06-15', '12-15'], due: 'periodic', every: 'P6M' },
  ],
  [
    'khoản 5 Điều 16',
    'thành viên báo cáo Cơ quan Thường trực cho mỗi kỳ họp',
    report('members-each-meeting'),
    { to: ['standing-agency'], due: 'each-meeting', before: null },
  ],
  [
    'khoản 7 Điều 9',
    'Tổ giúp việc báo cáo hàng tháng',
    report('team-month'),
    { every: 'P1M', to: ['committee'] },
  ],
  [
    'khoản 5 Điều 5',
    'Phó Trưởng ban Thường trực báo cáo hàng quý về Văn phòng UBND tỉnh',
    report('upward-quarter'),
    { by: ['standing-deputy-head'], every: 'P3M', toOutside: ['Văn phòng UBND tỉnh'] },
  ],
  [
    'khoản 1 Điều 15',
    'Trưởng ban, các Phó Trưởng ban quyết định thông tin được phổ biến',
    regulation.information.disclosure,
    { by: heads },
  ],
  [
    'Điều 2 của Quyết định ban hành và khoản 2 Điều 19',
    'Công an tỉnh và Tổ giúp việc đều theo dõi việc thực hiện Quy chế',
    regulation.governance.oversight,
    { by: ['standing-agency', 'team'] },
  ],
]);

doesNotState('Kiên Giang', {
  'báo cáo đề xuất trước cuộc họp': committee.proposalReport,
  'chu kỳ họp Tổ': team.regular,
  'thời hạn thông báo họp Tổ': team.noticeLead,
  'thời hạn gửi tài liệu họp Tổ': team.papersLead,
  'họp Tổ mở rộng': team.convene.extended,
  'ai đề nghị họp Tổ': team.propose,
  'cho ý kiến bằng văn bản là một hình thức làm việc': regulation.workForms,
  'ai lưu hồ sơ': regulation.records.keeper,
  'ai ra mẫu báo cáo': regulation.reports.template,
  'Ủy viên thường trực': regulation.titles['standing-member'],
});

test('Kiên Giang, Quyết định 61/QĐ-BCĐ: có hiệu lực từ ngày ký 31/3/2022', () => {
  expect(regulation).toMatchObject({
    decision: { number: '61/QĐ-BCĐ', date: '2022-03-31', note: null },
    effectiveFrom: '2022-03-31',
    inForce: { from: 'signing' },
  });
});
