import { writeSync } from 'node:fs';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';

// Commits numbered transactions until it is killed; says each number when its promise has resolved.
const [, , folder = '', from = '0', lanes = '3'] = process.argv;
let next = Number(from);
// Not over a stream: what was said must have left this process.
const say = (line: string): number => writeSync(1, `${line}\n`);

try {
  const store = await openJsonStore(folder, versions);
  // Enough bytes for a write to take a while.
  await store.transaction(async (tx) => tx.settings.put('dài', { value: 'x'.repeat(300_000) }));
  const lane = async (): Promise<void> => {
    for (;;) {
      const number = next++;
      const id = `lang-son/2026-${number}`;
      await store.transaction(async (tx) => {
        tx.settings.put(`số/${number}`, { value: `${number}` });
        if (number % 3 === 0) tx.archive('meetings', 'lang-son', '2026', id, { number });
      });
      say(`${number}`);
    }
  };
  await Promise.all(Array.from({ length: Number(lanes) }, lane));
} catch (error) {
  say(`không ghi được: ${(error as NodeJS.ErrnoException).code ?? error}`);
}
