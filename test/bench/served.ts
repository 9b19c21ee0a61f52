import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../build.mjs';
import { COMPILED } from './compiled.ts';

/** What reads TypeScript is not needed there. */
const OWN_FLAGS = process.execArgv.filter((flag, at, all) => flag !== 'tsx' && all[at + 1] !== 'tsx');

/** A server in a process of its own. */
export interface Served {
  readonly port: number;
  /** Milliseconds of the processor that it has had. */
  processor(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a file of this folder, which calls `serveUnder`; one that is `compiled` as the program is run. */
export async function openServed(
  file: string,
  args: readonly string[],
  { compiled = false } = {},
): Promise<Served> {
  if (compiled) await compile(COMPILED, `test/bench/${file}`);
  const child = compiled
    ? fork(join(COMPILED, file.replace(/\.ts$/, '.js')), args, { execArgv: OWN_FLAGS })
    : fork(fileURLToPath(new URL(file, import.meta.url)), args);
  const ended = once(child, 'exit');
  const told = async (): Promise<number> => {
    const value = await Promise.race([once(child, 'message'), ended.then(() => null)]);
    if (!value) throw new Error(`${file} ended with ${child.exitCode}`);
    return value[0] as number;
  };
  const port = await told();
  return {
    port,
    processor: () => {
      child.send('processor');
      return told();
    },
    stop: async () => {
      child.send('stop');
      await ended;
    },
  };
}
