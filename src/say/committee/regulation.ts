import { upperFirst } from '../../hear/fold.ts';
import type { Message } from '../../ports/message.ts';
import type { BodyMeetings, Regulation, Role } from '../../regulations/schema.ts';
import { roleTitle } from '../people/people.ts';

/** What a regulation says, with its articles; what it does not say is said to be so. */
const NOT_STATED = 'Quy chế không quy định';

const stated = <Rule extends { readonly article: string }>(
  rule: Rule | null | undefined,
  say: (rule: Rule) => string,
): string => (rule ? `${say(rule)} (${rule.article})` : NOT_STATED);

const titles = (roles: readonly Role[], regulation: Regulation): string =>
  roles.map((role) => roleTitle(role, regulation)).join(', ');

const PERIODS: Record<string, string> = {
  P1M: 'tháng',
  P2M: '02 tháng',
  P3M: 'quý',
  P6M: '06 tháng',
  P1Y: 'năm',
};
const LEAD_UNITS = { 'working-days': 'ngày làm việc', hours: 'giờ' } as const;

export function regulationSummary(regulation: Regulation): Message {
  const { committee, team } = regulation.meetings;
  return {
    title: regulation.title,
    text: [
      `Quyết định ${regulation.decision.number}, hiệu lực từ ${regulation.effectiveFrom.split('-').reverse().join('/')}.`,
      '',
      'HỌP BAN CHỈ ĐẠO',
      ...meetingLines(committee, regulation),
      '',
      `HỌP ${regulation.bodies.team.name.toLocaleUpperCase('vi')}`,
      ...meetingLines(team, regulation),
      '',
      'THAY MẶT',
      ...actingLines(regulation),
      '',
      'BÁO CÁO CỦA THÀNH VIÊN',
      ...reportLines(regulation),
    ].join('\n'),
  };
}

function meetingLines(rules: BodyMeetings, regulation: Regulation): string[] {
  const convene = rules.convene;
  const by = (kind: keyof typeof convene) => stated(convene[kind], (rule) => titles(rule.by, regulation));
  return [
    `- Định kỳ: ${stated(rules.regular, (rule) => `${rule.count > 1 ? `${rule.count} lần` : 'một lần'} mỗi ${PERIODS[rule.every] ?? rule.every}${rule.soft ? ', căn cứ tình hình thực tế' : ''}`)}`,
    `- Triệu tập họp định kỳ: ${by('regular')}; đột xuất: ${by('ad-hoc')}; mở rộng: ${by('extended')}`,
    `- Buổi làm việc: ${by('working-session')}`,
    `- Giao người khác chủ trì: ${stated(rules.handChair, (rule) => `${roleTitle(rule.by, regulation)} giao được cho ${titles(rule.to, regulation)}`)}`,
    ...(rules.noticeStates
      ? [`- Thông báo phải nêu: nội dung, thời gian, địa điểm (${rules.noticeStates.article})`]
      : []),
    `- Đề nghị họp: ${stated(rules.propose, (rule) => rule.by.map((one) => (one === 'standing-agency' ? (regulation.standingAgency?.name ?? 'cơ quan thường trực') : roleTitle(one, regulation))).join(', '))}`,
    `- Thành phần dự: ${stated(rules.participants, () => 'người chủ trì quyết định')}`,
    `- Vắng họp: ${stated(rules.absence, () => 'phải báo cáo và được người chủ trì đồng ý')}`,
    `- Ủy quyền dự thay: ${stated(rules.proxy, (rule) => (rule.needs === 'written-opinion' ? 'phải tham gia ý kiến bằng văn bản' : 'phải được người chủ trì đồng ý'))}`,
    `- Gửi thông báo: ${stated(rules.noticeLead, (rule) => `trước ít nhất ${rule.amount} ${LEAD_UNITS[rule.unit]}`)}`,
    `- Gửi tài liệu: ${stated(rules.papersLead, (rule) => `trước ít nhất ${rule.amount} ${LEAD_UNITS[rule.unit]}`)}`,
    ...(rules.proposalReport
      ? [
          `- Nội dung họp: phải có báo cáo đề xuất nêu mục tiêu, tiến độ, kết quả (${rules.proposalReport.article})`,
        ]
      : []),
  ];
}

const WHEN = {
  absent: 'khi đi vắng',
  authorised: 'khi được ủy quyền',
  assigned: 'chỉ khi được giao',
} as const;

function actingLines(regulation: Regulation): string[] {
  if (regulation.acting.length === 0) return [`- ${NOT_STATED}`];
  return regulation.acting.map(
    (rule) =>
      `- ${upperFirst(titles(rule.by, regulation))} ${rule.scope === 'chairing' ? 'chủ trì thay' : 'thay mặt'} ${roleTitle(rule.for, regulation)} ${rule.when.map((when) => WHEN[when]).join(' hoặc ')} (${rule.article})`,
  );
}

function reportLines(regulation: Regulation): string[] {
  const duties = regulation.reports.members ?? [];
  if (duties.length === 0) return [`- ${NOT_STATED}`];
  return duties.map((duty) => `- “${duty.quote}” (${duty.article})`);
}
