import { describe, expect, test } from 'vitest';
import { Budget } from '../../../src/channels/zalo/budget.ts';
import { bounded, refusalOf } from '../../../src/channels/zalo/failure.ts';
import { makeTeller, type Trouble } from '../../../src/channels/zalo/trouble.ts';

const AT_12 = Date.parse('2026-11-21T02:00:12.000Z');

test.each([
  [-100, 'network', null],
  [-200, 'network', null],
  [-201, 'rejected', null],
  [-204, 'auth', 'app'],
  [-205, 'auth', 'app'],
  [-209, 'auth', 'app'],
  [-210, 'rejected', null],
  [-212, 'auth', 'app'],
  [-213, 'blocked', null],
  [-216, 'auth', null],
  [-217, 'blocked', null],
  [-218, 'rejected', 'quota'],
  [-219, 'auth', 'app'],
  [-220, 'auth', null],
  [-221, 'auth', 'unverified'],
  [-223, 'rejected', 'permission'],
  [-224, 'rejected', 'package'],
  [-227, 'blocked', null],
  [-230, 'unreachable-window', null],
  [-232, 'unreachable-window', null],
  [-233, 'rejected', null],
  [-234, 'rejected', null],
  [-235, 'rejected', 'group'],
  [-237, 'rejected', 'group'],
  [-238, 'rejected', 'group'],
  [-240, 'rejected', 'app'],
  [-241, 'rejected', 'group'],
  [-242, 'auth', 'app'],
  [-244, 'blocked', null],
  [-248, 'rejected', 'content'],
  [-249, 'rejected', 'template'],
  [-320, 'rejected', 'cloud-account'],
  [-321, 'rejected', 'cloud-account'],
  [-403, 'rejected', 'group'],
  [-9999, 'rejected', null],
])('lỗi %i là: %s', (code, kind, trouble) => {
  const refusal = refusalOf(code, 'gửi', AT_12, null);
  expect(refusal.failure).toEqual({ kind });
  expect(refusal.trouble).toBe(trouble);
  expect(refusal.message).toContain(String(code));
});

describe('quá nhanh', () => {
  test('thì đợi hết phút, hoặc lâu như Zalo bảo', () => {
    expect(refusalOf(-32, 'gửi', AT_12, null).failure).toEqual({
      kind: 'rate-limited',
      retryAfter: 48_000,
      scope: 'all',
    });
    expect(refusalOf(-32, 'gửi', AT_12, 7_000).failure).toEqual({
      kind: 'rate-limited',
      retryAfter: 7_000,
      scope: 'all',
    });
  });

  test('hết lượt của gói thì đợi lâu, và có người được báo', () => {
    const refusal = refusalOf(-211, 'gửi', AT_12, null);
    expect(refusal.failure).toEqual({ kind: 'rate-limited', retryAfter: 900_000, scope: 'all' });
    expect(refusal.trouble).toBe('quota');
  });
});

test('lời của Zalo được kể lại ngắn, trên một dòng, không có khóa', () => {
  const said = bounded(`token bi-mat is\nwrong ${'x'.repeat(500)}`, ['bi-mat']);
  expect(said).toMatch(/^token \*\*\* is wrong x+$/);
  expect(said.length).toBeLessThanOrEqual(100);
});

describe('hạn mức', () => {
  test('dùng hết thì nói phải đợi bao lâu', () => {
    const budget = new Budget(2, 60_000);
    expect([budget.take(0), budget.take(10_000), budget.take(20_000)]).toEqual([0, 0, 40_000]);
    expect(budget.take(59_999)).toBe(1);
    expect([budget.take(60_000), budget.take(60_000)]).toEqual([0, 10_000]);
  });

  test('lần bị từ chối không bị tính', () => {
    const budget = new Budget(1, 60_000);
    budget.take(0);
    for (let at = 1; at < 60_000; at += 1_000) budget.take(at);
    expect(budget.take(60_000)).toBe(0);
  });

  test('đồng hồ bị vặn lùi không làm tắc', () => {
    const budget = new Budget(1, 60_000);
    budget.take(10_000_000);
    expect(budget.take(0)).toBe(0);
  });
});

test('mỗi loại rắc rối được báo nhiều nhất một lần một giờ', () => {
  let now = AT_12;
  const told: Trouble[] = [];
  const tell = makeTeller(
    () => now,
    (trouble) => told.push(trouble),
  );
  tell('quota');
  tell('quota');
  tell('group');
  now += 3_600_000;
  tell('quota');
  expect(told).toEqual(['quota', 'group', 'quota']);
});
