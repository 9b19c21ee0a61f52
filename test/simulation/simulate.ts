import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Postgres } from '../doubles/postgres.ts';
import { buildSimulation } from './build.ts';
import { MUTANTS, type Mutant } from './mutants.ts';
import type { runSeeds, Seeds } from './seeds.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    days: { type: 'string' },
    trace: { type: 'boolean', default: false },
    first: { type: 'boolean', default: false },
    store: { type: 'string', default: 'json' },
    /** Plays a fault of the list, by its name. */
    mutant: { type: 'string' },
    /** Plays all of them, each in a process of its own. */
    mutants: { type: 'boolean', default: false },
  },
});
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const seeds: Seeds = {
  from: Number(values.seed ?? values.from),
  count: values.seed === undefined ? Number(values.seeds) : 1,
  ...(values.days === undefined ? {} : { days: Number(values.days) }),
  trace: values.trace,
  first: values.first,
  print,
};

async function play(mutant: Mutant | null, how: Seeds): Promise<string | null> {
  const path = await buildSimulation(mutant);
  const server = values.store === 'postgres' ? await Postgres.start() : null;
  const databaseOf = server && ((seed: number) => server.url({ schema: `hat_${seed}` }));
  try {
    const built = (await import(`${pathToFileURL(path).href}?${mutant?.name ?? ''}`)) as {
      runSeeds: typeof runSeeds;
    };
    return await built.runSeeds({ ...how, ...(databaseOf ? { databaseOf } : {}) });
  } finally {
    await server?.stop();
    await rm(path, { force: true });
  }
}

async function main(): Promise<void> {
  if (values.mutants) {
    for (const { name } of MUTANTS) if (!(await isFound(name))) process.exitCode = 1;
    return;
  }
  const mutant = MUTANTS.find(({ name }) => name === values.mutant) ?? null;
  if (values.mutant !== undefined && mutant === null) throw new Error(`no mutant “${values.mutant}”`);
  if ((await play(mutant, seeds)) !== null) process.exitCode = 1;
}

async function isFound(name: string): Promise<boolean> {
  const days = values.days === undefined ? [] : ['--days', values.days];
  const how = ['--mutant', name, '--first', '--from', values.from, '--seeds', values.seeds, ...days];
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? '', ...how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (part) => {
    said += part;
  });
  await once(child, 'close');
  const [line] = /^seed \d+ fails .*$/m.exec(said) ?? [];
  print(`${line ? 'found ' : 'MISSED'} ${name}\n       ${line ?? said.trim().split('\n').at(-1)}`);
  return line !== undefined;
}

await main();
