import { inflateRawSync } from 'node:zlib';

/** What a zip file holds, by name, as far as it is safe to look into it. */
export type Unzipped =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, Buffer> }
  /** `broken`: no zip file, whatever its name says. `bomb`: it grows beyond `most`, or holds too many. */
  | { readonly ok: false; readonly why: 'broken' | 'bomb' };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MOST_ENTRIES = 2_000;

/**
 * Inflates each entry up to `most` bytes of all of them: what a file says of its own sizes is not believed. The
 * comment at the end may be 65,535 bytes long.
 */
export function unzip(bytes: Buffer, most: number): Unzipped {
  try {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || bytes.length - end > 65_557 || bytes.readUInt32LE(end) !== END)
      return { ok: false, why: 'broken' };
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) return { ok: false, why: 'bomb' };
    const entries = new Map<string, Buffer>();
    let at = bytes.readUInt32LE(end + 16);
    let left = most;
    for (let nth = 0; nth < count; nth += 1) {
      if (bytes.readUInt32LE(at) !== ENTRY) return { ok: false, why: 'broken' };
      const [nameLength, extra, comment] = [28, 30, 32].map((to) => bytes.readUInt16LE(at + to));
      const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
      const inflated = entryAt(bytes, at, left);
      left -= inflated.length;
      if (left < 0) return { ok: false, why: 'bomb' };
      entries.set(name, inflated);
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return { ok: true, entries };
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { ok: false, why: tooLarge ? 'bomb' : 'broken' };
  }
}

function entryAt(bytes: Buffer, at: number, left: number): Buffer {
  const method = bytes.readUInt16LE(at + 10);
  const size = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(begin, begin + size);
  if (method === 0) return packed;
  if (method !== 8) throw new Error('packed in a way that no Word file is');
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, left + 1) });
}
