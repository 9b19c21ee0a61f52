import { basename } from 'node:path';
import type { Versions } from '../../src/ports/versions.ts';
import { isNewer, NewerData } from './checksum.ts';
import type { Disk } from './disk.ts';
import { syncFolder } from './durable-file.ts';
import { type JournalFile, journalFiles } from './journal.ts';
import { BEGINNING, decode, JOURNAL, type JournalLine, type Position, resolved } from './journal-line.ts';
import { HeardSoFar } from './told.ts';

/** The journal does not lead on from the live file to its end. Says where it breaks off; nothing was written. */
export class SpoiledJournal extends Error {}

/**
 * The lines that follow a position. A line is only written when the one before it is on disk, so only the last can be
 * torn by a power cut: it was never confirmed, and is left out. A line that cannot be read with one behind it that can
 * was confirmed, and is missed.
 */
export async function linesAfter(
  disk: Disk,
  folder: string,
  from: Position,
  versions: Versions,
): Promise<JournalLine[]> {
  const files = (await journalFiles(disk, folder)).filter(
    (_, at, all) => (all[at + 1]?.first ?? Number.POSITIVE_INFINITY) > from.seq + 1,
  );
  let lines: JournalLine[] = [];
  for (const file of files) {
    const whole = wholeLines(await disk.readFile(file.path), file, from.seq, versions);
    if (whole.length === 0) continue;
    // Of those that were refused nothing is left once another stands in their stead.
    lines = lines.filter(({ seq }) => seq < file.first);
    if ((lines.at(-1)?.seq ?? from.seq) < file.first - 1) throw gap(file);
    lines.push(...whole);
  }
  chained(from, lines, files);
  await nowDurable(disk, folder, files.at(-1));
  return lines.filter(({ seq }) => seq > from.seq);
}

/** All in front of the first that is not whole. What is `known` without it may be spoiled. */
function wholeLines(bytes: Buffer, file: JournalFile, known: number, versions: Versions): JournalLine[] {
  const whole: JournalLine[] = [];
  const heard = new HeardSoFar();
  const today = { ...versions, current: { ...versions.current, ...JOURNAL } };
  let torn = 0;
  let written: JournalLine['versions'] = null;
  let number = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start) + 1 || bytes.length;
    const line = decode(bytes.subarray(start, end));
    // A spoiled end would hide the line behind it.
    start = line ? end : bytes.indexOf(BEGINNING, start + 1);
    if (start < 0) start = bytes.length;
    number += 1;
    if (line?.versions) {
      written = line.versions;
      if (isNewer(written, today)) throw new NewerData(file.path);
    }
    const next = file.first + whole.length;
    const told =
      torn === 0 && line?.seq === next && written && resolved({ ...line, versions: written }, heard);
    if (told) whole.push(told);
    else if (line && line.seq >= next && line.seq > known) throw spoiled(file, torn || number);
    else torn ||= number;
  }
  return whole;
}

/** Each says what it follows: files of two folders, or of two lives of one, are not put together. */
function chained(from: Position, lines: readonly JournalLine[], files: readonly JournalFile[]): void {
  let last: Position | null = null;
  for (const line of lines) {
    const before: Position | null = last ?? (line.seq === from.seq + 1 ? from : null);
    const foreign =
      (before && line.on !== before.crc32) || (line.seq === from.seq && line.crc32 !== from.crc32);
    if (foreign) {
      const file = files.findLast(({ first }) => first <= line.seq) as JournalFile;
      throw spoiled(file, line.seq - file.first + 1);
    }
    last = line;
  }
}

/**
 * Of a process that was killed the last line, and the names of its files, may be there for whoever reads and not on disk
 * yet. From here on more is built upon them.
 */
async function nowDurable(disk: Disk, folder: string, last: JournalFile | undefined): Promise<void> {
  if (last) {
    const file = await disk.open(last.path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await syncFolder(disk, folder);
}

const KEPT = 'Chương trình đã dừng và không ghi đè gì.';

const spoiled = ({ path }: JournalFile, line: number): SpoiledJournal =>
  new SpoiledJournal(
    `Tệp nhật ký ${path} bị hỏng từ dòng ${line}, mà sau đó còn những gì đã xác nhận. ${KEPT} Hãy phục hồi thư mục từ bản sao lưu. Nếu không có bản sao lưu và chấp nhận mất những gì ghi từ dòng ấy trở đi: chép cả thư mục sang chỗ khác, để lại trong tệp ấy ${line - 1} dòng đầu (head -n ${line - 1}), xóa các tệp journal-… có số lớn hơn, rồi khởi động lại.`,
  );

const gap = ({ path, first }: JournalFile): SpoiledJournal =>
  new SpoiledJournal(
    `Nhật ký thiếu những gì ghi trước tệp ${path} (dòng ${first - 1} và trước đó). ${KEPT} Hãy đưa lại tệp live.json và các tệp journal-… của cùng một bản sao lưu. Nếu không còn và chấp nhận mất những gì ghi từ chỗ thiếu trở đi: chép cả thư mục sang chỗ khác, xóa ${basename(path)} và các tệp journal-… có số lớn hơn, rồi khởi động lại.`,
  );
