import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { type GuestNote, guestsNoted } from '../../src/domain/meetings/guests.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { AskAfter } from '../../src/ports/command.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { hand } from '../../src/queries/rights.ts';
import { guestList, guestsDone, guestsNotRead, readGuestNote } from '../../src/say/meetings/guests.ts';
import { isRollDone } from '../../src/say/meetings/roll.ts';

const notes: AskAfter<
  { meeting: Meeting },
  { readonly note: GuestNote; readonly places: readonly number[] } | 'done'
> = {
  question: async (context, { meeting }) => guestList(meeting, await context.regulationOf(meeting)),
  read: async (input, _context, { meeting }) => {
    if (isRollDone(input.text.slice(0, 20))) return { ok: true, value: 'done' };
    const said = readGuestNote(input.text, meeting.guests.length);
    return said ? { ok: true, value: said } : { ok: false, say: guestsNotRead() };
  },
};

/** Guests and experts of a meeting: who still has to be invited, what they answered, who was there. */
export const khachmoi = defineCommand({
  name: 'khachmoi',
  aliases: ['khach', 'chuyengia'],
  summary: 'khách mời, chuyên gia: đã mời, trả lời, có mặt',
  usage: 'đã mời 1-3 / dự 1 / không dự 2',
  who: 'secretaries',
  where: 'private',
  asks: about(
    askMeeting({
      states: ['called'],
      until: 'closed',
      act: (meeting) => ({ act: 'record-attendance', meeting }),
      also: async ({ guests }) => guests.length > 0,
      called: 'cuộc họp nào có khách mời',
    }),
  ).and('notes', notes),
  async run(context, { meeting, notes: said }) {
    const regulation = await context.regulationOf(meeting);
    const by = hand(context, { act: 'record-attendance', meeting }, { under: regulation });
    if (said === 'done') return reply(guestsDone(meeting));
    const then = guestsNoted(meeting, said.places, said.note, by, context.now);
    await context.save(then);
    return reply(guestList(then, regulation), { stay: 'notes' });
  },
});
