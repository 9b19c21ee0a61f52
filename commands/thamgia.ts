import { askMeeting } from '../src/asks/meeting.ts';
import { TO_ANSWER } from '../src/asks/wishes.ts';
import { defineCommand, reply } from '../src/command.ts';
import { chatOf } from '../src/domain/address.ts';
import { attend } from '../src/domain/attendance.ts';
import { takeAnswer } from '../src/procedures/answer.ts';
import { pendingInvitations } from '../src/procedures/pending-answers.ts';
import { attendInGroup, attendToast } from '../src/text/answers.ts';
import { answerCard } from '../src/text/cards.ts';

export const thamgia = defineCommand({
  name: 'thamgia',
  aliases: ['codu', 'dihop', 'duhop'],
  summary: 'báo dự cuộc họp tới',
  asWritten: true,
  who: 'members',
  where: 'both',
  waits: pendingInvitations,
  closes: ['vang', 'uyquyen'],
  asks: { meeting: askMeeting(TO_ANSWER) },
  async run(context, { meeting }) {
    const { committee, member } = context.seat;
    const then = attend(meeting, { member, by: member, saidAt: context.saidAt }, context.now);
    await takeAnswer(context, meeting, then, member);
    if (context.place === 'group') {
      const shown = then.cards.some((card) => chatOf(card.chat) === chatOf(context.chat));
      const said = attendInGroup(member, shown ? then : null);
      return { messages: context.tapped ? [] : [said], toast: attendToast() };
    }
    const card = answerCard(then, member, committee, await context.regulationOf(then), context.zone);
    return reply(card, { toast: attendToast(), replace: true });
  },
});
