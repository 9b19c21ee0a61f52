import { chairOf, deciderOf } from '../../domain/committee/acting.ts';
import { memberById } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { LateReason } from '../../domain/meetings/notice.ts';
import type { SeatContext } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import {
  chairNotToldOfLate,
  type LateChair,
  type LateThing,
  lateInYourName,
  lateReasonLine,
} from '../../say/meetings/late.ts';

/** Whose word lets something of a meeting go out late: who sends it, if they chair; else who does today. */
export async function chairForLate(context: SeatContext, meeting: Meeting): Promise<LateChair> {
  const { member } = context.seat;
  const law = await context.lawOf(meeting);
  const decider = deciderOf(meeting, law).member;
  const chair = chairOf(meeting, law).member;
  const own = [decider, chair].some((one) => one?.id === member.id);
  return { chair: own ? member : (decider ?? chair), own };
}

/** A reason that is written down now: the chair's own, or in the chair's name. */
export async function lateReasonOf(
  context: SeatContext,
  meeting: Meeting,
  text: string,
): Promise<LateReason> {
  const { chair, own } = await chairForLate(context, meeting);
  return { text, onBehalfOf: own ? null : (chair?.id ?? null) };
}

/** The reason under what is previewed, as it is kept. */
export function lateLines({ seat }: SeatContext, reason: LateReason | null): string[] {
  if (!reason) return [];
  const chair = reason.onBehalfOf ? memberById(seat.committee, reason.onBehalfOf) : null;
  return [lateReasonLine(reason.text, chair)];
}

/** Tells the chair what went out late for a reason in their name; what to say to who sent it, if that reaches nobody. */
export async function tellOfLate(
  context: SeatContext,
  meeting: Meeting,
  what: LateThing,
  reason: LateReason | null,
): Promise<Message[]> {
  const chair = reason?.onBehalfOf ? memberById(context.seat.committee, reason.onBehalfOf) : null;
  if (!reason || !chair) return [];
  const told = await context.tell(chair, lateInYourName(meeting, what, reason.text, context.seat.member));
  return told ? [] : [chairNotToldOfLate(chair)];
}
