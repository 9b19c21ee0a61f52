import { standingAgencyNames } from '../../domain/committee/agency.ts';
import { shortName, shortTeamName } from '../../domain/committee/wording.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { roleTitle } from '../people/people.ts';
import { quoted, type RuleLine, ruleLine, withArticle } from './regulation-lines.ts';
import { ruleSayers } from './regulation-parties.ts';

/** What each body is called, and the agency that works for them. */
export function organLines(regulation: Regulation): RuleLine[] {
  const { committee, team, further } = regulation.bodies;
  const { own } = ruleSayers(regulation);
  const named = (label: string, body: typeof committee): RuleLine =>
    ruleLine(
      label,
      withArticle(body, `${body.name}${body.short ? `, gọi tắt là ${body.short}` : ''}`),
      quoted(body),
    );
  return [
    named('Tên gọi', committee),
    ...(team ? [named('Bộ phận giúp việc', team)] : []),
    ...further.map((body) => named('Bộ phận khác', body)),
    own('Cơ quan thường trực', 'standingAgency', regulation.standingAgency, (rule) =>
      [
        standingAgencyNames(null, regulation) ?? rule.name,
        ...(rule.via ? [`thông qua ${rule.via}`] : []),
      ].join(', '),
    ),
  ];
}

const PARTS = { field: 'lĩnh vực', area: 'địa bàn' } as const;

/** Who answers for what, and by whose word. */
export function delegationLines(regulation: Regulation): RuleLine[] {
  const { delegation, portfolios } = regulation;
  const { who, own, ownBy, each } = ruleSayers(regulation);
  const scoped = (rule: NonNullable<typeof delegation.scoped>): string =>
    `${who(rule.by)}, do ${who(rule.from)} phân công, ủy quyền`;
  const team = shortTeamName(regulation);
  return [
    own(
      'Phân công lĩnh vực, địa bàn',
      'portfolios.assigned',
      portfolios.assigned,
      (rule) => `${who(rule.by)} phân công ${rule.parts.map((part) => PARTS[part]).join(', ')}`,
    ),
    ...each(
      'Phụ trách lĩnh vực',
      'portfolios.named',
      portfolios.named,
      (rule) => `${rule.office}${rule.role ? ` (${roleTitle(rule.role, regulation)})` : ''}: ${rule.field}`,
    ),
    ownBy('Giải quyết công việc thường xuyên', 'delegation.routine', delegation.routine),
    own('Làm theo phần việc được giao', 'delegation.scoped', delegation.scoped, scoped),
    own(
      'Quyết định thay thì chịu trách nhiệm',
      'delegation.account',
      delegation.account,
      (rule) => `${who(rule.by)} chịu trách nhiệm trước ${who(rule.to)}`,
    ),
    ...(regulation.bodies.team
      ? [
          ownBy(`Công việc thường xuyên của ${team}`, 'delegation.teamRoutine', delegation.teamRoutine),
          own(`Phần việc được giao trong ${team}`, 'delegation.teamScoped', delegation.teamScoped, scoped),
        ]
      : []),
  ];
}

/** Whose plans there are. */
export function plannedLines(regulation: Regulation): RuleLine[] {
  const { plans } = regulation;
  const { who, own, ownBy } = ruleSayers(regulation);
  const issued = (role: NonNullable<typeof plans.teamYearly>['issuedBy']): string =>
    `${roleTitle(role, regulation)} ban hành`;
  const team = shortTeamName(regulation);
  return [
    own(`Kế hoạch năm của ${shortName(regulation)}`, 'plans.yearly', plans.yearly, (rule) =>
      [...(rule.draftedBy ? [`${who([rule.draftedBy])} xây dựng`] : []), issued(rule.issuedBy)].join('; '),
    ),
    ownBy('Kế hoạch của thành viên', 'plans.members', plans.members),
    ...(regulation.bodies.team
      ? [
          own(`Kế hoạch năm của ${team}`, 'plans.teamYearly', plans.teamYearly, (rule) =>
            issued(rule.issuedBy),
          ),
          ownBy(`Kế hoạch của người thuộc ${team}`, 'plans.teamMembers', plans.teamMembers),
        ]
      : []),
    ownBy('Chuẩn bị sơ kết, tổng kết', 'plans.review', plans.review),
  ];
}
