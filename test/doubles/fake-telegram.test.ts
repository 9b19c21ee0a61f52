import { Api, GrammyError, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeTelegram, type FakeTelegramOptions } from './fake-telegram.ts';

const AN = 11;
const BINH = 12;
const STRANGER = 13;
const GROUP = -100;
const FORUM = -1001;
const FINANCE = 5;

let fake: FakeTelegram;
let api: Api;

async function start(options: FakeTelegramOptions = {}): Promise<void> {
  fake = await FakeTelegram.start(options);
  api = new Api(fake.token, { apiRoot: fake.url });
  fake.user({ id: AN, first_name: 'An', username: 'an_nguyen' });
  fake.user({ id: BINH, first_name: 'Bình' });
  fake.user({ id: STRANGER, first_name: 'Lạ', started: false });
  fake.group({ id: GROUP, title: 'Tổ dân phố', type: 'group', members: [AN, BINH] });
  const topics = [{ id: FINANCE, name: 'Tài chính' }];
  fake.group({ id: FORUM, title: 'Ban', type: 'supergroup', is_forum: true, topics, members: [AN, BINH] });
}

beforeEach(() => start());
afterEach(() => fake.close());

/** What Telegram answers when it refuses. */
async function refusal(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => undefined,
    (why: unknown) => why,
  );
  if (!(error instanceof GrammyError)) throw new Error(`Expected a refusal, got ${error ?? 'success'}`);
  return error.description;
}

const raw = (method: string, params: object, token = fake.token) =>
  fetch(`${fake.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });

const button = (data: string) => ({ inline_keyboard: [[{ text: 'Có', callback_data: data }]] });

describe('calls', () => {
  test('a wrong token and an unknown method', async () => {
    const wrong = await raw('getMe', {}, 'wrong');
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    const unknown = await raw('sendPigeon', {});
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ description: 'Not Found: method not found' });
  });

  test('JSON, a form and a query say the same', async () => {
    const params = new URLSearchParams({
      chat_id: `${AN}`,
      text: 'a',
      reply_markup: JSON.stringify(button('x')),
    });
    await fetch(`${fake.url}/bot${fake.token}/sendMessage?${params}`);
    await fetch(`${fake.url}/bot${fake.token}/sendMessage`, { method: 'POST', body: params });
    await api.sendMessage(AN, 'a', { reply_markup: button('x') });
    expect(fake.messages(AN).map(({ text, reply_markup }) => ({ text, reply_markup }))).toEqual(
      Array(3).fill({ text: 'a', reply_markup: button('x') }),
    );
  });

  test('misspelled parameters are refused by name, at every depth', async () => {
    const outer = { chat_id: AN, text: 'a', parsemode: 'HTML' };
    expect(await (await raw('sendMessage', outer)).json()).toMatchObject({
      error_code: 400,
      description: expect.stringContaining('"parsemode"'),
    });
    const inner = { inline_keyboard: [[{ text: 'a', callbackData: 'x' }]] };
    expect(
      await (await raw('sendMessage', { chat_id: AN, text: 'a', reply_markup: inner })).json(),
    ).toMatchObject({
      description: expect.stringContaining('"callbackData"'),
    });
  });
});

describe('texts', () => {
  test('are counted in code points', async () => {
    await api.sendMessage(AN, '😀'.repeat(4096));
    expect(await refusal(api.sendMessage(AN, '😀'.repeat(4097)))).toBe('Bad Request: message is too long');
    expect(await refusal(api.sendMessage(AN, 'ạ'.repeat(20_000)))).toBe('Bad Request: text is too long');
  });

  test('are never empty, nor cut through an emoji', async () => {
    expect(await refusal(api.sendMessage(AN, ''))).toBe('Bad Request: message text is empty');
    expect(await refusal(api.sendMessage(AN, ' \n'))).toBe('Bad Request: text must be non-empty');
    expect(await refusal(api.sendMessage(AN, 'a\ud83d'))).toBe(
      'Bad Request: strings must be encoded in UTF-8',
    );
  });

  test('entities lie within the text, in UTF-16 units', async () => {
    const bold = (offset: number, length: number) =>
      api.sendMessage(AN, '😀 a', { entities: [{ type: 'bold', offset, length }] });
    expect((await bold(0, 4)).entities).toEqual([{ type: 'bold', offset: 0, length: 4 }]);
    expect(await refusal(bold(3, 2))).toContain('ends after the end of the text');
    expect(await refusal(bold(1, 1))).toContain('middle of a UTF-16 symbol');
    expect(await refusal(bold(-1, 1))).toContain('incorrect offset');
  });

  test('HTML becomes entities', async () => {
    const html = '<b>Họp <i>số 3</i></b> &lt;8h&gt; <a href="https://example.org">biên bản</a>';
    const { text, entities } = await api.sendMessage(AN, html, { parse_mode: 'HTML' });
    expect(text).toBe('Họp số 3 <8h> biên bản');
    expect(entities).toEqual([
      { type: 'bold', offset: 0, length: 8 },
      { type: 'italic', offset: 4, length: 4 },
      { type: 'text_link', offset: 14, length: 8, url: 'https://example.org' },
    ]);
  });

  test.each([
    ['Họp <br>', 'Unsupported start tag "br" at byte offset 6'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['x <b', 'Unclosed start tag at byte offset 2'],
  ])('HTML %s is refused', async (html, why) => {
    const answer = await refusal(api.sendMessage(AN, html, { parse_mode: 'HTML' }));
    expect(answer).toBe(`Bad Request: can't parse entities: ${why}`);
  });
});

describe('buttons', () => {
  test('carry 1 to 64 bytes', async () => {
    await api.sendMessage(AN, 'a', { reply_markup: button('x'.repeat(64)) });
    for (const data of ['', 'x'.repeat(65), 'ợ'.repeat(22)]) {
      expect(await refusal(api.sendMessage(AN, 'a', { reply_markup: button(data) }))).toBe(
        'Bad Request: BUTTON_DATA_INVALID',
      );
    }
  });

  test('do exactly one thing, and lead to addresses Telegram can reach', async () => {
    const send = (one: object) =>
      raw('sendMessage', { chat_id: AN, text: 'a', reply_markup: { inline_keyboard: [[one]] } });
    for (const one of [
      { text: 'a' },
      { text: 'a', url: 'https://example.org', callback_data: 'x' },
      { text: 'a', url: 'http://localhost/' },
    ]) {
      expect((await send(one)).status).toBe(400);
    }
    expect((await send({ text: 'a', url: 'https://example.org' })).status).toBe(200);
  });
});

describe('chats', () => {
  test('that the bot cannot write to', async () => {
    const to = (chat: number) => refusal(api.sendMessage(chat, 'a'));
    expect(await to(999)).toBe('Bad Request: chat not found');
    expect(await to(STRANGER)).toBe("Forbidden: bot can't initiate conversation with a user");
    fake.blocks(AN);
    expect(await to(AN)).toBe('Forbidden: bot was blocked by the user');
    fake.deactivates(BINH);
    expect(await to(BINH)).toBe('Forbidden: user is deactivated');
    fake.kicks(GROUP, AN);
    expect(await to(GROUP)).toBe('Forbidden: bot was kicked from the group chat');
    await api.leaveChat(FORUM);
    expect(await to(FORUM)).toBe('Forbidden: bot is not a member of the supergroup chat');
  });

  test('Start opens the way again', async () => {
    fake.blocks(AN);
    fake.pressesStart(AN);
    fake.pressesStart(STRANGER, 'ban-1');
    await api.sendMessage(AN, 'a');
    await api.sendMessage(STRANGER, 'a');
    expect(fake.transcript(STRANGER)[0]?.text).toBe('/start ban-1');
  });

  test('topics: only those that are there, and never 1', async () => {
    const gone = 'Bad Request: message thread not found';
    const sent = await api.sendMessage(FORUM, 'a', { message_thread_id: FINANCE });
    expect(sent).toMatchObject({ message_thread_id: FINANCE, is_topic_message: true });
    expect(await refusal(api.sendMessage(FORUM, 'a', { message_thread_id: 1 }))).toBe(gone);
    expect(await refusal(api.sendMessage(GROUP, 'a', { message_thread_id: FINANCE }))).toBe(gone);
    fake.deletesTopic(FORUM, FINANCE);
    expect(await refusal(api.sendMessage(FORUM, 'a', { message_thread_id: FINANCE }))).toBe(gone);
    expect(await refusal(api.editMessageText(FORUM, sent.message_id, 'b'))).toContain(
      'message to edit not found',
    );
  });

  test('a group that became a supergroup tells where it went', async () => {
    fake.migrates(GROUP, -1002, AN);
    const answer = await (await raw('sendMessage', { chat_id: GROUP, text: 'a' })).json();
    expect(answer).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: -1002 },
    });
    await api.sendMessage(-1002, 'a');
    const updates = await api.getUpdates();
    expect(
      updates.map(({ message }) => [message?.migrate_to_chat_id, message?.migrate_from_chat_id]),
    ).toEqual([
      [-1002, undefined],
      [undefined, GROUP],
    ]);
  });
});

describe('edits', () => {
  test('change the message that stands there, or are refused', async () => {
    const { message_id } = await api.sendMessage(AN, 'a', { reply_markup: button('x') });
    expect(await refusal(api.editMessageText(AN, message_id, 'a', { reply_markup: button('x') }))).toBe(
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same ' +
        'as a current content and reply markup of the message',
    );
    await api.editMessageText(AN, message_id, 'b');
    expect(fake.last(AN)).toMatchObject({ text: 'b', edits: 1 });
    expect(fake.last(AN)?.reply_markup).toBeUndefined();
    await api.editMessageReplyMarkup(AN, message_id, { reply_markup: button('y') });
    expect(fake.last(AN)).toMatchObject({ text: 'b', edits: 2, reply_markup: button('y') });
    await api.deleteMessage(AN, message_id);
    expect(await refusal(api.editMessageText(AN, message_id, 'c'))).toBe(
      'Bad Request: message to edit not found',
    );
    expect(await refusal(api.deleteMessage(AN, message_id))).toBe('Bad Request: message to delete not found');
  });

  test('touch only what the bot wrote', async () => {
    fake.says(AN, '/hop', { chat: GROUP });
    const id = fake.transcript(GROUP)[0]?.message_id ?? 0;
    expect(await refusal(api.editMessageText(GROUP, id, 'b'))).toBe("Bad Request: message can't be edited");
    expect(await refusal(api.deleteMessage(GROUP, id))).toBe("Bad Request: message can't be deleted");
  });
});

describe('documents', () => {
  test('by upload, by file_id and by address', async () => {
    const bytes = Buffer.from('BEGIN:VCALENDAR\r\n\r\nEND');
    const file = new InputFile(bytes, 'lịch họp.ics');
    const sent = await api.sendDocument(FORUM, file, { caption: 'Lịch', message_thread_id: FINANCE });
    expect(sent.document).toMatchObject({
      file_name: 'lịch họp.ics',
      mime_type: 'text/calendar',
      file_size: bytes.length,
    });
    expect(fake.file(sent.document.file_id)?.bytes).toEqual(bytes);
    await api.sendDocument(AN, sent.document.file_id);
    await api.sendDocument(AN, 'https://example.org/quy-che.pdf');
    expect(fake.messages(AN).map(({ document }) => document?.file_name)).toEqual([
      'lịch họp.ics',
      'quy-che.pdf',
    ]);
    const { file_path } = await api.getFile(sent.document.file_id);
    const loaded = await fetch(`${fake.url}/file/bot${fake.token}/${file_path}`);
    expect(Buffer.from(await loaded.arrayBuffer())).toEqual(bytes);
  });

  test('refused: an unknown file, a long caption, a download of more than 20 MB', async () => {
    expect(await refusal(api.sendDocument(AN, 'nonsense'))).toContain('wrong remote file identifier');
    const pdf = 'https://example.org/a.pdf';
    expect(await refusal(api.sendDocument(AN, pdf, { caption: 'a'.repeat(1025) }))).toBe(
      'Bad Request: message caption is too long',
    );
    const big = { file_name: 'a.pdf', mime_type: 'application/pdf', file_size: 21 * 1024 * 1024 };
    const id = fake.sendsDocument(AN, big, { caption: 'đây' }).message?.document?.file_id ?? '';
    expect(await refusal(api.getFile(id))).toBe('Bad Request: file is too big');
  });
});

describe('commands', () => {
  test('are kept per scope', async () => {
    const commands = [{ command: 'hop', description: 'Mở cuộc họp' }];
    await api.setMyCommands(commands);
    await api.setMyCommands([], { scope: { type: 'all_group_chats' } });
    await api.setMyCommands(commands, { scope: { type: 'chat', chat_id: FORUM } });
    expect(fake.commandsOf()).toEqual(commands);
    expect(fake.commandsOf({ type: 'chat', chat_id: FORUM })).toEqual(commands);
    await api.deleteMyCommands();
    expect(fake.commandsOf()).toEqual([]);
  });

  test.each([
    ['a capital', [{ command: 'Hop', description: 'a' }], 'BOT_COMMAND_INVALID'],
    ['an accent', [{ command: 'họp', description: 'a' }], 'BOT_COMMAND_INVALID'],
    ['33 letters', [{ command: 'a'.repeat(33), description: 'a' }], 'command length must not exceed 32'],
    ['no description', [{ command: 'a', description: '' }], 'command description must be non-empty'],
    [
      'a long one',
      [{ command: 'a', description: 'a'.repeat(257) }],
      'command description length must not exceed 256',
    ],
    ['101 commands', Array(101).fill({ command: 'a', description: 'a' }), 'BOT_COMMANDS_TOO_MUCH'],
  ])('%s is refused', async (_, commands, why) => {
    expect(await refusal(api.setMyCommands(commands))).toBe(`Bad Request: ${why}`);
  });
});

describe('members', () => {
  test('standings', async () => {
    expect(await api.getChatMember(GROUP, AN)).toMatchObject({ status: 'member', user: { id: AN } });
    expect(await api.getChatMember(GROUP, STRANGER)).toMatchObject({ status: 'left' });
    expect(await api.getChat(FORUM)).toMatchObject({ title: 'Ban', is_forum: true });
    expect(await api.getMe()).toMatchObject({
      username: 'thu_ky_so_bot',
      can_read_all_group_messages: false,
    });
  });
});
