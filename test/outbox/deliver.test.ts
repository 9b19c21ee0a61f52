import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Address } from '../../src/domain/address.ts';
import { telegramRates } from '../../src/outbox/pace.ts';
import type { Envelope } from '../../src/ports/store.ts';
import { until } from '../contracts/channel.ts';
import type { FakeTelegram } from '../doubles/fake-telegram.ts';
import { GROUP, Office } from './office.ts';

let office: Office;
afterEach(() => office.close());

const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
const numbered = (word: string, count: number) => range(0, count).map((at) => `${word} ${at}`);
const sends = (fake: FakeTelegram) => fake.calls.filter(({ method }) => method === 'sendMessage');

describe('messages', () => {
  test('go out once each, in each chat in the order of posting', async () => {
    office = await Office.open({ latencyMs: 3 });
    const chats = [...range(1_001, 10), GROUP];
    const all = numbered('tin', 8).flatMap((text) => chats.map((chat): [number, string] => [chat, text]));
    await office.posts(...all);
    await office.drain();
    for (const chat of chats) expect(office.texts(chat)).toEqual(numbered('tin', 8));
    expect(office.warnings).toEqual([]);
  });

  test('of a channel that is not served stay, and hold up nobody', async () => {
    office = await Office.open();
    await office.posts(['zalo:6650', 'a'], [1_001, 'b'], ['' as Address, 'c'], [1_002, 'd']);
    await office.forward(1_000);
    expect([office.texts(1_001), office.texts(1_002)]).toEqual([['b'], ['d']]);
    expect((await office.waiting()).map(([, { to }]) => to)).toEqual(['zalo:6650', '']);
  });

  test('wait for their time', async () => {
    office = await Office.open();
    await office.posts([1_001, 'sau', { notBefore: '2026-11-20T02:00:10.000Z' }], [1_001, 'trước']);
    await office.forward(9_999);
    expect(office.texts(1_001)).toEqual(['trước']);
    await office.forward(1);
    expect(office.texts(1_001)).toEqual(['trước', 'sau']);
  });

  test('to who waits for an answer come before notices, to others and to themselves', async () => {
    office = await Office.open({ people: 60, rates: SLOW });
    for (const id of range(1_001, 50)) await office.posts([id, 'thông báo', NOTICE]);
    await office.posts([1_060, 'trả lời'], [1_050, 'trả lời']);
    for (let seconds = 0; seconds < 3; seconds += 1) await office.forward(1_000);
    expect(office.texts(1_060)).toEqual(['trả lời']);
    expect(office.texts(1_050)).toEqual(['trả lời']);
    await office.drain();
    expect(office.texts(1_050)).toEqual(['trả lời', 'thông báo']);
    expect(sends(office.fake).length).toBe(52);
  });
});

const NOTICE: Partial<Envelope> = { about: { what: 'notice', meeting: 'a/2026-1', member: 'an' } };
const ANY = { burst: 1_000, perSecond: 1_000 };
const SLOW = { overall: { burst: 1, perSecond: 1 }, person: ANY, group: ANY };

describe('what fails for a while arrives in the end', () => {
  test.each([
    ['an error of the server', { kind: 'status', status: 500 }],
    ['a page of HTML', { kind: 'status', status: 502, html: true }],
    ['a broken connection', { kind: 'drop' }],
    ['an answer that never comes', { kind: 'hang' }],
  ] as const)('%s', async (_, fault) => {
    office = await Office.open(fault.kind === 'hang' ? { call: 0.5 } : {});
    office.fake.fault({ ...fault, method: 'sendMessage', chat: 1_002, times: 3 });
    await office.posts([1_001, 'a'], [1_002, 'một'], [1_002, 'hai'], [1_003, 'c']);
    await office.quiet();
    expect([office.texts(1_001), office.texts(1_003)]).toEqual([['a'], ['c']]);
    const took = await office.drain();
    expect(office.texts(1_002)).toEqual(['một', 'hai']);
    // After 1, 2 and 4 seconds.
    expect(took).toBe(7_000);
    expect(office.warnings.filter((line) => line.includes('wait')).length).toBe(3);
  });

  test('an answer that got lost repeats its message, and no other', async () => {
    office = await Office.open();
    office.fake.fault({ kind: 'accept-then-drop', method: 'sendMessage', chat: 1_002, times: 2 });
    await office.posts([1_001, 'a'], [1_002, 'một'], [1_002, 'hai'], [1_003, 'c']);
    await office.drain();
    expect(office.texts(1_002)).toEqual(['một', 'một', 'một', 'hai']);
    expect([office.texts(1_001), office.texts(1_003)]).toEqual([['a'], ['c']]);
  });

  test('token and texts stand in no line of the log', async () => {
    office = await Office.open();
    for (const fault of [
      { kind: 'drop' },
      { kind: 'status', status: 500 },
      { kind: 'status', status: 400 },
    ] as const)
      office.fake.fault({ ...fault, method: 'sendMessage' });
    await office.posts([1_001, 'lý do riêng']);
    await office.drain();
    expect(office.warnings.length).toBe(3);
    expect(office.warnings.join()).not.toContain('lý do riêng');
    expect(office.warnings.join()).not.toContain(office.fake.token);
  });

  test('chats that fail, however many, do not hold up another', async () => {
    office = await Office.open({ people: 20 });
    for (const chat of range(1_001, 15))
      office.fake.fault({ kind: 'status', status: 500, method: 'sendMessage', chat, times: 7 });
    const failing = range(1_001, 15).map((chat): [number, string] => [chat, 'a']);
    await office.posts(...failing, ...numbered('tin', 3).map((text): [number, string] => [1_016, text]));
    await office.drain(500, 40).catch(() => {});
    expect(office.texts(1_016)).toEqual(numbered('tin', 3));
    expect(office.texts(1_001)).toEqual([]);
    await office.drain();
    for (const chat of range(1_001, 15)) expect(office.texts(chat)).toEqual(['a']);
  });

  test('while a whole platform is down, not every message tries its luck', async () => {
    office = await Office.open({ people: 200 });
    office.fake.fault({ kind: 'status', status: 502, html: true, method: 'sendMessage', times: 60 });
    await office.posts(
      ...range(1_001, 200).map((chat): [number, string, Partial<Envelope>] => [chat, 'a', NOTICE]),
    );
    for (let seconds = 0; seconds < 60; seconds += 1) await office.forward(1_000);
    expect(sends(office.fake).length).toBeLessThan(60);
    await office.drain();
    for (const chat of range(1_001, 200)) expect(office.texts(chat)).toEqual(['a']);
  });

  test('a message that no platform will ever take is given up, and those behind it go on', async () => {
    office = await Office.open();
    await office.posts([1_001, 'a', { edit: '1' }], ['telegram:abc', 'b'], ['telegram:', 'c'], [1_001, 'd']);
    await office.drain();
    expect(office.texts(1_001)).toEqual(['a', 'd']);
  });
});

describe('what fails holds up itself alone', () => {
  const FILE = { channel: 'telegram', id: 'file-1', name: 'a.pdf', size: 10 };
  const CIRCULATED: Partial<Envelope> = {
    about: { what: 'circulated', shelf: 'announcements', id: 'a/2026-1', version: 1, member: 'an' },
  };

  test('a file that is refused for a while does not close its chats to answers', async () => {
    office = await Office.open({ people: 30 });
    office.fake.fault({ kind: 'status', status: 500, method: 'sendDocument', times: 1_000 });
    const chats = range(1_001, 28);
    await office.puts(
      ...chats.map((chat) => ({ to: chat, message: { text: '', file: FILE }, ...CIRCULATED })),
    );
    await office.quiet();
    await office.posts(...chats.map((chat): [number, string] => [chat, 'trả lời']));
    await office.forward(0);
    for (const chat of chats) expect(office.texts(chat)).toEqual(['trả lời']);
  });

  test('a file that somebody asked for does not hold up the next answer either', async () => {
    office = await Office.open();
    office.fake.fault({ kind: 'status', status: 500, method: 'sendDocument', times: 1_000 });
    await office.puts({ to: 1_001, message: { text: '', file: FILE } });
    await office.quiet();
    await office.posts([1_001, 'trả lời']);
    await office.forward(0);
    expect(office.texts(1_001)).toEqual(['trả lời']);
  });

  test('what belongs together keeps its order: a notice that waits, then the word that takes it back', async () => {
    office = await Office.open();
    office.fake.fault({ kind: 'status', status: 500, method: 'sendMessage', chat: 1_001 });
    await office.posts([1_001, 'mời họp', NOTICE]);
    await office.quiet();
    await office.posts([1_001, 'hủy họp', { person: { committee: 'a', member: 'an' } }], [1_001, 'trả lời']);
    await office.forward(0);
    expect(office.texts(1_001)).toEqual(['trả lời']);
    await office.drain();
    expect(office.texts(1_001)).toEqual(['trả lời', 'mời họp', 'hủy họp']);
  });

  test('a group’s card is edited although forty answers wait for the pace of that group', async () => {
    office = await Office.open({ rates: telegramRates(30) });
    await office.posts([
      GROUP,
      'thẻ',
      { about: { what: 'said-in-group', committee: 'a', by: 'an', name: 'x' } },
    ]);
    await office.quiet();
    const card = String(office.fake.last(GROUP)?.message_id);
    await office.posts(...numbered('trả lời', 40).map((text): [number, string] => [GROUP, text]));
    for (let steps = 0; steps < 20; steps += 1) await office.forward(50);
    await office.posts([GROUP, 'thẻ mới', { edit: card, about: { what: 'card', meeting: 'a/2026-1' } }]);
    for (let steps = 0; steps < 4; steps += 1) await office.forward(50);
    expect(office.texts(GROUP)[0]).toBe('thẻ mới');
    expect(office.texts(GROUP).length).toBeLessThan(8);
  });

  test('a clock that was put back by two hours leaves nothing waiting for two hours', async () => {
    office = await Office.open();
    office.fake.fault({ kind: 'status', status: 500, method: 'sendMessage', chat: 1_001 });
    await office.posts([1_001, 'a'], [1_002, 'b', { notBefore: '2026-11-20T02:00:10.000Z' }]);
    await office.quiet();
    await office.forward(-2 * 3_600_000);
    expect([office.texts(1_001), office.texts(1_002)]).toEqual([['a'], ['b']]);
  });

  test('strangers have a share of the pace, and members come first', async () => {
    office = await Office.open({ people: 400, rates: telegramRates(30) });
    const strangers = range(1_101, 300);
    await office.knows(strangers, false);
    await office.posts(...strangers.map((chat): [number, string] => [chat, 'ai đấy']));
    for (let steps = 0; steps < 50; steps += 1) await office.forward(20);
    await office.posts(...range(1_001, 10).map((chat): [number, string] => [chat, 'trả lời']));
    for (let steps = 0; steps < 25; steps += 1) await office.forward(20);
    expect(range(1_001, 10).every((chat) => office.texts(chat).length === 1)).toBe(true);
    for (let steps = 0; steps < 175; steps += 1) await office.forward(20);
    const answered = strangers.filter((chat) => office.texts(chat).length > 0).length;
    expect(answered).toBeGreaterThan(20);
    expect(answered).toBeLessThan(35);
  });
});

describe('the platform’s pace', () => {
  test('a wait that is asked for one chat is that chat’s alone, and is kept to the end', async () => {
    office = await Office.open();
    office.fake.fault({ kind: 'status', status: 429, retryAfter: 40, method: 'sendMessage', chat: GROUP });
    await office.posts([GROUP, 'a']);
    await office.quiet();
    await office.posts([GROUP, 'b'], [1_002, 'c']);
    await office.forward(0);
    expect([office.texts(GROUP), office.texts(1_002)]).toEqual([[], ['c']]);
    await office.forward(39_990);
    expect(office.texts(GROUP)).toEqual([]);
    expect(await office.drain(10)).toBe(10);
    expect(office.fake.ignoredWaits).toBe(0);
    expect(office.texts(GROUP)).toEqual(['a', 'b']);
  });

  test('a wait that is asked for several chats is everybody’s, and is kept to the end', async () => {
    office = await Office.open();
    for (const chat of [1_001, 1_002, 1_003])
      office.fake.fault({ kind: 'status', status: 429, retryAfter: 7, method: 'sendMessage', chat });
    await office.posts([1_001, 'a'], [1_002, 'b'], [1_003, 'c']);
    await office.quiet();
    await office.posts([1_004, 'd'], [GROUP, 'e']);
    await office.forward(6_990);
    expect(sends(office.fake).length).toBe(3);
    expect(await office.drain(10)).toBe(10);
    expect(office.fake.ignoredWaits).toBe(0);
    expect([1_001, 1_002, 1_003, 1_004, GROUP].map((chat) => office.texts(chat)[0])).toEqual([
      ...['a', 'b', 'c', 'd', 'e'],
    ]);
  });

  test('is never overstepped: Telegram has not once to ask for a wait', async () => {
    const limits = { perChatPerSecond: 5, perGroupPerMinute: 20, overallPerSecond: 30 };
    office = await Office.open({ limits, people: 90, rates: telegramRates(30) });
    const people = range(1_001, 90).map((chat): [number, string] => [chat, 'thông báo']);
    const many = numbered('tin', 8).map((text): [number, string] => [1_001, text]);
    await office.posts(
      ...people,
      ...many,
      ...numbered('nhóm', 25).map((text): [number, string] => [GROUP, text]),
    );
    for (let steps = 0; steps < 100; steps += 1) await office.forward(40);
    // 90 people within 4 seconds.
    expect(range(1_001, 90).every((chat) => office.texts(chat)[0] === 'thông báo')).toBe(true);
    await office.drain(500);
    expect(office.texts(GROUP)).toEqual(numbered('nhóm', 25));
    expect(office.texts(1_001)).toEqual(['thông báo', ...numbered('tin', 8)]);
    expect(office.fake.calls.filter(({ ok }) => !ok)).toEqual([]);
    expect(office.fake.ignoredWaits).toBe(0);
  });
});

describe('an outbox that stops', () => {
  test('finishes what is in hand and takes nothing more', async () => {
    office = await Office.open({ latencyMs: 40, people: 30 });
    await office.posts(...range(1_001, 30).map((chat): [number, string] => [chat, 'a']));
    await office.fake.until((fake) => sends(fake).length > 0);
    await office.outbox.stop();
    const sent = sends(office.fake).length;
    expect((await office.waiting()).length).toBe(30 - sent);
    await pause(100);
    expect(sends(office.fake).length).toBe(sent);
    office.wake();
    await pause(50);
    expect(sends(office.fake).length).toBe(sent);
  });

  test('just as it has taken a message sends that one before it has stopped, and none after', async () => {
    office = await Office.open({ latencyMs: 20 });
    let write = (): void => {};
    office.beforeWriting = () =>
      new Promise((resolve) => {
        write = resolve;
      });
    await office.posts([1_001, 'a'], [1_001, 'b']);
    await until(() => office.took.length === 1);
    const stopping = office.outbox.stop();
    await pause(20);
    office.beforeWriting = async () => {};
    write();
    await stopping;
    expect(office.texts(1_001)).toEqual(['a']);
    expect((await office.waiting()).map(([, { message }]) => message.text)).toEqual(['b']);
    await pause(60);
    expect(office.texts(1_001)).toEqual(['a']);
  });

  test('does not wait long for a platform that hangs', async () => {
    office = await Office.open({ call: 3.3 });
    office.fake.fault({ kind: 'hang', method: 'sendMessage' });
    await office.posts([1_001, 'a']);
    await office.fake.until((fake) => sends(fake).length === 1);
    const from = performance.now();
    await office.outbox.stop();
    expect(performance.now() - from).toBeLessThan(5_000);
    expect((await office.waiting()).length).toBe(1);
  });
});

describe('a crash', () => {
  test('after the platform took a message, before that was noted, repeats that message alone, and at once', async () => {
    office = await Office.open();
    office.afterSending = (order) =>
      order.to === 'telegram:1002' ? new Promise(() => {}) : Promise.resolve();
    await office.posts([1_001, 'a'], [1_002, 'một'], [1_002, 'hai'], [1_003, 'c']);
    await until(async () => office.texts(1_002).length === 1 && (await office.waiting()).length === 2);
    await office.crash();
    office.afterSending = async () => {};
    await office.start();
    office.wake();
    await office.quiet();
    expect(office.texts(1_002)).toEqual(['một', 'một', 'hai']);
    expect([office.texts(1_001), office.texts(1_003)]).toEqual([['a'], ['c']]);
    expect(await office.waiting()).toEqual([]);
  });
});

describe('what became of a message', () => {
  test('is noted when the disk has room again; until then it is not sent a second time', async () => {
    office = await Office.open();
    office.afterSending = async () => {
      office.diskIsFull = true;
    };
    await office.posts([1_001, 'a'], [1_001, 'b']);
    await until(() => office.warnings.length > 0);
    await office.forward(10 * 60_000).catch(() => {});
    expect(office.texts(1_001)).toEqual(['a']);
    office.afterSending = async () => {};
    office.diskIsFull = false;
    await until(() => office.texts(1_001).length === 2);
    await until(async () => (await office.waiting()).length === 0);
  });

  test('and cannot be noted since the program has a fault: it is sent once, not for ever', async () => {
    office = await Office.open();
    await office.store.transaction(async (tx) => {
      // No such document should ever be there.
      tx.meetings.put('a/2026-1', { id: 'a/2026-1' } as never);
    });
    await office.posts([GROUP, 'a', { about: { what: 'card', meeting: 'a/2026-1' } }], [1_001, 'b']);
    await office.drain();
    expect([office.texts(GROUP), office.texts(1_001)]).toEqual([['a'], ['b']]);
    expect(office.warnings.join()).toContain('could not be noted');
  });
});

test('with 10,000 messages waiting, a look at them takes no noticeable time', async () => {
  office = await Office.open({ people: 10, rates: SLOW });
  await office.posts(
    ...range(0, 10_000).map((at): [number, string, Partial<Envelope>] => [5_000 + at, 'a', NOTICE]),
  );
  await office.quiet();
  office.took.length = 0;
  for (let at = 0; at < 15; at += 1) await office.forward(100);
  const sorted = [...office.took].sort((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(60);
});
