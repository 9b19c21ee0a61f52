import type { Committee } from '../../domain/committee/committee.ts';
import { bodyName, shortName } from '../../domain/committee/wording.ts';
import { type Plan, type PlanItem, referToPlan } from '../../domain/plans/plan.ts';
import type { PlanTime } from '../../domain/plans/when.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { unitName } from '../conclusions/names.ts';
import { comrade, cut, nameOf } from '../people/people.ts';
import { sayDay } from '../when.ts';

/** How a plan of the year and its items are called. */

export interface PlanNaming {
  readonly committee: Committee;
  readonly regulation: Regulation;
}

export function planTitle(plan: Pick<Plan, 'year' | 'scope' | 'owner'>, naming: PlanNaming): string {
  const { committee, regulation } = naming;
  if (plan.scope === 'member')
    return `Kế hoạch thực hiện năm ${plan.year} của ${comrade(nameOf(committee, plan.owner ?? ''))}`;
  const body = bodyName(plan.scope === 'team' ? 'team' : 'committee', regulation);
  return `Chương trình, kế hoạch công tác năm ${plan.year} của ${body}`;
}

const WHOSE = { team: 'Tổ', member: 'tôi' } as const;

/** For a button. */
export const planLabel = (
  { year, scope }: Pick<Plan, 'year' | 'scope'>,
  regulation: Pick<Regulation, 'bodies'>,
): string => `Kế hoạch năm ${year} của ${scope === 'committee' ? shortName(regulation) : WHOSE[scope]}`;

/** Where no regulation is at hand. */
export const planShortName = ({ year, scope }: Pick<Plan, 'year' | 'scope'>): string =>
  `Kế hoạch năm ${year}${scope === 'committee' ? '' : scope === 'team' ? ' của Tổ' : ' của thành viên'}`;

/** A button's command, with what is done. */
export const planCommand = (plan: Pick<Plan, 'id' | 'revision'>, what: string): string =>
  `/kehoach ${referToPlan(plan)} ${what}`.trim();

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** "quý I", "tháng 3", "6 tháng đầu năm", "cả năm", "chậm nhất thứ Hai, ngày 15/3/2027" */
export function sayPart(when: PlanTime | null): string {
  if (when === null) return '(chưa nêu quý, tháng)';
  const [, part = '', day] = when.split('-');
  if (day !== undefined) return `chậm nhất ${sayDay(when)}`;
  if (part === '') return 'cả năm';
  const number = Number(part.replace(/\D/g, ''));
  if (part.startsWith('Q')) return `quý ${QUARTERS[number - 1] ?? ''}`;
  if (part.startsWith('H')) return `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm`;
  return `tháng ${number}`;
}

/** "Sở Tư pháp (đồng chí A): Rà soát thủ tục; quý I" */
export function itemLine(item: PlanItem, committee: Committee, most = 200): string {
  const others = item.with.map((unit) => unitName(unit, committee)).join(', ');
  const together = others === '' ? '' : `; phối hợp: ${cut(others, 150)}`;
  return `${unitName(item.lead, committee)}: ${cut(item.work, most)}${together}; ${sayPart(item.when)}`;
}
