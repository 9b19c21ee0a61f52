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
