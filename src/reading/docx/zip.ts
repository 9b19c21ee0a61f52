import { inflateRawSync } from 'node:zlib';

/** What cannot be read as a Word document. */
export class NotADocument extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** A regulation with all that Word keeps about it is far smaller; a file made to fill the memory is not. */
const LARGEST_PART = 32 * 1_048_576;

/** The named parts of a zip archive, as text; what is not in it is left out. Throws `NotADocument`. */
export function partsOf(zip: Buffer, names: readonly string[]): Map<string, string> {
  try {
    return read(zip, new Set(names));
  } catch (error) {
    throw new NotADocument('not a zip archive that can be read', { cause: error });
  }
}

function read(zip: Buffer, wanted: ReadonlySet<string>): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new NotADocument('no end of a directory');
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new NotADocument('a broken directory');
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const called = zip.toString('utf8', at + 46, at + 46 + name);
    if (wanted.has(called)) parts.set(called, partAt(zip, at).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

function partAt(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10);
  const packed = zip.readUInt32LE(entry + 20);
  const header = zip.readUInt32LE(entry + 42);
  const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const bytes = zip.subarray(from, from + packed);
  if (method === 0) return bytes;
  return inflateRawSync(bytes, { maxOutputLength: LARGEST_PART });
}
