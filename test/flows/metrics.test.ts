import { pino } from 'pino';
import { expect, test } from 'vitest';
import { MINUTE } from '../../src/domain/time/instant.ts';
import type { Store } from '../../src/ports/store.ts';
import { house, opens, talk } from '../stage.ts';
import { callsMeeting, Talk } from './talk.ts';

// Số liệu khi chạy: đếm sau khi đã ghi, cho người có mã, không có tên ai.

const TOKEN = 'ai-hoi-thi-biet-1';

const get = (path: string, token?: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${house.running.port}${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
const figures = async (): Promise<string> => (await get('/metrics', TOKEN)).text();
/** The value of a line; 0 where there is none. */
const value = (text: string, line: string): number =>
  Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.split(' ')
      .at(-1) ?? 0,
  );

const UNDONE = new Error('not this time');
/** Every transaction's work is done twice, and counts once: so a database does when another was faster. */
const twice = (store: Store): Store => ({
  transaction: async (work) => {
    await store
      .transaction(async (tx) => {
        await work(tx);
        throw UNDONE;
      })
      .catch((error: unknown) => {
        if (error !== UNDONE) throw error;
      });
    return store.transaction(work);
  },
  health: () => store.health(),
  close: () => store.close(),
  ...(store.peers ? { peers: store.peers } : {}),
});

test('không có mã thì không có trang nào; có mã thì đếm đúng, mỗi việc một lần dù làm hai lần', async () => {
  await opens('kien-giang');
  expect((await get('/metrics', TOKEN)).status).toBe(404);
  await house.begins({ metricsToken: TOKEN, store: twice(house.store) });
  for (const wrong of [undefined, '', 'ai-hoi-thi-biet-2', `${TOKEN}1`])
    expect((await get('/metrics', wrong)).status).toBe(404);
  const [thanh, hoa] = [talk.member('kien-giang', 'thanh'), talk.member('kien-giang', 'hoa')];
  await callsMeeting(thanh);
  const before = await figures();
  await hoa.asks('tôi dự', 'Đã ghi nhận');
  await house.fake.idle();
  const after = await figures();
  const more = (line: string): number => value(after, line) - value(before, line);
  expect(more('thu_ky_so_update_seconds_count{channel="telegram",how="taken"}')).toBe(1);
  expect(more('thu_ky_so_acts_total{act="answer-attend"}')).toBe(1);
  expect(more('thu_ky_so_sends_total{channel="telegram",result="sent"}')).toBeGreaterThanOrEqual(1);
  expect(more('thu_ky_so_commit_seconds_count')).toBeGreaterThanOrEqual(1);
  expect(value(after, 'thu_ky_so_tick_seconds_count')).toBeGreaterThanOrEqual(1);
  expect(after).toContain('process_resident_memory_bytes');
});

test('tin không gửi được: đếm theo lý do; tin đang chờ: bao nhiêu, đã bao lâu; /healthz nói cùng điều ấy', async () => {
  await opens('kien-giang');
  await house.begins({ metricsToken: TOKEN });
  const hoa = new Talk(house).member('kien-giang', 'hoa');
  house.fake.fault({ method: 'sendMessage', kind: 'drop', times: 1_000 });
  hoa.says('/hop');
  await expect
    .poll(async () => value(await figures(), 'thu_ky_so_sends_total{channel="telegram",result="network"}'))
    .toBeGreaterThanOrEqual(1);
  expect(value(await figures(), 'thu_ky_so_queue_length{channel="telegram"}')).toBe(1);
  house.forward(11 * MINUTE);
  expect(value(await figures(), 'thu_ky_so_queue_oldest_seconds{channel="telegram"}')).toBeGreaterThan(600);
  expect(await (await get('/healthz')).json()).toMatchObject({
    status: 'serving',
    store: { state: 'serving' },
    channels: { telegram: {} },
    duty: 'here',
    outbox: { state: 'late', waiting: 1 },
    reminders: { state: 'serving' },
  });
});

test('nhãn chỉ lấy từ danh sách đóng: không Ban nào, không ai, không địa chỉ nào', async () => {
  await opens('kien-giang');
  await house.begins({ metricsToken: TOKEN });
  const thanh = talk.member('kien-giang', 'thanh');
  await callsMeeting(thanh);
  const text = (await figures())
    .split('\n')
    .filter((line) => line.startsWith('thu_ky_so_'))
    .join('\n');
  const labels = [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name]) => name ?? '');
  expect(new Set(labels)).toEqual(new Set(['channel', 'how', 'act', 'result', 'le']));
  expect(text).not.toMatch(/kien|giang|thanh|telegram:/i);
});

test('nhật ký nêu mã của tin đã nhận, và của tin không nhận được', async () => {
  await opens('kien-giang');
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  let broken = false;
  const { store } = house;
  await house.begins({
    log,
    store: {
      transaction: (work) =>
        broken ? Promise.reject(new Error('the disk is gone')) : store.transaction(work),
      health: () => store.health(),
      close: () => store.close(),
    },
  });
  const hoa = new Talk(house).member('kien-giang', 'hoa');
  await hoa.asks('/hop', 'cuộc họp');
  expect(lines.join('')).toMatch(/"level":20.*"update":"telegram:\d+","kind":"message"/);
  broken = true;
  hoa.says('/hop');
  await expect.poll(() => lines.join('')).toMatch(/"level":40.*"update":"telegram:\d+".*the disk is gone/);
  broken = false;
});
