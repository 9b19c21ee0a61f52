import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArchiveKind, Store, Transaction } from '../../src/ports/store.ts';
import type { Kind } from '../../src/ports/versions.ts';
import { regulationSchema } from '../../src/regulations/schema.ts';
import { versions } from '../../src/versions/versions.ts';
import { NewerData, sealed } from '../../storage/json/checksum.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { contents, freshFolder, removeFolder } from './folders.ts';

const LEFT = fileURLToPath(new URL('../fixtures/data-folder/of-november/', import.meta.url));
const DECEMBER = fileURLToPath(new URL('../fixtures/data-folder/of-december/', import.meta.url));
const KINDS = Object.keys(versions.current) as Kind[];
type Documents = Record<string, object>;

let folder: string;
let store: Store | null = null;
beforeEach(async () => {
  folder = await freshFolder();
  await cp(LEFT, folder, { recursive: true });
});
afterEach(async () => {
  await store?.close();
  store = null;
  await removeFolder(folder);
});

const parsed = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, path), 'utf8'));
async function inStore<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  store ??= await openJsonStore(folder, versions);
  return store.transaction(work);
}
const documentsOf = async (tx: Transaction, kind: Kind): Promise<Documents> =>
  Object.fromEntries(await tx[kind].all());

/** One rhythm of meetings, and one majority, had stood without a list, and beside who decides what is made known something that nothing went by. */
const asRuled = (documents: Documents): Documents =>
  JSON.parse(JSON.stringify(documents), (key, value) => {
    if (key === 'byDefault') return undefined;
    const alone = { regular: 'every', majority: 'matters' }[key];
    return alone && value !== null && alone in value ? [value] : value;
  });

/** Lines of logs had held more than who did what (src/versions/versions.ts); nothing else may be missing. */
const withoutSlipped = (documents: Documents): Documents =>
  JSON.parse(JSON.stringify(documents), (key, value) => {
    if (key !== 'log') return value;
    return value.map(({ for: _, word: __, article: ___, ...line }: Record<string, unknown>) => line);
  });

/** Shelves that there were not then. */
const SINCE: readonly Kind[] = ['plans', 'register'];

describe('thư mục mà chương trình tháng 11/2026 để lại', () => {
  test('mọi tài liệu còn nguyên, thêm những gì nay phải có; nâng lần nữa không đổi gì', async () => {
    const { shelves } = (await parsed('live.json')) as { shelves: Record<Kind, Documents> };
    for (const kind of KINDS) {
      if (SINCE.includes(kind)) {
        expect(await inStore((tx) => documentsOf(tx, kind))).toEqual({});
        continue;
      }
      const left = shelves[kind];
      const now = await inStore((tx) => documentsOf(tx, kind));
      expect(Object.keys(left), `nothing on the shelf ${kind}`).not.toEqual([]);
      expect(Object.keys(now)).toEqual(Object.keys(left).sort());
      expect(now).toMatchObject(asRuled(withoutSlipped(left)));
      if (versions.current[kind] === 0) expect(now).toEqual(left);
      for (const document of Object.values(now)) expect(versions.upgraded(kind, 0, document)).toBe(document);
    }
  });

  test('những gì nay phải có', async () => {
    const [accounts, conclusions, outbox] = await inStore(async (tx) => [
      await documentsOf(tx, 'accounts'),
      await documentsOf(tx, 'conclusions'),
      await documentsOf(tx, 'outbox'),
    ]);
    for (const account of Object.values(accounts ?? {}))
      expect(Object.keys(account)).toEqual(
        expect.arrayContaining(['heardAt', 'missed', 'missedLeft', 'offers']),
      );
    for (const one of Object.values(conclusions ?? {}))
      expect(one).toMatchObject({ body: 'committee', posted: 0, askedOf: expect.anything() });
    for (const one of Object.values(outbox ?? {}))
      expect(Object.keys(one)).toEqual(expect.arrayContaining(['answers', 'mention', 'person', 'tried']));
    for (const one of await inStore((tx) => tx.archivedOf('meetings', 'kien-giang', '2026')))
      expect(one).toMatchObject({ listChange: null });
  });

  test.each(['meetings', 'acts'] as const)('lưu trữ %s còn nguyên', async (kind: ArchiveKind) => {
    const { documents } = (await parsed(`archive/kien-giang/2026-${kind}.json`)) as { documents: Documents };
    const now = await inStore((tx) => tx.archivedOf(kind, 'kien-giang', '2026'));
    expect(now.length).toBeGreaterThan(0);
    expect(now).toEqual(
      Object.keys(documents)
        .sort()
        .map((id) => versions.upgraded(kind, 0, documents[id] ?? {})),
    );
  });

  test('chỉ mở thì tệp chưa đổi; lần ghi sau ghi tất cả theo phiên bản mới', async () => {
    const before = await readFile(join(folder, 'live.json'), 'utf8');
    await inStore((tx) => tx.settings.all());
    expect(await readFile(join(folder, 'live.json'), 'utf8')).toBe(before);
    await inStore(async (tx) => tx.settings.put('a', { value: 'a' }));
    expect(await parsed('live.json')).toMatchObject({ format: 3, versions: versions.current });
    expect(await readFile(join(folder, 'live.previous.json'), 'utf8')).toBe(before);
  });
});

test('cuộc họp đã dời rồi hủy, cuộc họp bỏ khi chưa ai biết: còn nguyên, thêm ai hủy và vì sao', async () => {
  await removeFolder(folder);
  await cp(DECEMBER, folder, { recursive: true });
  const { shelves } = (await parsed('live.json')) as { shelves: Record<Kind, Documents> };
  const now = await inStore((tx) => documentsOf(tx, 'meetings'));
  expect(Object.keys(now)).toEqual(Object.keys(shelves.meetings));
  expect(now).toMatchObject(shelves.meetings);
  const by = 'thanh';
  expect(now).toMatchObject({
    'kien-giang/2026-2': { notice: null, cancelled: { by, reason: '' } },
    'kien-giang/2026-3': { notice: { by }, cancelled: { by, reason: 'Gộp vào họp tháng 12' } },
    'kien-giang/2026-4': { state: 'called', cancelled: null },
  });
});

/** Left by the program that first knew further bodies: its regulations are of version 8. */
const BODIES = fileURLToPath(new URL('../fixtures/data-folder/of-further-bodies/', import.meta.url));

test.each([
  ['tháng 11/2026', LEFT, []],
  ['bản đầu tiên có bộ phận thêm', BODIES, ['thuong-truc', 'to-2']],
] as const)('quy chế do %s để lại có đủ mọi mục mà chương trình nay đọc', async (_, left, bodies) => {
  await removeFolder(folder);
  await cp(left, folder, { recursive: true });
  const [regulation] = Object.values(await inStore((tx) => documentsOf(tx, 'regulations')));
  // The schema fills in what a document lacks: here it must find nothing to fill in.
  expect(regulationSchema.parse(regulation)).toEqual(regulation);
  const meetings = ['committee', ...bodies].map((body) => [body, { writtenOpinion: null }]);
  expect(regulation).toMatchObject({
    conclusions: { period: null, issued: null },
    meetings: Object.fromEntries(meetings),
  });
});

describe('thư mục của chương trình mới hơn: từ chối, không ghi gì', () => {
  const body = (what: object): Buffer => sealed([Buffer.from(JSON.stringify(what).slice(0, -1))]);
  const newer: Record<string, () => Promise<[path: string, what: object]>> = {
    'một loại tài liệu có phiên bản cao hơn': async () => {
      const { format, shelves } = await parsed('live.json');
      const ahead = { ...versions.current, accounts: versions.current.accounts + 1 };
      return ['live.json', { format, versions: ahead, shelves }];
    },
    'một loại tài liệu chưa biết': async () => {
      const { shelves } = await parsed('live.json');
      return ['live.json', { format: 3, versions: { ...versions.current, letters: 0 }, shelves }];
    },
    'một dạng tệp chưa biết': async () => {
      const { shelves } = await parsed('live.json');
      return ['live.json', { format: 4, versions: {}, shelves }];
    },
    'một năm lưu trữ': async () => {
      const { left, documents } = await parsed('archive/kien-giang/2026-meetings.json');
      return [
        'archive/kien-giang/2026-meetings.json',
        { format: 3, version: versions.current.meetings + 1, left, documents },
      ];
    },
  };
  test.each(Object.keys(newer))('%s', async (which) => {
    const [path, what] = (await newer[which]?.()) ?? ['', {}];
    await writeFile(join(folder, path), body(what));
    await writeFile(join(folder, 'live.json.new'), 'dở dang');
    const before = await contents(folder);
    const error = await openJsonStore(folder, versions).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NewerData);
    expect((error as Error).message).toBe(
      `Dữ liệu tại ${join(folder, path)} do một phiên bản mới hơn của chương trình ghi, nên chương trình đã dừng và không ghi gì vào đó: hãy chạy lại bằng phiên bản mới, hoặc phục hồi bản sao lưu có trước khi nâng cấp, hoặc đặt DATA_DIR sang thư mục khác.`,
    );
    expect(await contents(folder)).toEqual(before);
  });
});
