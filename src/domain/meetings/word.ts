import type { Member } from '../committee/committee.ts';
import { type InStead, inSteadKept } from '../permission.ts';
import type { Way } from './log.ts';

/** Whose word it is, and who writes it down; `way`: how it came to them, where those are two. */
export interface Word {
  readonly by: Member;
  readonly recordedBy: Member;
  readonly way?: Way;
  /** It was read out of their words, and they take it back under this name. */
  readonly heard?: string;
  /** For whom they act. */
  readonly inStead?: InStead | null;
}

/** Whose it is, in an entry of a log. */
export const wordIn = ({ by, recordedBy, way, inStead }: Word) => ({
  by: recordedBy.id,
  onBehalfOf: by.id === recordedBy.id ? null : by.id,
  ...(way ? { way } : {}),
  ...inSteadKept(inStead),
});

/** How it came, in what is kept of it. */
export const howIn = ({ way, heard }: Word): Pick<Word, 'way' | 'heard'> => ({
  ...(way ? { way } : {}),
  ...(heard ? { heard } : {}),
});

const LENGTH = 5;

/** What exactly is asked, short enough for a button: one that was made for something else has another mark. */
export function markOf(asked: unknown): string {
  let sum = 0;
  for (const letter of JSON.stringify(asked)) sum = (sum * 131 + (letter.codePointAt(0) ?? 0)) % 36 ** LENGTH;
  return sum.toString(36).padStart(LENGTH, '0');
}

/** Whose word it is, as a button carries it: made for one chair, it writes nothing down as another's. */
export const wordOf = ({ id }: Pick<Member, 'id'>): string => markOf(id).slice(-2);

/**
 * What a word of a chair was about, as buttons carry it: the participants (`tp`, of a change of them with its mark), a
 * conclusion (`kl`), or a member's request, by their number and its mark.
 */
export const SUBJECT_OF_WORD = /tp(?:-[a-z0-9]{1,5})?|kl|\d{1,4}-[a-z0-9]{1,5}/.source;
