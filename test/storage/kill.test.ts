import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { Child } from './children.ts';
import { freshFolder, removeFolder } from './folders.ts';

const ROUNDS = 4;
const COMMITTER = new URL('./committer.ts', import.meta.url);

/** One folder through several lives, each ended at a random moment; returns how many commits were confirmed. */
async function livesAndDeaths(): Promise<number> {
  const folder = await freshFolder();
  const confirmed: number[] = [];
  let next = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const child = new Child(COMMITTER, [folder, `${next}`]);
    const enough = 1 + Math.floor(Math.random() * 40);
    await child.until((lines) => lines.length >= enough);
    // The moment is not to follow the rhythm of the commits.
    for (let turn = Math.random() * 200; turn > 0; turn -= 1) await new Promise((go) => setImmediate(go));
    const said = (await child.kill()).map(Number);
    expect(said.length).toBeGreaterThanOrEqual(enough);
    confirmed.push(...said);

    JSON.parse(await readFile(join(folder, 'live.json'), 'utf8'));
    const store = await openJsonStore(folder, versions);
    const [kept, archived] = await store.transaction(async (tx) => [
      new Set((await tx.settings.list('số/')).map(([, { value }]) => Number(value))),
      new Set(
        (await tx.archivedOf<{ number: number }>('meetings', 'lang-son', '2026')).map((one) => one.number),
      ),
    ]);
    await store.close();
    expect(confirmed.filter((number) => !kept.has(number))).toEqual([]);
    expect([...archived].sort()).toEqual([...kept].filter((number) => number % 3 === 0).sort());
    // What was under way may have come through, and nothing else.
    expect(kept.size).toBeLessThanOrEqual(confirmed.length + 3 * (round + 1));
    next = Math.max(0, ...kept) + 1;
  }
  await removeFolder(folder);
  return confirmed.length;
}

test('tiến trình bị giết bất chợt 12 lần: mọi giao dịch đã xác nhận còn đủ, tệp còn nguyên', async () => {
  const lives = await Promise.all([livesAndDeaths(), livesAndDeaths(), livesAndDeaths()]);
  const confirmed = lives.reduce((sum, one) => sum + one);
  process.stdout.write(`12 lần bị giết, ${confirmed} giao dịch đã xác nhận, không mất giao dịch nào\n`);
});

test('ổ đĩa đầy giữa lúc ghi: giao dịch bị từ chối, tệp cũ còn nguyên', async () => {
  const folder = await freshFolder();
  const before = await openJsonStore(folder, versions);
  await before.transaction(async (tx) => tx.settings.put('a', { value: 'còn' }));
  await before.close();
  // No file may grow beyond 200 blocks (100 or 200 KiB): the first writes succeed in part, as on a full disk.
  const child = new Child(COMMITTER, [folder, '1', '1'], 'ulimit -f 200;');
  expect(await child.until(() => false)).toEqual(['không ghi được: EFBIG']);
  const after = await openJsonStore(folder, versions);
  expect(await after.transaction((tx) => tx.settings.all())).toEqual([['a', { value: 'còn' }]]);
  await after.close();
  await removeFolder(folder);
});
