import type { BodyMeetings, Regulation } from '../../regulations/schema.ts';
import type { Day } from '../time/day.ts';
import { periodAt } from '../time/period.ts';
import { partOf } from '../time/within.ts';
import type { Meeting } from './meeting.ts';
import { rulesOf } from './rules.ts';

type Rhythm = NonNullable<BodyMeetings['regular']>[number];

/**
 * The rhythms of a body whose regular meeting would lie in none of the months or on none of the days that they name; empty
 * where it lies in one, where one leaves it open, and for meetings of another kind.
 */
export function rhythmsMissed(
  meeting: Pick<Meeting, 'body' | 'kind'>,
  day: Day,
  regulation: Regulation,
): Rhythm[] {
  const rhythms = meeting.kind === 'regular' ? (rulesOf(meeting, regulation).regular ?? []) : [];
  return rhythms.some((rhythm) => holds(rhythm, day)) ? [] : rhythms;
}

/** Whether a rhythm has a meeting on such a day. */
function holds({ every, within }: Rhythm, day: Day): boolean {
  const period = periodAt(every, day);
  return (within?.months ?? [null]).some((_, at) => {
    const part = partOf(period, within, at + 1);
    return part !== null && (part.day === null ? part.from <= day && day <= part.to : part.day === day);
  });
}
