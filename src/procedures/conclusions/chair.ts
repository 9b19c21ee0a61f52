import { isStillIn } from '../../domain/committee/bodies.ts';
import { type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import { wordsAt } from '../../domain/committee/wording.ts';
import { conclusionWaitsFor, submitted } from '../../domain/conclusions/acts.ts';
import { type Conclusion, type DisclosureClass, openDoubt } from '../../domain/conclusions/conclusion.ts';
import { classed, cleared, returned } from '../../domain/conclusions/word.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import {
  allowed,
  classer,
  clearer,
  conclusionNamed,
  mayAtMeeting,
  mayClassAs,
  meetingOf,
  officeOf,
  toSend,
} from '../../queries/conclusions/list.ts';
import { withSpoken } from '../../queries/meetings/spoken.ts';
import { may } from '../../queries/rights.ts';
import { disclosedReply } from '../../say/conclusions/conclusions.ts';
import {
  alreadyAsked,
  chairMessages,
  clearedReply,
  clearedTold,
  draftMessages,
  recordChoices,
  returnedReply,
  returnedTold,
  submittedReply,
} from '../../say/conclusions/draft.ts';
import { officeSigns, referToConclusion } from '../../say/conclusions/names.ts';
import { howToFindChair } from '../../say/meetings/chairing.ts';
import { tellHeads, tellWhoCarriesOut, withOutside } from './outside.ts';
import { postInGroups } from './send.ts';

/** Puts a draft before the chair; where the bot cannot ask them, a secretary is to, and writes down the answer. */
export async function submit(context: SeatContext): Promise<Reply> {
  const { conclusion, revision } = await conclusionNamed(context);
  const { committee, member } = context.seat;
  const meeting = await meetingOf(context, conclusion.meeting);
  await allowed(context, { act: 'draft-conclusion', meeting }, meeting);
  if (openDoubt(conclusion.lines)) return { messages: draftMessages(conclusion, committee, context.zone) };
  const chair = await chairFor(context, meeting);
  const then = submitted(conclusion, member.id, context.now, chair.reachable ? chair.member.id : null);
  assertRevision(conclusion, revision);
  if (conclusionWaitsFor(conclusion, chair.member.id))
    return reply(await withButtons(context, conclusion, alreadyAsked(conclusion, chair.member)));
  if (chair.member.id === then.draftedBy) throw new DomainError('own-draft');
  await context.keep('conclusions', then);
  if (!chair.reachable) {
    const mine = await mayClassAs(context, meeting, chair.member);
    const own = then.draftedBy === member.id;
    const said = submittedReply(chair.member, false, mine && own);
    return reply({ ...said, choices: recordChoices(then, mine && !own) });
  }
  for (const message of await forChair(context, then, meeting, chair.member))
    await context.tell(chair.member, message);
  return reply(await withButtons(context, then, submittedReply(chair.member, true)));
}

/** Beside what waits for the chair: what the chair says of it by phone. */
const withButtons = (context: SeatContext, conclusion: Conclusion, said: Message): Promise<Message> =>
  withSpoken(context, said, referToConclusion(conclusion), 'kl');

/** A button for another version counts for nothing. */
function assertRevision(conclusion: Conclusion, revision: number): void {
  if (conclusion.revision !== revision)
    throw new DomainError('conclusion-changed', { meeting: conclusion.title });
}

async function chairFor(context: SeatContext, meeting: Meeting) {
  const { member, reachable } = await clearer(context, meeting);
  if (!member)
    throw new DomainError('no-chair', {
      meeting: meeting.title,
      how: howToFindChair(meeting, (await context.lawOf(meeting)).regulation, context.seat.member),
    });
  return { member, reachable };
}

/** What the chair is shown, with the answers. */
export async function forChair(
  context: SeatContext,
  conclusion: Conclusion,
  meeting: Meeting,
  chair: Member,
): Promise<Message[]> {
  const { committee, member } = context.seat;
  const { regulation } = await context.lawOf(meeting);
  const rule = regulation.information.disclosure;
  const whose = rule?.by.map((role) => regulation.titles[role] ?? '').filter((name) => name !== '');
  const disclosure = {
    mine: await mayClassAs(context, meeting, chair),
    article: rule?.article ?? null,
    says: wordsAt(regulation, 'information.disclosure'),
    whose: whose?.join(', ') ?? '',
  };
  const by = memberById(committee, conclusion.draftedBy) ?? member;
  return chairMessages(conclusion, committee, by, disclosure, context.zone);
}

/**
 * The chair's word for it, and what may be made known: whoever is not to say that leaves it internal. `spoken`: the chair
 * said it by phone to who speaks.
 */
export async function clear(
  context: SeatContext,
  disclosure: DisclosureClass,
  spoken = false,
): Promise<Reply> {
  const { conclusion, revision } = await conclusionNamed(context);
  const meeting = await meetingOf(context, conclusion.meeting);
  const { act } = await clearer(context, meeting, spoken);
  const { word, by, inStead } = await allowed(context, act, meeting);
  if (disclosure === 'disclosable' && !(await mayClassAs(context, meeting, word)))
    await allowed(context, await classer(context, meeting, spoken), meeting);
  const said = { by: word.id, recordedBy: by.id, disclosure, inStead, ...(spoken && BY_PHONE) };
  const then = cleared(conclusion, revision, said, context.now);
  await context.keep('conclusions', then);
  const office = await officeOf(context, then, meeting);
  const from = { by: word, recordedBy: by, inStead, ...(spoken && BY_PHONE) };
  const message = clearedTold(then, from, office ? officeSigns(office) : []);
  const told = await tellDrafters(context, then, message, office?.people);
  const own = await mayAtMeeting(context, toSend(then, meeting), meeting);
  return reply(own ? message : clearedReply(told));
}

const BY_PHONE = { way: 'phone' } as const;

async function withReason(context: SeatContext, reason: string, spoken = false) {
  const { conclusion, revision } = await conclusionNamed(context);
  const meeting = await meetingOf(context, conclusion.meeting);
  const { act } = await clearer(context, meeting, spoken);
  const { word, by, inStead } = await allowed(context, act, meeting);
  const said = { by: word.id, recordedBy: by.id, reason, inStead, ...(spoken && BY_PHONE) };
  const from = { by: word, recordedBy: by, inStead, ...(spoken && BY_PHONE) };
  return { from, back: returned(conclusion, revision, said, context.now) };
}

/** Throws where it could not be sent back whatever the reason, so that nobody writes one in vain. */
export async function assertReturnable(context: SeatContext): Promise<void> {
  await withReason(context, '');
}

export async function sendBack(context: SeatContext, reason: string, spoken = false): Promise<Reply> {
  const { from, back: then } = await withReason(context, reason, spoken);
  await context.keep('conclusions', then);
  const told = await tellDrafters(context, then, returnedTold(then, from, reason));
  return reply(returnedReply(told));
}

/** Whether anybody is told of them who goes on with it; who acts knows already. */
async function tellDrafters(
  context: SeatContext,
  conclusion: Conclusion,
  message: Message,
  also: readonly Member[] = [],
): Promise<boolean> {
  const { committee, member } = context.seat;
  const drafter = memberById(committee, conclusion.draftedBy);
  const there = drafter && isStillIn(drafter, conclusion.body);
  const all = [...(there ? [drafter] : []), ...secretaries(committee), ...also];
  let told = all.some(({ id }) => id === member.id);
  const meeting = await meetingOf(context, conclusion.meeting);
  const under = await context.lawOf(meeting);
  const { choices: _, ...bare } = message;
  for (const one of new Set(all)) {
    if (one.id === member.id) continue;
    // To send it is not everybody's who drafts.
    const goesOn =
      conclusion.state !== 'cleared' || may(context, toSend(conclusion, meeting), { who: one, under });
    if (await context.tell(one, goesOn ? message : bare)) told = true;
  }
  return told;
}

/** It may be made known after all: what was sent to members goes into the groups as well. */
export async function disclose(context: SeatContext): Promise<Reply> {
  const { conclusion, revision } = await conclusionNamed(context);
  const meeting = await meetingOf(context, conclusion.meeting);
  const { word, by, inStead } = await allowed(context, await classer(context, meeting), meeting);
  assertRevision(conclusion, revision);
  const said = { by: word.id, recordedBy: by.id, disclosure: 'disclosable' as const, inStead };
  const then = classed(conclusion, said, context.now);
  // A correction that is still drafted is not shown; what was sent before is.
  if (then.state !== 'sent') {
    await context.keep('conclusions', then);
    return reply(disclosedReply(0));
  }
  const out = await withOutside(context, then, meeting);
  const posted = await postInGroups(context, out);
  await context.keep('conclusions', posted.conclusion);
  await tellHeads(context, out, meeting);
  await tellWhoCarriesOut(context, out, meeting);
  return reply(disclosedReply(posted.groups));
}
