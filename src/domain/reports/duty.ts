import type { Regulation } from '../../regulations/schema.ts';
import { type Committee, type Member, memberById } from '../committee/committee.ts';
import { type Day, dayAt } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Report } from './report.ts';

/** One duty to report, as the regulation states it. */
export type Duty = NonNullable<Regulation['reports']['members']>[number];

const LISTS = ['members', 'team', 'upward', 'agencies'] as const;

/** A regulation never changes, so that its duties are gathered once. */
const gathered = new WeakMap<Regulation['reports'], readonly Duty[]>();

export function dutiesOf({ reports }: Regulation): readonly Duty[] {
  let duties = gathered.get(reports);
  if (!duties) {
    duties = LISTS.flatMap((list) => reports[list] ?? []);
    gathered.set(reports, duties);
  }
  return duties;
}

/** The duty behind a report: its own, or the one by which it was demanded; `null` when the regulation lost it. */
export function dutyBehind(report: Pick<Report, 'rule' | 'demand'>, regulation: Regulation): Duty | null {
  const key = report.demand?.duty ?? report.rule;
  return dutiesOf(regulation).find((duty) => duty.key === key) ?? null;
}

/** Under which key the duty behind a report stands. */
export const dutyKeyOf = ({
  rule,
  record,
}: {
  readonly rule: string;
  readonly record: Pick<Report, 'demand'> | null;
}): string => record?.demand?.duty ?? rule;

/** The duty behind a report that is owed, whether or not anything of it is on record. */
export const dutyOf = (
  owed: { readonly rule: string; readonly record: Pick<Report, 'demand'> | null },
  regulation: Regulation,
): Duty | null => dutyBehind({ rule: owed.rule, demand: owed.record?.demand ?? null }, regulation);

/** Who sets the time of a report, or holds others to it: of the members' and the agencies', as the texts say it. */
export const timeRule = (duty: Duty | null, { reports }: Regulation): Regulation['reports']['time'] =>
  duty !== null && ofMembersOrAgencies(duty, reports) ? reports.time : null;

/** Whether a duty is one of the members' or the agencies'. */
export const ofMembersOrAgencies = (duty: Duty, { agencies, members }: Regulation['reports']): boolean =>
  [...(members ?? []), ...(agencies ?? [])].some(({ key }) => key === duty.key);

/**
 * Whether a report is owed without anybody asking for it, each time that a task of the programme is finished. Which
 * tasks those are a secretary says: not each that a conclusion gives is one.
 */
export const atTaskEnd = ({ due }: Duty): boolean => due === 'task-done';

/**
 * Who of the committee may ask for a report: whom the text names; where a report comes when it is asked for and the
 * text names nobody who asks, those to whom it goes. `null`: nobody of the committee.
 */
export const askersOf = ({ due, to, demandedBy, demandedByOutside }: Duty): Duty['demandedBy'] =>
  demandedBy ?? (due === 'on-demand' && demandedByOutside.length === 0 ? to : null);

/** Duties by which a report comes up when somebody says so: a member, somebody outside, or a task that is finished. */
export const demandable = (regulation: Regulation): Duty[] =>
  dutiesOf(regulation).filter(
    (duty) => askersOf(duty) !== null || duty.demandedByOutside.length > 0 || atTaskEnd(duty),
  );

/** The duty to report on a finished task, where the regulation has one. */
export const taskEndDuty = (regulation: Regulation): Duty | null =>
  dutiesOf(regulation).find(atTaskEnd) ?? null;

/** The ticks that make a report complete; where the regulation names none, that it came. */
export const formsOf = (duty: Duty | null): ('paper' | 'electronic')[] => duty?.forms ?? ['electronic'];

/**
 * From which day on somebody owes reports here: since they are known; a body, since anybody is. What was due before
 * is not asked for, for nobody kept a record of it.
 */
export function owesFrom(committee: Committee, key: string): Day {
  const own = memberById(committee, key);
  return own ? (own.joined ?? ALWAYS) : firstJoined(committee.members);
}

const ALWAYS = '0000-01-01';
const firsts = new WeakMap<readonly Member[], Day>();

function firstJoined(members: readonly Member[]): Day {
  let first = firsts.get(members);
  if (first === undefined) {
    first = members.flatMap(({ joined }) => joined ?? []).sort()[0] ?? ALWAYS;
    firsts.set(members, first);
  }
  return first;
}

/** The number of the next demand of a year, above those that are known. */
export function nextDemand(
  reports: readonly Report[],
  now: Instant,
  zone: string,
): { number: number; year: string } {
  const year = dayAt(now, zone).slice(0, 4);
  const known = reports.flatMap(({ id, rule }) => {
    const number = /^demand-(\d+)$/.exec(rule)?.[1];
    return number && id.split('/')[1] === year ? [Number(number)] : [];
  });
  return { number: Math.max(0, ...known) + 1, year };
}
