import type { Member } from '../committee/committee.ts';
import type { Instant } from '../time/instant.ts';
import type { Way } from './log.ts';
import { type Meeting, noted } from './meeting.ts';

/** Whose word it is, and who writes it down; `way`: how it came to them, where those are two. */
export interface Word {
  readonly by: Member;
  readonly recordedBy: Member;
  readonly way?: Way;
  /** It was read out of their words, and they take it back under this name. */
  readonly heard?: string;
}

/** Whose it is, in an entry of a log. */
export const wordIn = ({ by, recordedBy, way }: Word) => ({
  by: recordedBy.id,
  onBehalfOf: by.id === recordedBy.id ? null : by.id,
  ...(way ? { way } : {}),
});

/** How it came, in what is kept of it. */
export const howIn = ({ way, heard }: Word): Pick<Word, 'way' | 'heard'> => ({
  ...(way ? { way } : {}),
  ...(heard ? { heard } : {}),
});

/** The chair settles who takes part. */
export function participantsSettled(meeting: Meeting, word: Word, now: Instant): Meeting {
  if (meeting.participants) return meeting;
  const { by, recordedBy } = word;
  const participants = { confirmedBy: by.id, recordedBy: recordedBy.id, at: now, ...howIn(word) };
  return noted({ ...meeting, participants }, { at: now, ...wordIn(word), act: 'participants-settled' });
}

/** The chair sent the list of participants back: it is to be changed and asked for again. */
export const participantsReturned = (meeting: Meeting, word: Word, now: Instant, wanted = ''): Meeting =>
  noted(
    { ...meeting, participantsAsked: false },
    { at: now, ...wordIn(word), act: 'participants-returned', note: wanted || null },
  );
