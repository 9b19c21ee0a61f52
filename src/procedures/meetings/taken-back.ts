import { chairOf } from '../../domain/committee/acting.ts';
import { type Member, memberByNo, secretaries } from '../../domain/committee/committee.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Answer } from '../../domain/meetings/answer.ts';
import { withChair } from '../../domain/meetings/calling.ts';
import { consenterOf } from '../../domain/meetings/consenter.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import {
  answerHeard,
  answerTakenBack,
  decisionTakenBack,
  settlingTakenBack,
} from '../../domain/meetings/taken-back.ts';
import { heardAs } from '../../domain/undo.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { request } from '../../say/meetings/answers.ts';
import { ownAnswer, sayConsenter } from '../../say/meetings/own-answer.ts';
import { requestLine } from '../../say/meetings/requests.ts';
import { participantsFor } from '../../say/meetings/settling.ts';
import { verdictTakenBack } from '../../say/meetings/spoken.ts';
import * as say from '../../say/taken-back.ts';
import { tellPreparers } from './announce.ts';
import { passOnWaiting, takeAnswer, tellNewChair } from './answer.ts';
import { submitterOf } from './requests-anew.ts';

/** A meeting after an answer of who speaks, which can be taken back where it was read out of their words. */
export function asHeard(context: SeatContext, before: Meeting, then: Meeting): Meeting {
  const id = heardAs(context);
  return id === null ? then : answerHeard(before, then, context.seat.member, id);
}

/** What an answer is confirmed with; with the way back, where it was read out of words. */
export function withWayBack(
  { seat }: SeatContext,
  before: Meeting,
  then: Meeting,
  message: Message,
): Message {
  const answer = then.answers[seat.member.id];
  if (!answer?.undo || answer === before.answers[seat.member.id]) return message;
  return say.withTakeBack(message, referTo(then), 'h', answer.undo.id);
}

/** The answer of who speaks goes; whoever had been told of it is told, and what stood before has its consequences again. */
export async function takeBackAnswer(context: SeatContext, meeting: Meeting, id: string): Promise<Message[]> {
  const { member } = context.seat;
  const back = answerTakenBack(meeting, member, id, context.now);
  const { regulation } = await context.lawOf(meeting);
  const own = ownAnswer(member, back, regulation);
  const gone = meeting.answers[member.id];
  const message = say.answerTakenBackTold(meeting, member, own, context.zone);
  if (gone) await tellWhoKnew(context, meeting, gone, message, isAsked(back.answers[member.id]));
  const unheard = await takeAnswer(context, meeting, back, member);
  return [say.answerTakenBackReply(back, own), ...unheard];
}

const isAsked = (answer: Answer | undefined): boolean =>
  answer !== undefined && answer.kind !== 'attend' && answer.consent.state === 'asked';

/** `again`: the request of before goes to who decides once more, and must not take the place of this. */
async function tellWhoKnew(
  context: SeatContext,
  meeting: Meeting,
  gone: Answer,
  message: Message,
  again: boolean,
): Promise<void> {
  const { committee, member } = context.seat;
  const law = await context.lawOf(meeting);
  const before = gone.undo?.before;
  const helpers = secretaries(committee).filter((one) => one.id !== member.id);
  if (gone.kind === 'attend') {
    // Of somebody who comes they are told only where an absence had been granted.
    if (!before || before.kind === 'attend' || before.consent.state !== 'granted') return;
    const chair = chairOf(meeting, law).member;
    for (const one of new Set([...(chair && chair.id !== member.id ? [chair] : []), ...helpers]))
      await context.tell(one, message);
    return;
  }
  const decider = consenterOf(meeting, law, member.id).member;
  const slot = again ? undefined : `request:${meeting.id}:${member.no}`;
  const told =
    decider !== null && decider.id !== member.id && (await context.tell(decider, message, undefined, slot));
  if (!told) for (const one of helpers) await context.tell(one, message, undefined, slot);
}

/** The word of who speaks on a member's request goes: it waits for it again, and the member is told. */
export async function takeBackDecision(
  context: SeatContext,
  meeting: Meeting,
  no: number,
  id: string,
): Promise<Message[]> {
  const { committee, member } = context.seat;
  const asker = memberByNo(committee, no);
  const asked = asker ? meeting.answers[asker.id] : undefined;
  if (!asker || !asked || asked.kind === 'attend') throw new DomainError('word-newer');
  const law = await context.lawOf(meeting);
  const back = withChair(decisionTakenBack(meeting, asker, member, id, context.now), law);
  await context.save(back);
  const line = requestLine.absence(meeting, asker, asked, context.zone);
  await context.tell(asker, verdictTakenBack(line, sayConsenter(meeting, law.regulation)));
  await tellNewChair(context, meeting, back);
  await passOnWaiting(context, committee, back, meeting, asker);
  return [say.wordTakenBackReply(line), request(back, asker, asked, law.regulation, context.zone)];
}

/** The same of the participants; those who prepare the meeting are told. */
export async function takeBackSettling(
  context: SeatContext,
  meeting: Meeting,
  id: string,
): Promise<Message[]> {
  const { member } = context.seat;
  const back = settlingTakenBack(meeting, member, id, context.now);
  await context.save(back);
  const line = requestLine.participants(meeting, context.zone);
  await tellPreparers(context, back, say.wordTakenBackTold(member, line));
  const law = await context.lawOf(meeting);
  const submitter: Member | null = submitterOf(context, meeting);
  const asked = participantsFor(back, law, submitter);
  return [say.wordTakenBackReply(line), asked];
}
