import { promisify } from 'node:util';
import { inflateRaw, inflateRawSync } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** A file in an archive, as its directory tells of it: nothing of that is believed. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** What could not be opened: no archive, a damaged one, or one that would be larger than it may. */
export class BadArchive extends Error {
  readonly why: 'damaged' | 'too-large';
  constructor(why: 'damaged' | 'too-large') {
    super(`an archive that is ${why}`);
    this.why = why;
  }
}

/** The names in an archive; throws `BadArchive`. */
export const fileNamesIn = (bytes: Buffer): string[] => directory(bytes).map(({ name }) => name);

/**
 * The files that are `wanted`, of at most `most` bytes together: what a file says of its own size is not believed, and
 * inflating ends where there would be more. Throws `BadArchive`.
 */
export async function opened(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  most: number,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of directory(bytes)) {
    if (!wanted(entry.name) || files.has(entry.name)) continue;
    const file = await fileAt(bytes, entry, left);
    left -= file.length;
    files.set(entry.name, file);
  }
  return files;
}

/** The same at once, for small files; of two that bear one name the later counts, as for who opens it afterwards. */
export function openedAtOnce(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  most: number,
): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let left = most;
  for (const entry of directory(bytes)) {
    if (!wanted(entry.name)) continue;
    const packed = packedAt(bytes, entry, left);
    const file = packed.stored ?? inflatedAtOnce(packed.deflated, left);
    if (file.length > left) throw new BadArchive('too-large');
    left -= file.length;
    files.set(entry.name, file);
  }
  return files;
}

function inflatedAtOnce(data: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw badIn(error);
  }
}

async function fileAt(bytes: Buffer, entry: Entry, most: number): Promise<Uint8Array> {
  const packed = packedAt(bytes, entry, most);
  if (packed.stored) return packed.stored;
  try {
    return await inflate(packed.deflated, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw badIn(error);
  }
}

const badIn = (error: unknown): BadArchive =>
  new BadArchive((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged');

type Packed =
  | { readonly stored: Buffer; readonly deflated?: never }
  | { readonly stored?: never; readonly deflated: Buffer };

function packedAt(bytes: Buffer, { method, packed, header }: Entry, most: number): Packed {
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== LOCAL_HEADER)
    throw new BadArchive('damaged');
  const begins = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const data = bytes.subarray(begins, begins + packed);
  if (method === STORED) {
    if (data.length > most) throw new BadArchive('too-large');
    return { stored: data };
  }
  if (method !== DEFLATED) throw new BadArchive('damaged');
  return { deflated: data };
}

/** More files than a workbook or a document has. */
const MOST_ENTRIES = 2_000;
/** The end of a directory with the longest comment that there can be. */
const LONGEST_END = 65_557;

function directory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== DIRECTORY_END)
    throw new BadArchive('damaged');
  if (bytes.length - end > LONGEST_END) throw new BadArchive('damaged');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new BadArchive('too-large');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new BadArchive('damaged');
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      header: bytes.readUInt32LE(at + 42),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
