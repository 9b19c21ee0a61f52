import { describe, expect, test } from 'vitest';
import { Outage } from '../../src/outbox/outage.ts';
import { Pace, type Rates, telegramRates } from '../../src/outbox/pace.ts';

const FREE = { burst: 1_000_000, perSecond: 1_000_000 };
const START = 1_000_000;

/** When each of many messages goes out, each as soon as it may. */
function schedule(rates: Rates, count: number, chat: (at: number) => string): number[] {
  const pace = new Pace(rates);
  const times: number[] = [];
  let now = START;
  for (let at = 0; at < count; at += 1) {
    const to = chat(at);
    for (
      let wait = pace.take(to, to.includes('-'), now);
      wait > 0;
      wait = pace.take(to, to.includes('-'), now)
    )
      now += wait;
    times.push(now - START);
  }
  return times;
}

/** The most that fall into any stretch of this length. */
const most = (times: readonly number[], milliseconds: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + milliseconds).length));

describe('the pace', () => {
  test.each([
    ['at once, as many as a burst has', { burst: 3, perSecond: 1 }, [0, 0, 0]],
    ['then by the second', { burst: 3, perSecond: 1 }, [0, 0, 0, 1_000, 2_000]],
    ['or by parts of it', { burst: 1, perSecond: 4 }, [0, 250, 500, 750]],
    ['or by the minute', { burst: 1, perSecond: 20 / 60 }, [0, 3_000, 6_000]],
  ])('%s', (_, rate, times) => {
    const rates = { overall: FREE, person: rate, group: FREE };
    expect(schedule(rates, times.length, () => 'telegram:1')).toEqual(times);
    const overall = { overall: rate, person: FREE, group: FREE };
    expect(schedule(overall, times.length, (at) => `telegram:${at}`)).toEqual(times);
  });

  test('of a group is the group’s, and one chat’s wait is not another’s', () => {
    const pace = new Pace({
      overall: FREE,
      person: { burst: 1, perSecond: 1 },
      group: { burst: 1, perSecond: 0.5 },
    });
    expect(pace.take('telegram:1', false, START)).toBe(0);
    expect(pace.take('telegram:1', false, START)).toBe(1_000);
    expect(pace.take('telegram:2', false, START)).toBe(0);
    expect(pace.take('telegram:-1', true, START)).toBe(0);
    expect(pace.take('telegram:-1', true, START)).toBe(2_000);
  });

  test('a refused message is not counted', () => {
    const pace = new Pace({
      overall: { burst: 2, perSecond: 1 },
      person: { burst: 1, perSecond: 1 },
      group: FREE,
    });
    expect(pace.take('a:1', false, START)).toBe(0);
    for (let at = 0; at < 10; at += 1) expect(pace.take('a:1', false, START)).toBe(1_000);
    expect(pace.take('a:2', false, START)).toBe(0);
    expect(pace.take('a:3', false, START)).toBe(1_000);
  });

  test('a pause is everybody’s, and the longer one counts', () => {
    const pace = new Pace({ overall: FREE, person: FREE, group: FREE });
    pace.pauseUntil(START + 5_000);
    pace.pauseUntil(START + 2_000);
    expect(pace.take('a:1', false, START)).toBe(5_000);
    expect(pace.take('a:-1', true, START + 4_999)).toBe(1);
    expect(pace.take('a:1', false, START + 5_000)).toBe(0);
  });

  test('a clock that is put back blocks nobody', () => {
    const pace = new Pace({ overall: FREE, person: { burst: 1, perSecond: 1 }, group: FREE });
    expect(pace.take('a:1', false, START)).toBe(0);
    expect(pace.take('a:1', false, START - 900_000)).toBe(0);
    expect(pace.take('a:1', false, START - 900_000)).toBe(1_000);
    expect(pace.take('a:1', false, START - 899_000)).toBe(0);
  });
});

describe('Telegram’s limits are kept in every second and every minute', () => {
  test.each([1, 5, 10, 30, 100, 1_000])('%i a second in all', (perSecond) => {
    const times = schedule(telegramRates(perSecond), perSecond * 4, (at) => `telegram:${at}`);
    expect(most(times, 1_000)).toBeLessThanOrEqual(perSecond);
    // And not much slower than allowed.
    expect(times.at(-1)).toBeLessThan(4_800);
  });

  test('20 a minute in a group', () => {
    const times = schedule(telegramRates(30), 60, () => 'telegram:-1');
    expect(most(times, 60_000)).toBeLessThanOrEqual(20);
    expect(times.at(-1)).toBeLessThan(4 * 60_000);
  });

  test('1 a second in a private chat, after a short burst', () => {
    const times = schedule(telegramRates(30), 20, () => 'telegram:1');
    expect(times.filter((at) => at === 0).length).toBeLessThanOrEqual(5);
    expect(times.slice(5).every((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) >= 1_000)).toBe(
      true,
    );
  });
});

describe('an outage', () => {
  const make = () => {
    const pace = new Pace({ overall: FREE, person: FREE, group: FREE });
    return { pace, outage: new Outage(pace) };
  };

  test('is when several chats in a row get no answer; the pauses grow, up to half a minute', () => {
    const { pace, outage } = make();
    let now = START;
    const pauses: number[] = [];
    for (let chat = 0; chat < 40; chat += 1) {
      outage.unanswered(`a:${chat}`, now);
      const wait = pace.closed(now);
      if (wait > 0) pauses.push(wait);
      now += Math.max(0, wait);
    }
    expect(pauses.slice(0, 7)).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test('is not when one chat alone gets none, however often', () => {
    const { pace, outage } = make();
    for (let at = 0; at < 20; at += 1) outage.unanswered('a:1', START);
    expect(pace.paused(START)).toBe(false);
  });

  test('is not when others get theirs in between', () => {
    const { pace, outage } = make();
    for (let chat = 0; chat < 20; chat += 1) {
      outage.unanswered(`a:${chat}`, START);
      outage.answered();
    }
    expect(pace.paused(START)).toBe(false);
  });
});
