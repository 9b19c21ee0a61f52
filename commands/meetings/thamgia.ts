import { remark } from '../../src/asks/choice.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { chatOf } from '../../src/domain/address.ts';
import { attend } from '../../src/domain/meetings/attendance.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { takeAnswer } from '../../src/procedures/meetings/answer.ts';
import { asHeard, withWayBack } from '../../src/procedures/meetings/taken-back.ts';
import { TO_ANSWER } from '../../src/queries/meetings/wishes.ts';
import { pendingInvitations } from '../../src/queries/people/pending-answers.ts';
import { attendInGroup, attendToast } from '../../src/say/meetings/answers.ts';
import { answerNoted } from '../../src/say/meetings/cards.ts';

export const thamgia = defineCommand({
  name: 'thamgia',
  aliases: ['codu', 'dihop', 'duhop'],
  summary: 'báo dự cuộc họp tới',
  asWritten: true,
  who: 'members',
  where: 'both',
  waits: pendingInvitations,
  closes: ['vang', 'uyquyen'],
  asks: about(askMeeting(TO_ANSWER, 'attend')).and('note', remark),
  async run(context, { meeting, note }) {
    const { member } = context.seat;
    const giver = { member, by: member, saidAt: context.saidAt };
    const then = asHeard(context, meeting, attend(meeting, giver, context.now, note));
    await takeAnswer(context, meeting, then, member);
    if (context.place === 'group') {
      const shown = then.cards.some((card) => chatOf(card.chat) === chatOf(context.chat));
      const said = attendInGroup(member, shown ? then : null);
      return { messages: context.tapped ? [] : [said], toast: attendToast() };
    }
    const said = answerNoted(then, member, (await context.lawOf(then)).regulation, context.zone);
    return reply(withWayBack(context, meeting, then, said), { toast: attendToast() });
  },
});
