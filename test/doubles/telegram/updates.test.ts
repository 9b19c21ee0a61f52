import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeTelegram, type FakeTelegramOptions } from '../fake-telegram.ts';

const AN = 11;
const BINH = 12;
const GROUP = -1001;
const FORUM = -1002;
const FINANCE = 5;

let fake: FakeTelegram;
let api: Api;

async function start(options: FakeTelegramOptions = {}): Promise<void> {
  fake = await FakeTelegram.start(options);
  api = new Api(fake.token, { apiRoot: fake.url });
  fake.user({ id: AN, first_name: 'An' });
  fake.user({ id: BINH, first_name: 'Bình' });
  fake.group({ id: GROUP, title: 'Ban', type: 'supergroup', members: [AN, BINH] });
  const topics = [{ id: FINANCE, name: 'Tài chính' }];
  fake.group({ id: FORUM, title: 'Ban', type: 'supergroup', is_forum: true, topics, members: [AN, BINH] });
}

beforeEach(() => start());
afterEach(() => fake.close());

const pending = async () => (await api.getUpdates()).map(({ update_id }) => update_id);
const card = {
  inline_keyboard: [[{ text: 'Có', callback_data: 'yes' }], [{ text: 'Không', callback_data: 'no' }]],
};

describe('polling', () => {
  test('an offset confirms what comes before it', async () => {
    const [a, b] = [fake.says(AN, 'một'), fake.says(AN, 'hai')];
    expect(await pending()).toEqual([a.update_id, b.update_id]);
    expect(await api.getUpdates({ offset: b.update_id })).toEqual([b]);
    expect(await pending()).toEqual([b.update_id]);
    await api.getUpdates({ offset: b.update_id + 1 });
    expect(await pending()).toEqual([]);
    await fake.idle();
  });

  test('a long poll waits for what comes', async () => {
    const poll = api.getUpdates({ timeout: 20 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const update = fake.says(AN, 'chào');
    expect(await poll).toEqual([update]);
  });

  test('what comes for a caller who hung up stays for the next poll', async () => {
    const hangUp = new AbortController();
    const address = `${fake.url}/bot${fake.token}/getUpdates?timeout=20`;
    const poll = fetch(address, { signal: hangUp.signal }).catch(() => 'gone');
    await new Promise((resolve) => setTimeout(resolve, 50));
    hangUp.abort();
    expect(await poll).toBe('gone');
    const update = fake.says(AN, 'chào');
    fake.redeliver(update);
    expect(await pending()).toEqual([update.update_id, update.update_id]);
  });

  test('of two pollers the older gets a 409; so does everyone while a webhook is set', async () => {
    const older = api.getUpdates({ timeout: 20 });
    const told = expect(older).rejects.toMatchObject({
      error_code: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const newer = api.getUpdates({ timeout: 20 });
    await told;
    const webhook = expect(newer).rejects.toMatchObject({
      description: 'Conflict: terminated by setWebhook request',
    });
    await api.setWebhook('https://example.org/hook');
    await webhook;
    await expect(api.getUpdates()).rejects.toMatchObject({ error_code: 409 });
  });

  test('a tap is kept for 150 seconds only', async () => {
    await fake.close();
    let now = Date.now();
    await start({ now: () => now });
    const message = await api.sendMessage(AN, 'Đi họp?', { reply_markup: card });
    const query = fake.taps(AN, message, 'Có').callback_query;
    const said = fake.says(AN, 'chào');
    now += 151_000;
    expect(await pending()).toEqual([said.update_id]);
    await expect(api.answerCallbackQuery(query?.id ?? '')).rejects.toMatchObject({
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    });
  });

  test('a grammY bot reads it all, and redelivery hands out twice', async () => {
    const bot = new Bot(fake.token, { client: { apiRoot: fake.url } });
    const seen: number[] = [];
    bot.on('message', (ctx) => void seen.push(ctx.update.update_id));
    bot.command('hop', (ctx) => ctx.reply('không tới đây'));
    const running = bot.start({ drop_pending_updates: false });
    const update = fake.says(AN, '/hop');
    await fake.idle();
    fake.redeliver(update);
    await fake.idle();
    expect(seen).toEqual([update.update_id, update.update_id]);
    await bot.stop();
    await running;
  });
});

describe('people', () => {
  test('privacy mode shows the bot only what is meant for it', async () => {
    const mine = await api.sendMessage(GROUP, 'tôi đây');
    const options = { chat: GROUP };
    const shown = [
      fake.says(AN, '/hop', options),
      fake.says(AN, '/hop@thu_ky_so_bot 8h', options),
      fake.says(AN, 'ừ', { ...options, replyTo: mine }),
      fake.says(AN, 'này @thu_ky_so_bot', options),
      fake.joins(AN, GROUP),
    ];
    const hidden = [
      fake.says(AN, 'chào', options),
      fake.says(AN, '/hop@other_bot', options),
      fake.says(AN, '/họp', options),
    ];
    fake.otherBotSpeaks(GROUP);
    hidden.push(fake.says(AN, '/hop', options));
    await api.sendMessage(GROUP, 'lại là tôi');
    shown.push(fake.says(AN, '/hop', options));
    expect(await pending()).toEqual(shown.map(({ update_id }) => update_id));
    expect(hidden.map(({ update_id }) => update_id)).toEqual([0, 0, 0, 0]);
  });

  test('commands are marked in UTF-16 units', () => {
    const { message } = fake.says(AN, '😀 /hop@thu_ky_so_bot x');
    expect(message?.entities).toEqual([{ type: 'bot_command', offset: 3, length: 18 }]);
    expect(fake.says(AN, '/start').message?.entities).toEqual([
      { type: 'bot_command', offset: 0, length: 6 },
    ]);
  });

  test('topics: a message there answers the opening; a reply in General has a thread that is none', async () => {
    const inTopic = fake.says(AN, '/thu', { chat: FORUM, thread: FINANCE }).message;
    expect(inTopic).toMatchObject({ message_thread_id: FINANCE, is_topic_message: true });
    expect(inTopic?.reply_to_message).toMatchObject({
      message_id: FINANCE,
      forum_topic_created: { name: 'Tài chính' },
    });
    const mine = await api.sendMessage(FORUM, 'a');
    const reply = fake.says(AN, 'ừ', { chat: FORUM, replyTo: mine }).message;
    expect(reply?.message_thread_id).toBe(mine.message_id);
    expect(reply?.is_topic_message).toBeUndefined();
    const answer = await api.sendMessage(FORUM, 'b', {
      reply_parameters: { message_id: inTopic?.message_id ?? 0 },
    });
    expect(answer).toMatchObject({ message_thread_id: FINANCE, is_topic_message: true });
    await expect(
      api.sendMessage(FORUM, 'c', {
        message_thread_id: FINANCE,
        reply_parameters: { message_id: mine.message_id, allow_sending_without_reply: true },
      }),
    ).rejects.toMatchObject({ description: 'Bad Request: message to be replied not found' });
    expect(fake.messages(FORUM, FINANCE)).toHaveLength(1);
    expect(fake.messages(FORUM, null)).toHaveLength(1);
  });

  test('taps hit the buttons that stand there now', async () => {
    const message = await api.sendMessage(GROUP, 'Đi họp?', { reply_markup: card });
    const { callback_query } = fake.taps(AN, message, 'Có');
    expect(callback_query).toMatchObject({ data: 'yes', from: { id: AN }, message: { text: 'Đi họp?' } });
    expect(fake.taps(BINH, message, 1).callback_query?.data).toBe('no');
    await api.answerCallbackQuery(callback_query?.id ?? '', { text: 'Đã ghi' });
    await api.answerCallbackQuery(callback_query?.id ?? '');
    expect(fake.answers).toMatchObject([{ user: AN, data: 'yes', text: 'Đã ghi' }, { user: AN }]);
    await api.editMessageText(GROUP, message.message_id, 'Đã đóng');
    expect(() => fake.taps(AN, message, 'Có')).toThrow('no buttons');
    expect(fake.tapsData(AN, message, 'yes').callback_query?.message).toMatchObject({ text: 'Đã đóng' });
    fake.deletesMessage(message);
    expect(fake.tapsData(AN, message, 'yes').callback_query?.message).toMatchObject({ date: 0 });
    await expect(api.answerCallbackQuery('1')).rejects.toMatchObject({ error_code: 400 });
    const late = fake.tapsData(AN, message, 'yes');
    fake.expires(late);
    await expect(api.answerCallbackQuery(late.callback_query?.id ?? '')).rejects.toThrow('query is too old');
    await expect(
      api.answerCallbackQuery(callback_query?.id ?? '', { text: 'a'.repeat(201) }),
    ).rejects.toMatchObject({ description: 'Bad Request: MESSAGE_TOO_LONG' });
  });

  test('changes of standing', async () => {
    fake.addsBot(GROUP, AN, 'administrator');
    fake.blocks(BINH);
    fake.joins(BINH, GROUP);
    await api.getUpdates({ allowed_updates: ['chat_member', 'message', 'my_chat_member'] });
    fake.leaves(BINH, GROUP);
    const updates = await api.getUpdates();
    expect(updates.map((update) => Object.keys(update)[1])).toEqual([
      'my_chat_member',
      'my_chat_member',
      'message',
      'chat_member',
      'message',
    ]);
  });
});

describe('webhook', () => {
  let server: Server;
  let seen: { update: Update; secret: unknown }[];
  let status: (update: Update) => number;
  let reply: object | undefined;

  beforeEach(async () => {
    seen = [];
    status = () => 200;
    reply = undefined;
    server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const update = JSON.parse(body) as Update;
      seen.push({ update, secret: request.headers['x-telegram-bot-api-secret-token'] });
      response.statusCode = status(update);
      response.end(reply ? JSON.stringify(reply) : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    await api.setWebhook(url, { secret_token: 'bi_mat' });
  });
  afterEach(() => void server.close());

  test('delivers with the secret, again after a refusal, and in order within a chat', async () => {
    let refusals = 2;
    status = (update) => (update.message?.chat.id === AN && refusals-- > 0 ? 500 : 200);
    const first = fake.says(AN, 'một');
    const second = fake.says(AN, 'hai');
    const other = fake.says(BINH, 'ba');
    await fake.idle();
    const ids = seen.map(({ update }) => update.update_id);
    expect(ids.filter((id) => id !== other.update_id)).toEqual([
      ...[first, first, first].map(({ update_id }) => update_id),
      second.update_id,
    ]);
    expect(ids.indexOf(other.update_id)).toBeLessThan(ids.lastIndexOf(first.update_id));
    expect(seen[0]?.secret).toBe('bi_mat');
    fake.redeliver(first);
    await fake.idle();
    expect(seen.at(-1)?.update).toEqual(first);
  });

  test('an answer may be a call', async () => {
    reply = { method: 'sendMessage', chat_id: AN, text: 'xin chào' };
    fake.says(AN, 'chào');
    expect((await fake.until((f) => f.last(AN))).text).toBe('xin chào');
  });

  test('addresses and secrets that Telegram refuses', async () => {
    await expect(api.setWebhook('http://example.org/')).rejects.toThrow('HTTPS URL must be provided');
    await expect(api.setWebhook('https://example.org:8080/')).rejects.toThrow('ports 80, 88, 443 or 8443');
    await expect(api.setWebhook('https://example.org/', { secret_token: 'bí mật' })).rejects.toThrow(
      'unallowed',
    );
    expect((await api.getWebhookInfo()).url).toContain('/hook');
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });
});
