import { house, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Hội nhập: họp thứ Năm 26/11, hôm sau An trình, người chủ trì cho gửi. */
export async function clearedInHoiNhap(chair: Person): Promise<void> {
  const [truong, an] = [who('truong'), who('an')];
  const title = 'Họp quý | thứ 5 tuần sau 8h | A | B';
  const next = await drafts(truong, title, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await truong.taps('Gửi thông báo', next);
  await truong.taps('Gửi', 'Gửi thông báo trên');
  await truong.hears('Đã gửi thông báo');
  house.turnTo('2026-11-27T09:00');
  await an.taps('Soạn kết luận: Họp quý, 08:00 thứ Năm 26/11/2026', await an.asks('/ketluan', 'Xin chọn:'));
  await an.hears('Kết luận cuộc họp “Họp quý”');
  await an.asks('Thống nhất chương trình năm 2027.', 'Xin gửi các nhiệm vụ');
  await an.taps('Trình chủ trì', await an.asks('không có', 'Tình trạng: đang soạn.'));
  await chair.taps('Cho gửi, lưu hành nội bộ', await chair.hears('trình dự thảo kết luận'));
}
