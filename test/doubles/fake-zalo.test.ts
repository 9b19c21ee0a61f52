import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeZalo, type FakeZaloOptions } from './fake-zalo.ts';

const AN = '6650000000000000001';
const BINH = '6650000000000000002';
const STRANGER = '6650000000000000003';
const GROUP = 'f4a0c8f76fa586fbdfb4';
const DAY = 24 * 3_600_000;
const CS = '/v3.0/oa/message/cs';
const GMF = '/v3.0/oa/group/message';
const TEMPLATE = '/v3.0/oa/message/template';

let fake: FakeZalo;
let token: string;
let time: number;

async function start(options: FakeZaloOptions = {}): Promise<void> {
  time = Date.parse('2026-11-20T02:00:00.000Z');
  fake = await FakeZalo.start({ now: () => time, ...options });
  fake.user({ id: AN, name: 'An' });
  fake.user({ id: BINH, name: 'Bình' });
  fake.user({ id: STRANGER, name: 'Lạ', follows: false });
  fake.group({ id: GROUP, name: 'Ban Chỉ đạo', members: [AN, BINH] });
  token = (await renew()).access_token ?? '';
}

beforeEach(() => start());
afterEach(() => fake.close());

type Answer = Record<string, unknown> & { error?: number; access_token?: string };

async function renew(fields: Record<string, string> = {}, secret = fake.keys.appSecret): Promise<Answer> {
  const response = await fetch(`${fake.url}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: secret },
    body: new URLSearchParams({
      app_id: fake.keys.appId,
      grant_type: 'refresh_token',
      refresh_token: fake.tokens.current,
      ...fields,
    }),
  });
  return (await response.json()) as Answer;
}

const call = (path: string, init: RequestInit = {}, access_token = token) =>
  fetch(`${fake.url}${path}`, { ...init, headers: { access_token, ...init.headers } });

async function post(path: string, body: object): Promise<Answer> {
  const json = { 'content-type': 'application/json' };
  return (await (
    await call(path, { method: 'POST', headers: json, body: JSON.stringify(body) })
  ).json()) as Answer;
}

const cs = (user_id: string, message: object) => post(CS, { recipient: { user_id }, message });
const gmf = (group_id: string, message: object) => post(GMF, { recipient: { group_id }, message });

async function upload(kind: 'file' | 'image', name: string, size = 10, field = 'file'): Promise<Answer> {
  const form = new FormData();
  form.append(field, new Blob([Buffer.alloc(size)]), name);
  return (await (await call(`/v2.0/oa/upload/${kind}`, { method: 'POST', body: form })).json()) as Answer;
}

describe('tokens', () => {
  test('a refresh token is good for one use', async () => {
    const used = fake.tokens.current;
    const pair = await renew();
    expect(pair).toEqual({
      access_token: expect.any(String),
      refresh_token: fake.tokens.current,
      expires_in: '90000',
    });
    expect(await renew({ refresh_token: used })).toMatchObject({ error: -14020 });
    expect(fake.refreshes).toBe(2);
    expect(JSON.stringify(fake.calls)).not.toContain('refresh-');
  });

  test('a wrong secret, app or field', async () => {
    expect(await renew({}, 'another')).toMatchObject({ error: -14004 });
    expect(await renew({ app_id: '1' })).toMatchObject({ error: -14002 });
    expect(await renew({ grant_type: 'password' })).toMatchObject({ error: -201 });
    // None of them used the token up.
    expect(await renew()).toHaveProperty('access_token');
  });

  test('an access token lives 25 hours, or less', async () => {
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: 0 });
    time += 25 * 3_600_000;
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: -216 });
    token = (await renew()).access_token ?? '';
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: 0 });
    fake.expireAccess();
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: -216 });
    expect(await (await call('/v2.0/oa/getoa', {}, '')).json()).toMatchObject({ error: -216 });
  });
});

describe('calls', () => {
  test('what there is not, and what was shut', async () => {
    const bare = await call('/v3.0/oa/message', { method: 'POST' });
    expect(bare.status).toBe(404);
    expect(await bare.json()).toMatchObject({ message: 'empty or invalid API' });
    expect(await post('/v2.0/oa/message', {})).toMatchObject({ error: -240 });
  });

  test('an id is text that no number holds', async () => {
    const { data } = (await cs(AN, { text: 'Chào' })) as { data: Record<string, string> };
    expect(data).toMatchObject({ message_id: expect.stringMatching(/^\d{19}$/), user_id: AN });
    expect(String(Number(data.message_id))).not.toBe(data.message_id);
    expect(fake.messages(AN)).toMatchObject([{ id: data.message_id, text: 'Chào' }]);
  });

  test.each<[string, number, object]>([
    ['a text that is too long', -210, { text: 'a'.repeat(2001) }],
    ['white space', -201, { text: ' \n' }],
    ['nothing', -201, {}],
    ['an unknown field', -201, { text: 'a', parse_mode: 'HTML' }],
    ['half a character', -201, { text: 'a\ud83d' }],
    ['an answer to an unknown message', -201, { text: 'a', quote_message_id: '1' }],
    ['an unknown file', -201, { attachment: { type: 'file', payload: { token: '1' } } }],
    ['buttons', -233, { text: 'a', attachment: { type: 'template', payload: { buttons: [] } } }],
  ])('%s is refused with %i', async (_, error, message) => {
    expect(await cs(AN, message)).toMatchObject({ error });
    expect(fake.messages(AN)).toEqual([]);
  });

  test('an id that is a number is refused', async () => {
    const body = { recipient: { user_id: 6650000000000000001n.toString() }, message: { text: 'a' } };
    expect(await post(CS, body)).toMatchObject({ error: 0 });
    expect(await post(CS, { ...body, recipient: { user_id: 665 } })).toMatchObject({ error: -201 });
  });

  test('who cannot be written to', async () => {
    expect(await cs(STRANGER, { text: 'a' })).toMatchObject({ error: -213 });
    fake.says(STRANGER, 'chào');
    expect(await cs(STRANGER, { text: 'a' })).toMatchObject({ error: 0 });
    time += 7 * DAY;
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: -216 });
    token = (await renew()).access_token ?? '';
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: 0 });
    time += 1;
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: -230 });
    // What is said in a group does not count, what is said to the OA does.
    fake.says(AN, 'a', { group: GROUP });
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: -230 });
    fake.says(AN, 'a');
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: 0 });
    fake.blocks(AN, -227);
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: -227 });
    fake.unblocks(AN);
    fake.unfollows(AN);
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: -213 });
  });

  test('groups of the OA, their names, and no buttons', async () => {
    const buttons = [{ title: 'Dự', type: 'oa.query.hide', payload: '/thamgia' }];
    expect(await gmf(GROUP, { text: `[@${AN}] [@${GROUP}] [@77] họp` })).toMatchObject({ error: 0 });
    expect(fake.last(GROUP)).toMatchObject({ text: '@An @Tất cả [@77] họp', mentions: [AN, GROUP] });
    fake.buttons = true;
    const attachment = { type: 'template', payload: { buttons } };
    expect(await gmf(GROUP, { text: 'a', attachment })).toMatchObject({ error: -233 });
    expect(await gmf('a'.repeat(20), { text: 'a' })).toMatchObject({ error: -403 });
    fake.closes(GROUP);
    expect(await gmf(GROUP, { text: 'a' })).toMatchObject({ error: -403 });
  });

  test('buttons, where they are taken', async () => {
    fake.buttons = true;
    const with_ = (...buttons: object[]) =>
      cs(AN, { text: 'a', attachment: { type: 'template', payload: { buttons } } });
    const button = { title: 'Dự', type: 'oa.query.hide', payload: '/thamgia #1' };
    expect(await with_(...Array(6).fill(button))).toMatchObject({ error: -210 });
    expect(await with_({ ...button, title: 'a'.repeat(101) })).toMatchObject({ error: -210 });
    expect(await with_({ ...button, payload: 'a'.repeat(1001) })).toMatchObject({ error: -210 });
    expect(await with_({ ...button, payload: { a: 1 } })).toMatchObject({ error: -201 });
    expect(await with_(button)).toMatchObject({ error: 0 });
    const shown = fake.last(AN);
    expect(shown?.buttons).toEqual([button]);
    if (!shown) return;
    expect(fake.taps(AN, shown, 'Dự').body).toMatchObject({
      event_name: 'user_send_text',
      message: { text: '/thamgia #1' },
    });
    expect(() => fake.taps(AN, shown, 'Vắng')).toThrow('has no button "Vắng" to tap, it has "Dự"');
  });

  test('files of some kinds, for seven days', async () => {
    expect(await upload('file', 'a.xlsx')).toMatchObject({ error: -233 });
    expect(await upload('file', 'a.pdf', 5 * 1024 * 1024 + 1)).toMatchObject({ error: -210 });
    expect(await upload('file', 'a.pdf', 10, 'document')).toMatchObject({ error: -201 });
    expect(await upload('image', 'a.gif')).toMatchObject({ error: -233 });
    const { data } = (await upload('file', 'Giấy mời.PDF')) as { data: { token: string } };
    const file = { attachment: { type: 'file', payload: data } };
    expect(await cs(AN, { text: 'Giấy mời', ...file })).toMatchObject({ error: -201 });
    expect(await cs(AN, file)).toMatchObject({ error: 0 });
    expect(fake.last(AN)?.attachments).toMatchObject([{ kind: 'file', name: 'Giấy mời.PDF' }]);
    time += 7 * DAY + 1;
    token = (await renew()).access_token ?? '';
    expect(await gmf(GROUP, file)).toMatchObject({ error: -100 });
  });

  test('a template reaches who was silent', async () => {
    const send = (template_data: object, template_id = '7') =>
      post(TEMPLATE, { user_id: AN, template_id, template_data });
    expect(await send({ viec: 'Họp' })).toMatchObject({ error: -131 });
    fake.approves({ id: '7', params: { viec: 10, luc: 20 }, text: 'Nhắc: <viec> lúc <luc>' });
    fake.wasSilentFor(AN, 30 * DAY);
    expect(await send({ viec: 'Họp' })).toMatchObject({ error: -1122 });
    expect(await send({ viec: 'a'.repeat(11), luc: '8 giờ' })).toMatchObject({ error: -1121 });
    expect(await send({ viec: 'Họp', luc: '8 giờ', o: 'x' })).toMatchObject({ error: -201 });
    expect(await send({ viec: 'Họp', luc: '8 giờ' })).toMatchObject({ error: 0 });
    expect(fake.last(AN)).toMatchObject({ text: 'Nhắc: Họp lúc 8 giờ', template: { id: '7' } });
  });

  test('who is who', async () => {
    const of = async (path: string) => (await (await call(path)).json()) as { data?: object; error: number };
    const detail = (user_id: string) =>
      of(`/v3.0/oa/user/detail?data=${encodeURIComponent(JSON.stringify({ user_id }))}`);
    expect((await detail(AN)).data).toMatchObject({
      display_name: 'An',
      user_last_interaction_date: '20/11/2026',
    });
    expect((await detail(STRANGER)).error).toBe(-213);
    expect((await of('/v2.0/oa/getoa')).data).toMatchObject({ oa_id: fake.oa.id });
  });

  test('only so many in a minute', async () => {
    fake.limits.perMinute = 2;
    for (const error of [0, 0, -32]) expect(await cs(AN, { text: 'a' })).toMatchObject({ error });
    const refused = await call('/v2.0/oa/getoa');
    expect(refused.headers.get('X-RateLimit-Limit')).toBe('2');
    expect(refused.headers.get('X-RateLimit-Remain')).toBe('0');
    time += 60_000;
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: 0 });
  });

  test('troubles on demand', async () => {
    const path = '/message/cs';
    fake.fault({ kind: 'html', path });
    await expect(cs(AN, { text: 'a' })).rejects.toThrow('JSON');
    fake.fault({ kind: 'drop', path });
    await expect(cs(AN, { text: 'a' })).rejects.toThrow('fetch failed');
    expect(fake.messages(AN)).toEqual([]);
    fake.fault({ kind: 'accept-then-drop', path });
    await expect(cs(AN, { text: 'a' })).rejects.toThrow('fetch failed');
    expect(fake.messages(AN).length).toBe(1);
    fake.fault({ kind: 'error', code: -211, path });
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: -211 });
    fake.fault({ kind: 'late', ms: 40, path });
    const began = performance.now();
    expect(await cs(AN, { text: 'a' })).toMatchObject({ error: 0 });
    expect(performance.now() - began).toBeGreaterThan(35);
  });
});

describe('webhooks', () => {
  let taken: { raw: string; headers: Readonly<Record<string, string>> }[];
  const listen = (status: () => number | Promise<number>) => {
    taken = [];
    fake.webhook = {
      take: (raw, headers) => {
        taken.push({ raw: raw.toString(), headers });
        return status();
      },
    };
  };
  const texts = () => taken.map(({ raw }) => JSON.parse(raw).message?.text);

  test('what Zalo writes, signed over these bytes', async () => {
    listen(() => 200);
    fake.says(AN, '/hop <b>');
    await fake.idle();
    const { raw, headers } = taken[0] ?? { raw: '', headers: {} };
    expect(JSON.parse(raw)).toEqual({
      app_id: fake.keys.appId,
      oa_id: fake.oa.id,
      event_name: 'user_send_text',
      sender: { id: AN },
      recipient: { id: fake.oa.id },
      user_id_by_app: '1190000000000000001',
      message: { msg_id: expect.stringMatching(/^\d{19}$/), text: '/hop <b>' },
      timestamp: String(time),
    });
    expect(raw).not.toBe(JSON.stringify(JSON.parse(raw)));
    const signed = `${fake.keys.appId}${raw}${time}${fake.keys.oaSecretKey}`;
    expect(headers['X-ZEvent-Signature']).toBe(`mac=${createHash('sha256').update(signed).digest('hex')}`);
  });

  test('in a group the recipient is the group', async () => {
    expect(fake.says(AN, 'họp', { group: GROUP }).body).toMatchObject({
      event_name: 'user_send_group_text',
      sender: { id: AN },
      recipient: { id: GROUP },
    });
    expect(() => fake.says(STRANGER, 'họp', { group: GROUP })).toThrow('is not in group');
  });

  test('a file can be fetched where the event says', async () => {
    const { body } = fake.sendsFile(AN, { name: 'Báo cáo.pdf', bytes: Buffer.from('%PDF') });
    const [attachment] = (body.message as { attachments: { payload: Record<string, string> }[] }).attachments;
    const { url, ...payload } = attachment?.payload ?? {};
    expect(payload).toEqual({ name: 'Báo cáo.pdf', size: '4', type: 'pdf' });
    expect(await (await fetch(url ?? '')).text()).toBe('%PDF');
    fake.losesFiles();
    expect((await fetch(url ?? '')).status).toBe(404);
  });

  test('come again until they are confirmed, those of one person in order', async () => {
    let fails = 3;
    listen(() => (fails-- > 0 ? 500 : 200));
    fake.says(AN, 'một');
    fake.says(AN, 'hai');
    expect(fake.unconfirmed()).toBe(2);
    await fake.idle();
    expect(texts()).toEqual(['một', 'một', 'một', 'một', 'hai']);
    expect(taken.map(({ headers }) => headers.num_retry)).toEqual([undefined, '1', '2', '3', undefined]);
  });

  test('one who is slow holds up nobody else, and is asked again', async () => {
    await fake.close();
    await start({ confirmWithinMs: 30, ladderMs: [10] });
    const never = new Promise<number>(() => {});
    listen(() => (texts().at(-1) === 'chậm' ? never : 200));
    fake.says(AN, 'chậm');
    fake.says(BINH, 'nhanh');
    await fake.idle();
    expect(texts()).toEqual(['chậm', 'nhanh', 'chậm']);
    expect(fake.lost.map(({ subject }) => subject)).toEqual([AN]);
  });

  test('one event several times, also at the same time', async () => {
    const event = fake.says(AN, 'a');
    listen(async () => {
      await pause(5);
      return 200;
    });
    await fake.idle();
    expect(await fake.redelivers(event, { times: 4, together: true })).toEqual([200, 200, 200, 200]);
    expect(new Set(taken.map(({ raw }) => raw)).size).toBe(1);
    expect(taken.length).toBe(5);
  });

  test('the OA hears what it said itself', async () => {
    listen(() => 200);
    await cs(AN, { text: 'Chào' });
    await fake.idle();
    expect(taken.map(({ raw }) => JSON.parse(raw).event_name)).toEqual(['oa_send_text']);
  });
});
