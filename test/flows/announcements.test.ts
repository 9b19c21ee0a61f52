import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { type Group, type Person, Talk } from './talk.ts';
import { ZaloGroup } from './zalo-people.ts';

let house: House;
let talk: Talk;
let group: Group;
/** Tài: Trưởng ban; Công: Phó Trưởng ban thường trực; Bình, Trinh: thành viên; Trâm: thư ký; Luân: Tổ viên. */
let tai: Person;
let cong: Person;
let binh: Person;
let trinh: Person;
let tram: Person;
let luan: Person;

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    house = await House.open({ committees: ['kien-giang'], platform });
    talk = new Talk(house);
    const who = (id: string): Person => talk.member('kien-giang', id);
    [tai, cong, binh] = [who('thanh'), who('cong'), who('binh')];
    [trinh, tram, luan] = [who('trinh'), who('tram'), who('luan')];
    group = talk.groupOf('kien-giang');
  });
  afterEach(() => house.close());

  test('thư ký gửi thông báo tới cả Ban và Tổ, xem ai đã xác nhận, và chỉ nhắc những người còn lại', async () => {
    tram.says('/thongbao Nộp số liệu Đề án 06 trước thứ Sáu');
    await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
    await tram.taps('Gửi ngay', 'Gửi khi nào?');
    await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
    const preview = await tram.hears('Nộp số liệu Đề án 06', 'Người gửi: đồng chí Lê Thị Trâm');
    expect(preview.text).toContain('văn bản chính thức gửi theo quy định của cơ quan');
    await binh.heardNothingOf('Nộp số liệu');
    await tram.taps('Gửi', 'Gửi thông báo trên tới 8 đồng chí ngay?');
    const sent = await tram.hears('Đang gửi thông báo tới 8 đồng chí');

    const got = await binh.hears('Nộp số liệu Đề án 06 trước thứ Sáu', 'Xin đồng chí xác nhận');
    await binh.taps('Đã nhận', got);
    await talk.settled();
    await group.isSilent();

    const detail = await tram.taps('Xem ai đã nhận', sent).then(() => tram.hears('Đã đến 8/8 đồng chí'));
    expect(detail.text).toContain('Đã xác nhận: 1/8');
    expect(detail.text).toMatch(/Trần Thanh Bình: .*; đã xác nhận 09:00 thứ Sáu 20\/11\/2026/);
    // Như /nhac: hỏi lại, có tên từng người, rồi mới nhắc.
    await tram.taps('Nhắc 7 người chưa xác nhận', detail);
    const asked = await tram.hears('Nhắc 7 đồng chí chưa xác nhận: Lâm Thế Tài, Nguyễn Trí Công');
    await luan.heardNothingOf('đang chờ đồng chí xác nhận đã nhận');
    await tram.taps('Nhắc', asked);
    await tram.hears('Đã nhắc riêng 7 đồng chí chưa xác nhận.');
    await luan.hears('đang chờ đồng chí xác nhận đã nhận');
    await binh.heardNothingOf('đang chờ đồng chí xác nhận đã nhận');
  });

  test('thông báo cho riêng Ban, riêng Tổ: bên kia không nhận, nhóm không có gì', async () => {
    const who = (id: string): Person => talk.member('kien-giang', id);
    const ban = ['thanh', 'cong', 'hai', 'binh', 'trinh', 'hoa'].map(who);
    const to = ['khoa', 'luan'].map(who);
    for (const [text, audience, people, others] of [
      ['Việc của riêng Ban', 'Toàn thể Ban Chỉ đạo', ban, to],
      ['Việc của riêng Tổ', 'Toàn thể Tổ giúp việc', to, ban],
    ] as const) {
      tram.says(`/thongbao ${text}`);
      await tram.taps(audience, 'Gửi tới ai?');
      await tram.taps('Gửi ngay', 'Gửi khi nào?');
      await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
      await tram.taps('Gửi', `Gửi thông báo trên tới ${people.length} đồng chí ngay?`);
      const sent = await tram.hears(`Đang gửi thông báo tới ${people.length} đồng chí`);
      for (const one of people) await one.hears(text, 'Xin đồng chí xác nhận');
      for (const one of others) await one.heardNothingOf(text);
      await tram.taps('Xem ai đã nhận', sent);
      await tram.hears(`Gửi tới: ${audience}.`, `Đã đến ${people.length}/${people.length} đồng chí`);
    }
    await group.isSilent();
  });

  test('đặt giờ ngoài giờ làm việc thì hỏi lại; khởi động lại vẫn gửi đúng giờ, đúng một lần', async () => {
    tram.says('/thongbao Họp giao ban chuyển sang tuần sau');
    await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
    await tram.asks('Bình, Trinh', 'Gửi khi nào?');
    tram.says('thứ 2 tuần sau 20h');
    await tram.taps('Gửi 07 giờ 30, thứ Tư, ngày 25/11/2026', 'là ngoài giờ làm việc');
    await tram.taps('Không cần', 'xác nhận đã nhận không?');
    await tram.taps('Gửi', 'tới 2 đồng chí lúc 07 giờ 30, thứ Tư, ngày 25/11/2026?');
    await tram.hears('thông báo sẽ gửi lúc 07 giờ 30, thứ Tư, ngày 25/11/2026');
    house.turnTo('2026-11-25T07:00');
    await binh.heardNothingOf('Họp giao ban');

    await house.stop();
    house.forwardStopped(31 * 60_000);
    await house.start();
    await house.running.wake();
    await binh.hears('Họp giao ban chuyển sang tuần sau');
    await trinh.hears('Họp giao ban chuyển sang tuần sau');
    await cong.heardNothingOf('Họp giao ban');
    house.turnTo('2026-11-25T09:00');
    await talk.settled();
    expect(await announcementStates()).toEqual(['sent']);
    expect(await actsOf('announcement-sent')).toEqual([{ by: 'tram', channel: 'tu-dong', onBehalfOf: null }]);
  });

  test('tắt máy quá giờ đã đặt hơn một ngày: không gửi muộn, thư ký được báo', async () => {
    tram.says('/thongbao Chiều thứ Hai họp trù bị');
    await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
    await tram.asks('thứ 2 tuần sau 9h', 'xác nhận đã nhận không?');
    tram.says('không cần');
    await tram.taps('Gửi', 'tới 8 đồng chí lúc 09 giờ 00, thứ Hai');
    await tram.hears('thông báo sẽ gửi lúc');
    await house.stop();
    house.turnTo('2026-11-25T08:00');
    await house.start();
    await house.running.wake();
    await tram.hears(
      'Chiều thứ Hai họp trù bị',
      'đặt gửi lúc 09 giờ 00, thứ Hai, ngày 23/11/2026',
      'nay đã quá một ngày',
    );
    await binh.heardNothingOf('Chiều thứ Hai');
    expect(await announcementStates()).toEqual(['unsent']);
  });

  test('thông báo đã đặt giờ thì hủy được trước khi gửi', async () => {
    tram.says('/thongbao Thông báo sẽ hủy');
    await tram.taps('Cả Ban và Tổ', 'Gửi tới ai?');
    await tram.asks('thứ 2 tuần sau 9h', 'xác nhận đã nhận không?');
    tram.says('không cần');
    await tram.taps('Gửi', 'tới 8 đồng chí lúc 09 giờ 00, thứ Hai');
    await tram.taps('Hủy, không gửi', 'thông báo sẽ gửi lúc');
    await tram.taps('Rút', 'không gửi nữa?');
    await tram.hears('Đã hủy. Thông báo không được gửi.');
    house.turnTo('2026-11-23T10:00');
    await binh.heardNothingOf('Thông báo sẽ hủy');
  });

  test('đính chính là bản mới, phải xác nhận lại; rút thì báo cho người đã nhận', async () => {
    tram.says('/thongbao Họp lúc 8 giờ');
    await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
    await tram.asks('Bình', 'Gửi khi nào?');
    await tram.asks('linh tinh', 'Tôi chưa đọc được');
    tram.says('gửi ngay');
    await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
    await tram.taps('Gửi', 'tới 1 đồng chí ngay?');
    const sent = await tram.hears('Đang gửi thông báo tới 1 đồng chí');
    await binh.taps('Đã nhận', await binh.hears('Họp lúc 8 giờ'));
    await talk.settled();
    const detail = await tram.taps('Xem ai đã nhận', sent).then(() => tram.hears('Đã xác nhận: 1/1'));
    await tram.taps('Đính chính', detail);
    await tram.hears('Nội dung đính chính là gì?');
    tram.says('Họp lúc 9 giờ');
    await tram.taps('Gửi đính chính', 'Các xác nhận trước đó không còn tính');
    await tram.hears('Đang gửi thông báo tới 1 đồng chí');
    await binh.hears('Đính chính thông báo (lần 1)', 'Thay cho bản đã gửi trước đó', 'Họp lúc 9 giờ');
    await talk.settled();
    const list = await tram.asks('/xemthongbao', 'Thông báo đã gửi và đang chờ');
    await tram.taps('Họp lúc 9 giờ', list);
    const then = await tram.hears('Đã xác nhận: 0/1');
    await tram.taps('Rút thông báo', then);
    await tram.taps('Không nêu lý do', 'Lý do rút thông báo?');
    await tram.taps('Rút', 'và báo cho mọi người đã nhận?');
    await tram.hears('Đã rút thông báo');
    await binh.hears('“Họp lúc 9 giờ”', 'đã được rút, không còn hiệu lực');
    await binh.asks('/danhan', 'Hiện không có văn bản nào chờ');
  });

  test('khoản 1 Điều 15: thư ký đăng nhóm thì chờ Trưởng ban; nội bộ thì không bao giờ lên nhóm', async () => {
    tram.says('/thongbao Kết quả cấp căn cước tháng 11');
    await tram.taps('Đăng lên nhóm chung', 'Gửi tới ai?');
    await tram.taps('Được phổ biến: đăng nhóm', 'theo khoản 1 Điều 15 Quy chế');
    await tram.taps('Gửi ngay', 'Gửi khi nào?');
    await tram.taps('Gửi', 'Xin ý kiến đồng chí Lâm Thế Tài (theo khoản 1 Điều 15 Quy chế)');
    await tram.hears('Đã xin ý kiến đồng chí Lâm Thế Tài');
    await group.isSilent();
    await tai.taps('Đồng ý', 'đăng lên nhóm chung (theo khoản 1 Điều 15 Quy chế)');
    await group.hears('Kết quả cấp căn cước tháng 11', 'được sự đồng ý của đồng chí Lâm Thế Tài');
    const told = await tram.hears('đồng ý thông báo “Kết quả cấp căn cước tháng 11”');
    await talk.settled();
    const detail = await tram.taps('Xem thông báo', told).then(() => tram.hears('Đã đăng ở 1 nhóm'));
    await tram.taps('Rút thông báo', detail);
    await tram.asks('Nhầm số liệu', 'và báo cho mọi người đã nhận?');
    tram.says('rút');
    await tram.hears('Đã rút thông báo và báo trong nhóm');
    await group.hears('đã được rút, không còn hiệu lực');
    await talk.settled();
    // Nơi sửa được tin đã đăng thì tin ấy không còn nội dung cũ.
    if (platform !== 'zalo') expect(inGroup()).not.toContain('Kết quả cấp căn cước');

    tram.says('/thongbao Việc nội bộ XYZ');
    await tram.taps('Đăng lên nhóm chung', 'Gửi tới ai?');
    await tram.taps('Nội bộ: chỉ gửi riêng', 'Thông báo này thuộc loại nào?');
    await tram.taps('Gửi ngay', 'Gửi khi nào?');
    await tram.taps('Không cần', 'xác nhận đã nhận không?');
    await tram.taps('Gửi', 'Thông tin nội bộ không đăng lên nhóm');
    await binh.hears('Việc nội bộ XYZ');
    await talk.settled();
    expect(inGroup()).not.toContain('XYZ');
  });

  test('thành viên không phải thư ký thì xin ý kiến Trưởng ban; đồng ý mới gửi, nhật ký ghi ai làm', async () => {
    binh.says('/thongbao Tập huấn dữ liệu dân cư');
    await binh.taps('Cả Ban và Tổ', 'Gửi tới ai?');
    await binh.taps('Gửi ngay', 'Gửi khi nào?');
    await binh.taps('Không cần', 'xác nhận đã nhận không?');
    await binh.taps('Gửi', 'Xin ý kiến đồng chí Lâm Thế Tài, được đồng ý thì gửi');
    await trinh.heardNothingOf('Tập huấn');
    // Thư ký không ghi thay được vì Trưởng ban nhận được tin; người khác cũng không.
    const list = await tram.asks('/xemthongbao', 'chờ ý kiến đồng chí Lâm Thế Tài');
    await tram.taps('Tập huấn dữ liệu dân cư', list);
    await tram.taps('Ghi nhận: đồng ý', 'Tình trạng: chờ ý kiến');
    await tram.isShown('Việc này thuộc quyền của: đồng chí Lâm Thế Tài');
    await tai.taps('Đồng ý', 'xin ý kiến đồng chí để gửi thông báo trên');
    await trinh.hears('Tập huấn dữ liệu dân cư', 'được sự đồng ý của đồng chí Lâm Thế Tài');
    const channel = platform === 'telegram' ? 'telegram' : 'zalo';
    expect(await actsOf('announcement-leave-granted')).toEqual([{ by: 'thanh', channel, onBehalfOf: null }]);
  });
});

test('Phú Quốc không quy định ai quyết định phổ biến: thư ký đăng nhóm ngay; gửi được tệp; người không liên quan không xem được', async () => {
  house = await House.open({ committees: ['phu-quoc'] });
  talk = new Talk(house);
  const thao = talk.member('phu-quoc', 'thao');
  await thao.asks('/thongbao', 'Nội dung thông báo là gì?');
  thao.sends('ke-hoach-thang-12.pdf', 'Kế hoạch tháng 12');
  await thao.taps('Đăng lên nhóm chung', 'Gửi tới ai?');
  await thao.taps('Được phổ biến: đăng nhóm', 'Quy chế không quy định');
  await thao.taps('Gửi ngay', 'Gửi khi nào?');
  await thao.taps('Gửi', 'Gửi thông báo trên lên 1 nhóm chung ngay?');
  const sent = await thao.hears('Đang đăng thông báo lên nhóm');
  await talk.groupOf('phu-quoc').hears('Kế hoạch tháng 12');
  await talk.settled();
  const yen = talk.member('phu-quoc', 'yen');
  await yen.takes('Xem ai đã nhận', sent);
  await yen.isShown('Việc này thuộc quyền của: đồng chí Mai Thị Thảo');
  await yen.asks('/xemthongbao', 'Chưa có thông báo nào đồng chí xem được');
  // Tin kèm tệp không sửa tại chỗ được: nhóm được báo bằng một tin.
  await thao.taps('Rút thông báo', sent);
  await thao.taps('Không nêu lý do', 'Lý do rút thông báo?');
  await thao.taps('Rút', 'và báo cho mọi người đã nhận?');
  await thao.hears('Đã rút thông báo');
  await talk.groupOf('phu-quoc').hears('Thông báo đăng lúc', 'đã được rút');
  await house.close();
});

test('300 người: từng trang, và chỉ nhắc người chưa xác nhận', async () => {
  house = await House.open({ crowd: 300 });
  talk = new Talk(house);
  const secretary = talk.person(20_002);
  secretary.says('/thongbao Thông báo cho rất đông người');
  await secretary.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await secretary.taps('Gửi ngay', 'Gửi khi nào?');
  await secretary.taps('Cần xác nhận', 'xác nhận đã nhận không?');
  await secretary.taps('Gửi', 'tới 299 đồng chí ngay?');
  const sent = await secretary.hears('Đang gửi thông báo tới 299 đồng chí');
  await talk.settled();
  await secretary.taps('Xem ai đã nhận', sent);
  const detail = await secretary.hears('Đã đến 299/299', 'Trang 1/15.');
  expect(detail.text?.length).toBeLessThan(4_000);
  await secretary.taps('Trang sau', detail);
  await secretary.hears('Trang 2/15.');
  await house.close();
}, 60_000);

/** Tất cả những gì đã đăng trong nhóm. */
const inGroup = (): string =>
  group instanceof ZaloGroup
    ? JSON.stringify(house.zalo?.messages(group.zalo))
    : JSON.stringify(house.fake.messages(group.id));
const announcementStates = () =>
  house.store.transaction(async (tx) => (await tx.announcements.all()).map(([, { state }]) => state));
const actsOf = (act: string) =>
  house.store.transaction(async (tx) =>
    (await tx.acts.all())
      .map(([, one]) => one)
      .filter((one) => one.act === act)
      .map(({ by, channel, onBehalfOf }) => ({ by, channel, onBehalfOf })),
  );
