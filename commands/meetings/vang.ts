import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { askAbsence } from '../../src/domain/meetings/attendance.ts';
import { LIMITS, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { rulesFor } from '../../src/domain/meetings/standing.ts';
import { understand } from '../../src/hear/understand.ts';
import type { AskAfter } from '../../src/ports/command.ts';
import { defineCommand } from '../../src/ports/command.ts';
import { takeAnswer } from '../../src/procedures/meetings/answer.ts';
import { asHeard, withWayBack } from '../../src/procedures/meetings/taken-back.ts';
import { TO_ANSWER } from '../../src/queries/meetings/wishes.ts';
import { pendingInvitations } from '../../src/queries/people/pending-answers.ts';
import { tooLong } from '../../src/say/asking.ts';
import { askReason, privateToast } from '../../src/say/meetings/answers.ts';
import { answerNoted } from '../../src/say/meetings/cards.ts';

/** The question says what the regulation demands, so it knows the meeting. */
const reason: AskAfter<{ meeting: Meeting }, string> = {
  question: async (context, given) => {
    const meeting = given.meeting;
    return {
      text: askReason(context.seat.member, meeting, (await context.lawOf(meeting)).regulation, context.zone),
    };
  },
  read: async (input, context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.reason) return { ok: false, say: tooLong(text.length, LIMITS.reason) };
    const { regulation } = await context.lawOf(given.meeting);
    // Where the regulation demands nothing, a reason is not demanded either.
    if (text === '-' && rulesFor(context.seat.member, given.meeting, regulation).absence === null)
      return { ok: true, value: '' };
    if (text === '' || text === '-') return { ok: false, say: await reason.question(context, given) };
    const said = understand(text);
    const meant = said !== null && said !== 'unsure' && said.command === 'vang' ? said.rest : '';
    return { ok: true, value: meant === '' ? text : meant };
  },
  words: (_given, text) => (text.trim() === '-' ? null : 'absence'),
};

export const vang = defineCommand({
  name: 'vang',
  aliases: ['baovang', 'xinvang', 'xinphepvang'],
  summary: 'xin vắng, người chủ trì sẽ quyết định',
  usage: 'lý do',
  asWritten: true,
  who: 'members',
  where: 'group-to-private',
  waits: pendingInvitations,
  closes: ['uyquyen'],
  asks: about(askMeeting(TO_ANSWER, 'absent')).and('reason', reason),
  async run(context, args) {
    const { member } = context.seat;
    const { meeting } = args;
    const law = await context.lawOf(meeting);
    const asked = askAbsence(meeting, { member, by: member, saidAt: context.saidAt }, args.reason, law);
    const then = asHeard(context, meeting, asked);
    const unheard = await takeAnswer(context, meeting, then, member);
    const said = answerNoted(then, member, law.regulation, context.zone);
    return {
      messages: [withWayBack(context, meeting, then, said), ...unheard],
      private: true,
      toast: privateToast(),
    };
  },
});
