import { expect, test } from 'vitest';
import { opens, who } from '../stage.ts';
import { callsMeeting, drafts } from './talk.ts';

// Nút bấm muộn, lời nói sớm: từ chối nêu đúng điều khoản của việc ấy; ai chưa trả lời thì không nói là đã trả lời.

test('Phó Trưởng ban bấm nút cũ khi Trưởng ban đã về: nêu điều về việc vắng họp, không nêu điều về chủ trì', async () => {
  await opens('ba-trang');
  const [head, lam, nhi, toan] = [who('thich'), who('lam'), who('nhi'), who('toan')];
  const line = 'Họp thường kỳ | thứ 5 tuần sau 14h30 | Phòng họp A | Sơ kết';
  const next = await drafts(head, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await head.taps('Gửi thông báo', next);
  await head.taps('Gửi', 'Gửi thông báo trên');
  await head.hears('Đã gửi thông báo');
  await toan.taps('Trưởng Ban Chỉ đạo Phạm Quang Thịnh đi vắng', await toan.asks('/thaymat', 'việc gì?'));
  await toan.asks('bây giờ', 'Đến hết ngày nào?');
  toan.says('27/11');
  await toan.taps('Ghi nhận', 'Đồng chí Đinh Thị Lam thay mặt');
  await nhi.asks('/vang bận con ốm', 'chờ');
  const asked = await lam.hears('Phạm Thị Nhi', 'bận con ốm');
  await head.taps('Ghi nhận', await head.asks('/trolai', 'Ghi nhận kết thúc từ bây giờ'));
  await head.hears('Phạm Thị Nhi', 'bận con ốm');
  await lam.taps('Đồng ý', asked);
  const refused = await lam.isShown('thuộc quyền của: đồng chí Phạm Quang Thịnh');
  expect(refused).toContain('đoạn 5 Điều 5 Quy chế');
  expect(refused).not.toContain('Điều 3');
});

test('được giao chủ trì, chưa nói gì, nay nói “đồng ý”: không nói là đã trả lời', async () => {
  await opens('kien-giang');
  const [head, binh] = [who('thanh'), who('binh')];
  await callsMeeting(head);
  head.says('/chutri Trần Thanh Bình');
  await head.taps('Ghi nhận', 'giao đồng chí Trần Thanh Bình chủ trì');
  await binh.hears('Đồng chí được ghi nhận chủ trì');
  const asked = await binh.asks('đồng ý', 'Tôi chưa ghi nhận gì');
  expect(asked.text).toContain('Đồng chí chủ trì, không phải trả lời');
  expect(asked.text).not.toContain('đã trả lời');
});
