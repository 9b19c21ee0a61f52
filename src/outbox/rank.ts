import { chatOf } from '../domain/address.ts';
import type { Envelope, Transaction } from '../ports/store.ts';

/** What goes before what, across all chats: the lower number first. */
export const RANK = {
  /** To a member or a group that asked something. */
  answer: 0,
  /** What stands in a group: its cards, their edits, notices there. Few, and many people look at it. */
  group: 1,
  /** To one person, because of what another did. */
  told: 2,
  /** To somebody whom nobody knows; these have a share of the pace, and no more. */
  stranger: 3,
  /** One of many: notices, documents that circulate, reminders, lists of losses. */
  many: 4,
} as const;

export type Rank = (typeof RANK)[keyof typeof RANK];

/** The one place that decides who waits for whom. */
export async function rankOf(
  tx: Transaction,
  { about, to, edit, person, anew }: Envelope,
  isGroup: boolean,
): Promise<Rank> {
  if (isGroup) return about.what === 'reply' && edit === null ? RANK.answer : RANK.group;
  // Who spoke waits for it.
  if (anew) return RANK.answer;
  if (about.what !== 'reply') return RANK.many;
  if (person) return RANK.told;
  const account = await tx.accounts.get(to);
  // Who opened an invitation and is asked for their consent is no stranger any more.
  const known = account && (account.administrator || account.seats.length > 0 || account.asking !== null);
  return known ? RANK.answer : RANK.stranger;
}

/**
 * What keeps its order: the answers in a chat, the edits of a group's cards, and all the rest there, since a notice
 * and the word that takes it back may be of different rank. An answer overtakes the rest of its chat.
 */
export function streamOf({ to, edit }: Envelope, rank: Rank, isGroup: boolean): string {
  const chat = chatOf(to);
  if (rank === RANK.answer || rank === RANK.stranger) return `${chat} answers`;
  return isGroup && edit !== null ? `${chat} edits` : chat;
}
