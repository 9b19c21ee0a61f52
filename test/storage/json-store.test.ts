import { copyFile, link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { UnreadableYear } from '../../storage/json/archive-files.ts';
import { realDisk } from '../../storage/json/disk.ts';
import { FolderInUse } from '../../storage/json/folder-lock.ts';
import { journalFiles } from '../../storage/json/journal.ts';
import { SpoiledStore } from '../../storage/json/live-file.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { storeContract } from '../contracts/store.ts';
import { BrittleDisk } from '../doubles/brittle-disk.ts';
import { Child } from './children.ts';
import { contents, copyFolder, freshFolder, freshPlace, removeFolder } from './folders.ts';

storeContract('lowdb', { fresh: freshPlace, shared: false });

let folder: string;
let live: string;
let previous: string;
const others: string[] = [];
const children: Child[] = [];
const opened: Store[] = [];

beforeEach(async () => {
  folder = await freshFolder();
  live = join(folder, 'live.json');
  previous = join(folder, 'live.previous.json');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await Promise.all(children.splice(0).map((child) => child.kill()));
  await Promise.all([folder, ...others.splice(0)].map(removeFolder));
});

async function open(at = folder, disk = new BrittleDisk()): Promise<Store> {
  const store = await openJsonStore(at, versions, { disk });
  opened.push(store);
  return store;
}
async function copied(): Promise<string> {
  const copy = await copyFolder(folder);
  others.push(copy);
  return copy;
}
function child(): Child {
  const one = new Child(new URL('./opener.ts', import.meta.url), []);
  children.push(one);
  return one;
}
const add = (store: Store, id: string): Promise<void> =>
  store.transaction(async (tx) => tx.settings.put(id, { value: id }));
const ids = (store: Store): Promise<string[]> =>
  store.transaction(async (tx) => (await tx.settings.all()).map(([id]) => id));
/** What was there before the last write: without the last line of the journal. */
async function idsBefore(): Promise<string[]> {
  const copy = await copied();
  const [journal] = (await journalFiles(realDisk, copy)).slice(-1);
  if (!journal) throw new Error('no journal');
  const lines = (await readFile(journal.path, 'utf8')).split('\n');
  await writeFile(
    journal.path,
    lines
      .slice(0, -2)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return ids(await open(copy));
}
async function refusal(at = folder): Promise<Error> {
  try {
    await open(at);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('the folder was opened');
}

describe('một lần ghi', () => {
  test('là chung cho tất cả những giao dịch đang chờ', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 200 }, (_, index) => add(store, `${index}`)));
    expect((await ids(store)).length).toBe(200);
    expect(await idsBefore()).toEqual([]);

    const first = add(store, 'một mình');
    await new Promise((next) => setImmediate(next));
    await Promise.all([first, ...Array.from({ length: 199 }, (_, index) => add(store, `sau ${index}`))]);
    expect((await idsBefore()).filter((id) => id.startsWith('sau'))).toEqual([]);
    expect(await idsBefore()).toContain('một mình');
  });

  test('giao dịch chỉ đọc không ghi gì xuống đĩa', async () => {
    const store = await open();
    await add(store, 'a');
    const { ino } = await stat(live);
    await Promise.all([ids(store), ids(store)]);
    expect((await stat(live)).ino).toBe(ino);
  });

  test('là một dòng của nhật ký: bớt dòng cuối là bớt đúng một lần ghi', async () => {
    const store = await open();
    for (const id of ['a', 'b', 'c']) await add(store, id);
    expect(await idsBefore()).toEqual(['a', 'b']);
  });

  test('không thành thì bản liền trước vẫn còn, và sau đó lại chỉ chậm một lần ghi', async () => {
    await add(await open(), 'a');
    await opened.pop()?.close();
    const disk = new BrittleDisk();
    const store = await open(folder, disk);
    await add(store, 'b');
    const before = await readFile(previous);
    disk.fault = 'full';
    await expect(add(store, 'c')).rejects.toThrow();
    await expect(add(store, 'c')).rejects.toThrow();
    expect(await readFile(previous)).toEqual(before);
    expect(store.health()).toMatchObject({ state: 'failing' });
    disk.fault = null;
    await add(store, 'd');
    expect(store.health()).toMatchObject({ state: 'serving' });
    expect([await idsBefore(), await ids(store)]).toEqual([
      ['a', 'b'],
      ['a', 'b', 'd'],
    ]);
    expect(await readdir(folder)).not.toContain('live.json.new');
  });

  test('chỉ chủ thư mục đọc được: 0700 cho thư mục, 0600 cho tệp', async () => {
    const store = await open(join(folder, 'mới', 'sâu'));
    await store.transaction(async (tx) => tx.archive('meetings', 'ba-trang', '2026', 'x', { a: 1 }));
    await store.close();
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const modes = await Promise.all(
      entries.map(async (one) => ((await stat(join(one.parentPath, one.name))).mode & 0o777).toString(8)),
    );
    expect(entries.map((one) => one.name).sort()).toEqual(
      [
        'mới',
        'sâu',
        'archive',
        'ba-trang',
        '2026-meetings.json',
        'journal-1.jsonl',
        'live.json',
        'live.previous.json',
      ].sort(),
    );
    expect(modes).toEqual(entries.map((one) => (one.isDirectory() ? '700' : '600')));
  });
});

describe('chuyển vào kho lưu trữ', () => {
  const year = (): string => join(folder, 'archive', 'ba-trang', '2026-meetings.json');
  const move = (store: Store, id: string): Promise<void> =>
    store.transaction(async (tx) => tx.archive('meetings', 'ba-trang', '2026', id, { id }));
  const moved = (store: Store): Promise<unknown[]> =>
    store.transaction((tx) => tx.archivedOf('meetings', 'ba-trang', '2026'));

  test('chưa ghi được vào tệp của năm thì vẫn tìm thấy, và được chuyển sau', async () => {
    let store = await open();
    await mkdir(`${year()}.new`, { recursive: true });
    await move(store, 'x');
    expect(await moved(store)).toEqual([{ id: 'x' }]);
    await store.close();
    store = await open();
    expect(await moved(store)).toEqual([{ id: 'x' }]);
    await rm(`${year()}.new`, { recursive: true });
    await add(store, 'a');
    await store.close();
    const [, line = ''] = (await readFile(year(), 'utf8')).split('\n');
    expect(JSON.parse(line)).toMatchObject({ id: 'x', document: { id: 'x' } });
  });

  test('tệp của năm bị hỏng: chỉ giao dịch chạm đến nó bị từ chối, và không gì bị ghi đè', async () => {
    const store = await open();
    await move(store, 'x');
    await add(store, 'a');
    await writeFile(year(), '{"x":');
    const [adding, reading, other] = await Promise.allSettled([
      move(store, 'y'),
      moved(store),
      add(store, 'b'),
    ]);
    expect(adding).toMatchObject({ status: 'rejected', reason: expect.any(UnreadableYear) });
    expect(reading).toMatchObject({ reason: { message: expect.stringContaining(year()) } });
    expect(other.status).toBe('fulfilled');
    expect(await readFile(year(), 'utf8')).toBe('{"x":');
  });
});

describe('tệp lưu trữ không dùng được', () => {
  const file = (year = 2026): string => join(folder, 'archive', 'ba-trang', `${year}-meetings.json`);
  const read = (store: Store, year = 2026): Promise<unknown[]> =>
    store.transaction((tx) => tx.archivedOf('meetings', 'ba-trang', String(year)));
  beforeEach(async () => {
    const store = await open();
    for (const year of ['2025', '2026'])
      await store.transaction(async (tx) => tx.archive('meetings', 'ba-trang', year, 'x', { title: 'Họp' }));
    await add(store, 'a');
    await store.close();
  });

  const spoiled: Record<string, (text: string) => string | null> = {
    'bị mất': () => null,
    'là []': () => '[]',
    rỗng: () => '',
    'bị cắt cụt': (text) => text.slice(0, -30),
    'khác dạng': () => '{"x":7}',
    'lật một bit mà vẫn là JSON': (text) => text.replace('Họp', 'Họq'),
    'mất phần kiểm tra': (text) => text.replace(/,"crc32":"\w+"/, ''),
  };
  for (const [how, spoil] of Object.entries(spoiled))
    test(`${how}: được gọi tên lúc mở, không bị ghi đè, và các việc khác vẫn làm được`, async () => {
      const text = spoil(await readFile(file(), 'utf8'));
      if (text === null) await rm(file());
      else await writeFile(file(), text);
      const store = await open();
      expect(store.health().unreadable).toEqual([file()]);
      await expect(read(store)).rejects.toThrow(UnreadableYear);
      expect(await read(store, 2025)).toEqual([{ title: 'Họp' }]);
      const can = (year: string) => store.transaction((tx) => tx.canArchive('meetings', 'ba-trang', year));
      expect([await can('2025'), await can('2026'), await can('2027')]).toEqual([true, false, true]);
      const adding = store.transaction(async (tx) => tx.archive('meetings', 'ba-trang', '2026', 'y', {}));
      await expect(adding).rejects.toThrow(UnreadableYear);
      await add(store, 'b');
      expect(await readFile(file(), 'utf8').catch(() => null)).toBe(text);
      // Chép lại bản sao lưu, hoặc chấp nhận mất bằng một tệp chỉ có {}, là dùng được.
      await store.close();
      await writeFile(file(), '{}');
      const again = await open();
      expect(again.health().unreadable).toEqual([]);
      expect(await read(again)).toEqual([]);
    });

  test('tệp của bản trước, không có phần kiểm tra, được dùng tiếp; mất nó sau đó thì biết', async () => {
    await writeFile(file(2024), '{"y":{"title":"Họp cũ"}}');
    const store = await open();
    expect(store.health().unreadable).toEqual([]);
    expect(await read(store, 2024)).toMatchObject([{ title: 'Họp cũ' }]);
    await add(store, 'b');
    await store.close();
    await rm(file(2024));
    expect((await open()).health().unreadable).toEqual([file(2024)]);
  });

  test('mất cả hai tệp đang mở mà còn tệp lưu trữ: từ chối, không coi là kho mới', async () => {
    for (const path of [live, previous]) await rm(path);
    const before = await contents(folder);
    expect((await refusal()).message).toContain('Không thấy tệp dữ liệu');
    expect(await contents(folder)).toEqual(before);
  });

  test('chuyển lúc nào thì tìm lại được theo lúc ấy, kể cả khi chưa vào tệp của năm', async () => {
    let store = await open();
    const move = (id: string, at: string) =>
      store.transaction(async (tx) => tx.archive('meetings', 'ba-trang', '2026', id, { id }, at));
    const late = (at: string) =>
      store.transaction(async (tx) => (await tx.archivedAfter(at)).map(({ id }) => id));
    await move('sớm', '2026-11-20T02:00:00.000Z');
    await move('muộn', '2026-11-29T02:00:00.000Z');
    expect(await late('2026-11-20T02:00:00.000Z')).toEqual(['muộn']);
    await mkdir(`${file()}.new`, { recursive: true });
    await move('muộn hơn', '2026-11-30T02:00:00.000Z');
    expect(await late('2026-11-20T02:00:00.000Z')).toEqual(['muộn', 'muộn hơn']);
    await store.close();
    await rm(`${file()}.new`, { recursive: true });
    store = await open();
    expect(await late('2026-11-29T02:00:00.000Z')).toEqual(['muộn hơn']);
    await move('muộn hơn', '2026-11-20T02:00:00.000Z');
    expect(await late('2026-11-29T02:00:00.000Z')).toEqual([]);
  });
});

describe('một bit bị lật', () => {
  test('mà tệp vẫn là JSON: được nhận ra ở cả hai bản, 14 lần trên 14', async () => {
    const store = await open();
    for (const id of ['một', 'hai', 'ba']) await add(store, id);
    await store.close();
    for (const path of [live, previous]) {
      const whole = await readFile(path);
      const flips = Array.from({ length: whole.length * 8 }, (_, bit) => bit).filter((bit) => {
        const bytes = flipped(whole, bit);
        return isJson(bytes);
      });
      const chosen = Array.from({ length: 14 }, (_, n) => flips[Math.floor((n * flips.length) / 14)] ?? 0);
      for (const bit of chosen) {
        await writeFile(path, flipped(whole, bit));
        if (path === previous) await rm(live, { force: true });
        const said = (await refusal()).message;
        if (path === live) expect(said).toContain(`Bản liền trước còn nguyên: ${previous}`);
        else expect(said).toContain('Bản liền trước cũng không dùng được');
      }
      await writeFile(path, whole);
    }
  });

  const flipped = (whole: Buffer, bit: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return bytes;
  };
  const isJson = (bytes: Buffer): boolean => {
    try {
      JSON.parse(bytes.toString('utf8'));
      return true;
    } catch {
      return false;
    }
  };

  test('thư mục của bản trước, không có phần kiểm tra, được dùng tiếp và từ đó có', async () => {
    await writeFile(live, '{"format":1,"shelves":{"settings":{"cũ":{"value":"cũ"}}}}\n');
    const store = await open();
    expect(await ids(store)).toEqual(['cũ']);
    await add(store, 'mới');
    await store.close();
    expect(await readFile(live, 'utf8')).toMatch(/^{"format":3,[\s\S]*,"crc32":"[0-9a-f]{8}"}\n$/);
    expect(await ids(await open())).toEqual(['cũ', 'mới']);
  });
});

describe('tệp dữ liệu không dùng được', () => {
  beforeEach(async () => {
    const store = await open();
    for (const id of ['a', 'b']) await add(store, id);
    await store.close();
  });

  const spoiled: Record<string, (text: string) => string | null> = {
    'bị cắt cụt': (text) => text.slice(0, -20),
    rỗng: () => '',
    'bị ghi bậy': () => '\0\0\0',
    'là JSON khác': () => '[]',
    'có ngăn không phải là ngăn': () => '{"format":1,"shelves":{"settings":{"a":7}}}',
    'bị mất': () => null,
  };
  for (const [how, spoil] of Object.entries(spoiled))
    test(`${how}: từ chối mở, chỉ ra bản còn nguyên, không ghi đè gì`, async () => {
      const text = spoil(await readFile(live, 'utf8'));
      if (text === null) await rm(live);
      else await writeFile(live, text);
      await writeFile(`${live}.new`, 'dở dang');
      const before = await contents(folder);
      const error = await refusal();
      expect(error).toBeInstanceOf(SpoiledStore);
      expect(error.message).toMatch(text === null ? /Không thấy tệp/ : /bị hỏng/);
      expect(error.message).toContain(`Bản liền trước còn nguyên: ${previous}`);
      expect(error.message).toContain('không ghi đè gì');
      await refusal();
      expect(await contents(folder)).toEqual(before);

      await copyFile(previous, live);
      // Nhật ký nối tiếp bản liền trước: không mất gì.
      expect(await ids(await open())).toEqual(['a', 'b']);
    });

  test('cả hai bản đều hỏng: nói rõ phải phục hồi từ bản sao lưu', async () => {
    await writeFile(live, '{');
    await writeFile(previous, '{');
    const before = await contents(folder);
    expect((await refusal()).message).toContain('phục hồi thư mục từ bản sao lưu');
    expect(await contents(folder)).toEqual(before);
  });

  test('mất tệp ngay sau lần ghi đầu tiên cũng không bị coi là kho mới', async () => {
    const young = join(folder, 'mới');
    const store = await open(young);
    await add(store, 'a');
    await store.close();
    await rm(join(young, 'live.json'));
    expect(await refusal(young)).toBeInstanceOf(SpoiledStore);
  });

  test('bản liền trước bị mất hay hỏng thì không sao', async () => {
    await writeFile(previous, '{');
    await (await open()).close();
    await rm(previous);
    expect(await ids(await open())).toEqual(['a', 'b']);
  });

  test('tệp viết dở của một tiến trình đã chết được dọn khi mở', async () => {
    await writeFile(`${live}.new`, '{"format":1,"shel');
    await link(live, `${previous}.new`);
    await open();
    const left = (await readdir(folder)).filter((name) => name.endsWith('.new'));
    expect(left).toEqual([]);
  });
});

describe('mỗi thư mục chỉ một tiến trình', () => {
  test('mở lần nữa trong cùng tiến trình: bị từ chối bằng lời dễ hiểu; đóng rồi thì mở được', async () => {
    const store = await open();
    const error = await refusal();
    expect(error).toBeInstanceOf(FolderInUse);
    expect(error.message).toBe(
      `Thư mục dữ liệu ${folder} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.`,
    );
    await add(store, 'a');
    await store.close();
    expect(await ids(await open())).toEqual(['a']);
    expect((await readdir(folder)).filter((name) => name.startsWith('lock-')).length).toBe(1);
  });

  test('mở từ tiến trình khác: bị từ chối; tiến trình giữ bị giết thì mở được ngay', async () => {
    const holder = child();
    holder.say(folder);
    await holder.until((lines) => lines.includes(`${folder} mở được`));
    expect(await refusal()).toBeInstanceOf(FolderInUse);
    await holder.kill();
    const before = performance.now();
    await open();
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  test('thư mục có đường dẫn rất dài cũng vậy, dù TMPDIR của mỗi bên mỗi khác', async () => {
    const deep = join(folder, 'd'.repeat(80), 'e'.repeat(80));
    const holder = child();
    holder.say(deep);
    await holder.until((lines) => lines.includes(`${deep} mở được`));
    vi.stubEnv('TMPDIR', folder);
    expect(await refusal(deep)).toBeInstanceOf(FolderInUse);
    await holder.kill();
    await open(deep);
  });

  test('nhiều tiến trình cùng khởi động sau khi tiến trình giữ bị giết: đúng một bên được, 24 lần', async () => {
    const [holder, ...rivals] = [child(), child(), child(), child()];
    const folders = Array.from({ length: 24 }, (_, index) => join(folder, `${index}`));
    if (!holder) throw new Error('no holder');
    for (const one of folders) holder.say(one);
    await holder.until((lines) => lines.length > folders.length);
    await Promise.all(rivals.map((rival) => rival.until((lines) => lines.length > 0)));
    const killed = await holder.kill();
    expect(killed.filter((line) => line.endsWith('mở được')).length).toBe(folders.length);

    for (const one of folders) for (const rival of rivals) rival.say(one);
    const heard = await Promise.all(
      rivals.map((rival) => rival.until((lines) => lines.length > folders.length)),
    );
    for (const one of folders) {
      const said = heard.flatMap((lines) => lines.filter((line) => line.startsWith(`${one} `)));
      expect(said.filter((line) => line.endsWith('mở được')).length).toBe(1);
      expect(said.filter((line) => line.includes('tiến trình khác sử dụng')).length).toBe(2);
    }
  });
});

describe('thư mục không dùng được', () => {
  test('đường dẫn đi qua một tệp: lỗi nói rõ thư mục, lý do và việc cần làm', async () => {
    await writeFile(join(folder, 'tệp'), '');
    const at = join(folder, 'tệp', 'dữ liệu');
    const error = await refusal(at);
    expect(error.message).toContain(`Không dùng được thư mục dữ liệu ${at} (ENOTDIR)`);
    expect(error.message).toContain('DATA_DIR');
  });

  test('không ghi được ngay từ đầu: báo lúc mở, không đợi đến giao dịch đầu tiên', async () => {
    await mkdir(`${live}.new`);
    expect((await refusal()).message).toContain(`Không dùng được thư mục dữ liệu ${folder} (EISDIR)`);
    await rm(`${live}.new`, { recursive: true });
    await open();
  });
});
