import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { answerAsBefore, earlierAnswer } from '../../src/domain/meetings/anew.ts';
import { defineCommand } from '../../src/ports/command.ts';
import { takeAnswer } from '../../src/procedures/meetings/answer.ts';
import { asHeard, withWayBack } from '../../src/procedures/meetings/taken-back.ts';
import { candidates } from '../../src/queries/meetings/candidates.ts';
import { type MeetingWish, TO_ANSWER } from '../../src/queries/meetings/wishes.ts';
import { pendingInvitations } from '../../src/queries/people/pending-answers.ts';
import { answerNoted } from '../../src/say/meetings/cards.ts';
import { answeredAgainToast } from '../../src/say/meetings/earlier.ts';

const TO_SAY_AGAIN: MeetingWish = {
  ...TO_ANSWER,
  also: async (meeting, { seat }) => earlierAnswer(meeting, seat.member.id) !== null,
  called: 'cuộc họp nào đã dời mà trước đó đồng chí đã trả lời',
};

/** What was answered before a meeting was moved, said again for its new time. */
export const nhutruoc = defineCommand({
  name: 'nhutruoc',
  aliases: ['traloinhutruoc'],
  summary: 'cuộc họp đã dời: giữ câu trả lời trước đó',
  asWritten: true,
  who: 'members',
  where: 'private',
  offered: async (context) => (await candidates(TO_SAY_AGAIN, context)).length > 0,
  waits: pendingInvitations,
  closes: ['vang', 'uyquyen'],
  asks: about(askMeeting(TO_SAY_AGAIN, 'as-before')),
  async run(context, { meeting }) {
    const { member } = context.seat;
    const law = await context.lawOf(meeting);
    const giver = { member, by: member, saidAt: context.saidAt };
    const answered = answerAsBefore(meeting, giver, law);
    const then = asHeard(context, meeting, answered);
    const unheard = await takeAnswer(context, meeting, then, member);
    const said = answerNoted(then, member, law.regulation, context.zone);
    return { messages: [withWayBack(context, meeting, then, said), ...unheard], toast: answeredAgainToast() };
  },
});
