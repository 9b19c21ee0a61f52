import type { Ask, Context, SeatContext } from '../ports/command.ts';
import { pleaseChoose, tooLong } from '../say/asking.ts';
import { type Option, offer, picked } from './pick.ts';

/** One of a few things. Where only one is there to choose, it is not asked for. */
export function askChoice<Value, Given = unknown>(
  question: string,
  options: (context: SeatContext, given: Given) => Promise<readonly Option<Value>[]>,
): Ask<Value, SeatContext, Given> {
  return {
    question: async (context, given) => offer(question, await options(context, given)),
    read: async (input, context, given) => {
      const all = await options(context, given);
      const chosen = picked(input.text, all);
      if (chosen) return { ok: true, value: chosen.value, keep: { text: chosen.key, file: null } };
      return { ok: false, say: offer(pleaseChoose(), all) };
    },
    unsaid: async (context, given) => {
      const [only, ...more] = await options(context, given);
      const kept = only && { ok: true as const, value: only.value, keep: { text: only.key, file: null } };
      return kept && more.length === 0 ? kept : null;
    },
  };
}

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
