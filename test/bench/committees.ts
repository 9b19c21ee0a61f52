import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Store, Transaction } from '../../src/ports/store.ts';
import type { Kind } from '../../src/ports/versions.ts';

const LEFT = fileURLToPath(new URL('../fixtures/data-folder/of-november/live.json', import.meta.url));
/** What belongs to no committee. */
const NOBODYS: readonly string[] = ['settings', 'archiving', 'years'];
const AT_ONCE = 50;

/** What one committee had open in November, so many times, each under names and accounts of its own. */
export async function fill(store: Store, count: number): Promise<void> {
  const { shelves } = JSON.parse(await readFile(LEFT, 'utf8')) as {
    shelves: Record<Kind, Record<string, object>>;
  };
  for (const name of NOBODYS) delete (shelves as Record<string, object>)[name];
  const text = JSON.stringify(shelves);
  for (let from = 0; from < count; from += AT_ONCE)
    await store.transaction(async (tx) => {
      for (let at = from; at < Math.min(count, from + AT_ONCE); at += 1) put(tx, text, at);
    });
}

function put(tx: Transaction, text: string, at: number): void {
  const own = text.replaceAll('kien-giang', `ban-${at}`).replaceAll(/(telegram|zalo):(-?\d)/g, `$1:$2${at}0`);
  for (const [kind, documents] of Object.entries(JSON.parse(own) as Record<Kind, Record<string, never>>))
    for (const [id, document] of Object.entries(documents)) tx[kind as Kind].put(`${id}.${at}`, document);
}
