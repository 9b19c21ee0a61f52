import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compile } from '../../../build.mjs';
import { versions } from '../../../src/versions/versions.ts';
import { openJsonStore } from '../../../storage/json-store.ts';
import { freePort } from '../../fixtures/free-port.ts';
import { type Api, openApi, TOKEN } from '../api.ts';
import { NOW } from '../committees.ts';
import { dataOf, inFolder } from '../folder.ts';
import {
  both,
  type Figure,
  inTurns,
  median,
  processor,
  type Row,
  ratio,
  type Spent,
  times,
  wall,
} from '../measured.ts';

const PROGRAM = fileURLToPath(
  new URL(`../../../node_modules/.cache/thu-ky-so/bench-${process.pid}`, import.meta.url),
);
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CLOCK = new URL('../../fixtures/shifted-clock.mjs', import.meta.url).href;
/** The data are of that month: on another day all of it would be closed as the program begins. */
const AHEAD = String(Date.parse(NOW) - Date.now());
const PEER = "await import('grammy'); await import('express');";
const TELLS = 'const { user, system } = process.cpuUsage(); console.log((user + system) / 1_000);';
/** Milliseconds until it is idle. */
const IDLE = 1_500;
/** Linux counts the processor time of a process in hundredths of a second. */
const TICK = 10;

interface Started extends Spent {
  /** MB that it holds when it is idle. */
  readonly memory: number;
}

/** From `npm start` until `/healthz` says that it serves, beside reading grammY and express. */
export const row: Row = {
  seconds: 150,
  measure: () =>
    inFolder(async (folder) => {
      await compile(join(PROGRAM, 'dist'));
      await cp(join(ROOT, 'start.mjs'), join(PROGRAM, 'start.mjs'));
      const api = await openApi();
      const one = await dataOf(1, folder);
      const many = await dataOf(100, folder);
      const starting = (data: string) => () => starts(data, join(folder, 'work'), api);
      for (const data of [one, many]) await settle(data, api);
      const { peer, own, manifold } = await inTurns<'peer' | 'own' | 'manifold', Started>({
        peer: bare,
        own: starting(one),
        manifold: starting(many),
      });
      api.close();
      await rm(PROGRAM, { recursive: true, force: true });
      return [...told('1 committee', own, peer, 3), ...told('100 committees', manifold, peer, 4)];
    }),
};

const told = (
  among: string,
  own: readonly Started[],
  peer: readonly Started[],
  most: number,
): readonly Figure[] => [
  {
    what: `start to /healthz, ${among}`,
    figure: times(ratio(wall(own), wall(peer))),
    wanted: `≤ ${most}`,
    beside: `${both(own)}; grammY and express ${both(peer)}`,
  },
  {
    what: 'the same, processor time',
    figure: times(ratio(processor(own), processor(peer))),
    wanted: '',
    beside: '',
  },
  {
    what: `idle memory, ${among}`,
    figure: `${median(own.map((start) => start.memory)).toFixed(0)} MB`,
    wanted: '≤ 150 MB',
    beside: '',
  },
];

/** As a folder is left in quiet times: each committee was looked at, and what waited has gone out. */
async function settle(data: string, api: Api): Promise<void> {
  await starts(data, data, api);
  const store = await openJsonStore(data, versions);
  await store.transaction(async (tx) => {
    for (const [id, wake] of await tx.wakes.all())
      if (wake.at <= NOW) throw new Error(`${id} was not looked at`);
    for (const [id] of await tx.outbox.all()) tx.outbox.delete(id);
  });
  await store.close();
}

async function bare(): Promise<Started> {
  const began = performance.now();
  const args = ['--import', CLOCK, '--input-type=module', '-e', `${PEER}${TELLS}`];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text;
  });
  await once(child, 'close');
  return { wall: performance.now() - began, processor: Number(said), memory: 0 };
}

async function starts(data: string, work: string, api: Api): Promise<Started> {
  if (work !== data) {
    await rm(work, { recursive: true, force: true });
    await cp(data, work, { recursive: true });
  }
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    CLOCK_AHEAD_MS: AHEAD,
    PORT: String(port),
    DATA_DIR: work,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: api.url,
    LOG_LEVEL: 'error',
  };
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', CLOCK, join(PROGRAM, 'start.mjs')], {
    ...{ cwd: work, env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const serves = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await serves())) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
    await pause(3);
  }
  const spent = performance.now() - began;
  const [, counts = ''] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
  const [user, system] = counts.split(' ').slice(11, 13).map(Number);
  await pause(IDLE);
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  child.kill('SIGTERM');
  await once(child, 'exit');
  return {
    wall: spent,
    processor: ((user ?? 0) + (system ?? 0)) * TICK,
    memory: Number(kilobytes) / 1_024,
  };
}
