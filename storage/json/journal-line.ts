import type { Changes } from './changes.ts';
import { checksumOf, isRecord, readChecked, sealedText } from './checksum.ts';

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
): { readonly bytes: Buffer; readonly at: Position } {
  const head = { seq: after.seq + 1, on: after.crc32, ...(versions && { versions }) };
  const shelves = [...changes].map(([shelf, documents]) => {
    const entries = [...documents].map(
      ([id, document]) => `${JSON.stringify(id)}:${JSON.stringify(document)}`,
    );
    return `${JSON.stringify(shelf)}:{${entries.join(',')}}`;
  });
  const text = `${JSON.stringify(head).slice(0, -1)},"changes":{${shelves.join(',')}}`;
  const { bytes, crc32 } = sealedText(text);
  return { bytes, at: { seq: head.seq, crc32 } };
}

/** `null` for what is no line, or not all of one. */
export function decode(bytes: Buffer): JournalLine | null {
  const crc32 = checksumOf(bytes);
  const value = crc32 === null ? null : readChecked(bytes);
  if (crc32 === null || !isRecord(value) || !isRecord(value.changes)) return null;
  const { seq, on, versions = null } = value;
  const changes: [string, string, object | null][] = [];
  for (const [shelf, documents] of Object.entries(value.changes)) {
    if (!isRecord(documents)) return null;
    for (const [id, document] of Object.entries(documents)) {
      if (document !== null && !isRecord(document)) return null;
      changes.push([shelf, id, document]);
    }
  }
  if (typeof seq !== 'number' || typeof on !== 'string') return null;
  if (versions !== null && !isRecord(versions)) return null;
  return { seq, on, crc32, versions, changes };
}
