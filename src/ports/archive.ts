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
