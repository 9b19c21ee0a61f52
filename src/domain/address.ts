import type { Instant } from './time/instant.ts';

/**
 * Where a message can go, with its platform: `telegram:1001` (a person), `telegram:-1001/5` (topic 5 of a
 * group), `zalo:6650…`. Ids stay strings: Zalo's do not fit a number.
 */
export type Address = `${string}:${string}`;

export interface AddressParts {
  readonly channel: string;
  readonly chat: string;
  readonly topic: string | null;
}

const FORM = /^([a-z]{2,16}):(-?[A-Za-z0-9_]{1,64})(?:\/(\d{1,19}))?$/;

/** The parts of an address, or `null` when the text is none. */
export function readAddress(text: string): AddressParts | null {
  const match = FORM.exec(text);
  if (!match?.[1] || !match[2]) return null;
  return { channel: match[1], chat: match[2], topic: match[3] ?? null };
}

export function writeAddress(channel: string, chat: string, topic: string | null = null): Address {
  return topic === null ? `${channel}:${chat}` : `${channel}:${chat}/${topic}`;
}

/** The chat that an address lies in, without its topic. */
export function chatOf(address: Address): Address {
  const slash = address.indexOf('/');
  return slash < 0 ? address : (address.slice(0, slash) as Address);
}

export const channelOf = (address: Address): string => address.slice(0, address.indexOf(':'));
/** How one account of theirs stands. */
export interface AccountState {
  readonly channel: string;
  /** `unopened`: never wrote in private, or blocked the bot. `silent-too-long`: the platform may refuse. */
  readonly state: 'open' | 'unopened' | 'silent-too-long';
  /** Their last word in private, as far as it is known. */
  readonly heardAt: Instant | null;
}

/** Letters, digits and the signs that RFC 5322 (§3.2.3) lets stand without quotes. */
const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/**
 * What an address is, wherever one is read, kept or written to: one mailbox at a name of the net, bare of names, quotes
 * and brackets, in ASCII. Lengths by RFC 5321, §4.5.3.1.
 */
export const EMAIL = new RegExp(
  `^(?=.{6,254}$)(?=[^@]{1,64}@)${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`,
  'i',
);
