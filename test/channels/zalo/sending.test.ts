import { afterEach, describe, expect, test } from 'vitest';
import type { ZaloSettings } from '../../../src/channels/zalo/zalo.ts';
import type { FileRef, Message, SendOrder } from '../../../src/ports/channel.ts';
import { failureOf } from '../../contracts/channel.ts';
import { AN, type Bench, event, GROUP, OA, openBench } from './bench.ts';

const CS = /message\/cs$/;
const UPLOAD = /upload/;
const PDF: FileRef = { channel: 'telegram', id: 'BQAC', name: 'to-trinh.pdf', size: 8 };
const CHOICES = [[{ label: 'Dự họp', command: '/thamgia' }]];

let bench: Bench;
const open = async (settings: Partial<ZaloSettings> = {}): Promise<void> => {
  bench = openBench(settings);
  await bench.start();
};
afterEach(() => bench.channel.stop());

const send = (message: Message, order: Partial<SendOrder> = {}) =>
  bench.channel.send({ to: `zalo:${AN}`, message, edit: null, replyTo: null, ...order });
const messages = (path = CS) => bench.wire.to(path).map(({ body }) => body.message);

describe('tin', () => {
  test('riêng đi theo user_id, với mã trả về và các số', async () => {
    await open();
    bench.wire.answers(CS, { error: 0, data: { message_id: 12345678901234 } });
    const sent = await send({ text: 'Mời họp', choices: CHOICES });
    expect(sent).toEqual({ message: '12345678901234', numbered: CHOICES[0] });
    expect(bench.wire.asked.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v3.0/oa/message/cs',
      token: 'access-1',
      body: { recipient: { user_id: AN }, message: { text: 'Mời họp\n\nTrả lời bằng số:\n1. Dự họp' } },
    });
  });

  test('nhóm đi theo group_id; trả lời tin ấy là nói với bot', async () => {
    await open();
    const sent = await send({ text: 'Mời họp' }, { to: `zalo:${GROUP}`, mention: `zalo:${AN}` });
    expect(bench.wire.asked.at(-1)).toMatchObject({
      path: '/v3.0/oa/group/message',
      body: { recipient: { group_id: GROUP }, message: { text: `[@${AN}] Mời họp` } },
    });
    const message = { msg_id: 'g1', text: 'dự', quote_msg_id: sent.message };
    await bench.posts(event('user_send_group_text', { recipient: { id: GROUP }, message }));
    expect(bench.received[0]).toMatchObject({ addressed: true, replyTo: sent.message });
  });

  test('đứt giữa chừng thì gửi tiếp phần còn thiếu', async () => {
    await open();
    const text = 'a'.repeat(5_000);
    bench.wire.answers(CS, { error: 0, data: { message_id: 'phan-1' } });
    bench.wire.answers(CS, 'drop', 2);
    expect(await failureOf(send({ text }))).toEqual({ kind: 'network' });
    expect(await failureOf(send({ text }))).toEqual({ kind: 'network' });
    expect((await send({ text })).earlier).toEqual(['phan-1', expect.any(String)]);
    expect(messages().map((message) => message.text.length)).toEqual([2_000, 2_000, 2_000, 2_000, 1_000]);
  });

  test('Zalo trả lời mà thiếu mã: tin đã đi, không gửi lại', async () => {
    await open();
    bench.wire.answers(CS, { error: 0 });
    expect(await send({ text: 'a' })).toEqual({ message: '' });
  });

  test('-200 được thử vài lần, rồi thôi', async () => {
    await open();
    bench.wire.answers(CS, { error: -200, message: 'fail' }, 10);
    const kinds: string[] = [];
    for (let at = 0; at < 5; at += 1) kinds.push((await failureOf(send({ text: 'a' }))).kind);
    expect(kinds).toEqual(['network', 'network', 'network', 'network', 'rejected']);
  });

  test('quá nhịp của gói thì đợi, không hỏi Zalo', async () => {
    await open({ requestsPerMinute: 2 });
    await send({ text: 'a' });
    expect(await failureOf(send({ text: 'b' }))).toEqual({
      kind: 'rate-limited',
      retryAfter: 60_000,
      scope: 'all',
    });
    expect(messages()).toHaveLength(1);
    bench.now += 60_000;
    await send({ text: 'b' });
  });

  test('lỗi không để lộ token', async () => {
    await open();
    bench.wire.answers(CS, { error: -201, message: 'bad access-1' });
    bench.wire.answers(CS, 'drop');
    for (const text of ['a', 'b']) {
      const error: unknown = await send({ text }).catch((why: unknown) => why);
      expect(String(error)).not.toContain('access-1');
      expect(error).not.toHaveProperty('cause');
    }
  });
});

describe('token hết hạn giữa chừng', () => {
  test.each([{ error: -216, message: 'x' }, { error: -220, message: 'x' }, 401])(
    '%j: đổi và gửi lại một lần',
    async (answer) => {
      await open();
      bench.wire.answers(CS, answer);
      await send({ text: 'a' });
      expect(bench.wire.to(CS).map(({ token }) => token)).toEqual(['access-1', 'access-2']);
    },
  );

  test('mà token mới cũng không được, thì là auth và sức khỏe xấu đi', async () => {
    await open();
    bench.wire.answers(CS, { error: -216 }, 2);
    expect(await failureOf(send({ text: 'a' }))).toEqual({ kind: 'auth' });
    expect(bench.wire.to(CS)).toHaveLength(2);
    expect(bench.channel.health().state).toBe('failing');
  });
});

describe('nút bấm', () => {
  test('theo tin, ở phần cuối', async () => {
    await open({ buttons: true });
    await send({ text: 'a'.repeat(2_100), choices: CHOICES });
    const [first, last] = messages();
    expect(first.attachment).toBeUndefined();
    expect(last.attachment).toEqual({
      type: 'template',
      payload: { buttons: [{ title: 'Dự họp', type: 'oa.query.hide', payload: '/thamgia' }] },
    });
  });

  test('bị từ chối thì tin đi không nút, và từ đó không thử nút nữa', async () => {
    await open({ buttons: true });
    bench.wire.answers(CS, { error: -233, message: 'x' });
    await send({ text: 'a', choices: CHOICES });
    await send({ text: 'b', choices: CHOICES });
    expect(messages().map((message) => 'attachment' in message)).toEqual([true, false, false]);
    expect(bench.warnings.join()).toContain('buttons are switched off');
  });
});

describe('tệp', () => {
  test('được tải lên một lần cho mọi người, trong sáu ngày', async () => {
    await open();
    await Promise.all([send({ text: 'a', file: PDF }), send({ text: 'a', file: PDF }, { to: 'zalo:1' })]);
    await send({ text: 'b', file: PDF });
    expect(bench.wire.to(UPLOAD)).toHaveLength(1);
    expect(messages().filter((message) => message.attachment)).toHaveLength(3);
    bench.now += 6 * 24 * 3_600_000;
    await send({ text: 'c', file: PDF });
    expect(bench.wire.to(UPLOAD)).toHaveLength(2);
  });

  test('đi trước lời, lời mang lựa chọn đi sau; không có lời thì chỉ tệp', async () => {
    await open();
    await send({ text: 'Tờ trình', file: PDF });
    await send({ text: '', file: PDF });
    const token = bench.wire.to(CS)[0]?.body.message.attachment.payload.token;
    const file = { attachment: { type: 'file', payload: { token } } };
    expect(token).toMatch(/^tep-/);
    expect(messages()).toEqual([file, { text: 'Tờ trình' }, file]);
  });

  test('ảnh đi như ảnh', async () => {
    await open();
    await send({ text: '', file: { ...PDF, name: 'chu-ky.PNG' } });
    expect(bench.wire.to(UPLOAD)[0]?.path).toBe('/v2.0/oa/upload/image');
    expect(messages()[0].attachment.payload).toMatchObject({ template_type: 'media' });
  });

  test('bản tải lên đã chết thì tải lại một lần', async () => {
    await open();
    bench.wire.answers(CS, { error: -100, message: 'expired' });
    await send({ text: 'a', file: PDF });
    expect(bench.wire.to(UPLOAD)).toHaveLength(2);
    bench.wire.answers(CS, { error: -100, message: 'expired' }, 2);
    expect(await failureOf(send({ text: 'b', file: PDF }))).toEqual({ kind: 'file-refused' });
  });

  test.each<[string, Partial<FileRef>]>([
    ['loại Zalo không nhận', { name: 'so-lieu.xlsx' }],
    ['không có đuôi', { name: 'to-trinh' }],
    ['quá lớn', { size: 5 * 1024 * 1024 + 1 }],
    ['ảnh quá lớn', { name: 'a.jpg', size: 1024 * 1024 + 1 }],
  ])('không mang được: %s', async (_, more) => {
    await open();
    expect(await failureOf(send({ text: 'a', file: { ...PDF, ...more } }))).toEqual({ kind: 'file-refused' });
    expect(bench.wire.to(/upload|cs$/)).toEqual([]);
  });

  test('Zalo từ chối bản tải lên', async () => {
    await open();
    bench.wire.answers(UPLOAD, { error: -201, message: 'x' });
    expect(await failureOf(send({ text: 'a', file: PDF }))).toEqual({ kind: 'file-refused' });
    bench.wire.answers(UPLOAD, 'drop');
    expect(await failureOf(send({ text: 'a', file: PDF }))).toEqual({ kind: 'network' });
    await send({ text: 'a', file: PDF });
  });

  test('tệp đến từ Zalo mà Zalo không nhận lại, thì ghi đường dẫn', async () => {
    await open();
    const file = { channel: 'zalo', id: 'https://f.zdn.vn/1', name: 'so-lieu.xlsx', size: null };
    await send({ text: 'Số liệu', file });
    expect(messages()).toEqual([{ text: 'Số liệu\nhttps://f.zdn.vn/1' }]);
  });
});

describe('người im lặng quá 7 ngày', () => {
  const brief = {
    kind: 'notice',
    committee: 'b'.repeat(80),
    subject: 'v\n'.repeat(90),
    when: '08:00 27/11/2026',
  } as const;
  const TEMPLATE = /message\/template$/;

  test('nhận mẫu ngắn, nếu có', async () => {
    await open({ templates: { notice: 'mau-7', reminder: null } });
    bench.wire.answers(CS, { error: -230, message: 'x' });
    bench.wire.answers(TEMPLATE, { error: 0, data: { message_id: 't1' } });
    expect(await send({ text: 'Thư mời', brief })).toEqual({ message: 't1', byTemplate: true });
    const { body } = bench.wire.asked.at(-1) ?? {};
    expect(body).toMatchObject({ user_id: AN, template_id: 'mau-7' });
    expect(body.template_data.ban).toBe(`${'b'.repeat(59)}…`);
    expect(body.template_data.viec).toMatch(/^[v ]{99}…$/);
    expect(body.template_data.thoi_gian).toBe('08:00 27/11/2026');
  });

  test('không có mẫu, hoặc không có lời ngắn, thì không tới được', async () => {
    await open({ templates: { notice: null, reminder: 'mau-8' } });
    bench.wire.answers(CS, { error: -232, message: 'x' }, 2);
    expect(await failureOf(send({ text: 'a', brief }))).toEqual({ kind: 'unreachable-window' });
    expect(await failureOf(send({ text: 'a' }))).toEqual({ kind: 'unreachable-window' });
    expect(bench.wire.to(TEMPLATE)).toEqual([]);
  });

  test('mẫu bị từ chối thì không tới được, và có người được báo; mạng đứt thì thử lại', async () => {
    await open({ templates: { notice: 'mau-7', reminder: null } });
    bench.wire.answers(CS, { error: -230, message: 'x' }, 2);
    bench.wire.answers(TEMPLATE, { error: -131, message: 'not approved' });
    bench.wire.answers(TEMPLATE, 'drop');
    expect(await failureOf(send({ text: 'a', brief }))).toEqual({ kind: 'unreachable-window' });
    expect(bench.troubles).toEqual(['template']);
    expect(await failureOf(send({ text: 'a', brief }))).toEqual({ kind: 'network' });
  });
});

test('đường vào trò chuyện riêng là đường dẫn của OA', async () => {
  bench = openBench();
  expect(bench.channel.door()).toBeNull();
  await bench.start();
  expect(bench.channel.door()?.link('MA1')).toBe(`https://zalo.me/${OA}`);
  expect(bench.channel.door()?.types).toBe(true);
  expect([bench.channel.isGroup(`zalo:${GROUP}`), bench.channel.isGroup(`zalo:${AN}`)]).toEqual([
    true,
    false,
  ]);
});
