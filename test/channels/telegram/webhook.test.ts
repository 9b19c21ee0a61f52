import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Incoming } from '../../../src/ports/channel.ts';
import { until } from '../../contracts/channel.ts';
import { AN, type Bench, openBench, SECRET, SILENCE } from './bench.ts';

let bench: Bench;
let received: Incoming[];
beforeEach(async () => {
  received = [];
  bench = await openBench('webhook');
});
afterEach(async () => {
  await bench.channel.stop();
  await bench.close();
});

const start = () =>
  bench.channel.start(async (incoming) => {
    received.push(incoming);
    return SILENCE;
  });

async function call(body: string | Buffer, secret: string | null = SECRET): Promise<number> {
  const response = await fetch(`${bench.url}/telegram/webhook`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
    },
    body: new Uint8Array(Buffer.from(body)),
  });
  // Nothing of what went wrong is shown.
  expect(await response.text()).toBe('');
  return response.status;
}

const update = (update_id: number) => {
  const from = { id: AN, is_bot: false, first_name: 'An' };
  const chat = { id: AN, type: 'private', first_name: 'An' };
  return JSON.stringify({ update_id, message: { message_id: 1, date: 1, from, chat, text: 'dự' } });
};

describe('a call', () => {
  test.each([
    ['without a secret', null],
    ['with another', 'mot-bi-mat-khac'],
    ['with a part of it', SECRET.slice(0, -1)],
    ['with more than it', `${SECRET}x`],
    ['with an empty one', ''],
  ])('%s is not let in', async (_, secret) => {
    await start();
    expect(await call(update(1), secret)).toBe(401);
    expect(received).toEqual([]);
  });

  test.each([
    ['no JSON', '{"update_id": 1'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"a"'],
    ['an update without a number', '{"message": {}}'],
    ['an update whose number is none', '{"update_id": "1"}'],
  ])('with %s is a bad one', async (_, body) => {
    await start();
    expect(await call(body)).toBe(400);
    expect(received).toEqual([]);
  });

  test('of more than 1 MiB is too large; one of exactly that is not', async () => {
    await start();
    const padded = (bytes: number) => `${update(1).slice(0, -1)},"pad":"${'x'.repeat(bytes)}"}`;
    const room = 1024 * 1024 - Buffer.byteLength(padded(0));
    expect(await call(padded(room + 1))).toBe(413);
    expect(received).toEqual([]);
    expect(await call(padded(room))).toBe(200);
    expect(received.length).toBe(1);
  });

  test('with what cannot be read is let go: it would only come again', async () => {
    await start();
    expect(await call('{"update_id": 1, "message": {"chat": {}}}')).toBe(200);
    expect(await call('{"update_id": 2, "poll": {}}')).toBe(200);
    expect(received).toEqual([]);
  });

  test('again brings the same update', async () => {
    await start();
    expect([await call(update(7)), await call(update(7))]).toEqual([200, 200]);
    expect(received.map(({ id }) => id)).toEqual(['telegram:7', 'telegram:7']);
  });

  test('is answered only once its update is durable, and refused when it is not', async () => {
    const kept: ((error: Error | null) => void)[] = [];
    await bench.channel.start(
      () =>
        new Promise((resolve, reject) => {
          kept.push((error) => (error ? reject(error) : resolve(SILENCE)));
        }),
    );
    let status = 0;
    const calling = call(update(1)).then((answered) => {
      status = answered;
    });
    await until(() => kept.length === 1);
    // Long enough for an answer that came too early to be seen.
    await pause(60);
    expect(status).toBe(0);
    kept[0]?.(null);
    await calling;
    expect(status).toBe(200);

    const again = call(update(2));
    await until(() => kept.length === 2);
    kept[1]?.(new Error('ENOSPC, /du-lieu'));
    expect(await again).toBe(500);
  });

  test('before the bot knows its name, or when it is leaving, is for later', async () => {
    expect(await call(update(1))).toBe(503);
    await start();
    expect(await call(update(1))).toBe(200);
    await bench.channel.stop();
    expect(await call(update(2))).toBe(503);
    expect(received.length).toBe(1);
  });

  test('to anything else finds nothing', async () => {
    await start();
    expect((await fetch(`${bench.url}/telegram/webhook`)).status).toBe(404);
    expect((await fetch(`${bench.url}/`)).status).toBe(404);
  });
});

test('200 members tap at the same time: all are taken, and each is answered', async () => {
  await start();
  const { fake, channel } = bench;
  const members = Array.from({ length: 200 }, (_, at) => 2_000 + at);
  for (const id of members) fake.user({ id, first_name: `Thành viên ${id}` });
  fake.group({ id: -1001000000009, title: 'Ban', type: 'supergroup', members });
  const sent = await channel.send({
    to: 'telegram:-1001000000009',
    message: { text: 'Dự không?', choices: [[{ label: 'Dự', command: '/thamgia' }]] },
    edit: null,
    replyTo: null,
  });
  const card = { chat: { id: -1001000000009 }, message_id: Number(sent.message) };
  for (const id of members) fake.taps(id, card, 'Dự');
  await fake.idle();
  await until(() => fake.answers.length === 200);
  expect(new Set(received.map((one) => 'from' in one && one.kind === 'tap' && one.from.address)).size).toBe(
    200,
  );
});
