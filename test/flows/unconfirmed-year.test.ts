import { expect, test } from 'vitest';
import { house, opens, who } from '../stage.ts';

/** Ngày nghỉ chưa thấy văn bản: chỉ nơi có hạn chạm những ngày ấy mới nói, lời nhắc thì không. */

const UNSURE = 'Lưu ý: lịch nghỉ năm 2027 chưa được xác nhận.';

/** Mấy lần một tin nói câu ấy. */
const times = (text: string | undefined): number => (text ?? '').split(UNSURE).length - 1;

test('hạn chạm ngày nghỉ chưa được xác nhận: danh sách, từng báo cáo, lịch và bảng theo dõi nói một lần; hạn khác thì không', async () => {
  await opens('kien-giang');
  const [binh, tram, khoa] = [who('binh'), who('tram'), who('khoa')];
  house.turnTo('2027-01-20T08:00');
  expect(times((await binh.asks('/baocao', 'Báo cáo của đồng chí', 'trước ngày 15/6')).text)).toBe(0);
  expect(times((await tram.asks('/baocao bảng', 'Theo dõi báo cáo', '/hanbaocao')).text)).toBe(0);
  const rounds = await khoa.asks('/hanbaocao', 'Ấn định ngày cho báo cáo nào?');
  const round = rounds.text?.split('\n').findIndex((line) => line.includes('6 tháng đầu năm 2027'));
  await khoa.asks(String(round), 'Xin cho ngày chậm nhất');
  await khoa.asks('5/2/2027', 'Lý do thay đổi?');
  expect(times((await khoa.asks('Trình họp sớm', 'Ấn định ngày và báo tới')).text)).toBe(1);
  khoa.says('Ấn định');
  await khoa.hears('Đã ấn định');
  expect(times((await binh.asks('/baocao', 'Báo cáo của đồng chí', '05/02/2027')).text)).toBe(1);
  expect(times((await binh.asks('/lich', '05/02/2027')).text)).toBe(1);
  expect(times((await tram.asks('/baocao bảng', 'Theo dõi báo cáo', '/hanbaocao')).text)).toBe(1);
});

test('cuộc họp: chỉ cuộc họp có hạn gửi chạm ngày chưa được xác nhận mới nói; 06/9/2027 thì hạn là thứ Ba 31/8', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  const plans = async (when: string) => {
    tram.says(`/taohop Họp | ${when} | A | B`);
    await tram.taps('Họp định kỳ Ban Chỉ đạo', 'loại cuộc họp nào');
    await tram.hears('Thành phần dự họp?');
    tram.says('Toàn thể Ban');
    const shown = await tram.hears('gửi trước ít nhất 02 ngày làm việc');
    await tram.asks('/thoi', 'Đã');
    return shown.text;
  };
  house.turnTo('2027-08-20T08:00');
  const touched = await plans('06/9/2027 8h');
  expect(touched).toContain('chậm nhất 17 giờ 00, thứ Ba, ngày 31/8/2027');
  expect(times(touched)).toBe(1);
  const clear = await plans('15/9/2027 8h');
  expect(clear).toContain('chậm nhất 17 giờ 00, thứ Hai, ngày 13/9/2027');
  expect(times(clear)).toBe(0);
});

test('lời nhắc nộp báo cáo không kèm câu ấy', async () => {
  await opens('kien-giang', { reminders: true });
  const binh = who('binh');
  house.turnTo('2027-06-07T08:00');
  await binh.hears('trước ngày 15/6');
  await binh.heardNothingOf(UNSURE);
});

test('ấn định ngày, yêu cầu báo cáo chạm ngày chưa được xác nhận: nói ở câu hỏi trước khi gửi', async () => {
  await opens('binh-dinh');
  const dung = who('dung');
  const sets = async (day: string): Promise<string | undefined> => {
    const asked = await dung.asks('/hanbaocao', 'Ấn định ngày cho báo cáo nào?');
    const at = asked.text?.split('\n').findIndex((line) => line.includes('quý IV/2026 của Tổ thư ký'));
    await dung.asks(String(at), 'Xin cho ngày chậm nhất');
    return (await dung.asks(day, 'Ấn định ngày và báo tới 1 đồng chí')).text;
  };
  expect(times(await sets('21/12/2026'))).toBe(0);
  expect(times(await sets('8/1/2027'))).toBe(0);
  expect(times(await sets('5/2/2027'))).toBe(1);
  dung.says('/yeucaubaocao members-on-demand | tất cả | Nhân lực | 5/2/2027');
  expect(times((await dung.hears('Gửi yêu cầu trên')).text)).toBe(1);
});
