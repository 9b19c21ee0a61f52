import type { AnyCommand, Context, SeatContext } from '../command.ts';
import type { Address } from '../domain/address.ts';
import { makeCalendar } from '../domain/calendar.ts';
import { type Committee, type Member, memberById, regulationOn } from '../domain/committee.ts';
import { dayAt } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import { type Meeting, meetingYear } from '../domain/meeting.ts';
import { carried, findInvitation, invite, redeem } from '../invitations.ts';
import { type Counter, post, refreshCards, replace, retireCards } from '../outbox/post.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { About, Account, Transaction } from '../store.ts';
import type { Message } from '../text/message.ts';
import type { Scene } from './scene.ts';
import type { Strangers } from './strangers.ts';

/** What the program lends to every command, whatever the update. */
export interface Equipment {
  readonly commands: readonly AnyCommand[];
  readonly zone: string;
  readonly nextId: Counter;
  readonly isSetupCode: (code: string) => boolean;
  readonly strangers: Strangers;
}

export function openContext(
  equipment: Equipment,
  tx: Transaction,
  scene: Scene,
  subject: string | null,
  now: Instant,
): Context {
  return {
    now,
    zone: equipment.zone,
    tx,
    place: scene.incoming.private ? 'private' : 'group',
    chat: scene.incoming.chat,
    account: scene.account,
    tapped: scene.incoming.kind === 'tap',
    subject,
    seat: null,
    commands: equipment.commands,
    isSetupCode: equipment.isSetupCode,
    carried,
    invite: (to) => invite(tx, to, now),
    invitation: (code, take) => (take ? redeem(tx, code, now) : findInvitation(tx, code, now)),
    post: (to: Address, message: Message, about?: About) =>
      post(tx, equipment.nextId(), { to, message, ...(about ? { about } : {}) }, now),
  };
}

/** The same for somebody who sits on a committee; `null` when they do not (any more). */
export async function seatContext(open: Context, committeeId: string): Promise<SeatContext | null> {
  const { tx, now, zone, account } = open;
  const committee = await tx.committees.get(committeeId);
  const seat = account.seats.find((one) => one.committee === committeeId);
  const member = committee && seat ? memberById(committee, seat.member) : null;
  if (!committee || !member || member.left !== null) return null;
  const regulation = await storedRegulation(tx, regulationOn(committee, dayAt(now, zone)));
  return {
    ...open,
    seat: { committee, member, regulation },
    calendar: makeCalendar(committee.daysOff),
    regulationOf: (meeting) => storedRegulation(tx, meeting.regulation),
    closedMeeting: (id) =>
      id.startsWith(`${committee.id}/`)
        ? tx.archived<Meeting>('meetings', committee.id, meetingYear(id), id)
        : Promise.resolve(null),
    meetings: () => meetingsOf(tx, committee),
    save: (meeting) => saveMeeting(tx, meeting, committee, zone, now),
    retireCards: (meeting) => retireCards(tx, meeting, now),
    reaches: async (member) => (await reachable(tx, member)) !== null,
    tell: async (to, message, about, slot) => tell(open, to, message, about, slot),
  };
}

async function storedRegulation(tx: Transaction, key: string): Promise<Regulation> {
  const regulation = await tx.regulations.get(key);
  if (!regulation) throw new Error(`regulation ${key} is not in the store`);
  return regulation;
}

async function meetingsOf(tx: Transaction, committee: Committee): Promise<Meeting[]> {
  const all = await tx.meetings.list(`${committee.id}/`);
  return all.map(([, meeting]) => meeting).sort((one, other) => (one.start < other.start ? -1 : 1));
}

async function saveMeeting(
  tx: Transaction,
  meeting: Meeting,
  committee: Committee,
  zone: string,
  now: Instant,
): Promise<void> {
  tx.meetings.put(meeting.id, meeting);
  // The command may have changed the committee before (who acts for whom).
  const current = (await tx.committees.get(committee.id)) ?? committee;
  await refreshCards(tx, meeting, current, await storedRegulation(tx, meeting.regulation), zone, now);
}

/** The first of a member's accounts that can be written to; one that has blocked the bot is passed over. */
async function reachable(tx: Transaction, member: Member): Promise<Account | null> {
  for (const address of member.accounts) {
    const account = await tx.accounts.get(address);
    if (account && account.reachableSince !== null) return account;
  }
  return null;
}

async function tell(
  open: Context,
  to: Member,
  message: Message,
  about?: About,
  slot?: string,
): Promise<boolean> {
  const account = await reachable(open.tx, to);
  if (!account) return false;
  const order = { to: account.address, message, ...(about ? { about } : {}) };
  if (slot) await replace(open.tx, `${slot}:${account.address}`, order, open.now);
  else open.post(account.address, message, about);
  return true;
}
