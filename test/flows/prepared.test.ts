import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import { callsMeeting, drafts } from './talk.ts';

// Chuẩn bị cuộc họp: ai giao, ai chuẩn bị nội dung nào, trước ngày nào; ai soạn biên bản thì được nhắc.

const tasks = () => kept('tasks');
const LINE = 'Họp quý IV | 10/12 8h | Phòng họp A | Sơ kết năm';

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, đoạn 3 khoản 2 Điều 4: Phó Trưởng ban giao chuẩn bị; người chuẩn bị gửi, Tổ nhận để đưa vào tài liệu', async () => {
    await opens('ba-trang', { platform });
    const [toan, lam, hung, ngan] = [who('toan'), who('lam'), who('hung'), who('ngan')];
    await drafts(toan, LINE, 'Họp định kỳ Ban Chỉ đạo');
    lam.says('/chuanbi Công an xã báo cáo số liệu định danh, trước 05/12');
    await lam.taps('Giao', 'Giao đồng chí Trần Quốc Hùng chuẩn bị nội dung trên?');
    const told = await hung.hears(
      'Chuẩn bị cuộc họp',
      'đoạn 3 khoản 2 Điều 4 Quy chế',
      'Cuộc họp: Họp quý IV, 08 giờ 00, thứ Năm, ngày 10/12/2026',
      'Báo cáo số liệu định danh',
    );
    await hung.taps('Báo kết quả', told);
    await hung.hears('Kết quả thực hiện?');
    await hung.records('Đã cấp 4.100 định danh');
    await lam.hears('Đã cấp 4.100 định danh');
    const came = await toan.hears('Đã cấp 4.100 định danh');
    expect(JSON.stringify(came)).toContain('Thêm vào tài liệu họp');
    await toan.asks(
      '/chuanbi Trường Tiểu học báo cáo học bạ số, trước 05/12',
      'Ghi theo ý kiến của đồng chí Đinh Thị Lam',
    );
    expect(await tasks()).toMatchObject([
      { lead: { member: 'hung' }, givenBy: 'lam', state: 'done', purpose: { kind: 'preparation' } },
    ]);
    await talk.settled();
    expect(talk.count(ngan.id, 'định danh')).toBe(0);
  });

  test('Kiên Giang, khoản 5 Điều 7: Trưởng ban giao thành viên phối hợp; hạn muộn hơn hạn gửi tài liệu thì nói rõ', async () => {
    await opens('kien-giang', { platform });
    const [tram, thanh, binh] = [who('tram'), who('thanh'), who('binh')];
    await drafts(tram, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    thanh.says('/chuanbi số liệu dịch vụ công');
    const asked = await thanh.hears('Đồng chí nào chuẩn bị?', 'Khoản 5 Điều 7 Quy chế', 'Khoản 4 Điều 8');
    await thanh.taps('Trần Thanh Bình', asked);
    await thanh.hears('Chuẩn bị xong trước ngày nào?');
    thanh.says('09/12');
    await thanh.taps(
      'Giao',
      'tài liệu họp phải gửi chậm nhất thứ Hai, ngày 07/12/2026 (khoản 3 Điều 14 Quy chế), hạn trên muộn hơn',
    );
    await binh.hears('Chuẩn bị cuộc họp', 'Số liệu dịch vụ công');
  });

  test('không có cuộc họp nào thì nói; Lạng Sơn không nêu ai chỉ đạo chuẩn bị, người được giao việc thì giao được', async () => {
    await opens('lang-son', { platform });
    const [linh, thieu, tung] = [who('linh'), who('thieu'), who('tung')];
    await thieu.asks(
      '/chuanbi Công an tỉnh báo cáo an toàn thông tin, trước 05/12',
      'không có cuộc họp nào chưa diễn ra',
    );
    await drafts(linh, LINE, 'Họp định kỳ Ban Chỉ đạo');
    thieu.says('/chuanbi Công an tỉnh báo cáo an toàn thông tin, trước 05/12');
    await thieu.taps('Giao', 'Giao đồng chí Vi Thanh Tùng chuẩn bị');
    await tung.hears('Chuẩn bị cuộc họp', 'Báo cáo an toàn thông tin');
  });

  test.each([
    ['kien-giang', 'thanh', 'khoa', 'Toàn thể Ban', 'khoản 4 Điều 9'],
    ['phu-quoc', 'hung', 'thao', 'Cả Ban và Tổ', 'khoản 3 Điều 7'],
  ] as const)(
    '%s: họp xong, Tổ được nhắc soạn kết luận, biên bản',
    async (committee, giver, lead, people, article) => {
      await opens(committee, { platform, reminders: true });
      const next = await drafts(who(giver), LINE, 'Họp định kỳ Ban Chỉ đạo', people);
      await who(giver).taps('Gửi thông báo', next);
      await who(giver).taps('Gửi', 'Gửi thông báo trên');
      await talk.settled();
      house.turnTo('2026-12-11T08:05');
      const reminded = await who(lead).hears('chưa có dự thảo kết luận, biên bản', `${article} Quy chế`);
      await who(lead).taps('Soạn kết luận: Họp quý IV', reminded);
      await who(lead).hears('Kết luận cuộc họp “Họp quý IV”');
    },
  );

  test('Phú Quốc, khoản 3 Điều 7, khoản 4 Điều 8: hỏi giao ai thì nêu trước người Quy chế giao chuẩn bị tài liệu', async () => {
    await opens('phu-quoc', { platform });
    const hung = who('hung');
    await drafts(hung, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    hung.says('/chuanbi số liệu dịch vụ công');
    const asked = await hung.hears('chuẩn bị');
    expect(JSON.stringify(asked)).toContain('Mai Thị Thảo');
  });
});

test('Bình Định, điểm d khoản 1 Điều 5: Ủy viên thường trực giao; hạn chưa nói thì đề xuất hạn gửi tài liệu', async () => {
  await opens('binh-dinh');
  const [quang, kiet, nam, ha] = [who('quang'), who('kiet'), who('nam'), who('ha')];
  await drafts(quang, LINE, 'Họp định kỳ Ban Chỉ đạo');
  await ha.asks(
    '/chuanbi Sở Tài chính báo cáo kinh phí',
    'Việc này thuộc quyền của',
    'Trần Anh Kiệt',
    'điểm d khoản 1 Điều 5',
  );
  kiet.says('/chuanbi Sở Tài chính báo cáo kinh phí');
  const asked = await kiet.hears('Chuẩn bị xong trước ngày nào?');
  const [[latest] = []] = asked.reply_markup?.inline_keyboard ?? [];
  await kiet.taps(latest?.text ?? '', asked);
  await kiet.taps('Giao', 'Giao đồng chí Lê Hoài Nam chuẩn bị');
  await nam.hears('Chuẩn bị cuộc họp', 'điểm d khoản 1 Điều 5 Quy chế', 'Báo cáo kinh phí');
});

test('thẻ cuộc họp: người lo việc họp thấy đủ, người chuẩn bị thấy phần mình, người khác và nhóm không thấy', async () => {
  await opens('kien-giang');
  const [tram, thanh, binh, trinh] = [who('tram'), who('thanh'), who('binh'), who('trinh')];
  await callsMeeting(thanh, LINE);
  thanh.says('/chuanbi Trần Thanh Bình chuẩn bị số liệu dịch vụ công, trước 03/12');
  await thanh.taps('Giao', 'Giao đồng chí Trần Thanh Bình chuẩn bị');
  await binh.hears('Chuẩn bị cuộc họp');
  await tram.asks('/hop', 'Chuẩn bị (1):', 'ố liệu dịch vụ công');
  await binh.asks('/hop', 'Nhiệm vụ của đồng chí', 'ố liệu dịch vụ công');
  const seen = await trinh.asks('/hop', 'Họp quý IV');
  expect(seen.text).not.toContain('dịch vụ công');
  await talk.settled();
  expect(talk.count(talk.groupOf('kien-giang').id, 'dịch vụ công')).toBe(0);
});
