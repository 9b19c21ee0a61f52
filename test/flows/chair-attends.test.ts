import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Person, readable } from './talk.ts';

// Kiên Giang: Tài (thanh) là Trưởng ban, Công là Phó TB Thường trực, Trâm là thư ký.

beforeEach(() => {
  expect.hasAssertions();
});

/** Trưởng ban triệu tập và gửi thông báo họp toàn thể Ban. */
async function called(head: Person): Promise<void> {
  const line = 'Họp thường kỳ | thứ 5 tuần sau 14h30 | Phòng họp A | Sơ kết';
  const next = await drafts(head, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await head.taps('Gửi thông báo', next);
  await head.taps('Gửi', 'Gửi thông báo trên');
  await head.hears('Đã gửi thông báo tới 6 đồng chí');
}

test('người chủ trì coi là dự: không bị nhắc trả lời, không đếm là chưa trả lời, ghi là chủ trì', async () => {
  await opens('kien-giang');
  const [head, tram] = [who('thanh'), who('tram')];
  await called(head);
  await talk.groupOf('kien-giang').hears('Trả lời (6 người được mời): 1 chủ trì · 5 chưa trả lời');
  const asked = await tram.asks('/nhac', 'Nhắc 5 đồng chí chưa trả lời: Nguyễn Trí Công');
  expect(asked.text).not.toContain('Lâm Thế Tài');
  await tram.taps('Nhắc', asked);
  await tram.hears('Đã nhắc 5 đồng chí');
  await who('hoa').hears('Đề nghị trả lời giấy mời họp');
  await head.heardNothingOf('Đề nghị trả lời giấy mời họp');
  const own = await head.asks('/hop', 'Đồng chí chủ trì cuộc họp này, không phải trả lời giấy mời');
  expect(own.text).toContain('- Chủ trì (1): Lâm Thế Tài');
  await head.asks('/lich', '– đồng chí chủ trì');
  house.turnTo('2026-11-26T14:00');
  await tram.asks('/diemdanh', '1. Lâm Thế Tài – (chủ trì)', '2. Nguyễn Trí Công – (chưa trả lời)');
  await tram.asks('theo trả lời', '1. Lâm Thế Tài – CÓ MẶT', 'Có mặt 1');
});

test('người thay mặt chủ trì cũng coi là dự; người chủ trì tự báo vắng thì tính là vắng', async () => {
  await opens('kien-giang');
  const [head, cong, tram] = [who('thanh'), who('cong'), who('tram')];
  await called(head);
  await head.asks('/vang Họp Bộ', 'Đồng chí đã báo vắng');
  await cong.hears('đồng chí Nguyễn Trí Công chủ trì');
  await talk.groupOf('kien-giang').cardSays('1 chủ trì · 1 vắng · 4 chưa trả lời');
  const asked = await tram.asks('/nhac', 'Nhắc 4 đồng chí chưa trả lời: Bùi Thế Hải');
  expect(asked.text).not.toContain('Nguyễn Trí Công');
});

test('họp Tổ: một lần chọn là mời Tổ, không mời cả Ban; điều của Tổ chỉ viện dẫn cho người của Tổ', async () => {
  await opens('kien-giang');
  const [khoa, tram, luan, head] = [who('khoa'), who('tram'), who('luan'), who('thanh')];
  tram.says('/taohop Họp gấp | thứ 5 tuần sau 8h | Công an tỉnh | Làm sạch dữ liệu');
  await tram.taps('Họp đột xuất Tổ giúp việc', 'loại cuộc họp nào');
  const asked = readable(await tram.hears('Thành phần dự họp?'));
  expect(asked).toContain('Toàn thể Tổ giúp việc (3)');
  expect(asked).not.toContain('Ban Chỉ đạo');
  expect(asked).not.toContain('Cả Ban và Tổ');
  // Người của Ban vẫn mời đích danh được; người chủ trì không có tên thì được thêm vào.
  tram.says('Võ Thành Luân, Lâm Thế Tài');
  const preview = await tram.hears('Thành phần (3): Phạm Đăng Khoa');
  expect(preview.text).toContain('thành phần chưa có người chủ trì, tôi đã thêm đồng chí Phạm Đăng Khoa');
  await tram.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
  await tram.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
  await tram.taps('Gửi', 'Gửi thông báo trên');
  await khoa.hears('Trân trọng kính mời đồng chí Phạm Đăng Khoa chủ trì');
  await luan.hears('Giấy mời: Họp đột xuất Tổ giúp việc', 'khoản 2 Điều 13 Quy chế');
  const invited = await head.hears('Giấy mời: Họp đột xuất Tổ giúp việc', 'Quy chế không quy định');
  expect(invited.text).not.toContain('Điều 13');
  // Quy chế không nêu việc vắng của người Ban ở họp Tổ: như giấy mời nói, ghi nhận và báo người chủ trì.
  await head.asks('/vang Họp Bộ', 'Đã ghi nhận. Đồng chí đã báo vắng.');
  const told = await khoa.hears('Lâm Thế Tài', 'Họp Bộ');
  expect(told.text).not.toContain('Điều 13');
});

test('đoạn 5 Điều 5: Trưởng ban được ghi nhận đi vắng thì không bị nhắc trả lời; người thay biết mình chủ trì cuộc nào', async () => {
  await opens('ba-trang', { reminders: true });
  const [head, lam, nhi, toan] = [who('thich'), who('lam'), who('nhi'), who('toan')];
  await called(head);
  await toan.taps('Trưởng Ban Chỉ đạo Phạm Quang Thịnh đi vắng', await toan.asks('/thaymat', 'việc gì?'));
  await toan.asks('25/11', 'Đến hết ngày nào?');
  toan.says('27/11');
  await toan.taps('Ghi nhận', 'Đồng chí Đinh Thị Lam thay mặt (khoản 1 Điều 4 Quy chế)');
  await lam.hears(
    'đồng chí thay mặt đồng chí Phạm Quang Thịnh (khoản 1 Điều 4 Quy chế)',
    'Trong thời gian đó đồng chí chủ trì:\n- “Họp thường kỳ”, 14 giờ 30, thứ Năm, ngày 26/11/2026',
  );
  // Những người đã nhận giấy mời được báo người chủ trì mới, mỗi người một tin.
  await nhi.hears('“Họp thường kỳ”', 'đồng chí Đinh Thị Lam chủ trì (khoản 1 Điều 4 Quy chế)');
  await talk.settled();
  expect(talk.count(nhi.id, 'Đinh Thị Lam chủ trì')).toBe(1);
  const asked = await toan.asks('/nhac', 'Nhắc 4 đồng chí chưa trả lời');
  expect(asked.text).not.toContain('Phạm Quang Thịnh,');
  for (const morning of ['2026-11-24T08:00', '2026-11-25T08:00', '2026-11-26T13:30']) {
    house.turnTo(morning);
    await talk.settled();
  }
  await nhi.hears('Đồng chí chưa trả lời giấy mời “Họp thường kỳ”');
  await lam.hears('Ngày mai họp: “Họp thường kỳ”', 'Đồng chí chủ trì');
  await head.heardNothingOf('Đồng chí chưa trả lời');
  await head.heardNothingOf('Ngày mai họp');
});
