import { remark } from '../../src/asks/choice.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Delegate } from '../../src/domain/meetings/answer.ts';
import { isOpinion, sendDelegate } from '../../src/domain/meetings/attendance.ts';
import { LIMITS, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { proxyNeeds, rulesFor } from '../../src/domain/meetings/standing.ts';
import type { FileRef } from '../../src/domain/reference.ts';
import { nameAndPost, readNameAndPost } from '../../src/hear/delegate-post.ts';
import { understand } from '../../src/hear/understand.ts';
import { type AskAfter, defineCommand, type SeatContext } from '../../src/ports/command.ts';
import { takeAnswer } from '../../src/procedures/meetings/answer.ts';
import { asHeard, withWayBack } from '../../src/procedures/meetings/taken-back.ts';
import { TO_ANSWER } from '../../src/queries/meetings/wishes.ts';
import { pendingInvitations } from '../../src/queries/people/pending-answers.ts';
import { tooLong } from '../../src/say/asking.ts';
import {
  askDelegate,
  askDelegatePost,
  askOpinion,
  opinionTooShort,
  privateToast,
} from '../../src/say/meetings/answers.ts';
import { answerNoted } from '../../src/say/meetings/cards.ts';

const MOST_NAME = 120;

/** A delegate who was named before and only lacks the opinion is not asked for again. */
function pending(context: SeatContext, meeting: Meeting): Delegate | null {
  const answer = meeting.answers[context.seat.member.id];
  return answer?.kind === 'proxy' && answer.opinion === null && answer.consent.state !== 'refused'
    ? answer.delegate
    : null;
}

/** The delegate; with their post, where it was said behind the name. */
const name: AskAfter<{ meeting: Meeting }, Delegate> = {
  question: async (context, given) => {
    const meeting = given.meeting;
    return { text: askDelegate(context.seat.member, meeting, (await context.lawOf(meeting)).regulation) };
  },
  read: async (input, context, given) => {
    const said = input.whole ? null : understand(input.text);
    const sent = said !== null && said !== 'unsure' && said.command === 'uyquyen' ? said.rest : '';
    const value = readNameAndPost(sent === '' ? input.text : sent, input.whole);
    const longest = Math.max(value.name.length, value.post?.length ?? 0);
    if (longest > MOST_NAME) return { ok: false, say: tooLong(longest, MOST_NAME) };
    if (value.name.length < 2) return { ok: false, say: await name.question(context, given) };
    return { ok: true, value, keep: { text: nameAndPost(value), file: null, whole: true } };
  },
  words: () => 'delegate',
  unsaid: async (context, given) => {
    const meeting = given.meeting;
    const known = pending(context, meeting);
    const { regulation } = await context.lawOf(meeting);
    const needed = proxyNeeds(context.seat.member, meeting, regulation) === 'written-opinion';
    return known && needed ? { ok: true, value: known } : null;
  },
};

const post: AskAfter<{ meeting: Meeting; name: Delegate }, string | null> = {
  question: async () => ({ text: askDelegatePost() }),
  read: async (input) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > MOST_NAME) return { ok: false, say: tooLong(text.length, MOST_NAME) };
    return { ok: true, value: text === '-' || text === '' ? null : text };
  },
  words: (_given, text) => (text.trim() === '-' ? null : 'delegate-post'),
  unsaid: async (context, given) => {
    const said = given.name;
    if (said.post !== null) return { ok: true, value: said.post };
    const known = pending(context, given.meeting);
    return known?.name === said.name ? { ok: true, value: known.post } : null;
  },
};

interface Filed {
  readonly text: string;
  readonly file: FileRef | null;
}

const LATER = new Set(['sau', 'gui sau', 'de sau', 'chua co']);

/** Only asked for where the regulation makes the delegate depend on it; `null` when it follows later. */
const opinion: AskAfter<{ meeting: Meeting; name: Delegate }, Filed | null> = {
  question: async (context, given) => {
    const meeting = given.meeting;
    const { regulation } = await context.lawOf(meeting);
    return askOpinion(given.name, rulesFor(context.seat.member, meeting, regulation).proxy?.article ?? null);
  },
  read: async (input, context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.opinion) return { ok: false, say: tooLong(text.length, LIMITS.opinion) };
    if (!input.file && LATER.has(fold(text))) return { ok: true, value: null };
    if (text === '' && !input.file) return { ok: false, say: await opinion.question(context, given) };
    if (!isOpinion({ text, file: input.file })) return { ok: false, say: opinionTooShort() };
    return { ok: true, value: { text, file: input.file } };
  },
  words: (_given, text) => (LATER.has(fold(text)) ? null : 'opinion'),
  unsaid: async (context, given) => {
    const meeting = given.meeting;
    const needs = proxyNeeds(context.seat.member, meeting, (await context.lawOf(meeting)).regulation);
    return needs === 'written-opinion' ? null : { ok: true, value: null };
  },
};

export const uyquyen = defineCommand({
  name: 'uyquyen',
  aliases: ['dithay', 'duthay', 'cunguoi', 'ykienvanban'],
  summary: 'cử người dự thay theo Quy chế',
  usage: 'họ tên | chức vụ | ý kiến',
  asWritten: true,
  who: 'members',
  where: 'group-to-private',
  waits: pendingInvitations,
  closes: ['vang'],
  asks: about(askMeeting(TO_ANSWER, 'delegate'))
    .and('name', name)
    .and('post', post)
    .and('opinion', opinion)
    .and('reason', remark),
  async run(context, args) {
    const { member } = context.seat;
    const { meeting } = args;
    const law = await context.lawOf(meeting);
    const delegate = { name: args.name.name, post: args.post };
    const giver = { member, by: member, saidAt: context.saidAt };
    const sent = sendDelegate(
      meeting,
      giver,
      delegate,
      args.opinion,
      args.reason === '' ? null : args.reason,
      law,
    );
    const then = asHeard(context, meeting, sent);
    const unheard = await takeAnswer(context, meeting, then, member);
    const said = answerNoted(then, member, law.regulation, context.zone);
    return {
      messages: [withWayBack(context, meeting, then, said), ...unheard],
      private: true,
      toast: privateToast(),
    };
  },
});
