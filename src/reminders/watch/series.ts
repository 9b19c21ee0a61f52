import { isStillIn } from '../../domain/committee/bodies.ts';
import { memberById, secretaries } from '../../domain/committee/committee.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import { daysOfSeries, type Series, seriesOf } from '../../domain/meetings/series.ts';
import { addDays, type Day, dayAt, instantAt } from '../../domain/time/day.ts';
import { leadDeadline } from '../../domain/time/deadline.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { mornings } from '../mornings.ts';
import type { Records, Reminder } from '../source.ts';

/** So many working days before its notice must be out, or before it where no regulation says when, a day is offered. */
const MARGIN = 3;
const WITHOUT_RULE = 5;
/** No lead time and margin are longer. */
const FARTHEST = 45;

/** The days of meetings that come again: once each, to who prepares them, while nothing is there for it. */
export function series(records: Records, from: Instant, to: Instant): Reminder[] {
  const { committee, zone } = records;
  const days = [dayAt(from, zone), addDays(dayAt(to, zone), FARTHEST)] as const;
  return seriesOf(committee).flatMap((one) =>
    daysOfSeries(one.rhythm, ...days)
      .filter((day) => day > dayAt(one.at, zone) && !isThere(one, day, records))
      .map((day) => ofDay(one, day, records)),
  );
}

const isThere = ({ body }: Series, day: Day, { meetings, past, zone }: Records): boolean =>
  [...meetings, ...(past ?? [])].some((one) => one.body === body && dayAt(one.start, zone) === day);

function ofDay(one: Series, day: Day, records: Records): Reminder {
  const { committee, regulation, calendar, zone } = records;
  const start = instantAt(day, one.hour, zone);
  const { noticeLead, papersLead } = rulesOf(one, regulation);
  const leads = [noticeLead, papersLead].flatMap((rule) =>
    rule ? [dayAt(leadDeadline(rule, start, calendar, zone).strict, zone)] : [],
  );
  const [last] = leads.sort();
  const offered = last
    ? calendar.workingDayBefore(last, MARGIN)
    : calendar.workingDayBefore(day, WITHOUT_RULE);
  const author = memberById(committee, one.by);
  const there = author && isStillIn(author, one.body);
  const people = [...secretaries(committee), ...(there ? [author] : [])];
  return {
    key: `series/${one.no}/${day}`,
    at: mornings(records)(offered),
    until: start,
    urgency: 'working',
    to: [...new Set(people.map(({ id }) => id))],
    group: false,
    line: { what: 'series', facts: { series: one, start, like: latest(one, records) } },
  };
}

/** The last one that was held of it, after which the next is made; that with which it began where none was. */
const latest = ({ title, body, first }: Series, { meetings, past, now }: Records): string =>
  [...meetings, ...(past ?? [])]
    .filter((one) => one.body === body && one.title === title && one.state === 'called' && one.start <= now)
    .sort((one, other) => (one.start < other.start ? 1 : -1))[0]?.id ?? first;
