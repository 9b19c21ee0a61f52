import { askMarks, toBeMarked } from '../../src/asks/meetings/marks.ts';
import { chairOf } from '../../src/domain/committee/acting.ts';
import { quorumThere } from '../../src/domain/meetings/quorum.ts';
import { marked } from '../../src/domain/meetings/roll.ts';
import { after, HOUR } from '../../src/domain/time/instant.ts';
import { readMarks } from '../../src/hear/roll.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { hand } from '../../src/queries/rights.ts';
import { guestsInRoll } from '../../src/say/meetings/guests.ts';
import { rollDone, rollList, rollNotRead, rollToChair } from '../../src/say/meetings/roll.ts';

/** The roll is called from two hours before the start for as long as the meeting is open. */
const BEFORE = 2 * HOUR;

/** A hundred people, each with who comes in their place, take no more. */
const LONGEST = 1_500;

const marks = askMarks(
  async (meeting, context) => rollList(meeting, await context.lawOf(meeting), guestsInRoll(meeting)),
  (text, { invitees, attendance }) =>
    readMarks(
      text,
      invitees.length,
      invitees.flatMap((id, at) => (attendance[id] ? [] : [at + 1])),
    ),
  rollNotRead,
  LONGEST,
);

export const diemdanh = defineCommand({
  name: 'diemdanh',
  aliases: ['comat'],
  summary: 'điểm danh cuộc họp',
  usage: 'có mặt 1-5, vắng 6 / thay 7 họ tên',
  who: 'secretaries',
  where: 'private',
  asks: toBeMarked(
    'roll',
    'cuộc họp nào đến giờ điểm danh (từ 2 giờ trước khi họp)',
    async ({ start }, context) => after(start, -BEFORE) <= context.now,
    ({ invitees }) => invitees,
  ).and('marks', marks),
  async run(context, { meeting, marks: said }) {
    const { member } = context.seat;
    const law = await context.lawOf(meeting);
    hand(context, { act: 'record-attendance', meeting }, { under: law });
    if (said === 'done') {
      const quorum = quorumThere(meeting, law);
      const chair = chairOf(meeting, law).member;
      if (quorum && chair && chair.id !== member.id) await context.tell(chair, rollToChair(meeting, quorum));
      return reply(rollDone(meeting, quorum));
    }
    const then = said.reduce((roll, mark) => marked(roll, mark, member.id, law), meeting);
    await context.save(then);
    return reply(rollList(then, law, guestsInRoll(then)), { stay: 'marks' });
  },
});
