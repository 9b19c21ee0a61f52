import { LIMITS } from '../../domain/meetings/meeting.ts';
import type { Ask } from '../../ports/command.ts';
import { tooLong } from '../../say/asking.ts';

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
