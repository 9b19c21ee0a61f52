import type { Ask, Context } from '../ports/command.ts';
import { tooLong } from '../say/asking.ts';

/** A line or more of free text, not empty and not longer than `most` characters. */
export function askText<In extends Context>(question: string, most: number): Ask<string, In> {
  return {
    question: async () => ({ text: question }),
    read: async (input) => {
      const text = input.text.normalize('NFC').trim();
      if (text === '') return { ok: false, say: { text: question } };
      if (text.length > most) return { ok: false, say: tooLong(text.length, most) };
      return { ok: true, value: text };
    },
  };
}
