import { toInstant } from '../../src/domain/time/instant.ts';
import { renderPng } from '../../src/pictures/render.ts';
import { FRIDAY_MORNING } from '../doubles/house.ts';
import { importCommittee } from '../doubles/import-committee.ts';
import { Invariants } from './invariants/invariants.ts';
import { Chance } from './machine/chance.ts';
import { Ledger } from './machine/ledger.ts';
import { Lives } from './machine/lives.ts';
import { quiet, Scheduler } from './machine/scheduler.ts';
import { takeOverTimers } from './machine/timers.ts';
import { Trace } from './machine/trace.ts';
import { Crowd } from './people/crowd.ts';
import { World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface RunOptions {
  readonly seed: number;
  /** How long people act, in days; by the seed unless told otherwise. */
  readonly days?: number;
  /** The address of a database of its own; a simulated disk unless told otherwise. */
  readonly database?: string;
  /** Keeps every line of the trace. */
  readonly whole?: boolean;
}

export interface Outcome {
  readonly seed: number;
  readonly hash: string;
  /** What may not be; nothing in a good run. */
  readonly faults: readonly string[];
  readonly lines: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** One run of the whole program under a seed. */
export async function run({ seed, days, database, whole = false }: RunOptions): Promise<Outcome> {
  // Its first picture reads files of this machine, at a time of their own.
  await renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
  const chance = new Chance(seed);
  const scheduler = new Scheduler(FRIDAY_MORNING + chance.between(0, 27) * DAY);
  const trace = new Trace(() => scheduler.now, whole);
  const world = new World(seed, scheduler, chance.apart(), trace);
  const ledger = new Ledger();
  const crowd = new Crowd(scheduler, world, chance.apart());
  const faults: string[] = [];
  const fault = (what: string): void => {
    trace.note(`FAULT: ${what}`);
    faults.push(what);
  };
  const lives = new Lives({
    ...{ scheduler, world, ledger, trace },
    chance: chance.apart(),
    database: database ?? null,
    isBusy: () => scheduler.now - crowd.lastAct < 3 * MINUTE,
    onWarning: (line) => trace.note(`log: ${inShort(line)}`),
    onFault: (error) => fault(error instanceof Error ? error.message : String(error)),
  });
  const invariants = new Invariants({ scheduler, world, ledger, lives, fault });
  world.zalo.onConsent = () => {
    trace.note('an administrator pasted in a new refresh token of Zalo');
    lives.restart();
  };
  const restore = takeOverTimers(scheduler, () => lives.current);
  // Where an error was made tells nothing that a replay does not, and costs a tenth of a run.
  const { stackTraceLimit } = Error;
  if (!whole) Error.stackTraceLimit = 0;
  try {
    let filled = false;
    void lives
      .fill(async (store) => {
        const now = toInstant(scheduler.now);
        for (const { file, regulation } of world.places)
          await importCommittee(store, file, regulation, now, true);
        await store.transaction(async (tx) => tx.settings.put('clock', { value: now }));
      })
      .then(
        () => {
          filled = true;
        },
        (error: unknown) => fault(String(error)),
      );
    await scheduler.runUntil(scheduler.now + HOUR, () => filled || faults.length > 0);
    invariants.begin();
    const length = days ?? chance.between(3, 12);
    const end = scheduler.now + length * DAY;
    crowd.begin(length);
    for (let restarts = chance.between(0, 2); restarts > 0; restarts -= 1)
      scheduler.after(chance.between(1, length * 24 * 60) * MINUTE, () => lives.restart());
    lives.begin();
    const bad = (): boolean => faults.length > 0;
    await scheduler.runUntil(end, bad);
    // Now nothing more is done to it, and all that is under way has to arrive.
    crowd.end();
    lives.dangerous = false;
    world.telegram.weather.calm();
    world.zalo.weather.calm();
    lives.kill();
    await scheduler.runUntil(end + 6 * HOUR, bad);
    if (!bad()) invariants.end();
  } catch (error) {
    fault(`the run broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  } finally {
    lives.end();
    // What its last life was about to do is done, and comes to nothing, before another run begins in this process.
    for (let turn = 0; turn < 20; turn += 1) await quiet();
    restore();
    Error.stackTraceLimit = stackTraceLimit;
  }
  return {
    seed,
    hash: trace.hash,
    faults,
    lines: trace.lines,
    counts: {
      events: scheduler.happened,
      commits: ledger.commits,
      acts: crowd.acts,
      sent: world.arrivals.all.length,
      kills: lives.kills,
      ...invariants.counts(),
    },
  };
}

/** What the program has to say, without the paths of this machine. */
function inShort(line: string): string {
  const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
  return [msg, err?.message].filter(Boolean).join(': ').slice(0, 300);
}
