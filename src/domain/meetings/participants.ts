import type { Member } from '../committee/committee.ts';
import type { Instant } from '../time/instant.ts';
import type { Way } from './log.ts';
import { type Meeting, noted } from './meeting.ts';

/** Whose word it is, and who writes it down; `way`: how it came to them, where those are two. */
export interface Word {
  readonly by: Member;
  readonly recordedBy: Member;
  readonly way?: Way;
}

/** Whose it is, in an entry of a log. */
export const wordIn = ({ by, recordedBy, way }: Word) => ({
  by: recordedBy.id,
  onBehalfOf: by.id === recordedBy.id ? null : by.id,
  ...(way ? { way } : {}),
});

/** The chair settles who takes part. */
export function participantsSettled(meeting: Meeting, word: Word, now: Instant): Meeting {
  if (meeting.participants) return meeting;
  const { by, recordedBy, way } = word;
  const participants = { confirmedBy: by.id, recordedBy: recordedBy.id, at: now, ...(way ? { way } : {}) };
  return noted({ ...meeting, participants }, { at: now, ...wordIn(word), act: 'participants-settled' });
}

/** The chair sent the list of participants back: it is to be changed and asked for again. */
export const participantsReturned = (meeting: Meeting, word: Word, now: Instant, wanted = ''): Meeting =>
  noted(
    { ...meeting, participantsAsked: false },
    { at: now, ...wordIn(word), act: 'participants-returned', note: wanted || null },
  );
