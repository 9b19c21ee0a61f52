import type { IncomingMessage } from '../channels/channel.ts';
import type { Account, Offer } from '../store.ts';
import { fold } from '../text/fold.ts';
import { stampOf } from './stamp.ts';

const NUMBER = /^\d{1,2}[.)]?$/;

/**
 * The command that a typed number or label stands for, where what was sent last offered it; `null` when it stands
 * for none. While a question is open, a bare number answers that question and nothing else. Whoever quotes a
 * message means that one: a number under a message that is forgotten is `old`, and never means a newer one.
 */
export function offered(incoming: IncomingMessage, account: Account): string | 'old' | null {
  const { asking, offers = [] } = account;
  if (!incoming.private || incoming.file || offers.length === 0) return null;
  const quoted = offers.find(({ message }) => message === incoming.replyTo);
  if (quoted) return chosen(incoming.text, quoted);
  if (incoming.replyTo !== null && NUMBER.test(incoming.text.trim())) return 'old';
  const meant = offers.findLast(({ asks, closed }) => !closed && (!asking || asks === stampOf(asking)));
  return meant ? chosen(incoming.text, meant) : null;
}

function chosen(typed: string, { choices }: Offer): string | null {
  const text = typed.trim();
  if (NUMBER.test(text)) return choices[Number.parseInt(text, 10) - 1]?.command ?? null;
  const word = fold(text.slice(0, 100));
  return choices.find(({ label }) => fold(label) === word)?.command ?? null;
}

/** A command was given: numbers that stand further up no longer mean anything by themselves. */
export function closeOffers(account: Account): Account {
  const { offers } = account;
  if (!offers || offers.every(({ closed }) => closed)) return account;
  return { ...account, offers: offers.map((offer) => ({ ...offer, closed: true })) };
}
