import { crc32 } from 'node:zlib';

/**
 * A file of ours is one JSON object; its last member is a checksum over every byte before it. It is there for a disk
 * that forgets a bit, not against a hand that changes one: whoever can write the file can write the checksum.
 */
const TAIL = /,"crc32":"([0-9a-f]{8})"\}\n$/;
const TAIL_LENGTH = ',"crc32":"00000000"}\n'.length;

const hex = (checksum: number): string => checksum.toString(16).padStart(8, '0');

/** The bytes of a file; together the parts are its object without the closing brace. */
export function sealed(parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = Buffer.concat(parts, length + TAIL_LENGTH);
  bytes.write(`,"crc32":"${hex(crc32(bytes.subarray(0, length)))}"}\n`, length, 'latin1');
  return bytes;
}

/** Whether a file ends in the checksum of what stands before it. */
export function isWhole(bytes: Buffer): boolean {
  const length = bytes.length - TAIL_LENGTH;
  const kept = length > 0 ? TAIL.exec(bytes.toString('latin1', length))?.[1] : undefined;
  return kept !== undefined && kept === hex(crc32(bytes.subarray(0, length)));
}

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
