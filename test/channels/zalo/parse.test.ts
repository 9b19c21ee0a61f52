import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/channels/zalo/api.ts';
import { type Circumstances, parse } from '../../../src/channels/zalo/parse.ts';
import { AN, event, GROUP, NOW, OA } from './bench.ts';

const HERE: Circumstances = {
  me: { id: OA, name: 'Thư ký số' },
  sent: (message) => message === 'cua-bot',
  words: { picture: 'ảnh.jpg', attachment: 'tệp đính kèm' },
  receivedAt: NOW,
};
const PRIVATE = { from: { address: `zalo:${AN}`, name: '' }, chat: `zalo:${AN}`, private: true };
const IN_GROUP = { ...PRIVATE, chat: `zalo:${GROUP}`, private: false };

const read = (body: object, here: Partial<Circumstances> = {}) =>
  parse(readJson(JSON.stringify(body)), { ...HERE, ...here });
const said = (text: string, more: object = {}) =>
  read(event('user_send_text', { message: { msg_id: 'a1', text, ...more } }));
const inGroup = (text: string, more: object = {}) =>
  read(event('user_send_group_text', { recipient: { id: GROUP }, message: { msg_id: 'g1', text, ...more } }));
const attached = (name: string, payload: object, more: object = {}) =>
  read(event(name, { message: { msg_id: 'a1', attachments: [{ type: 'x', payload }] }, ...more }));

describe('tin nhắn riêng', () => {
  test('cho biết ai nói gì, lúc nào', () => {
    expect(
      read(
        event('user_send_text', {
          message: { msg_id: 'a1', text: ' em xin vắng ' },
          timestamp: '1788000000123',
        }),
      ),
    ).toEqual({
      kind: 'message',
      id: 'zalo:a1',
      at: '2026-08-29T10:40:00.123Z',
      ...PRIVATE,
      text: 'em xin vắng',
      file: null,
      message: 'a1',
      replyTo: null,
      addressed: true,
    });
  });

  test('chữ có dấu được ghép lại', () => {
    expect(said('xin vắng'.normalize('NFD'))).toMatchObject({ text: 'xin vắng'.normalize('NFC') });
  });

  test('mã trả lời tin cũ được giữ', () => {
    expect(said('dự', { quote_msg_id: 'nao-do' })).toMatchObject({ replyTo: 'nao-do' });
  });

  test('quá dài thì cắt, không cắt giữa một chữ', () => {
    const parsed = said(`${'a'.repeat(9_999)}🙂🙂`);
    expect(parsed).toMatchObject({ text: 'a'.repeat(9_999) });
  });

  test('tin trống thì bỏ qua', () => {
    expect(said('  ')).toEqual({ kind: 'ignored', event: 'user_send_text' });
  });

  test('thiếu msg_id thì mã cập nhật làm từ tên sự kiện, giờ và người', () => {
    expect(
      read(event('user_send_text', { message: { text: 'dự' }, timestamp: '1788000000123' })),
    ).toMatchObject({
      id: `zalo:user_send_text-1788000000123-${AN}`,
    });
  });

  test('msg_id lạ không đi thẳng vào mã cập nhật', () => {
    const parsed = read(
      event('user_send_text', { message: { msg_id: `../${'x'.repeat(500)}`, text: 'dự' } }),
    );
    expect(parsed).toMatchObject({ id: expect.stringMatching(/^zalo:[0-9a-f]{64}$/) });
  });

  test('mã viết thành số không mất chữ số nào', () => {
    const body =
      '{"event_name":"user_send_text","sender":{"id":6650000000000000123},"message":{"msg_id":99999999999999999999,"text":"dự"},"timestamp":1788000000123}';
    expect(parse(readJson(body), HERE)).toMatchObject({
      id: 'zalo:99999999999999999999',
      chat: `zalo:${AN}`,
      at: new Date(1788000000123).toISOString(),
    });
  });
});

describe('tệp, ảnh và đường dẫn', () => {
  test('tệp có tên, cỡ và địa chỉ', () => {
    const payload = { url: 'https://f.zdn.vn/1', name: 'to-trinh.pdf', size: '2048', type: 'pdf' };
    expect(attached('user_send_file', payload)).toMatchObject({
      kind: 'message',
      text: '',
      file: { channel: 'zalo', id: 'https://f.zdn.vn/1', name: 'to-trinh.pdf', size: 2048 },
    });
  });

  test('không rõ tên, cỡ thì không đoán', () => {
    expect(attached('user_send_file', { url: 'https://f.zdn.vn/1', size: 'to' })).toMatchObject({
      file: { name: 'tệp đính kèm', size: null },
    });
  });

  test.each(['user_send_image', 'user_send_gif'])('ảnh (%s) mang theo lời', (name) => {
    const message = {
      msg_id: 'a1',
      text: 'chữ ký',
      attachments: [{ payload: { url: 'https://f.zdn.vn/2' } }],
    };
    expect(read(event(name, { message }))).toMatchObject({
      text: 'chữ ký',
      file: { id: 'https://f.zdn.vn/2', name: 'ảnh.jpg', size: null },
    });
  });

  test('tệp không có địa chỉ web thì không đọc được', () => {
    expect(attached('user_send_file', { url: 'file:///etc/passwd' })).toMatchObject({
      kind: 'unread',
      what: 'other',
    });
    expect(attached('user_send_file', {})).toMatchObject({ kind: 'unread', what: 'other' });
  });

  test('đường dẫn thành lời, không lặp lại', () => {
    const payload = { url: 'https://vnexpress.net/x', description: 'Một bài báo' };
    expect(attached('user_send_link', payload)).toMatchObject({
      text: 'Một bài báo\nhttps://vnexpress.net/x',
    });
    const message = {
      msg_id: 'a',
      text: 'xem https://vnexpress.net/x',
      attachments: [{ payload: { url: 'https://vnexpress.net/x' } }],
    };
    expect(read(event('user_send_link', { message }))).toMatchObject({ text: 'xem https://vnexpress.net/x' });
  });
});

describe('trong nhóm', () => {
  test('chat là nhóm, người gửi là thành viên', () => {
    expect(inGroup('/hop')).toMatchObject({ kind: 'message', ...IN_GROUP, text: '/hop', addressed: true });
  });

  test.each([
    ['recipient.group_id', { recipient: { id: OA, group_id: GROUP } }],
    ['group_id', { group_id: GROUP }],
  ])('nhóm nêu ở %s cũng được', (_, more) => {
    const message = { msg_id: 'g', text: '/hop' };
    expect(read(event('user_send_group_text', { message, ...more }))).toMatchObject(IN_GROUP);
  });

  test('nhóm nêu ở message.conversation_id cũng được', () => {
    const message = { msg_id: 'g', text: '/hop', conversation_id: GROUP };
    expect(read(event('user_send_group_text', { message }))).toMatchObject(IN_GROUP);
  });

  test('chuyện mọi người nói với nhau không phải nói với bot', () => {
    expect(inGroup('chiều nay họp không')).toMatchObject({ addressed: false });
    expect(inGroup('đồng ý', { quote_msg_id: 'cua-nguoi' })).toMatchObject({
      addressed: false,
      replyTo: 'cua-nguoi',
    });
    expect(inGroup('gửi @Thư ký sốt')).toMatchObject({ addressed: false });
  });

  test.each([
    ['@Thư ký số lịch họp', 'lịch họp'],
    ['cho hỏi @thư ký số, mai họp không', 'cho hỏi , mai họp không'],
    [`[@${OA}] /hop`, '/hop'],
  ])('gọi tên bot: %s', (text, heard) => {
    expect(inGroup(text)).toMatchObject({ addressed: true, text: heard });
  });

  test('trả lời tin của bot là nói với bot', () => {
    expect(inGroup('dự', { quote_msg_id: 'cua-bot' })).toMatchObject({ addressed: true, replyTo: 'cua-bot' });
  });

  test('chưa biết tên mình thì chỉ lệnh là nói với bot', () => {
    const body = event('user_send_group_text', {
      recipient: { id: GROUP },
      message: { msg_id: 'g', text: '@ ơi' },
    });
    expect(read(body, { me: { id: null, name: null } })).toMatchObject({ addressed: false, text: '@ ơi' });
  });

  test.each(['delete_group', 'disperse_group'])('nhóm bị giải tán (%s)', (name) => {
    expect(read(event(name, { sender: undefined, group_id: GROUP }))).toMatchObject({
      kind: 'presence',
      chat: `zalo:${GROUP}`,
      private: false,
      present: false,
    });
  });
});

describe('đến và đi', () => {
  const follow = { sender: undefined, recipient: undefined, follower: { id: AN }, oa_id: OA };
  test.each([
    ['follow', follow, true],
    ['unfollow', follow, false],
    ['user_click_chatnow', { sender: undefined, user_id: AN }, true],
  ])('%s', (name, more, present) => {
    expect(read(event(name, { ...more, timestamp: '1788000000123' }))).toMatchObject({
      kind: 'presence',
      id: `zalo:${name}-1788000000123-${AN}`,
      ...PRIVATE,
      present,
    });
  });
});

describe('những gì bot không đọc được', () => {
  test.each([
    ['audio', 'voice'],
    ['video', 'video'],
    ['sticker', 'gesture'],
    ['location', 'place'],
    ['business_card', 'contact'],
  ])('user_send_%s là %s', (sort, what) => {
    const message = { msg_id: 'a1' };
    expect(read(event(`user_send_${sort}`, { message }))).toMatchObject({
      kind: 'unread',
      id: 'zalo:a1',
      ...PRIVATE,
      what,
    });
    expect(read(event(`user_send_group_${sort}`, { message, recipient: { id: GROUP } }))).toMatchObject({
      kind: 'unread',
      ...IN_GROUP,
      what,
    });
  });

  test('cảm xúc không mang mã của tin được thả cảm xúc', () => {
    const message = { msg_id: 'a1', react_icon: '/-heart' };
    const parsed = read(event('user_reacted_message', { message, timestamp: '1788000000123' }));
    expect(parsed).toMatchObject({
      kind: 'unread',
      what: 'gesture',
      id: `zalo:user_reacted_message-1788000000123-${AN}`,
    });
  });
});

const IGNORED = `user_received_message user_seen_message oa_reacted_message user_submit_info update_user_info
  add_user_to_tag remove_user_from_tag remove_tag user_withdraw widget_interaction_accepted permission_revoked
  oa_send_text oa_send_image oa_send_gif oa_send_list oa_send_file oa_send_sticker oa_send_template oa_send_consent
  oa_send_group_text oa_send_group_image oa_send_group_file anonymous_send_text anonymous_send_image
  anonymous_send_file anonymous_send_sticker oa_send_anonymous_text oa_call_user user_call_oa user_reply_consent
  user_feedback user_click_response_button change_template_status change_template_quality change_template_quota
  change_oa_daily_quota change_oa_template_tags event_journey_timeout create_group user_join_group
  user_request_join_group add_group_admin remove_group_admin update_group_info user_out_group user_leave_group
  accept_request_join_group reject_request_join_group react_request_join_group react_request_join_group_accept
  react_request_join_group_reject`.split(/\s+/);

test.each(IGNORED)('%s: biết, và không làm gì', (name) => {
  expect(read(event(name, { message: { msg_id: 'a1', text: '/hop' } }))).toEqual({
    kind: 'ignored',
    event: name,
  });
});

test('sự kiện chưa ai kể thì nói tên, không đoán', () => {
  expect(read(event('user_send_hologram'))).toEqual({ kind: 'unsupported', event: 'user_send_hologram' });
  expect(read(event('constructor'))).toEqual({ kind: 'unsupported', event: 'constructor' });
  expect(read(event('<script>'))).toEqual({ kind: 'unsupported', event: '(no name)' });
});

test.each([
  [
    'không có người gửi',
    event('user_send_text', { sender: undefined, message: { msg_id: 'a', text: 'dự' } }),
  ],
  [
    'người gửi mang mã lạ',
    event('user_send_text', { sender: { id: 'a/5' }, message: { msg_id: 'a', text: 'dự' } }),
  ],
  ['không nhóm', event('user_send_group_text', { recipient: {}, message: { msg_id: 'a', text: 'dự' } })],
  ['không mã, không giờ', event('follow', { timestamp: undefined })],
  ['không tên', {}],
  ['không phải một vật', []],
])('thiếu những gì cần có: %s', (_, body) => {
  expect(read(body).kind).toBe('unsupported');
});
