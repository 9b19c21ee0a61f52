import { Agent, request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import type { Shelf } from '../../src/ports/store.ts';
import { Balancer } from '../doubles/balancer.ts';
import { House } from '../doubles/house.ts';
import { sign } from '../doubles/zalo/signature.ts';
import { callsMeeting, Talk } from '../flows/talk.ts';
import { mangled, seeded } from './mangled.ts';

const BODIES = Number(process.env.BODIES ?? 100_000);
const AT_ONCE = 20;
const SECRET = 'bi-mat-webhook-1';
const [TELEGRAM, ZALO] = [1501, '6650000000000001504'];
/** In MB, once what the first tenth has left stands. */
const MOST_GROWTH = 12;

let house: House;
let balancer: Balancer;
afterEach(async () => {
  await house.close();
  await balancer.close();
});

const RECORDS = [
  ...['committees', 'groups', 'invitations', 'meetings', 'reports', 'conclusions', 'tasks', 'sheets'],
  ...['announcements', 'problems', 'plans', 'register', 'acts', 'regulations', 'settings'],
] as const;

test(`${BODIES} thân gói hỏng hoặc lạ trên hai kênh: không đổ, hồ sơ không đổi, bộ nhớ không tăng`, async () => {
  balancer = await Balancer.start();
  house = await House.open({
    ...{ committees: ['kien-giang'], platform: 'mixed', publicUrl: 'https://tks.example.gov.vn' },
    deliverTo: balancer.url,
  });
  balancer.ports = [house.running.port];
  await callsMeeting(new Talk(house).member('kien-giang', 'thanh'));
  await new Talk(house).settled();
  const before = await records();
  const random = seeded(14);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const statuses = new Map<number, number>();
  const send = async (): Promise<void> => {
    const [path, headers, body] = random() < 0.5 ? telegram(random) : zalo(random);
    const status = await posted(agent, path, headers, body);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  const heap: number[] = [];
  for (let sent = 0; sent < BODIES; sent += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    if (sent % (BODIES / 10) < AT_ONCE) heap.push(await settledHeap());
  }
  heap.push(await settledHeap());
  agent.destroy();
  const grown = (heap.at(-1) ?? 0) - (heap[1] ?? 0);
  process.stdout.write(
    `${BODIES} thân gói: ${[...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')}; heap ${heap.map((one) => one.toFixed(0)).join(' ')} MB\n`,
  );
  expect(await records()).toEqual(before);
  expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
  expect(grown).toBeLessThan(MOST_GROWTH);
  house.fake.says(TELEGRAM, '/hop');
  await house.fake.until(() => house.fake.last(TELEGRAM)?.text?.includes('Họp quý'));
}, 1_800_000);

/** All that counts; what is handled, what is on its way and what somebody was offered may follow what was said. */
async function records(): Promise<unknown> {
  return house.store.transaction(async (tx) => {
    const all = RECORDS.map(async (name) => [name, await (tx[name] as unknown as Shelf<object>).all()]);
    const found = Object.fromEntries(await Promise.all(all)) as { settings: [string, unknown][] };
    return { ...found, settings: found.settings.filter(([id]) => id !== 'clock') };
  });
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
async function settledHeap(): Promise<number> {
  await house.fake.idle();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

type Body = readonly [path: string, headers: Record<string, string>, body: Buffer];

/** A few updates again and again, so that one that is taken is taken once. */
function telegram(random: () => number): Body {
  const from = { id: TELEGRAM, is_bot: false, first_name: 'A' };
  const chat = { id: TELEGRAM, type: 'private', first_name: 'A' };
  const id = 900_000 + Math.floor(random() * 20);
  const at = Math.floor(house.now() / 1_000);
  const message = { message_id: id, date: at, chat, from, text: 'chào trợ lý', entities: [] };
  const good =
    random() < 0.5
      ? { update_id: id, message }
      : {
          update_id: id,
          callback_query: {
            id: `${id}`,
            from,
            chat_instance: '1',
            data: '/hop',
            message: { ...message, from },
          },
        };
  const secret = random() < 0.9 ? SECRET : 'khong-phai';
  return ['/telegram/webhook', { 'x-telegram-bot-api-secret-token': secret }, mangled(good, random)];
}

function zalo(random: () => number): Body {
  const { keys } = house.zalo as NonNullable<House['zalo']>;
  const timestamp = String(Math.floor(house.now()));
  const good = {
    ...{ app_id: keys.appId, event_name: 'user_send_text', timestamp, user_id_by_app: '1' },
    ...{ sender: { id: ZALO }, recipient: { id: '3720000000000000009' } },
    message: { msg_id: `z${Math.floor(random() * 20)}`, text: 'chào trợ lý' },
  };
  const body = mangled(good, random);
  const how = random() < 0.9 ? 'header-timestamp' : 'wrong';
  return ['/zalo/webhook', sign(keys, body.toString('utf8'), timestamp, how), body];
}

const posted = (agent: Agent, path: string, headers: Record<string, string>, body: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    const how = { 'content-type': 'application/json', 'content-length': body.length, ...headers };
    const { port } = house.running;
    const call = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers: how }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    call.on('error', reject);
    call.end(body);
  });
