import { bodiesOf, meetingRules } from '../../domain/committee/bodies.ts';
import { secretaries } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { addDays, type Day, dayAt, dayNumber, instantAt } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { type Period, periodsOf } from '../../domain/time/period.ts';
import { partOf } from '../../domain/time/within.ts';
import type { Body, BodyMeetings } from '../../regulations/schema.ts';
import { mornings } from '../mornings.ts';
import { convenerOf } from '../preparers.ts';
import type { Records, Reminder } from '../source.ts';

/**
 * A period without its regular meetings: when a third of it is left, and again when a ninth is left. Where several
 * are to be held, each has its month where the text names as many, else its equal part of the period, and is spoken of once.
 */
export function regular(records: Records, from: Instant, to: Instant): Reminder[] {
  // Nobody is told that a meeting is missing while it may stand in an archive that cannot be read.
  if (records.past === null) return [];
  const days = [dayAt(from, records.zone), addDays(dayAt(to, records.zone), 200)] as const;
  return bodiesOf(records.regulation).flatMap((body) => {
    const rhythms = meetingRules(body, records.regulation).regular ?? [];
    return rhythms.flatMap((rule, at) =>
      periodsOf(rule.every, ...days).flatMap((period) => ofPeriod(body, { rule, at }, period, records)),
    );
  });
}

type Rhythm = NonNullable<BodyMeetings['regular']>[number];

function ofPeriod(
  body: Body,
  { rule, at: which }: { readonly rule: Rhythm; readonly at: number },
  period: Period,
  records: Records,
): Reminder[] {
  const { committee, regulation, calendar, zone } = records;
  const morning = mornings(records);
  const known = regularMeetings(body, records);
  const byName = rule.count > 1 && (rule.within?.months?.length ?? 0) >= rule.count;
  const convener = convenerOf(body, records)?.id;
  const people = [
    ...new Set([...(convener ? [convener] : []), ...secretaries(committee).map(({ id }) => id)]),
  ];
  return Array.from({ length: rule.count }, (_, index) => index + 1).flatMap((number) => {
    const span = partOf(period, rule.within, byName ? number : 1);
    if (!span) return [];
    const last = span.day ?? span.to;
    const length = dayNumber(last) - dayNumber(span.from) + 1;
    const part = byName ? length : length / rule.count;
    const end = byName ? last : addDays(span.from, Math.round(part * number) - 1);
    const held = known.filter((day) => period.from <= day && day <= period.to).length;
    if (held >= number) return [];
    // Of a day that is named, one is told in time to call the meeting.
    const times = (
      span.day === null
        ? (rule.count === 1 ? [3, 9] : [3]).map((share) =>
            calendar.previousWorkingDay(addDays(end, -Math.round(part / share))),
          )
        : [2, 1].map((before) => calendar.workingDayBefore(end, before))
    ).map(morning);
    return times.map(
      (at, place): Reminder => ({
        key: `regular/${body}/${period.key}/${number}/${place + 1}${which === 0 ? '' : `/${which + 1}`}`,
        at,
        until: times[place + 1] ?? instantAt(addDays(end, 1), '00:00', zone),
        urgency: 'working',
        to: people,
        group: false,
        line: {
          what: 'regular',
          facts: {
            body,
            every: rule.every,
            count: rule.count,
            held,
            period: period.key,
            end: last,
            within: rule.within,
            soft: rule.soft,
            whose: bodyName(body, regulation),
            article: rule.article,
          },
        },
      }),
    );
  });
}

/** The days of a body's regular meetings: held, called, or being prepared for a day that lies ahead. */
const regularMeetings = (body: Body, { meetings, past, zone, now }: Records): Day[] =>
  [...new Map([...(past ?? []), ...meetings].map((meeting) => [meeting.id, meeting])).values()]
    .filter((meeting) => meeting.body === body && meeting.kind === 'regular' && counts(meeting, now))
    .map(({ start }) => dayAt(start, zone));

const counts = ({ state, start }: Meeting, now: Instant): boolean =>
  state === 'called' || ((state === 'draft' || state === 'proposed') && start > now);
