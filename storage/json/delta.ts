/**
 * How one value of JSON becomes another. Of an object: what is put, what changes within, what goes. Of an array: so many of
 * its first are left out, so many are kept, these follow, and then so many of its last.
 */
export type Delta = ObjectDelta | ArrayDelta;

interface ObjectDelta {
  readonly put?: Readonly<Record<string, unknown>>;
  readonly within?: Readonly<Record<string, Delta>>;
  readonly gone?: readonly string[];
}
type ArrayDelta = readonly [left: number, kept: number, added: readonly unknown[], last: number];

/**
 * What makes `before` what `after` is, in the same order of keys; `null` where only all of it would say it, `'none'` where
 * nothing has changed. What both share is not gone through.
 */
export function deltaOf(before: unknown, after: unknown): Delta | 'none' | null {
  if (before === after) return 'none';
  if (Array.isArray(before)) return Array.isArray(after) ? deltaOfArrays(before, after) : null;
  return isObject(before) && isObject(after) ? deltaOfObjects(before, after) : null;
}

function deltaOfObjects(before: JsonObject, after: JsonObject): ObjectDelta | 'none' | null {
  const put: JsonObject = {};
  const within: Record<string, Delta> = {};
  const order: string[] = [];
  const gone: string[] = [];
  for (const key of keysOf(before)) {
    if (after[key] === undefined) {
      gone.push(key);
      continue;
    }
    order.push(key);
    if (before[key] === after[key]) continue;
    const delta = deltaOf(before[key], after[key]);
    if (delta === null) put[key] = after[key];
    else if (delta !== 'none') within[key] = delta;
  }
  const keys = keysOf(after);
  for (const key of keys)
    if (before[key] === undefined) {
      order.push(key);
      put[key] = after[key];
    }
  // What is read back shall be gone through in the same order. A name of the language's own means something else there.
  if (keys.some((key, at) => key !== order[at] || key === '__proto__')) return null;
  const delta = {
    ...(Object.keys(put).length > 0 && { put }),
    ...(Object.keys(within).length > 0 && { within }),
    ...(gone.length > 0 && { gone }),
  };
  return Object.keys(delta).length > 0 ? delta : 'none';
}

function deltaOfArrays(before: readonly unknown[], after: readonly unknown[]): ArrayDelta | 'none' {
  const left = Math.max(0, before.indexOf(after[0]));
  let kept = 0;
  while (left + kept < before.length && kept < after.length && before[left + kept] === after[kept]) kept += 1;
  let last = 0;
  while (
    left + kept + last < before.length &&
    kept + last < after.length &&
    before.at(-1 - last) === after.at(-1 - last)
  )
    last += 1;
  if (kept + last === before.length && before.length === after.length) return 'none';
  return [left, kept, after.slice(kept, after.length - last), last];
}

/** What it was, changed so; `undefined` where that does not fit it. */
export function changedBy(before: unknown, delta: unknown): object | undefined {
  if (Array.isArray(before)) {
    if (!isArrayDelta(delta)) return undefined;
    const [left, kept, added, last] = delta;
    if (left + kept + last > before.length) return undefined;
    return [...before.slice(left, left + kept), ...added, ...before.slice(before.length - last)];
  }
  if (!isObject(before) || !isObject(delta)) return undefined;
  const after: JsonObject = { ...before };
  const { put = {}, within = {}, gone = [] } = delta as ObjectDelta;
  for (const key of gone) delete after[key];
  for (const [key, change] of Object.entries(within)) {
    const changed = changedBy(before[key], change);
    if (changed === undefined) return undefined;
    after[key] = changed;
  }
  return Object.assign(after, put);
}

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isArrayDelta = (delta: unknown): delta is ArrayDelta =>
  Array.isArray(delta) &&
  delta.length === 4 &&
  Array.isArray(delta[2]) &&
  [delta[0], delta[1], delta[3]].every((one) => Number.isInteger(one) && one >= 0);

/** JSON leaves out what is not there. */
const keysOf = (object: JsonObject): string[] =>
  Object.keys(object).filter((key) => object[key] !== undefined);
