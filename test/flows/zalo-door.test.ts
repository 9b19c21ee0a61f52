import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/ports/store.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import type { ZaloEvent } from '../doubles/zalo/webhook.ts';
import { house, opens } from '../stage.ts';

// Webhook của Zalo, qua cổng HTTP thật của chương trình.

const HOA = '6650000000000001506';
const BINH = '6650000000000001504';
let zalo: FakeZalo;
beforeEach(async () => {
  await opens('kien-giang', { platform: 'zalo' });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
});

const address = (path = '/zalo/webhook'): string => `http://127.0.0.1:${house.running.port}${path}`;

/** Somebody says it, and the event is on nobody's way yet. */
async function held(user: string, text: string): Promise<ZaloEvent> {
  zalo.webhook = { take: () => 200 };
  const event = zalo.says(user, text);
  await zalo.idle();
  zalo.webhook = { url: address() };
  return event;
}

const quiet = () => pause(150);

test('một sự kiện gửi năm lần, rồi hai lần cùng lúc: một câu trả lời', async () => {
  const event = zalo.says(HOA, '/hop');
  await zalo.until(() => zalo.last(HOA));
  expect(await zalo.redelivers(event, { times: 5 })).toEqual([200, 200, 200, 200, 200]);
  const other = await held(BINH, '/hop');
  expect(await zalo.redelivers(other, { times: 2, together: true })).toEqual([200, 200]);
  await zalo.until(() => zalo.last(BINH));
  await quiet();
  expect([zalo.messages(HOA).length, zalo.messages(BINH).length]).toEqual([1, 1]);
});

test('chữ ký sai, thiếu, hay ký trên JSON viết lại: 200 và không ai đọc; chữ ký đúng mới được đọc', async () => {
  const event = await held(HOA, '/hop');
  for (const signature of ['wrong', 'none', 'reserialised'] as const)
    expect(await zalo.redelivers(event, { signature })).toEqual([200]);
  await quiet();
  expect(zalo.messages(HOA)).toEqual([]);
  expect(await house.store.transaction((tx) => tx.handled.list('zalo'))).toEqual([]);
  // Đổi một chữ trong nội dung đã ký.
  const forged = { ...event, raw: event.raw.replace('hop', 'lich') };
  const { signature } = zalo;
  let headers: Readonly<Record<string, string>> = {};
  zalo.webhook = {
    take: (_, given) => {
      headers = given;
      return 200;
    },
  };
  await zalo.redelivers(event, { signature });
  const answer = await fetch(address(), { method: 'POST', headers, body: forged.raw });
  expect(answer.status).toBe(200);
  await quiet();
  expect(zalo.messages(HOA)).toEqual([]);
  zalo.webhook = { url: address() };
  expect(await zalo.redelivers(event)).toEqual([200]);
  await zalo.until(() => zalo.last(HOA));
});

test('ký theo cách nào trong bốn cách cũng được đọc', async () => {
  for (const signature of [
    'body-timestamp',
    'header-timestamp',
    'app-secret',
    'header-timestamp-app-secret',
  ] as const) {
    const event = await held(HOA, '/hop');
    const before = zalo.messages(HOA).length;
    expect(await zalo.redelivers(event, { signature })).toEqual([200]);
    await zalo.until(() => zalo.messages(HOA).length > before);
  }
});

test('khai địa chỉ bằng {} không ký: 200, không để lại gì; nội dung lạ cũng không làm gì', async () => {
  expect(await zalo.savesAddress()).toBe(200);
  for (const body of ['', ' ', 'null', '[]', '{"event_name":"user_send_text"}', '{', '\u0000', '"x"']) {
    const answer = await fetch(address(), { method: 'POST', body });
    expect([body, answer.status]).toEqual([body, 200]);
  }
  expect(await house.store.transaction((tx) => tx.handled.list('zalo'))).toEqual([]);
});

test('quá 1 MiB thì 413; trang xác thực tên miền; không có trang nào khác', async () => {
  const large = await fetch(address(), { method: 'POST', body: Buffer.alloc(1024 * 1024 + 1, 'x') });
  expect(large.status).toBe(413);
  const page = await fetch(address('/zalo_verifierAbC123.html'));
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('<meta property="zalo-platform-site-verification" content="AbC123" />');
  for (const path of ['/zalo_verifierKhac.html', '/zalo/webhook', '/'])
    expect([path, (await fetch(address(path))).status]).toEqual([path, 404]);
});

/** The same program over a store that a test may slow down or break. */
async function over(wrap: (store: Store) => Store): Promise<void> {
  await house.begins({ store: wrap(house.store) });
}

test('200 chỉ sau khi đã ghi xong; ghi hỏng thì 503, Zalo gửi lại, và được trả lời một lần', async () => {
  let gate: Promise<void> | null = null;
  let broken = false;
  await over((store) => ({
    transaction: async (work, keys) => {
      await gate;
      if (broken) throw new Error('đĩa đầy');
      return store.transaction(work, keys);
    },
    health: () => store.health(),
    close: () => store.close(),
  }));
  const event = await held(HOA, '/hop');
  let open = (): void => {};
  gate = new Promise((done) => {
    open = done;
  });
  let status: number | null | undefined;
  const posted = zalo.redelivers(event).then(([one]) => {
    status = one;
  });
  await pause(300);
  expect(status).toBeUndefined();
  gate = null;
  open();
  await posted;
  expect(status).toBe(200);
  await zalo.until(() => zalo.last(HOA));

  const other = await held(BINH, '/hop');
  broken = true;
  expect(await zalo.redelivers(other)).toEqual([503]);
  broken = false;
  expect(await zalo.redelivers(other, { times: 2 })).toEqual([200, 200]);
  await zalo.until(() => zalo.last(BINH));
  await quiet();
  expect([zalo.messages(HOA).length, zalo.messages(BINH).length]).toEqual([1, 1]);
});

test('nhắn đúng lúc chương trình khởi động lại: không mất, không đôi', async () => {
  for (let round = 0; round < 5; round += 1) {
    const before = zalo.messages(HOA).length;
    zalo.says(HOA, '/hop');
    await pause(round * 3);
    await house.stop();
    await house.start();
    await zalo.until(() => zalo.messages(HOA).length > before);
    await zalo.idle();
    await quiet();
    expect(zalo.messages(HOA).length).toBe(before + 1);
  }
  expect(zalo.lost).toEqual([]);
});
