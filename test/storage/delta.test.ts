import { describe, expect, test } from 'vitest';
import { changedBy, deltaOf } from '../../storage/json/delta.ts';

const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What comes of it on the other side, by way of JSON; with the order of its keys. */
const after = (before: unknown, value: unknown): string | null => {
  const delta = deltaOf(before, value);
  if (delta === null || delta === 'none') return delta;
  return JSON.stringify(changedBy(read(before), read(delta)));
};

/** Whole numbers below a bound, the same for the same seed. */
const chance = (seed: number) => (below: number) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
type Chance = ReturnType<typeof chance>;

const KEYS = ['a', 'b', 'ngày', '7', '', 'put', 'within'];
const made = (any: Chance, depth = 3): unknown => {
  const kind = any(depth > 0 ? 6 : 3);
  if (kind === 0) return any(4);
  if (kind === 1) return 'chữ'.repeat(any(3));
  if (kind === 2) return [null, true, undefined][any(3)];
  if (kind === 3) return Array.from({ length: any(6) }, () => made(any, depth - 1) ?? null);
  return Object.fromEntries(KEYS.filter(() => any(2) === 0).map((key) => [key, made(any, depth - 1)]));
};

/** Another value that shares what it leaves as it was, as documents do. */
const changed = (any: Chance, value: unknown): unknown => {
  if (any(6) === 0) return made(any, 2) ?? null;
  if (Array.isArray(value)) {
    const all = [...value];
    const how = any(4);
    if (how === 0) all.splice(any(all.length + 1), any(3), made(any, 1) ?? null);
    else if (how === 1) all.shift();
    else if (how === 2) all.push(made(any, 1) ?? null);
    else if (all.length > 0) {
      const at = any(all.length);
      all[at] = changed(any, all[at]) ?? null;
    }
    return all;
  }
  if (typeof value !== 'object' || value === null) return value;
  const key = KEYS[any(KEYS.length)] as string;
  const { [key]: was, ...rest } = value as Record<string, unknown>;
  if (any(4) === 0) return rest;
  if (any(6) === 0) return { ...rest, [key]: made(any, 2) };
  return { ...value, [key]: changed(any, was) };
};

describe('phần đã đổi của một tài liệu', () => {
  test('3.000 cặp bất kỳ: áp phần đã đổi vào bản trước thì được đúng bản sau, đúng cả thứ tự khóa', () => {
    let told = 0;
    for (let seed = 1; seed <= 3_000; seed += 1) {
      const any = chance(seed);
      const before = { tài: made(any), liệu: made(any), a: made(any) };
      const value = changed(any, changed(any, before)) as object;
      const found = after(before, value);
      if (found === null) continue;
      told += 1;
      expect(found === 'none' ? JSON.stringify(before) : found, `${seed}`).toBe(JSON.stringify(value));
    }
    expect(told).toBeGreaterThan(2_000);
  });

  test('chỉ nói phần đã đổi, dù tài liệu lớn đến đâu', () => {
    const answers = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`tv-${at}`, { at }]));
    const meeting = { title: 'Họp', answers, log: [{ n: 1 }, { n: 2 }] };
    const answered = {
      ...meeting,
      answers: { ...answers, 'tv-7': { at: -1 } },
      log: [...meeting.log, { n: 3 }],
    };
    expect(deltaOf(meeting, answered)).toEqual({
      within: { answers: { within: { 'tv-7': { put: { at: -1 } } } }, log: [0, 2, [{ n: 3 }], 0] },
    });
  });

  test('dãy bỏ phần tử đầu và thêm phần tử cuối: phần giữa không viết lại', () => {
    const [one, two, three, four] = [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }];
    expect(deltaOf([one, two, three], [two, three, four])).toEqual([1, 2, [four], 0]);
    expect(deltaOf([one, two, three], [one, four, three])).toEqual([0, 1, [four], 1]);
  });

  test('khóa đổi thứ tự, hay khóa là tên của ngôn ngữ: viết lại cả', () => {
    expect(deltaOf({ a: 1, b: 2 }, { b: 2, a: 1 })).toBeNull();
    const named = JSON.parse('{"a":1,"__proto__":{"b":2}}');
    expect(deltaOf({ a: 1 }, named)).toBeNull();
  });

  test('phần đã đổi không khớp bản trước: không đoán', () => {
    expect(changedBy([1], [0, 2, [], 0])).toBeUndefined();
    expect(changedBy([1], { put: {} })).toBeUndefined();
    expect(changedBy(undefined, { put: {} })).toBeUndefined();
    expect(changedBy({ a: 1 }, { within: { a: { put: {} } } })).toBeUndefined();
    expect(changedBy([1], [0, -1, [], 0])).toBeUndefined();
  });
});
