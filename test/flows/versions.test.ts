import { expect, test } from 'vitest';
import type { Report } from '../../src/domain/reports/report.ts';
import { house, opens, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';
import type { Heard, Person } from './talk.ts';

const LEGAL = 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12';

async function handsIn(who: Person, text: string): Promise<void> {
  await who.asks('/nopbaocao', 'Báo cáo');
  who.says(text);
  await who.taps('Nộp', 'Nộp nội dung trên');
  await who.hears('Đã ghi nhận');
}
const report = async (): Promise<Report | undefined> =>
  (await house.store.transaction((tx) => tx.reports.all()))[0]?.[1];

test('báo cáo: nút dưới bản đã bị trả lại không xác nhận bản nộp sau', async () => {
  await opens('kien-giang');
  const [binh, khoa, tram] = [who('binh'), who('khoa'), who('tram')];
  await handsIn(binh, 'Bản một');
  const first = await khoa.hears('Bản một');
  await tram.asks('/nhanbaocao Bình | trả lại | thiếu phụ lục', 'Đã trả lại');
  await handsIn(binh, 'Bản hai');
  const second = await khoa.hears('Bản hai');
  await khoa.taps('Xác nhận đã nhận', first);
  await khoa.isShown('Báo cáo này đã có bản nộp mới');
  expect((await report())?.received).toEqual([]);
  await khoa.taps('Xác nhận đã nhận', second);
  await khoa.hears('Đã xác nhận');
});

test('báo cáo: bản mới đến trong khi đang ghi lý do trả lại bản trước thì không bản nào bị trả lại', async () => {
  await opens('kien-giang');
  const [binh, khoa] = [who('binh'), who('khoa')];
  await handsIn(binh, 'Bản một');
  await khoa.taps('Trả lại', 'Bản một');
  await khoa.hears('Trả lại vì lý do gì?');
  await handsIn(binh, 'Bản hai');
  await khoa.asks('Thiếu phụ lục 1', 'Báo cáo này đã có bản nộp mới');
  expect((await report())?.returned).toEqual([]);
});

const corrects = async (secretary: Person, chair: Person, changes: string): Promise<void> => {
  const list = await secretary.asks('/ketluan', 'Xin chọn:');
  await secretary.taps(labelOf(list, 'Họp thường kỳ'), list);
  await secretary.taps('Đính chính', 'Thông báo kết luận');
  await secretary.hears('Đính chính điều gì?');
  await secretary.records(changes);
  await secretary.taps('Trình chủ trì', 'bản đính chính');
  await chair.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
  await secretary.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
  await secretary.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
  await secretary.hears('Đã gửi thông báo kết luận');
};
const labelOf = ({ reply_markup }: Heard, part: string): string =>
  reply_markup?.inline_keyboard.flat().find(({ text }) => text.includes(part))?.text ?? '';

test('kết luận: ghi nhận hộ bắt đầu từ bản trước không xác nhận bản đính chính', async () => {
  await opens('kien-giang');
  const [thanh, khoa, tram] = [who('thanh'), who('khoa'), who('tram')];
  await held(house, 'kien-giang');
  const sent = await sendsConclusion(tram, thanh, LEGAL);
  await tram.taps('Ai chưa xác nhận', sent);
  const list = await tram.taps('Ghi nhận hộ người đã nhận', 'Chưa xác nhận:');
  await tram.hears('Đồng chí nào đã báo');
  await corrects(khoa, thanh, 'Sửa thời hạn');
  await tram.asks('Danh Thị Hoa', 'đã có bản đính chính', '/ketluan');
  await tram.taps('Ghi nhận hộ người đã nhận', list);
  await tram.isShown('đã có bản đính chính');
  const [[, conclusion] = []] = await house.store.transaction((tx) => tx.conclusions.all());
  expect(conclusion?.circulation).toMatchObject({ version: 2 });
  expect(conclusion?.circulation?.acknowledged).not.toHaveProperty('hoa');
});

test('kết luận: ai đã nhận bản trước thì nhận bản đính chính, cả khi nhiệm vụ đã giao người khác', async () => {
  await opens('kien-giang');
  const [thanh, luan, tram] = [who('thanh'), who('luan'), who('tram')];
  await held(house, 'kien-giang');
  await sendsConclusion(tram, thanh, 'Giao đồng chí Võ Thành Luân rà soát thủ tục, hoàn thành trước 01/12');
  await luan.hears('Thông báo kết luận');
  await tram.taps('Rà soát thủ tục', await tram.asks('/nhiemvu', 'Nhiệm vụ đang theo dõi'));
  await tram.taps('Giao đồng chí khác', 'Chủ trì:');
  await tram.hears('Giao đồng chí nào?');
  await tram.asks('Trần Thanh Bình', 'Đã ghi nhận');
  await corrects(tram, thanh, 'Sửa mục 2');
  await luan.hears('Đính chính lần 1', 'Sửa mục 2');
});
