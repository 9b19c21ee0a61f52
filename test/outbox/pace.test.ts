import { describe, expect, test } from 'vitest';
import { Holds } from '../../src/outbox/holds.ts';
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
    pace.holds.holdAll(START + 5_000, START);
    pace.holds.holdAll(START + 2_000, START);
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

describe('a wait that a platform asks for', () => {
  test('of one chat is that chat’s alone; of several at once it is everybody’s', () => {
    const holds = new Holds();
    holds.holdChat('a:1', START + 40_000, START);
    expect([holds.chat('a:1', START), holds.chat('a:2', START), holds.all(START)]).toEqual([40_000, 0, 0]);
    holds.holdChat('a:2', START + 30_000, START);
    expect(holds.all(START)).toBe(0);
    holds.holdChat('a:3', START + 20_000, START);
    expect(holds.all(START)).toBe(20_000);
  });

  test('of several, one after the other has ended, is nobody else’s', () => {
    const holds = new Holds();
    for (let at = 0; at < 9; at += 1) holds.holdChat(`a:${at}`, START + (at + 1) * 1_000, START + at * 1_000);
    expect(holds.all(START + 9_000)).toBe(0);
  });

  test.each([
    ['back', -2 * 3_600_000],
    ['on', 9 * 24 * 3_600_000],
  ])('ends when the clock is put %s', (_, by) => {
    const holds = new Holds();
    holds.holdAll(START + 40_000, START);
    holds.holdChat('a:1', START + 40_000, START);
    expect([holds.all(START + by), holds.chat('a:1', START + by)]).toEqual([0, 0]);
  });
});

describe('an outage', () => {
  const FRESH = { troubled: false, awaited: false };
  const KNOWN = { troubled: true, awaited: false };
  const ANSWER = { troubled: false, awaited: true };
  const declared = (): Outage => {
    const outage = new Outage();
    for (let chat = 0; chat < 5; chat += 1) outage.unanswered(`a:${chat}`, false, START);
    return outage;
  };

  test('is when several chats in a row get no answer; the pauses grow, up to half a minute', () => {
    const outage = declared();
    let now = START;
    const pauses: number[] = [];
    for (let at = 0; at < 7; at += 1) {
      pauses.push(outage.wait(FRESH, now));
      now += pauses.at(-1) ?? 0;
      outage.unanswered('a:9', at % 2 === 0, now);
    }
    expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test('is not when one chat alone gets none, however often, nor chats that got none before', () => {
    const outage = new Outage();
    for (let at = 0; at < 20; at += 1) outage.unanswered('a:1', false, START);
    for (let at = 0; at < 20; at += 1) outage.unanswered(`a:${at}`, true, START);
    expect(outage.lasts).toBe(false);
  });

  test('is not when others get theirs in between', () => {
    const outage = new Outage();
    for (let chat = 0; chat < 20; chat += 1) {
      outage.unanswered(`a:${chat}`, false, START);
      outage.answered();
    }
    expect(outage.lasts).toBe(false);
  });

  test('lets an answer find out once a second whether it is over, and ends with the first success', () => {
    const outage = declared();
    expect(outage.wait(ANSWER, START)).toBe(0);
    outage.tried(ANSWER, START);
    expect([outage.wait(ANSWER, START), outage.wait(ANSWER, START + 1_000)]).toEqual([1_000, 0]);
    outage.unanswered('a:7', false, START + 500);
    expect(outage.wait(FRESH, START)).toBe(2_000);
    outage.answered();
    expect(outage.wait(FRESH, START)).toBe(0);
  });

  test('after a pause leaves most of the few tries to chats that did not fail before', () => {
    const outage = declared();
    const now = START + 2_000;
    const may = (trial: typeof FRESH): boolean => {
      const free = outage.wait(trial, now) === 0;
      if (free) outage.tried(trial, now);
      return free;
    };
    expect([KNOWN, KNOWN, FRESH, FRESH, FRESH].map(may)).toEqual([true, false, true, true, false]);
  });

  test('lasts no longer because the clock was put back', () => {
    expect(declared().wait(FRESH, START - 7_200_000)).toBe(0);
  });
});
