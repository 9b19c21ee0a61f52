import type { AnyCommand, Context, SeatContext } from '../command.ts';
import type { Address } from '../domain/address.ts';
import { makeCalendar } from '../domain/calendar.ts';
import { type Committee, type Member, memberById, regulationOn } from '../domain/committee.ts';
import { dayAt } from '../domain/day.ts';
import type { Instant } from '../domain/instant.ts';
import type { Meeting } from '../domain/meeting.ts';
import { type Counter, post, refreshCards } from '../outbox/post.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { About, Account, Transaction } from '../store.ts';
import type { Message } from '../text/message.ts';
import type { Scene } from './scene.ts';

/** What the program lends to every command, whatever the update. */
export interface Equipment {
  readonly commands: readonly AnyCommand[];
  readonly zone: string;
  readonly nextId: Counter;
  readonly makeCode: () => string;
  readonly setupCode: string;
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
    subject,
    seat: null,
    commands: equipment.commands,
    setupCode: equipment.setupCode,
    makeCode: equipment.makeCode,
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
    meetings: () => meetingsOf(tx, committee),
    save: (meeting) => saveMeeting(tx, meeting, committee, zone, now),
    tell: async (to, message, about) => tell(open, to, message, about),
  };
}

export async function storedRegulation(tx: Transaction, key: string): Promise<Regulation> {
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
  await refreshCards(tx, meeting, committee, await storedRegulation(tx, meeting.regulation), zone, now);
}

/** By the first account that can be written to; an account that has blocked the bot is passed over. */
async function tell(open: Context, to: Member, message: Message, about?: About): Promise<boolean> {
  const accounts: Account[] = [];
  for (const address of to.accounts) {
    const account = await open.tx.accounts.get(address);
    if (account) accounts.push(account);
  }
  const chosen = accounts.find((account) => account.reachableSince !== null) ?? null;
  if (!chosen) return false;
  open.post(chosen.address, message, about);
  return true;
}
