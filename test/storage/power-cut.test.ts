import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { failure } from '../doubles/brittle-disk.ts';
import { PowerDisk } from '../doubles/power-disk.ts';
import { freshFolder, removeFolder } from './folders.ts';

const SEEDS = Number(process.env.SEEDS ?? 100);
/** 795: killed before the name of the very first live file was on disk, and then the power was cut. */
const FOUND = [795];
const LIVES = 5;
const LANES = 3;

let folder: string;
beforeAll(async () => {
  folder = await freshFolder();
});
afterAll(() => removeFolder(folder));

const chance = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** What somebody outside knows of the commits of all lives. */
class Told {
  next = 1;
  readonly confirmed = new Set<number>();
  readonly refused = new Set<number>();
  /** Refused, and something was confirmed after them. */
  readonly gone = new Set<number>();

  confirm(number: number): void {
    this.finds([number]);
  }

  /** What was refused last may have come through; what is there is so for good, and so is what is not. */
  finds(there: readonly number[]): void {
    for (const one of there) {
      this.confirmed.add(one);
      this.refused.delete(one);
    }
    for (const one of this.refused) this.gone.add(one);
    this.refused.clear();
  }
}

async function commit(store: Store, number: number): Promise<void> {
  await store.transaction(async (tx) => {
    tx.settings.put(`số/${number}`, { value: 'x'.repeat(number % 50) });
    tx.groups.put(`${number}`, { committee: `${number}` });
    if (number > 4) tx.groups.delete(`${number - 4}`);
    if (number % 3 === 0) tx.archive('meetings', 'ban', '2026', `ban/${number}`, { number });
  });
}

/** Commits in a few lanes until the disk ends it, or so often. */
async function works(store: Store, told: Told, times: number, over: () => boolean): Promise<void> {
  const lane = async (): Promise<void> => {
    for (let time = 0; time < times && !over(); time += 1) {
      const number = told.next++;
      await commit(store, number).then(
        () => told.confirm(number),
        () => told.refused.add(number),
      );
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function kept(store: Store): Promise<readonly number[]> {
  const [settings, groups, archived] = await store.transaction(async (tx) => [
    (await tx.settings.list('số/')).map(([id]) => Number(id.slice('số/'.length))),
    (await tx.groups.all()).map(([id]) => Number(id)),
    (await tx.archivedOf<{ number: number }>('meetings', 'ban', '2026')).map(({ number }) => number),
  ]);
  const numbers = new Set(settings);
  // What was committed together is there together.
  expect(groups.filter((one) => !numbers.has(one))).toEqual([]);
  expect(settings.filter((one) => !numbers.has(one + 4) && !groups.includes(one))).toEqual([]);
  expect(archived.sort()).toEqual(settings.filter((one) => one % 3 === 0).sort());
  return settings;
}

/** Its power may be cut while that is read. */
const keptUntilCut = (store: Store, disk: PowerDisk): Promise<readonly number[] | null> =>
  kept(store).catch((error) => {
    if (disk.left > 0) throw error;
    return null;
  });

/** As the program advises where the live file is spoiled. */
async function previousInstead(disk: PowerDisk): Promise<void> {
  const [live, previous] = [join(folder, 'live.json'), join(folder, 'live.previous.json')];
  if (!(await disk.readdir(folder)).includes('live.previous.json')) return;
  await disk.remove(live);
  await disk.link(previous, live);
  await (await disk.open(folder, 'r')).sync();
}

async function lives(seed: number): Promise<number> {
  const random = chance(seed);
  const told = new Told();
  let disk = new PowerDisk(random, folder);
  for (let life = 0; life < LIVES; life += 1) {
    disk.left = Number.POSITIVE_INFINITY;
    disk.fault = () => null;
    if (random() < 0.2) await previousInstead(disk);
    const dies = random() < 0.8;
    if (dies && random() < 0.2) disk.left = Math.floor(random() * 20);
    const store = await openJsonStore(folder, versions, { disk, journalBytes: random() * 3_000 }).catch(
      (error) => {
        if (error.message !== 'the power is cut') throw error;
        return null;
      },
    );
    const there = store && disk.left > 0 ? await keptUntilCut(store, disk) : null;
    if (store && there) {
      const lost = [...told.confirmed].filter((one) => !there.includes(one));
      const back = there.filter((one) => told.gone.has(one));
      expect({ lost, back }, `seed ${seed}, life ${life}`).toEqual({ lost: [], back: [] });
      told.finds(there);
      if (random() < 0.4)
        disk.fault = (what) => {
          if (what === 'write' && random() < 0.05) return failure('ENOSPC');
          return ['sync', 'truncate'].includes(what) && random() < 0.1 ? failure('EIO') : null;
        };
      // Most hazards are in the first steps after a start.
      if (dies) disk.left = Math.floor(random() ** 3 * 150);
      await works(store, told, 1 + Math.floor(random() * 25), () => disk.left <= 0);
      if (dies) disk.left = 0;
    }
    await store?.close();
    // The process alone dies at times: what it wrote and did not sync is there for the next, and not on the platter.
    if (dies && random() < 0.7) disk = disk.cut();
  }
  return told.confirmed.size;
}

test(`mất điện, tiến trình bị giết, ổ đĩa đầy hay lỗi ở bất cứ bước nào: ${SEEDS} chuỗi ${LIVES} lần sống`, async () => {
  let confirmed = 0;
  for (const seed of [...FOUND, ...Array.from({ length: SEEDS }, (_, at) => at + 1)])
    confirmed += await lives(seed).catch((error) => {
      throw new Error(`seed ${seed}`, { cause: error });
    });
  process.stdout.write(
    `${SEEDS * LIVES} lần sống, ${confirmed} giao dịch đã xác nhận, không mất giao dịch nào\n`,
  );
  expect(confirmed).toBeGreaterThan(SEEDS * LIVES);
});

test('bị giết ở từng bước của một lần chuyển vào lưu trữ, rồi mất điện ngay sau lần ghi tiếp theo', async () => {
  const random = chance(7);
  const opens = (disk: PowerDisk) => openJsonStore(folder, versions, { disk });
  const steps = Array.from({ length: 60 }, (_, step) => step);
  for (const step of [...steps, ...steps]) {
    const disk = new PowerDisk(random, folder);
    const first = await opens(disk);
    disk.left = step;
    const told = await commit(first, 3).then(
      () => true,
      () => false,
    );
    disk.left = Math.min(disk.left, 20);
    await first.transaction(async (tx) => tx.settings.all()).catch(() => null);
    disk.left = 0;
    await first.close();
    disk.left = Number.POSITIVE_INFINITY;
    const second = await opens(disk);
    await commit(second, 4).then(() => {
      disk.left = 0;
    });
    await second.close();
    const third = await opens(disk.cut());
    const there = await kept(third);
    expect(there, `step ${step}`).toEqual(told ? [3, 4] : there.includes(3) ? [3, 4] : [4]);
    await third.close();
  }
});
