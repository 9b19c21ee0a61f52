/** Numbers under a seed: the same each time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
const of = <Value>(random: Random, all: readonly Value[]): Value =>
  all[Math.floor(random() * all.length)] as Value;

/** No word of it answers anything: a good body that says yes is a yes. */
const STRANGE: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', '\u0000', '\ud800', '/hop', '/x', '/'],
  ...['__proto__', 'constructor', '../../etc/passwd', '#kien-giang/2026-1.1', 'a'.repeat(5_000)],
  ...[[], {}, [[[[]]]], { length: 9 }, { toString: null }, { id: {} }, [null]],
];

/** Some JSON, of whatever shape. */
function anything(random: Random, depth = 0): unknown {
  if (depth > 3 || random() < 0.5) return of(random, STRANGE);
  const count = Math.floor(random() * 4);
  if (random() < 0.5) return Array.from({ length: count }, () => anything(random, depth + 1));
  return Object.fromEntries(
    Array.from({ length: count }, () => [JSON.stringify(of(random, STRANGE)), anything(random, depth + 1)]),
  );
}

/** The same, in which some values are gone, doubled, or something else. */
function mutated(value: unknown, random: Random, rate: number): unknown {
  if (random() < rate) return anything(random);
  if (Array.isArray(value)) return value.map((one) => mutated(one, random, rate));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(() => random() > rate / 2);
  return Object.fromEntries(kept.map(([name, one]) => [name, mutated(one, random, rate)]));
}

/** A body that no platform sends: bytes, JSON of another shape, a good one that was cut, or one with strange values. */
export function mangled(good: object, random: Random): Buffer {
  const kind = random();
  if (kind < 0.1)
    return Buffer.from(Array.from({ length: Math.floor(random() * 200) }, () => random() * 256));
  if (kind < 0.25) return Buffer.from(JSON.stringify(anything(random)) ?? '');
  const text = JSON.stringify(good);
  if (kind < 0.4) return Buffer.from(text.slice(0, Math.floor(random() * text.length)));
  if (kind < 0.5) {
    const bytes = Buffer.from(text);
    for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    return bytes;
  }
  return Buffer.from(JSON.stringify(mutated(good, random, of(random, [0.05, 0.1, 0.3]))) ?? '');
}
