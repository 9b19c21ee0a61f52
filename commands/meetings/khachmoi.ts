import { askMarks, toBeMarked } from '../../src/asks/meetings/marks.ts';
import { guestsNoted } from '../../src/domain/meetings/guests.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { hand } from '../../src/queries/rights.ts';
import { guestList, guestsDone, guestsNotRead, readGuestNote } from '../../src/say/meetings/guests.ts';

const notes = askMarks(
  async (meeting, context) => guestList(meeting, (await context.lawOf(meeting)).regulation),
  (text, { guests }) => readGuestNote(text, guests.length),
  guestsNotRead,
  300,
);

/** Guests and experts of a meeting: who still has to be invited, what they answered, who was there. */
export const khachmoi = defineCommand({
  name: 'khachmoi',
  aliases: ['khach', 'chuyengia'],
  summary: 'khách mời, chuyên gia: đã mời, trả lời, có mặt',
  usage: 'đã mời 1-3 / dự 1 / không dự 2',
  who: 'secretaries',
  where: 'private',
  asks: toBeMarked(
    'guests',
    'cuộc họp nào có khách mời',
    async ({ guests }) => guests.length > 0,
    ({ guests }) => guests,
  ).and('notes', notes),
  async run(context, { meeting, notes: said }) {
    const law = await context.lawOf(meeting);
    const by = hand(context, { act: 'record-attendance', meeting }, { under: law });
    if (said === 'done') return reply(guestsDone(meeting));
    const then = guestsNoted(meeting, said.places, said.note, by, context.now);
    await context.save(then);
    return reply(guestList(then, law.regulation), { stay: 'notes' });
  },
});
