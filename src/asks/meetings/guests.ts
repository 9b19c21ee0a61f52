import type { Meeting } from '../../domain/meetings/meeting.ts';
import { fold } from '../../hear/fold.ts';
import { readAddition } from '../../hear/meeting-part.ts';
import type { AskAfter } from '../../ports/command.ts';
import { tooLong } from '../../say/asking.ts';
import { askGuestsAnew } from '../../say/meetings/editing.ts';

const namesIn = (text: string): string[] =>
  text
    .split(/[;\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const NONE = new Set(['-', 'khong', 'khong co', 'khong moi', 'khong moi ai']);
const FEWER = /^(?:bớt|bot|bỏ|bo)\s+/iu;
const LONGEST_NAME = 200;

/** “Thêm …”, “bớt …” change the list of guests; all else names it anew. */
export const guestsAnew: AskAfter<{ meeting: Meeting }, readonly string[]> = {
  question: async (_context, { meeting }) => ({ text: askGuestsAnew(meeting.guests) }),
  read: async (input, _context, { meeting }) => {
    const text = input.text.normalize('NFC').trim();
    if (text === '') return { ok: false, say: { text: askGuestsAnew(meeting.guests) } };
    if (NONE.has(fold(text))) return { ok: true, value: [] };
    const added = readAddition(text);
    if (FEWER.test(text)) {
      const gone = namesIn(text.replace(FEWER, '')).map(fold);
      return {
        ok: true,
        value: meeting.guests.filter((guest) => !gone.some((one) => fold(guest).includes(one))),
      };
    }
    const named = namesIn(added ?? text);
    const long = named.find(({ length }) => length > LONGEST_NAME);
    if (long) return { ok: false, say: tooLong(long.length, LONGEST_NAME) };
    return { ok: true, value: [...new Set(added === null ? named : [...meeting.guests, ...named])] };
  },
};
