import type { FileRef } from '../domain/reference.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Seat, SeatContext } from '../ports/command.ts';
import type { Store } from '../ports/store.ts';

/** What papers are written from: the records, in a transaction, and who asked for it. */
export type Sources = Pick<SeatContext, 'tx' | 'zone' | 'now'> & { readonly seat: Seat };

/** With what files are made: the records as they stand at `now`, and the program that turns Word into PDF, if any. */
export interface Making {
  readonly store: Store;
  readonly zone: string;
  readonly now: Instant;
  /** The command of LibreOffice; `null` where it is not to be used. */
  readonly soffice: string | null;
  /** The bytes of what people sent, by whatever channel. */
  readonly fetchFile?: (file: FileRef, most: number) => Promise<Buffer>;
}

/** The bytes of a file by what stands behind the colon of its id; `null` where there is nothing (any more). */
export type Make = (making: Making, what: string) => Promise<Buffer | null>;
