import { type Committee, type Member, memberById, secretaries } from '../domain/committee.ts';
import { after, type Instant, SECOND } from '../domain/instant.ts';
import type { Loss, Meeting } from '../domain/meeting.ts';
import type { About, Envelope, Transaction } from '../store.ts';
import {
  announcementName,
  groupNotReached,
  meetingNotice,
  notWritten,
  undelivered,
} from '../text/deliveries.ts';
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

/** What a group did not get: who sent it and the secretaries are told, once for all groups. */
export async function tellOfGroup(tx: Transaction, about: About, now: Instant): Promise<void> {
  const lost = await saidInGroup(tx, about);
  const committee = lost ? await tx.committees.get(lost.committee) : null;
  if (!lost || !committee) return;
  const sender = lost.by === null ? null : memberById(committee, lost.by);
  for (const one of new Set([...(sender ? [sender] : []), ...secretaries(committee)]))
    await tellLater(
      tx,
      `group-lost:${committee.id}:${lost.name}`,
      committee,
      one,
      groupNotReached(lost.name),
      now,
    );
}

/** What was to stand in a group, in whose name; `null` for anything that is for a member. */
async function saidInGroup(
  tx: Transaction,
  about: About,
): Promise<{ readonly committee: string; readonly by: string | null; readonly name: string } | null> {
  if (about.what === 'said-in-group') return about;
  if (about.what === 'card') {
    const meeting = await tx.meetings.get(about.meeting);
    return meeting && { committee: meeting.committee, by: null, name: meetingNotice(meeting) };
  }
  const found = about.what === 'posted' ? await tx.announcements.get(about.announcement) : null;
  return found && { committee: found.committee, by: found.by, name: announcementName(found) };
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
