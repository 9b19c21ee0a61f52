import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asPdf, inPdf } from '../../src/papers/pdf.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'soffice-gia-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program in LibreOffice's place; it finds its work in the folder that it runs in. */
async function program(does: string): Promise<string> {
  const path = join(folder, 'soffice');
  await writeFile(path, `#!/bin/sh\n${does}\n`);
  await chmod(path, 0o755);
  return path;
}

const word = async (): Promise<Buffer> => Buffer.from('tệp Word');
const leftBehind = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('thu-ky-so-pdf-'));

test('Word của trợ lý đổi sang PDF, không để lại gì trên máy', async () => {
  const before = await leftBehind();
  const soffice = await program('cp van-ban.docx van-ban.pdf; echo "$@" >> van-ban.pdf');
  const pdf = String(await asPdf(soffice, word));
  expect(pdf).toContain('tệp Word');
  expect(pdf).toContain('--headless --convert-to pdf');
  expect(await leftBehind()).toEqual(before);
});

test.each([
  ['lỗi', 'exit 3'],
  ['không làm ra gì', 'exit 0'],
])('LibreOffice %s thì không có PDF, và lần sau vẫn đổi được', async (_, does) => {
  expect(await asPdf(await program(does), word)).toBeNull();
  expect(await asPdf(await program('cp van-ban.docx van-ban.pdf'), word)).not.toBeNull();
});

test('không có LibreOffice, hoặc không có gì để đổi', async () => {
  expect(await asPdf(null, word)).toBeNull();
  expect(await asPdf(join(folder, 'khong-co'), word)).toBeNull();
  expect(await asPdf(await program('exit 0'), async () => null)).toBeNull();
});

test('mỗi lúc đổi một tệp', async () => {
  const log = join(folder, 'so');
  const soffice = await program(
    `echo vào >> '${log}'; sleep 0.1; echo ra >> '${log}'; cp van-ban.docx van-ban.pdf`,
  );
  await Promise.all([asPdf(soffice, word), asPdf(soffice, word), asPdf(soffice, word)]);
  expect((await readFile(log, 'utf8')).trim().split('\n')).toEqual(['vào', 'ra', 'vào', 'ra', 'vào', 'ra']);
});

test('chỉ tệp Word do trợ lý soạn được đổi', () => {
  const own = { channel: 'bot', id: 'paper:x', name: 'Giấy mời.docx', size: null };
  expect(inPdf(own)).toEqual({ channel: 'bot', id: 'pdf:paper:x', name: 'Giấy mời.pdf', size: null });
  const theirs = { ...own, channel: 'telegram' };
  expect(inPdf(theirs)).toBe(theirs);
  const picture = { ...own, name: 'bang.png' };
  expect(inPdf(picture)).toBe(picture);
});
