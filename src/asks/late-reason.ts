import type { Ask, Given, SeatContext } from '../command.ts';
import { LIMITS } from '../domain/meeting.ts';
import type { LeadTime } from '../domain/notice.ts';
import { tooLong } from '../text/asking.ts';
import { lateReason } from '../text/settling.ts';

/** What is late, and whether the chair's reason for it is asked for at all. */
interface Lateness {
  leads(context: SeatContext, given: Given): Promise<readonly LeadTime[]>;
  needed(context: SeatContext, given: Given): Promise<boolean>;
}

/** Why something goes out after its lead time, by the chair's word; `null` where it does not. */
export function askLateReason({ leads, needed }: Lateness): Ask<string | null> {
  const question: Ask<string | null>['question'] = async (context, given) => ({
    text: lateReason(await leads(context, given), context.zone),
  });
  return {
    question,
    read: async (input, context, given) => {
      const text = input.text.normalize('NFC').trim();
      if (text.length > LIMITS.reason) return { ok: false, say: tooLong(text.length, LIMITS.reason) };
      if (text.length < 3) return { ok: false, say: await question(context, given) };
      return { ok: true, value: text };
    },
    unsaid: async (context, given) => ((await needed(context, given)) ? null : { ok: true, value: null }),
  };
}
