import type { SeatContext } from '../command.ts';
import { chairOf, deciderOf } from '../domain/acting.ts';
import { waiting } from '../domain/attendance.ts';
import { type Committee, type Member, memberById, secretaries } from '../domain/committee.ts';
import type { Answer, Meeting } from '../domain/meeting.ts';
import { chairNow, chairUnreachable, nobodyToDecide, ownRequestWaits, request } from '../text/answers.ts';

/**
 * What follows from an answer: the meeting is saved, the request goes to who decides today, and who chairs now
 * is told when the answer took the chair away (or brought it back).
 */
export async function takeAnswer(
  context: SeatContext,
  before: Meeting,
  then: Meeting,
  member: Member,
): Promise<void> {
  if (then === before) return;
  await context.save(then);
  await tellNewChair(context, before, then);
  const answer = then.answers[member.id];
  if (asksAnew(before.answers[member.id], answer)) await passOn(context, then, member, answer);
  // An answer that takes the chair away takes the requests of others to who decides now.
  await passOnWaiting(context, context.seat.committee, then, before, member);
}

type Request = Exclude<Answer, { kind: 'attend' }>;

function asksAnew(before: Answer | undefined, then: Answer | undefined): then is Request {
  if (!then || then.kind === 'attend' || then.consent.state !== 'asked') return false;
  if (!before || before.kind === 'attend' || before.kind !== then.kind || before.consent.state !== 'asked')
    return true;
  if (before.kind === 'proxy' && then.kind === 'proxy') return before.delegate.name !== then.delegate.name;
  return before.reason !== then.reason;
}

/** Puts a request before who decides today; before the secretaries where nobody does or can be written to. */
async function passOn(
  context: SeatContext,
  meeting: Meeting,
  member: Member,
  answer: Request,
): Promise<void> {
  const { committee } = context.seat;
  const regulation = await context.regulationOf(meeting);
  const decider = deciderOf(meeting, committee, regulation, context.now);
  const asked = request(meeting, member, answer, regulation, context.zone);
  // Whoever acts as chair does not decide on their own request.
  const own = decider.member?.id === member.id;
  if (decider.member && !own && (await context.tell(decider.member, asked))) return;
  const message = own
    ? ownRequestWaits(meeting, member)
    : decider.member
      ? chairUnreachable(meeting, decider.member, member)
      : nobodyToDecide(meeting, member, decider.article, regulation);
  for (const secretary of secretaries(committee)) await context.tell(secretary, message);
}

/** Tells the old chair, the new one and the secretaries of a change of chair; whoever caused it knows already. */
export async function tellNewChair(context: SeatContext, before: Meeting, then: Meeting): Promise<void> {
  const { committee, member } = context.seat;
  const regulation = await context.regulationOf(then);
  const chair = chairOf(then, committee, regulation);
  const former = chairOf(before, committee, regulation).member;
  if (former?.id === chair.member?.id) return;
  const message = chairNow(then, chair.member, chair.article, regulation, context.zone);
  const chairs = [former, chair.member].filter((one) => one !== null);
  const concerned = [...secretaries(committee), ...chairs];
  for (const one of new Map(concerned.map((each) => [each.id, each])).values()) {
    if (one.id !== member.id) await context.tell(one, message);
  }
}

/** Requests that waited are put before who decides now, where that is somebody else than before. */
export async function passOnWaiting(
  context: SeatContext,
  before: Committee,
  meeting: Meeting,
  earlier: Meeting,
  but: Member | null = null,
): Promise<void> {
  const { committee } = context.seat;
  const regulation = await context.regulationOf(meeting);
  const was = deciderOf(earlier, before, regulation, context.now).member?.id;
  if (deciderOf(meeting, committee, regulation, context.now).member?.id === was) return;
  for (const { member, answer } of waiting(meeting)) {
    const asker = memberById(committee, member);
    if (asker && asker.id !== but?.id) await passOn(context, meeting, asker, answer);
  }
}
