import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** Campaigns: minutes instead of seconds, one after the other, so that what they measure is theirs. */
export default defineConfig({
  test: {
    ...usual.test,
    include: ['test/long/**/*.test.ts'],
    exclude: [],
    maxWorkers: 1,
    // A campaign that takes longer says so in its own third argument.
    testTimeout: 300_000,
    disableConsoleIntercept: true,
  },
});
