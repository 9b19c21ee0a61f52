import { chairOf, deciderOf } from '../../domain/committee/acting.ts';
import { isStillIn } from '../../domain/committee/bodies.ts';
import { type Committee, type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import type { Answer } from '../../domain/meetings/answer.ts';
import { inviteesOf, requestMark, waiting } from '../../domain/meetings/attendance.ts';
import { withChair } from '../../domain/meetings/calling.ts';
import { consenterOf, consentPost } from '../../domain/meetings/consenter.ts';
import { hasStarted, type Meeting } from '../../domain/meetings/meeting.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import { rulesFor } from '../../domain/meetings/standing.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { chairNow, opinionFiled, request } from '../../say/meetings/answers.ts';
import {
  chairUnreachable,
  nobodyToDecide,
  ownRequestWaits,
  requestUnheard,
  requestWithoutDecider,
} from '../../say/meetings/unheard-requests.ts';
import { reportRequest, tellLate, tellOfAway, tellOfReturn } from './answer-told.ts';

/**
 * What follows from an answer: the meeting is saved, the request goes to who decides today, and who chairs now
 * is told when the answer took the chair away (or brought it back). Returns what to say besides to who answered:
 * that the request could not be put before anybody.
 */
export async function takeAnswer(
  context: SeatContext,
  before: Meeting,
  answered: Meeting,
  member: Member,
): Promise<Message[]> {
  if (answered === before) return [];
  const then = withChair(answered, await context.lawOf(answered));
  await context.save(then);
  await tellNewChair(context, before, then);
  const answer = then.answers[member.id];
  const earlier = before.answers[member.id];
  const unheard = asksAnew(earlier, answer) ? await passOnRequest(context, then, member, answer) : null;
  if (asksAnew(earlier, answer)) await reportRequest(context, then, member, answer);
  await passOpinion(context, then, member, earlier, answer);
  await tellOfAway(context, before, then, member);
  await tellOfReturn(context, before, then, member);
  if (answer && answer !== earlier && hasStarted(then, context.arrivedAt))
    await tellLate(context, then, member, answer);
  // An answer that takes the chair away takes the requests of others to who decides now.
  await passOnWaiting(context, context.seat.committee, then, before, member);
  return unheard ? [unheard] : [];
}

type Request = Exclude<Answer, { kind: 'attend' }>;

function asksAnew(before: Answer | undefined, then: Answer | undefined): then is Request {
  if (!then || then.kind === 'attend' || then.consent.state !== 'asked') return false;
  if (!before || before.kind === 'attend' || before.consent.state !== 'asked') return true;
  return requestMark(before) !== requestMark(then);
}

/** What a member thinks goes to who chairs, when it was not there with the request; the file in any case. */
async function passOpinion(
  context: SeatContext,
  meeting: Meeting,
  member: Member,
  before: Answer | undefined,
  then: Answer | undefined,
): Promise<void> {
  if (then?.kind !== 'proxy' || then.opinion === null) return;
  const known = before?.kind === 'proxy' ? before.opinion : null;
  if (known && known.text === then.opinion.text && known.file?.id === then.opinion.file?.id) return;
  if (asksAnew(before, then) && then.opinion.file === null) return;
  const law = await context.lawOf(meeting);
  const { member: chair } = deciderOf(meeting, law, member.id);
  if (chair && chair.id !== member.id)
    await context.tell(chair, opinionFiled(meeting, member, then.delegate, then.opinion));
}

/**
 * Puts a request before who decides today; before the secretaries where nobody does or can be written to. What to say
 * then to who asked; `null` where it is on its way.
 */
export async function passOnRequest(
  context: SeatContext,
  meeting: Meeting,
  member: Member,
  answer: Request,
): Promise<Message | null> {
  const law = await context.lawOf(meeting);
  const decider = consenterOf(meeting, law, member.id);
  const asked = request(meeting, member, answer, law.regulation, context.zone);
  // A member who changes their mind again before it went out leaves one request behind, the last.
  const slot = `request:${meeting.id}:${member.no}`;
  if (decider.member) {
    const unheard = chairUnreachable(meeting, decider.member, member, answer, law);
    if (await context.tell(decider.member, asked, undefined, slot, unheard)) return null;
    const helped = await tellSecretaries(context, unheard, slot, member);
    const accounts = await context.accountsOf(decider.member);
    return requestUnheard(meeting, decider.member, accounts, helped, law);
  }
  // Whoever acts as chair does not decide on their own request.
  const chairs = consentPost(rulesFor(member, meeting, law.regulation).absence) === null;
  const own = chairs && deciderOf(meeting, law).member?.id === member.id;
  const message = own
    ? ownRequestWaits(meeting, member)
    : nobodyToDecide(meeting, member, decider, law.regulation);
  await tellSecretaries(context, message, slot, member);
  return own ? null : requestWithoutDecider(meeting, decider, law.regulation);
}

/** Whether a secretary hears it who is not the one who asks. */
async function tellSecretaries(
  context: SeatContext,
  message: Message,
  slot: string,
  asker: Member,
): Promise<boolean> {
  let heard = false;
  for (const secretary of secretaries(context.seat.committee)) {
    const told = await context.tell(secretary, message, undefined, slot);
    heard ||= told && secretary.id !== asker.id;
  }
  return heard;
}

/**
 * Tells the old chair, the new one, the secretaries and, once it is announced, all who are invited of a change of
 * chair; whoever caused it knows already. `was`: the committee before, where the change comes from there.
 */
export async function tellNewChair(
  context: SeatContext,
  before: Meeting,
  then: Meeting,
  but: readonly string[] = [],
  was: Committee = context.seat.committee,
): Promise<void> {
  const { committee, member } = context.seat;
  const law = await context.lawOf(then);
  const chair = chairOf(then, law);
  const former = chairOf(before, { committee: was, regulation: law.regulation }).member;
  if (former?.id === chair.member?.id) return;
  const message = chairNow(then, chair, law.regulation, context.zone);
  // Who chaired it hears so as long as they are there.
  const there = former && memberById(committee, former.id);
  const chairs = [there && isStillIn(there, then.body) ? there : null, chair.member].filter(
    (one) => one !== null,
  );
  // That nobody chairs is for those to hear who can see to it.
  const invited = then.state === 'called' && chair.member ? inviteesOf(then, committee) : [];
  const concerned = [...secretaries(committee), ...chairs, ...invited];
  for (const one of new Map(concerned.map((each) => [each.id, each])).values()) {
    if (one.id !== member.id && !but.includes(one.id))
      await context.tell(one, message, undefined, `chair:${then.id}`);
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
  const law = await context.lawOf(meeting);
  const then = { committee: before, regulation: law.regulation, now: context.now };
  const moved = deciderOf(earlier, then).member?.id !== deciderOf(meeting, law).member?.id;
  const named = consentPost(rulesOf(meeting, law.regulation).absence) !== null;
  const isMoved = (asker: string): boolean =>
    named
      ? consenterOf(earlier, then, asker).member?.id !== consenterOf(meeting, law, asker).member?.id
      : moved;
  for (const { member, answer } of waiting(meeting)) {
    const asker = memberById(committee, member);
    if (asker && asker.id !== but?.id && isMoved(asker.id))
      await passOnRequest(context, meeting, asker, answer);
  }
}
