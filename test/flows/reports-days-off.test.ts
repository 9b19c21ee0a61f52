import { beforeEach, expect, test } from 'vitest';
import { house, opens, who } from '../stage.ts';

beforeEach(async () => {
  await opens('kien-giang', { reminders: true });
});

const WARNING = 'Lưu ý: thứ Bảy, ngày 28/11/2026 là ngày nghỉ.';
const AIM =
  'chậm nhất thứ Bảy ngày 28/11/2026; nên gửi chậm nhất thứ Sáu ngày 27/11/2026, vì ngày cuối hạn là ngày nghỉ.';

test('yêu cầu báo cáo vào ngày nghỉ: người yêu cầu được lưu ý, người nộp biết ngày nên gửi và được nhắc sáng hôm ấy', async () => {
  const [thanh, trinh] = [who('thanh'), who('trinh')];
  thanh.says('/yeucaubaocao members-on-demand-of-head | Trinh | Rà soát hộ tịch | 28/11');
  await thanh.hears('Yêu cầu báo cáo', AIM);
  const asked = await thanh.hears('Gửi yêu cầu trên tới 1 đồng chí', WARNING);
  await thanh.taps('Gửi yêu cầu', asked);
  await trinh.hears('Rà soát hộ tịch', AIM);
  house.turnTo('2026-11-27T08:00');
  await house.running.wake();
  await trinh.hears('Báo cáo đột xuất “Rà soát hộ tịch”', 'nên gửi trong hôm nay (27/11)');
});

test('ấn định ngày nghỉ cho một báo cáo: cũng được lưu ý, và người nộp biết ngày nên gửi', async () => {
  const [khoa, binh] = [who('khoa'), who('binh')];
  const asked = await khoa.asks('/hanbaocao', 'Ấn định ngày cho báo cáo nào?');
  const at = asked.text?.split('\n').findIndex((line) => line.includes('6 tháng cuối năm 2026'));
  await khoa.asks(String(at), 'Xin cho ngày chậm nhất');
  await khoa.asks('28/11', 'Lý do thay đổi?');
  khoa.says('Trình họp sớm');
  await khoa.taps('Ấn định', await khoa.hears('Ấn định ngày và báo tới 3 đồng chí', WARNING));
  expect((await binh.hears('Thay đổi hạn nộp báo cáo')).text).toContain(AIM);
});

test('ngày nên gửi đã qua khi ấn định thì không nêu nữa', async () => {
  house.turnTo('2026-11-28T09:00');
  const thanh = who('thanh');
  thanh.says('/yeucaubaocao members-on-demand-of-head | Trinh | Rà soát hộ tịch | 29/11');
  const shown = await thanh.hears('Yêu cầu báo cáo', 'chậm nhất Chủ nhật ngày 29/11/2026.');
  expect(shown.text).not.toContain('nên gửi');
});
