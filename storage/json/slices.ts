import { setImmediate as nextTurn } from 'node:timers/promises';

/** As many documents are read in a few milliseconds. */
const SLICE = 50;

/** The same, a slice at a time; after each others have their turn. */
export async function* inSlices<One>(all: Iterable<One>, slice = SLICE): AsyncGenerator<One> {
  let left = slice;
  for (const one of all) {
    yield one;
    left -= 1;
    if (left > 0) continue;
    await nextTurn();
    left = slice;
  }
}
