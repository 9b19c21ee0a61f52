import { beforeEach, describe, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting, drafts } from './talk.ts';

// Sửa cuộc họp đã thông báo: ai được sửa, lúc nào thì thôi, và khi hai người cùng sửa.

beforeEach(async () => {
  await opens('kien-giang');
});

const LINE = 'Họp quý | thứ 5 tuần sau 8h | Phòng 2 | Sơ kết';

describe('ai, và lúc nào', () => {
  test('hai người cùng sửa: điều đã đổi trong lúc xem thì hiện lại bản mới, không gửi bản cũ', async () => {
    const [thanh, tram] = [who('thanh'), who('tram')];
    await callsMeeting(thanh, LINE);
    await tram.asks('/suahop phòng 3', 'Đổi phòng: Phòng 2 → Phòng 3');
    const asked = await tram.hears('Gửi thay đổi này');
    await thanh.asks('/suahop phòng 5', 'Đổi phòng: Phòng 2 → Phòng 5');
    await thanh.taps('Gửi', 'Gửi thay đổi này');
    await thanh.hears('Đã sửa và báo');
    await tram.taps('Gửi', asked);
    await tram.hears('Đổi phòng: Phòng 5 → Phòng 3');
    expect((await talk.meeting()).place).toBe('Phòng 5');
    await tram.taps('Gửi', 'Gửi thay đổi này');
    await tram.hears('Đã sửa và báo');
    expect((await talk.meeting()).place).toBe('Phòng 3');
  });

  test('đã hủy, đã bắt đầu trong lúc xem: nói rõ, không gửi gì', async () => {
    const [thanh, tram, hoa] = [who('thanh'), who('tram'), who('hoa')];
    await callsMeeting(thanh, LINE);
    tram.says('/suahop phòng 3');
    const first = await tram.hears('Gửi thay đổi này');
    house.turnTo('2026-11-26T08:01');
    await tram.taps('Gửi', first);
    await tram.isShown('đã bắt đầu');
    await callsMeeting(thanh, 'Họp sau | 8h 3/12/2026 | Phòng 2 | Sơ kết');
    tram.says('/suahop phòng 3');
    const asked = await tram.hears('Gửi thay đổi này');
    thanh.says('/huyhop bão');
    await thanh.taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo');
    await thanh.hears('Đã hủy cuộc họp');
    await tram.taps('Gửi', asked);
    await tram.isShown('đã hủy');
    await hoa.heardNothingOf('Đổi phòng');
  });

  test('người không có quyền thông báo thì không sửa được cuộc họp đã thông báo', async () => {
    await callsMeeting(who('thanh'), LINE);
    await who('hoa').asks('/suahop', 'không có quyền làm việc này');
    await who('hoa').asks('/suahop #kien-giang/2026-1.1 place | Phòng 9', 'không có quyền làm việc này');
    expect((await talk.meeting()).place).toBe('Phòng 2');
  });
});

test('/doihop mà giờ vẫn thế, chỉ đổi phòng: câu trả lời giữ nguyên, kèm lý do', async () => {
  const [thanh, tram, hoa] = [who('thanh'), who('tram'), who('hoa')];
  await callsMeeting(thanh, LINE);
  await hoa.asks('/thamgia', 'Đồng chí đã báo: dự họp');
  await tram.asks(
    '/doihop 8h 26/11/2026 | Hội trường B | Phòng 2 sửa điện',
    'Đổi địa điểm: Phòng 2 → Hội trường B',
  );
  await tram.taps('Gửi', 'Các câu trả lời đã có giữ nguyên');
  await hoa.hears('Đổi địa điểm: Phòng 2 → Hội trường B', 'Lý do: Phòng 2 sửa điện', 'giữ nguyên');
  const card = await talk.groupOf('kien-giang').cardSays('Địa điểm: Hội trường B');
  expect(card.text).not.toContain('ĐÃ DỜI LỊCH');
  expect(await talk.meeting()).toMatchObject({
    revision: 1,
    movedFrom: null,
    answers: { hoa: { kind: 'attend' } },
  });
  await tram.asks('/doihop 8h 26/11/2026 | - | Không gì', 'không có gì thay đổi');
});

test('dời giờ: cử lại người dự thay bằng một lần chọn, kèm lý do và ý kiến đã gửi; dữ liệu của mình thấy cả câu trả lời cũ', async () => {
  const [thanh, tram, trinh] = [who('thanh'), who('tram'), who('trinh')];
  await callsMeeting(thanh, LINE);
  await trinh.asks('/uyquyen Lê Văn Tám, Phó Giám đốc Sở Tư pháp', 'Xin gửi ý kiến bằng văn bản');
  await trinh.records('Nhất trí với dự thảo báo cáo', 'còn thiếu sự đồng ý của người chủ trì');
  await thanh.taps('Đồng ý', 'cử đồng chí Lê Văn Tám');
  await trinh.hears('đồng ý với đề nghị của đồng chí');
  tram.says('/doihop 8h 27/11/2026 | - | Trùng lịch');
  await tram.taps('Gửi', 'Gửi thông báo dời lịch');
  const asked = await trinh.hears(
    'Trước đó đồng chí cử đồng chí Lê Văn Tám dự thay, đã được đồng ý cho giờ cũ',
  );
  await trinh.asks('/dulieucuatoi', 'trước khi dời', 'Nhất trí với dự thảo báo cáo');
  await trinh.taps('Vẫn cử người dự thay', asked);
  await trinh.hears('còn thiếu sự đồng ý của người chủ trì');
  await thanh.hears('cử đồng chí Lê Văn Tám', 'Nhất trí với dự thảo báo cáo');
  expect((await talk.meeting()).answers.trinh).toMatchObject({
    kind: 'proxy',
    consent: { state: 'asked' },
    opinion: { text: 'Nhất trí với dự thảo báo cáo' },
  });
  // Ai trước đó chưa trả lời gì thì không có gì để giữ.
  await who('hoa').asks('/nhutruoc', 'Hiện không có cuộc họp nào đã dời');
});

test('thời gian thì sang /doihop, chủ trì thì sang /chutri: không sửa ở hai nơi', async () => {
  const [thanh, tram] = [who('thanh'), who('tram')];
  await callsMeeting(thanh, LINE);
  const parts = await tram.asks('/suahop', 'Sửa mục nào?');
  await tram.taps('Thời gian', parts);
  await tram.taps('Dời cuộc họp', 'đổi thời gian là dời cuộc họp');
  await tram.hears('Dời sang lúc nào?');
  tram.says('/thoi');
  await tram.taps('Người chủ trì', await tram.asks('/suahop', 'Sửa mục nào?'));
  await tram.taps('Giao chủ trì', 'Đổi người chủ trì');
  await tram.hears('Giao ai chủ trì?');
});

test('câu nói thường: ngày nêu trong câu chọn cuộc họp, phần còn lại chỉ còn xem và gửi', async () => {
  const [thanh, tram] = [who('thanh'), who('tram')];
  await callsMeeting(thanh, LINE);
  await callsMeeting(thanh, 'Họp tổng kết | 8h 2/12/2026 | Hội trường A | Tổng kết');
  await tram.asks('đổi phòng họp thứ 5 tuần sau sang phòng 3', 'Đổi phòng: Phòng 2 → Phòng 3', 'Họp quý');
  await tram.taps('Gửi', 'Gửi thay đổi này');
  await tram.hears('Đã sửa và báo');
  // Không nêu ngày thì hỏi cuộc họp nào, rồi không hỏi lại điều đã nói.
  const which = await tram.asks('thêm đồng chí Luân vào thành phần', 'cuộc họp nào');
  await tram.taps('08:00 thứ Tư 02/12/2026: Họp tổng kết', which);
  await tram.hears('Xin ý kiến về thay đổi thành phần', 'Thêm thành phần: Võ Thành Luân');
});

describe('thành phần', () => {
  test('chủ trì tự thêm, bớt: gửi ngay; người ngoài cuộc không nghe', async () => {
    const [thanh, luan, hoa, cong] = [who('thanh'), who('luan'), who('hoa'), who('cong')];
    await callsMeeting(thanh, LINE);
    await thanh.asks('/suahop Thành phần | thêm Luân; bớt Hoa', 'Giấy mời: Họp định kỳ');
    await thanh.taps(
      'Gửi',
      'Thêm thành phần: Võ Thành Luân. Bớt thành phần: Danh Thị Hoa. Gửi cho những đồng chí này?',
    );
    await thanh.hears('Đã sửa và báo 2 đồng chí');
    await luan.hears('Giấy mời: Họp định kỳ');
    await hoa.hears('không còn trong thành phần dự họp');
    await hoa.asks('/thamgia #kien-giang/2026-1.1', 'không có trong thành phần dự');
    await cong.heardNothingOf('Luân');
    await thanh.asks('/suahop bớt Tài', 'chủ trì nên phải có trong thành phần dự họp');
  });

  test('quá hạn thông báo: hỏi lý do của chủ trì, chủ trì thấy hạn và lý do rồi mới mời; nhật ký ghi là muộn', async () => {
    const [thanh, tram, luan] = [who('thanh'), who('tram'), who('luan')];
    await callsMeeting(thanh, LINE);
    house.turnTo('2026-11-25T09:00');
    await tram.asks('/suahop thêm Luân', 'ĐÃ QUÁ HẠN', 'Xin ghi lý do của người chủ trì');
    await tram.asks('Nội dung liên quan Sở Tư pháp', 'Lý do mời muộn: Nội dung liên quan Sở Tư pháp');
    await tram.taps('Trình', 'Trình đồng chí Lâm Thế Tài duyệt');
    await luan.heardNothingOf('Giấy mời');
    await thanh.taps('Đồng ý', 'Lý do mời muộn: Nội dung liên quan Sở Tư pháp');
    await luan.hears('Giấy mời: Họp định kỳ');
    expect((await talk.meeting()).log.at(-1)).toMatchObject({
      act: 'notice-late',
      onBehalfOf: 'thanh',
      note: 'Nội dung liên quan Sở Tư pháp',
    });
  });

  test('chủ trì không đồng ý, kèm lời: thành phần giữ nguyên, người trình được báo; không ai khác nghe', async () => {
    const [thanh, tram, luan] = [who('thanh'), who('tram'), who('luan')];
    await callsMeeting(thanh, LINE);
    tram.says('/suahop thêm Luân');
    await tram.taps('Trình', 'Trình đồng chí Lâm Thế Tài duyệt');
    const first = await thanh.hears('Thêm thành phần: Võ Thành Luân');
    // Đề nghị sau thay đề nghị trước: nút cũ không còn tính.
    tram.says('/suahop thêm Khoa');
    await tram.taps('Trình', 'Trình đồng chí Lâm Thế Tài duyệt');
    const second = await thanh.hears('Thêm thành phần: Phạm Đăng Khoa, Võ Thành Luân');
    await thanh.taps('Đồng ý', first);
    await thanh.isShown('đã thay đổi');
    await thanh.taps('Không đồng ý', second);
    await thanh.records('chỉ mời Khoa');
    await thanh.isShown('Đã ghi nhận ý kiến');
    await tram.hears('chưa đồng ý thay đổi thành phần dự “Họp quý”: chỉ mời Khoa', 'Thành phần giữ nguyên');
    await luan.heardNothingOf('Họp quý');
    expect((await talk.meeting()).invitees).toHaveLength(6);
  });

  test('không nhắn được cho chủ trì: nói rõ chưa trình được, thư ký ghi nhận lời của chủ trì rồi mới mời', async () => {
    const [thanh, tram, luan] = [who('thanh'), who('tram'), who('luan')];
    await callsMeeting(thanh, LINE);
    house.fake.blocks(thanh.id);
    tram.says('/suahop thêm Luân');
    await tram.taps('Trình', 'Trình đồng chí Lâm Thế Tài duyệt');
    await tram.hears('Chưa trình được đồng chí Lâm Thế Tài', 'gõ /duyet để ghi nhận');
    await luan.heardNothingOf('Giấy mời');
    const list = await tram.asks('/duyet', 'Thay đổi thành phần dự “Họp quý”');
    await tram.taps('Đồng ý: thành phần dự họp', list);
    await luan.hears('Giấy mời: Họp định kỳ');
    expect((await talk.meeting()).participants).toMatchObject({ confirmedBy: 'thanh', recordedBy: 'tram' });
  });

  test('họp Tổ: Quy chế không quy định ai quyết định thành phần, nên thư ký mời thêm được ngay', async () => {
    const [khoa, tram, hoa] = [who('khoa'), who('tram'), who('hoa')];
    const next = await drafts(
      khoa,
      'Họp Tổ | thứ 5 tuần sau 8h | Phòng 2 | Phân công',
      'Họp định kỳ Tổ giúp việc',
      'Toàn thể Tổ',
    );
    await khoa.taps('Gửi thông báo', next);
    await khoa.taps('Gửi', 'Gửi thông báo trên');
    await khoa.hears('Đã gửi thông báo');
    await tram.asks('/suahop thêm Hoa', 'Giấy mời: Họp định kỳ Tổ giúp việc');
    await tram.taps('Gửi', 'Gửi cho những đồng chí này?');
    await hoa.hears('Giấy mời: Họp định kỳ Tổ giúp việc');
    // Người chủ trì biết ai đến thêm.
    await khoa.hears('Đồng chí Lê Thị Trâm đã sửa cuộc họp “Họp Tổ”', 'Thêm thành phần: Danh Thị Hoa');
  });

  test('họp mở rộng: thêm khách mời, ghi vào thẻ, báo chủ trì', async () => {
    const [thanh, tram] = [who('thanh'), who('tram')];
    thanh.says('/taohop Hội nghị | thứ 5 tuần sau 8h | Phòng 2 | Sơ kết');
    await thanh.taps('Họp mở rộng Ban Chỉ đạo', 'loại cuộc họp nào');
    await thanh.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await thanh.asks('-', 'Ghi nhận cuộc họp này?').then((asked) => thanh.taps('Ghi nhận', asked));
    await thanh.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await thanh.hears('Đã gửi thông báo');
    await tram.asks('/suahop thêm khách mời Viện Kinh tế; VNPT', 'Thêm khách mời: Viện Kinh tế; VNPT');
    await tram.taps('Gửi', 'Ghi nhận thay đổi này?');
    await thanh.hears('đã sửa cuộc họp “Hội nghị”', 'Thêm khách mời: Viện Kinh tế; VNPT');
    await talk.groupOf('kien-giang').cardSays('Khách mời: Viện Kinh tế; VNPT');
    expect((await talk.meeting()).guests).toEqual(['Viện Kinh tế', 'VNPT']);
  });
});
