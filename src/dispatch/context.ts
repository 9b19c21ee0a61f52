import { createHmac } from 'node:crypto';
import { carried, claim, findInvitation, invite, redeem, takeClaim } from '../accounts/invitations.ts';
import { type AccountState, type Address, channelOf } from '../domain/address.ts';
import { type Committee, type Member, memberById, regulationOn } from '../domain/committee/committee.ts';
import type { LocalLaw } from '../domain/law.ts';
import { type Meeting, meetingYear } from '../domain/meetings/meeting.ts';
import { makeCalendar } from '../domain/time/calendar.ts';
import { dayAt } from '../domain/time/day.ts';
import { after, type Instant } from '../domain/time/instant.ts';
import { tellAdministrators } from '../outbox/alarm.ts';
import { redirect } from '../outbox/kept.ts';
import { type Counter, post, refreshCards, replace, retireCards } from '../outbox/post.ts';
import { orderFor, reaches } from '../outbox/reach.ts';
import type { Incoming, IncomingMove } from '../ports/channel.ts';
import type { AnyCommand, Context, NewAct, Seat, SeatContext } from '../ports/command.ts';
import type { Message } from '../ports/message.ts';
import type { About, Account, Random, Transaction } from '../ports/store.ts';
import { keepCommittee, keepDocument, type Pen, putAct } from '../records/keep.ts';
import type { Regulation } from '../regulations/schema.ts';
import { newAdministrator } from '../say/people/channels.ts';
import type { Codes } from './codes.ts';
import type { FilesAtHand } from './file-wanted.ts';
import type { Strangers } from './strangers.ts';

/** What the program lends to every command, whatever the update. */
export interface Equipment {
  readonly commands: readonly AnyCommand[];
  readonly zone: string;
  readonly nextId: Counter;
  readonly random: Random;
  readonly codes: Codes;
  readonly strangers: Strangers;
  /** Milliseconds of silence after which a channel lets nobody be written to; `null` where there is no such end. */
  readonly windowOf: (channel: string) => number | null;
  /** Letters are sent. */
  readonly mails: boolean;
  /** The bytes of what was sent. */
  readonly files: Pick<FilesAtHand, 'of'>;
  /** Where the program can be called from outside; `null` where it cannot. */
  readonly publicUrl: string | null;
}

/** Who is there, and in which chat. */
interface Place {
  readonly account: Account;
  readonly incoming: Exclude<Incoming, IncomingMove>;
}

/** What a message is put on its way with. */
interface Carrying {
  readonly equipment: Equipment;
  readonly tx: Transaction;
  readonly now: Instant;
}

export function openContext(
  equipment: Equipment,
  tx: Transaction,
  scene: Place,
  subject: string | null,
  now: Instant,
  at: Instant = now,
): Context {
  const carrying: Carrying = { equipment, tx, now };
  const { address } = scene.account;
  const { incoming } = scene;
  const penOf = (committee: Committee): Pen => penWith(committee, scene.account, equipment, tx);
  const lineOf = (committee: Committee, act: NewAct, by?: Member) =>
    lineBy(scene.account, committee, act, now, by);
  return {
    now: at,
    arrivedAt: now,
    saidAt: incoming.kind === 'message' ? incoming.at : null,
    zone: equipment.zone,
    tx,
    place: scene.incoming.private ? 'private' : 'group',
    chat: scene.incoming.chat,
    account: scene.account,
    tapped: scene.incoming.kind === 'tap',
    worded: incoming.kind === 'message' && incoming.private,
    heard: false,
    subject,
    seat: null,
    commands: equipment.commands,
    publicUrl: equipment.publicUrl,
    bytesOf: (file, most) => equipment.files.of(file, most),
    tryCode: (code) => equipment.codes.try(tx, code, scene.account, now),
    becomeAdministrator: async () => {
      if (scene.account.administrator) return;
      equipment.codes.noteAdministrator(address);
      await tellAdministrators(tx, 'codes', newAdministrator(address), now);
      tx.accounts.put(address, { ...scene.account, administrator: true, asking: null });
    },
    carried,
    invite: (to) => invite(tx, to, now, equipment.random),
    claim: (code, invitation) => claim(tx, code, invitation, scene.account.address),
    takeClaim: (reference) => takeClaim(tx, reference, now),
    invitation: (code, take) => (take ? redeem(tx, code, now) : findInvitation(tx, code, now)),
    write: (committee, member, message) => tell(carrying, committee, member, { message }),
    redirect: (committee, from) => redirect(tx, committee.id, from),
    recordIn: (committee, act, by) => putAct(penOf(committee), lineOf(committee, act, by)),
    keepCommittee: (then, act, by) => keepCommittee(penOf(then), then, lineOf(then, act, by)),
    post: (to: Address, message: Message, about?: About, edit: string | null = null) =>
      post(tx, equipment.nextId(), { to, message, edit, ...(about ? { about } : {}) }, now),
  };
}

/** The same for somebody who sits on a committee; `null` when they do not (any more). */
export async function seatContext(
  open: Context,
  committeeId: string,
  equipment: Equipment,
): Promise<SeatContext | null> {
  const { tx, zone, account } = open;
  const committee = await tx.committees.get(committeeId);
  const seat = account.seats.find((one) => one.committee === committeeId);
  const member = committee && seat ? memberById(committee, seat.member) : null;
  if (!committee || !member || member.left !== null) return null;
  const regulationKey = regulationOn(committee, dayAt(open.now, zone));
  const regulation = await storedRegulation(tx, regulationKey);
  const known = new Map([[regulationKey, regulation]]);
  return seatedIn(open, { committee, member, regulation }, equipment, known);
}

/** `known`: regulations that were looked up, by their keys. */
export function seatedIn(
  open: Context,
  seat: Seat,
  equipment: Equipment,
  known: Map<string, Regulation>,
): SeatContext {
  const { tx, arrivedAt: now, zone, account } = open;
  const { committee, member, regulation } = seat;
  const carrying: Carrying = { equipment, tx, now };
  const pen = penWith(committee, account, equipment, tx);
  const calendar = makeCalendar(committee.daysOff);
  const law: LocalLaw = { committee, regulation, calendar, zone, now: open.now };
  return {
    calendar,
    law,
    lawOf: async ({ regulation: key }) => {
      const under = known.get(key) ?? (await storedRegulation(tx, key));
      known.set(key, under);
      return { ...law, regulation: under };
    },
    within: (changed) => seatedIn(open, { ...seat, committee: changed }, equipment, known),
    closedMeeting: (id) =>
      id.startsWith(`${committee.id}/`)
        ? tx.archived<Meeting>('meetings', committee.id, meetingYear(id), id)
        : Promise.resolve(null),
    meetings: () => meetingsOf(tx, committee),
    save: (meeting, closed) => saveMeeting(pen, meeting, closed ?? null, now),
    newSalt: () => equipment.random(18).toString('base64url'),
    veiled: (salt, text) => createHmac('sha256', salt).update(text).digest('base64url'),
    reports: async () => (await tx.reports.list(`${committee.id}/`)).map(([, report]) => report),
    saveReport: (report) => keepDocument(pen, 'reports', report),
    keep: (shelf, document, act) =>
      keepDocument(pen, shelf, document, act ? lineBy(account, committee, act, now, member) : null),
    record: (act) => open.recordIn(committee, act, member),
    retireCards: (meeting) => retireCards(tx, meeting, now),
    mails: equipment.mails,
    reaches: (member) => reaches(tx, member, equipment.mails),
    accountsOf: (one) => accountsOf(carrying, one),
    tell: (to, message, about, slot, ifLost) =>
      tell(carrying, committee, to, { message, ...(about && { about }), ...(ifLost && { ifLost }) }, slot),
    // Last: V8 makes a new map for each member that is added to what was spread, each time.
    ...open,
    seat,
  };
}

/** A line by who speaks, as a member or else as an account, unless somebody is named. */
function lineBy({ address, seats }: Account, { id }: Committee, act: NewAct, at: Instant, by?: Member) {
  const seat = seats.find(({ committee }) => committee === id);
  const who = by?.id ?? seat?.member ?? address;
  return { at, by: who, onBehalfOf: null, subject: null, note: null, ...act };
}

const penWith = ({ id }: Committee, { address }: Account, { nextId }: Equipment, tx: Transaction): Pen => ({
  tx,
  nextId,
  channel: channelOf(address),
  committee: id,
});

async function storedRegulation(tx: Transaction, key: string): Promise<Regulation> {
  const regulation = await tx.regulations.get(key);
  if (!regulation) throw new Error(`regulation ${key} is not in the store`);
  return regulation;
}

async function meetingsOf(tx: Transaction, committee: Committee): Promise<Meeting[]> {
  const all = await tx.meetings.list(`${committee.id}/`);
  return all.map(([, meeting]) => meeting).sort((one, other) => (one.start < other.start ? -1 : 1));
}

async function saveMeeting(pen: Pen, meeting: Meeting, closed: Meeting | null, now: Instant): Promise<void> {
  await keepDocument(pen, 'meetings', meeting, null, closed);
  await refreshCards(pen.tx, meeting, now);
}

/** A message that still waits in the same slot is replaced, or the person would get both. */
async function tell(
  { equipment, tx, now }: Carrying,
  committee: Committee,
  to: Member,
  told: { readonly message: Message; readonly about?: About; readonly ifLost?: Message },
  slot?: string,
): Promise<boolean> {
  const { order, reached } = await orderFor(tx, committee, to, told, equipment.mails);
  if (!order) return reached;
  if (slot) await replace(tx, `${slot}:${to.id}`, order, now);
  else post(tx, equipment.nextId(), order, now);
  return reached;
}

async function accountsOf({ equipment, tx, now }: Carrying, member: Member): Promise<AccountState[]> {
  const known = await Promise.all(member.accounts.map((address) => tx.accounts.get(address)));
  return known
    .flatMap((account) => (account ? [stateOf(account, equipment.windowOf, now)] : []))
    .sort((one, other) => ((one.heardAt ?? '') < (other.heardAt ?? '') ? 1 : -1));
}

function stateOf(account: Account, windowOf: Equipment['windowOf'], now: Instant): AccountState {
  const channel = channelOf(account.address);
  const { heardAt } = account;
  const window = windowOf(channel);
  const shut = account.reachableSince === null;
  // Who shut the door themself is not out of reach for their silence, however long.
  const long = !shut && window !== null && heardAt !== null && after(heardAt, window) <= now;
  if (account.silent || long) return { channel, heardAt, state: 'silent-too-long' };
  return { channel, heardAt, state: shut ? 'unopened' : 'open' };
}
