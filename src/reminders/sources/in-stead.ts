import { type Mandate, memberById } from '../../domain/committee/committee.ts';
import { after, DAY, type Instant } from '../../domain/time/instant.ts';
import { fallingWithin } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

const WEEK = 7 * DAY;
/** After so long the list is of no use any more. */
const NEWS_FOR = 10 * DAY;

/**
 * What was decided in a leader's stead: each week while they are away, where there was anything, and all of it when
 * the time that was recorded is over. Who comes back sooner is told then and there.
 */
export const inSteadReminders: Source = {
  name: 'requests',
  plan(records, from, to) {
    return fallingWithin(
      records.committee.mandates.flatMap((mandate) => ofMandate(mandate, records, to)),
      from,
      to,
    );
  },
};

function ofMandate(mandate: Mandate, records: Records, to: Instant): Reminder[] {
  const { committee, regulation, decided } = records;
  const leader = memberById(committee, mandate.of);
  const acts = regulation.acting.some(
    ({ body, scope, when }) =>
      body === mandate.body && scope === 'all' && mandate.kind !== 'convening' && when.includes(mandate.kind),
  );
  if (!acts || !leader || leader.left !== null) return [];
  const said = (name: string, since: Instant, until: Instant): Reminder => ({
    key: `in-stead/${mandate.of}/${mandate.at}/${name}`,
    at: until,
    until: after(until, NEWS_FOR),
    urgency: 'working',
    to: [leader.id],
    group: false,
    line: {
      what: 'in-stead',
      facts: {
        decided: decided.filter(
          ({ act }) => act.inStead?.of === leader.id && since <= act.at && act.at < until,
        ),
        from: since,
        until,
      },
    },
  });
  const weeks: Reminder[] = [];
  for (let at = after(mandate.from, WEEK); at < mandate.until && at <= to; at = after(at, WEEK)) {
    const week = said(at, after(at, -WEEK), at);
    if (week.line.what === 'in-stead' && week.line.facts.decided.length > 0) weeks.push(week);
  }
  return [...weeks, said('end', mandate.from, mandate.until)];
}
