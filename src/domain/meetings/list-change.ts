import { type Committee, type Member, memberById } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Instant } from '../time/instant.ts';
import { applied, changeWritten, differenceOf, type Ground, lateFor } from './change.ts';
import { assertOpen, type CalledMeeting, type ListChange, type Meeting, noted } from './meeting.ts';
import type { LateReason } from './notice.ts';
import { howIn, markOf, type Word, wordIn } from './word.ts';

/** Who is to be invited to an announced meeting, with what waits for the chair's word. */
export function listWanted({ invitees, listChange }: Meeting): string[] {
  const { invited = [], dropped = [] } = listChange ?? {};
  return [
    ...invitees.filter((id) => !dropped.includes(id)),
    ...invited.filter((id) => !invitees.includes(id)),
  ];
}

/** Which change exactly waits; a button for another one does not count. */
export const listMark = ({ invited, dropped }: ListChange): string => markOf([invited, dropped]);

/** Who put a change of the list before the chair, and whether the chair could be asked at all. */
export interface Submitting {
  readonly by: string;
  readonly decider: Member;
  readonly reached: boolean;
  readonly late: LateReason | null;
}

/**
 * What a list is to become, put before the chair in place of what waited before; none where it is again as it stands.
 * Throws where nothing is asked that was not asked already.
 */
export function listAsked(
  meeting: Meeting,
  list: readonly string[],
  { by, decider, reached, late }: Submitting,
  ground: Ground,
  now: Instant,
): CalledMeeting {
  assertOpen(meeting, now);
  const entry = { at: now, by, onBehalfOf: null };
  const invited = list.filter((id) => !meeting.invitees.includes(id));
  const dropped = meeting.invitees.filter((id) => !list.includes(id));
  if (invited.length + dropped.length === 0 && meeting.listChange)
    return noted({ ...meeting, listChange: null }, { ...entry, act: 'participants-withdrawn' });
  const then = applied(meeting, { invitees: list }, by, ground, now);
  const wanted = { invited, dropped, lateReason: late?.text ?? null, by, at: now };
  if (meeting.listChange && listMark(meeting.listChange) === listMark(wanted))
    throw new DomainError('nothing-changed', { meeting: meeting.title });
  const [tooLate] = lateFor(differenceOf(meeting, then), then, ground.leads);
  if (tooLate && !late) throw new DomainError('late-without-reason', { article: tooLate.rule.article });
  const act = reached ? 'participants-asked' : 'participants-unasked';
  return noted({ ...meeting, listChange: wanted }, { ...entry, act, note: decider.id });
}

/** The chair agrees: who comes is invited, who goes is not any more. What has become late meanwhile is by that word. */
export function listGranted(meeting: Meeting, word: Word, ground: Ground, now: Instant): CalledMeeting {
  const { by, recordedBy } = word;
  assertOpen(meeting, now);
  const { listChange } = meeting;
  if (!listChange) throw new DomainError('request-settled', { name: by.name, verdict: 'granted' });
  const participants = { confirmedBy: by.id, recordedBy: recordedBy.id, at: now, ...howIn(word) };
  const settled = noted(
    { ...meeting, listChange: null, participants },
    { at: now, ...wordIn(word), act: 'participants-settled' },
  );
  const invitees = listWanted(meeting).filter((id) => isThere(ground.committee, id));
  // Who was to come has left, or everything has come about meanwhile: nothing is left to be done.
  const comes = invitees.some((id) => !settled.invitees.includes(id));
  if (!comes && settled.invitees.every((id) => invitees.includes(id))) return settled;
  const then = applied(settled, { invitees }, recordedBy.id, ground, now);
  const late = lateFor(differenceOf(settled, then), then, ground.leads).length > 0;
  const { onBehalfOf } = wordIn(word);
  const done = changeWritten(
    settled,
    then,
    {},
    { by: recordedBy.id, onBehalfOf, reason: null, late: null },
    now,
  );
  if (!late) return done;
  return noted(done, {
    ...{ at: now, by: recordedBy.id, onBehalfOf: by.id },
    ...{ act: 'notice-late', note: listChange.lateReason },
  });
}

const isThere = (committee: Committee, id: string): boolean => memberById(committee, id)?.left === null;

/** The chair does not agree: the list stays, and what was wanted instead stands in the log. */
export function listReturned(meeting: Meeting, word: Word, now: Instant, wanted = ''): CalledMeeting {
  assertOpen(meeting, now);
  return noted(
    { ...meeting, listChange: null },
    { at: now, ...wordIn(word), act: 'participants-returned', note: wanted || null },
  );
}
