import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../../build.mjs';
import { COMPILED } from './compiled.ts';
import { type Figure, ROUNDS } from './measured.ts';

// What the program costs, compiled as it is run, row by row: `npm run bench -- --rows webhook,answer`. Each row has a
// process of its own, so that none bears what another left behind, and one that takes too long ends alone.
const ROWS = ['webhook', 'answer', 'growth', 'tick', 'start', 'taps', 'hoso', 'broadcast', 'processes'];

const { values } = parseArgs({ options: { rows: { type: 'string', default: ROWS.join(',') } } });
const asked = values.rows.split(',');
const unknown = asked.filter((name) => !ROWS.includes(name));
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

async function measure(name: string): Promise<readonly Figure[]> {
  const child = fork(join(COMPILED, 'row.js'), [name]);
  let figures: readonly Figure[] = [];
  child.on('message', (told) => {
    figures = told as readonly Figure[];
  });
  const [code] = await once(child, 'exit');
  if (figures.length > 0) return figures;
  return [{ what: name, figure: 'not measured', wanted: '', beside: `ended with ${code}` }];
}

if (unknown.length > 0) {
  process.stderr.write(`There is no row ${unknown.join(', ')}; there are ${ROWS.join(', ')}.\n`);
  process.exitCode = 1;
} else {
  const day = new Date().toISOString().slice(0, 10);
  say(
    `${day}, ${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, at least ${ROUNDS} rounds`,
  );
  await compile(COMPILED, 'test/bench/row.ts');
  say(`load before: ${load()}\n\n| what | figure | wanted | beside |\n|---|---|---|---|`);
  for (const name of asked)
    for (const { what, figure, wanted, beside } of await measure(name))
      say(`| ${what} | ${figure} | ${wanted} | ${beside} |`);
  await rm(COMPILED, { recursive: true, force: true });
  say(`\nload after: ${load()}`);
}
