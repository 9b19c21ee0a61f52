import type { Indexed } from '../domain/committee/indexed.ts';
import type { ArchiveKind } from './archive.ts';
import type { Shelves } from './store.ts';

/** A kind of document: its shelf. What the archive holds is of the same kinds. */
export type Kind = keyof Shelves;

/**
 * What a store asks about the shape of documents. It notes the version of what it writes (of each document, or of all of
 * a kind that it writes together), and hands on nothing that it read before it was brought to the current one. What holds
 * a version above the current one, or a kind that is not known, belongs to a newer program: it is refused untouched.
 */
export interface Versions {
  readonly current: Readonly<Record<Kind, number>>;
  /** The document in its current shape; the same one where nothing was missing. 0 is from before there were versions. */
  upgraded(kind: Kind, from: number, document: object): object;
  /**
   * What an archived document is found by; `null` for what is looked through as it is, and for one that is not
   * what it should be, which hinders nobody. `recipe`:
   * under another number it was worked out otherwise.
   */
  readonly index: {
    readonly recipe: number;
    of(kind: ArchiveKind, document: object): Indexed | null;
  };
}
