import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTelegram } from '../../../src/channels/telegram/telegram.ts';
import type { FileRef, Message, SendOrder } from '../../../src/ports/channel.ts';
import { failureOf, until } from '../../contracts/channel.ts';
import { noFile } from '../../doubles/no-file.ts';
import { AN, type Bench, openBench, SILENCE } from './bench.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench('polling');
  await bench.channel.start(async () => SILENCE);
});
afterEach(async () => {
  await bench.channel.stop();
  await bench.close();
});

const send = (message: Message, order: Partial<SendOrder> = {}) =>
  bench.channel.send({ to: `telegram:${AN}`, message, edit: null, replyTo: null, ...order });
const shown = () => bench.fake.messages(AN).map(({ text, document }) => document?.file_name ?? text);

async function upload(): Promise<FileRef> {
  const spec = { file_name: 'to-trinh.pdf', mime_type: 'application/pdf', file_size: 5 };
  const { message } = bench.fake.sendsDocument(AN, spec);
  return { channel: 'telegram', id: message?.document?.file_id ?? '', name: spec.file_name, size: 5 };
}

test('a file goes with its text under it, and with its choices', async () => {
  const file = await upload();
  const choices = [[{ label: 'Đã nhận', command: '/danhan' }]];
  await send({ title: 'Tài liệu', text: 'Tờ trình', file, choices });
  expect(bench.fake.last(AN)).toMatchObject({
    caption: 'Tài liệu\nTờ trình',
    caption_entities: [{ type: 'bold', offset: 0, length: 8 }],
    document: { file_name: 'to-trinh.pdf' },
    reply_markup: { inline_keyboard: [[{ text: 'Đã nhận', callback_data: '/danhan' }]] },
  });
});

test('a text that is too long to stand under a file follows it', async () => {
  const file = await upload();
  const choices = [[{ label: 'Đã nhận', command: '/danhan' }]];
  const sent = await send({ text: 'a'.repeat(5_000), file, choices });
  expect(shown()).toEqual(['to-trinh.pdf', 'a'.repeat(4_096), 'a'.repeat(904)]);
  const [first, , last] = bench.fake.messages(AN);
  expect(first?.reply_markup).toBeUndefined();
  expect(last?.reply_markup).toBeDefined();
  expect(sent.message).toBe(String(last?.message_id));
});

test('a message that broke off goes on with the part that is missing', async () => {
  const message = { text: 'a'.repeat(5_000), file: await upload() };
  bench.fake.fault({ kind: 'status', status: 500, method: 'sendMessage', times: 2 });
  expect(await failureOf(send(message))).toEqual({ kind: 'network' });
  expect(await failureOf(send(message))).toEqual({ kind: 'network' });
  await send(message);
  await send(message);
  const whole = ['to-trinh.pdf', 'a'.repeat(4_096), 'a'.repeat(904)];
  expect(shown()).toEqual([...whole, ...whole]);
});

test('a text does not become a file, nor a file a text: both are sent anew', async () => {
  const file = await upload();
  const text = await send({ text: 'a' });
  const document = await send({ text: 'b', file });
  expect(await failureOf(send({ text: 'c', file }, { edit: text.message }))).toEqual({ kind: 'edit-gone' });
  expect(await failureOf(send({ text: 'c' }, { edit: document.message }))).toEqual({ kind: 'edit-gone' });
});

test('a file that its own channel does not give, and an address that is none, are refused', async () => {
  const file = { channel: 'zalo', id: 'x', name: 'a.pdf', size: null };
  expect(await failureOf(send({ text: 'a', file }))).toEqual({ kind: 'file-refused' });
  expect(await failureOf(send({ text: 'a' }, { to: 'telegram:' }))).toEqual({ kind: 'rejected' });
});

test('a tap that is too old to be answered is only a line in the log', async () => {
  const sent = await send({ text: 'a', choices: [[{ label: 'Dự', command: '/thamgia' }]] });
  bench.fake.expires(bench.fake.taps(AN, { chat: { id: AN }, message_id: Number(sent.message) }, 'Dự'));
  await until(() => bench.warnings.length === 1);
  expect(bench.warnings[0]).toContain('query is too old');
  expect(bench.channel.health().state).toBe('serving');
});

test('a picture goes as a picture', async () => {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    request.resume();
    calls.push(request.url?.split('/').at(-1) ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, result: { id: 1, username: 'a_bot', message_id: 9 } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const channel = makeTelegram({
    token: '1:x',
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    webhook: { url: 'https://example.gov.vn/telegram/webhook', secret: 's' },
    menus: { private: [], group: [], groupAdministrators: [] },
    fetchFile: noFile,
    clock: Date.now,
    warn: () => {},
  });
  await channel.start(async () => SILENCE);
  const file = { channel: 'telegram', id: 'photo:AgAC', name: 'ảnh.jpg', size: null };
  await channel.send({ to: 'telegram:1', message: { text: 'a', file }, edit: null, replyTo: null });
  expect(calls.at(-1)).toBe('sendPhoto');
  await channel.stop();
  server.closeAllConnections();
  server.close();
});
