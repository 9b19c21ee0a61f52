import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { failure } from '../doubles/brittle-disk.ts';
import { PowerDisk } from '../doubles/power-disk.ts';
import { freshFolder, removeFolder } from './folders.ts';

const SEEDS = Number(process.env.SEEDS ?? 250);
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
    (await tx.groups.list()).map(([id]) => Number(id)),
    (await tx.archivedOf<{ number: number }>('meetings', 'ban', '2026')).map(({ number }) => number),
  ]);
  const numbers = new Set(settings);
  // What was committed together is there together.
  for (const one of groups) expect(numbers).toContain(one);
  for (const one of numbers) if (!numbers.has(one + 4)) expect(groups).toContain(one);
  expect(archived.sort()).toEqual(settings.filter((one) => one % 3 === 0).sort());
  return settings;
}

async function lives(seed: number): Promise<number> {
  const random = chance(seed);
  const told = new Told();
  let disk = new PowerDisk(random, folder);
  for (let life = 0; life < LIVES; life += 1) {
    disk.left = Number.POSITIVE_INFINITY;
    disk.fault = () => null;
    const dies = random() < 0.8;
    if (dies && random() < 0.2) disk.left = Math.floor(random() * 20);
    const store = await openJsonStore(folder, versions, { disk, journalBytes: random() * 3_000 }).catch(
      (error) => {
        if (error.message !== 'the power is cut') throw error;
        return null;
      },
    );
    if (store && disk.left > 0) {
      const there = await kept(store);
      for (const one of told.confirmed) expect(there, `seed ${seed}, life ${life}`).toContain(one);
      for (const one of there) expect(told.gone, `seed ${seed}, life ${life}`).not.toContain(one);
      told.finds(there);
      if (random() < 0.4)
        disk.fault = (what) => {
          if (what === 'write' && random() < 0.05) return failure('ENOSPC');
          return what === 'sync' && random() < 0.05 ? failure('EIO') : null;
        };
      if (dies) disk.left = Math.floor(random() * 150);
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
  for (let seed = Number(process.env.FROM ?? 1); seed <= SEEDS; seed += 1)
    confirmed += await lives(seed).catch((error) => {
      throw new Error(`seed ${seed}`, { cause: error });
    });
  process.stdout.write(
    `${SEEDS * LIVES} lần sống, ${confirmed} giao dịch đã xác nhận, không mất giao dịch nào\n`,
  );
  expect(confirmed).toBeGreaterThan(SEEDS * LIVES);
});
