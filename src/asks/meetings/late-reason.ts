import { LIMITS, type Meeting } from '../../domain/meetings/meeting.ts';
import type { LateReason, LeadTime } from '../../domain/meetings/notice.ts';
import type { Ask, SeatContext } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import { chairForLate, lateReasonOf } from '../../procedures/meetings/late-reason.ts';
import { tooLong } from '../../say/asking.ts';
import { askedOfAnother, askLate } from '../../say/meetings/late.ts';

/** What is late, and whether the chair's reason for it is asked for at all. */
interface Lateness<Given> {
  leads(context: SeatContext, given: Given): Promise<readonly LeadTime[]>;
  needed(context: SeatContext, given: Given): Promise<boolean>;
}

/**
 * Why something of the meeting in `given` goes out after its lead time, by the chair's word; `null` where it does not.
 * Who does not chair is asked for the chair's reason by name, and writes it down as theirs.
 */
export function askLateReason<Given extends { readonly meeting: Meeting }>({
  leads,
  needed,
}: Lateness<Given>): Ask<LateReason | null, SeatContext, Given> {
  const question = async (context: SeatContext, given: Given): Promise<Message> => {
    const chair = await chairForLate(context, given.meeting);
    return { text: askLate(await leads(context, given), chair, context.zone) };
  };
  const whoseOf = async (context: SeatContext, given: Given): Promise<string> =>
    (await chairForLate(context, given.meeting)).chair?.id ?? '';
  return {
    question,
    read: async (input, context, given, asked) => {
      const text = input.text.normalize('NFC').trim();
      const whose = await whoseOf(context, given);
      // It was asked for, or written down, as the word of who chaired then.
      if ((input.of ?? asked ?? whose) !== whose)
        return { ok: false, say: askedOfAnother(await question(context, given)), hold: whose };
      if (text.length > LIMITS.reason) return { ok: false, say: tooLong(text.length, LIMITS.reason) };
      if (text.length < 3) return { ok: false, say: await question(context, given) };
      return {
        ok: true,
        value: await lateReasonOf(context, given.meeting, text),
        keep: { ...input, of: whose },
      };
    },
    words: () => 'reason',
    offLine: true,
    unsaid: async (context, given) =>
      (await needed(context, given))
        ? { ok: false, say: await question(context, given), hold: await whoseOf(context, given) }
        : { ok: true, value: null },
  };
}
