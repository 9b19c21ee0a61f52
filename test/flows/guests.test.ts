import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk } from '../stage.ts';
import { Talk } from './talk.ts';

// Khách mời, chuyên gia của cuộc họp mở rộng: ai còn phải mời và mời bằng cách nào, trả lời thế nào, có mặt không.

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Kiên Giang, khoản 2 Điều 14: khách chưa được mời thì nói rõ; thư ký ghi việc mời, trả lời, có mặt', async () => {
    await opens('kien-giang', { platform });
    const [thanh, tram, hoa] = ['thanh', 'tram', 'hoa'].map((id) => talk.member('kien-giang', id));
    if (!thanh || !tram || !hoa) throw new Error('nobody');
    thanh.says('/taohop Hội nghị | thứ 5 tuần sau 8h | Phòng 2 | Sơ kết');
    await thanh.taps('Họp mở rộng Ban Chỉ đạo', 'loại cuộc họp nào');
    await thanh.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await thanh.hears('Khách mời (cơ quan, chuyên gia)?');
    await thanh.asks(
      'Trần Thanh Bình, chuyên gia; VNPT',
      'Đồng chí Trần Thanh Bình có trong danh sách thành viên',
    );
    await thanh
      .asks('Viện Kinh tế; ông Nguyễn Văn Minh, chuyên gia', 'Ghi nhận cuộc họp này?')
      .then((asked) => thanh.taps('Ghi nhận', asked));
    await thanh.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await thanh.hears('Trợ lý không nhắn khách mời. Xin mời', 'Viện Kinh tế; ông Nguyễn Văn Minh');
    await hoa.asks('/khachmoi', 'Quy chế không quy định ai điểm danh, ghi khách mời');
    await tram.asks(
      '/khachmoi',
      '1. Viện Kinh tế – CHƯA MỜI',
      'Theo khoản 2 Điều 14 Quy chế, mời: người đứng đầu cơ quan chủ trì.',
      'Huy động chuyên gia do Trưởng ban quyết định (khoản 7 Điều 4 Quy chế)',
      'Còn 2 khách chưa được mời',
    );
    await tram.asks('đã mời 1-2 qua công văn', '1. Viện Kinh tế – đã mời qua công văn, chưa trả lời');
    await tram.asks('dự 1', '1. Viện Kinh tế – đã mời qua công văn, báo dự');
    await tram.asks('không dự 2', 'đã mời qua công văn, không dự');
    await tram.asks('dự 7', 'Tôi chưa đọc được');
    await tram.asks('xong', 'khách mời đều đã được mời');
    await talk
      .groupOf('kien-giang')
      .cardSays('Khách mời: Viện Kinh tế (báo dự); ông Nguyễn Văn Minh, chuyên gia (không dự)');
    // Dời giờ thì khách phải được báo lại; lời đáp cũ không tính.
    thanh.says('/doihop thứ 6 tuần sau 8h | - | trùng lịch');
    await thanh.taps('Gửi', 'Gửi thông báo dời lịch');
    await thanh.hears('Đã dời lịch');
    await tram.asks('/khachmoi', '1. Viện Kinh tế – CHƯA BÁO GIỜ MỚI');
    await tram.asks('mời tất cả', '1. Viện Kinh tế – đã mời, chưa trả lời');
    await tram.asks('xong', 'khách mời đều đã được mời');
    house.turnTo('2026-11-27T08:05');
    await tram.asks('/diemdanh', 'Khách mời có mặt: 0/2');
    await tram.asks('xong', 'Đã xong điểm danh');
    await tram.asks('/khachmoi', 'đã mời, chưa trả lời');
    await tram.asks('có mặt 1', '1. Viện Kinh tế – CÓ MẶT');
    await tram.asks('vắng 2', 'VẮNG');
    await tram.asks('xong', 'khách mời đều đã được mời');
    await tram.asks('/diemdanh', 'Khách mời có mặt: 1/2');
    expect((await talk.meeting()).log.filter(({ act }) => act === 'guests-noted')).toHaveLength(6);
  });

  test('cuộc họp không có khách mời: nói rõ', async () => {
    await opens('lang-son', { platform });
    const linh = new Talk(house).member('lang-son', 'linh');
    await linh.asks('/khachmoi', 'Hiện không có cuộc họp nào có khách mời');
  });

  test('Ba Trang, đoạn 2 Điều 7: soạn cuộc họp mở rộng thì nói Quy chế mời ai', async () => {
    await opens('ba-trang', { platform });
    const thich = new Talk(house).member('ba-trang', 'thich');
    thich.says('/taohop Họp mở rộng | thứ 5 tuần sau 8h | Phòng họp | Học bạ số');
    await thich.taps('Họp mở rộng Ban Chỉ đạo', 'loại cuộc họp nào');
    await thich.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await thich.hears('Theo đoạn 2 Điều 7 Quy chế, mời: người đứng đầu cơ quan chủ trì.');
  });
});
