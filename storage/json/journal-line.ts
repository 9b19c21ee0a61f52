import type { Changes } from './changes.ts';
import { checksumOf, isRecord, readChecked, sealedText } from './checksum.ts';
import type { HeardSoFar, ToldSoFar } from './told.ts';

/**
 * Stands among the versions of a live file and of a journal, so that a program that would miss something of it refuses the
 * folder as that of a newer one. 1: a journal goes on from the live file. 2: a line may tell by deltas.
 */
export const JOURNAL = { journal: 2 };

/** No text that people wrote holds it: in JSON its marks would be escaped. */
export const BEGINNING = '{"seq":';

/** How far a history has come: how many lines it has, and the checksum of the last. Two that part never agree again. */
export interface Position {
  readonly seq: number;
  readonly crc32: string;
}

/** What was committed together. It stands in the journal whole or not at all. */
export interface JournalLine extends Position {
  /** The checksum of what it follows. */
  readonly on: string;
  /** In a journal's first line: kind → the version in which all of that journal is written. */
  readonly versions: Readonly<Record<string, unknown>> | null;
  readonly changes: readonly (readonly [shelf: string, id: string, document: object | null])[];
}

/** The bytes of the line that follows, and how far the history has come with it. */
export function encode(
  after: Position,
  changes: Changes,
  versions: Readonly<Record<string, number>> | null,
  told: ToldSoFar,
): { readonly bytes: Buffer; readonly at: Position } {
  const head = {
    ...{ seq: after.seq + 1, on: after.crc32 },
    ...(versions && { versions: { ...versions, ...JOURNAL } }),
  };
  const { bytes, crc32 } = sealedText(`${JSON.stringify(head).slice(0, -1)},${told.tell(changes)}`);
  return { bytes, at: { seq: head.seq, crc32 } };
}

/** As it stands in the file. */
export interface WrittenLine extends Omit<JournalLine, 'changes'> {
  readonly changes: Readonly<Record<string, Readonly<Record<string, object | null>>>>;
  readonly deltas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** `null` for what is no line, or not all of one. */
export function decode(bytes: Buffer): WrittenLine | null {
  const crc32 = checksumOf(bytes);
  const value = crc32 === null ? null : readChecked(bytes);
  if (crc32 === null || !isRecord(value) || !isRecord(value.changes)) return null;
  const { seq, on, versions = null, changes, deltas = {} } = value;
  if (typeof seq !== 'number' || typeof on !== 'string') return null;
  if (versions !== null && !isRecord(versions)) return null;
  if (!isRecord(deltas) || !Object.values(deltas).every(isRecord)) return null;
  for (const documents of Object.values(changes))
    if (!isRecord(documents) || !Object.values(documents).every((one) => one === null || isRecord(one)))
      return null;
  return {
    ...{ seq, on, crc32, versions },
    changes: changes as WrittenLine['changes'],
    deltas: deltas as WrittenLine['deltas'],
  };
}

/** With what it tells of each document, after the lines of its file before it; `null` where that does not fit. */
export function resolved({ changes, deltas, ...line }: WrittenLine, heard: HeardSoFar): JournalLine | null {
  const all: [string, string, object | null][] = [];
  for (const [shelf, documents] of Object.entries(changes))
    for (const [id, document] of Object.entries(documents)) {
      heard.whole(shelf, id, document);
      all.push([shelf, id, document]);
    }
  for (const [shelf, documents] of Object.entries(deltas))
    for (const [id, delta] of Object.entries(documents)) {
      const document = heard.changed(shelf, id, delta);
      if (document === null) return null;
      all.push([shelf, id, document]);
    }
  return { ...line, changes: all };
}
