const LENGTH = 5;

/** What exactly is asked, short enough for a button: one that was made for something else has another mark. */
export function markOf(asked: unknown): string {
  let sum = 0;
  for (const letter of JSON.stringify(asked)) sum = (sum * 131 + (letter.codePointAt(0) ?? 0)) % 36 ** LENGTH;
  return sum.toString(36).padStart(LENGTH, '0');
}
