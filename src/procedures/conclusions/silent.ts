import { amongPresent, silentOn } from '../../domain/circulation.ts';
import { type Member, memberById } from '../../domain/committee/committee.ts';
import { nudgedSilent } from '../../domain/conclusions/acts.ts';
import type { PublishedConclusion } from '../../domain/conclusions/conclusion.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { nudgedReply, nudgeNotice, nudgeReadersQuestion, silentList } from '../../say/conclusions/silent.ts';
import { reachOf } from '../meetings/announce.ts';
import { watchedAs, watchedConclusion } from './send.ts';

/** Somebody said otherwise than here that they have this version: a secretary writes it down. */
export async function recordReceived(context: SeatContext, member: Member, version: number): Promise<Reply> {
  const conclusion = await watchedAs(context, version);
  const { committee } = context.seat;
  const { circulation } = conclusion;
  if (!circulation.to.includes(member.id)) throw new DomainError('nothing-to-acknowledge');
  const receipt = { version: circulation.version, at: context.now, by: context.seat.member.id };
  const acknowledged = { ...circulation.acknowledged, [member.id]: receipt };
  const then = { ...conclusion, circulation: { ...circulation, acknowledged } };
  await context.keep('conclusions', then);
  const about = { subject: `conclusions:${conclusion.id}`, note: String(circulation.version) };
  context.record({ act: 'acknowledged', onBehalfOf: member.id, ...about });
  return reply(silentList(then, committee, 1));
}

async function silentPeople(context: SeatContext, conclusion: PublishedConclusion) {
  const { committee } = context.seat;
  const { body, circulation, published } = conclusion;
  const present = amongPresent(circulation, committee, { body, since: published.at });
  const members = silentOn(present).flatMap((id) => memberById(committee, id) ?? []);
  return reachOf(context, members);
}

export async function previewNudge(
  context: SeatContext,
): Promise<{ preview: Message[]; question: string; yes: string } | null> {
  const conclusion = await watchedConclusion(context);
  const { people, unreachable } = await silentPeople(context, conclusion);
  if (people.length === 0) return null;
  const { choices: _, ...shown } = nudgeNotice(conclusion, context.seat.committee, context.zone);
  const names = unreachable.map(({ name }) => name);
  return { preview: [shown], question: nudgeReadersQuestion(people.length, names), yes: 'Nhắc' };
}

export async function nudgeConclusion(context: SeatContext): Promise<Reply> {
  const conclusion = await watchedConclusion(context);
  const { people } = await silentPeople(context, conclusion);
  if (people.length === 0) return reply(silentList(conclusion, context.seat.committee, 1));
  // One that still waits to be sent is replaced, so that nobody is nudged twice.
  const message = nudgeNotice(conclusion, context.seat.committee, context.zone);
  for (const one of people) await context.tell(one, message, undefined, `nudge:${conclusion.id}`);
  if (await context.tx.conclusions.get(conclusion.id))
    await context.keep(
      'conclusions',
      nudgedSilent(conclusion, context.seat.member.id, people.length, context.now),
    );
  return reply(nudgedReply(people.length));
}
