import { Api, GrammyError } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import { FakeTelegram, type FakeTelegramOptions } from '../fake-telegram.ts';

const AN = 11;
const BINH = 12;
const GROUP = -1001;

let fake: FakeTelegram;
let api: Api;

async function start(options: FakeTelegramOptions = {}): Promise<void> {
  fake = await FakeTelegram.start(options);
  api = new Api(fake.token, { apiRoot: fake.url });
  fake.user({ id: AN, first_name: 'An' });
  fake.user({ id: BINH, first_name: 'Bình' });
  fake.group({ id: GROUP, title: 'Ban', type: 'supergroup', members: [AN] });
}

afterEach(() => fake.close());

const send = (chat: number, text = 'a') =>
  fetch(`${fake.url}/bot${fake.token}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: chat, text }),
  });

test('a limit per chat leaves the other chats alone; not waiting makes it longer', async () => {
  let now = 1_000_000;
  await start({ limits: { perChatPerSecond: 1 }, now: () => now });
  expect((await send(AN)).status).toBe(200);
  const refused = await send(AN);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  });
  expect((await send(BINH)).status).toBe(200);
  now += 500;
  expect((await send(AN)).headers.get('retry-after')).toBe('2');
  expect(fake.ignoredWaits).toBe(1);
  now += 1000;
  expect((await send(AN)).status).toBe(429);
  now += 3000;
  expect((await send(AN)).status).toBe(200);
  expect(fake.ignoredWaits).toBe(2);
});

test('a limit per group and minute, and one over all', async () => {
  let now = 1_000_000;
  await start({ limits: { perGroupPerMinute: 2, overallPerSecond: 3 }, now: () => now });
  await send(GROUP);
  await send(GROUP);
  expect((await send(GROUP)).headers.get('retry-after')).toBe('60');
  expect((await send(AN)).status).toBe(200);
  expect((await send(AN)).status).toBe(429);
  expect((await send(BINH)).status).toBe(429);
  now += 3000;
  expect((await send(BINH)).status).toBe(200);
  expect((await send(GROUP)).status).toBe(429);
});

test('drop does nothing, accept-then-drop does it: the bot cannot tell them apart', async () => {
  await start();
  fake.fault({ method: 'sendMessage', chat: AN, kind: 'drop' });
  fake.fault({ method: 'sendMessage', chat: AN, kind: 'accept-then-drop' });
  await expect(send(AN, 'dropped')).rejects.toThrow();
  await expect(send(AN, 'kept')).rejects.toThrow();
  expect((await send(AN, 'third')).status).toBe(200);
  expect(fake.messages(AN).map(({ text }) => text)).toEqual(['kept', 'third']);
  expect(fake.calls.map(({ ok, fault }) => [ok, fault])).toEqual([
    [false, 'drop'],
    [true, 'accept-then-drop'],
    [true, undefined],
  ]);
});

test('a hang ends with close()', async () => {
  await start();
  fake.fault({ kind: 'hang' });
  const call = send(AN);
  const outcome = expect(call).rejects.toThrow();
  await fake.until((f) => f.calls.length === 1);
  expect(fake.messages(AN)).toEqual([]);
  await fake.close();
  await outcome;
  await start();
});

test('statuses: an error of the server, a page instead of JSON, a planned wait', async () => {
  await start();
  fake.fault({ kind: 'status', status: 500 });
  fake.fault({ kind: 'status', status: 502, html: true });
  fake.fault({ kind: 'status', status: 429, retryAfter: 1 });
  expect(await (await send(AN)).json()).toMatchObject({
    error_code: 500,
    description: 'Internal Server Error',
  });
  const page = await send(AN);
  expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect(await page.text()).toContain('<h1>502 Bad Gateway</h1>');
  const error: unknown = await api.sendMessage(AN, 'a').catch((why: unknown) => why);
  expect(error).toBeInstanceOf(GrammyError);
  expect((error as GrammyError).parameters).toEqual({ retry_after: 1 });
  expect((await send(AN)).headers.get('retry-after')).toBe('2');
  expect(fake.ignoredWaits).toBe(1);
});

test('latency delays the answer, not the deed', async () => {
  await start({ latencyMs: 150 });
  const before = Date.now();
  const call = send(AN);
  await call;
  expect(Date.now() - before).toBeGreaterThanOrEqual(145);
});

test('until tells what happened instead', async () => {
  await start();
  await send(AN, 'lời chào');
  await expect(fake.until((f) => f.last(BINH), 30)).rejects.toThrow(
    /f\.last\(BINH\)[\s\S]*sendMessage .*lời chào.* → ok/,
  );
  setTimeout(() => void send(BINH, 'đến rồi'), 20);
  expect((await fake.until((f) => f.last(BINH))).text).toBe('đến rồi');
});
