import type { Address } from '../domain/address.ts';
import type { Announcement } from '../domain/announcements/announcement.ts';
import type { Circulating } from '../domain/circulation.ts';
import type { ActRecord } from '../domain/committee/act-record.ts';
import type { Committee } from '../domain/committee/committee.ts';
import type { Conclusion } from '../domain/conclusions/conclusion.ts';
import type { FileRef, Loss, Meeting } from '../domain/meetings/meeting.ts';
import type { OwnWords } from '../domain/people/own-words.ts';
import type { Problem } from '../domain/problems/problem.ts';
import type { Report } from '../domain/reports/report.ts';
import type { Sheet } from '../domain/sheets/sheet.ts';
import type { Task } from '../domain/tasks/task.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { ArchivedLate, ArchiveKind, StoreHealth } from './archive.ts';
import type { Command, Message } from './message.ts';
import type { Parts } from './parts.ts';

export * from './archive.ts';

/**
 * The port of storage. A transaction holds the handled update, the new state and the messages to send; when
 * the promise of `transaction` resolves, all of it is on disk, and when it rejects, none of it happened.
 * Transactions run one after another in the order in which they were asked for. Documents are read-only:
 * a change is a new document that is put.
 */
export interface Store {
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** How it is doing, for `/healthz`: `failing` from a write that failed until one that does not. */
  health(): StoreHealth;
  /** Waits for what is under way and lets go of the data. */
  close(): Promise<void>;
}

export interface Transaction extends Shelves {
  /**
   * Copies what is closed into the archive of its year; the same id again replaces it. `at` is when it was closed: what
   * was closed by a clock that ran ahead is found by it.
   */
  archive(
    kind: ArchiveKind,
    committee: string,
    year: string,
    id: string,
    document: object,
    at?: Instant,
  ): void;
  /** Whether a year can be added to. */
  canArchive(kind: ArchiveKind, committee: string, year: string): Promise<boolean>;
  /** What was archived after an instant, in years that can be read. */
  archivedAfter(at: Instant): Promise<ArchivedLate[]>;
  /** A document of the archive, or `null`. Throws `ArchiveUnreadable`, as `archivedOf` does. */
  archived<Document>(
    kind: ArchiveKind,
    committee: string,
    year: string,
    id: string,
  ): Promise<Document | null>;
  /** All documents of one kind of a committee's year, in the order of their ids. */
  archivedOf<Document>(kind: ArchiveKind, committee: string, year: string): Promise<Document[]>;
}

export interface Shelves {
  readonly committees: Shelf<Committee>;
  /** Chat of a group (no topic) → the committee whose group it is. */
  readonly groups: Shelf<Binding>;
  /** By address. */
  readonly accounts: Shelf<Account>;
  /** By the code's hash. */
  readonly invitations: Shelf<Invitation>;
  /** Live meetings, by `<committee>/<year>-<number>`. */
  readonly meetings: Shelf<Meeting>;
  /** Reports of open periods, by their id. */
  readonly reports: Shelf<Report>;
  readonly conclusions: Shelf<Conclusion>;
  readonly tasks: Shelf<Task>;
  readonly sheets: Shelf<Sheet>;
  readonly announcements: Shelf<Announcement>;
  readonly problems: Shelf<Problem>;
  /** The log of acts, by `<committee>/<instant>-<number>`; only ever added to, and archived by year. */
  readonly acts: Shelf<ActRecord>;
  /** Committee → the next instant at which something of its may be due; a tick looks at no other. */
  readonly wakes: Shelf<Wake>;
  /** Reminders that went out or were missed, by `<committee>/<key>`, for as long as they could come again. */
  readonly reminded: Shelf<Reminded>;
  /** By `id@version`. */
  readonly regulations: Shelf<Regulation>;
  readonly outbox: Shelf<Envelope>;
  /** Updates that have been handled, by channel and id, for as long as they may come again. */
  readonly handled: Shelf<{ readonly at: Instant; readonly did?: Deed }>;
  /** Parts of what somebody is still sending, by chat and sender; they wait for the rest. */
  readonly parts: Shelf<Parts>;
  /** What the program itself keeps: secrets that it made, counters. */
  readonly settings: Shelf<{ readonly value: string }>;
}

/** What the shelves hold whose documents carry a log of what was done to them. */
export interface Kept {
  readonly meetings: Meeting;
  readonly reports: Report;
  readonly conclusions: Conclusion;
  readonly tasks: Task;
  readonly sheets: Sheet;
  readonly announcements: Announcement;
  readonly problems: Problem;
}

export interface Shelf<Document> {
  get(id: string): Promise<Document | null>;
  /** Documents whose id begins with `prefix` (all without it), in the order of their ids. */
  list(prefix?: string): Promise<readonly (readonly [id: string, document: Document])[]>;
  put(id: string, document: Document): void;
  delete(id: string): void;
}

export interface Binding {
  readonly committee: string;
  /** The bot was put out of it, or may not write there; those concerned were told. */
  readonly closed?: 'gone' | 'muted';
}

export interface Reminded {
  readonly at: Instant;
  readonly outcome: 'sent' | 'missed';
}

export interface Wake {
  readonly at: Instant;
  /** When that was worked out: before that instant the clock has been turned back, and it is due anew. */
  readonly set: Instant;
}

export interface AccountSeat {
  readonly committee: string;
  readonly member: string;
}

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
  readonly heardAt?: Instant | null;
  /** When they wrote their last answer to a sheet: a secret one keeps no times, and an older word changes nothing. */
  readonly votedAt?: Instant;
  /** A platform refused them for their silence: a short template may reach them there still. */
  readonly silent?: true;
  /** What could not be sent whole while they were silent for too long; it comes when they speak again. */
  readonly missed?: readonly Missed[];
  /** How many older ones there were. */
  readonly missedLeft?: number;
  /** What their last messages offered, the newest last. */
  readonly offers?: readonly Offer[];
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
  /** So many of them, the first ones, stood there with a number; all of them where nothing is said. */
  readonly numbered?: number;
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
  /** What the preview asked, to name it by where something else takes its place. */
  readonly about?: string;
  /** What was said to the question and may have been meant for something else: it is asked whether to record it. */
  readonly doubt?: Doubt;
  readonly after?: Instant; // When what it was asked upon was said, by the clock of the platform.
  /** It began with a sentence that was taken apart. */
  readonly heard?: true;
  readonly begun?: Begun; // Where the words that it is put upon were brought late.
  readonly since: Instant;
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
}

export interface Input {
  readonly text: string;
  readonly file: FileRef | null;
  /** It stood before a bar on a command's line: it is all of its argument, and nothing else. */
  readonly whole?: true;
  /** The other files that were sent in one go with `file`. */
  readonly also?: readonly FileRef[];
}

export interface Invitation {
  readonly committee: string;
  readonly member: string;
  readonly by: string;
  readonly expires: Instant;
  /** The account that opened it, while an older account of the same member is asked whether it is theirs too. */
  readonly claimedBy?: Address;
}

/** A message on its way. */
export interface Envelope {
  readonly to: Address;
  readonly message: Message;
  /** The message to edit in place; `null` for a new one. */
  readonly edit: string | null;
  /** The message that is answered, in a group. */
  readonly replyTo: string | null;
  /** What was written in private and is answered by this. */
  readonly answers?: string | null;
  readonly about: About;
  /** Who is answered in a group. */
  readonly mention?: Address | null;
  /** Whom it is for: it may go by another of their accounts. */
  readonly person?: AccountSeat | null;
  /** Accounts of theirs that it could not go by. */
  readonly tried?: readonly Address[];
  /** It was kept for who was silent, and comes because they spoke. */
  readonly anew?: true;
  /** What the secretaries are told in place of a bare name when it reaches its person by nothing. */
  readonly ifLost?: Message;
  /** The account that would take its text, though not its file. */
  readonly textAt?: Address;
  readonly at: Instant;
  readonly notBefore: Instant;
  readonly attempts: number;
  /** Until when one process holds it; a message whose lease has run out may be taken again. */
  readonly leasedUntil: Instant | null;
  /** Grows when the message is replaced before it went out. */
  readonly revision: number;
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
  | { readonly what: 'notice'; readonly meeting: string; readonly member: string }
  | { readonly what: 'card'; readonly meeting: string }
  /** A list of whom something did not reach; the one of whom the bot could not write to grows while it waits. */
  | { readonly what: 'losses'; readonly losses: Readonly<Record<string, Loss>> }
  /** A notice at large in a group. */
  | { readonly what: 'posted'; readonly announcement: string; readonly version: number }
  /** Anything else that somebody has said in the groups, under the name that it is told by should it not arrive. */
  | { readonly what: 'said-in-group'; readonly committee: string; readonly by: string; readonly name: string }
  /** Something of a circulation, for one member. */
  | {
      readonly what: 'circulated';
      readonly shelf: Circulating;
      readonly id: string;
      readonly version: number;
      readonly member: string;
    };
