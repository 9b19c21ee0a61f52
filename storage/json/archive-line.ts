import type { Indexed } from '../../src/domain/committee/indexed.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { checksumOf, isRecord, readChecked, sealedText } from './checksum.ts';
import { inSlices } from './ordered.ts';

/**
 * A year of the archive is a line for itself and one for each document, in the order in which they came; what came again
 * stands in its last line. Each ends in its checksum, and what its document is found by stands in front of it: who searches
 * need not open it.
 */
export interface ArchiveLine {
  /** In which version the document was written, and by which recipe what it is found by was made of it. */
  readonly version: number;
  readonly recipe: number;
  readonly id: string;
  /** When it left the live data; `null` where nobody noted it. */
  readonly at: Instant | null;
}

export const FORMAT = 4;
/** In JSON that people's words are part of, their marks would be escaped. */
const [INDEX, DOCUMENT] = [Buffer.from(',"index":'), Buffer.from(',"document":')];
const NEWLINE = 10;

/** `rewritten`: how many times the file was written anew; what was known of one's length says nothing of another's. */
export const encodeHead = (rewritten: number): Buffer =>
  sealedText(`{"format":${FORMAT},"rewritten":${rewritten}`).bytes;

/** `index`: `null` for lines of the log of acts, which are looked through as they are. */
export const encodeLine = (
  { version, recipe, id, at }: ArchiveLine,
  index: Indexed | null,
  document: object,
): Buffer =>
  sealedText(
    `${JSON.stringify({ version, recipe, id, at, index }).slice(0, -1)},"document":${JSON.stringify(document)}`,
  ).bytes;

export const decodeLine = (bytes: Buffer): ArchiveLine =>
  JSON.parse(`${bytes.toString('utf8', 0, bytes.indexOf(INDEX))}}`);

export const indexIn = (bytes: Buffer): Indexed | null =>
  JSON.parse(bytes.toString('utf8', bytes.indexOf(INDEX) + INDEX.length, bytes.indexOf(DOCUMENT)));

/** Throws where it is not as it was written. */
export function documentIn(bytes: Buffer): object {
  if (checksumOf(bytes) === null) throw new SyntaxError('a line of the archive is spoiled');
  return (JSON.parse(bytes.toString('utf8')) as { readonly document: object }).document;
}

/** How each line begins that is of this version and recipe. */
export const beginningOf = (version: number, recipe: number): Buffer =>
  Buffer.from(`{"version":${version},"recipe":${recipe},`);

export interface Lines {
  readonly format: number;
  readonly rewritten: number;
  /** Whole ones, without the first. */
  readonly lines: readonly Buffer[];
  /** How many bytes they are, with the first. */
  readonly whole: number;
  /** Something follows that is not whole. */
  readonly torn: boolean;
}

/**
 * The lines in front of the first that is not whole; `null` for a file that does not begin as one of these. As far as it is
 * `known` to be whole, only what is opened is compared with its checksum.
 */
export async function archiveLines(bytes: Buffer, known = 0): Promise<Lines | null> {
  const lines: Buffer[] = [];
  let whole = 0;
  for await (const part of inSlices(wholeLines(bytes, known)))
    for (const line of part) {
      lines.push(line);
      whole += line.length;
    }
  const head = lines.length > 0 ? readChecked(lines.shift() as Buffer) : undefined;
  if (!isRecord(head) || head.rewritten === undefined) return null;
  const { format, rewritten } = head;
  return { format: Number(format), rewritten: Number(rewritten), lines, whole, torn: whole < bytes.length };
}

function* wholeLines(bytes: Buffer, known: number): Generator<Buffer> {
  for (let start = 0; ; ) {
    const end = bytes.indexOf(NEWLINE, start) + 1;
    const line = bytes.subarray(start, end);
    if (end === 0 || (end > known && checksumOf(line) === null)) return;
    yield line;
    start = end;
  }
}
