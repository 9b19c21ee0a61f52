import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { answer } from '../bench/answer.ts';
import { fill } from '../bench/committees.ts';
import { BrittleDisk } from '../doubles/brittle-disk.ts';
import { aMeeting } from './a-meeting.ts';
import { freshFolder, removeFolder } from './folders.ts';

let folder: string;
let store: Store | null = null;
beforeEach(async () => {
  folder = await freshFolder();
});
afterEach(async () => {
  await store?.close();
  store = null;
  await removeFolder(folder);
});

const LIVE = 'live.json.new';

test('trong khi tệp dữ liệu được viết lại, các lần ghi không chờ nó', async () => {
  const disk = new BrittleDisk();
  store = await openJsonStore(folder, versions, { disk, journalBytes: 5_000 });
  let held = 0;
  let goOn: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  disk.before = async (path) => {
    if (!path.endsWith(LIVE)) return;
    held += 1;
    await gate;
  };
  for (let number = 0; number < 20; number += 1) await answer(store, number);
  // Under way, and not one step further; twenty answers are on disk all the same.
  expect(held).toBe(1);
  goOn();
});

test('viết lại từng đoạn nhỏ, dù có bao nhiêu tài liệu', async () => {
  const disk = new BrittleDisk();
  store = await openJsonStore(folder, versions, { disk });
  await fill(store, 40);
  const lengths: number[] = [];
  disk.wrote = (path, length) => {
    if (path.endsWith(LIVE)) lengths.push(length);
  };
  await store.close();
  store = null;
  // One document that is longer than a piece goes out whole.
  expect(Math.max(...lengths)).toBeLessThan(3 * 65_536);
  expect(lengths.length).toBeGreaterThan(30);
});

test('một câu trả lời ghi chừng ấy byte, một Ban hay 40 Ban', async () => {
  const bytes: number[] = [];
  for (const count of [1, 40]) {
    const disk = new BrittleDisk();
    const at = `${folder}/${count}`;
    const one = await openJsonStore(at, versions, { disk });
    await fill(one, count);
    await answer(one, 1);
    const before = disk.written;
    await answer(one, 2);
    bytes.push(disk.written - before);
    await one.close();
  }
  const [few = 0, many = 0] = bytes;
  expect(few).toBeGreaterThan(300);
  expect(Math.abs(many - few)).toBeLessThan(10);
});

test('không đổi gì thì không ghi gì: ghi lại đúng như cũ, xóa điều không có', async () => {
  const disk = new BrittleDisk();
  store = await openJsonStore(folder, versions, { disk });
  await store.transaction(async (tx) => tx.meetings.put('a', aMeeting('a')));
  const { written } = disk;
  await store.transaction(async (tx) => {
    tx.meetings.put('a', aMeeting('a'));
    tx.settings.delete('chưa từng có');
    tx.settings.put('b', { value: 'thoáng qua' });
    tx.settings.delete('b');
  });
  expect(disk.written).toBe(written);
  await store.transaction(async (tx) => tx.settings.put('c', { value: 'c' }));
  expect(disk.written).toBeGreaterThan(written);
});
