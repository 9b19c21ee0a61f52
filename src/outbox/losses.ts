import type { Circulating, Circulation } from '../domain/circulation.ts';
import { type Committee, type Member, memberById, secretaries } from '../domain/committee/committee.ts';
import type { Letters, Loss, ToldMeeting } from '../domain/meetings/meeting.ts';
import { after, type Instant, SECOND } from '../domain/time/instant.ts';
import type { Message } from '../ports/message.ts';
import type { About, Envelope, Transaction } from '../ports/store.ts';
import {
  announcementName,
  cardFrozen,
  circulatedName,
  groupNotReached,
  lettersLost,
  lettersOfMeeting,
  meetingNotice,
  notReached,
  notWritten,
  undelivered,
} from '../say/deliveries.ts';
import { replace } from './post.ts';
import { orderInAnyCase } from './reach.ts';

/** What is lost together is told together. */
const GATHER = 10 * SECOND;

/** Tells of a meeting's notice that did not reach somebody. */
export async function tellPreparersOfLoss(
  tx: Transaction,
  meeting: ToldMeeting,
  now: Instant,
): Promise<void> {
  const committee = await tx.committees.get(meeting.committee);
  if (!committee) return;
  const { by } = meeting.notice;
  const message = undelivered(meeting, committee);
  await tellConcerned(tx, committee, { slot: `undelivered:${meeting.id}`, by, message }, now);
}

/** The same of a conclusion, an opinion sheet or a notice at large; secretaries look after all three of them. */
export async function tellOfCirculation(
  tx: Transaction,
  shelf: Circulating,
  what: { readonly id: string; readonly committee: string; readonly circulation: Circulation },
  now: Instant,
): Promise<void> {
  const committee = await tx.committees.get(what.committee);
  if (!committee) return;
  const message = notReached(shelf, what.circulation, committee);
  // A conclusion has the id of its meeting.
  const slot = `undelivered:${shelf}:${what.id}`;
  await tellConcerned(tx, committee, { slot, by: what.circulation.by, message }, now);
}

/** Letters of the official delivery that did not arrive, or not whole: who sent it and the secretaries are told. */
export async function tellOfLetters(
  tx: Transaction,
  about: Extract<About, { readonly what: 'mailed' }>,
  letters: Letters,
  now: Instant,
): Promise<void> {
  const found = await tx[about.shelf].get(about.id);
  const committee = found ? await tx.committees.get(found.committee) : null;
  if (!found || !committee) return;
  const meeting = 'deliveries' in found ? found : null;
  const circulation = 'circulation' in found ? found.circulation : null;
  const by = meeting?.notice?.by ?? circulation?.by ?? null;
  const name = meeting
    ? lettersOfMeeting(meeting)
    : circulation && about.shelf !== 'meetings'
      ? circulatedName(about.shelf, circulation)
      : '';
  const slot = `letters:${about.shelf}:${about.id}`;
  await tellConcerned(tx, committee, { slot, by, message: lettersLost(name, letters, committee) }, now);
}

/** What a group did not get: who sent it and the secretaries are told, once for all groups. */
export async function tellOfGroup(tx: Transaction, about: About, now: Instant): Promise<void> {
  const lost = await saidInGroup(tx, about);
  const committee = lost ? await tx.committees.get(lost.committee) : null;
  if (!lost || !committee) return;
  const slot = `group-lost:${committee.id}:${lost.name}`;
  await tellConcerned(tx, committee, { slot, by: lost.by, message: groupNotReached(lost.name) }, now);
}

/** A meeting's card that cannot be brought up to date in its group. */
export async function tellOfFrozenCard(tx: Transaction, meeting: ToldMeeting, now: Instant): Promise<void> {
  const committee = await tx.committees.get(meeting.committee);
  if (!committee) return;
  const { by } = meeting.notice;
  const told = { slot: `card-frozen:${meeting.id}`, by, message: cardFrozen(meeting) };
  await tellConcerned(tx, committee, told, now);
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
    await tellLater(tx, `losses:${committee.id}`, committee, one, message, now, losses);
  }
}

/** One message to who sent something and to each secretary, however much of it was lost. */
async function tellConcerned(
  tx: Transaction,
  committee: Committee,
  told: { readonly slot: string; readonly by: string | null; readonly message: Message },
  now: Instant,
): Promise<void> {
  const sender = told.by === null ? null : memberById(committee, told.by);
  for (const one of new Set([...(sender ? [sender] : []), ...secretaries(committee)]))
    await tellLater(tx, told.slot, committee, one, told.message, now);
}

async function tellLater(
  tx: Transaction,
  slot: string,
  committee: Committee,
  to: Member,
  message: Message,
  now: Instant,
  losses: Readonly<Record<string, Loss>> = {},
): Promise<void> {
  const about: About = { what: 'losses', losses };
  const order = await orderInAnyCase(tx, committee, to, { message, about, notBefore: after(now, GATHER) });
  if (order) await replace(tx, `${slot}:${to.id}`, order, now);
}
