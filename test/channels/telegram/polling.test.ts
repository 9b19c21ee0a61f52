import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/ports/channel.ts';
import { failureOf, until } from '../../contracts/channel.ts';
import { AN, type Bench, BINH, HURRIED, openBench, SILENCE } from './bench.ts';

let bench: Bench;
let texts: string[];
const take = async (incoming: Incoming) => {
  if (incoming.kind === 'message') texts.push(incoming.text);
  return SILENCE;
};

async function open(patience: typeof HURRIED = HURRIED): Promise<void> {
  bench = await openBench('polling', patience);
}
beforeEach(() => {
  texts = [];
});
afterEach(async () => {
  await bench.channel.stop();
  await bench.close();
});

describe('what goes wrong while asking for updates passes, and nothing is lost', () => {
  test.each([
    ['409', { kind: 'status', status: 409, description: 'Conflict: terminated by other getUpdates request' }],
    ['401', { kind: 'status', status: 401 }],
    ['500', { kind: 'status', status: 500 }],
    ['a page of HTML', { kind: 'status', status: 502, html: true }],
    ['JSON of somebody else', { kind: 'status', status: 503, body: { error: 'no healthy upstream' } }],
    ['a broken connection', { kind: 'drop' }],
    ['an answer that got lost', { kind: 'accept-then-drop' }],
  ] as const)('%s', async (_, fault) => {
    await open();
    await bench.channel.start(take);
    bench.fake.says(AN, 'một');
    await until(() => texts.length === 1);
    bench.fake.fault({ ...fault, method: 'getUpdates', times: 3 });
    for (const text of ['hai', 'ba']) bench.fake.says(AN, text);
    await bench.fake.until((fake) => fake.calls.filter((call) => call.fault).length === 3);
    await until(() => texts.length === 3);
    await bench.fake.idle();
    expect(texts).toEqual(['một', 'hai', 'ba']);
    await until(() => bench.channel.health().state === 'serving');
    expect(bench.warnings.length).toBe(1);
  });

  test('an answer that never comes', async () => {
    await open({ call: 0.15, hold: 0, retry: 10 });
    await bench.channel.start(take);
    bench.fake.fault({ kind: 'hang', method: 'getUpdates' });
    bench.fake.says(AN, 'dự');
    await until(() => texts.length === 1);
  });

  test('a wait that is asked for is kept', async () => {
    await open();
    bench.fake.fault({ kind: 'status', status: 429, retryAfter: 1, method: 'getUpdates' });
    await bench.channel.start(take);
    bench.fake.says(AN, 'dự');
    await until(() => texts.length === 1);
    expect(bench.fake.ignoredWaits).toBe(0);
  });

  test('the pauses grow', async () => {
    await open({ call: 1, hold: 1, retry: 10 });
    bench.fake.fault({ kind: 'status', status: 500, method: 'getUpdates', times: 50 });
    await bench.channel.start(take);
    const tries = (): number => bench.fake.calls.filter(({ method }) => method === 'getUpdates').length;
    await until(() => tries() > 2);
    await pause(300);
    expect(tries()).toBeLessThan(10);
    expect(bench.channel.health()).toMatchObject({
      state: 'failing',
      problem: expect.stringContaining('500'),
    });
  });
});

describe('updates', () => {
  test('are handled side by side', async () => {
    await open();
    for (let at = 0; at < 100; at += 1) bench.fake.says(at % 2 ? AN : BINH, `tin ${at}`);
    let atOnce = 0;
    let most = 0;
    await bench.channel.start(async (incoming) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await pause(20);
      atOnce -= 1;
      return take(incoming);
    });
    await until(() => texts.length === 100);
    expect(most).toBe(100);
  });

  test('before one that could not be stored are confirmed; it and what follows come again', async () => {
    await open();
    for (const text of ['một', 'hai', 'ba']) bench.fake.says(AN, text);
    let tries = 0;
    await bench.channel.start(async (incoming) => {
      if (incoming.kind === 'message' && incoming.text === 'hai') {
        tries += 1;
        if (tries < 4) throw new Error('ENOSPC: no space left, write /du-lieu/live.json');
      }
      return take(incoming);
    });
    await until(() => tries === 2);
    await until(() => bench.fake.mailbox.entries.length === 2);
    expect(bench.channel.health().problem).toBe('an update could not be stored');
    await bench.fake.idle();
    expect(texts.filter((text) => text === 'một').length).toBe(1);
    expect(texts.filter((text) => text === 'hai').length).toBe(1);
    expect(bench.warnings.join()).toContain('ENOSPC');
  });

  test('that cannot be read are let go, and hold up nobody', async () => {
    await open();
    await bench.channel.start(take);
    bench.fake.mailbox.emit({ message: { chat: {} } } as never, 'x');
    bench.fake.says(AN, 'dự');
    await until(() => texts.length === 1);
    await bench.fake.idle();
    expect(bench.warnings.join()).toContain('could not be read');
  });

  test('that were handled are not seen by the next process', async () => {
    await open();
    await bench.channel.start(take);
    bench.fake.says(AN, 'dự');
    await until(() => texts.length === 1);
    await bench.channel.stop();
    expect(bench.fake.mailbox.entries).toEqual([]);
  });
});

describe('starting', () => {
  test('with a wrong token is told at once', async () => {
    await open();
    bench.fake.fault({ kind: 'status', status: 401, method: 'getMe' });
    expect(await failureOf(bench.channel.start(take))).toEqual({ kind: 'auth' });
  });

  test('while Telegram cannot be reached goes on by itself; until then nothing can be sent', async () => {
    await open();
    bench.fake.fault({ kind: 'drop', method: 'getMe', times: 3 });
    bench.fake.says(AN, 'dự');
    await bench.channel.start(take);
    const order = { to: `telegram:${AN}`, message: { text: 'x' }, edit: null, replyTo: null } as const;
    expect(await failureOf(bench.channel.send(order))).toEqual({ kind: 'network' });
    await until(() => texts.length === 1);
    await bench.channel.send(order);
  });

  test('heeds a wait that is asked for', async () => {
    await open();
    bench.fake.fault({ kind: 'status', status: 429, retryAfter: 1, method: 'setMyCommands' });
    await bench.channel.start(take);
    await until(() => bench.channel.health().state === 'serving');
    expect(bench.fake.ignoredWaits).toBe(0);
  });

  test('shows the menus; one that Telegram refuses keeps nobody from being served', async () => {
    await open();
    const description = 'Bad Request: BOT_COMMAND_INVALID';
    bench.fake.fault({ kind: 'status', status: 400, description, method: 'setMyCommands' });
    await bench.channel.start(take);
    await until(() => bench.channel.health().state === 'serving');
    expect(bench.fake.commandsOf({ type: 'all_group_chats' })).toEqual([
      { command: 'hop', description: 'Cuộc họp sắp tới' },
    ]);
  });
});

describe('stopping', () => {
  const duration = async (work: Promise<void>): Promise<number> => {
    const from = performance.now();
    await work;
    return performance.now() - from;
  };

  test('does not wait for updates that may never come', async () => {
    await open({ call: 15, hold: 30, retry: 20 });
    await bench.channel.start(take);
    bench.fake.says(AN, 'dự');
    await until(() => texts.length === 1);
    await pause(20);
    expect(await duration(bench.channel.stop())).toBeLessThan(5_000);
  });

  test('does not wait long for a Telegram that hangs', async () => {
    await open({ call: 15, hold: 30, retry: 20 });
    await bench.channel.start(take);
    bench.fake.says(AN, 'dự');
    await bench.fake.idle();
    bench.fake.fault({ kind: 'hang', method: 'getUpdates', times: 9 });
    const sent = await bench.channel.send({
      to: `telegram:${AN}`,
      message: { text: 'Dự không?', choices: [[{ label: 'Dự', command: '/thamgia' }]] },
      edit: null,
      replyTo: null,
    });
    bench.fake.fault({ kind: 'hang', method: 'answerCallbackQuery' });
    bench.fake.taps(AN, { chat: { id: AN }, message_id: Number(sent.message) }, 'Dự');
    await bench.fake.until((fake) => fake.calls.some(({ method }) => method === 'answerCallbackQuery'));
    expect(await duration(bench.channel.stop())).toBeLessThan(5_000);
  });

  test('ends a start that is still being tried', async () => {
    await open({ call: 15, hold: 30, retry: 1 });
    bench.fake.fault({ kind: 'drop', method: 'getMe' });
    bench.fake.fault({ kind: 'hang', method: 'getMe', times: 9 });
    await bench.channel.start(take);
    await bench.fake.until((fake) => fake.calls.length === 2);
    expect(await duration(bench.channel.stop())).toBeLessThan(5_000);
    expect(bench.channel.health().state).toBe('stopped');
  });
});
