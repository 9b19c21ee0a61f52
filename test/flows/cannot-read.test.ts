import { expect, test } from 'vitest';
import { MEDIA_KINDS } from '../doubles/telegram/media.ts';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting } from './talk.ts';

// Tin thoại, video, vị trí …: nói một câu; lời kèm theo không bao giờ được làm theo mà bỏ phần kia.

const CANNOT = 'chưa nhận được tin thoại, video';
const ADMIN = 9902;

async function open(): Promise<void> {
  await opens('kien-giang');
}

test('riêng: mỗi loại một câu; nhãn dán không; trong nhóm thì im lặng', async () => {
  await open();
  const hoa = who('hoa');
  for (const kind of MEDIA_KINDS) {
    const before = house.fake.messages(hoa.id).length;
    house.fake.sendsMedia(hoa.id, kind);
    await talk.settled();
    const told = house.fake.messages(hoa.id).slice(before);
    expect(
      told.map(({ text }) => text?.includes(CANNOT)),
      kind,
    ).toEqual(kind === 'sticker' ? [] : [true]);
  }
  const group = talk.groupOf('kien-giang');
  house.fake.sendsMedia(hoa.id, 'video', { chat: group.id, thread: 5, caption: 'tôi dự' });
  house.fake.sendsMedia(hoa.id, 'voice', { chat: group.id, thread: 5 });
  await group.isSilent();
});

test('video kèm lời khi được hỏi nội dung báo cáo: nói trước, không ghi lời làm báo cáo', async () => {
  await open();
  const binh = who('binh');
  const asked = await binh.asks('/nopbaocao', 'Báo cáo');
  const first = asked.reply_markup?.inline_keyboard[0]?.[0]?.text;
  if (first && first !== 'Thôi') await binh.taps(first, asked);
  await talk.settled();
  const asking = async () =>
    (await house.store.transaction((tx) => tx.accounts.get(`telegram:${binh.id}`)))?.asking;
  const before = await asking();
  expect(before).toMatchObject({ command: 'nopbaocao', wants: 'content' });
  for (const kind of ['video', 'audio', 'animation', 'voice'] as const) {
    house.fake.sendsMedia(binh.id, kind, { caption: 'Kết quả thực hiện sáu tháng đầu năm.' });
    await binh.hears(CANNOT, 'lời kèm theo cũng chưa được ghi nhận', 'Câu hỏi trước vẫn chờ');
  }
  expect(await asking()).toEqual(before);
});

test('lời kèm theo không là câu trả lời, lệnh hay tiếng Gửi', async () => {
  await open();
  await callsMeeting(who('thanh'));
  const hoa = who('hoa');
  for (const caption of ['tôi dự', '/vang ốm', '/thamgia']) {
    house.fake.sendsMedia(hoa.id, 'video', { caption });
    await hoa.hears(CANNOT, 'lời kèm theo cũng chưa được ghi nhận');
  }
  const group = talk.groupOf('kien-giang');
  const where = { chat: group.id, thread: 5 };
  house.fake.sendsMedia(hoa.id, 'video', { ...where, caption: '/thamgia@thu_ky_so_bot' });
  await group.hears(CANNOT);
  expect((await talk.meeting()).answers).toEqual({});
});

test('quản trị viên ẩn danh gõ lệnh: một câu; chuyện thường, bài của kênh: im lặng', async () => {
  await open();
  const CHAT = -1009000000077;
  const group = talk.groupOf('kien-giang');
  house.fake.user({ id: ADMIN, first_name: 'Quản Trị' });
  house.fake.group({ id: CHAT, title: 'Nhóm mới', type: 'supergroup', members: [], admins: [ADMIN] });
  house.fake.saysAnonymously(ADMIN, '/ketnoi@thu_ky_so_bot', { chat: CHAT });
  await house.fake.until(() => house.fake.last(CHAT)?.text?.includes('tắt “Ẩn danh”'));
  house.fake.saysAnonymously(ADMIN, '/hop@thu_ky_so_bot', { chat: CHAT });
  house.fake.channelPosts(CHAT, '/ketnoi@thu_ky_so_bot');
  await talk.settled();
  expect(house.fake.messages(CHAT).length).toBe(1);

  house.fake.world.room(group.id).members.set(who('tram').id, 'administrator');
  house.fake.saysAnonymously(who('tram').id, '/hop@thu_ky_so_bot', { chat: group.id, thread: 5 });
  await group.hears('Đồng chí đang gửi ẩn danh');
  house.fake.saysAnonymously(who('tram').id, '@thu_ky_so_bot chào cả nhóm', { chat: group.id, thread: 5 });
  house.fake.channelPosts(group.id, '/hop@thu_ky_so_bot');
  await talk.settled();
  expect(house.fake.messages(group.id).length).toBe(1);
});
