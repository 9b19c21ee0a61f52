import { type Committee, memberById, memberByNo } from '../../domain/committee/committee.ts';
import { tookPosts } from '../../domain/committee/former-post.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { leadTimes } from '../../domain/meetings/notice.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { type WaitingForWord, waitingFor } from '../../queries/meetings/waiting.ts';
import { pendingAnswers } from '../../queries/people/pending-answers.ts';
import { pendingDecisions, pendingRequests } from '../../queries/people/pending-decisions.ts';
import { request } from '../../say/meetings/answers.ts';
import { participantsFor, proposalFor } from '../../say/meetings/settling.ts';
import { decisionsWaiting } from '../../say/people/pending.ts';
import { listRequest } from './list-change.ts';

/** So many requests come whole; where more wait, all stand in one list. */
const MOST_WHOLE = 5;

const NOTHING: ReadonlySet<string> = new Set();

/**
 * What waits for the word of who could not be asked until now: requests as they would have come, all else in a list.
 * `known`: they get back what was kept for them, so that a list is enough. `asked`: what they were asked before.
 */
export async function askedAnew(
  context: SeatContext,
  known: boolean,
  asked: ReadonlySet<string> = NOTHING,
): Promise<Message[]> {
  const waits = await allWaiting(context);
  const own = waits.own.filter((one) => !asked.has(keyOf(one)));
  const others = waits.others.filter(({ open }) => !asked.has(open.command));
  if (known || own.length > MOST_WHOLE) {
    const requests = (await pendingRequests(context)).filter(({ typed }) => typed !== null);
    const all = [...requests, ...others];
    return all.length > 0 ? [decisionsWaiting(all)] : [];
  }
  const whole: Message[] = [];
  for (const one of own) {
    const message = await requestOf(context, one);
    if (message) whole.push(message);
  }
  return [...whole, ...(others.length > 0 ? [decisionsWaiting(others)] : [])];
}

/** What waits for a member who has taken a post, and did not wait for them before. */
async function askedByPost(context: SeatContext, before: Committee): Promise<Message[]> {
  const was = memberById(before, context.seat.member.id);
  if (!was || was.left !== null) return askedAnew(context, false);
  const earlier = context.within(before);
  const { own, others } = await allWaiting({ ...earlier, seat: { ...earlier.seat, member: was } });
  return askedAnew(context, false, new Set([...own.map(keyOf), ...others.map(({ open }) => open.command)]));
}

/** Puts that before them; `context` is theirs. */
export async function askByPost(context: SeatContext, before: Committee): Promise<void> {
  for (const message of await askedByPost(context, before)) await context.tell(context.seat.member, message);
}

/** The same for all who take a post by a change of the list that who speaks has made; they see themselves what waits. */
export async function askAllByPost(context: SeatContext, then: Committee): Promise<void> {
  const { committee, member, regulation } = context.seat;
  const there = context.within(then);
  for (const one of tookPosts(committee, { committee: then, regulation }))
    if (one.id !== member.id) await askByPost({ ...there, seat: { ...there.seat, member: one } }, committee);
}

const keyOf = ({ meeting, what }: WaitingForWord): string => `${meeting.id}/${what}`;

async function allWaiting(context: SeatContext) {
  const own = (await waitingFor(context)).filter((one) => one.own);
  const others = [...(await pendingAnswers(context)), ...(await pendingDecisions(context))];
  return { own, others: others.filter(({ answered }) => !answered) };
}

/** A request as whoever decides on it gets it. */
async function requestOf(context: SeatContext, { meeting, what }: WaitingForWord): Promise<Message | null> {
  const { committee } = context.seat;
  const law = await context.lawOf(meeting);
  if (what === 'tp' && meeting.state === 'called') return listRequest(context, meeting);
  if (what === 'tp') {
    const leads = leadTimes(meeting, law);
    const submitter = submitterOf(context, meeting);
    return participantsFor(meeting, law, submitter, leads);
  }
  if (what === 'hop') {
    if (meeting.state !== 'proposed') return null;
    const proposer = memberById(committee, meeting.proposedBy) ?? context.seat.member;
    return proposalFor(meeting, proposer, law);
  }
  const asker = memberByNo(committee, Number(what));
  const answer = asker ? meeting.answers[asker.id] : undefined;
  return asker && answer && answer.kind !== 'attend'
    ? request(meeting, asker, answer, law.regulation, context.zone)
    : null;
}

/** Who laid the list of participants before the chair, whether the chair could be asked or not. */
export function submitterOf({ seat }: SeatContext, { log }: Meeting) {
  const asked = log.findLast(({ act }) => act === 'participants-asked' || act === 'participants-unasked');
  return asked ? memberById(seat.committee, asked.by) : null;
}
