const LENGTH = 5;

/** What exactly is asked, short enough for a button: one that was made for something else has another mark. */
export function markOf(asked: unknown): string {
  let sum = 0;
  for (const letter of JSON.stringify(asked)) sum = (sum * 131 + (letter.codePointAt(0) ?? 0)) % 36 ** LENGTH;
  return sum.toString(36).padStart(LENGTH, '0');
}

/**
 * What a word of a chair was about, as buttons carry it: the participants (`tp`, of a change of them with its mark), a
 * conclusion (`kl`), or a member's request, by their number and its mark.
 */
export const SUBJECT_OF_WORD = /tp(?:-[a-z0-9]{1,5})?|kl|\d{1,4}-[a-z0-9]{1,5}/.source;
