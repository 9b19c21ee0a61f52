import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { ZaloChannel } from '../../../src/channels/zalo/zalo.ts';
import type {
  Acknowledgement,
  Brief,
  Incoming,
  IncomingMessage,
  Message,
  SendOrder,
} from '../../../src/ports/channel.ts';
import { failureOf, until } from '../../contracts/channel.ts';
import {
  AN,
  type Bench,
  type BenchOptions,
  BINH,
  GROUP,
  NOTICE,
  openBench,
  paper,
  REMINDER,
} from '../../doubles/zalo/bench.ts';
import type { Signature } from '../../doubles/zalo/signature.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SEND = '/message/cs';
const OAUTH = '/access_token';
const SILENCE: Acknowledgement = { toast: null, openPrivate: null };
const BRIEF: Brief = {
  kind: 'reminder',
  committee: 'BCĐ Đề án 06',
  subject: 'Họp định kỳ',
  when: '08:00 27/11/2026',
};
/** Three parts of Zalo's. */
const LONG = Array.from({ length: 900 }, (_, at) => `họp${at}`).join(' ');

let bench: Bench;
let received: Incoming[];
const others: ZaloChannel[] = [];

async function start(
  options: BenchOptions = {},
  answer: () => Promise<Acknowledgement> = async () => SILENCE,
): Promise<void> {
  received = [];
  bench = await openBench(options);
  await bench.channel.start((incoming) => {
    received.push(incoming);
    return answer();
  });
}
afterEach(async () => {
  for (const channel of [bench.channel, ...others.splice(0)]) await channel.stop();
  await bench.close();
  // What an operator reads holds no secret and nothing of what people say.
  const log = JSON.stringify([bench.warnings, bench.channel.health()]);
  for (const secret of [bench.fake.keys.appSecret, bench.fake.keys.oaSecretKey, 'access-', 'refresh-', 'họp'])
    expect(log).not.toContain(secret);
});

const order = (message: Message, rest: Partial<SendOrder> = {}): SendOrder => ({
  to: `zalo:${AN}`,
  message,
  edit: null,
  replyTo: null,
  ...rest,
});
const send = (message: Message, rest: Partial<SendOrder> = {}) => bench.channel.send(order(message, rest));
const texts = (chat = AN): string[] => bench.fake.messages(chat).map(({ text }) => text);
const callsOf = (end: string) => bench.fake.calls.filter(({ path }) => path.endsWith(end));
const messages = () => received.filter((one): one is IncomingMessage => one.kind === 'message');

/** Does something once the first part of a long message has arrived. */
async function midway(deed: () => void): Promise<unknown> {
  bench.fake.latencyMs = 15;
  const sending = send({ text: LONG });
  sending.catch(() => {});
  await until(() => texts().length === 1);
  deed();
  return sending;
}

describe('tokens', () => {
  test('each refresh token is used once, and the pair renewed before it dies', async () => {
    await start();
    for (const round of [1, 2, 3]) {
      await send({ text: `lần ${round}` });
      expect(bench.fake.refreshes).toBe(round);
      bench.fake.says(AN, 'dự');
      bench.forward(21 * HOUR);
    }
    await send({ text: 'lần cuối' });
    expect(callsOf(SEND).map(({ error }) => error)).toEqual([0, 0, 0, 0]);
    expect(bench.fake.tokens.refused).toBe(0);
  });

  test('a token that dies meanwhile is renewed once, for all who need it', async () => {
    await start();
    bench.fake.expireAccess();
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => send({ text })));
    expect(texts().sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(bench.fake.refreshes).toBe(2);
  });

  test('in the middle of a long message nothing is lost or said twice', async () => {
    await start();
    await midway(() => bench.fake.expireAccess());
    expect(texts().join(' ') === LONG).toBe(true);
    expect(bench.fake.refreshes).toBe(2);
  });

  test('two processes with one store never use one refresh token twice', async () => {
    await start();
    const other = bench.another();
    others.push(other);
    await other.start(async () => SILENCE);
    bench.fake.latencyMs = 20;
    for (let round = 0; round < 3; round += 1) {
      bench.fake.expireAccess();
      await Promise.all([bench.channel, other].map((channel) => channel.send(order({ text: 'a' }))));
    }
    expect(bench.fake.refreshes).toBe(4);
    expect(bench.fake.tokens.refused).toBe(0);
  });

  test('a restart goes on with the pair that is kept', async () => {
    await start();
    await bench.channel.stop();
    // The settings still hold the first token, or hold none any more.
    for (const settings of [{}, { refreshToken: null }]) {
      const again = bench.another(settings);
      others.push(again);
      await again.start(async () => SILENCE);
      expect(again.health().state).toBe('serving');
    }
    expect(bench.fake.refreshes).toBe(1);
    expect(bench.fake.tokens.refused).toBe(0);
  });

  test('consent that was withdrawn is told once, and ends with a token pasted in', async () => {
    await start();
    bench.fake.tokens.revoke();
    for (const text of ['a', 'b']) expect(await failureOf(send({ text }))).toEqual({ kind: 'auth' });
    expect(bench.troubles).toEqual(['refresh-refused']);
    expect(bench.channel.health()).toMatchObject({
      state: 'failing',
      problem: expect.stringContaining('-14020'),
    });
    expect(callsOf(OAUTH).length).toBe(2);
    const mended = bench.another({ refreshToken: bench.fake.tokens.grant().refresh_token });
    others.push(mended);
    await mended.start(async () => SILENCE);
    expect(mended.health().state).toBe('serving');
    await mended.send(order({ text: 'c' }));
    expect(texts()).toEqual(['c']);
  });

  test('a wrong app secret is told, and costs no token', async () => {
    await start({ settings: { appSecret: 'another' } });
    expect(bench.channel.health()).toMatchObject({
      state: 'failing',
      problem: expect.stringContaining('-14004'),
    });
    const mended = bench.another({ appSecret: bench.fake.keys.appSecret });
    others.push(mended);
    await mended.start(async () => SILENCE);
    expect(mended.health().state).toBe('serving');
  });

  test.each(['html', 'drop', 'status'] as const)(
    'when OAuth is away (%s) it is tried again',
    async (kind) => {
      await start();
      bench.forward(26 * HOUR);
      bench.fake.fault({ kind, path: OAUTH });
      expect(await failureOf(send({ text: 'a' }))).toEqual({ kind: 'network' });
      bench.forward(10_000);
      await send({ text: 'b' });
      expect(texts()).toEqual(['b']);
      expect(bench.fake.tokens.refused).toBe(0);
    },
  );
});

describe('what does not arrive', () => {
  test.each([
    ['silent for 7 days', () => bench.fake.wasSilentFor(AN, 8 * DAY), 'unreachable-window'],
    ['gone', () => void bench.fake.unfollows(AN), 'blocked'],
    ['blocking', () => bench.fake.blocks(AN, -217), 'blocked'],
    ['banned', () => bench.fake.blocks(AN, -227), 'blocked'],
  ])('to somebody %s', async (_, deed, kind) => {
    await start();
    deed();
    expect(await failureOf(send({ text: 'a' }))).toEqual({ kind });
    expect(texts()).toEqual([]);
  });

  test('to somebody silent goes as the template of its kind', async () => {
    await start({ settings: { templates: { notice: NOTICE, reminder: REMINDER } } });
    bench.fake.wasSilentFor(AN, 8 * DAY);
    const sent = await send({ text: 'Kính mời đồng chí', brief: BRIEF });
    expect(sent).toMatchObject({ byTemplate: true, message: bench.fake.last(AN)?.id });
    expect(texts()).toEqual(['Nhắc BCĐ Đề án 06: Họp định kỳ, 08:00 27/11/2026']);
    // Not everything can be said in a few words.
    expect(await failureOf(send({ text: 'Kính mời' }))).toEqual({ kind: 'unreachable-window' });
  });

  test('a template that is not approved is told, and the person stays out of reach', async () => {
    await start({ settings: { templates: { notice: null, reminder: '999' } } });
    bench.fake.wasSilentFor(AN, 8 * DAY);
    expect(await failureOf(send({ text: 'a', brief: BRIEF }))).toEqual({ kind: 'unreachable-window' });
    expect(bench.troubles).toEqual(['template']);
    const notice = { ...BRIEF, kind: 'notice' as const };
    expect(await failureOf(send({ text: 'a', brief: notice }))).toEqual({ kind: 'unreachable-window' });
  });

  test('to a group that the OA is not in', async () => {
    await start();
    bench.fake.closes(GROUP);
    expect(await failureOf(send({ text: 'a' }, { to: `zalo:${GROUP}` }))).toEqual({ kind: 'rejected' });
    expect(bench.troubles).toEqual(['group']);
  });

  test.each([
    ['a page of HTML', { kind: 'html' }],
    ['a page of HTML with status 200', { kind: 'html', status: 200 }],
    ['a dropped connection', { kind: 'drop' }],
    ['an HTTP status of 500', { kind: 'status' }],
    ['“generic failure”', { kind: 'error', code: -200 }],
  ] as const)('because of %s, and can be tried again', async (_, fault) => {
    await start();
    bench.fake.fault({ ...fault, path: SEND });
    expect(await failureOf(send({ text: 'a' }))).toEqual({ kind: 'network' });
    expect(texts()).toEqual([]);
    await send({ text: 'a' });
    expect(texts()).toEqual(['a']);
  });

  test('because Zalo does not answer in time', async () => {
    await start({ settings: { patience: { call: 60, retry: 20, look: 5 } } });
    bench.fake.fault({ kind: 'late', ms: 2_000, path: SEND });
    expect(await failureOf(send({ text: 'a' }))).toEqual({ kind: 'network' });
  });

  test('the rest of a long message alone is sent when it is tried again', async () => {
    await start();
    const first = midway(() => bench.fake.fault({ kind: 'drop', path: SEND }));
    expect(await failureOf(first)).toEqual({ kind: 'network' });
    await send({ text: LONG });
    expect(texts().join(' ') === LONG).toBe(true);
  });

  test('what is over after a final refusal is said whole the next time', async () => {
    await start();
    const first = midway(() => bench.fake.fault({ kind: 'error', code: -201, path: SEND }));
    expect(await failureOf(first)).toEqual({ kind: 'rejected' });
    const before = texts().length;
    await send({ text: LONG });
    expect(texts().slice(before).join(' ') === LONG).toBe(true);
  });

  test('because of the limit by the minute, ours before Zalo’s', async () => {
    await start({ settings: { requestsPerMinute: 3 }, requestsPerMinute: 3 });
    await send({ text: 'a' });
    await send({ text: 'b' });
    const failure = await failureOf(send({ text: 'c' }));
    expect(failure).toEqual({ kind: 'rate-limited', retryAfter: expect.any(Number), scope: 'all' });
    expect(bench.fake.calls.every(({ error }) => error === 0)).toBe(true);
    // A request arrives a moment after it was counted here.
    bench.forward(100 + ('retryAfter' in failure ? failure.retryAfter : 0));
    await send({ text: 'c' });
    expect(texts()).toEqual(['a', 'b', 'c']);
  });
});

describe('what is sent', () => {
  test('buttons that Zalo refuses are not tried again; all they do stands in the text', async () => {
    await start({ settings: { buttons: true } });
    const choices = [[{ label: 'Dự họp', command: '/thamgia #1' }]];
    for (const text of ['Mời 1', 'Mời 2']) {
      const sent = await send({ text, choices });
      expect(sent.numbered).toEqual(choices[0]);
      expect(texts().at(-1)).toContain('1. Dự họp');
    }
    expect(callsOf(SEND).map(({ error }) => error)).toEqual([-233, 0, 0]);
    expect(bench.warnings.join()).toContain('buttons are switched off');
  });

  test('in a group it names who is answered, and calls nobody whom people wrote', async () => {
    await start();
    const text = `[@${GROUP}] có ai không [@${BINH}]`;
    await send({ text }, { to: `zalo:${GROUP}`, mention: `zalo:${AN}` });
    expect(bench.fake.last(GROUP)).toMatchObject({ mentions: [AN] });
    expect(texts(GROUP)[0]).toContain('@Nguyễn <b>An</b> & Trần 😀 ');
  });

  test('a file goes before its text, and is uploaded once for all', async () => {
    await start();
    const file = paper('Giấy mời.pdf');
    for (const to of [AN, BINH, GROUP]) await send({ text: 'Giấy mời', file }, { to: `zalo:${to}` });
    expect(callsOf('/upload/file').length).toBe(1);
    for (const to of [AN, BINH, GROUP]) {
      const [sent, text] = bench.fake.messages(to);
      expect(sent?.attachments[0]?.name).toBe('Giấy mời.pdf');
      expect(text?.text).toBe('Giấy mời');
    }
    // It is as good as a token of Zalo's that has died before its time.
    bench.fake.fault({ kind: 'error', code: -100, path: SEND });
    await send({ text: 'Lần nữa', file });
    expect(callsOf('/upload/file').length).toBe(2);
    expect(texts().at(-1)).toBe('Lần nữa');
  });

  test('an image goes as one', async () => {
    await start();
    await send({ text: 'Sơ đồ', file: paper('so-do.png') });
    expect(bench.fake.messages(AN).flatMap(({ attachments }) => attachments)).toMatchObject([
      { kind: 'image' },
    ]);
  });

  test.each([
    ['a kind', paper('bang.xlsx')],
    ['a size', paper('lon.pdf', 5 * 1024 * 1024 + 1)],
    ['nothing', paper('rong.pdf', 0)],
  ])('a file of %s that Zalo does not carry is refused, and its text not sent', async (_, file) => {
    await start();
    expect(await failureOf(send({ text: 'Xin xem', file }))).toEqual({ kind: 'file-refused' });
    expect(texts()).toEqual([]);
  });
});

describe('webhooks', () => {
  test('one that is sent five times is the same five times', async () => {
    await start();
    const event = bench.fake.says(AN, 'dự');
    await bench.fake.idle();
    expect(await bench.fake.redelivers(event, { times: 4, together: true })).toEqual([200, 200, 200, 200]);
    expect(received.length).toBe(5);
    expect(new Set(received.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(received[0]?.id).toMatch(/^zalo:\d{19}$/);
  });

  test('two people at once do not wait for each other', async () => {
    let inHand = 0;
    let most = 0;
    await start({ by: 'http' }, async () => {
      inHand += 1;
      most = Math.max(most, inHand);
      await pause(40);
      inHand -= 1;
      return SILENCE;
    });
    bench.fake.says(AN, 'dự');
    bench.fake.says(BINH, 'vắng');
    await bench.fake.idle();
    expect(most).toBe(2);
    expect(new Set(received.map(({ id }) => id)).size).toBe(2);
  });

  test('one that takes too long comes again as the same', async () => {
    let pauses = 0;
    await start({ by: 'http', confirmWithinMs: 300 }, async () => {
      pauses += 1;
      if (pauses === 1) await pause(900);
      return SILENCE;
    });
    bench.fake.says(AN, 'dự');
    await bench.fake.idle();
    expect(new Set(received.map(({ id }) => id)).size).toBe(1);
    expect(bench.fake.deliveries.map(({ status }) => status)).toEqual([null, 200]);
  });

  test.each<Signature>(['body-timestamp', 'header-timestamp', 'app-secret', 'header-timestamp-app-secret'])(
    'signed with %s is taken',
    async (signature) => {
      await start({ by: 'http' });
      bench.fake.signature = signature;
      bench.fake.says(AN, '/hop <b>');
      await bench.fake.idle();
      expect(messages().map(({ text }) => text)).toEqual(['/hop <b>']);
    },
  );

  test.each<Signature>(['wrong', 'none', 'reserialised'])(
    'signed with %s gets 200, changes nothing, and is logged',
    async (signature) => {
      await start({ by: 'http' });
      bench.fake.signature = signature;
      bench.fake.says(AN, '/hop <b>');
      await bench.fake.idle();
      expect(bench.fake.deliveries).toEqual([{ name: 'user_send_text', retry: 0, status: 200 }]);
      expect(received).toEqual([]);
      expect(bench.warnings.join()).toContain('signature');
    },
  );

  test('saving the address in the console gets 200, unsigned, also before the start', async () => {
    bench = await openBench({ by: 'http' });
    expect(await bench.fake.savesAddress()).toBe(200);
    await bench.channel.start(async () => SILENCE);
    expect(await bench.fake.savesAddress()).toBe(200);
    expect(bench.warnings).toEqual([]);
  });

  test('a wrong signature never comes through by coming again', async () => {
    await start();
    const event = bench.fake.says(AN, 'dự');
    await bench.fake.idle();
    received = [];
    await bench.fake.redelivers(event, { times: 3, together: true, signature: 'wrong' });
    expect(received).toEqual([]);
  });

  test('a file that somebody sends can be fetched, up to a size, and from Zalo alone', async () => {
    await start();
    bench.fake.sendsFile(AN, { name: 'Báo cáo.pdf', bytes: Buffer.from('%PDF-1.7') });
    await bench.fake.idle();
    const file = messages()[0]?.file;
    if (!file) throw new Error('no file came');
    expect(file).toMatchObject({ channel: 'zalo', name: 'Báo cáo.pdf', size: 8 });
    expect(String(await bench.channel.fetchFile(file, 8))).toBe('%PDF-1.7');
    expect(await failureOf(bench.channel.fetchFile(file, 7))).toEqual({ kind: 'file-refused' });
    const elsewhere = { ...file, id: file.id.replace('zdn.vn', 'example.com') };
    expect(await failureOf(bench.channel.fetchFile(elsewhere, 8))).toEqual({ kind: 'file-refused' });
    bench.fake.losesFiles();
    expect(await failureOf(bench.channel.fetchFile(file, 8))).toEqual({ kind: 'file-refused' });
  });

  test('a picture comes as a file, with its caption', async () => {
    await start();
    bench.fake.sendsImage(AN, 'sơ đồ', { group: GROUP });
    await bench.fake.idle();
    expect(messages()).toMatchObject([{ text: 'sơ đồ', chat: `zalo:${GROUP}`, file: { name: 'ảnh.jpg' } }]);
  });

  test('what cannot be read is told as such, and what is nobody’s word is left alone', async () => {
    await start();
    await send({ text: 'Chào đồng chí' });
    const shown = bench.fake.last(AN) ?? { id: '' };
    bench.fake.sees(AN, shown);
    bench.fake.reacts(AN, shown);
    bench.fake.sendsSticker(AN);
    bench.fake.sendsVoice(AN);
    bench.fake.sendsLocation(AN);
    bench.fake.sendsSticker(AN, { group: GROUP });
    await bench.fake.idle();
    expect(received.map((one) => [one.kind, 'what' in one && one.what])).toEqual([
      ['unread', 'gesture'],
      ['unread', 'gesture'],
      ['unread', 'voice'],
      ['unread', 'place'],
      ['unread', 'gesture'],
    ]);
    expect(new Set(received.map(({ id }) => id)).size).toBe(5);
    expect(bench.warnings.filter((line) => line.includes('not supported'))).toEqual([]);
  });

  test('coming and going', async () => {
    await start();
    bench.fake.unfollows(AN);
    bench.fake.follows(AN);
    await bench.fake.idle();
    expect(received).toMatchObject([
      { kind: 'presence', present: false, chat: `zalo:${AN}`, private: true },
      { kind: 'presence', present: true, chat: `zalo:${AN}`, private: true },
    ]);
  });

  test('in a group it is meant for the OA by name, as a command or in answer to it', async () => {
    await start();
    const sent = await send({ text: 'Mời họp' }, { to: `zalo:${GROUP}` });
    const say = (text: string, quote?: string) =>
      bench.fake.says(AN, text, { group: GROUP, ...(quote ? { quote } : {}) });
    say('chiều nay mưa');
    say('@Thư ký số lịch');
    say('/hop');
    say('dự', sent.message);
    await bench.fake.idle();
    expect(messages().map(({ text, addressed, replyTo }) => [text, addressed, replyTo])).toEqual([
      ['chiều nay mưa', false, null],
      ['lịch', true, null],
      ['/hop', true, null],
      ['dự', true, sent.message],
    ]);
  });

  test('an answer to what another person said is not meant for the OA', async () => {
    await start();
    bench.fake.says(BINH, 'chiều nay mưa', { group: GROUP });
    const [other] = bench.fake.transcript(GROUP);
    bench.fake.says(AN, 'ừ', { group: GROUP, ...(other && { quote: other }) });
    await bench.fake.idle();
    expect(messages().at(-1)).toMatchObject({ text: 'ừ', addressed: false });
  });
});

test('stop() does not wait for a Zalo that hangs', async () => {
  bench = await openBench({ settings: { patience: { call: 15_000, retry: 5, look: 5 } } });
  bench.fake.fault({ kind: 'drop', path: '/getoa' });
  bench.fake.fault({ kind: 'late', ms: 10_000, path: '/getoa' });
  await bench.channel.start(async () => SILENCE);
  await pause(60);
  const began = performance.now();
  await bench.channel.stop();
  expect(performance.now() - began).toBeLessThan(5_000);
});

test('getoa is read however it names the id', async () => {
  bench = await openBench();
  received = [];
  bench.fake.oaIdField = 'oaid';
  await bench.channel.start(async () => SILENCE);
  expect(bench.channel.door()?.link('x')).toContain(bench.fake.oa.id);
});
