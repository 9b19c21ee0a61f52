import type { Day } from '../time/day.ts';
import type { Owed } from './owed.ts';

type Dated = Pick<Owed, 'rule' | 'period'> & { readonly due: { readonly lastDay: Day } };

/** Those who owe the same by the same day together, each under a key of their own. */
export function alike<Of extends Dated>(all: readonly Of[]): Map<string, [Of, ...Of[]]> {
  const groups = new Map<string, [Of, ...Of[]]>();
  for (const owed of all) {
    const key = `${owed.rule}/${owed.period}/${owed.due.lastDay}`;
    const group = groups.get(key);
    if (group) group.push(owed);
    else groups.set(key, [owed]);
  }
  return groups;
}
