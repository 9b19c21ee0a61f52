import type { Store } from '../src/ports/store.ts';
import type { Versions } from '../src/ports/versions.ts';
import { openJsonStore } from './json-store.ts';

interface Where {
  readonly dataDir: string;
  /** A database in place of the folder; several processes may share it. */
  readonly databaseUrl?: string | null;
  readonly warn?: (what: string, error: unknown) => void;
}

/** Opens the store that the settings name. */
export async function openStore({ dataDir, databaseUrl, warn }: Where, versions: Versions): Promise<Store> {
  if (!databaseUrl) return openJsonStore(dataDir, versions);
  // Who has no database need not read its driver at each start.
  const { openPostgresStore } = await import('./postgres-store.ts');
  return openPostgresStore(databaseUrl, versions, warn ? { warn } : {});
}

/**
 * Opens what stands there now, while the program that holds it goes on. Of a folder it is a copy, which goes when it is
 * closed and lies meanwhile beside the path that is given.
 */
export async function openCopyOf(where: Where, beside: string, versions: Versions): Promise<Store> {
  if (where.databaseUrl) return openStore(where, versions);
  const { openFolderCopy } = await import('./json/folder-copy.ts');
  return openFolderCopy(where.dataDir, beside, versions);
}

/** Lets commands beside this process ask it, where it has its folder to itself; returns how to end that. */
export async function openDoor(
  where: Where,
  answer: (question: string) => Promise<string>,
): Promise<() => Promise<void>> {
  // A database may be written to by several.
  if (where.databaseUrl) return async () => {};
  const { keepDoor } = await import('./json/folder-door.ts');
  return keepDoor(where.dataDir, answer);
}

/** Asks the process that holds the folder; `null` where none does, and where a database may be opened beside it. */
export async function askAtDoor(where: Where, question: string): Promise<string | null> {
  if (where.databaseUrl) return null;
  const { knock } = await import('./json/folder-door.ts');
  return knock(where.dataDir, question);
}
