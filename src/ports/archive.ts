import type { Indexed } from '../domain/committee/indexed.ts';
import type { Instant } from '../domain/time/instant.ts';

/** The archive's part of the port of storage, and how all of it is doing. */

export interface ArchivedLate {
  readonly kind: ArchiveKind;
  readonly committee: string;
  readonly year: string;
  readonly id: string;
  readonly document: object;
}

/** With when it left the live data; `null` where nobody noted it. */
export interface ArchivedWhole extends ArchivedLate {
  readonly at: Instant | null;
}

export type ArchiveKind =
  | 'meetings'
  | 'reports'
  | 'conclusions'
  | 'tasks'
  | 'sheets'
  | 'announcements'
  | 'problems'
  | 'plans'
  | 'register'
  | 'acts';

/** Those that are searched by an index; the others are looked through as they are. */
export type IndexedKind = Exclude<ArchiveKind, 'acts' | 'register'>;

/** What is looked for in the archive of a committee. */
export interface ArchiveQuery {
  readonly committee: string;
  readonly kinds: readonly IndexedKind[];
  readonly years: readonly string[];
  /** Folded: of what is found each stands where a word begins, or one of `people` has a part in it. None: all is found. */
  readonly words: readonly string[];
  readonly people: readonly string[];
}

/** What was found, unopened, and the years of which some part cannot be read. */
export interface ArchiveFound {
  readonly found: readonly FoundInArchive[];
  readonly unreadable: readonly string[];
}

export interface FoundInArchive {
  readonly kind: IndexedKind;
  readonly year: string;
  readonly id: string;
  readonly entry: Indexed;
}

/** A year of the archive is gone or spoiled. What needs it fails with an error of this shape; everything else works. */
export interface ArchiveUnreadable extends Error {
  readonly name: 'ArchiveUnreadable';
  readonly year: string;
  /** Where it is looked for. */
  readonly path: string;
}

export const isArchiveUnreadable = (error: unknown): error is ArchiveUnreadable =>
  error instanceof Error && error.name === 'ArchiveUnreadable';

/** What is read from the archive, or `null` where it cannot be read. */
export const ifReadable = <Result>(reading: Promise<Result>): Promise<Result | null> =>
  reading.catch((error: unknown) => {
    if (isArchiveUnreadable(error)) return null;
    throw error;
  });

export interface StoreHealth {
  readonly state: 'serving' | 'failing' | 'closed';
  /** Parts of the archive that could not be read when it was opened; the rest works. */
  readonly unreadable: readonly string[];
}
