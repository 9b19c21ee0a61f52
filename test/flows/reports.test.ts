import { expect, test } from 'vitest';
import type { Report } from '../../src/domain/reports/report.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { openPicture } from '../../src/pictures/open.ts';
import { ZONE } from '../doubles/house.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import { drafts, type Heard, type Person } from './talk.ts';

const reports = (): Promise<Report[]> => kept('reports');

/** Types the content that is asked for, sees it once more, and hands it in. */
async function writes(who: Person, text: string, report: string, ...parts: string[]): Promise<Heard> {
  who.says(text);
  await who.hears('Nội dung báo cáo', text);
  await who.taps('Nộp', `Nộp nội dung trên làm ${report}`);
  return who.hears('Đã ghi nhận', ...parts);
}

const sendsFile = (who: Person, file_name: string, file_size: number, caption?: string) =>
  house.fake.sendsDocument(
    who.id,
    { file_name, mime_type: 'application/octet-stream', file_size },
    caption === undefined ? {} : { caption },
  );

test('Kiên Giang, khoản 3 Điều 15: xem hạn, nộp chữ, nộp lại bằng tệp, Tổ trưởng nhận rồi trả lại, nộp lại, xác nhận', async () => {
  await opens('kien-giang');
  const [binh, khoa] = [who('binh'), who('khoa')];
  const own = await binh.asks('/baocao', 'Báo cáo 6 tháng cuối năm 2026 (khoản 3 Điều 15 Quy chế)');
  expect(own.text).toContain('trước ngày 15/12/2026');
  expect(own.text).toContain('Gửi Tổ giúp việc. Chưa nộp.');
  await binh.taps('Nộp: Báo cáo 6 tháng cuối năm 2026', own);
  await binh.hears('Xin gửi nội dung báo cáo');
  const noted = await writes(
    binh,
    'Đã cấp 12.000 tài khoản định danh.',
    'Báo cáo 6 tháng cuối năm 2026?',
    'Đã ghi nhận: Báo cáo 6 tháng',
    'Phạm Đăng Khoa',
  );
  await khoa.hears('Đồng chí Trần Thanh Bình', 'Đã cấp 12.000 tài khoản định danh.');

  await binh.taps('Gửi bản mới', noted);
  await binh.hears('Xin gửi nội dung báo cáo');
  binh.sends('bao-cao-6-thang.pdf', 'Bản có số liệu');
  await binh.hears('bản nộp lần 2; các bản trước vẫn được lưu');
  const came = await khoa.hears('bản lần 2', 'Bản có số liệu');
  expect((await reports())[0]?.handedIn.map(({ text, file }) => [text, file?.name ?? null])).toEqual([
    ['Đã cấp 12.000 tài khoản định danh.', null],
    ['Bản có số liệu', 'bao-cao-6-thang.pdf'],
  ]);

  await khoa.taps('Trả lại', came);
  await khoa.records('Thiếu phụ lục', 'Đã trả lại Báo cáo 6 tháng cuối năm 2026');
  await binh.taps('Nộp lại', 'Lý do: Thiếu phụ lục');
  await writes(binh, 'Bổ sung phụ lục', 'Báo cáo 6 tháng cuối năm 2026?', 'bản nộp lần 3');
  await khoa.taps('Xác nhận đã nhận', 'Bổ sung phụ lục');
  await khoa.hears('Đã xác nhận: nhận bản điện tử');
  await binh.hears('Đồng chí Phạm Đăng Khoa xác nhận đã nhận');
  await binh.asks('/baocao', 'Đã nhận đủ.');
  expect((await reports())[0]).toMatchObject({
    id: 'kien-giang/2026/members-half-year/2026-H2/binh',
    member: 'binh',
  });
});

test('nộp muộn thì vẫn nhận và ghi là muộn; nộp hộ người khác thì chỉ thư ký, ghi rõ là nộp thay', async () => {
  await opens('kien-giang');
  const [binh, trinh, tram, khoa] = [who('binh'), who('trinh'), who('tram'), who('khoa')];
  house.turnTo('2026-12-15T08:00');
  await trinh.asks(
    '/nopbaocao Trần Thanh Bình',
    'Việc này thuộc quyền của: đồng chí Trần Thanh Bình, ',
    'theo khoản 3 Điều 15 Quy chế',
  );
  expect((await reports()).flatMap(({ handedIn }) => handedIn)).toEqual([]);
  await trinh.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  await writes(
    trinh,
    'Kết quả 6 tháng',
    'Báo cáo 6 tháng cuối năm 2026?',
    'nộp sau thời hạn: vẫn được nhận và ghi là nộp muộn',
  );
  await khoa.hears('Đồng chí Huỳnh Ngọc Trinh', '(muộn)');

  tram.says('/nopbaocao Bình | Gửi theo công văn');
  await tram.taps('Nộp', 'Nộp nội dung trên');
  await tram.hears('Đã ghi nhận');
  await khoa.hears('do đồng chí Lê Thị Trâm nộp thay', 'Gửi theo công văn');
  await binh.hears('Đồng chí Lê Thị Trâm (thư ký) đã nộp thay đồng chí');
  const [first] = (await reports()).filter(({ member }) => member === 'binh');
  expect(first?.handedIn[0]).toMatchObject({ by: 'tram', late: true });
  // Lần trinh nộp hộ không được nhận, nhưng được ghi lại.
  expect(first?.log).toMatchObject([
    { by: 'trinh', onBehalfOf: null, act: 'report-hand-in-refused' },
    { by: 'tram', onBehalfOf: 'binh', act: 'report-handed-in' },
  ]);
});

test('nhắn thêm chữ hay tệp khi bản xem trước còn chờ: không lặng lẽ bỏ qua, bản xem trước không đổi', async () => {
  await opens('kien-giang');
  const binh = who('binh');
  await binh.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  binh.says('Đã cấp 1.200 căn cước');
  await binh.hears('Nộp nội dung trên làm Báo cáo');
  await binh.asks('Xin sửa lại: 1.250 căn cước', 'Tin vừa rồi chưa được ghi nhận', 'Bấm “Nộp” để nộp');
  sendsFile(binh, 'bao-cao.docx', 20_000);
  await binh.taps('Thôi', await binh.hears('Tin vừa rồi chưa được ghi nhận'));
  await binh.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  await writes(binh, 'Đã cấp 1.250 căn cước', 'Báo cáo', 'Báo cáo 6 tháng cuối năm 2026');
  const [report] = await reports();
  expect(report?.handedIn.map(({ text }) => text)).toEqual(['Đã cấp 1.250 căn cước']);
});

const acts = (wanted: string) =>
  house.store.transaction(async (tx) =>
    (await tx.acts.all()).map(([, one]) => one).filter(({ act }) => act === wanted),
  );

test('nộp hộ mà không phải thư ký: từ chối ngay và được ghi lại, không hỏi có nộp không; gửi tệp sau đó không thành báo cáo của mình', async () => {
  await opens('kien-giang');
  const trinh = who('trinh');
  await trinh.asks(
    '/nopbaocao Trần Thanh Bình | Số liệu',
    'Việc này thuộc quyền của: đồng chí Trần Thanh Bình, ',
    'theo khoản 3 Điều 15 Quy chế',
  );
  await trinh.heardNothingOf('Nộp nội dung trên');
  trinh.sends('so-lieu.pdf');
  await talk.settled();
  expect((await reports()).flatMap(({ handedIn }) => handedIn)).toEqual([]);
  expect(await acts('report-hand-in-refused')).toMatchObject([
    { by: 'trinh', onBehalfOf: null, subject: 'reports:kien-giang/2026/members-half-year/2026-H2/binh' },
  ]);
});

test('ngày ấn định đã qua, hoặc sau hạn của Quy chế: mỗi lần một câu và một dòng nhật ký, cả đợt chỉ một dòng; hạn không đổi', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  const asked = await tram.asks('/hanbaocao', 'Ấn định ngày cho báo cáo nào?');
  const at = asked.text?.split('\n').findIndex((line) => line.includes('6 tháng cuối năm 2026'));
  await tram.asks(String(at), 'Xin cho ngày chậm nhất');
  await tram.asks('19/11/2026', 'Thứ Năm ngày 19/11/2026 đã qua');
  await tram.asks('20/12/2026', 'Chỉ ấn định được ngày sớm hơn');
  // Không đọc được là ngày nào thì không có gì để ghi.
  await tram.asks('hôm nào đó', 'Tôi chưa đọc được ngày này');
  expect(await acts('report-day-refused')).toMatchObject([
    { by: 'tram', onBehalfOf: 'khoa', note: '2026-11-19' },
    { by: 'tram', onBehalfOf: 'khoa', note: '2026-12-20' },
  ]);
  await binh.asks('/baocao', 'trước ngày 15/12', 'Chưa nộp');
  // Câu hỏi vẫn chờ một ngày khác.
  await tram.asks('4/12', 'Hạn hiện nay là thứ Hai ngày 14/12/2026');
});

test('tệp chương trình và tệp 30 MB bị từ chối có lý do và được ghi lại; câu hỏi vẫn chờ tệp khác', async () => {
  await opens('kien-giang');
  const binh = who('binh');
  await binh.taps('Nộp: Báo cáo 6 tháng cuối năm 2026', await binh.asks('/baocao', 'Báo cáo của đồng chí'));
  await binh.hears('Xin gửi nội dung báo cáo');
  sendsFile(binh, 'bao-cao.pdf.exe', 2_048);
  await binh.hears('Không nhận tệp “bao-cao.pdf.exe” vì đuôi .exe là tệp chương trình', '.docx');
  sendsFile(binh, 'so-lieu.xlsx', 30 * 1_024 * 1_024);
  await binh.hears('dung lượng 30 MB vượt mức tối đa 20 MB');
  sendsFile(binh, 'so-lieu.xlsx', 3 * 1_024 * 1_024);
  await binh.hears('Đã ghi nhận: Báo cáo 6 tháng');
  const [report] = await reports();
  expect(report?.log.map(({ act, note }) => [act, note])).toEqual([
    ['report-file-refused', 'bao-cao.pdf.exe'],
    ['report-file-refused', 'so-lieu.xlsx'],
    ['report-handed-in', 'so-lieu.xlsx'],
  ]);
  expect(report?.handedIn).toHaveLength(1);
});

test('tệp gửi kèm lệnh: một báo cáo thì nộp luôn, nhiều báo cáo thì giữ tệp trong khi hỏi', async () => {
  await opens('kien-giang');
  const [binh, khoa] = [who('binh'), who('khoa')];
  binh.sends('bao-cao.pdf', '/nopbaocao');
  await binh.hears('Đã ghi nhận: Báo cáo 6 tháng');
  // Tổ trưởng còn nợ nhiều báo cáo.
  khoa.sends('to.pdf', '/nopbaocao');
  const asked = await khoa.hears('Nộp báo cáo nào?');
  const at = asked.text?.split('\n').findIndex((line) => line.includes('Báo cáo tháng 11/2026'));
  await khoa.asks(String(at), 'Đã ghi nhận: Báo cáo tháng 11/2026 của Tổ giúp việc');
  expect((await reports()).map(({ member, handedIn }) => [member, handedIn[0]?.file?.name])).toEqual([
    ['binh', 'bao-cao.pdf'],
    ['_team', 'to.pdf'],
  ]);
});

test('Bình Định, điểm a khoản 2 Điều 11: bản giấy và bản điện tử, hai lần xác nhận; cơ quan thường trực ấn định ngày sớm hơn', async () => {
  await opens('binh-dinh');
  const [nam, kiet, quang, ha] = [who('nam'), who('kiet'), who('quang'), who('ha')];
  const own = await nam.asks('/baocao', 'điểm a khoản 2 Điều 11 Quy chế');
  expect(own.text).toContain('trước ngày 30/12/2026');
  expect(own.text).toContain(
    'Gửi cơ quan thường trực (Sở Thông tin và Truyền thông) (bản giấy và bản điện tử)',
  );

  // Ngày muộn hơn Quy chế, ngày đã qua: từ chối. Ngày sớm hơn: báo tới người phải nộp.
  await kiet.asks('/hanbaocao', 'Ấn định ngày cho báo cáo nào?', '6 tháng cuối năm 2026');
  await kiet.asks('1', 'không muộn hơn thứ Ba ngày 29/12/2026');
  await kiet.asks('19/11/2026', 'Thứ Năm ngày 19/11/2026 đã qua');
  await kiet.asks(
    '30/12',
    'Ngày chậm nhất của báo cáo này là thứ Ba, ngày 29/12/2026',
    'Chỉ ấn định được ngày sớm hơn',
  );
  await kiet.asks('21/12', 'Lý do thay đổi?');
  kiet.says('Kịp tổng hợp trình họp');
  await kiet.taps('Ấn định', 'Ấn định ngày và báo tới 3 đồng chí');
  await kiet.hears('Đã ấn định: chậm nhất thứ Hai ngày 21/12/2026. Đã báo 3 đồng chí.');
  const told = await nam.hears('Thay đổi hạn nộp báo cáo', 'các lời nhắc theo hạn cũ không còn hiệu lực');
  expect(told.text).toContain('Hạn trước đây: thứ Ba ngày 29/12/2026');
  await ha.hears('Kịp tổng hợp trình họp', 'đoạn 2 điểm a khoản 2 Điều 11 Quy chế');

  await nam.asks('/nopbaocao', 'chậm nhất thứ Hai ngày 21/12/2026');
  await writes(nam, 'Kết quả', 'Báo cáo 6 tháng cuối năm 2026?', 'Xin gửi kèm bản giấy theo Quy chế.');
  await kiet.taps('Đã nhận bản điện tử', 'Đồng chí Lê Hoài Nam');
  await kiet.hears('đã nhận bản điện tử, còn chờ bản giấy');
  // Thư ký xác nhận bản giấy đến sau, gọi bằng tên.
  quang.says('/nhanbaocao Lê Hoài Nam');
  await quang.taps('Đã nhận bản giấy', 'Tình trạng: đã nhận bản điện tử');
  await quang.hears('Tình trạng: đã nhận đủ');
  await nam.hears('xác nhận đã nhận bản giấy', 'Tình trạng: đã nhận đủ');
  await ha.asks('/nhanbaocao', 'Hiện không có báo cáo nào chờ đồng chí xác nhận');
  await ha.asks('/hanbaocao', 'Hiện không có báo cáo nào đồng chí ấn định được ngày');
});

test('Bình Định: còn thiếu bản giấy thì vẫn được nhắc, quá hạn thì lãnh đạo biết còn thiếu gì', async () => {
  await opens('binh-dinh', { reminders: true });
  const [nam, kiet, dung, quang, ha] = [who('nam'), who('kiet'), who('dung'), who('quang'), who('ha')];
  const at = async (local: string): Promise<void> => {
    house.turnTo(local);
    await house.running.wake();
    await talk.settled();
  };
  await at('2026-12-10T09:00');
  for (const one of [nam, ha]) {
    await one.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
    await writes(one, 'Kết quả', 'Báo cáo 6 tháng cuối năm 2026?', 'bản giấy');
  }
  await kiet.taps('Đã nhận bản điện tử', 'Đồng chí Lê Hoài Nam');
  await nam.hears('đã nhận bản điện tử, còn chờ bản giấy');
  await at('2026-12-22T09:00');
  await nam.hears('Đã nhận một bản, còn thiếu bản giấy; xin gửi tới nơi nhận để được xác nhận.');
  // Ai đã nộp mà chưa ai xác nhận gì thì không bị nhắc.
  await ha.heardNothingOf('Nhắc việc');
  await quang.taps('Nhắc người chưa nộp', await quang.asks('/baocao bảng', 'Mới nhận một trong hai bản'));
  await quang.hears('Lê Hoài Nam');
  quang.says('thôi');
  await at('2026-12-30T09:00');
  await nam.hears('Quá hạn – Báo cáo 6 tháng cuối năm 2026', 'còn thiếu bản giấy');
  await dung.hears('chưa nộp đủ: ', 'Lê Hoài Nam (còn thiếu bản giấy)');
  await ha.heardNothingOf('Nhắc việc');
});

test('Bình Định, khoản 5 Điều 6: Trưởng ban, Phó Trưởng ban yêu cầu báo cáo đột xuất; thư ký nhân danh', async () => {
  await opens('binh-dinh');
  const [long, nam, ha, quang, kiet] = [who('long'), who('nam'), who('ha'), who('quang'), who('kiet')];
  await who('anh').asks('/yeucaubaocao', 'Việc này thuộc quyền của: Trưởng', 'khoản 5 Điều 6');
  await long.asks('/yeucaubaocao', 'Yêu cầu theo quy định nào?');
  await long.asks('1', 'Theo khoản 5 Điều 6 Quy chế. Yêu cầu ai báo cáo?');
  await long.asks('Nam, Hà', 'Báo cáo về việc gì?');
  await long.asks('Tiến độ xử lý hồ sơ tồn đọng', 'Chậm nhất ngày nào');
  await long.asks('19/11/2026', 'đã qua');
  long.says('27/11');
  const shown = await long.hears('Yêu cầu báo cáo', 'Đồng chí Nguyễn Việt Lâm yêu cầu đồng chí báo cáo');
  expect(shown.text).toContain('Căn cứ: khoản 5 Điều 6 Quy chế');
  await long.taps('Gửi yêu cầu', 'Gửi yêu cầu trên tới 2 đồng chí');
  await long.hears('Đã ghi nhận và gửi tới 2 đồng chí');
  await ha.hears('Tiến độ xử lý hồ sơ tồn đọng', 'thứ Sáu ngày 27/11/2026');
  await nam.asks('/baocao', 'Báo cáo đột xuất “Tiến độ xử lý hồ sơ tồn đọng”');
  await nam.asks('/nopbaocao', 'Nộp báo cáo nào?');
  await nam.asks('1', 'Báo cáo đột xuất');
  await writes(
    nam,
    'Còn 3 hồ sơ',
    'Báo cáo đột xuất “Tiến độ xử lý hồ sơ tồn đọng”?',
    'Đã ghi nhận: Báo cáo đột xuất',
  );
  // Nơi nhận theo Quy chế, và người đã yêu cầu.
  await kiet.hears('Còn 3 hồ sơ');
  await long.hears('Còn 3 hồ sơ');

  quang.says('/yeucaubaocao members-on-demand | tất cả | Nhân lực | 4/12');
  await quang.taps('Gửi yêu cầu', 'Gửi yêu cầu trên tới 2 đồng chí');
  await quang.hears('Đã ghi nhận yêu cầu của đồng chí Hồ Gia Định');
  await ha.hears('Đồng chí Hồ Gia Định (thư ký Đỗ Minh Quang ghi nhận) yêu cầu đồng chí báo cáo: Nhân lực');
  await who('dung').hears('Thư ký ghi nhận theo ý kiến của đồng chí', 'báo cáo: Nhân lực', '04/12/2026');
  expect((await reports()).map(({ rule, member }) => `${rule} ${member}`)).toEqual([
    'demand-1 ha',
    'demand-1 nam',
    'demand-2 ha',
    'demand-2 nam',
  ]);
});

test('Bình Định, khoản 4 Điều 8: Quy chế không nêu ai yêu cầu Tổ thư ký báo cáo đột xuất, người được báo cáo thì được yêu cầu', async () => {
  await opens('binh-dinh');
  const [nam, quang, dung] = [who('nam'), who('quang'), who('dung')];
  // Thành viên chỉ có một quy định để yêu cầu: được báo rõ là quy định nào.
  await nam.asks(
    '/yeucaubaocao',
    'Khoản 4 Điều 8: Tổ thư ký, gửi Trưởng Ban Chỉ đạo, Phó Trưởng Ban Chỉ đạo',
    'Báo cáo về việc gì?',
  );
  await nam.asks('Tình hình cấp chữ ký số', 'Chậm nhất ngày nào');
  nam.says('27/11');
  await nam.taps('Gửi yêu cầu', 'Gửi yêu cầu trên tới 1 đồng chí: Đỗ Minh Quang?');
  await quang.hears('Đồng chí Lê Hoài Nam yêu cầu đồng chí báo cáo: Tình hình cấp chữ ký số');
  quang.says('/nopbaocao');
  const asked = await quang.hears('Nộp báo cáo nào?');
  const at = asked.text?.split('\n').findIndex((line) => line.includes('Tình hình cấp chữ ký số'));
  await quang.asks(String(at), 'Xin gửi nội dung báo cáo');
  await writes(quang, 'Đã cấp 800', 'Báo cáo đột xuất “Tình hình cấp chữ ký số”?', 'Đã ghi nhận');
  await nam.hears('Đã cấp 800');

  // Tổ trưởng là thư ký ghi yêu cầu của Trưởng ban đối với chính Tổ mình: không có ai khác để gửi.
  quang.says('/yeucaubaocao team-on-demand | tất cả | Nhân lực | 4/12');
  await quang.taps('Gửi yêu cầu', 'Ghi nhận yêu cầu trên? Đồng chí là người phải báo cáo.');
  await quang.hears('Đã ghi nhận yêu cầu của đồng chí Hồ Gia Định. Theo dõi: /baocao bảng.');
  await dung.hears('Thư ký ghi nhận theo ý kiến của đồng chí', 'báo cáo: Nhân lực');
});

test('Phú Quốc, khoản 5 Điều 10: cuộc họp được thông báo thì thành viên được mời nợ báo cáo trước giờ họp', async () => {
  await opens('phu-quoc');
  const [hung, yen, phuc, thao] = [who('hung'), who('yen'), who('phuc'), who('thao')];
  await yen.asks('/baocao', 'Hiện không có báo cáo nào đến kỳ đồng chí phải nộp');
  const next = await drafts(
    hung,
    'Họp cuối năm | thứ 5 tuần sau 8h | Hội trường | Sơ kết',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await hung.taps('Gửi thông báo', next);
  await hung.taps('Gửi', 'Gửi thông báo trên');
  await yen.hears(
    'Giấy mời',
    'Trước giờ họp, đồng chí nộp báo cáo phục vụ cuộc họp (khoản 5 Điều 10 Quy chế); nên gửi chậm nhất thứ Tư ngày 25/11/2026.',
  );
  expect((await hung.hears('Giấy mời')).text).not.toContain('báo cáo phục vụ cuộc họp');
  const own = await yen.asks('/baocao', 'Báo cáo phục vụ cuộc họp “Họp cuối năm” (khoản 5 Điều 10 Quy chế)');
  expect(own.text).toContain(
    'trước giờ họp, 08 giờ 00, thứ Năm, ngày 26/11/2026; nên gửi chậm nhất thứ Tư ngày 25/11/2026',
  );
  expect(own.text).toContain('Gửi cơ quan thường trực (Phòng Văn hóa và Thông tin)');
  await yen.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  await writes(
    yen,
    'Đã số hóa 80% hồ sơ',
    'Báo cáo phục vụ cuộc họp “Họp cuối năm”?',
    'Chờ xác nhận của: đồng chí Đặng Văn Phúc, đồng chí Mai Thị Thảo',
  );
  await phuc.taps('Xác nhận đã nhận', 'Đã số hóa 80% hồ sơ');
  await yen.hears('Đồng chí Đặng Văn Phúc xác nhận đã nhận');

  // Chính cơ quan thường trực cũng nộp, nhưng không tự xác nhận cho mình.
  await phuc.asks('/nopbaocao', 'Xin gửi nội dung báo cáo');
  await writes(
    phuc,
    'Báo cáo của Phòng',
    'Báo cáo phục vụ cuộc họp “Họp cuối năm”?',
    'Chờ xác nhận của: đồng chí Mai Thị Thảo',
  );
  await phuc.asks('/nhanbaocao', 'Hiện không có báo cáo nào chờ đồng chí xác nhận');
  await thao.taps('Xác nhận đã nhận', 'Báo cáo của Phòng');
  await phuc.hears('Đồng chí Mai Thị Thảo xác nhận đã nhận');
});

test('Ba Trang, khoản 9 Điều 6: báo cáo quý của Tổ tới Trưởng ban, được nhận thì tới Phó Trưởng ban và các ủy viên', async () => {
  await opens('ba-trang');
  const [toan, thich, lam, ngan, tho] = [who('toan'), who('thich'), who('lam'), who('ngan'), who('tho')];
  const own = await toan.asks('/baocao', 'Báo cáo quý IV/2026 của Tổ công tác (khoản 9 Điều 6 Quy chế)');
  expect(own.text).toContain('Quy chế không quy định ngày; cuối kỳ là thứ Năm ngày 31/12/2026.');
  await thich.asks('/hanbaocao', 'Báo cáo quý IV/2026 của Tổ công tác', 'Ấn định ngày');
  toan.says('/nopbaocao');
  await toan.asks('1', 'Xin gửi nội dung báo cáo');
  await writes(
    toan,
    'Kết quả quý IV',
    'Báo cáo quý IV/2026 của Tổ công tác?',
    'Chờ xác nhận của: đồng chí Phạm Quang Thịnh',
  );
  // Tổ trưởng kiêm thư ký không tự nhận báo cáo của chính Tổ, khi Trưởng ban nhận được tin.
  await toan.asks('/nhanbaocao Võ Minh Toàn', 'Phạm Quang Thịnh');
  const shown = await thich.hears('Báo cáo quý IV/2026 của Tổ công tác', 'Kết quả quý IV');
  await lam.heardNothingOf('Kết quả quý IV');
  await thich.taps('Xác nhận đã nhận', shown);
  await thich.hears('Đã xác nhận', 'Đã gửi báo cáo tới 5 đồng chí khác (khoản 9 Điều 6 Quy chế)');
  await toan.hears('Đồng chí Phạm Quang Thịnh xác nhận đã nhận');
  for (const one of [lam, ngan]) await one.hears('Kết quả quý IV', 'Kính gửi đồng chí để biết');
  await tho.heardNothingOf('Kết quả quý IV');
  expect((await reports())[0]).toMatchObject({
    member: '_team',
    received: [{ form: 'electronic', by: 'thich', recordedBy: 'thich' }],
  });
  await talk
    .member('ba-trang', 'ngan')
    .asks('/yeucaubaocao', 'Việc này thuộc quyền của: Trưởng Ban Chỉ đạo', 'khoản 2 Điều 10');
});

test('Lạng Sơn: Quy chế để ngỏ thời hạn; thư ký ấn định, các cơ quan được báo, bảng theo dõi có chữ và có ảnh', async () => {
  await opens('lang-son');
  const [linh, mai, tung] = [who('linh'), who('mai'), who('tung')];
  const own = await mai.asks(
    '/baocao',
    'Quy chế không quy định thời hạn, chờ thư ký hoặc nơi nhận ấn định',
    'điểm b khoản 2 Điều 5',
  );
  expect(own.text).toContain('Nộp báo cáo: gõ /nopbaocao.');
  expect(own.text).not.toContain('bấm nút');
  await linh.asks('/baocao bảng', 'Chưa có báo cáo nào đến kỳ', '/hanbaocao');
  const asked = await linh.asks('/hanbaocao', 'điểm b khoản 2 Điều 5 Quy chế), 3 người');
  const at = asked.text?.split('\n').findIndex((line) => line.includes('điểm b khoản 2 Điều 5'));
  await linh.asks(String(at), 'Xin cho ngày chậm nhất phải nộp');
  linh.says('thứ 6 tuần sau');
  await linh.taps('Ấn định', 'Ấn định ngày và báo tới 3 đồng chí');
  await linh.hears('Đã báo 3 đồng chí');
  await tung.hears('Hạn nộp báo cáo', 'chậm nhất thứ Sáu ngày 27/11/2026');
  await mai.asks('/nopbaocao', 'Nộp báo cáo nào?');
  await mai.asks('1', 'thứ Sáu ngày 27/11/2026');
  await writes(mai, 'Đã thực hiện', 'Báo cáo theo quy định, đợt 1 năm 2026');

  const table = await linh.asks('/baocao bảng', '1/3 đã nộp', 'Chưa nộp (2): Vi Thanh Tùng, Nông Văn Quý');
  expect(table.text).toContain('Đã nộp, chờ xác nhận (1): Hoàng Thị Mai');
  const now = toInstant(house.now());
  const png = await openPicture(house.store, 'lang-son', now, ZONE);
  expect(png?.subarray(1, 4).toString()).toBe('PNG');
  expect(await openPicture(house.store, 'khong-co', now, ZONE)).toBeNull();

  // Nhắc riêng những người chưa nộp.
  await linh.taps('Nhắc người chưa nộp', table);
  await linh.taps('Nhắc', 'Nhắc riêng 2 đồng chí chưa nộp báo cáo: Vi Thanh Tùng, Nông Văn Quý');
  await linh.hears('Đã nhắc 2 đồng chí');
  await tung.hears('Đề nghị nộp báo cáo');
  await mai.heardNothingOf('Đề nghị nộp báo cáo');
  await mai.asks('/baocao bảng', 'Đồng chí không có quyền làm việc này');
});
