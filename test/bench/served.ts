import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface Served {
  readonly port: number;
  /** Milliseconds of the processor that it has had. */
  processor(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a file of this folder, which calls `serveUnder`. */
export async function openServed(file: string, args: readonly string[]): Promise<Served> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args);
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

/** In that process: says where it listens, and what it is asked for. */
export function serveUnder(port: number, stop: () => Promise<void>): void {
  process.on('message', (asked) => {
    if (asked === 'stop') void stop().finally(() => process.exit());
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1_000);
  });
  process.send?.(port);
}
