import { tally } from '../../domain/meetings/standing.ts';
import { meetingFacts, meetingKeyOf, saidAt } from '../meeting-facts.ts';
import type { Records } from '../source.ts';
import type { Waits } from './each-morning.ts';

/** Invitations without an answer, from the day after they went out until the meeting. */
export const unanswered = (records: Records): Waits[] =>
  records.meetings.flatMap((meeting): Waits[] => {
    if (meeting.state !== 'called') return [];
    const { silent } = tally(meeting, records.lawOf(meeting));
    return [
      {
        key: `answers/${meetingKeyOf(meeting)}/${meeting.start}`,
        since: saidAt(meeting),
        before: meeting.start,
        line: (secretary) => {
          const others = silent.filter((id) => id !== secretary);
          if (others.length === 0) return null;
          return { what: 'waits-answers', facts: { ...meetingFacts(meeting, records), who: others } };
        },
      },
    ];
  });
