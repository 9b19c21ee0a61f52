import { expect, test } from 'vitest';
import { Ordered } from '../../storage/json/ordered.ts';

/** Numbers that look random and are the same each time. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; state = (state * 48_271) % 2_147_483_647) yield state;
}

const plain = (map: ReadonlyMap<string, object>): [string, object][] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : 1));

test('20.000 lần thêm, sửa, xóa: như một Map xếp theo mã; bản chép giữ đúng lúc nó được chép', () => {
  const random = numbers(11);
  const next = (below: number): number => (random.next().value as number) % below;
  const map = new Map<string, object>();
  const ordered = new Ordered();
  const copies: { copy: Ordered; held: [string, object][] }[] = [];
  for (let step = 0; step < 20_000; step += 1) {
    // More is added than taken away in the first half, less in the second.
    const id = `ban-${next(40)}/${next(100)}`;
    if (next(10) < (step < 10_000 ? 7 : 3)) {
      map.set(id, { step });
      ordered.set(id, map.get(id) as object);
    } else {
      map.delete(id);
      ordered.delete(id);
    }
    if (step % 997 === 0) copies.push({ copy: ordered.copy(), held: plain(map) });
  }
  expect([...ordered]).toEqual(plain(map));
  expect([...ordered.values()]).toEqual(plain(map).map(([, document]) => document));
  for (const { copy, held } of copies) expect([...copy]).toEqual(held);
  for (const prefix of ['', 'ban-1', 'ban-1/', 'ban-39/99', 'ban-40', 'a', 'z'])
    expect(ordered.ids(prefix)).toEqual(plain(map).flatMap(([id]) => (id.startsWith(prefix) ? [id] : [])));
  for (const [id, document] of map) expect(ordered.get(id)).toBe(document);
  expect([ordered.get('ban-1'), ordered.get('')]).toEqual([null, null]);
});

test('sửa bản chép không động tới bản gốc', () => {
  const ordered = new Ordered([
    ['b', { b: 1 }],
    ['a', { a: 1 }],
  ]);
  const copy = ordered.copy();
  copy.set('a', { a: 2 });
  copy.delete('b');
  expect([[...ordered], [...copy]]).toEqual([
    [
      ['a', { a: 1 }],
      ['b', { b: 1 }],
    ],
    [['a', { a: 2 }]],
  ]);
});
