import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The bot's people live in one zone; the machine that tests it may not.
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    // Most tests wait for a socket or a disk, and leave the processor to others meanwhile.
    maxWorkers: 3,
    // Reading the program anew for each file takes longer than most files: what a file leaves behind is its own to undo.
    isolate: false,
  },
});
