import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupCommand } from '../../src/committee-file/whole.ts';
import type { Store } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { openCopyOf, openStore } from '../../storage/open-store.ts';
import { Postgres } from '../doubles/postgres.ts';
import { Desk } from '../fixtures/desk.ts';
import { Program } from '../fixtures/program.ts';
import { aMeeting } from '../storage/a-meeting.ts';

// Sao lưu khi chương trình đang chạy; phục hồi vào nơi còn trống.

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.close());

interface Where {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

async function ran(verb: 'backup' | 'restore', where: Where, ...args: string[]): Promise<string> {
  const said: string[] = [];
  const code = await backupCommand(verb, args, {
    open: () => openStore(where, versions),
    openCopy: (beside) => openCopyOf(where, beside, versions),
    now: Date.now,
    zone: 'Asia/Ho_Chi_Minh',
    print: (text) => said.push(text),
    complain: (text) => said.push(`!${text}`),
  }).catch((error: unknown) => {
    said.push(`!${(error as Error).message}`);
    return 1;
  });
  return `${code} ${said.join('\n')}`.replaceAll(`${desk.folder}/`, '');
}

/** Writes without a pause, and counts what was confirmed; every third is archived, every tenth is forgotten again. */
class Load {
  readonly confirmed = new Set<number>();
  #next: number;
  #goesOn = true;
  readonly #lanes: Promise<void>[];

  constructor(store: Store, from = 0) {
    this.#next = from;
    this.#lanes = [0, 1, 2, 3].map(async () => {
      while (this.#goesOn) {
        const number = this.#next++;
        const id = `lang-son/2026-${number}`;
        await store.transaction(async (tx) => {
          tx.settings.put(`số/${number}`, { value: `${number}`.padEnd(300, 'x') });
          if (number % 3 === 0) tx.archive('meetings', 'lang-son', '2026', id, aMeeting(id, 1));
          if (number % 10 === 9) tx.settings.delete(`số/${number - 5}`);
        });
        this.confirmed.add(number);
      }
    });
  }

  async reaches(count: number): Promise<void> {
    while (this.confirmed.size < count) await new Promise((resolve) => setImmediate(resolve));
  }

  async stop(): Promise<void> {
    this.#goesOn = false;
    await Promise.all(this.#lanes);
  }
}

/** What was confirmed before a backup began, and is not there after it was restored. */
const missing = (store: Store, before: ReadonlySet<number>): Promise<number[]> =>
  store.transaction(async (tx) => {
    const lost: number[] = [];
    for (const number of before) {
      const forgotten = number % 10 === 4;
      const id = `lang-son/2026-${number}`;
      if (!forgotten && !(await tx.settings.get(`số/${number}`))) lost.push(number);
      if (number % 3 === 0 && !(await tx.archived('meetings', 'lang-son', '2026', id))) lost.push(number);
    }
    return lost;
  });

describe('thư mục, trong khi chương trình ghi không ngừng', () => {
  test('năm bản liền nhau: bản nào cũng nguyên vẹn, đủ mọi điều đã xác nhận trước đó', async () => {
    // Each few commits write the live file anew, and take files of the journal away.
    const store = await openJsonStore(desk.data, versions, { journalBytes: 30_000 });
    const load = new Load(store);
    const rounds = [1, 2, 3, 4, 5];
    const before: ReadonlySet<number>[] = [];
    for (const round of rounds) {
      await load.reaches(round * 60);
      before.push(new Set(load.confirmed));
      expect(await ran('backup', { dataDir: desk.data }, join(desk.folder, `ban-${round}.jsonl`))).toMatch(
        /^0 Đã sao lưu \d+ mục ra ban-\d\.jsonl\. /,
      );
    }
    await load.stop();
    await store.close();
    // Nothing of the copies is left.
    expect(readdirSync(desk.folder).sort()).toEqual([...rounds.map((round) => `ban-${round}.jsonl`), 'data']);
    for (const [at, round] of rounds.entries()) {
      const dataDir = join(desk.folder, `moi-${round}`);
      expect(await ran('restore', { dataDir }, join(desk.folder, `ban-${round}.jsonl`))).toMatch(/^0 Đã nạp/);
      const restored = await openStore({ dataDir }, versions);
      expect(await missing(restored, before[at] ?? new Set())).toEqual([]);
      await restored.close();
    }
  });

  test('npm run backup trong khi thư mục đang có người giữ, rồi npm run restore vào thư mục khác', async () => {
    const store = await openStore({ dataDir: desk.data }, versions);
    await store.transaction(async (tx) => tx.settings.put('mã', { value: 'giữ' }));
    const backup = new Program(desk.folder, ['backup', 'ban.jsonl'], { DATA_DIR: desk.data });
    expect(await backup.ended).toBe(0);
    expect(backup.said).toMatch(/^Đã sao lưu 1 mục ra ban\.jsonl\. .*\n$/);
    expect((statSync(join(desk.folder, 'ban.jsonl')).mode & 0o777).toString(8)).toBe('600');
    const held = new Program(desk.folder, ['restore', 'ban.jsonl'], { DATA_DIR: desk.data });
    expect(await held.ended).toBe(1);
    expect(held.said).toContain('đang được một tiến trình khác sử dụng');
    await store.close();
    const restore = new Program(desk.folder, ['restore', 'ban.jsonl'], {
      DATA_DIR: join(desk.folder, 'moi'),
    });
    expect(await restore.ended).toBe(0);
    const restored = await openStore({ dataDir: join(desk.folder, 'moi') }, versions);
    expect(await restored.transaction((tx) => tx.settings.get('mã'))).toEqual({ value: 'giữ' });
    await restored.close();
  });

  test('không có gì để sao lưu, tệp đã có, dữ liệu hỏng: một câu, không để lại gì', async () => {
    const to = join(desk.folder, 'ban.jsonl');
    mkdirSync(desk.data);
    expect(await ran('backup', { dataDir: desk.data }, to)).toMatch(/^1 !Chưa có dữ liệu tại data/);
    expect(await ran('backup', { dataDir: join(desk.folder, 'khac') }, to)).toMatch(
      /^1 !Không đọc được thư mục dữ liệu khac \(ENOENT\)/,
    );
    expect(await ran('backup', { dataDir: desk.data })).toMatch(/^1 !Cách dùng:\n {2}npm run backup/);
    const store = await openStore({ dataDir: desk.data }, versions);
    await store.transaction(async (tx) => tx.settings.put('mã', { value: 'giữ' }));
    await store.close();
    writeFileSync(to, 'của ai đó');
    expect(await ran('backup', { dataDir: desk.data }, to)).toMatch(/^1 !Đã có tệp ban\.jsonl/);
    expect(readFileSync(to, 'utf8')).toBe('của ai đó');
    const live = join(desk.data, 'live.json');
    writeFileSync(live, readFileSync(live, 'utf8').replace('giữ', 'giử'));
    const spoiled = await ran('backup', { dataDir: desk.data }, join(desk.folder, 'hai.jsonl'));
    expect(spoiled).toMatch(/^1 !Tệp dữ liệu data\/live\.json bị hỏng/);
    expect(existsSync(join(desk.folder, 'hai.jsonl'))).toBe(false);
    expect(readdirSync(desk.folder).sort()).toEqual(['ban.jsonl', 'data']);
  });
});

test('PostgreSQL, trong khi hai tiến trình ghi: một thời điểm, phục hồi được vào thư mục lẫn cơ sở dữ liệu', async () => {
  const postgres = await Postgres.start();
  try {
    const at = { dataDir: desk.data, databaseUrl: postgres.url({ schema: 'dang_chay' }) };
    const stores = [await openStore(at, versions), await openStore(at, versions)];
    const loads = stores.map((store, at) => new Load(store, at * 10_000));
    await loads[0]?.reaches(40);
    const before = new Set(loads[0]?.confirmed);
    const file = join(desk.folder, 'ban.jsonl');
    expect(await ran('backup', at, file)).toMatch(/^0 Đã sao lưu/);
    for (const load of loads) await load.stop();
    for (const store of stores) await store.close();
    const places = [
      { dataDir: join(desk.folder, 'moi') },
      { dataDir: desk.data, databaseUrl: postgres.url({ schema: 'moi' }) },
    ];
    for (const place of places) {
      expect(await ran('restore', place, file)).toMatch(/^0 Đã nạp/);
      const restored = await openStore(place, versions);
      expect(await missing(restored, before)).toEqual([]);
      await restored.close();
    }
  } finally {
    await postgres.stop();
  }
});
