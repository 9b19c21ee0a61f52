import { beforeEach, expect, test } from 'vitest';
import { DAY } from '../../src/domain/time/instant.ts';
import type { FakeZalo } from '../doubles/fake-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { held, sendsConclusion } from './held.ts';

// Bình đã quá 7 ngày không nhắn cho OA; cơ quan có mẫu ZBS đã duyệt. Tin mẫu nói loại việc và thời gian, không nói nội dung.

const BINH = '6650000000000001504';
const NOTICE = '500001';
const REMINDER = '500002';
let zalo: FakeZalo;

beforeEach(async () => {
  await opens('kien-giang', { platform: 'zalo' });
  if (!house.zalo) throw new Error('no Zalo');
  zalo = house.zalo;
  for (const id of [NOTICE, REMINDER]) zalo.approves({ id, params: { ban: 60, viec: 100, thoi_gian: 30 } });
  await house.begins({ zalo: { templates: { notice: NOTICE, reminder: REMINDER } } });
  zalo.wasSilentFor(BINH, 8 * DAY);
});

/** What Bình was told by templates, once all is on its way. */
async function briefs(): Promise<string[]> {
  await talk.settled();
  return zalo
    .messages(BINH)
    .flatMap(({ template }) =>
      template ? [`${template.id}: ${template.data.viec}, ${template.data.thoi_gian}`] : [],
    );
}

test('phiếu kín: hạn trả lời, không có câu hỏi; nhắc cũng vậy', async () => {
  const thanh = who('thanh');
  await thanh.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  await thanh.asks('Kỷ luật đồng chí A?', 'Thành phần được lấy ý kiến?');
  thanh.says('Bình, Trinh, Hoa');
  await thanh.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await thanh.taps('Phiếu kín', 'Lấy ý kiến theo hình thức nào?');
  await thanh.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  thanh.says('xong');
  await thanh.taps('Gửi', 'Gửi phiếu trên tới');
  await thanh.hears('Đã gửi phiếu');
  const asked = 'Phiếu lấy ý kiến (kín): hạn trả lời, 16:00 25/11/2026';
  expect(await briefs()).toEqual([`${NOTICE}: ${asked}`]);
  await thanh.taps('Nhắc người chưa trả lời', await thanh.asks('/ykien', 'Đã trả lời 0/3'));
  await thanh.taps('Nhắc', 'Nhắc riêng 3 đồng chí');
  await thanh.hears('Đã nhắc 3 đồng chí');
  expect((await briefs()).at(-1)).toBe(`${REMINDER}: ${asked}`);
});

test('yêu cầu báo cáo, và ngày nộp được ấn định: thời hạn, không có nội dung', async () => {
  const thanh = who('thanh');
  thanh.says('/yeucaubaocao');
  await thanh.hears('Yêu cầu theo quy định nào?');
  await thanh.asks('1', 'Yêu cầu ai báo cáo?');
  await thanh.asks('Bình', 'Báo cáo về việc gì?');
  await thanh.asks('Đơn thư tố cáo', 'Chậm nhất ngày nào');
  thanh.says('27/11');
  await thanh.taps('Gửi yêu cầu', 'Gửi yêu cầu trên tới 1 đồng chí');
  await thanh.hears('Đã ghi nhận');
  expect(await briefs()).toEqual([`${NOTICE}: Yêu cầu báo cáo: hạn nộp, 23:59 27/11/2026`]);

  const khoa = who('khoa');
  const rounds = await khoa.asks('/hanbaocao', 'Ấn định ngày cho báo cáo nào?');
  const at = rounds.text?.split('\n').findIndex((line) => line.includes('6 tháng cuối năm 2026'));
  await khoa.asks(String(at), 'Xin cho ngày chậm nhất');
  await khoa.asks('4/12', 'Hạn hiện nay là');
  khoa.says('Trình họp sớm');
  await khoa.taps('Ấn định', 'Ấn định ngày và báo tới');
  await khoa.hears('Đã ấn định');
  expect((await briefs()).at(-1)).toBe(`${NOTICE}: Thay đổi hạn nộp báo cáo, 23:59 04/12/2026`);
});

test('rút thông báo: báo là đã rút, không có lý do; nhắc xác nhận cũng đi bằng mẫu', async () => {
  const tram = who('tram');
  tram.says('/thongbao Nộp số liệu');
  await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
  await tram.asks('Bình', 'Gửi khi nào?');
  tram.says('gửi ngay');
  await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
  await tram.taps('Gửi', 'Gửi thông báo trên');
  await tram.hears('Đang gửi thông báo');
  expect(await briefs()).toEqual([expect.stringMatching(`^${NOTICE}: Nộp số liệu, 09:\\d\\d 20/11/2026$`)]);
  const list = await tram.asks('/xemthongbao', 'Chọn một thông báo');
  const detail = await tram.taps('Nộp số liệu', list).then(() => tram.hears('Đã đến 1/1'));
  await tram.taps('Nhắc 1 người chưa xác nhận', detail);
  await tram.taps('Nhắc', 'Nhắc 1 đồng chí chưa xác nhận');
  await tram.hears('Đã nhắc riêng 1 đồng chí');
  expect((await briefs()).at(-1)).toContain(`${REMINDER}: Xin xác nhận: Nộp số liệu, 09:`);
  await tram.taps('Rút thông báo', detail);
  await tram.asks('Số liệu bị lộ', 'và báo cho mọi người đã nhận?');
  tram.says('Rút');
  await tram.hears('Đã rút thông báo');
  expect((await briefs()).at(-1)).toContain(`${NOTICE}: Rút thông báo: Nộp số liệu, 09:`);
});

test('kết luận: nhắc xác nhận đi bằng mẫu', async () => {
  await held(house, 'kien-giang');
  const tram = who('tram');
  const sent = await sendsConclusion(tram, who('thanh'), 'không có');
  expect(await briefs()).toEqual([`${NOTICE}: Kết luận: Họp thường kỳ, 08:00 19/11/2026`]);
  const silent = await tram.taps('Ai chưa xác nhận', sent).then(() => tram.hears('chưa xác nhận đã nhận'));
  await tram.taps('Nhắc những đồng chí này', silent);
  await tram.taps('Nhắc', 'đồng chí chưa xác nhận?');
  await tram.hears('Đã nhắc');
  expect((await briefs()).at(-1)).toBe(`${REMINDER}: Xin xác nhận: Kết luận Họp thường kỳ, 08:00 19/11/2026`);
});
