import type { Address } from '../domain/address.ts';
import type { Loss } from '../domain/meetings/meeting.ts';
import { DAY, MINUTE, SECOND } from '../domain/time/instant.ts';
import type { Failure } from '../ports/channel.ts';

/** What to do with a message that could not be sent. Waits are in milliseconds. */
export type Treatment =
  | {
      readonly do: 'wait';
      readonly for: number;
      /** For whom else nothing goes out on this channel meanwhile. */
      readonly holds: 'nobody' | 'chat' | 'all';
      /** It has waited for long: whoever has another account is written to there. */
      readonly elsewhere: boolean;
    }
  /** As a new message, where one was to be edited. */
  | { readonly do: 'send-anew' }
  /** To the whole group, where a topic was meant. */
  | { readonly do: 'leave-topic' }
  | { readonly do: 'follow'; readonly to: Address }
  /** The word that its file is no longer theirs, in its place. */
  | { readonly do: 'withhold' }
  /** By another account of the person, where they have one; else it is lost, and `why` is told. */
  | { readonly do: 'give-up'; readonly why: Loss };

/** A message that nobody could take for so long is given up, and whoever sent it is told. */
export const LONGEST_LIFE = 2 * DAY;
/** No single message waits longer for its next try. */
export const LONGEST_WAIT = 2 * MINUTE;
/** So long a message waits for a platform's pace before another account of the person is tried. */
const LONG_WAIT = 15 * MINUTE;
/** Failures in a row after which another account of the person is tried: some five minutes. */
const LONG = { network: 9, auth: 5 };

/** Servers that greylist want a few minutes; a full mailbox is not asked for all day. */
const FIRST_DEFERRAL = 30 * SECOND;
const LONGEST_DEFERRAL = 30 * MINUTE;

/** By the clock, which may have leapt, and by what was really tried. */
const isOver = (age: number, attempts: number): boolean => age > LONGEST_LIFE && attempts >= LONG.auth;

/** From an error of the channel, how often it was tried before, and the message's age in milliseconds. */
export function treat(failure: Failure, attempts: number, age: number): Treatment {
  switch (failure.kind) {
    case 'rate-limited':
      if (isOver(age, attempts)) return { do: 'give-up', why: 'no-answer' };
      return {
        do: 'wait',
        for: Math.max(failure.retryAfter, SECOND),
        holds: failure.scope,
        elsewhere: age > LONG_WAIT,
      };
    case 'network':
      if (isOver(age, attempts)) return { do: 'give-up', why: 'no-answer' };
      return {
        do: 'wait',
        for: Math.min(LONGEST_WAIT, SECOND * 2 ** Math.min(attempts, 10)),
        holds: 'nobody',
        elsewhere: attempts >= LONG.network,
      };
    case 'auth':
      if (isOver(age, attempts)) return { do: 'give-up', why: 'no-answer' };
      return { do: 'wait', for: MINUTE, holds: 'all', elsewhere: attempts >= LONG.auth };
    case 'moved':
      return { do: 'follow', to: failure.to };
    case 'topic-gone':
      return { do: 'leave-topic' };
    case 'edit-gone':
      return { do: 'send-anew' };
    case 'blocked':
      return { do: 'give-up', why: 'blocked' };
    case 'unreachable-window':
      return { do: 'give-up', why: 'silent-too-long' };
    case 'deferred':
      if (isOver(age, attempts)) return { do: 'give-up', why: 'no-answer' };
      return {
        do: 'wait',
        for: Math.min(LONGEST_DEFERRAL, FIRST_DEFERRAL * 2 ** Math.min(attempts, 10)),
        holds: 'chat',
        elsewhere: age > LONG_WAIT,
      };
    case 'rejected':
      return { do: 'give-up', why: 'refused' };
    case 'bounced':
      return { do: 'give-up', why: 'bounced' };
    case 'file-withheld':
      return { do: 'withhold' };
    case 'file-refused':
      return { do: 'give-up', why: 'file' };
  }
}
