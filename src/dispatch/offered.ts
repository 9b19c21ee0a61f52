import { saidBefore, toMilliseconds } from '../domain/time/instant.ts';
import { readNumber } from '../hear/number-said.ts';
import { readOpinion } from '../hear/opinion.ts';
import { namesDay } from '../hear/when/parse.ts';
import { sameLabel, spoken } from '../hear/wording.ts';
import type { Incoming, IncomingMessage } from '../ports/channel.ts';
import type { AnyCommand } from '../ports/command.ts';
import type { Command } from '../ports/message.ts';
import type { Account, Asking, Offer } from '../ports/store.ts';

/** A number that stands further on than the list goes, and what the list has. */
export interface Beyond {
  readonly beyond: number;
  readonly choices: readonly Command[];
}

/**
 * The command that a typed number or label stands for, where what was sent last offered it; `null` when it stands
 * for none. While a question is open, a bare number answers that question and nothing else. Whoever quotes a
 * message means that one: a number under a message that is forgotten is `old`, and never means a newer one.
 */
export function offered(incoming: IncomingMessage, account: Account): string | 'old' | Beyond | null {
  const { asking, offers: all } = account;
  if (!incoming.private || incoming.file || all.length === 0) return null;
  const quoted = quotedOffer(incoming, account);
  if (quoted) return chosen(incoming.text, quoted) ?? dated(incoming.text, quoted);
  if (incoming.replyTo !== null) return readNumber(incoming.text) === null ? null : 'old';
  // What “đồng ý” is said to is no matter of which message came last.
  if (!asking && readOpinion(incoming.text)) return null;
  const offers = all.filter((one) => !isBefore(incoming, one));
  const meant = offers.findLast(
    (one) => !one.closed && one.numbered > 0 && (!asking || one.asks === stampOf(asking)),
  );
  // A number of before the newest is for none of those that came after it.
  if (!meant && offers.length < all.length && readNumber(incoming.text) !== null) return 'old';
  if (meant) return chosen(incoming.text, meant) ?? dated(incoming.text, meant);
  const last = offers.findLast(({ choices }) => choices.length > 0);
  return last && !asking && !last.closed ? dated(incoming.text, last) : null;
}

/** Whether something was said before a message was sent: it was not said to that. */
export const isBefore = (said: IncomingMessage, { at }: Pick<Offer, 'at'>): boolean =>
  at !== undefined && saidBefore(said.at, at);

/** A day that is typed where one of the choices would ask for it. */
function dated(typed: string, { choices }: Offer): string | null {
  const [taking, ...more] = choices.filter(({ takes }) => takes === 'day');
  return taking && more.length === 0 && namesDay(typed) ? `${taking.command} | ${typed.trim()}` : null;
}

/** What the message offered that somebody quotes in private; `null` where they quote none, or one that is forgotten. */
export function quotedOffer(incoming: Incoming, { offers }: Account): Offer | null {
  if (incoming.kind !== 'message' || !incoming.private) return null;
  const quoted = incoming.replyTo;
  if (quoted === null) return null;
  return offers.find(({ message, earlier = [] }) => message === quoted || earlier.includes(quoted)) ?? null;
}

/** What a quoted message offered of one command; `null` where none is quoted that is known. */
function ofCommand(incoming: Incoming, account: Account, { name, aliases }: AnyCommand): string[] | null {
  const names = [name, ...aliases];
  const offered = quotedOffer(incoming, account)?.choices.map(({ command }) => command) ?? null;
  return offered?.filter((one) => names.includes(/^\/([a-z]+)/.exec(one)?.[1] ?? '')) ?? null;
}

/** What a command is about whose name stood under a quoted message: “tôi dự” under an invitation. */
export function subjectQuoted(incoming: Incoming, account: Account, command: AnyCommand): string | null {
  const subjects = ofCommand(incoming, account, command)?.map((one) => /^\/[a-z]+ (#\S+)$/.exec(one)?.[1]);
  return subjects?.find((one) => one !== undefined) ?? null;
}

/** Whether somebody quotes a message that is known and offered no such thing: “xin vắng” under an opinion sheet. */
export const quotesAnother = (incoming: Incoming, account: Account, command: AnyCommand): boolean =>
  ofCommand(incoming, account, command)?.length === 0;

/** What a message about opinion sheets offered that somebody quotes with a file; a command under the file goes first. */
export function sheetUnderFile(incoming: Incoming, account: Account): Offer | null {
  if (incoming.kind !== 'message' || !incoming.file || incoming.text.trim().startsWith('/')) return null;
  const quoted = quotedOffer(incoming, account);
  const isSheet = quoted?.choices.length && quoted.choices.every(({ command }) => /^\/ykien /.test(command));
  return isSheet ? quoted : null;
}

function chosen(typed: string, { choices, asks, ...offer }: Offer): string | Beyond | null {
  const said = spoken(typed.trim().slice(0, 100));
  const labelled = choices.find(({ label }) => sameLabel(said, label));
  const numbered = choices.slice(0, offer.numbered);
  const labels = numbered.map(({ label }) => label);
  const number = labelled ? null : readNumber(typed, labels);
  if (number === null) return labelled?.command ?? null;
  // What a question offered, the question says again.
  const beyond = asks === null && numbered.length > 0 ? { beyond: number, choices: numbered } : null;
  return numbered[number - 1]?.command ?? beyond;
}

/** Whether something that can be answered came after the question that waits: a bare yes or no may be said to that. */
export function isOvertaken({ asking, offers }: Account): boolean {
  if (!asking) return false;
  const stamp = stampOf(asking);
  const at = offers.findLastIndex(({ asks }) => asks === stamp);
  return at >= 0 && offers.slice(at + 1).some(({ choices }) => choices.length > 0);
}

/** A command was given: numbers that stand further up no longer mean anything by themselves. */
export function closeOffers(account: Account): Account {
  const { offers } = account;
  if (offers.every(({ closed }) => closed)) return account;
  return { ...account, offers: offers.map((offer) => (offer.closed ? offer : { ...offer, closed: true })) };
}

/** Names one asking of one question, in few letters: a button carries 64 bytes at the most. */
export const stampOf = (asking: Pick<Asking, 'since'>): string => toMilliseconds(asking.since).toString(36);
