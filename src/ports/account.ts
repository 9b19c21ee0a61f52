import type { Address } from '../domain/address.ts';
import type { FileRef } from '../domain/reference.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { AccountSeat, Envelope } from './envelope.ts';
import type { Command } from './message.ts';

/** A person's account on one channel. */
export interface Account {
  readonly address: Address;
  readonly seats: readonly AccountSeat[];
  /** The committee that is meant in private while nothing else is said. */
  readonly current: string | null;
  readonly administrator: boolean;
  /** Since when they can be written to in private; `null` before they opened the chat. */
  readonly reachableSince: Instant | null;
  readonly linkedAt: Instant | null;
  /** The question that waits for their answer. */
  readonly asking: Asking | null;
  /** Their last word in private, to the hour: some platforms let nobody be written to who was silent for long. */
  readonly heardAt: Instant | null;
  /** When they wrote their last answer to a sheet: a secret one keeps no times, and an older word changes nothing. */
  readonly votedAt?: Instant;
  /** A platform refused them for their silence: a short template may reach them there still. */
  readonly silent?: true;
  /** What could not be sent whole while they were silent for too long; it comes when they speak again. */
  readonly missed: readonly Missed[];
  /** How many older ones there were. */
  readonly missedLeft: number;
  /** What their last messages offered, the newest last. */
  readonly offers: readonly Offer[];
}

/** A message that waits for its reader's next word, and whom of which committee it was for. */
export interface Missed extends Pick<Envelope, 'message' | 'about'> {
  readonly person: AccountSeat;
}

/** The choices of a message, which can be typed: by number, or by quoting it. */
export interface Offer {
  readonly message: string;
  /** The parts before it, of a message that went in several. */
  readonly earlier?: readonly string[];
  /** The stamp of the question that they answer; `null` for those of a card or a notice. */
  readonly asks: string | null;
  readonly choices: readonly Command[];
  /** So many of them, the first ones, stood there with a number. */
  readonly numbered: number;
  /** When it was sent, by the platform's clock, where the platform says so. */
  readonly at?: Instant;
  /** Something else was done since: only who quotes it means it. */
  readonly closed?: boolean;
}

/** A command whose arguments are being asked for one at a time; it outlives a restart. */
export interface Asking {
  readonly command: string;
  readonly committee: string | null;
  readonly subject: string | null;
  /** What was answered so far, by the argument's name, as it can be read again. */
  readonly given: Readonly<Record<string, Input>>;
  /** The argument that is asked for; `null` when only *Gửi* or *Thôi* is awaited. */
  readonly wants: string | null;
  /** The words on the button that agrees to a preview, and a hash of what was shown above it. */
  readonly yes?: string;
  readonly shown?: string;
  /** Something of the preview can be said anew. */
  readonly mendable?: boolean;
  /** What the preview asked, to name it by where something else takes its place. */
  readonly about?: string;
  /** What was said to the question and may have been meant for something else: it is asked whether to record it. */
  readonly doubt?: Doubt;
  readonly after?: Instant; // When what it was asked upon was said, by the clock of the platform.
  /** What was answered to it before and is asked for anew; "giữ nguyên" leaves it. */
  readonly mends?: Mending;
  /** It began with a sentence that was taken apart. */
  readonly heard?: true;
  readonly begun?: Begun; // Where the words that it is put upon were brought late.
  readonly since: Instant;
}

export interface Mending {
  readonly name: string;
  readonly was: Input;
  /** Where it goes back to when it is dropped: to the preview, or nowhere. */
  readonly to: 'preview' | null;
}

/** Words that were brought late, and about which something had to be asked. */
export interface Begun {
  /** When they were said. */
  readonly at: Instant;
  /** When it was asked. */
  readonly since: Instant;
}

export interface Doubt {
  readonly input: Input;
  readonly as: OwnWords;
  /** The question had waited for hours. */
  readonly late: boolean;
  /** What it was rather, where it was an order. */
  readonly instead?: readonly Command[];
}

export interface Input {
  readonly text: string;
  readonly file: FileRef | null;
  /** It stood before a bar on a command's line: it is all of its argument, and nothing else. */
  readonly whole?: true;
  /** The other files that were sent in one go with `file`. */
  readonly also?: readonly FileRef[];
  /** It was given in answer to the question for words of theirs, as what they are recorded: they are shown first. */
  readonly as?: OwnWords;
  /** The member whose word it was said to be: it is asked for anew once another's is wanted. */
  readonly of?: string;
}

export interface Invitation {
  readonly committee: string;
  readonly member: string;
  readonly by: string;
  readonly expires: Instant;
  /** The account that opened it, while an older account of the same member is asked whether it is theirs too. */
  readonly claimedBy?: Address;
}

/** What somebody is asked to say in words of their own. */
export type OwnWords =
  | 'absence'
  | 'delegate'
  | 'delegate-post'
  | 'opinion'
  | 'other-opinion'
  | 'secret-opinion'
  | 'progress'
  | 'result'
  | 'hand-back'
  | 'day-reason'
  | 'reopened'
  | 'report-back'
  | 'changes'
  | 'correction'
  | 'desk-opinion'
  | 'report'
  | 'reason'
  | 'title'
  | 'place'
  | 'content';
