import { statfsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Every commit of the store is synced, and a test makes hundreds: in memory, where there is room for it, that is cheap. */
function temporary(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 1024 ** 3 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** What is named is run, whatever it takes. */
const all = process.env.TESTS === 'all' || process.argv.some((word) => word.startsWith('test/'));

/** What starts processes, database servers or a browser of its own, or tries all that there is of something. */
const LONGER = [
  'test/**/{browser,kill}.test.ts',
  'test/{main,architecture,journey,committee-file/backup,flows/two-processes,storage/postgres-store}.test.ts',
  'test/sandbox/{door,own,tours}.test.ts',
  'test/flows/{bad-input,crowd,disclosure,other-bodies,own-matters-referred,own-matters-swept,typed-words}.test.ts',
  'test/hear/table/bad-file.test.ts',
  'test/{reminders/load,say/every-part,simulation/kept-seeds,words/words}.test.ts',
];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Campaigns have `npm run test:long`; what takes longer, and people who are on both platforms at once, `npm run test:all`.
    exclude: ['test/long/**', ...(all ? [] : LONGER)],
    reporters: ['default', ...(all ? ['./test/regulations/coverage/reporter.ts'] : [])],
    globalSetup: ['test/fixtures/build-program.ts'],
    // The bot's people live in one zone; the machine that tests it may not.
    env: { TZ: process.env.TZ ?? 'UTC', TMPDIR: temporary() },
    // For a busy machine: a story that waits in vain says so as soon as its program is at rest.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most tests wait for a socket or a disk, and leave the processor to others meanwhile.
    maxWorkers: Math.max(3, availableParallelism()),
    // Reading the program anew for each file takes longer than most files: what a file leaves behind is its own to undo.
    isolate: false,
    // What was compiled is kept beside the packages: a file by itself starts in a third of the time.
    experimental: { fsModuleCache: true },
    // A worker keeps what its files have read; with a small nursery it collects garbage for a twentieth of its time.
    execArgv: ['--max-semi-space-size=64'],
  },
});
