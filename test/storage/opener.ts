import { createInterface } from 'node:readline';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';

// Opens the folders that it is told, line by line, and says what came of it. Holds them until it is killed.
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
createInterface({ input: process.stdin }).on('line', (folder) => {
  openJsonStore(folder, versions).then(
    () => say(`${folder} mở được`),
    (error: unknown) => say(`${folder} ${error instanceof Error ? error.message : error}`),
  );
});
say('sẵn sàng');
