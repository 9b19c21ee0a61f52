import { existsSync } from 'node:fs';
import { toInstant } from '../domain/time/instant.ts';
import type { Store } from '../ports/store.ts';
import * as say from '../say/committee/file.ts';
import { putInstallation, readInstallation, writeInstallation } from './installation.ts';

export interface Terminal {
  readonly open: () => Promise<Store>;
  readonly now: () => number;
  readonly zone: string;
  /** What was asked for. */
  readonly print: (text: string) => void;
  /** Why it cannot be had. */
  readonly complain: (text: string) => void;
}

/** Writes a whole installation into a file that is not there yet. Returns the exit code. */
export function takeOut(
  path: string,
  terminal: Terminal,
  written: (path: string, count: number) => string = say.installationWritten,
): Promise<number> {
  if (existsSync(path)) return complained(terminal, say.fileIsThere(path));
  return withStore(terminal, async (store) => {
    const count = await writeInstallation(store, path, toInstant(terminal.now()));
    terminal.print(written(path, count));
    return 0;
  });
}

/** Puts such a file into a place that is empty: all of it or nothing. Returns the exit code. */
export async function putIn(path: string, terminal: Terminal): Promise<number> {
  if (!existsSync(path)) return complained(terminal, say.fileIsGone(path));
  const whole = readInstallation(path);
  if (typeof whole === 'string') return complained(terminal, say.notWhole(path, whole));
  return withStore(terminal, async (store) => {
    if (!(await putInstallation(store, whole))) return complained(terminal, say.notEmpty());
    terminal.print(say.installationPut(whole.documents.length));
    return 0;
  });
}

/**
 * `backup FILE`, also while the program runs, and `restore FILE` into an empty place: the exit code. `openCopy` opens the
 * data as they stand at that moment, whoever holds them; its disk is the one of the folder that it is told.
 */
export async function backupCommand(
  verb: 'backup' | 'restore',
  args: readonly string[],
  terminal: Terminal & { readonly openCopy: (beside: string) => Promise<Store> },
): Promise<number> {
  const [path, ...more] = args;
  if (!path || more.length > 0) return complained(terminal, say.backupUsage());
  if (verb === 'restore') return putIn(path, terminal);
  return takeOut(path, { ...terminal, open: () => terminal.openCopy(path) }, say.backedUp);
}

export async function withStore(
  terminal: Pick<Terminal, 'open'>,
  work: (store: Store) => Promise<number>,
): Promise<number> {
  const store = await terminal.open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function complained(terminal: Terminal, why: string): Promise<number> {
  terminal.complain(why);
  return 1;
}
