import { LIMITS } from '../domain/meetings/meeting.ts';
import { canBeTitle } from '../hear/meeting-title.ts';
import type { Ask, Context, SeatContext } from '../ports/command.ts';
import { pleaseChoose, tooLong } from '../say/asking.ts';
import { askTitle, titleWantsWords } from '../say/meetings/planning.ts';
import { type Option, offer, picked } from './pick.ts';

/** One of a few things. Where only one is there to choose, it is not asked for. */
export function askChoice<Value, Given = unknown>(
  question: string | ((options: readonly Option<Value>[]) => string),
  options: (context: SeatContext, given: Given) => Promise<readonly Option<Value>[]>,
): Ask<Value, SeatContext, Given> {
  return {
    question: async (context, given) => {
      const all = await options(context, given);
      return offer(typeof question === 'string' ? question : question(all), all);
    },
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

/** A word that goes with an answer: “đến muộn 15 phút”, “gửi báo cáo trước”. Nobody is asked for it. */
export const remark: Ask<string> = {
  question: async () => ({ text: '' }),
  read: async (input) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.reason) return { ok: false, say: tooLong(text.length, LIMITS.reason) };
    return { ok: true, value: text };
  },
  unsaid: async () => ({ ok: true, value: '' }),
  offLine: true,
};

const text = askText(askTitle(), LIMITS.title);

/** What a meeting is called. A bare number was meant for some list, and is no name; nor is “họp ở”. */
export const askMeetingTitle: Ask<string> = {
  ...text,
  read: async (input, context, given, held) => {
    const reading = await text.read(input, context, given, held);
    if (!reading.ok || canBeTitle(reading.value)) return reading;
    return { ok: false, say: titleWantsWords(reading.value) };
  },
};
