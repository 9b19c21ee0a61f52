import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedRegulations } from '../../../src/regulations/load.ts';
import { House } from '../../doubles/house.ts';
import { Talk } from '../../flows/talk.ts';
import { coverage } from './coverage.ts';
import { rulesOf } from './rules.ts';
import { NOTES } from './watched.ts';

const all = [...shippedRegulations().values()];
const everything = new Set(all.flatMap((one) => rulesOf(one).map(({ path }) => `${one.id} ${path}`)));

test('một điều mà chương trình không làm theo thì lượt kiểm không đạt', () => {
  const read = new Set(everything);
  read.delete('kien-giang-2022 meetings.committee.noticeLead');
  const { lines, holds } = coverage(all, read, {});
  expect(holds).toBe(false);
  expect(lines.filter((line) => line.startsWith(' '))).toEqual([
    expect.stringMatching(/Điều 14 · meetings\.committee\.noticeLead: nothing acts on it/),
  ]);
  expect(coverage(all, read, { 'meetings.committee.noticeLead': 'why' }).holds).toBe(true);
});

test('một lý do không còn cần thì phải bỏ', () => {
  expect(coverage(all, everything, {}).holds).toBe(true);
  expect(coverage(all, everything, { inForce: 'why' }).holds).toBe(false);
});

test('đọc để làm thì được ghi nhận, đọc để /quyche hiện ra thì không', async () => {
  const before = process.env[NOTES];
  const folder = await mkdtemp(join(tmpdir(), 'quy-che-'));
  const notes = join(folder, 'read');
  process.env[NOTES] = notes;
  const house = await House.open({ committees: ['ba-trang'] });
  try {
    const head = new Talk(house).member('ba-trang', 'thich');
    await head.asks('/quyche', 'Ủy quyền dự thay');
    expect(await readFile(notes, 'utf8').catch(() => '')).not.toContain('meetings.committee.proxy');
    await head.asks('/taohop', 'Tên cuộc họp là gì?');
    expect(await readFile(notes, 'utf8')).toContain('ba-trang-2023 meetings.committee.convene.regular\n');
  } finally {
    if (before === undefined) delete process.env[NOTES];
    else process.env[NOTES] = before;
    await house.close();
    await rm(folder, { recursive: true });
  }
});
