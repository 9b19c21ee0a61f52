import { deciderOf } from '../../domain/committee/acting.ts';
import { type Member, memberByNo } from '../../domain/committee/committee.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Answer } from '../../domain/meetings/answer.ts';
import { decide, requestMark } from '../../domain/meetings/attendance.ts';
import { withChair } from '../../domain/meetings/calling.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { participantsReturned, participantsSettled } from '../../domain/meetings/participants.ts';
import type { Word } from '../../domain/meetings/word.ts';
import type { InStead } from '../../domain/permission.ts';
import { heardAs } from '../../domain/undo.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { asChair } from '../../queries/meetings/waiting.ts';
import { hand } from '../../queries/rights.ts';
import { verdictFor } from '../../say/meetings/answers.ts';
import { ownAnswer, sayDecider } from '../../say/meetings/own-answer.ts';
import { participantsDecided, participantsFor } from '../../say/meetings/settling.ts';
import { tellPreparers } from './announce.ts';
import { passOnWaiting, tellNewChair } from './answer.ts';
import { reportRequest } from './answer-told.ts';
import { listRequest, settleList } from './list-change.ts';
import { submitterOf } from './requests-anew.ts';

/** What was decided of a member's request, by whom, and whether the member could be told. */
export interface DecidedRequest {
  readonly asker: Member;
  readonly asked: Exclude<Answer, { kind: 'attend' }>;
  readonly chair: Member;
  readonly decided: Meeting;
  readonly told: boolean;
  /** Under which name it can be taken back; `null` where it was no word of their own, or was chosen. */
  readonly heard: string | null;
}

/** A button's key of a member, or the number that was typed. */
export const askerNamed = ({ seat }: SeatContext, key: string): Member | null =>
  memberByNo(seat.committee, Number(key));

/** `spoken`: the chair said it by phone to who speaks. */
export async function decideRequest(
  context: SeatContext,
  meeting: Meeting,
  request: { readonly key: string; readonly mark: string | null },
  verdict: { readonly yes: boolean; readonly words: string; readonly spoken: boolean },
): Promise<DecidedRequest> {
  const { committee } = context.seat;
  const law = await context.lawOf(meeting);
  const asker = askerNamed(context, request.key);
  const act = await asChair(context, meeting, asker?.id, verdict.spoken);
  const { word: chair, inStead } = hand(context, act, { under: law });
  if (!asker) throw new DomainError('request-unknown', { name: '' });
  const asked = meeting.answers[asker.id];
  if (!asked || asked.kind === 'attend') throw new DomainError('request-unknown', { name: asker.name });
  if (request.mark !== null && request.mark !== requestMark(asked))
    throw new DomainError('request-changed', { name: asker.name });
  const { yes, words } = verdict;
  const word = wordOf(context, chair, verdict.spoken, inStead);
  const settled = decide(meeting, asker, yes ? 'granted' : 'refused', word, context.now, words);
  const decided = withChair(settled, law);
  await context.save(decided);
  // A chair whose absence was granted chairs no more.
  await tellNewChair(context, meeting, decided);
  await passOnWaiting(context, committee, decided, meeting, asker);
  const answered = decided.answers[asker.id];
  if (answered && answered.kind !== 'attend') await reportRequest(context, decided, asker, answered);
  const own = ownAnswer(asker, decided, law.regulation);
  const told = await context.tell(
    asker,
    verdictFor(decided, yes, word, own, context.zone, words, sayDecider(meeting, chair, law)),
  );
  return { asker, asked, chair, decided, told, heard: word.heard ?? null };
}

/** What the chair said to the list of those who take part, or to a change of it. */
export interface ListVerdict {
  /** Which change exactly was spoken of; `null` when it was typed. */
  readonly mark: string | null;
  readonly yes: boolean;
  readonly wanted: string;
  /** By phone, to who speaks. */
  readonly spoken: boolean;
}

/** Returns the request as it stood, and under which name the word can be taken back, as `DecidedRequest` has it. */
export async function decideParticipants(
  context: SeatContext,
  meeting: Meeting,
  verdict: ListVerdict,
): Promise<{ readonly request: Message; readonly heard: string | null }> {
  const { now } = context;
  const law = await context.lawOf(meeting);
  const act = await asChair(context, meeting, undefined, verdict.spoken);
  const { word: chair, inStead } = hand(context, act, { under: law });
  if (areSettled(meeting))
    throw new DomainError('request-settled', {
      name: deciderOf(meeting, law).member?.name ?? '',
      verdict: 'granted',
    });
  const { yes, wanted } = verdict;
  const word = wordOf(context, chair, verdict.spoken, inStead);
  const change = await listRequest(context, meeting);
  if (change) {
    await settleList(context, meeting, word, verdict);
    // Who comes has been invited upon it.
    return { request: change, heard: null };
  }
  const then = yes
    ? participantsSettled(meeting, word, now)
    : participantsReturned(meeting, word, now, wanted);
  await context.save(then);
  await tellPreparers(context, then, participantsDecided(then, yes, word, wanted));
  const request = participantsFor(meeting, law, submitterOf(context, meeting));
  return { request, heard: yes ? (word.heard ?? null) : null };
}

/** Whether nothing is left to be said to who takes part: before the notice to the list, after it to a change of it. */
export const areSettled = ({ participants, state, listChange }: Meeting): boolean =>
  state === 'called' ? listChange === null : participants !== null || state !== 'draft';

/** Whose word it is and by whose hand; who says it themself needs no phone, and may have been heard wrongly. */
function wordOf(context: SeatContext, by: Member, spoken: boolean, inStead: InStead | null): Word {
  const recordedBy = context.seat.member;
  const own = by.id === recordedBy.id;
  const heard = own ? heardAs(context) : null;
  return {
    ...{ by, recordedBy },
    ...(spoken && !own ? { way: 'phone' as const } : {}),
    ...(heard === null ? {} : { heard }),
    ...(inStead ? { inStead } : {}),
  };
}
