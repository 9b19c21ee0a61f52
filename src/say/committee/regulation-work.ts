import { bodyName, shortName, shortTeamName } from '../../domain/committee/wording.ts';
import { officeName } from '../../domain/conclusions/office.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { sayEscalated } from '../problems/problems.ts';
import { isUnheld, notHeld, partNotHeld } from '../unheld.ts';
import { sayLeadAmount } from '../when.ts';
import { decidingLines } from './regulation-deciding.ts';
import { sayDuty } from './regulation-duties.ts';
import {
  besides,
  quoted,
  type RuleLine,
  rareLine,
  ruleLine,
  type Section,
  withArticle,
} from './regulation-lines.ts';
import { ruleSayers } from './regulation-parties.ts';

const PASSED_ON = { directions: 'nội dung chỉ đạo', conclusions: 'kết luận' } as const;

/** What else a regulation says that the assistant acts on, by topic. */
export const workSections = (regulation: Regulation): Section[] => {
  const { conclusions, tasks, reports, problems } = regulation;
  const { who, one, by, own, ownBy, each } = ruleSayers(regulation);
  const team = shortTeamName(regulation);
  // Where there is no team, it is not said of one that the text is silent.
  const ofTeam = (lines: readonly RuleLine[]): readonly RuleLine[] => (regulation.bodies.team ? lines : []);
  const bodies = [...(regulation.bodies.team ? [bodyName('team', regulation)] : []), shortName(regulation)];
  const duties = (label: string, list: 'team' | 'upward' | 'agencies'): RuleLine[] => {
    const all = reports[list];
    if (!all) return [ruleLine(label, notHeld(regulation, `reports.${list}`))];
    return [
      ...all.map((duty) => ruleLine(label, withArticle(duty, sayDuty(duty, who)), quoted(duty))),
      ...besides(regulation, `reports.${list}`),
    ];
  };
  return [
    { title: 'QUYẾT ĐỊNH VÀ Ý KIẾN', lines: decidingLines(regulation) },
    {
      title: 'KẾT LUẬN, NHIỆM VỤ',
      lines: [
        by('Soạn kết luận', 'conclusions.drafted', conclusions.drafted),
        one('Gửi kết luận', 'conclusions.sent', conclusions.sent, (rule) =>
          rule.by
            ? `${who([rule.by])} gửi từng thành viên`
            : `gửi từng thành viên; ${partNotHeld(rule, 'ai gửi')}`,
        ),
        rareLine(
          one(
            'Hạn ban hành thông báo kết luận',
            'conclusions.period',
            conclusions.period,
            (rule) => `chậm nhất ${sayLeadAmount(rule)} sau cuộc họp`,
          ),
          conclusions.period !== null || isUnheld(regulation, 'conclusions.period'),
        ),
        ...(conclusions.issued ?? []).map((rule) =>
          ruleLine(
            `Ký, gửi kết luận của ${who(rule.of)}`,
            withArticle(rule, officeName(rule, null, regulation) ?? 'cơ quan thường trực'),
            quoted(rule),
          ),
        ),
        ...(conclusions.issued
          ? besides(regulation, 'conclusions.issued')
          : [
              rareLine(
                ruleLine('Ký, gửi thông báo kết luận', notHeld(regulation, 'conclusions.issued')),
                isUnheld(regulation, 'conclusions.issued'),
              ),
            ]),
        one('Phải thực hiện kết luận của', 'conclusions.binding', conclusions.binding, (rule) =>
          who(rule.of),
        ),
        ...ofTeam([
          own(
            `${team} phải thực hiện kết luận của`,
            'conclusions.teamBinding',
            conclusions.teamBinding,
            (rule) => [who(rule.of), ...rule.ofOutside].join(', '),
          ),
        ]),
        ownBy('Triển khai kết luận', 'conclusions.carriedOut', conclusions.carriedOut),
        by('Theo dõi kết luận', 'conclusions.followedUp', conclusions.followedUp),
        ...each('Báo cáo việc thực hiện kết luận', 'conclusions.progress', conclusions.progress, (rule) =>
          rule.to ? `${who(rule.by)} báo cáo ${who(rule.to)}` : who(rule.by),
        ),
        own(
          'Quán triệt trong cơ quan',
          'conclusions.passedOn',
          conclusions.passedOn,
          (rule) => `${who([rule.by])}: ${rule.what.map((what) => PASSED_ON[what]).join(', ')}`,
        ),
        by('Giao việc cho thành viên', 'tasks.assigned', tasks.assigned),
        by('Giao việc khác', 'tasks.others', tasks.others),
        ...ofTeam([
          by(`Phân công trong ${team}`, 'tasks.teamAssigned', tasks.teamAssigned),
          by(`Giao việc cho ${team}`, 'tasks.teamGiven', tasks.teamGiven),
        ]),
        ownBy('Giao việc cho cơ quan thường trực', 'tasks.agencyGiven', tasks.agencyGiven),
        one('Báo cáo kết quả nhiệm vụ', 'tasks.results', tasks.results, (rule) => who(rule.to)),
        one('Đôn đốc việc quá hạn', 'tasks.overdue', tasks.overdue, (rule) => who(rule.to)),
      ],
    },
    {
      title: `BÁO CÁO CỦA ${bodies.join(' VÀ CỦA ').toLocaleUpperCase('vi')}`,
      lines: [
        ...ofTeam(duties(`Báo cáo của ${team}`, 'team')),
        ...duties('Báo cáo lên trên', 'upward'),
        ...duties('Báo cáo của cơ quan, đơn vị', 'agencies'),
        by('Mẫu báo cáo', 'reports.template', reports.template),
        one('Báo cáo trực tuyến', 'reports.online', reports.online, (rule) => who(rule.of)),
        by('Thời gian báo cáo', 'reports.time', reports.time),
      ],
    },
    {
      title: 'VƯỚNG MẮC',
      lines: [
        one('Nơi tiếp nhận', 'problems.desk', problems.desk, (rule) =>
          [
            rule.via ? `${rule.name} (thông qua ${rule.via})` : rule.name,
            `người phản ánh: ${who(rule.from)}`,
            `người quyết định: ${who(rule.for)}`,
          ].join('; '),
        ),
        one('Thành viên báo cáo vấn đề phát sinh', 'problems.members', problems.members, (rule) =>
          who(rule.to),
        ),
        ...ofTeam([
          own(
            `Người của ${team} báo cáo vấn đề phát sinh`,
            'problems.teamMembers',
            problems.teamMembers,
            (rule) => who(rule.to),
          ),
        ]),
        one('Cơ quan báo cáo vấn đề phát sinh', 'problems.agencies', problems.agencies, (rule) =>
          rule.to ? who(rule.to) : 'về đầu mối tiếp nhận',
        ),
        ...(problems.escalation ?? []).map((rule) =>
          ruleLine(
            'Phải báo cáo ngay',
            withArticle(rule, `${who(rule.from)} báo cáo ${who(rule.to)}, trường hợp ${sayEscalated(rule)}`),
            quoted(rule),
          ),
        ),
        ...besides(regulation, 'problems.escalation'),
        own(
          'Tổng hợp khó khăn, vướng mắc',
          'problems.gathered',
          problems.gathered,
          (rule) => `${who(rule.by)} tổng hợp, báo cáo ${who(rule.to)}`,
        ),
        own('Chủ động đề xuất, kiến nghị', 'problems.proposals', problems.proposals, (rule) =>
          rule.to ? `${who(rule.by)} với ${who(rule.to)}` : who(rule.by),
        ),
      ],
    },
  ];
};
