import { LIMITS } from '../../domain/meetings/meeting.ts';
import type { Ask } from '../../ports/command.ts';
import { askTitle, titleWantsWords } from '../../say/meetings/planning.ts';
import { askText } from '../choice.ts';

const text = askText(askTitle(), LIMITS.title);

/** What a meeting is called. A bare number was meant for some list, and is no name. */
export const askMeetingTitle: Ask<string> = {
  ...text,
  read: async (input, context, given, held) => {
    const reading = await text.read(input, context, given, held);
    if (!reading.ok || /\p{L}/u.test(reading.value)) return reading;
    return { ok: false, say: titleWantsWords(reading.value) };
  },
};
