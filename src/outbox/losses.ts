import { type Committee, type Member, memberById, secretaries } from '../domain/committee.ts';
import { after, type Instant, SECOND } from '../domain/instant.ts';
import type { Loss, Meeting } from '../domain/meeting.ts';
import type { About, Envelope, Transaction } from '../store.ts';
import { groupNotReached, notWritten, undelivered } from '../text/deliveries.ts';
import type { Message } from '../text/message.ts';
import { replace } from './post.ts';
import { orderFor } from './reach.ts';

/** What is lost together is told together. */
const GATHER = 10 * SECOND;

/** One message to who sent a notice and to the secretaries, however many could not be reached. */
export async function tellPreparers(tx: Transaction, meeting: Meeting, now: Instant): Promise<void> {
  const committee = await tx.committees.get(meeting.committee);
  if (!committee) return;
  const sender = meeting.notice ? memberById(committee, meeting.notice.by) : null;
  const told = new Set([...(sender ? [sender] : []), ...secretaries(committee)]);
  for (const one of told)
    await tellLater(tx, `undelivered:${meeting.id}`, committee, one, undelivered(meeting, committee), now);
}

/** A group that did not get its card: its secretaries are told. */
export async function tellOfGroup(tx: Transaction, id: string, now: Instant): Promise<void> {
  const meeting = await tx.meetings.get(id);
  const committee = meeting ? await tx.committees.get(meeting.committee) : null;
  if (!meeting || !committee) return;
  for (const one of secretaries(committee))
    await tellLater(tx, `group-lost:${id}`, committee, one, groupNotReached(meeting), now);
}

/** Anything else that was meant for a member and reached them by nothing: the secretaries get one list. */
export async function tellOfLoss(
  tx: Transaction,
  { person, about, ifLost }: Envelope,
  why: Loss,
  now: Instant,
): Promise<void> {
  const committee = person ? await tx.committees.get(person.committee) : null;
  // A list that itself does not arrive is not told on.
  if (!person || !committee || about.what === 'losses') return;
  for (const one of secretaries(committee)) {
    if (one.id === person.member) continue;
    if (ifLost) {
      await tellLater(tx, `lost:${person.member}:${now}`, committee, one, ifLost, now);
      continue;
    }
    const id = `losses:${committee.id}:${one.id}`;
    const waiting = (await tx.outbox.get(id))?.about;
    const before = waiting?.what === 'losses' ? waiting.losses : {};
    const losses = { ...before, [person.member]: why };
    const message = notWritten(losses, committee);
    await tellLater(tx, `losses:${committee.id}`, committee, one, message, now, { what: 'losses', losses });
  }
}

async function tellLater(
  tx: Transaction,
  slot: string,
  committee: Committee,
  to: Member,
  message: Message,
  now: Instant,
  about: About = { what: 'reply' },
): Promise<void> {
  const order = await orderFor(tx, committee, to, { message, about, notBefore: after(now, GATHER) });
  if (order) await replace(tx, `${slot}:${to.id}`, order, now);
}
