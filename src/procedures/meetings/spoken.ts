import { DomainError } from '../../domain/domain-error.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import { invitedMark } from '../../domain/meetings/participants.ts';
import { lacking, rulesFor } from '../../domain/meetings/standing.ts';
import { readReference } from '../../domain/reference.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { Command, Message } from '../../ports/message.ts';
import { mayAtMeeting, meetingOf, toSend } from '../../queries/conclusions/list.ts';
import type { ChairSpoken } from '../../queries/meetings/spoken.ts';
import { may } from '../../queries/rights.ts';
import { conclusionCommand } from '../../say/conclusions/names.ts';
import {
  type ChairVerdict,
  nextStep,
  spokenInYourName,
  spokenNoted,
  type Writing,
} from '../../say/meetings/spoken.ts';
import { clear, sendBack } from '../conclusions/chair.ts';
import { decideParticipants, decideRequest } from './decide.ts';

/** Writes down what a chair said by phone, and tells the chair at once. Returns what to say to who wrote it down. */
export async function recordSpoken(
  context: SeatContext,
  one: ChairSpoken,
  verdict: ChairVerdict,
  words: string,
): Promise<Message> {
  const { writing = null, next = null } =
    one.kind === 'conclusion'
      ? await onConclusion(context, one, verdict, words)
      : await onMeeting(context, one, verdict, words);
  const message = spokenInYourName(await exactly(context, one), verdict, words, context.seat.member);
  const told = await context.tell(one.chair, message, undefined, `spoken:${one.subject}:${one.mark}`);
  return spokenNoted(one, verdict, told, writing, next);
}

/** To the chair a list is named by who stands on it: the word on an earlier one is not that on a later. */
async function exactly(context: SeatContext, one: ChairSpoken): Promise<ChairSpoken> {
  if (one.kind !== 'participants') return one;
  return { ...one, mark: `tp-${invitedMark(await meetingAt(context, one.subject))}` };
}

interface After {
  readonly writing?: Writing | null;
  readonly next?: Command | null;
}

async function onMeeting(
  context: SeatContext,
  one: ChairSpoken,
  verdict: ChairVerdict,
  words: string,
): Promise<After> {
  const meeting = await meetingAt(context, one.subject);
  const yes = verdict !== 'k';
  const [key = '', mark = null] = one.mark.split('-');
  if (one.kind === 'participants' || one.kind === 'list-change') {
    await decideParticipants(context, meeting, { mark, yes, wanted: words, spoken: true });
    if (!yes) return { next: nextStep.change(referTo(meeting)) };
    if (one.kind === 'list-change') return {};
    return { next: may(context, { act: 'announce', meeting }) ? nextStep.announce(referTo(meeting)) : null };
  }
  const { asker, decided } = await decideRequest(
    context,
    meeting,
    { key, mark },
    { yes, words, spoken: true },
  );
  const { regulation } = await context.lawOf(decided);
  // Their opinion is to be in writing, whatever the chair says of their absence.
  const { proxy } = rulesFor(asker, decided, regulation);
  const wanting = yes && proxy && lacking(asker, decided, regulation).includes('opinion');
  return { writing: wanting ? { asker: asker.name, article: proxy.article } : null };
}

async function onConclusion(
  context: SeatContext,
  { subject }: ChairSpoken,
  verdict: ChairVerdict,
  words: string,
): Promise<After> {
  const named = { ...context, subject };
  if (verdict === 'k') await sendBack(named, words, true);
  else await clear(named, verdict === 'p' ? 'disclosable' : 'internal', true);
  const conclusion = await context.tx.conclusions.get(readReference(subject)?.id ?? '');
  if (!conclusion) throw new DomainError('conclusion-unknown');
  const meeting = await meetingOf(context, conclusion.meeting);
  const sends =
    conclusion.state === 'cleared' && (await mayAtMeeting(context, toSend(conclusion, meeting), meeting));
  return { next: sends ? nextStep.conclusion(conclusionCommand(conclusion, 'g')) : null };
}

async function meetingAt({ tx, seat }: SeatContext, subject: string): Promise<Meeting> {
  const { id = '' } = readReference(subject) ?? {};
  const meeting = id.startsWith(`${seat.committee.id}/`) ? await tx.meetings.get(id) : null;
  if (!meeting) throw new DomainError('meeting-unknown');
  return meeting;
}
