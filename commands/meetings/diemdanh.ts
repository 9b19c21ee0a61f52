import { askMarks, toBeMarked } from '../../src/asks/meetings/marks.ts';
import { chairOf } from '../../src/domain/committee/acting.ts';
import { quorumThere } from '../../src/domain/meetings/quorum.ts';
import { marked } from '../../src/domain/meetings/roll.ts';
import { after, HOUR } from '../../src/domain/time/instant.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { hand } from '../../src/queries/rights.ts';
import { guestsInRoll } from '../../src/say/meetings/guests.ts';
import { readMark, rollDone, rollList, rollNotRead, rollToChair } from '../../src/say/meetings/roll.ts';

/** The roll is called from two hours before the start for as long as the meeting is open. */
const BEFORE = 2 * HOUR;

const marks = askMarks(
  async (meeting, context) => rollList(meeting, await context.lawOf(meeting), guestsInRoll(meeting)),
  (text, { invitees }) => readMark(text, invitees.length),
  rollNotRead,
);

export const diemdanh = defineCommand({
  name: 'diemdanh',
  aliases: ['comat'],
  summary: 'điểm danh cuộc họp',
  usage: 'có mặt 1-5 / vắng 3 / thay 6 họ tên',
  who: 'secretaries',
  where: 'private',
  asks: toBeMarked(
    'cuộc họp nào đến giờ điểm danh (từ 2 giờ trước khi họp)',
    async ({ start }, context) => after(start, -BEFORE) <= context.now,
  ).and('marks', marks),
  async run(context, { meeting, marks: mark }) {
    const { member } = context.seat;
    const law = await context.lawOf(meeting);
    hand(context, { act: 'record-attendance', meeting }, { under: law });
    if (mark === 'done') {
      const quorum = quorumThere(meeting, law);
      const chair = chairOf(meeting, law).member;
      if (quorum && chair && chair.id !== member.id) await context.tell(chair, rollToChair(meeting, quorum));
      return reply(rollDone(meeting, quorum));
    }
    const then = marked(meeting, mark, member.id, law);
    await context.save(then);
    return reply(rollList(then, law, guestsInRoll(then)), { stay: 'marks' });
  },
});
