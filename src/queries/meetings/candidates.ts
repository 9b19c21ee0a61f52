import type { Act } from '../../domain/committee/act.ts';
import { type Member, memberById } from '../../domain/committee/committee.ts';
import { knowsOf } from '../../domain/committee/own-matters.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { hadByPost } from '../../domain/meetings/caller.ts';
import {
  askedBy,
  hasStarted,
  isClosed,
  isInvited,
  isTold,
  type Meeting,
} from '../../domain/meetings/meeting.ts';
import { readReference } from '../../domain/reference.ts';
import type { Account, SeatContext } from '../../ports/command.ts';
import { hand, may } from '../rights.ts';
import { type MeetingWish, TO_ANSWER_FOR } from './wishes.ts';

/** Whether what a meeting is about is no secret to who speaks. */
export const knows = ({ seat, law }: SeatContext, meeting: Meeting): boolean =>
  knowsOf(seat.member, meeting, law);

/** The meetings that may be named to who speaks, whether or not they have a part in them; the soonest first. */
export const meetingsKnown = async (context: SeatContext): Promise<Meeting[]> =>
  (await context.meetings()).filter((meeting) => knows(context, meeting));

/** A meeting that somebody names, where they may be told that it is there; else there is none for them. */
export async function ifKnown(context: SeatContext, meeting: Meeting | null): Promise<Meeting | null> {
  if (!meeting) return null;
  const under = { under: await context.lawOf(meeting) };
  return may(context, { act: 'know-meeting', meeting }, under) ? meeting : null;
}

export async function candidates(wish: MeetingWish, context: SeatContext): Promise<Meeting[]> {
  const fitting: Meeting[] = [];
  for (const meeting of await context.meetings()) {
    if (await fits(meeting, wish, context)) fitting.push(meeting);
  }
  return fitting;
}

async function fits(meeting: Meeting, wish: MeetingWish, context: SeatContext): Promise<boolean> {
  const { member } = context.seat;
  if (!wish.states.includes(meeting.state)) return false;
  // Words of before the notice are no answer to it.
  if (meeting.state === 'called' && !askedBy(meeting, context.now)) return false;
  if (wish.until === 'start' ? hasStarted(meeting, context.now) : isClosed(meeting, context.now))
    return false;
  const law = await context.lawOf(meeting);
  const theirs = wish.act
    ? may(context, wish.act(meeting, context), { under: law })
    : isInvited(member, meeting);
  return theirs && (!wish.also || (await wish.also(meeting, context)));
}

/** The meeting of a button; says why it cannot be that one any more. */
export async function meetingNamed(
  subject: string,
  wish: MeetingWish,
  context: SeatContext,
): Promise<Meeting> {
  const { committee } = context.seat;
  const reference = readReference(subject);
  const own = reference?.id.startsWith(`${committee.id}/`);
  const meeting = reference && own ? await context.tx.meetings.get(reference.id) : null;
  if (!meeting) {
    const closed = reference && (await context.closedMeeting(reference.id));
    if (!closed) throw new DomainError('meeting-unknown');
    await assertTheirs(closed, wish.act?.(closed, context) ?? null, context);
    throw new DomainError('meeting-closed', { meeting: closed.title });
  }
  await assertTheirs(meeting, wish.act?.(meeting, context) ?? null, context);
  const facts = { meeting: meeting.title, start: meeting.start };
  if (meeting.state === 'cancelled' && !wish.states.includes('cancelled'))
    throw new DomainError('meeting-cancelled', facts);
  if (reference?.version !== meeting.revision)
    throw new DomainError(meeting.movedFrom ? 'meeting-moved' : 'meeting-changed', facts);
  if (isClosed(meeting, context.now)) throw new DomainError('meeting-closed', facts);
  if (!wish.states.includes(meeting.state)) {
    throw new DomainError(
      meeting.state === 'called' ? 'meeting-already-called' : 'meeting-not-called',
      facts,
    );
  }
  if (wish.until === 'start' && hasStarted(meeting, context.now))
    throw new DomainError('meeting-started', facts);
  if (wish.also && !(await wish.also(meeting, context))) throw new DomainError('meeting-unknown');
  return meeting;
}

/**
 * Whose meeting it is comes first: to others nothing of it is said, of a draft not even that it is there; who had a part in
 * it by a post hears whose it is now. `act` is what they must be allowed; `null` where being invited is enough.
 */
export async function assertTheirs(meeting: Meeting, act: Act | null, context: SeatContext): Promise<void> {
  const { member } = context.seat;
  const invited = meeting.state !== 'draft' && isInvited(member, meeting);
  if (act === null) {
    if (invited) return;
    if (isTold(meeting) && knows(context, meeting)) throw new DomainError('not-invited', { meeting: '' });
    throw new DomainError('meeting-unknown');
  }
  const law = await context.lawOf(meeting);
  const under = { under: law };
  if (may(context, act, under)) return;
  const hasPart =
    invited || may(context, { act: 'prepare', meeting }, under) || hadByPost(member, meeting, law);
  if (!hasPart) throw new DomainError('meeting-unknown');
  hand(context, act, under);
}

/** The meetings to which who speaks may record an answer for the member whose account it is. */
export async function recordableFor(
  author: Account,
  context: SeatContext,
): Promise<{ readonly member: Member; readonly meeting: Meeting }[]> {
  const { committee, member: own } = context.seat;
  const seat = author.seats.find((one) => one.committee === committee.id);
  const member = seat ? memberById(committee, seat.member) : null;
  if (!member || member.left !== null || member.id === own.id) return [];
  const meetings = await candidates(TO_ANSWER_FOR, context);
  return meetings.filter((meeting) => isInvited(member, meeting)).map((meeting) => ({ member, meeting }));
}
