import { askChoice } from '../../src/asks/choice.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { askMember } from '../../src/asks/people/member.ts';
import { askAbsence, attend, inviteesOf, sendDelegate } from '../../src/domain/meetings/attendance.ts';
import { LIMITS } from '../../src/domain/meetings/meeting.ts';
import { readNameAndPost } from '../../src/hear/delegate-post.ts';
import type { Ask, AskAfter } from '../../src/ports/command.ts';
import { defineCommand } from '../../src/ports/command.ts';
import { takeAnswer } from '../../src/procedures/meetings/answer.ts';
import { TO_ANSWER_FOR } from '../../src/queries/meetings/wishes.ts';
import { hand } from '../../src/queries/rights.ts';
import { tooLong } from '../../src/say/asking.ts';
import {
  answeredFor,
  answeredForYou,
  answerForHeard,
  askAnswerFor,
  askDetailFor,
  askWhoFor,
  ownAnswerStands,
} from '../../src/say/meetings/on-behalf.ts';
import { ownAnswer } from '../../src/say/meetings/own-answer.ts';

type Kind = 'attend' | 'absent' | 'proxy';

const kind: Ask<Kind> = askChoice(askAnswerFor(), async () => [
  { key: 'du', label: 'Dự họp', value: 'attend' as const, words: ['du', 'tham du', 'co mat'] },
  { key: 'vang', label: 'Xin vắng', value: 'absent' as const, words: ['vang', 'xin vang'] },
  { key: 'thay', label: 'Cử người dự thay', value: 'proxy' as const, words: ['thay', 'du thay', 'uy quyen'] },
]);

/** The reason of an absence, or the delegate's name; nothing for somebody who comes. */
const detail: AskAfter<{ kind: Kind }, string> = {
  question: async (_context, given) => ({ text: askDetailFor(given.kind) }),
  read: async (input, _context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.reason) return { ok: false, say: tooLong(text.length, LIMITS.reason) };
    if (text.length < 2) return { ok: false, say: { text: askDetailFor(given.kind) } };
    return { ok: true, value: text };
  },
  unsaid: async (_context, given) => (given.kind === 'attend' ? { ok: true, value: '' } : null),
  words: ({ kind: answered }) =>
    answered === 'proxy' ? 'delegate' : answered === 'absent' ? 'reason' : null,
};

export const traloithay = defineCommand({
  name: 'traloithay',
  aliases: ['nhapthay', 'ghinhanthay'],
  summary: 'thư ký ghi nhận câu trả lời thay thành viên',
  usage: 'họ tên | dự / vắng / dự thay | lý do hoặc người dự thay',
  who: 'secretaries',
  where: 'private',
  asks: about(askMeeting(TO_ANSWER_FOR, 'answer-for'))
    .and(
      'who',
      askMember(askWhoFor(), async (context, given) => inviteesOf(given.meeting, context.seat.committee)),
    )
    .and('kind', kind)
    .and('detail', detail),
  async confirm(context, { meeting, who, kind: answered, detail: said }) {
    const own = meeting.answers[who.id];
    const theirs = own && own.by === who.id && who.id !== context.seat.member.id;
    if (!theirs && !context.heard) return null;
    const { regulation } = await context.lawOf(meeting);
    const question = [
      ...(theirs ? [ownAnswerStands(who, ownAnswer(who, meeting, regulation))] : []),
      ...(context.heard ? [answerForHeard(who, meeting, answered, said)] : []),
    ].join('\n');
    return { preview: [], question, yes: 'Ghi nhận' };
  },
  async run(context, { meeting, who, kind: answered, detail: said }) {
    const { member } = context.seat;
    const law = await context.lawOf(meeting);
    hand(context, { act: 'answer-for-others' }, { under: law });
    const giver = { member: who, by: member };
    const then =
      answered === 'attend'
        ? attend(meeting, giver, context.now)
        : answered === 'absent'
          ? askAbsence(meeting, giver, said, law)
          : sendDelegate(meeting, giver, readNameAndPost(said), null, null, law);
    const unheard = await takeAnswer(context, meeting, then, who);
    const own = ownAnswer(who, then, law.regulation);
    if (who.id !== member.id) await context.tell(who, answeredForYou(member, then, own, context.zone));
    return { messages: [answeredFor(who, own), ...unheard] };
  },
});
