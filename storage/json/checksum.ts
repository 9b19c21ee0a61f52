import { crc32 } from 'node:zlib';
import type { Kind, Versions } from '../../src/ports/versions.ts';

/**
 * A file of ours, and a line of the journal, is one JSON object; its last member is a checksum over every byte before it.
 * It is there for a disk that forgets a bit, not against a hand that changes one: whoever can write the file can write
 * the checksum.
 */
const TAIL = /,"crc32":"([0-9a-f]{8})"\}\n$/;

const NONE = ',"crc32":"00000000"}\n';
const TAIL_LENGTH = NONE.length;
const hex = (checksum: number): string => checksum.toString(16).padStart(8, '0');
const tail = (checksum: number): Buffer => Buffer.from(`,"crc32":"${hex(checksum)}"}\n`, 'latin1');

/** The bytes of a file, part by part; together the texts are its object without the closing brace. */
export function* sealing(texts: Iterable<string>): Generator<Buffer> {
  let checksum = 0;
  for (const text of texts) {
    const bytes = Buffer.from(text);
    checksum = crc32(bytes, checksum);
    yield bytes;
  }
  yield tail(checksum);
}

/** The same in one piece, and its checksum. */
export function sealedText(text: string): { readonly bytes: Buffer; readonly crc32: string } {
  const bytes = Buffer.from(text + NONE);
  const length = bytes.length - TAIL_LENGTH;
  const checksum = crc32(bytes.subarray(0, length));
  bytes.set(tail(checksum), length);
  return { bytes, crc32: hex(checksum) };
}

export const sealed = (parts: readonly Uint8Array[]): Buffer =>
  sealedText(Buffer.concat(parts).toString()).bytes;

/** The checksum in which it ends, if that is the one of what stands before it. */
export function checksumOf(bytes: Buffer): string | null {
  const length = bytes.length - TAIL_LENGTH;
  const kept = length > 0 ? TAIL.exec(bytes.toString('latin1', length))?.[1] : undefined;
  return kept !== undefined && kept === hex(crc32(bytes.subarray(0, length))) ? kept : null;
}

export const isWhole = (bytes: Buffer): boolean => checksumOf(bytes) !== null;

/** For a file that ends in none. */
export const checksumOver = (bytes: Buffer): string => hex(crc32(bytes));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON of a file, or `undefined` for what is none. */
export function readChecked(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A newer program wrote what is here, and would miss what this one does not know. */
export class NewerData extends Error {
  constructor(path: string) {
    super(
      `Dữ liệu tại ${path} do một phiên bản mới hơn của chương trình ghi, nên chương trình đã dừng và không ghi gì vào đó: hãy chạy lại bằng phiên bản mới, hoặc phục hồi bản sao lưu có trước khi nâng cấp, hoặc đặt DATA_DIR sang thư mục khác.`,
    );
  }
}

/** `written`: kind → the version in which all of it was written. */
export const isNewer = (written: Readonly<Record<string, unknown>>, { current }: Versions): boolean =>
  Object.entries(written).some(([kind, version]) => !(Number(version) <= (current[kind as Kind] ?? -1)));
