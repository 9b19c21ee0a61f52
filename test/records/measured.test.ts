import { expect, test } from 'vitest';
import { UNMEASURED } from '../../src/ports/measures.ts';
import type { Store } from '../../src/ports/store.ts';
import { measured } from '../../src/records/measured.ts';

test('whoever counts what is done passes on which chat it is done for: what shares one keeps its order', async () => {
  const asked: (readonly string[] | undefined)[] = [];
  const store: Pick<Store, 'transaction'> = {
    transaction: (_, keys) => {
      asked.push(keys);
      return new Promise(() => {});
    },
  };
  void measured(store, UNMEASURED, () => 0).transaction(async () => {}, ['telegram:1001']);
  expect(asked).toEqual([['telegram:1001']]);
});
