import type { Update } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { parseUpdate } from '../../../src/channels/telegram/parse.ts';

const ME = { id: 7_000_000_001, username: 'thu_ky_so_bot' };
const RECEIVED = Date.parse('2026-11-20T02:00:05.000Z');
const DATE = Date.parse('2026-11-20T02:00:00.000Z') / 1_000;

const AN = { id: 1001, is_bot: false, first_name: 'Nguyễn Văn', last_name: 'An', language_code: 'vi' };
const BOT = { id: ME.id, is_bot: true, first_name: 'Thư ký số', username: ME.username };
const PRIVATE = { id: 1001, type: 'private', first_name: 'Nguyễn Văn', last_name: 'An' };
const PLAIN_GROUP = {
  id: -4001,
  type: 'group',
  title: 'Tổ giúp việc',
  all_members_are_administrators: false,
};
const FORUM = { id: -1001000000001, type: 'supergroup', title: 'Ban Chỉ đạo', is_forum: true };

/** Updates as the Bot API documents them, with more fields than we name. */
const read = (body: object) =>
  parseUpdate({ update_id: 712_345, ...body } as unknown as Update, ME, RECEIVED);
const message = (fields: object) =>
  read({ message: { message_id: 42, from: AN, chat: PRIVATE, date: DATE, ...fields } });
const inForum = (fields: object) => message({ chat: FORUM, ...fields });

const command = (length: number) => [{ type: 'bot_command', offset: 0, length }];
const mention = (text: string, name = '@thu_ky_so_bot') => [
  { type: 'mention', offset: text.indexOf(name), length: name.length },
];

describe('a message', () => {
  test('in private', () => {
    expect(message({ text: 'dự' })).toEqual({
      kind: 'message',
      id: 'telegram:712345',
      at: '2026-11-20T02:00:00.000Z',
      from: { address: 'telegram:1001', name: 'Nguyễn Văn An' },
      chat: 'telegram:1001',
      private: true,
      text: 'dự',
      file: null,
      message: '42',
      replyTo: null,
      addressed: true,
    });
  });

  test('in a plain group', () => {
    expect(message({ chat: PLAIN_GROUP, text: '/hop', entities: command(4) })).toMatchObject({
      chat: 'telegram:-4001',
      private: false,
      text: '/hop',
      addressed: true,
    });
  });

  test('in a topic of a supergroup, where it answers nothing but the topic’s first message', () => {
    const opening = {
      message_id: 5,
      from: BOT,
      chat: FORUM,
      date: DATE,
      is_topic_message: true,
      message_thread_id: 5,
      forum_topic_created: { name: 'Thông báo', icon_color: 7_322_096 },
    };
    expect(
      inForum({
        text: 'tôi dự',
        is_topic_message: true,
        message_thread_id: 5,
        reply_to_message: opening,
      }),
    ).toMatchObject({ chat: 'telegram:-1001000000001/5', replyTo: null, addressed: false });
  });

  test('that answers in General carries a thread id that is no topic', () => {
    const answered = { message_id: 30, from: AN, chat: FORUM, date: DATE, text: 'họp không' };
    expect(inForum({ text: 'có', message_thread_id: 30, reply_to_message: answered })).toMatchObject({
      chat: 'telegram:-1001000000001',
      replyTo: null,
      addressed: false,
    });
  });

  test('that answers the bot’s card in a topic', () => {
    const card = {
      message_id: 30,
      from: BOT,
      chat: FORUM,
      date: DATE,
      is_topic_message: true,
      message_thread_id: 5,
      text: 'Họp định kỳ',
    };
    expect(
      inForum({ text: 'xin vắng', is_topic_message: true, message_thread_id: 5, reply_to_message: card }),
    ).toMatchObject({ chat: 'telegram:-1001000000001/5', replyTo: '30', addressed: true });
  });

  test('in private that quotes anything: the bot’s message, their own, one of another chat', () => {
    const quoted = (from: object) => ({ message_id: 41, from, chat: PRIVATE, date: DATE, text: 'Gửi?' });
    expect(message({ text: 'gửi', reply_to_message: quoted(BOT) })).toMatchObject({ replyTo: '41' });
    expect(message({ text: 'gửi', reply_to_message: quoted(AN) })).toMatchObject({ replyTo: '41' });
    const external_reply = { origin: { type: 'user', date: DATE, sender_user: AN } };
    expect(message({ text: 'gửi', external_reply })).toMatchObject({ replyTo: 'elsewhere' });
  });

  test('in a private chat with topics goes back into its topic', () => {
    expect(message({ text: 'dự', is_topic_message: true, message_thread_id: 9 })).toMatchObject({
      chat: 'telegram:1001/9',
      from: { address: 'telegram:1001' },
      private: true,
    });
  });
});

describe('whom it is said to', () => {
  test.each([
    ['a mention with other words', '@thu_ky_so_bot cho xem lịch', 'cho xem lịch'],
    ['a mention at the end, in capitals', 'cho xem lịch @Thu_Ky_So_Bot', 'cho xem lịch'],
    ['a mention in the midst', 'này @thu_ky_so_bot cho xem lịch', 'này cho xem lịch'],
    ['a mention after an emoji', '😀😀 @thu_ky_so_bot xin vắng', '😀😀 xin vắng'],
    ['a mention before several lines', '@thu_ky_so_bot xin vắng\nvì đi công tác', 'xin vắng\nvì đi công tác'],
    ['a mention after decomposed letters', `${'Ấy '.normalize('NFD')}@thu_ky_so_bot dự`, 'Ấy dự'],
  ])('%s', (_, text, expected) => {
    const name = /@thu_ky_so_bot/i.exec(text)?.[0] ?? '';
    expect(inForum({ text, entities: mention(text, name) })).toMatchObject({
      text: expected.normalize('NFC'),
      addressed: true,
    });
  });

  test('a mention alone says nothing', () => {
    const text = '@thu_ky_so_bot';
    expect(inForum({ text, entities: mention(text) })).toBeNull();
  });

  test('a mention of somebody else stays, and addresses nobody', () => {
    const text = 'hỏi @nguyen_van_an nhé';
    expect(inForum({ text, entities: mention(text, '@nguyen_van_an') })).toMatchObject({
      text,
      addressed: false,
    });
  });

  test.each([
    ['/hop@thu_ky_so_bot', '/hop'],
    ['/HOP@Thu_Ky_So_Bot', '/HOP'],
    ['/vang@thu_ky_so_bot bận họp Chính phủ', '/vang bận họp Chính phủ'],
    ['/họp@thu_ky_so_bot', '/họp'],
    ['/hop @thu_ky_so_bot', '/hop'],
    ['/uyquyen An | an@example.gov.vn', '/uyquyen An | an@example.gov.vn'],
  ])('a command for us: %s', (text, expected) => {
    const entities = text.includes(' @thu_ky') ? mention(text) : command(text.split(' ')[0]?.length ?? 0);
    expect(inForum({ text, entities })).toMatchObject({ text: expected, addressed: true });
  });

  test('a command for another bot is none of ours', () => {
    expect(inForum({ text: '/hop@bot_khac', entities: command(13) })).toBeNull();
    expect(message({ text: '/hop@bot_khac', entities: command(13) })).toBeNull();
  });

  test('talk in a group is not said to the bot', () => {
    expect(inForum({ text: 'chiều nay họp' })).toMatchObject({ addressed: false });
  });
});

describe('what is written', () => {
  test('becomes composed, in text, caption, file name and name', () => {
    const decomposed = 'Báo cáo tiến độ'.normalize('NFD');
    expect(message({ text: decomposed })).toMatchObject({ text: 'Báo cáo tiến độ' });
    const file = { file_id: 'BQAC', file_unique_id: 'u', file_name: decomposed, file_size: 5 };
    const from = { ...AN, first_name: 'Nguyễn Văn'.normalize('NFD') };
    expect(message({ from, caption: decomposed, document: file })).toMatchObject({
      from: { name: 'Nguyễn Văn An' },
      text: 'Báo cáo tiến độ',
      file: { name: 'Báo cáo tiến độ' },
    });
  });

  test('a document, with and without what it is about', () => {
    const document = {
      file_id: 'BQAC',
      file_unique_id: 'u',
      file_name: 'to-trinh.pdf',
      mime_type: 'application/pdf',
      file_size: 20_480,
    };
    const file = { channel: 'telegram', id: 'BQAC', name: 'to-trinh.pdf', size: 20_480 };
    expect(message({ document })).toMatchObject({ text: '', file });
    expect(message({ document, caption: 'Tờ trình' })).toMatchObject({ text: 'Tờ trình', file });
    expect(message({ document: { file_id: 'BQAC', file_unique_id: 'u' } })).toMatchObject({
      file: { name: 'tệp đính kèm', size: null },
    });
    const caption = '@thu_ky_so_bot';
    expect(inForum({ document, caption, caption_entities: mention(caption) })).toMatchObject({
      text: '',
      file,
      addressed: true,
    });
  });

  test('a picture, by its largest size; Telegram sends it again only as a picture', () => {
    const photo = [
      { file_id: 'small', file_unique_id: 's', width: 90, height: 90, file_size: 900 },
      { file_id: 'large', file_unique_id: 'l', width: 1280, height: 1280, file_size: 90_000 },
    ];
    expect(message({ photo })).toMatchObject({
      file: { channel: 'telegram', id: 'photo:large', name: 'ảnh.jpg', size: 90_000 },
    });
  });
});

describe('whose words they are', () => {
  const origin = (fields: object) =>
    message({ text: 'Đồng ý', forward_origin: { date: DATE - 60, ...fields } });

  test('passed on: of a person, of one who hides their account, of a chat and a channel', () => {
    const sender_user = { id: 9901, is_bot: false, first_name: 'Lạ' };
    expect(origin({ type: 'user', sender_user })).toMatchObject({ forwarded: { by: 'telegram:9901' } });
    for (const fields of [
      { type: 'hidden_user', sender_user_name: 'Lạ' },
      { type: 'chat', sender_chat: FORUM },
      { type: 'channel', chat: { id: -1009, type: 'channel', title: 'Tin' }, message_id: 4 },
    ])
      expect(origin(fields)).toMatchObject({ text: 'Đồng ý', forwarded: { by: null } });
  });

  test('an anonymous administrator speaks as the group', () => {
    const from = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
    expect(inForum({ from, sender_chat: FORUM, text: '/hop' })).toMatchObject({
      kind: 'message',
      from: { address: 'telegram:-1001000000001', name: '' },
      nameless: true,
    });
  });

  test('edited: the new words under the message’s id', () => {
    const edited_message = { message_id: 42, from: AN, chat: PRIVATE, date: DATE, edit_date: DATE + 5 };
    expect(read({ edited_message: { ...edited_message, text: 'a' } })).toEqual({
      kind: 'edited',
      id: 'telegram:712345',
      at: '2026-11-20T02:00:05.000Z',
      from: { address: 'telegram:1001', name: 'Nguyễn Văn An' },
      chat: 'telegram:1001',
      private: true,
      text: 'a',
      message: '42',
    });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['a voice message', 'voice', { voice: { file_id: 'v' } }],
    ['a recording', 'voice', { audio: { file_id: 'a', file_name: 'hop.mp3' } }],
    [
      'an animation, which carries a document',
      'video',
      { animation: { file_id: 'g' }, document: { file_id: 'g' } },
    ],
    ['a round video', 'video', { video_note: { file_id: 'n' } }],
    ['a venue, which carries a location', 'place', { venue: { title: 'UBND' }, location: { latitude: 1 } }],
    ['a contact', 'contact', { contact: { phone_number: '+84900000000' } }],
    ['a poll', 'other', { poll: { id: '5' } }],
    ['a sticker', 'gesture', { sticker: { file_id: 's' } }],
  ])('%s', (_, what, fields) => {
    expect(message(fields)).toMatchObject({ kind: 'unread', what, private: true });
    expect(inForum(fields)).toBeNull();
  });

  test('with words under it, which are not taken for a message', () => {
    const video = { video: { file_id: 'v' } };
    expect(message({ ...video, caption: 'Đồng ý' })).toMatchObject({ kind: 'unread', captioned: true });
    expect(message(video)).not.toHaveProperty('captioned');
    expect(inForum({ ...video, caption: 'tôi dự' })).toBeNull();
    expect(inForum({ ...video, caption: '/vang ốm' })).toMatchObject({ kind: 'unread', private: false });
  });
});

describe('what is nobody’s word', () => {
  test.each([
    [
      'an edited message without words, a place that moves',
      {
        edited_message: {
          message_id: 42,
          from: AN,
          chat: PRIVATE,
          date: DATE,
          edit_date: DATE + 5,
          location: { latitude: 9.99, longitude: 105.08, live_period: 900 },
        },
      },
    ],
    [
      'a channel post',
      { channel_post: { message_id: 1, chat: { id: -1009, type: 'channel' }, date: DATE, text: 'a' } },
    ],
    ['something that Telegram thinks of next year', { new_thing: { id: 1 } }],
    ['nothing at all', {}],
  ])('%s', (_, body) => {
    expect(read(body)).toBeNull();
  });

  test('a channel’s post in a group, also of the linked channel, another bot', () => {
    const telegram = { id: 777_000, is_bot: false, first_name: 'Telegram' };
    const linked = {
      from: telegram,
      sender_chat: { id: -1009, type: 'channel' },
      is_automatic_forward: true,
    };
    expect(inForum({ ...linked, text: '/hop' })).toBeNull();
    const channel = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
    expect(inForum({ from: channel, sender_chat: { id: -1009, type: 'channel' }, text: '/hop' })).toBeNull();
    expect(inForum({ from: { ...BOT, id: 5 }, text: '/hop' })).toBeNull();
    expect(inForum({ from: undefined, text: '/hop' })).toBeNull();
  });

  test('who came and went, and what was pinned', () => {
    expect(inForum({ new_chat_members: [AN] })).toBeNull();
    expect(inForum({ left_chat_member: AN })).toBeNull();
    expect(inForum({ pinned_message: { message_id: 3, chat: FORUM, date: 0 } })).toBeNull();
  });
});

describe('a chat', () => {
  test('moves: both service messages say the same', () => {
    const moved = { kind: 'moved', from: 'telegram:-4001', to: 'telegram:-1001000000002' };
    expect(message({ chat: PLAIN_GROUP, migrate_to_chat_id: -1001000000002 })).toMatchObject(moved);
    const chat = { ...FORUM, id: -1001000000002 };
    expect(message({ chat, migrate_from_chat_id: -4001 })).toMatchObject(moved);
  });

  const change = (chat: object, before: object, after: object) =>
    read({
      my_chat_member: {
        chat,
        from: AN,
        date: DATE,
        old_chat_member: { user: BOT, ...before },
        new_chat_member: { user: BOT, ...after },
      },
    });
  const MEMBER = { status: 'member' };
  const KICKED = { status: 'kicked', until_date: 0 };
  const LEFT = { status: 'left' };
  const ADMINISTRATOR = { status: 'administrator', can_manage_chat: true };

  test.each([
    ['blocks the bot', PRIVATE, MEMBER, KICKED, false],
    ['unblocks it', PRIVATE, KICKED, MEMBER, true],
    ['takes it in', FORUM, LEFT, MEMBER, true],
    ['takes it in as an administrator', FORUM, LEFT, ADMINISTRATOR, true],
    ['puts it out', FORUM, ADMINISTRATOR, KICKED, false],
    ['sees it go', PLAIN_GROUP, MEMBER, LEFT, false],
    ['restricts it into absence', FORUM, MEMBER, { status: 'restricted', is_member: false }, false],
  ])('%s', (_, chat, before, after, present) => {
    expect(change(chat, before, after)).toEqual({
      kind: 'presence',
      id: 'telegram:712345',
      at: '2026-11-20T02:00:00.000Z',
      from: { address: 'telegram:1001', name: 'Nguyễn Văn An' },
      chat: `telegram:${chat.id}`,
      private: chat === PRIVATE,
      present,
    });
  });

  test('may no longer write, and may again', () => {
    const muted = { status: 'restricted', is_member: true, can_send_messages: false };
    expect(change(FORUM, MEMBER, muted)).toMatchObject({ present: true, muted: true });
    expect(change(FORUM, muted, MEMBER)).toMatchObject({ present: true });
    expect(change(FORUM, muted, MEMBER)).not.toHaveProperty('muted');
    expect(change(FORUM, muted, LEFT)).toMatchObject({ present: false });
  });

  test('other rights are no coming, and a channel is no place to talk', () => {
    expect(change(FORUM, MEMBER, ADMINISTRATOR)).toBeNull();
    const restricted = { status: 'restricted', is_member: true, can_send_messages: true };
    expect(change(FORUM, MEMBER, restricted)).toBeNull();
    expect(change({ id: -1009, type: 'channel', title: 'Tin' }, LEFT, ADMINISTRATOR)).toBeNull();
  });
});

describe('a tap', () => {
  const tap = (fields: object) =>
    read({ callback_query: { id: '77', from: AN, chat_instance: '1', ...fields } });

  test('under a card in a topic', () => {
    const card = {
      message_id: 30,
      from: BOT,
      chat: FORUM,
      date: DATE,
      is_topic_message: true,
      message_thread_id: 5,
      text: 'Họp',
    };
    expect(tap({ message: card, data: '/thamgia #kien-giang/2026-1.1' })).toEqual({
      kind: 'tap',
      id: 'telegram:712345',
      at: '2026-11-20T02:00:05.000Z',
      from: { address: 'telegram:1001', name: 'Nguyễn Văn An' },
      chat: 'telegram:-1001000000001/5',
      private: false,
      command: '/thamgia #kien-giang/2026-1.1',
      message: '30',
    });
  });

  test('under a message that Telegram no longer shows', () => {
    expect(tap({ message: { message_id: 30, chat: PRIVATE, date: 0 }, data: '/gui' })).toMatchObject({
      chat: 'telegram:1001',
      private: true,
      message: null,
    });
  });

  test('under a message that is not there at all', () => {
    expect(tap({ inline_message_id: 'x', data: '/gui' })).toMatchObject({
      chat: 'telegram:1001',
      private: true,
      message: null,
    });
  });

  test('of a game carries nothing', () => {
    expect(tap({ game_short_name: 'x' })).toBeNull();
  });
});
