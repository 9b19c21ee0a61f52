import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store, Transaction } from '../../src/ports/store.ts';
import type { Kind } from '../../src/ports/versions.ts';
import { versions } from '../../src/versions/versions.ts';
import { openJsonStore } from '../../storage/json-store.ts';

const LEFT = fileURLToPath(new URL('../fixtures/data-folder/of-november', import.meta.url));
/** What belongs to no committee. */
const NOBODYS: readonly string[] = ['settings', 'archiving', 'years'];
const AT_ONCE = 50;

type Shelves = Record<Kind, Record<string, never>>;

/** Two days after it was left. */
export const NOW = '2026-12-07T01:00:00.000Z';

/** What one committee had open in November, so many times, each under names and accounts of its own. */
export async function fill(store: Store, count: number): Promise<void> {
  const text = JSON.stringify(await shelvesLeft());
  for (let from = 0; from < count; from += AT_ONCE)
    await store.transaction(async (tx) => {
      for (let at = from; at < Math.min(count, from + AT_ONCE); at += 1) put(tx, text, at);
    });
}

/** In the shapes of today: whoever opens it brings it up to them. */
async function shelvesLeft(): Promise<Shelves> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-ky-so-'));
  await cp(LEFT, folder, { recursive: true });
  const names = Object.keys(
    (JSON.parse(await readFile(join(LEFT, 'live.json'), 'utf8')) as { shelves: Shelves }).shelves,
  ) as Kind[];
  const store = await openJsonStore(folder, versions);
  const shelves = await store.transaction(async (tx) => {
    const all = names
      .filter((name) => !NOBODYS.includes(name))
      .map(async (name) => [name, Object.fromEntries(await tx[name].all())]);
    return Object.fromEntries(await Promise.all(all)) as Shelves;
  });
  await store.close();
  await rm(folder, { recursive: true });
  return shelves;
}

/** Ids that name neither the committee nor an account are marked with its number. */
function put(tx: Transaction, text: string, at: number): void {
  const own = text.replaceAll('kien-giang', `ban-${at}`).replaceAll(/(telegram|zalo):(-?\d)/g, `$1:$2${at}0`);
  const originals = new Set(Object.values(JSON.parse(text) as Shelves).flatMap(Object.keys));
  for (const [kind, documents] of Object.entries(JSON.parse(own) as Shelves))
    for (const [id, document] of Object.entries(documents))
      tx[kind as Kind].put(originals.has(id) ? `${id}.${at}` : id, document);
}
