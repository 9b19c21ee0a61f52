import { pino } from 'pino';
import { commands } from '../../../commands/index.ts';
import { assemble } from '../../../src/assemble.ts';
import type { HttpDoor } from '../../../src/http/serve.ts';
import type { Store } from '../../../src/ports/store.ts';
import type { Config } from '../../../src/settings/config.ts';
import type { Chance } from './chance.ts';
import type { Life, Scheduler } from './scheduler.ts';

export type Doors = Pick<HttpDoor, 'telegramWebhook' | 'zaloWebhook'>;

export interface Machine {
  readonly scheduler: Scheduler;
  readonly chance: Chance;
  readonly config: Config;
  readonly fetch: typeof fetch;
  readonly store: Store;
  readonly life: Life;
  /** Whether anybody has done anything of late: the clock's minutes are looked at one by one then. */
  readonly isBusy: () => boolean;
  readonly onDoors: (doors: Doors) => void;
  readonly onWarning: (line: string) => void;
}

/** Starts the whole program for one life; resolves once it serves. */
export async function startProgram(machine: Machine): Promise<{ stop(): Promise<void> }> {
  const { scheduler, chance, life } = machine;
  const stream = { write: (line: string) => machine.onWarning(line) };
  return assemble({
    config: machine.config,
    store: machine.store,
    sandbox: null,
    commands,
    clock: () => scheduler.now,
    steady: () => scheduler.now,
    log: pino({ level: 'warn', timestamp: false, base: null }, stream),
    random: (bytes) => chance.bytes(bytes),
    fetch: machine.fetch,
    schedule: (when, work, how) => {
      const turns = when.startsWith('*') ? minutes(machine) : hours(scheduler);
      let wanted = true;
      let working = false;
      const next = (): void => {
        scheduler.after(
          turns() - scheduler.now,
          () => {
            if (!wanted) return;
            next();
            if (working && how?.noOverlap) return;
            working = true;
            void Promise.resolve(work()).finally(() => {
              working = false;
            });
          },
          life,
        );
      };
      next();
      return {
        destroy: () => {
          wanted = false;
        },
      };
    },
    door: async (door) => {
      machine.onDoors(door);
      return { port: 1, close: async () => machine.onDoors({ telegramWebhook: null, zaloWebhook: null }) };
    },
  });
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Each minute while something goes on; a machine that has nothing to do is looked at by day each ten, at night each hour. */
function minutes({ scheduler, isBusy }: Machine): () => number {
  return () => {
    const hour = new Date(scheduler.now + 7 * HOUR).getUTCHours();
    const each = isBusy() ? MINUTE : hour >= 6 && hour < 18 ? 10 * MINUTE : HOUR;
    return (Math.floor(scheduler.now / each) + 1) * each;
  };
}

/** At 17 minutes past, and not in every hour: what is done then is done for hours at once. */
const hours = (scheduler: Scheduler) => () =>
  (Math.floor((scheduler.now - 17 * MINUTE) / (3 * HOUR)) + 1) * 3 * HOUR + 17 * MINUTE;
