import { expect, test } from 'vitest';
import { opens, talk } from '../stage.ts';
import { callsMeeting, drafts } from './talk.ts';

async function open() {
  await opens('kien-giang');
  return { talk, thanh: talk.member('kien-giang', 'thanh') };
}

test('/doihop, hỏi địa điểm mới: “vẫn như cũ ạ” là giữ nguyên, không thành tên địa điểm', async () => {
  const { talk, thanh } = await open();
  await callsMeeting(thanh, 'Họp quý | thứ 5 tuần sau 8h | Phòng họp A | B');
  await thanh.asks('/doihop', 'Dời sang lúc nào?');
  await thanh.asks('thứ 6 tuần sau 8h', 'Địa điểm mới?');
  await thanh.asks('vẫn như cũ ạ', 'Lý do');
  thanh.says('Trùng lịch họp Tỉnh ủy');
  await thanh.taps('Gửi', 'Gửi thông báo dời lịch');
  await thanh.hears('Thay đổi lịch họp', 'Địa điểm: Phòng họp A');
  await talk.settled();
  expect((await talk.meeting()).place).toBe('Phòng họp A');
});

test('/suahop: “giữ nguyên” không thành nội dung mới', async () => {
  const { talk, thanh } = await open();
  await drafts(
    thanh,
    'Họp quý | thứ 5 tuần sau 8h | Phòng họp A | B',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await thanh.asks('/suahop Địa điểm', 'Họp ở đâu?');
  await thanh.asks('giữ nguyên', 'giữ nguyên, không sửa gì');
  expect((await talk.meeting()).place).toBe('Phòng họp A');
});
