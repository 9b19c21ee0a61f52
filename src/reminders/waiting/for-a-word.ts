import { deciderOf } from '../../domain/committee/acting.ts';
import { memberById } from '../../domain/committee/committee.ts';
import { consenterOf } from '../../domain/meetings/consenter.ts';
import { hasStarted, type Meeting } from '../../domain/meetings/meeting.ts';
import { waiting } from '../../domain/meetings/requests.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { WordWanted } from '../../say/committee/reminders-lines.ts';
import type { Records } from '../source.ts';
import type { Waits } from './each-morning.ts';

interface Wanted {
  readonly of: string | null;
  readonly key: string;
  readonly since: Instant;
  readonly before: Instant | null;
  readonly wanted: WordWanted;
}

/** What was put before a chair or a leader, and has no word yet: participants, absences, conclusions, notices. */
export const forAWord = (records: Records): Waits[] =>
  [...records.meetings.flatMap((one) => ofMeeting(one, records)), ...ofPapers(records)].map(
    ({ of, key, since, before, wanted }): Waits => ({
      key: `word/${key}`,
      since,
      before,
      line: (secretary) => {
        const decider = of === null ? null : memberById(records.committee, of);
        if (!decider || decider.id === secretary || wanted.asker === secretary) return null;
        return { what: 'waits-word', facts: { of: decider.name, wanted: [wanted] } };
      },
    }),
  );

function ofMeeting(meeting: Meeting, { lawOf, now }: Records): Wanted[] {
  if (hasStarted(meeting, now)) return [];
  const law = lawOf(meeting);
  const chair = deciderOf(meeting, law).member?.id ?? null;
  const { id, title, log } = meeting;
  const common = { before: meeting.start };
  const about = { what: 'participants', title, asker: null, id, revision: meeting.revision } as const;
  const asked = log.findLast(({ act }) => act === 'participants-asked')?.at;
  const found: Wanted[] = [];
  if (meeting.state === 'draft' && meeting.participantsAsked && !meeting.participants && asked)
    found.push({ ...common, of: chair, key: `${id}/participants`, since: asked, wanted: about });
  if (meeting.state !== 'called') return found;
  if (meeting.listChange)
    found.push({
      ...common,
      of: chair,
      key: `${id}/list/${meeting.listChange.at}`,
      since: meeting.listChange.at,
      wanted: about,
    });
  for (const { member, answer } of waiting(meeting))
    found.push({
      ...common,
      of: consenterOf(meeting, law, member).member?.id ?? null,
      key: `${id}/${member}/${answer.at}`,
      since: answer.at,
      wanted: { ...about, what: answer.kind, asker: member },
    });
  return found;
}

function ofPapers({ conclusions, announcements, meetings, lawOf }: Records): Wanted[] {
  const drafts = conclusions.flatMap((one): Wanted[] => {
    if (one.state !== 'asked') return [];
    const meeting = meetings.find(({ id }) => id === one.meeting);
    const decides = meeting ? deciderOf(meeting, lawOf(meeting)).member?.id : undefined;
    const since = one.log.findLast(({ act }) => act === 'conclusion-submitted')?.at;
    if (since === undefined) return [];
    const { id, title, revision } = one;
    const wanted = { what: 'conclusion', title, asker: null, id, revision } as const;
    return [{ of: one.askedOf ?? decides ?? null, key: `${id}/conclusion`, since, before: null, wanted }];
  });
  const notices = announcements.flatMap((one): Wanted[] => {
    if (one.state !== 'asked' || !one.leave) return [];
    const { id, circulation, createdAt, leave } = one;
    const wanted = { what: 'notice', title: circulation.title, asker: null, id, revision: 0 } as const;
    return [{ of: leave.of, key: `${id}/notice`, since: createdAt, before: null, wanted }];
  });
  return [...drafts, ...notices];
}
