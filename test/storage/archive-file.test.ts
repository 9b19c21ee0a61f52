import { appendFile, copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { sealed } from '../../storage/json/checksum.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { BrittleDisk } from '../doubles/brittle-disk.ts';
import { aMeeting } from './a-meeting.ts';
import { copyFolder, freshFolder, removeFolder } from './folders.ts';

let folder: string;
let disk: BrittleDisk;
let store: Store;
const PATH = join('archive', 'ban', '2026-meetings.json');
const file = (): string => join(folder, PATH);

beforeEach(async () => {
  folder = await freshFolder();
  disk = new BrittleDisk();
  store = await openJsonStore(folder, versions, { disk });
});
afterEach(async () => {
  await store.close();
  await removeFolder(folder);
});

const move = (...numbers: number[]): Promise<void> =>
  store.transaction(async (tx) => {
    for (const number of numbers) {
      const meeting = aMeeting(`ban/2026-${number}`);
      tx.archive('meetings', 'ban', '2026', meeting.id, {
        ...meeting,
        title: `Họp ${number}`,
        agenda: '',
        place: `Phòng so${number}`,
        papers: [],
      });
    }
  });
const titles = (): Promise<string[]> =>
  store.transaction(async (tx) =>
    (await tx.archivedOf<{ title: string }>('meetings', 'ban', '2026')).map(({ title }) => title),
  );
const found = (word: string): Promise<string[]> =>
  store.transaction(async (tx) => {
    const query = {
      committee: 'ban',
      kinds: ['meetings'],
      years: ['2026'],
      words: [word],
      people: [],
    } as const;
    return (await tx.searchArchive(query)).found.map(({ id }) => id);
  });
const reopen = async (): Promise<void> => {
  await store.close();
  store = await openJsonStore(folder, versions, { disk });
};
/** Any commit: behind it what was moved goes to its file. */
const commit = (): Promise<void> =>
  store.transaction(async (tx) => tx.settings.put('a', { value: `${Math.random()}` }));

test('thêm một tài liệu vào năm đã có 200 tài liệu chỉ ghi tài liệu ấy', async () => {
  await move(...Array.from({ length: 200 }, (_, at) => at + 1));
  await commit();
  const whole = (await readFile(file())).length;
  const written: number[] = [];
  disk.wrote = (path, length) => {
    if (path.includes('archive')) written.push(length);
  };
  await move(201);
  await commit();
  expect(written).toHaveLength(1);
  expect(written[0]).toBeLessThan(whole / 100);
  expect(await titles()).toHaveLength(201);
});

test('phần đuôi viết dở mà chưa ai ghi nhận thì bỏ qua, và lần thêm sau viết đè lên', async () => {
  await move(1);
  await commit();
  await appendFile(file(), '{"version":1,"recipe":1,"id":"ban/2026-2"');
  await reopen();
  expect(store.health().unreadable).toEqual([]);
  expect(await titles()).toEqual(['Họp 1']);
  await move(3);
  await commit();
  await reopen();
  expect([store.health().unreadable, await titles()]).toEqual([[], ['Họp 1', 'Họp 3']]);
});

test('đĩa đầy giữa lúc thêm: tài liệu vẫn tìm thấy, và vào tệp khi có chỗ', async () => {
  await move(1);
  await commit();
  disk.concerns = (path) => path === file();
  disk.fault = 'full';
  await move(2);
  expect(await titles()).toEqual(['Họp 1', 'Họp 2']);
  expect(await found('so2')).toEqual(['ban/2026-2']);
  await reopen();
  expect(await titles()).toEqual(['Họp 1', 'Họp 2']);
  disk.fault = null;
  await commit();
  await reopen();
  expect([await titles(), await found('so2')]).toEqual([['Họp 1', 'Họp 2'], ['ban/2026-2']]);
  expect((await readFile(file(), 'utf8')).split('\n')).toHaveLength(4);
});

test('tệp phục hồi từ bản sao lưu cũ hơn: nguyên vẹn thì dùng được', async () => {
  await move(1);
  await commit();
  const backup = await copyFolder(folder);
  await move(2);
  await commit();
  await store.close();
  await copyFile(join(backup, PATH), file());
  await removeFolder(backup);
  store = await openJsonStore(folder, versions, { disk });
  expect([store.health().unreadable, await titles()]).toEqual([[], ['Họp 1']]);
  await move(3);
  await commit();
  await reopen();
  expect(await titles()).toEqual(['Họp 1', 'Họp 3']);
});

test('tệp của chương trình trước, cả năm trong một khối: tìm được ngay, và được viết lại khi rảnh', async () => {
  const meeting = { ...aMeeting('ban/2026-7'), title: 'Họp cũ' };
  const text = `{"format":3,"version":${versions.current.meetings},"left":{"${meeting.id}":"2026-11-20T02:00:00.000Z"},"documents":${JSON.stringify({ [meeting.id]: meeting })}`;
  await move(1);
  await commit();
  await store.close();
  await writeFile(file(), sealed([Buffer.from(text)]));
  store = await openJsonStore(folder, versions, { disk });
  expect([await titles(), await found('cu')]).toEqual([['Họp cũ'], [meeting.id]]);
  await commit();
  await reopen();
  const [head = '', line = ''] = (await readFile(file(), 'utf8')).split('\n');
  expect(JSON.parse(head)).toMatchObject({ format: 4 });
  expect(JSON.parse(line)).toMatchObject({
    id: meeting.id,
    at: '2026-11-20T02:00:00.000Z',
    document: meeting,
  });
  await move(8);
  await commit();
  expect(await titles()).toEqual(['Họp cũ', 'Họp 8']);
  const late = await store.transaction((tx) => tx.archivedAfter('2026-11-19T02:00:00.000Z'));
  expect(late.map(({ id }) => id)).toEqual([meeting.id]);
});

test('công thức tìm đã đổi: tìm theo công thức mới ngay khi mở, và tệp được viết lại', async () => {
  await move(1);
  await commit();
  await store.close();
  const recipe = versions.index.recipe + 1;
  const later = {
    ...versions,
    index: {
      recipe,
      of: (...of: Parameters<typeof versions.index.of>) => {
        const entry = versions.index.of(...of);
        return entry && { ...entry, folded: { title: ' moi', text: '' } };
      },
    },
  };
  store = await openJsonStore(folder, later, { disk });
  expect([await found('moi'), await found('hop')]).toEqual([['ban/2026-1'], []]);
  await commit();
  await store.close();
  expect(await readFile(file(), 'utf8')).toContain(`"recipe":${recipe},"id":"ban/2026-1"`);
  store = await openJsonStore(folder, later, { disk });
  expect([await found('moi'), await titles()]).toEqual([['ban/2026-1'], ['Họp 1']]);
});
