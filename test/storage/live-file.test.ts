import { copyFile, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Versions } from '../../src/ports/versions.ts';
import { versions } from '../../src/versions/versions.ts';
import { isNewer, NewerData } from '../../storage/json/checksum.ts';
import { BrittleDisk } from '../doubles/brittle-disk.ts';
import { contents } from './folders.ts';
import { add, ids, journals, Lives, parsed, refusal } from './lives.ts';

const NOVEMBER = fileURLToPath(new URL('../fixtures/data-folder/of-november/', import.meta.url));

let lives: Lives;
beforeEach(async () => {
  lives = await Lives.begin();
});
afterEach(() => lives.end());

describe('tệp dữ liệu viết lại phía sau nhật ký', () => {
  test('sau chừng ấy byte; không giao dịch nào mất, và nhật ký không dài mãi', async () => {
    const store = await lives.open(lives.folder, { journalBytes: 2_000 });
    for (let number = 0; number < 200; number += 1) {
      await add(store, `${number % 20}`, `${number}`);
      if (number % 50 === 49)
        expect(await ids(await lives.open(await lives.left())), `after ${number}`).toEqual(await ids(store));
    }
    expect((await parsed(lives.folder)).at.seq).toBeGreaterThan(100);
    expect((await journals(lives.folder)).length).toBeLessThan(10);
  });

  test('đóng kho thì tệp dữ liệu có đủ; mở rồi đóng thì không viết gì', async () => {
    const store = await lives.open();
    await add(store, 'a');
    await store.close();
    expect((await parsed(lives.folder)).shelves.settings).toEqual({ a: { value: 'a' } });
    const before = await contents(lives.folder);
    await (await lives.open()).close();
    expect(await contents(lives.folder)).toEqual(before);
  });

  test('bản liền trước chép lại là dùng được: nhật ký bù cho đủ', async () => {
    const store = await lives.open(lives.folder, { journalBytes: 1_000 });
    for (let number = 0; number < 60; number += 1) await add(store, `${number}`);
    const at = await lives.left();
    const before = await ids(store);
    await copyFile(join(at, 'live.previous.json'), join(at, 'live.json'));
    expect(await ids(await lives.open(at))).toEqual(before);
  });

  test('sao chép khi đang chạy, nhật ký trước rồi tới tệp dữ liệu: là đúng một lúc nào đó giữa chừng', async () => {
    const store = await lives.open(lives.folder, { journalBytes: 1_000 });
    const copy = join(lives.folder, 'bản sao');
    await mkdir(copy);
    for (let number = 0; number < 40; number += 1) await add(store, `${number}`.padStart(3, '0'));
    for (const name of await journals(lives.folder))
      await copyFile(join(lives.folder, name), join(copy, name));
    const then = (await ids(store)).length;
    for (let number = 40; number < 120; number += 1) await add(store, `${number}`.padStart(3, '0'));
    await copyFile(join(lives.folder, 'live.json'), join(copy, 'live.json'));
    const copied = await ids(await lives.open(copy));
    expect(copied).toEqual((await ids(store)).slice(0, copied.length));
    expect(copied.length).toBeGreaterThanOrEqual(then);
  });
});

describe('ổ đĩa đầy hoặc không nhận', () => {
  test.each(['full', 'unsyncable'] as const)(
    '%s: dòng bị từ chối không cản những dòng sau',
    async (fault) => {
      const disk = new BrittleDisk();
      const store = await lives.open(lives.folder, { disk });
      await add(store, 'a');
      for (const id of ['b', 'c']) {
        disk.fault = fault;
        await expect(add(store, id)).rejects.toThrow();
        expect(store.health().state).toBe('failing');
        expect(await ids(store)).not.toContain(id);
        // Mở lại ngay lúc ấy cũng không thấy nó.
        expect(await ids(await lives.open(await lives.left()))).toEqual(await ids(store));
        disk.fault = null;
        await add(store, `sau ${id}`);
        expect(store.health().state).toBe('serving');
      }
      for (const from of [store, await lives.open(await lives.left())])
        expect(await ids(from)).toEqual(['a', 'sau b', 'sau c']);
    },
  );

  test('chỉ tệp dữ liệu không viết được: mọi lần ghi vẫn được, /healthz nói ra, rồi bù lại', async () => {
    const disk = new BrittleDisk();
    disk.concerns = (path) => path.includes('live.json');
    const store = await lives.open(lives.folder, { disk, journalBytes: 1_000 });
    disk.fault = 'full';
    for (let number = 0; number < 40; number += 1) await add(store, `${number}`);
    expect(store.health().state).toBe('failing');
    expect((await ids(await lives.open(await lives.left()))).length).toBe(40);
    disk.fault = null;
    for (let number = 40; number < 80; number += 1) await add(store, `${number}`);
    expect(store.health().state).toBe('serving');
    expect((await ids(await lives.open(await lives.left()))).length).toBe(80);
  });

  test('đóng khi tệp dữ liệu không viết được: nhật ký có đủ', async () => {
    const disk = new BrittleDisk();
    const store = await lives.open(lives.folder, { disk });
    await add(store, 'a');
    disk.fault = 'full';
    await store.close();
    expect(await ids(await lives.open())).toEqual(['a']);
  });
});

describe('thư mục của chương trình trước và sau', () => {
  /** How the program of November, which knew no journal, tells a folder of a newer program. */
  const refusedInNovember = (written: Record<string, unknown>): boolean => isNewer(written, versions);

  test('trước dòng nhật ký đầu tiên, tệp dữ liệu đã mang dấu mà chương trình chưa biết nhật ký từ chối', async () => {
    await cp(NOVEMBER, lives.folder, { recursive: true });
    expect(refusedInNovember((await parsed(lives.folder)).versions ?? {})).toBe(false);
    const disk = new BrittleDisk();
    const store = await lives.open(lives.folder, { disk });
    disk.concerns = (path) => path.includes('live.json');
    disk.fault = 'full';
    await expect(add(store, 'a')).rejects.toThrow();
    expect(await journals(lives.folder)).toEqual([]);
    disk.fault = null;
    await add(store, 'a');
    expect(refusedInNovember((await parsed(lives.folder)).versions)).toBe(true);
    expect(await journals(lives.folder)).toEqual(['journal-1.jsonl']);
    const at = await lives.left();
    expect(await ids(await lives.open(at))).toContain('a');
    // Bản của tháng 11, nay là bản liền trước, cũng nối được với nhật ký.
    const restored = await lives.left();
    await copyFile(join(restored, 'live.previous.json'), join(restored, 'live.json'));
    expect(await ids(await lives.open(restored))).toContain('a');
  });

  test('dòng nhật ký của phiên bản trước được nâng lên, của phiên bản sau thì từ chối', async () => {
    const program = (version: number): Versions => ({
      current: Object.fromEntries(
        Object.keys(versions.current).map((kind) => [kind, version]),
      ) as Versions['current'],
      upgraded: (_kind, from, document) => (from === version ? document : { ...document, from }),
      index: versions.index,
    });
    await (await lives.open(lives.folder, {}, program(1))).close();
    const store = await lives.open(lives.folder, {}, program(2));
    await add(store, 'a');
    const [later, earlier] = [await lives.left(), await lives.left()];
    const error = await refusal(earlier, program(1));
    expect(error).toBeInstanceOf(NewerData);
    expect(error.message).toContain('journal-1.jsonl');
    const next = await lives.open(later, {}, program(3));
    expect(await next.transaction((tx) => tx.settings.get('a'))).toEqual({ value: 'a', from: 2 });
  });
});
