import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Acknowledgement } from '../../../src/ports/channel.ts';
import { failureOf, until } from '../../contracts/channel.ts';
import { AN, APP, type Bench, event, openBench, sign } from './bench.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.channel.stop());

const said = (text = 'dự') => event('user_send_text', { message: { msg_id: 'a1', text } });
const bytes = (body: object): Buffer => Buffer.from(JSON.stringify(body));
const posts = (signature: string | undefined, body: Buffer) =>
  bench.channel.takeWebhook({ signature, timestamp: undefined }, body);

describe('webhook', () => {
  test.each(['', '  ', '{}', ' { } '])('Zalo thử địa chỉ bằng %j, không ký, được 200', async (body) => {
    expect(await posts(undefined, Buffer.from(body))).toBe(200);
    await bench.start();
    expect(await posts(undefined, Buffer.from(body))).toBe(200);
    expect(bench.warnings).toEqual([]);
  });

  test('chữ ký đúng thì được đọc, và dạng chữ ký được ghi lại một lần', async () => {
    await bench.start();
    expect(await bench.posts(said())).toBe(200);
    expect(await bench.posts(said())).toBe(200);
    expect(bench.received).toHaveLength(2);
    expect(bench.warnings).toEqual(['zalo: webhook calls are signed with: body time, OA secret']);
    const body = bytes(said());
    await posts(sign(body, undefined, APP.appSecret), body);
    expect(bench.warnings.at(-1)).toContain('body time, app secret');
  });

  test('ký đúng nhưng đã ba ngày tuổi thì không ai đọc; còn trong hạn Zalo gửi lại thì đọc', async () => {
    await bench.start();
    const body = bytes(said());
    bench.now += 3 * 24 * 3_600_000;
    expect(await posts(sign(body), body)).toBe(200);
    expect(bench.received).toEqual([]);
    expect(bench.warnings.at(-1)).toContain('signed over 13 hours ago');
    bench.now -= 3 * 24 * 3_600_000 - 12 * 3_600_000;
    expect(await posts(sign(body), body)).toBe(200);
    expect(bench.received).toHaveLength(1);
  });

  test('cũng vậy khi đồng hồ của máy đang bị ngờ: xin Zalo gửi lại, không bỏ', async () => {
    bench = openBench({ doubted: () => true });
    await bench.start();
    const body = bytes(said());
    bench.now += 3 * 24 * 3_600_000;
    expect(await posts(sign(body), body)).toBe(503);
    expect(bench.received).toEqual([]);
  });

  test('trang hướng dẫn cài đặt bảo tìm trong nhật ký đúng những lời có trong nhật ký', async () => {
    await bench.start();
    await bench.posts(event('mot_su_kien_moi'));
    bench.now += 3 * 24 * 3_600_000;
    await bench.posts(said());
    const page = readFileSync(new URL('../../../docs/zalo-oa.md', import.meta.url), 'utf8');
    const sought = page
      .split('\n')
      .filter((line) => line.includes('nhật ký'))
      .flatMap((line) => [...line.matchAll(/`(zalo: [^`]+)`/g)].map(([, words = '']) => words));
    expect(sought).toHaveLength(3);
    for (const words of sought) expect(bench.warnings).toContainEqual(expect.stringContaining(words));
  });

  test('chữ ký sai thì 200 và không ai đọc; nhật ký không bị làm ngập', async () => {
    await bench.start();
    const body = bytes(said());
    for (let at = 0; at < 50; at += 1) expect(await posts(`mac=${'0'.repeat(64)}`, body)).toBe(200);
    expect(await posts(undefined, body)).toBe(200);
    expect(await posts(sign(bytes(said('vắng'))), body)).toBe(200);
    expect(bench.received).toEqual([]);
    expect(bench.warnings).toHaveLength(3);
    bench.now += 60_000;
    await posts(undefined, body);
    expect(bench.warnings).toHaveLength(4);
  });

  test.each(['không phải JSON', '[]', '"a"', '{"timestamp":"1"}'])(
    '%s, dù được ký: 200, không ai đọc',
    async (body) => {
      await bench.start();
      expect(await bench.posts(body)).toBe(200);
      expect(bench.received).toEqual([]);
    },
  );

  test('của app khác, của OA khác: không ai đọc', async () => {
    await bench.start();
    expect(await bench.posts({ ...said(), app_id: '1' })).toBe(200);
    expect(await bench.posts({ ...said(), oa_id: '1' })).toBe(200);
    expect(bench.received).toEqual([]);
    expect(bench.warnings).toEqual([
      'zalo: a webhook call for another app',
      'zalo: a webhook call for another OA',
    ]);
  });

  test('chưa mở, hoặc đang đóng: 503, để Zalo gửi lại', async () => {
    expect(await bench.posts(said())).toBe(503);
    await bench.start();
    await bench.channel.stop();
    expect(await bench.posts(said())).toBe(503);
    expect(bench.received).toEqual([]);
  });

  test('chưa ghi được: 503; ghi rồi mới 200', async () => {
    let full = true;
    await bench.start(async () => {
      if (full) throw new Error('the disk is full');
      return { toast: null, openPrivate: null };
    });
    expect(await bench.posts(said())).toBe(503);
    full = false;
    expect(await bench.posts(said())).toBe(200);
  });

  test('chưa xong thì chưa trả lời, và dừng thì đợi cho xong', async () => {
    let done: (told: Acknowledgement) => void = () => {};
    await bench.start(
      () =>
        new Promise((resolve) => {
          done = resolve;
        }),
    );
    const order: string[] = [];
    const answered = bench.posts(said()).then(() => order.push('trả lời'));
    const stopped = bench.channel.stop().then(() => order.push('dừng'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual([]);
    done({ toast: null, openPrivate: null });
    await Promise.all([answered, stopped]);
    expect(order).toEqual(['trả lời', 'dừng']);
  });

  test('OA rút quyền thì có người được báo', async () => {
    await bench.start();
    await bench.posts(event('permission_revoked'));
    expect(bench.troubles).toEqual(['permission-revoked']);
  });
});

describe('sức khỏe', () => {
  test('không có token thì chỉ Zalo đứng lại: start không ném lỗi', async () => {
    bench = openBench({ refreshToken: null });
    await bench.start();
    expect(bench.channel.health()).toMatchObject({
      state: 'failing',
      problem: expect.stringContaining('ZALO_REFRESH_TOKEN'),
    });
    expect(bench.troubles).toEqual(['needs-refresh-token']);
    expect(await bench.posts(said())).toBe(200);
    expect(bench.received).toHaveLength(1);
  });

  test('refresh token bị từ chối thì cũng vậy', async () => {
    bench.wire.answers(/access_token$/, { error: -14020 });
    await bench.start();
    const { state, problem } = bench.channel.health();
    expect(state).toBe('failing');
    expect(problem).not.toContain('refresh-0');
    expect(bench.troubles).toEqual(['refresh-refused']);
  });

  test('Zalo không trả lời lúc đầu thì hỏi lại, rồi phục vụ', async () => {
    bench.wire.answers(/getoa$/, 'drop', 2);
    await bench.start();
    expect(bench.channel.health().state).toBe('failing');
    await until(() => bench.channel.health().state === 'serving');
    expect(bench.channel.health().problem).toBeNull();
  });

  test.each(['oa_id', 'oaid'])('mã OA ở %s', async (field) => {
    bench.wire.answers(/getoa$/, { error: 0, data: { [field]: '372' } });
    await bench.start();
    expect(bench.channel.door()?.link('')).toBe('https://zalo.me/372');
  });

  test('OA chưa xác thực thì có người được báo', async () => {
    bench.wire.answers(/getoa$/, { error: 0, data: { oa_id: '372', is_verified: false } });
    await bench.start();
    expect(bench.troubles).toEqual(['unverified']);
  });
});

describe('tải tệp về', () => {
  const fetchFile = (id: string, most = 100) =>
    bench.channel.fetchFile({ channel: 'zalo', id, name: 'a.pdf', size: null }, most);

  test('từ nơi của Zalo', async () => {
    bench.wire.answers(/tep/, 'nội dung');
    expect((await fetchFile('https://f1-zpc.zdn.vn/tep')).toString()).toBe('nội dung');
  });

  test.each([
    'https://zdn.vn.example.com/tep',
    'https://xzalo.me/tep',
    'http://f.zdn.vn/tep',
    'https://a:b@f.zdn.vn/tep',
    'file:///etc/passwd',
    'https://127.0.0.1/tep',
    '',
  ])('không từ nơi khác: %s', async (id) => {
    expect(await failureOf(fetchFile(id))).toEqual({ kind: 'file-refused' });
    expect(bench.wire.asked).toEqual([]);
  });

  test('không quá mức đã hẹn, và không phải tệp đã mất', async () => {
    bench.wire.answers(/tep/, 'x'.repeat(101));
    expect(await failureOf(fetchFile('https://f.zdn.vn/tep'))).toEqual({ kind: 'file-refused' });
    bench.wire.answers(/tep/, 404);
    expect(await failureOf(fetchFile('https://f.zdn.vn/tep'))).toEqual({ kind: 'file-refused' });
    bench.wire.answers(/tep/, 503);
    expect(await failureOf(fetchFile('https://f.zdn.vn/tep'))).toEqual({ kind: 'network' });
    bench.wire.answers(/tep/, 'drop');
    expect(await failureOf(fetchFile('https://f.zdn.vn/tep'))).toEqual({ kind: 'network' });
  });
});

test('tin sửa, và địa chỉ của kênh khác, không gửi được', async () => {
  await bench.start();
  const order = { to: `zalo:${AN}`, message: { text: 'a' }, edit: null, replyTo: null } as const;
  expect(await failureOf(bench.channel.send({ ...order, edit: 'm1' }))).toEqual({ kind: 'edit-gone' });
  for (const to of ['telegram:1', 'zalo:'] as const)
    expect(await failureOf(bench.channel.send({ ...order, to }))).toEqual({ kind: 'rejected' });
});
