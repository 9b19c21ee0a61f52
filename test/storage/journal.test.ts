import { copyFile, cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import type { Versions } from '../../src/ports/versions.ts';
import { versions } from '../../src/versions/versions.ts';
import { isNewer, NewerData } from '../../storage/json/checksum.ts';
import { SpoiledJournal } from '../../storage/json/replay.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { BrittleDisk } from '../doubles/brittle-disk.ts';
import { contents, copyFolder, freshFolder, removeFolder } from './folders.ts';

const NOVEMBER = fileURLToPath(new URL('../fixtures/data-folder/of-november/', import.meta.url));

let folder: string;
const others: string[] = [];
const opened: Store[] = [];
beforeEach(async () => {
  folder = await freshFolder();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await Promise.all([folder, ...others.splice(0)].map(removeFolder));
});

type Options = Parameters<typeof openJsonStore>[2];
async function open(at = folder, options: Options = {}, of: Versions = versions): Promise<Store> {
  const store = await openJsonStore(at, of, options);
  opened.push(store);
  return store;
}
const add = (store: Store, id: string, value = id): Promise<void> =>
  store.transaction(async (tx) => tx.settings.put(id, { value }));
const ids = (store: Store): Promise<string[]> =>
  store.transaction(async (tx) => (await tx.settings.list()).map(([id]) => id));
const refusal = (at: string, of: Versions = versions): Promise<Error> =>
  openJsonStore(at, of).then(
    () => {
      throw new Error('the folder was opened');
    },
    (error: Error) => error,
  );
const parsed = async (at: string, name = 'live.json') => JSON.parse(await readFile(join(at, name), 'utf8'));
const journals = async (at = folder): Promise<string[]> =>
  (await readdir(at)).filter((name) => name.startsWith('journal-')).sort();

/** What a process leaves that is killed now. */
async function left(): Promise<string> {
  const copy = await copyFolder(folder);
  others.push(copy);
  return copy;
}

/** As a process leaves it that added these, each in a line of its own, and was killed. */
async function leftBy(...added: string[]): Promise<{ at: string; journal: string; lines: string[] }> {
  const store = await open();
  for (const id of added) await add(store, id);
  const at = await left();
  const journal = join(at, 'journal-1.jsonl');
  return { at, journal, lines: (await readFile(journal, 'utf8')).split(/(?<=\n)/) };
}

describe('nhật ký', () => {
  test('mỗi lần ghi một dòng: số, tổng kiểm tra của dòng trước, những gì đã đổi', async () => {
    const store = await open();
    await Promise.all(['a', 'b'].map((id) => add(store, id)));
    await store.transaction(async (tx) => tx.settings.delete('a'));
    const [first, second, ...more] = (await readFile(join(folder, 'journal-1.jsonl'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      seq: 1,
      on: '00000000',
      versions: versions.current,
      changes: { settings: { a: { value: 'a' }, b: { value: 'b' } } },
    });
    expect(second).toMatchObject({ seq: 2, on: first.crc32, changes: { settings: { a: null } } });
  });

  test('bị cắt ở từng byte của dòng cuối: dòng ấy coi như chưa có, những dòng trước còn đủ', async () => {
    const { at, journal, lines } = await leftBy('a', 'b', 'c');
    const whole = await readFile(journal);
    const last = Buffer.byteLength(lines.at(-1) ?? '');
    for (let short = 1; short <= last; short += 1) {
      await writeFile(journal, whole);
      await truncate(journal, whole.length - short);
      const copy = `${at}-${short}`;
      others.push(copy);
      await cp(at, copy, { recursive: true });
      const store = await openJsonStore(copy, versions);
      expect(await ids(store)).toEqual(['a', 'b']);
      // Ghi tiếp được, và lần mở sau không vướng phần đứt.
      if (short % 40 === 1) {
        await add(store, 'd');
        const again = await copyFolder(copy);
        others.push(again);
        expect(await ids(await open(again))).toEqual(['a', 'b', 'd']);
      }
      await store.close();
    }
  });

  test('từng bit của dòng giữa bị lật: từ chối bằng lời, không ghi đè gì; làm theo lời ấy thì mở được', async () => {
    const { at, journal, lines } = await leftBy('a', 'b', 'c');
    const whole = await readFile(journal);
    const [start, length] = [Buffer.byteLength(lines[0] ?? ''), Buffer.byteLength(lines[1] ?? '')];
    for (let bit = 0; bit < length * 8; bit += 7) {
      const bytes = Buffer.from(whole);
      const byte = start + (bit >> 3);
      bytes[byte] = (bytes[byte] ?? 0) ^ (1 << (bit & 7));
      await writeFile(journal, bytes);
      const before = await contents(at);
      const error = await refusal(at);
      expect(error).toBeInstanceOf(SpoiledJournal);
      expect(error.message).toContain(`Tệp nhật ký ${journal} bị hỏng từ dòng 2`);
      expect(error.message).toContain('không ghi đè gì');
      expect(error.message).toContain('head -n 1');
      expect(await contents(at)).toEqual(before);
    }
    await writeFile(journal, lines[0] ?? '');
    expect(await ids(await open(at))).toEqual(['a']);
  });

  test('thiếu một tệp giữa các tệp nhật ký: từ chối bằng lời', async () => {
    const { at, journal } = await leftBy('a', 'b');
    const store = await openJsonStore(at, versions);
    const disk = new BrittleDisk();
    await store.close();
    const again = await open(at, { disk });
    await add(again, 'c');
    const copy = await copyFolder(at);
    others.push(copy);
    await copyFile(join(copy, 'live.previous.json'), join(copy, 'live.json'));
    await rm(join(copy, 'journal-1.jsonl'));
    expect((await refusal(copy)).message).toContain(
      `Nhật ký thiếu những gì ghi trước tệp ${join(copy, 'journal-3.jsonl')}`,
    );
    expect(journal).toContain('journal-1');
  });

  test('của một thư mục khác, hay của một lần sống khác: không trộn vào', async () => {
    const { at } = await leftBy('a', 'b');
    const other = await open(join(folder, 'khác'));
    await add(other, 'x');
    await add(other, 'y');
    await opened.pop()?.close();
    await copyFile(join(folder, 'khác', 'live.json'), join(at, 'live.json'));
    expect(await refusal(at)).toBeInstanceOf(SpoiledJournal);
  });
});

describe('tệp dữ liệu viết lại phía sau nhật ký', () => {
  test('sau chừng ấy byte; không giao dịch nào mất, và nhật ký không dài mãi', async () => {
    const store = await open(folder, { journalBytes: 2_000 });
    for (let number = 0; number < 200; number += 1) {
      await add(store, `${number % 20}`, `${number}`);
      if (number % 50 === 49)
        expect(await ids(await open(await left())), `after ${number}`).toEqual(await ids(store));
    }
    expect((await parsed(folder)).at.seq).toBeGreaterThan(100);
    expect((await journals()).length).toBeLessThan(10);
  });

  test('đóng kho thì tệp dữ liệu có đủ; mở rồi đóng thì không viết gì', async () => {
    const store = await open();
    await add(store, 'a');
    await store.close();
    expect((await parsed(folder)).shelves.settings).toEqual({ a: { value: 'a' } });
    const before = await contents(folder);
    await (await open()).close();
    expect(await contents(folder)).toEqual(before);
  });

  test('bản liền trước chép lại là dùng được: nhật ký bù cho đủ', async () => {
    const store = await open(folder, { journalBytes: 1_000 });
    for (let number = 0; number < 60; number += 1) await add(store, `${number}`);
    const at = await left();
    const before = await ids(store);
    await copyFile(join(at, 'live.previous.json'), join(at, 'live.json'));
    expect(await ids(await open(at))).toEqual(before);
  });

  test('sao chép khi đang chạy, nhật ký trước rồi tới tệp dữ liệu: là đúng một lúc nào đó giữa chừng', async () => {
    const store = await open(folder, { journalBytes: 1_000 });
    const copy = await freshFolder();
    others.push(copy);
    for (let number = 0; number < 40; number += 1) await add(store, `${number}`.padStart(3, '0'));
    for (const name of await journals()) await copyFile(join(folder, name), join(copy, name));
    const then = (await ids(store)).length;
    for (let number = 40; number < 120; number += 1) await add(store, `${number}`.padStart(3, '0'));
    await copyFile(join(folder, 'live.json'), join(copy, 'live.json'));
    const copied = await ids(await open(copy));
    expect(copied).toEqual((await ids(store)).slice(0, copied.length));
    expect(copied.length).toBeGreaterThanOrEqual(then);
  });
});

describe('ổ đĩa đầy hoặc không nhận', () => {
  test.each(['full', 'unsyncable'] as const)(
    '%s: dòng bị từ chối không cản những dòng sau',
    async (fault) => {
      const disk = new BrittleDisk();
      const store = await open(folder, { disk });
      await add(store, 'a');
      for (const id of ['b', 'c']) {
        disk.fault = fault;
        await expect(add(store, id)).rejects.toThrow();
        expect(store.health().state).toBe('failing');
        expect(await ids(store)).not.toContain(id);
        // Mở lại ngay lúc ấy cũng không thấy nó.
        expect(await ids(await open(await left()))).toEqual(await ids(store));
        disk.fault = null;
        await add(store, `sau ${id}`);
        expect(store.health().state).toBe('serving');
      }
      for (const from of [store, await open(await left())])
        expect(await ids(from)).toEqual(['a', 'sau b', 'sau c']);
    },
  );

  test('chỉ tệp dữ liệu không viết được: mọi lần ghi vẫn được, /healthz nói ra, rồi bù lại', async () => {
    const disk = new BrittleDisk();
    disk.concerns = (path) => path.includes('live.json');
    const store = await open(folder, { disk, journalBytes: 1_000 });
    disk.fault = 'full';
    for (let number = 0; number < 40; number += 1) await add(store, `${number}`);
    expect(store.health().state).toBe('failing');
    expect((await ids(await open(await left()))).length).toBe(40);
    disk.fault = null;
    for (let number = 40; number < 80; number += 1) await add(store, `${number}`);
    expect(store.health().state).toBe('serving');
    expect((await ids(await open(await left()))).length).toBe(80);
  });

  test('đóng khi tệp dữ liệu không viết được: nhật ký có đủ', async () => {
    const disk = new BrittleDisk();
    const store = await open(folder, { disk });
    await add(store, 'a');
    disk.fault = 'full';
    await store.close();
    expect(await ids(await open())).toEqual(['a']);
  });
});

describe('thư mục của chương trình trước và sau', () => {
  /** How the program of November, which knew no journal, tells a folder of a newer program. */
  const refusedInNovember = (written: Record<string, unknown>): boolean => isNewer(written, versions);

  test('trước dòng nhật ký đầu tiên, tệp dữ liệu đã mang dấu mà chương trình chưa biết nhật ký từ chối', async () => {
    await cp(NOVEMBER, folder, { recursive: true });
    expect(refusedInNovember((await parsed(folder)).versions ?? {})).toBe(false);
    const disk = new BrittleDisk();
    const store = await open(folder, { disk });
    disk.concerns = (path) => path.includes('live.json');
    disk.fault = 'full';
    await expect(add(store, 'a')).rejects.toThrow();
    expect(await journals()).toEqual([]);
    disk.fault = null;
    await add(store, 'a');
    expect(refusedInNovember((await parsed(folder)).versions)).toBe(true);
    expect(await journals()).toEqual(['journal-1.jsonl']);
    const at = await left();
    expect(await ids(await open(at))).toContain('a');
    // Bản của tháng 11, nay là bản liền trước, cũng nối được với nhật ký.
    const restored = await left();
    await copyFile(join(restored, 'live.previous.json'), join(restored, 'live.json'));
    expect(await ids(await open(restored))).toContain('a');
  });

  test('dòng nhật ký của phiên bản trước được nâng lên, của phiên bản sau thì từ chối', async () => {
    const program = (version: number): Versions => ({
      current: Object.fromEntries(
        Object.keys(versions.current).map((kind) => [kind, version]),
      ) as Versions['current'],
      upgraded: (_kind, from, document) => (from === version ? document : { ...document, from }),
    });
    await (await open(folder, {}, program(1))).close();
    const store = await open(folder, {}, program(2));
    await add(store, 'a');
    const [later, earlier] = [await left(), await left()];
    const error = await refusal(earlier, program(1));
    expect(error).toBeInstanceOf(NewerData);
    expect(error.message).toContain('journal-1.jsonl');
    const next = await open(later, {}, program(3));
    expect(await next.transaction((tx) => tx.settings.get('a'))).toEqual({ value: 'a', from: 2 });
  });
});
