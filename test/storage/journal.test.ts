import { copyFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import type { Versions } from '../../src/ports/versions.ts';
import { versions } from '../../src/versions/versions.ts';
import { sealedText } from '../../storage/json/checksum.ts';
import { SpoiledJournal } from '../../storage/json/replay.ts';
import { aMeeting } from './a-meeting.ts';
import { contents } from './folders.ts';
import { add, ids, Lives, refusal } from './lives.ts';

let lives: Lives;
beforeEach(async () => {
  lives = await Lives.begin();
});
afterEach(() => lives.end());

/** As a process leaves it that added these, each in a line of its own, and was killed. */
async function leftBy(...added: string[]): Promise<{ at: string; journal: string; lines: string[] }> {
  const store = await lives.open();
  for (const id of added) await add(store, id);
  const at = await lives.left();
  const journal = join(at, 'journal-1.jsonl');
  return { at, journal, lines: (await readFile(journal, 'utf8')).split(/(?<=\n)/) };
}

describe('nhật ký', () => {
  test('mỗi lần ghi một dòng: số, tổng kiểm tra của dòng trước, những gì đã đổi', async () => {
    const store = await lives.open();
    await Promise.all(['a', 'b'].map((id) => add(store, id)));
    await store.transaction(async (tx) => tx.settings.delete('a'));
    const [first, second, ...more] = (await readFile(join(lives.folder, 'journal-1.jsonl'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      seq: 1,
      on: '00000000',
      versions: { ...versions.current, journal: 2 },
      changes: { settings: { a: { value: 'a' }, b: { value: 'b' } } },
    });
    expect(second).toMatchObject({ seq: 2, on: first.crc32, changes: { settings: { a: null } } });
  });

  describe('tài liệu dài đã có trong cùng tệp', () => {
    const meeting = aMeeting('ban/2026-1', 200);
    const put = (store: Store, title: string, of = meeting): Promise<void> =>
      store.transaction(async (tx) => tx.meetings.put(of.id, { ...of, title }));
    const found = (store: Store) => store.transaction(async (tx) => tx.meetings.get(meeting.id));

    test('dòng sau chỉ ghi phần đã đổi; mở lại thì đủ, kể cả sau khi đã xóa rồi ghi lại', async () => {
      const store = await lives.open();
      await put(store, 'Một');
      await put(store, 'Hai');
      await store.transaction(async (tx) => tx.meetings.delete(meeting.id));
      await put(store, 'Ba');
      await put(store, 'Bốn');
      const lines = (await readFile(join(lives.folder, 'journal-1.jsonl'), 'utf8')).trimEnd().split('\n');
      const deltas = lines.map((line) => JSON.parse(line).deltas?.meetings?.[meeting.id]);
      expect(deltas).toEqual([
        undefined,
        { put: { title: 'Hai' } },
        undefined,
        undefined,
        { put: { title: 'Bốn' } },
      ]);
      expect(await found(await lives.open(await lives.left()))).toEqual({ ...meeting, title: 'Bốn' });
    });

    test('tệp sau đọc được một mình: lần đầu trong mỗi tệp ghi cả tài liệu', async () => {
      const store = await lives.open();
      await put(store, 'Một');
      const at = await lives.left();
      const next = await lives.open(at);
      await put(next, 'Hai');
      await put(next, 'Ba');
      const copies = await lives.left(at);
      expect(await found(await lives.open(copies))).toEqual({ ...meeting, title: 'Ba' });
      const [first] = (await readFile(join(copies, 'journal-2.jsonl'), 'utf8')).split('\n');
      expect(JSON.parse(first ?? '').changes.meetings[meeting.id].title).toBe('Hai');
    });

    test('bản mới hơn của chương trình nâng tài liệu sau khi đã gộp mọi phần đã đổi', async () => {
      const store = await lives.open();
      await put(store, 'Một');
      await put(store, 'Hai');
      const current = { ...versions.current, meetings: versions.current.meetings + 1 };
      const newer: Versions = {
        ...versions,
        current,
        upgraded: (kind, version, document) =>
          kind === 'meetings' && version < current.meetings
            ? { ...document, title: `${(document as { title: string }).title} mới` }
            : versions.upgraded(kind, version, document),
      };
      const at = await lives.left();
      expect(await found(await lives.open(at, {}, newer))).toMatchObject({ title: 'Hai mới' });
    });

    test('phần đã đổi không khớp tài liệu nào: từ chối bằng lời, không đoán', async () => {
      const store = await lives.open();
      await put(store, 'Một');
      await put(store, 'Hai');
      const at = await lives.left();
      const journal = join(at, 'journal-1.jsonl');
      const [first, second = ''] = (await readFile(journal, 'utf8')).split('\n');
      const { crc32: _, ...line } = JSON.parse(second);
      const foreign = JSON.stringify({ ...line, deltas: { meetings: { 'ban/khác': { put: {} } } } });
      const third = { ...JSON.parse(sealedText(foreign.slice(0, -1)).bytes.toString()), seq: 3 };
      const { crc32: __, ...last } = third;
      const bytes = [foreign, JSON.stringify(last)].map((text) => sealedText(text.slice(0, -1)).bytes);
      await writeFile(journal, Buffer.concat([Buffer.from(`${first}\n`), ...bytes]));
      expect(await refusal(at)).toBeInstanceOf(SpoiledJournal);
    });
  });

  test('bị cắt ở từng byte của dòng cuối: dòng ấy coi như chưa có, những dòng trước còn đủ', async () => {
    const { at, journal, lines } = await leftBy('a', 'b', 'c');
    const whole = await readFile(journal);
    const last = Buffer.byteLength(lines.at(-1) ?? '');
    for (let short = 1; short <= last; short += 1) {
      await writeFile(journal, whole);
      await truncate(journal, whole.length - short);
      const copy = await lives.left(at);
      const store = await lives.open(copy);
      expect(await ids(store)).toEqual(['a', 'b']);
      // Ghi tiếp được, và lần mở sau không vướng phần đứt.
      if (short % 40 === 1) {
        await add(store, 'd');
        expect(await ids(await lives.open(await lives.left(copy)))).toEqual(['a', 'b', 'd']);
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
    expect(await ids(await lives.open(at))).toEqual(['a']);
  });

  test('thiếu một tệp giữa các tệp nhật ký: từ chối bằng lời', async () => {
    const { at } = await leftBy('a', 'b');
    await (await lives.open(at)).close();
    await add(await lives.open(at), 'c');
    const copy = await lives.left(at);
    await copyFile(join(copy, 'live.previous.json'), join(copy, 'live.json'));
    await rm(join(copy, 'journal-1.jsonl'));
    expect((await refusal(copy)).message).toContain(
      `Nhật ký thiếu những gì ghi trước tệp ${join(copy, 'journal-3.jsonl')}`,
    );
  });

  test('của một thư mục khác, hay của một lần sống khác: không trộn vào', async () => {
    const { at } = await leftBy('a', 'b');
    const other = await lives.open(join(lives.folder, 'khác'));
    await add(other, 'x');
    await add(other, 'y');
    await other.close();
    await copyFile(join(lives.folder, 'khác', 'live.json'), join(at, 'live.json'));
    expect(await refusal(at)).toBeInstanceOf(SpoiledJournal);
  });
});
