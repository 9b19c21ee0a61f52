import type { Circulation } from '../domain/circulation.ts';
import { MAIL } from '../domain/official-mail.ts';
import { after, type Instant, MINUTE, SECOND, toInstant, toMilliseconds } from '../domain/time/instant.ts';
import type { Envelope, Shelf, Transaction } from '../ports/store.ts';
import { anotherWay } from './another-way.ts';
import { LONGEST_LIFE, LONGEST_WAIT } from './backoff.ts';
import { drawn } from './card.ts';
import type { Carrier, Passage } from './carrier.ts';
import type { LineEntry, OutboxLine } from './line.ts';
import { RANK } from './rank.ts';
import { expire } from './settle.ts';
import { sentApart } from './together.ts';

export interface Taking {
  readonly line: OutboxLine;
  readonly carriers: ReadonlyMap<string, Carrier>;
  /** Chats to which something is under way: one message at a time goes to each. */
  readonly busy: { has(chat: string): boolean };
  readonly now: number;
  readonly zone: string;
  /** Whether that time can be believed; else nothing is given up for its age. */
  readonly believed: boolean;
}

/** Looked again after so long in any case, in milliseconds. */
const IDLE = MINUTE;

/**
 * Takes what may go now, in the order of its turn, and adds it to `taken`: whoever does not send it gives its place
 * back. Says in how many milliseconds to look again.
 */
export async function take(tx: Transaction, taking: Taking, taken: Passage[]): Promise<number> {
  const { line, carriers, now } = taking;
  const at = toInstant(now);
  const dueAt = makeDueAt(at);
  const busy = new Set<string>();
  const held = new Set<string>();
  const full = new Set<Carrier>();
  let wait: number = IDLE;
  for (const { entry, urgency } of line.inTurn()) {
    const carrier = carriers.get(entry.channel);
    if (!carrier || full.has(carrier) || held.has(entry.stream)) continue;
    if (taking.busy.has(entry.chat) || busy.has(entry.chat)) continue;
    const due = dueAt(entry.envelope);
    if (due > at) {
      wait = Math.min(wait, toMilliseconds(due) - now);
      if (entry.envelope.attempts > 0 && !letsPass(entry)) held.add(entry.stream);
      continue;
    }
    if (carrier.isFull(urgency)) {
      full.add(carrier);
      if (full.size === carriers.size) break;
      continue;
    }
    const delay = carrier.wait(entry, urgency, now);
    if (delay > 0) {
      wait = Math.min(wait, delay);
      if (!letsPass(entry)) held.add(entry.stream);
      continue;
    }
    const envelope = await stillToGo(tx, carrier, entry, taking.zone);
    if (!envelope) continue;
    busy.add(entry.chat);
    taken.push(carrier.take({ ...entry, envelope }, urgency, now));
  }
  return wait;
}

/** A card's next edit has the newest text; of files somebody asked for, none explains another. */
const letsPass = ({ rank, envelope }: LineEntry): boolean =>
  envelope.about.what === 'card' || (rank === RANK.answer && envelope.message.file !== undefined);

/** What stands in the store now, unless it is not to go there any more. */
async function stillToGo(
  tx: Transaction,
  carrier: Carrier,
  entry: LineEntry,
  zone: string,
): Promise<Envelope | null> {
  const current = await tx.outbox.get(entry.id);
  if (current?.to !== entry.envelope.to) return null;
  // A card that cannot be changed stays as it was sent; `/hop` tells how things stand.
  const frozen = current.edit !== null && !carrier.channel.can.edits && entry.isGroup;
  const shown = frozen || (await isStale(tx, current)) ? null : await drawn(tx, current, zone);
  if (shown) return shown;
  tx.outbox.delete(entry.id);
  return null;
}

/**
 * When a message is due. The longest waits that there are: `LONGEST_WAIT` after a failure (a platform that asks for
 * more is held in memory), ten seconds to gather losses, three between a card's edits. What lies further
 * ahead was written by a clock that was wrong, and is due now.
 */
function makeDueAt(at: Instant): (envelope: Envelope) => Instant {
  const horizon = after(at, LONGEST_WAIT + SECOND);
  return ({ notBefore }) => (notBefore > horizon ? at : notBefore);
}

/** On a channel that stands still: what has another way goes there, and what waited too long is given up. */
export async function detour(tx: Transaction, { line, carriers, now, believed }: Taking): Promise<void> {
  const at = toInstant(now);
  const oldest = toInstant(now - LONGEST_LIFE);
  for (const carrier of carriers.values()) {
    const down = carrier.isDown(now);
    const still = carrier.standsStill(now);
    if ((!down && !still) || !carrier.mayDetour(now)) continue;
    for (const { entry } of line.inTurn()) {
      const { id, envelope, channel } = entry;
      if (channel !== carrier.channel.name || carrier.isUnderWay(id)) continue;
      const other = down && envelope.person ? await anotherWay(tx, envelope) : null;
      if (other && envelope.parts) sentApart(tx, id, envelope, at);
      else if (other) tx.outbox.put(id, { ...other, notBefore: at });
      else if (still && believed && envelope.at < oldest)
        await expire(tx, id, envelope, at, carriers.has(MAIL));
    }
  }
}

/** What was withdrawn or corrected while it waited at the gate does not leave any more. */
export async function recall(tx: Transaction, { carriers }: Taking): Promise<void> {
  for (const carrier of carriers.values())
    for (const { id, envelope } of carrier.atGate()) if (await isStale(tx, envelope)) tx.outbox.delete(id);
}

interface Document {
  readonly state?: string;
  readonly circulation: Circulation | null;
}
const isPast = (found: Document | null, version: number): boolean =>
  found?.circulation != null && (found.state === 'withdrawn' || found.circulation.version !== version);

/** Whether what circulates was withdrawn, or corrected, while this copy of it waited: then it must not go out. */
export async function isStale(tx: Transaction, { about }: Pick<Envelope, 'about'>): Promise<boolean> {
  if (about.what === 'posted') return isPast(await tx.announcements.get(about.announcement), about.version);
  if (about.what !== 'circulated' && about.what !== 'mailed') return false;
  if (about.shelf === 'meetings' || about.version === null) return false;
  const shelf = tx[about.shelf] as Shelf<Document>;
  return isPast(await shelf.get(about.id), about.version);
}
