import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';

// Chương trình mới mở thư mục mà chương trình tháng 11/2026 để lại lúc 9 giờ thứ Bảy 05/12/2026.

const folder = fileURLToPath(new URL('../fixtures/data-folder/of-november/', import.meta.url));
const BINH = '6650000000000001504';
beforeEach(async () => {
  const over = { folder, at: '2026-12-05T09:01' };
  await opens('kien-giang', { platform: 'mixed', reminders: true, over });
});

test('câu hỏi dở được trả lời, tin đang chờ và phần đang chờ được gửi tiếp, tin giữ hộ được trao', async () => {
  const { fake } = house;
  // Tin đang chờ trong hộp gửi, và nửa đoạn văn của thư ký.
  await fake.until(() => fake.last(1509)?.text?.includes('chưa có cuộc họp nào sắp tới'));
  await who('tram').hears('Gửi tới ai?');
  await who('tram').hears('Chưa liên lạc được 1 đồng chí để gửi thông báo họp “Họp tháng 12”');

  await who('hoa').records('bận họp HĐND tỉnh', 'Đã ghi nhận', 'Họp tháng 12');
  expect(await talk.meeting()).toMatchObject({
    answers: { trinh: { kind: 'attend' }, hoa: { kind: 'absent', reason: 'bận họp HĐND tỉnh' } },
  });

  await who('binh').asks('/hop', 'Họp tháng 12');
  await talk.settled();
  const got = house.zalo?.messages(BINH).map(({ text }) => text) ?? [];
  expect(got.some((text) => text.includes('Đồng chí đã lâu không nhắn'))).toBe(true);
  expect(got.some((text) => text.includes('Trân trọng kính mời đồng chí Trần Thanh Bình'))).toBe(true);
  // Thẻ trong nhóm còn đợi lượt sửa theo câu trả lời vừa rồi.
  const waiting = await house.store.transaction((tx) => tx.outbox.all());
  expect(waiting.filter(([, { about }]) => about.what !== 'card')).toEqual([]);
});

test('giữ hộ mà chỉ còn biết số tin: nói số ấy và xem lại ở đâu', async () => {
  await house.store.transaction(async (tx) => {
    const account = await tx.accounts.get('zalo:6650000000000001503');
    if (account) tx.accounts.put(account.address, { ...account, missedLeft: 2 });
  });
  await who('hai').asks('/hop', 'có 2 tin chưa gửi được, nay không gửi lại: xin xem tại /hop');
  await talk.settled();
  const account = await house.store.transaction((tx) => tx.accounts.get('zalo:6650000000000001503'));
  expect(account).toMatchObject({ missed: [], missedLeft: 0 });
});

test('việc cũ còn tra được: kết luận, nhiệm vụ, phiếu, thông báo, phản ánh, hồ sơ đã lưu trữ', async () => {
  const tram = who('tram');
  await talk.settled();
  const list = await tram.asks('/ketluan', 'Thông báo kết luận');
  expect(JSON.stringify(list.reply_markup)).toContain('Họp tháng 11');
  await tram.asks('/nhiemvu tất cả', 'Rà soát dữ liệu hộ tịch');
  await tram.asks('/ykien', 'Thông qua phương án một?');
  await tram.asks('/xemthongbao', 'Nộp số liệu Đề án 06');
  await tram.asks('/phatsinh', 'Máy quét hồ sơ');
  await tram.asks('/hoso Sơ kết', 'Họp tháng 11');
});
