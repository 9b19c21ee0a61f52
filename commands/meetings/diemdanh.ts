import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { type Mark, marked } from '../../src/domain/meetings/roll.ts';
import { after, HOUR } from '../../src/domain/time/instant.ts';
import type { AskAfter } from '../../src/ports/command.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { hand } from '../../src/queries/rights.ts';
import { guestsInRoll } from '../../src/say/meetings/guests.ts';
import { isRollDone, readMark, rollDone, rollList, rollNotRead } from '../../src/say/meetings/roll.ts';

/** The roll is called from two hours before the start for as long as the meeting is open. */
const BEFORE = 2 * HOUR;

const marks: AskAfter<{ meeting: Meeting }, Mark | 'done'> = {
  question: async (context, given) => {
    const meeting = given.meeting;
    const regulation = await context.regulationOf(meeting);
    return rollList(meeting, context.seat.committee, regulation, guestsInRoll(meeting));
  },
  read: async (input, _context, given) => {
    if (isRollDone(input.text.slice(0, 20))) return { ok: true, value: 'done' };
    const mark = readMark(input.text, given.meeting.invitees.length);
    return mark ? { ok: true, value: mark } : { ok: false, say: rollNotRead() };
  },
};

export const diemdanh = defineCommand({
  name: 'diemdanh',
  aliases: ['comat'],
  summary: 'điểm danh cuộc họp',
  usage: 'có mặt 1-5 / vắng 3 / thay 6 họ tên',
  who: 'secretaries',
  where: 'private',
  asks: about(
    askMeeting({
      states: ['called'],
      until: 'closed',
      act: (meeting) => ({ act: 'record-attendance', meeting }),
      also: async (meeting, context) => after(meeting.start, -BEFORE) <= context.now,
      called: 'cuộc họp nào đến giờ điểm danh (từ 2 giờ trước khi họp)',
    }),
  ).and('marks', marks),
  async run(context, { meeting, marks: mark }) {
    const { committee, member } = context.seat;
    const regulation = await context.regulationOf(meeting);
    hand(context, { act: 'record-attendance', meeting }, { under: regulation });
    if (mark === 'done') return reply(rollDone(meeting));
    const then = marked(meeting, mark, member.id, committee, regulation, context.now);
    await context.save(then);
    return reply(rollList(then, committee, regulation, guestsInRoll(then)), { stay: 'marks' });
  },
});
