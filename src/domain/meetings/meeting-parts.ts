import type { Address } from '../address.ts';
import type { FileRef } from '../reference.ts';
import type { Instant } from '../time/instant.ts';
import type { Answer, Delegate } from './answer.ts';

/** What a meeting holds: its papers, its notice and what came of it, its moves, who was there. */

/** A paper as it was before another version took its place. */
export interface EarlierPaper {
  readonly title: string;
  readonly file: FileRef;
  readonly by: string;
  readonly at: Instant;
}

export interface Paper {
  readonly title: string;
  readonly file: FileRef | null;
  readonly by: string;
  readonly at: Instant;
  /** The point of the agenda that it belongs to, from one; nothing where nobody said. */
  readonly item?: number;
  /** Its earlier versions, the oldest first; nothing where it is the first. */
  readonly earlier?: readonly EarlierPaper[];
  /** When it went to those invited; `null` while it has not. */
  readonly sentAt: Instant | null;
}

/** What came of letters, by mailbox: `mailKey`. */
export type Letters = Readonly<Record<string, Delivery>>;

export interface Presence {
  readonly state: 'present' | 'absent' | 'delegate';
  readonly delegate: Delegate | null;
  readonly by: string;
  readonly at: Instant;
}

/** A card in a group that is edited in place. */
export interface Card {
  readonly chat: Address;
  readonly message: string;
  readonly editedAt: Instant;
  /** Its last edit was refused, and the secretaries know. */
  readonly refused?: true;
}

export interface Notice {
  readonly sentAt: Instant;
  readonly by: string;
  /** Why it went out late, by the chair's word; `null` when it was in time. */
  readonly lateReason: string | null;
}

/** Where a meeting stood before its last move, and why it was moved. */
export interface Move {
  readonly start: Instant;
  readonly place: string;
  readonly reason: string;
  /** What each had answered to that: shown to them, and counted for nothing until they say it again. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** A change of who takes part in an announced meeting, of which nobody was told as yet. */
export interface ListChange {
  readonly invited: readonly string[];
  readonly dropped: readonly string[];
  /** Why an invitation goes out late, to be the chair's reason once they agree; `null` where it was in time. */
  readonly lateReason: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** What a secretary noted of a guest, to whom the bot does not write. */
export interface GuestMark {
  /** For which day and hour it was noted: a meeting that moves is said to them again. */
  readonly start: Instant;
  /** By which way they were invited; `null` where that was not said. */
  readonly way: string | null;
  readonly answer: 'coming' | 'not-coming' | null;
  readonly there: boolean | null;
}

/** What came of the notice for one person. */
export interface Delivery {
  readonly state: 'sent' | 'failed' | 'no-account';
  readonly at: Instant;
  readonly channel: string | null;
  /** Only a short form reached them: they had been silent for too long. */
  readonly byTemplate?: boolean;
  /** Why it failed. */
  readonly why?: Loss;
  /** Papers that a letter did not carry, by name. */
  readonly leftOut?: readonly string[];
  /** Of who could not be written to when it was sent: whether they had linked an account, or had had one before. */
  readonly linked?: boolean | 'before';
}

/** Why a message did not reach somebody. */
export type Loss = 'blocked' | 'silent-too-long' | 'refused' | 'no-answer' | 'file' | 'bounced';

export type ProposalReport =
  | {
      readonly kind: 'filed';
      readonly goals: string;
      readonly schedule: string;
      readonly results: string;
      readonly by: string;
      readonly at: Instant;
    }
  | {
      readonly kind: 'waived';
      readonly reason: string;
      readonly by: string;
      readonly recordedBy: string;
      readonly at: Instant;
    };
