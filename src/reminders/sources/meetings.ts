import { chairOf } from '../../domain/committee/acting.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { quorumExpected } from '../../domain/meetings/quorum.ts';
import { type Standing, standings } from '../../domain/meetings/standing.ts';
import { dayAt } from '../../domain/time/day.ts';
import { after, HOUR } from '../../domain/time/instant.ts';
import { meetingFacts, meetingKeyOf, saidAt, unansweredKey } from '../meeting-facts.ts';
import { fallingWithin, mornings } from '../mornings.ts';
import type { Records, Reminder, Source } from '../source.ts';

/**
 * Who is expected at a meeting, in person or by a delegate. A request that nobody has granted is no absence: who
 * asked still has to come.
 */
const EXPECTED: ReadonlySet<Standing> = new Set([
  'chairing',
  'attending',
  'absence-asked',
  'absence-refused',
  'proxy-pending',
  'proxy-valid',
  'proxy-noted',
  'proxy-refused',
]);

/**
 * On the working day before a meeting, and an hour before it; to those who are expected, to who chairs, and to those
 * who have not answered: they are invited all the same.
 */
export const meetings: Source = {
  name: 'meetings',
  plan(records, from, to) {
    const { calendar, zone } = records;
    const morning = mornings(records);
    const found = records.meetings.flatMap((meeting): Reminder[] => {
      if (meeting.state !== 'called') return [];
      const dayBefore = morning(calendar.workingDayBefore(dayAt(meeting.start, zone), 1));
      const hourBefore = after(meeting.start, -HOUR);
      const times = [
        { name: 'day' as const, at: dayBefore, until: hourBefore, urgency: 'working' as const },
        { name: 'hour' as const, at: hourBefore, until: meeting.start, urgency: 'waking' as const },
      ];
      const known = saidAt(meeting);
      const { chairs, come, silent, sends } = people(meeting, records);
      return times
        .filter(({ at }) => at > known)
        .flatMap(({ name, at, until, urgency }): Reminder[] => {
          const key = `meeting/${meetingKeyOf(meeting)}/${name}/${meeting.start}`;
          const facts = meetingFacts(meeting, records);
          const quorum = quorumExpected(meeting, records.lawOf(meeting));
          const common = { at, until, urgency };
          return [
            { ...common, key, to: come, group: meeting.body, line: { what: 'meeting', facts } },
            {
              ...common,
              key: `${key}/chair`,
              to: chairs,
              group: false,
              line: { what: 'chaired-meeting', facts: { ...facts, quorum } },
            },
            {
              ...common,
              key: unansweredKey(meeting, name),
              to: silent,
              group: false,
              line: { what: 'unanswered-meeting', facts },
            },
            ...sends.map(
              ({ member, ...delegate }): Reminder => ({
                ...common,
                key: `${key}/${member}`,
                to: [member],
                group: false,
                line: { what: 'delegate', facts: { ...facts, ...delegate } },
              }),
            ),
          ];
        });
    });
    return fallingWithin(found, from, to);
  },
};

interface Sending {
  readonly member: string;
  readonly delegate: string;
  readonly valid: boolean;
}

/** Those who come themselves, and those who send somebody: the bot knows a delegate only through the member. */
function people(
  meeting: Meeting,
  { lawOf }: Records,
): {
  readonly chairs: string[];
  readonly come: string[];
  readonly silent: string[];
  readonly sends: Sending[];
} {
  const law = lawOf(meeting);
  const chair = chairOf(meeting, law).member?.id;
  const stands = standings(meeting, law);
  const come: string[] = [];
  const silent: string[] = [];
  const sends: Sending[] = [];
  for (const id of meeting.invitees) {
    const answer = meeting.answers[id];
    const state = stands(id);
    if (state === 'silent') silent.push(id);
    if (!EXPECTED.has(state)) continue;
    if (answer?.kind === 'proxy' && state !== 'proxy-refused')
      sends.push({ member: id, delegate: answer.delegate.name, valid: state !== 'proxy-pending' });
    else if (id !== chair) come.push(id);
  }
  return { chairs: chair === undefined ? [] : [chair], come, silent, sends };
}
