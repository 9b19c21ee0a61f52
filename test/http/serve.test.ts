import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { PortTaken, serve } from '../../src/http/serve.ts';
import { freePort } from '../fixtures/free-port.ts';

let close: () => Promise<void> = async () => {};
afterEach(() => close());

let port = 0;
const HOST = '127.0.0.1';

async function open(webhook: ((secret: string | undefined, body: Buffer) => Promise<number>) | null = null) {
  const warnings: unknown[][] = [];
  port = await freePort();
  const door = await serve({
    host: HOST,
    port,
    telegramWebhook: webhook,
    health: () => ({ status: 'serving', channels: { telegram: { state: 'serving' } } }),
    warn: (...what) => warnings.push(what),
  });
  close = door.close;
  return warnings;
}
const at = (path: string) => `http://${HOST}:${port}${path}`;

describe('the HTTP door', () => {
  test('says how it stands, and nothing about itself', async () => {
    await open();
    const response = await fetch(at('/healthz'));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'serving',
      channels: { telegram: { state: 'serving' } },
    });
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  test('says 503 until it serves', async () => {
    port = await freePort();
    let status = 'starting';
    const door = await serve({
      host: HOST,
      port,
      telegramWebhook: null,
      health: () => ({ status }),
      warn: () => {},
    });
    close = door.close;
    const early = await fetch(at('/healthz'));
    expect([early.status, await early.json()]).toEqual([503, { status: 'starting' }]);
    status = 'serving';
    expect((await fetch(at('/healthz'))).status).toBe(200);
  });

  test('has no webhook where Telegram is asked by long polling', async () => {
    await open();
    expect((await fetch(at('/telegram/webhook'), { method: 'POST', body: '{}' })).status).toBe(404);
  });

  test('passes the body on byte by byte, whatever it says it is', async () => {
    const bodies: string[] = [];
    await open(async (_, body) => {
      bodies.push(body.toString('utf8'));
      return 200;
    });
    for (const type of [
      'application/json',
      'text/plain; charset=utf-16',
      'application/x-www-form-urlencoded',
    ])
      await fetch(at('/telegram/webhook'), {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{ "a":"ợ" }',
      });
    expect(bodies).toEqual(Array(3).fill('{ "a":"ợ" }'));
  });

  test('shows nothing of what failed inside, and logs it', async () => {
    const warnings = await open(async () => {
      throw new Error('bí mật bên trong');
    });
    const response = await fetch(at('/telegram/webhook'), { method: 'POST', body: '{}' });
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    expect(warnings).toEqual([['http: a call failed', expect.any(Error)]]);
  });

  test('says in words that its port is taken', async () => {
    await open();
    await expect(
      serve({
        host: HOST,
        port,
        telegramWebhook: null,
        health: () => ({ status: 'serving' }),
        warn: () => {},
      }),
    ).rejects.toThrow(
      new PortTaken(
        `Cổng ${HOST}:${port} đang có chương trình khác dùng. Hãy đặt PORT (hoặc HOST) khác rồi chạy lại.`,
      ),
    );
  });

  test('closes although somebody asks very slowly, and answers who has asked', async () => {
    let asked: (answer: (status: number) => void) => void = () => {};
    const taken = new Promise<(status: number) => void>((resolve) => {
      asked = resolve;
    });
    await open(() => new Promise(asked));
    const slow = connect(port, HOST);
    slow.on('error', () => {});
    await new Promise((resolve) => slow.once('connect', resolve));
    slow.write('POST /telegram/webhook HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\n\r\n{');
    const answered = fetch(at('/telegram/webhook'), { method: 'POST', body: '{}' });
    const answer = await taken;
    const from = performance.now();
    const closing = close();
    answer(200);
    expect((await answered).status).toBe(200);
    await closing;
    expect(performance.now() - from).toBeLessThan(4_000);
    close = async () => {};
  });

  test('closes as soon as the last is answered, although who asked would keep the connection', async () => {
    let asked: (answer: (status: number) => void) => void = () => {};
    const taken = new Promise<(status: number) => void>((resolve) => {
      asked = resolve;
    });
    await open(() => new Promise(asked));
    const answered = fetch(at('/telegram/webhook'), { method: 'POST', body: '{}' });
    const answer = await taken;
    const from = performance.now();
    const closing = close();
    answer(200);
    expect((await answered).status).toBe(200);
    await closing;
    // Else it waits two seconds, as for somebody who asks slowly.
    expect(performance.now() - from).toBeLessThan(1_800);
    close = async () => {};
  });
});
