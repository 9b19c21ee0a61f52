import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { FAR_DAYS, NEAR_DAYS, type OtherDay } from './fixtures/other-days.ts';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The tests on other days than today's: `npm run test:days` runs all of them on each day and in each zone;
 * `-- --slice` those that start the program, keep its data or tell one story, on two days; further words name files.
 * Node's processes alone live on that day: a browser hangs under a clock that is not the machine's.
 */
const SLICE = [
  'flows/kill',
  'storage/kill',
  'storage/json-store',
  'contract',
  'flows/lang-son',
  'zalo/token',
];

async function passesOn({ now, zone }: OtherDay, files: readonly string[]): Promise<boolean> {
  const ahead = Date.parse(now) - Date.now();
  process.stdout.write(`\n${now}, ${zone}\n`);
  const tests = spawn(process.execPath, [at('node_modules/vitest/vitest.mjs'), 'run', ...files], {
    cwd: at('.'),
    stdio: 'inherit',
    env: {
      ...process.env,
      TZ: zone,
      CLOCK_AHEAD_MS: String(ahead),
      NODE_OPTIONS: `--import=${import.meta.resolve('./fixtures/shifted-clock.mjs')}`,
    },
  });
  const [code] = await once(tests, 'close');
  return code === 0;
}

const words = process.argv.slice(2);
const slice = words.includes('--slice');
const named = words.filter((word) => word !== '--slice');
const failed: string[] = [];
for (const day of slice ? NEAR_DAYS : FAR_DAYS)
  if (!(await passesOn(day, slice && named.length === 0 ? SLICE : named)))
    failed.push(`${day.now}, ${day.zone}`);
if (failed.length > 0) {
  process.stderr.write(`\nNot green on: ${failed.join('; ')}\n`);
  process.exitCode = 1;
}
