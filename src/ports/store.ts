import type { Announcement } from '../domain/announcements/announcement.ts';
import type { ActRecord } from '../domain/committee/act-record.ts';
import type { Committee } from '../domain/committee/committee.ts';
import type { Conclusion } from '../domain/conclusions/conclusion.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Plan } from '../domain/plans/plan.ts';
import type { Problem } from '../domain/problems/problem.ts';
import type { RegisterEntry } from '../domain/register/entry.ts';
import type { Report } from '../domain/reports/report.ts';
import type { Sheet } from '../domain/sheets/sheet.ts';
import type { Task } from '../domain/tasks/task.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { Account, Invitation } from './account.ts';
import type {
  ArchivedLate,
  ArchivedWhole,
  ArchiveFound,
  ArchiveKind,
  ArchiveQuery,
  StoreHealth,
} from './archive.ts';
import type { Deed, Envelope } from './envelope.ts';
import type { Parts } from './parts.ts';

export * from './account.ts';
export * from './archive.ts';
export * from './envelope.ts';

/**
 * The port of storage. A transaction holds the handled update, the new state and the messages to send; when
 * the promise of `transaction` resolves, all of it is on disk, and when it rejects, none of it happened.
 * Those that share a key (a chat, an account) run one after another in the order in which a process asked for them;
 * others may run side by side. One that another has overtaken, or that the archive is read for, is run again, so that its
 * work may be done twice and must leave nothing behind but what it puts.
 * Documents are read-only: a change is a new document that is put.
 */
export interface Store {
  transaction<Result>(work: (tx: Transaction) => Promise<Result>, keys?: readonly string[]): Promise<Result>;
  /** How it is doing, for `/healthz`: `failing` from a write that failed until one that does not. */
  health(): StoreHealth;
  /** Waits for what is under way and lets go of the data. */
  close(): Promise<void>;
  /** The other processes that may share it; where there are none, it is this one's alone. */
  readonly peers?: Peers;
}

/** The store could not be asked, or did not answer: nothing happened, and the same may be tried again. */
export interface StoreFailure extends Error {
  readonly name: 'StoreFailure';
}

export const isStoreFailure = (error: unknown): error is StoreFailure =>
  error instanceof Error && error.name === 'StoreFailure';

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
  /** Searches the archive without opening what is there. */
  searchArchive(query: ArchiveQuery): Promise<ArchiveFound>;
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
  /** Everything that was archived, for who moves all of it elsewhere. */
  archivedAll(): Promise<ArchivedWhole[]>;
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
  readonly meetings: CommitteeShelf<Meeting>;
  /** Reports of open periods, by their id. */
  readonly reports: CommitteeShelf<Report>;
  readonly conclusions: CommitteeShelf<Conclusion>;
  readonly tasks: CommitteeShelf<Task>;
  readonly sheets: CommitteeShelf<Sheet>;
  readonly announcements: CommitteeShelf<Announcement>;
  readonly problems: CommitteeShelf<Problem>;
  /** Plans of a year, by `<committee>/<year>-<number>`. */
  readonly plans: CommitteeShelf<Plan>;
  /** Papers in and out, by `<committee>/<year>-<number>`. */
  readonly register: CommitteeShelf<RegisterEntry>;
  /** The log of acts, by `<committee>/<instant>-<number>`; only ever added to, and archived by year. */
  readonly acts: CommitteeShelf<ActRecord>;
  /** Committee → the next instant at which something of its may be due; a tick looks at no other. */
  readonly wakes: Shelf<Wake>;
  /** Reminders that went out or were missed, by `<committee>/<key>`, for as long as they could come again. */
  readonly reminded: CommitteeShelf<Reminded>;
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

/** The shelves of a committee's records, in the order of the nouns. */
export const RECORD_SHELVES = [
  'meetings',
  'reports',
  'conclusions',
  'tasks',
  'sheets',
  'announcements',
  'problems',
  'plans',
] as const satisfies readonly (keyof Shelves)[];

export type { Kept } from '../domain/committee/records.ts';

/** How the ids of a committee's documents begin: `<committee>/`. */
export type OfCommittee = `${string}/${string}`;

/** Documents of a committee: a list names it, so that what somebody does costs the same among a thousand committees. */
export type CommitteeShelf<Document> = Shelf<Document, OfCommittee>;

export interface Shelf<Document, Prefix extends string = string> {
  get(id: string): Promise<Document | null>;
  /** Documents whose id begins with `prefix`, in the order of their ids. */
  list(prefix: Prefix): Promise<Listed<Document>>;
  /** Every document of the shelf, of all committees: for a start, for upkeep, for the terminal. */
  all(): Promise<Listed<Document>>;
  put(id: string, document: Document): void;
  delete(id: string): void;
}

export type Listed<Document> = readonly (readonly [id: string, document: Document])[];

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

/** What one of the processes that share a store does for all of them: it sends, reminds, cleans up. */
export interface OnDuty {
  /** The function that comes back ends it: what is in hand is finished, nothing new is begun. */
  begin(): Promise<() => Promise<void>>;
  /** Another process has put something on its way. */
  wake(): void;
}

/** The processes that share a store. */
export interface Peers {
  /**
   * Takes the duty on, at once where nobody has it, else within seconds of the end of who has it. Resolves when that has
   * been tried once; the function that comes back gives it up. Throws what a first `begin` throws.
   */
  share(duty: OnDuty): Promise<() => Promise<void>>;
}

/** A process that has its store to itself. */
export const ALONE: Peers = { share: ({ begin }) => begin() };

/** So many bytes that nobody can guess; in a simulation, those of its seed. */
export type Random = (bytes: number) => Buffer;
