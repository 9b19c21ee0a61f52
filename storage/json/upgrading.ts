import type { Kind, Versions } from '../../src/ports/versions.ts';

/** What has left and is not in its year's file yet: see `archiving.ts`. */
interface Leaving {
  readonly kind: Kind;
  readonly document: object;
}

/** What stood on a shelf when all of it was written in these versions, in its shape of today. */
export const upgraded = (
  versions: Versions,
  written: Readonly<Record<string, unknown>>,
  shelf: string,
  document: object,
): object => {
  const today = (kind: Kind, one: object): object => versions.upgraded(kind, Number(written[kind] ?? 0), one);
  if (shelf in versions.current) return today(shelf as Kind, document);
  if (shelf !== 'archiving') return document;
  const leaving = document as Leaving;
  return { ...leaving, document: today(leaving.kind, leaving.document) };
};
