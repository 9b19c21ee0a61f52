import { after, type Instant, SECOND } from '../domain/time/instant.ts';
import type { Incoming, IncomingMessage } from '../ports/channel.ts';
import type { Parts } from '../ports/parts.ts';
import type { Transaction } from '../ports/store.ts';
import { isKnown } from './scene.ts';

/** What belongs together is sent within this time, by the clock of the platform. */
const APART = 3 * SECOND;
/** So long the rest is waited for, by ours. */
export const WAIT = 2 * SECOND;
/** So much is kept of it; what is longer than that is too long for anything. */
const MOST = 12;

/** Parts are done with once they are handled as one, under an id of their own. */
export interface Joined {
  readonly incoming: IncomingMessage;
  readonly parts: string;
}

/** What a message is to what its sender is still sending. */
export type PartStep =
  /** It waits for its rest; `complete` when there can be none. */
  | { readonly held: 'open' | 'complete' }
  /** Something that is whole has to be handled before it. */
  | { readonly first: Joined }
  | null;

/**
 * What comes in several messages is one: it waits for its rest, durably, since a platform may send the next part only
 * after this one was acknowledged. `secret`: nothing of it may be kept.
 */
export async function hold(
  tx: Transaction,
  incoming: Incoming,
  secret: boolean,
  now: Instant,
): Promise<PartStep> {
  if ((incoming.kind !== 'message' && incoming.kind !== 'tap') || !incoming.private) return null;
  const key = keyOf(incoming);
  const waiting = await tx.parts.get(key);
  if (waiting && incoming.kind === 'message' && goesOn(waiting, incoming))
    return add(tx, key, waiting, incoming, secret, now);
  if (waiting && !waiting.refused) return { first: joined(key, waiting) };
  if (waiting) tx.parts.delete(key);
  if (incoming.kind === 'tap' || !(incoming.cut || incoming.album)) return null;
  // Strangers leave nothing behind.
  const account = await tx.accounts.get(incoming.from.address);
  if (!account || !isKnown(account)) return null;
  const until = after(now, WAIT);
  tx.parts.put(key, secret ? { said: [blank(incoming)], until, refused: true } : { said: [incoming], until });
  // It is refused at once, and what may follow it with it.
  return secret ? null : { held: 'open' };
}

function add(
  tx: Transaction,
  key: string,
  waiting: Parts,
  next: IncomingMessage,
  secret: boolean,
  now: Instant,
): PartStep {
  const ends = !next.cut && next.album === undefined;
  const [first, ...rest] = waiting.said;
  if (secret && !waiting.refused) {
    tx.parts.put(key, { said: [blank(next)], until: after(now, WAIT), refused: true });
    return null;
  }
  const full = waiting.refused || waiting.said.length >= MOST;
  const last = waiting.said.at(-1) ?? first;
  // What is not kept moves on the time of what is: the next part follows soon after this one.
  const kept = full ? [...waiting.said.slice(0, -1), { ...last, at: next.at }] : [first, ...rest, next];
  const [head = first, ...tail] = kept;
  tx.parts.put(key, { ...waiting, said: [head, ...tail], until: ends ? now : after(now, WAIT) });
  return { held: ends ? 'complete' : 'open' };
}

const blank = (incoming: IncomingMessage): IncomingMessage => ({ ...incoming, text: '', file: null });

/** What has waited for long enough. A clock that was put back meanwhile holds nothing up. */
export async function overdue(tx: Transaction, now: Instant): Promise<Joined[]> {
  const found: Joined[] = [];
  for (const [key, parts] of await tx.parts.all()) {
    if (parts.until > now && parts.until <= after(now, WAIT)) continue;
    if (parts.refused) tx.parts.delete(key);
    else found.push(joined(key, parts));
  }
  return found;
}

const keyOf = ({ chat, from }: { chat: string; from: { address: string } }): string =>
  `${chat} ${from.address}`;

function goesOn({ said }: Parts, next: IncomingMessage): boolean {
  const last = said.at(-1) ?? said[0];
  const soon = next.at >= last.at && next.at <= after(last.at, APART);
  // What somebody else wrote and what they write themselves are two things.
  if (!soon || (next.forwarded === undefined) !== (last.forwarded === undefined)) return false;
  if (last.album !== undefined) return next.album === last.album;
  return last.cut === true && !next.file && next.replyTo === null && !isCommand(next, last);
}

/** Nobody types more than a command alone so soon; the rest of a paste may begin with any sign. */
const LONGEST_COMMAND = 64;
const isCommand = ({ text }: IncomingMessage, before: Pick<IncomingMessage, 'full'>): boolean =>
  text.startsWith('/') && before.full !== true && text.length <= LONGEST_COMMAND;

function joined(parts: string, { said }: Parts): Joined {
  const [first, ...rest] = said;
  const last = rest.at(-1) ?? first;
  const { cut: _, full: __, album, ...whole } = first;
  const [file = null, ...also] = said.flatMap((one) => one.file ?? []);
  const text =
    album === undefined
      ? rest.reduce((before, { text }) => before + seam(before) + text, first.text)
      : said.flatMap(({ text }) => (text === '' ? [] : [text])).join('\n');
  const unread = said.reduce((count, one) => count + (one.unread ?? 0), 0);
  const incoming: IncomingMessage = {
    ...whole,
    ...(unread > 0 ? { unread } : {}),
    id: `${first.id}+`,
    at: last.at,
    text,
    file,
    message: last.message,
    pieces: said.map(({ message, text }) => ({ message, text })),
    ...(also.length > 0 ? { also } : {}),
  };
  return { incoming, parts };
}

/** The client drops the space or the end of a line at which it cuts; a text without any is cut within a word. */
const LONGEST_PART = 4_096;
const seam = (before: string): string => {
  if (before.length % LONGEST_PART === 0) return '';
  return /[.!?:;…)”"]$/.test(before) ? '\n' : ' ';
};
