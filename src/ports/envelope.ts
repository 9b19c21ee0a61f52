import type { Address } from '../domain/address.ts';
import type { Circulating } from '../domain/circulation.ts';
import type { Loss, MeetingId } from '../domain/meetings/meeting.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Message } from './message.ts';

/** A message on its way. */
export interface Envelope {
  readonly to: Address;
  readonly message: Message;
  /** The message to edit in place; `null` for a new one. */
  readonly edit: string | null;
  /** The message that is answered, in a group. */
  readonly replyTo: string | null;
  /** What was written in private and is answered by this. */
  readonly answers: string | null;
  readonly about: About;
  /** Who is answered in a group. */
  readonly mention: Address | null;
  /** Whom it is for: it may go by another of their accounts. */
  readonly person: AccountSeat | null;
  /** What it says together, where it speaks for several committees: each goes its own way if it cannot arrive as one. */
  readonly parts?: readonly CommitteePart[];
  /** Accounts of theirs that it could not go by. */
  readonly tried: readonly Address[];
  /** It was kept for who was silent, and comes because they spoke. */
  readonly anew?: true;
  /** What the secretaries are told in place of a bare name when it reaches its person by nothing. */
  readonly ifLost?: Message;
  /** The account that would take its text, though not its file. */
  readonly textAt?: Address;
  readonly at: Instant;
  readonly notBefore: Instant;
  readonly attempts: number;
  /** Grows when the message is replaced before it went out. */
  readonly revision: number;
}

/** What one of somebody's committees tells them. */
export interface CommitteePart {
  readonly person: AccountSeat;
  readonly message: Message;
}

/** What a message did, kept beside its update under its chat and its own id: an edit of it has to know. */
export interface Deed {
  /** A hash of its words, never the words; `null` where not even that may be kept. */
  readonly words: string | null;
  /** What it changed first, as `<shelf>:<id>`; `null` where that was but a question. */
  readonly to: string | null;
}

/** Why a message is sent, for what is noted when it arrived or failed. */
export type About =
  | { readonly what: 'reply' }
  | { readonly what: 'reminder' }
  | { readonly what: 'notice'; readonly meeting: MeetingId; readonly member: string }
  | { readonly what: 'card'; readonly meeting: MeetingId }
  /** A list of whom something did not reach; the one of whom the bot could not write to grows while it waits. */
  | { readonly what: 'losses'; readonly losses: Readonly<Record<string, Loss>> }
  /** A notice at large in a group. */
  | { readonly what: 'posted'; readonly announcement: string; readonly version: number }
  /** Anything else that somebody has said in the groups, under the name that it is told by should it not arrive. */
  | { readonly what: 'said-in-group'; readonly committee: string; readonly by: string; readonly name: string }
  /** The delivery by official mail of a text, to a member or to their agency. */
  | {
      readonly what: 'mailed';
      readonly shelf: 'meetings' | Circulating;
      readonly id: string;
      /** Of what circulates; `null` of a meeting's. */
      readonly version: number | null;
      readonly member: string;
      readonly whose: 'member' | 'agency';
    }
  /** Something of a circulation, for one member. */
  | {
      readonly what: 'circulated';
      readonly shelf: Circulating;
      readonly id: string;
      readonly version: number;
      readonly member: string;
    };

export interface AccountSeat {
  readonly committee: string;
  readonly member: string;
}
