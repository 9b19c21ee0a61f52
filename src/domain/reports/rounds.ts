import type { Day } from '../time/day.ts';
import { type Report, reportKey } from './report.ts';

/** One round of a duty whose time the regulation leaves open. */
export interface OpenRound {
  readonly year: string;
  /** `2026-r1` */
  readonly period: string;
  readonly opens: Day;
  /** Of whom it is asked, by the keys of their records; `null` for everybody. */
  readonly recorded: ReadonlySet<string> | null;
}

/**
 * The rounds of a duty without a time of its own: those for which a day was set, and the one that waits for a day.
 * A new one waits from the day after the last set day, and from the new year.
 */
export function roundsOf(rule: string, reports: readonly Report[], today: Day): OpenRound[] {
  const rounds = new Map<string, Report[]>();
  for (const report of reports) {
    if (report.rule !== rule) continue;
    rounds.set(report.period, [...(rounds.get(report.period) ?? []), report]);
  }
  const year = today.slice(0, 4);
  const known = [...rounds].map(([period, records]) => {
    const days = records.flatMap(({ set }) => set?.day ?? []).sort();
    return { period, records, last: days.at(-1) ?? null, number: numberOf(period) };
  });
  const own = known.filter(({ period }) => period.startsWith(`${year}-`));
  const latest = own.sort((one, other) => other.number - one.number)[0];
  const waits = !latest || (latest.last !== null && latest.last < today);
  const open = waits ? `${year}-r${(latest?.number ?? 0) + 1}` : null;
  const settled = known.map(({ period, records, last }) => ({
    year: reportKey(records[0]?.id ?? '').year,
    period,
    opens: `${period.slice(0, 4)}-01-01`,
    recorded: last === null ? null : new Set(records.map(({ member }) => member)),
  }));
  return open === null
    ? settled
    : [...settled, { year, period: open, opens: `${year}-01-01`, recorded: null }];
}

const numberOf = (period: string): number => Number(/-r(\d+)$/.exec(period)?.[1] ?? 0);
