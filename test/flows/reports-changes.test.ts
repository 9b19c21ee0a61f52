import { beforeEach, expect, test } from 'vitest';
import { storeCommittee } from '../../src/committee-file/store.ts';
import type { Report } from '../../src/domain/reports/report.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { fixture, ZONE } from '../doubles/house.ts';
import { house, kept, opens, who } from '../stage.ts';
import type { Person } from './talk.ts';

let binh: Person;
let trinh: Person;
let khoa: Person;
let tram: Person;
let thanh: Person;

beforeEach(async () => {
  await opens('kien-giang');
  [binh, trinh, khoa, tram, thanh] = [who('binh'), who('trinh'), who('khoa'), who('tram'), who('thanh')];
});

const reports = (): Promise<Report[]> => kept('reports');

async function handsIn(who: Person, text: string): Promise<void> {
  await who.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  who.says(text);
  await who.taps('Nộp', 'Nộp nội dung trên');
  await who.hears('Đã ghi nhận');
}

test('thành viên rời Ban: báo cáo còn nợ không còn trong bảng, báo cáo đã nộp vẫn còn', async () => {
  await handsIn(binh, 'Kết quả của Sở');
  const { file, regulation } = fixture('kien-giang');
  const members = file.members.filter(({ id }) => id !== 'binh' && id !== 'hoa');
  await house.store.transaction((tx) =>
    storeCommittee(tx, { ...file, members }, regulation, toInstant(house.now()), ZONE),
  );
  const table = await tram.asks(
    '/baocao bảng',
    'Báo cáo 6 tháng cuối năm 2026 (khoản 3 Điều 15 Quy chế): 1/2 đã nộp',
  );
  expect(table.text).toContain('Chưa nộp (1): Huỳnh Ngọc Trinh');
  expect(table.text).toContain('Đã nộp, chờ xác nhận (1): Trần Thanh Bình');
  expect(table.text).not.toContain('Danh Thị Hoa');
  expect((await reports())[0]?.handedIn[0]?.text).toBe('Kết quả của Sở');
});

test('ngày đã ấn định rồi dời nữa thì báo lại kèm lý do; mỗi lần đều được ghi', async () => {
  await khoa.asks('/hanbaocao', 'Báo cáo 6 tháng cuối năm 2026 (khoản 3 Điều 15 Quy chế), 3 người');
  const set = async (day: string, why: string, from: string): Promise<void> => {
    khoa.says('/hanbaocao');
    const asked = await khoa.hears('Ấn định ngày cho báo cáo nào?');
    const at = asked.text?.split('\n').findIndex((line) => line.includes('6 tháng cuối năm 2026'));
    await khoa.asks(String(at), 'Xin cho ngày chậm nhất');
    await khoa.asks(day, `Hạn hiện nay là ${from}`);
    khoa.says(why);
    await khoa.taps('Ấn định', 'Ấn định ngày và báo tới 3 đồng chí');
    await khoa.hears('Đã ấn định');
  };
  await set('4/12', 'Trình họp sớm', 'thứ Hai ngày 14/12/2026');
  await binh.hears('chậm nhất thứ Sáu ngày 04/12/2026', 'Trình họp sớm');
  await set('8/12', 'Họp lùi lại', 'thứ Sáu ngày 04/12/2026');
  await binh.hears(
    'chậm nhất thứ Ba ngày 08/12/2026',
    'Hạn trước đây: thứ Sáu ngày 04/12/2026',
    'Họp lùi lại',
  );
  const [report] = await reports();
  expect(report?.log.map(({ act, note }) => `${act} ${note}`)).toEqual([
    'report-day-set 2026-12-04',
    'report-day-set 2026-12-08',
  ]);
  expect(report?.set).toMatchObject({ day: '2026-12-08', by: 'khoa', reason: 'Họp lùi lại' });
});

test('Kiên Giang, khoản 4 Điều 15 và khoản 5 Điều 16: Trưởng ban yêu cầu, theo căn cứ nào thì gửi về nơi ấy', async () => {
  thanh.says('/yeucaubaocao');
  const asked = await thanh.hears(
    'Yêu cầu theo quy định nào?',
    '1. Khoản 5 Điều 16: thành viên Ban Chỉ đạo, gửi cơ quan thường trực (Công an tỉnh)',
  );
  expect(asked.text).toContain('2. Khoản 4 Điều 15: thành viên Ban Chỉ đạo');
  thanh.says('1');
  await thanh.hears('Theo khoản 5 Điều 16 Quy chế. Yêu cầu ai báo cáo?');
  await thanh.asks('Trinh', 'Báo cáo về việc gì?');
  await thanh.asks('Rà soát hộ tịch', 'Chậm nhất ngày nào');
  thanh.says('27/11');
  await thanh.taps('Gửi yêu cầu', 'Gửi yêu cầu trên tới 1 đồng chí');
  const told = await trinh.hears('Rà soát hộ tịch', 'Gửi cơ quan thường trực (Công an tỉnh)');
  expect(told.text).toContain('khoản 5 Điều 16 Quy chế');
  await binh.asks('/baocao', 'Báo cáo của đồng chí');
  await binh.heardNothingOf('Rà soát hộ tịch');
});

test('thư ký ghi nhận bản giấy đến thẳng văn thư, chưa nộp qua trợ lý', async () => {
  tram.says('/nhanbaocao Huỳnh Ngọc Trinh');
  await tram.taps('Xác nhận đã nhận', 'Tình trạng: chưa nộp');
  await tram.hears('Tình trạng: đã nhận đủ');
  await trinh.hears('Đồng chí Phạm Đăng Khoa (thư ký Lê Thị Trâm ghi nhận) xác nhận đã nhận');
  const told = await khoa.hears(
    'Đồng chí Lê Thị Trâm (thư ký) vừa thay đồng chí xác nhận đã nhận bản điện tử',
  );
  expect(told.text).toContain('của đồng chí Huỳnh Ngọc Trinh; nếu chưa đúng, xin báo thư ký.');
  expect((await reports())[0]?.received).toMatchObject([{ by: 'khoa', recordedBy: 'tram' }]);

  await handsIn(binh, 'Số liệu quý III');
  tram.says('/nhanbaocao Trần Thanh Bình');
  await tram.taps('Trả lại', 'Số liệu quý III');
  await tram.records('Thiếu phụ lục', 'Đã trả lại');
  await khoa.hears('vừa thay đồng chí trả lại Báo cáo 6 tháng', 'với lý do “Thiếu phụ lục”');
});

test('một con số không phải là báo cáo; “Thôi” thì không nộp gì', async () => {
  await binh.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  for (const number of ['1', '12.000', '3)'])
    await binh.asks(number, 'Một con số chưa phải là nội dung báo cáo');
  // Câu hỏi vẫn chờ nội dung.
  binh.says('1 thủ tục đã số hóa');
  await binh.hears('Nội dung báo cáo', '1 thủ tục đã số hóa');
  await binh.taps('Thôi', 'Nộp nội dung trên làm Báo cáo 6 tháng cuối năm 2026?');
  await binh.heardNothingOf('Đã ghi nhận');
  await khoa.heardNothingOf('1 thủ tục đã số hóa');
  expect(await reports()).toEqual([]);
  await binh.asks('/baocao', 'Chưa nộp.');
  await handsIn(binh, '2 thủ tục đã số hóa');
  expect((await reports())[0]?.handedIn.map(({ text }) => text)).toEqual(['2 thủ tục đã số hóa']);
});

test('thư ký ấn định ngày thay Tổ trưởng: người nộp biết ai ghi nhận, Tổ trưởng được báo', async () => {
  const asked = await tram.asks('/hanbaocao', 'Ấn định ngày cho báo cáo nào?');
  const at = asked.text?.split('\n').findIndex((line) => line.includes('6 tháng cuối năm 2026'));
  await tram.asks(String(at), 'Xin cho ngày chậm nhất');
  await tram.asks('4/12', 'Hạn hiện nay là thứ Hai ngày 14/12/2026');
  tram.says('Trình họp sớm');
  await tram.taps('Ấn định', 'Ấn định ngày và báo tới 3 đồng chí');
  await tram.hears('Đã ấn định');
  await binh.hears('04/12/2026', 'Đồng chí Phạm Đăng Khoa (thư ký Lê Thị Trâm ghi nhận) ấn định');
  const told = await khoa.hears(
    'Thư ký ghi nhận theo ý kiến của đồng chí',
    'Đồng chí Lê Thị Trâm vừa ghi nhận',
  );
  expect(told.text).toContain('chậm nhất thứ Sáu ngày 04/12/2026');
  expect((await reports())[0]?.log.at(-1)).toMatchObject({ by: 'tram', onBehalfOf: 'khoa' });
});

test('thư ký ghi ngày cho báo cáo của Ban: Trưởng ban thấy đó là ngày để nhắc, không phải lệnh của thư ký', async () => {
  const asked = await tram.asks('/hanbaocao', 'Ấn định ngày cho báo cáo nào?');
  const at = asked.text?.split('\n').findIndex((line) => line.includes('Báo cáo năm 2026 của Ban Chỉ đạo'));
  await tram.asks(String(at), 'Xin cho ngày chậm nhất');
  tram.says('11/12');
  const shown = await tram.hears(
    'Ngày nhắc báo cáo',
    'Thư ký (đồng chí Lê Thị Trâm) ghi thứ Sáu ngày 11/12/2026',
  );
  expect(shown.text).toContain(
    'Quy chế không quy định ngày nộp. Nếu đồng chí muốn ngày khác, xin báo thư ký.',
  );
  await tram.taps('Ấn định', 'Ấn định ngày và báo tới 1 đồng chí');
  const told = await thanh.hears('ghi thứ Sáu ngày 11/12/2026 để nhắc');
  expect(told.text).not.toContain('ấn định');
  await thanh.asks('/baocao', 'Hạn: thư ký ghi thứ Sáu ngày 11/12/2026 để nhắc.');
});

test('thư ký nộp tệp thay người khác: xem lại tên tệp, của ai, báo cáo nào rồi mới nộp; tệp bị từ chối thì từ chối ngay', async () => {
  await tram.asks('/nopbaocao Trần Thanh Bình', 'Nộp thay đồng chí Trần Thanh Bình');
  tram.sends('chay.exe');
  await tram.hears('Không nhận tệp “chay.exe”');
  tram.sends('so-y-te.pdf');
  await tram.hears('Nội dung báo cáo', 'Tệp: “so-y-te.pdf”');
  const asked = await tram.hears(
    'Nộp nội dung trên làm Báo cáo 6 tháng cuối năm 2026, thay đồng chí Trần Thanh Bình?',
  );
  expect((await reports()).flatMap(({ handedIn }) => handedIn)).toEqual([]);
  await tram.taps('Nộp', asked);
  await tram.hears('Đã ghi nhận');
  expect((await reports())[0]?.handedIn.map(({ file }) => file?.name)).toEqual(['so-y-te.pdf']);
  await khoa.hears('do đồng chí Lê Thị Trâm nộp thay');
});

test('gửi tệp không kèm lệnh: người còn nợ báo cáo chọn báo cáo là nộp xong', async () => {
  binh.sends('bao-cao.pdf');
  await binh.taps('Báo cáo 6 tháng cuối năm 2026', 'dùng vào việc gì?');
  await binh.hears('Đã ghi nhận: Báo cáo 6 tháng');
});

test('nút cũ, câu trả lời lạ, nội dung quá dài: mỗi thứ một câu, không mất gì', async () => {
  await binh.asks('/nopbaocao bc0000000', 'Không tìm thấy báo cáo này');
  await handsIn(binh, 'Lần một');
  const came = await khoa.hears('Lần một');
  await khoa.taps('Xác nhận đã nhận', came);
  await khoa.hears('Đã xác nhận');
  await khoa.taps('Xác nhận đã nhận', came);
  await khoa.isShown('đã được xác nhận trước đó');
  await trinh.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  await trinh.asks('a'.repeat(3_600), 'tối đa 3.500', 'gửi báo cáo thành tệp ngay tại đây');
  trinh.says('Ngắn gọn');
  await trinh.taps('Nộp', 'Nộp nội dung trên');
  await trinh.hears('Đã ghi nhận');
  await binh.asks('/nhanbaocao Trinh', 'Việc này thuộc quyền của: đồng chí Phạm Đăng Khoa');
});

test('báo cáo của kỳ đã qua trên một năm vào kho lưu của năm ấy', async () => {
  await handsIn(binh, 'Kết quả');
  await khoa.taps('Xác nhận đã nhận', 'Kết quả');
  await khoa.hears('Đã xác nhận');
  await keepUp(house.store, '2027-12-31T02:00:00.000Z', 'Asia/Ho_Chi_Minh');
  expect(await reports()).toHaveLength(1);
  await keepUp(house.store, '2028-01-05T02:00:00.000Z', 'Asia/Ho_Chi_Minh');
  expect(await reports()).toEqual([]);
  const kept = await house.store.transaction((tx) => tx.archivedOf<Report>('reports', 'kien-giang', '2026'));
  expect(kept.map(({ id }) => id)).toEqual(['kien-giang/2026/members-half-year/2026-H2/binh']);
});

test('/nopbaocao kèm luôn nội dung: còn nợ một báo cáo thì đó là nội dung, xem trước rồi nộp', async () => {
  binh.says('/nopbaocao Đã hoàn thành 80% kế hoạch, còn vướng số liệu đất đai');
  await binh.taps('Nộp', 'Nộp nội dung trên');
  await binh.hears('Đã ghi nhận: Báo cáo 6 tháng');
  const [report] = await reports();
  expect(report?.handedIn.at(-1)?.text).toBe('Đã hoàn thành 80% kế hoạch, còn vướng số liệu đất đai');
});
