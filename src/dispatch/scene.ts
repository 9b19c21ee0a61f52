import { unknownAccount } from '../accounts/link.ts';
import { type Address, chatOf } from '../domain/address.ts';
import type { Committee } from '../domain/committee/committee.ts';
import { referTo } from '../domain/meetings/meeting.ts';
import { after, HOUR, type Instant } from '../domain/time/instant.ts';
import { committeeNamed } from '../hear/committee-named.ts';
import type { IncomingMessage, IncomingTap } from '../ports/channel.ts';
import type { Account, Transaction } from '../ports/store.ts';

export type Doing = IncomingMessage | IncomingTap;

/** Who spoke, where, and which committee is meant as far as the place says. */
export interface Scene {
  readonly incoming: Doing;
  readonly account: Account;
  /** The committee of the group; `null` in private and in a group that is not bound. */
  readonly group: Committee | null;
  /** The committee that the words themselves name, where its person sits on several; they are heard without it. */
  readonly named?: string;
}

export async function readScene(tx: Transaction, incoming: Doing, now: Instant): Promise<Scene> {
  const known = (await tx.accounts.get(incoming.from.address)) ?? unknownAccount(incoming.from.address);
  const account = incoming.private ? heardNow(known, now) : known;
  // Strangers leave nothing behind but the handled update.
  if (account !== known && isKnown(account)) tx.accounts.put(account.address, account);
  return { incoming, account, group: incoming.private ? null : await boundCommittee(tx, incoming.chat) };
}

/** Somebody spoke in private: they can be written to, and the platform's clock of silence begins anew. */
export function heardNow(account: Account, now: Instant): Account {
  const { heardAt, reachableSince } = account;
  // To the hour is enough, and spares a write for each word.
  const lately = heardAt !== null && after(heardAt, HOUR) > now && heardAt <= now;
  if (lately && reachableSince !== null) return account;
  const { silent: _, ...rest } = account;
  return { ...rest, heardAt: now, reachableSince: reachableSince ?? now };
}

/** In private, of its own accord, by who sits on several: their words may say for which committee they are. */
export async function heardFor(tx: Transaction, scene: Scene): Promise<Scene> {
  const { incoming, account } = scene;
  if (incoming.kind !== 'message' || !incoming.private || incoming.file || incoming.replyTo !== null)
    return scene;
  if (account.seats.length < 2 || account.asking) return scene;
  const all = await Promise.all(account.seats.map(({ committee }) => tx.committees.get(committee)));
  const named = committeeNamed(
    incoming.text,
    all.filter((one) => one !== null),
  );
  return named ? { ...scene, incoming: { ...incoming, text: named.rest }, named: named.id } : scene;
}

export const isKnown = (account: Account): boolean => account.administrator || account.seats.length > 0;

async function boundCommittee(tx: Transaction, chat: Address): Promise<Committee | null> {
  const binding = await tx.groups.get(chatOf(chat));
  return binding ? tx.committees.get(binding.committee) : null;
}

/**
 * The committee that a person means: the group's, that of the button they pressed, the one they chose, or the
 * only one they sit on; `ask` when they sit on several and have not said.
 */
export function committeeMeant(scene: Scene, subject: string | null): string | null | 'ask' {
  // In a group that is not bound nothing of any committee is said, whoever asks there.
  if (!scene.incoming.private) return scene.group?.id ?? null;
  const seats = scene.account.seats.map((seat) => seat.committee);
  const named = subject ? /^#([a-z0-9-]+)\//.exec(subject)?.[1] : null;
  if (named) return seats.includes(named) ? named : null;
  if (scene.named) return scene.named;
  if (scene.account.current && seats.includes(scene.account.current)) return scene.account.current;
  if (seats.length > 1) return 'ask';
  return seats[0] ?? null;
}

/** Who answers a meeting's card in the group means that meeting. */
export async function subjectOfReply(tx: Transaction, scene: Scene): Promise<string | null> {
  const { incoming, group } = scene;
  if (incoming.kind !== 'message' || incoming.replyTo === null || !group) return null;
  for (const [, meeting] of await tx.meetings.list(`${group.id}/`)) {
    const here = meeting.cards.some(
      (card) => card.message === incoming.replyTo && chatOf(card.chat) === chatOf(incoming.chat),
    );
    if (here) return referTo(meeting);
  }
  return null;
}
