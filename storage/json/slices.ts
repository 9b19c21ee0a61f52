import { setImmediate as nextTurn } from 'node:timers/promises';

/** After so many others have their turn: as many documents are read in a few milliseconds. */
const SLICE = 50;

/** The same, a slice at a time. */
export async function* inSlices<One>(all: Iterable<One>): AsyncGenerator<One> {
  let left = SLICE;
  for (const one of all) {
    yield one;
    left -= 1;
    if (left > 0) continue;
    await nextTurn();
    left = SLICE;
  }
}
