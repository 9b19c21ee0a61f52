import type { Ask, SeatContext } from '../ports/command.ts';
import { pleaseChoose } from '../say/asking.ts';
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
