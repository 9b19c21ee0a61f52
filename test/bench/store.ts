import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { type Disk, realDisk } from '../../storage/json/disk.ts';
import { openJsonStore } from '../../storage/json-store.ts';
import { answer } from './answer.ts';
import { fill } from './committees.ts';

// What a durable answer costs, alone and 50 at once, among 1, 100 and 1,000 committees. In turns, so that whatever slows
// the machine slows all; beside them the disk itself, which takes the bytes of one answer while all else
// waits, as a library in the process does.
const SIZES = [1, 100, 1_000];
const ROUNDS = Number(process.env.ROUNDS ?? 300);
const AT_ONCE = 50;

interface Measured {
  readonly name: string;
  readonly store: Store;
  readonly alone: number[];
  readonly together: number[];
  bytes: number;
}

const folder = await mkdtemp(join(process.env.BENCH_DIR ?? tmpdir(), 'thu-ky-so-'));
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};
const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/** The disk of this machine, which counts what is written. */
function counting(): { readonly disk: Disk; readonly bytes: () => number } {
  let bytes = 0;
  const disk: Disk = {
    ...realDisk,
    openLog: async (path) => {
      const file = await realDisk.openLog(path);
      return {
        append: (part) => {
          bytes += part.length;
          return file.append(part);
        },
        truncate: (length) => file.truncate(length),
        close: () => file.close(),
      };
    },
    open: async (path, flags, mode) => {
      const file = await realDisk.open(path, flags, mode);
      return {
        writeFile: (part) => {
          bytes += part.length;
          return file.writeFile(part);
        },
        truncate: (length) => file.truncate(length),
        sync: () => file.sync(),
        datasync: () => file.datasync(),
        close: () => file.close(),
      };
    },
  };
  return { disk, bytes: () => bytes };
}

const measured: Measured[] = [];
const counts: (() => number)[] = [];
for (const size of SIZES) {
  const at = join(folder, `${size}`);
  const before = await openJsonStore(at, versions);
  await fill(before, size);
  await before.close();
  const { disk, bytes } = counting();
  const store = await openJsonStore(at, versions, { disk });
  await answer(store, 0);
  counts.push(bytes);
  measured.push({ name: `${size} Ban`, store, alone: [], together: [], bytes: 0 });
}

const raw = openSync(join(folder, 'raw'), 'w');
const alone: number[] = [];
let next = 1;
for (let round = 0; round < ROUNDS; round += 1) {
  const order = round % 2 === 0 ? measured : [...measured].reverse();
  for (const one of order) {
    const count = counts[measured.indexOf(one)] ?? (() => 0);
    const before = count();
    one.alone.push(await timed(() => answer(one.store, next++)));
    one.bytes = count() - before;
  }
  const bytes = Buffer.alloc(measured[0]?.bytes ?? 0, 'x');
  const before = performance.now();
  writeSync(raw, bytes);
  fdatasyncSync(raw);
  alone.push(performance.now() - before);
  for (const one of round % 5 === 0 ? order : [])
    one.together.push(
      await timed(() => Promise.all(Array.from({ length: AT_ONCE }, () => answer(one.store, next++)))),
    );
}
closeSync(raw);
for (const { store } of measured) await store.close();
await rm(folder, { recursive: true });

const [first] = measured;
const disk = median(alone);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
say(`${cpus()[0]?.model}, ${cpus().length} nhân, Node ${process.version}, ${ROUNDS} lượt xen kẽ, số giữa`);
say(`ổ đĩa (ghi ${first?.bytes} byte, fdatasync): ${disk.toFixed(2)} ms`);
for (const one of measured) {
  const [own, many] = [median(one.alone), median(one.together) / AT_ONCE];
  const growth = (value: number, of: readonly number[] = []): string => (value / median(of)).toFixed(2);
  say(
    `${one.name}: một mình ${own.toFixed(2)} ms (${(own / disk).toFixed(2)} × ổ đĩa; ${growth(own, first?.alone)} × 1 Ban); ` +
      `${AT_ONCE} cùng lúc ${many.toFixed(3)} ms mỗi câu (${(many / disk).toFixed(2)} × ổ đĩa; ${growth(many * AT_ONCE, first?.together)} × 1 Ban); ${one.bytes} byte mỗi câu`,
  );
}
