import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { callsMeeting } from './talk.ts';

// Toàn bộ hồ sơ một cuộc họp trong một tệp: chỉ người đọc được mọi phần mới nhận.

describe('hồ sơ cuộc họp', () => {
  test('Telegram: giấy mời, tài liệu, trả lời, ý kiến, nhật ký trong một tệp .zip', async () => {
    await opens('kien-giang');
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    await callsMeeting(thanh, 'Họp quý | thứ 5 tuần sau 8h | Phòng A | Sơ kết');
    tram.sendsBytes('De an.pdf', Buffer.from('%PDF-1.7 đề án'), 'Đề án: bản 2/2026');
    await tram.taps('Gửi', 'Gửi tài liệu này tới');
    await binh.asks('/vang bận họp HĐND', 'Đã ghi nhận');
    await talk.settled();
    house.turnTo('2026-11-26T09:00');
    await tram.asks('/diemdanh', 'Điểm danh: Họp quý');
    await tram.asks('có mặt tất cả', 'CÓ MẶT');
    await tram.taps('Hồ sơ cuộc họp (.zip)', await tram.asks('xong', 'Đã xong điểm danh'));
    await tram.hears('Hồ sơ cuộc họp “Họp quý”');
    const { name, bytes } = await tram.getsFile('.zip');
    expect(name).toBe('ho-so-hop-kien-giang-2026-1.zip');
    const files = unzipSync(bytes);
    const text = (part: string) => strFromU8(files[part] ?? new Uint8Array());
    expect(Object.keys(files).sort()).toEqual([
      ...['1. Giấy mời.txt', '2. Trả lời và điểm danh.txt', '7. Nhật ký.txt'],
      '8. Tài liệu/01. Đề án- bản 2-2026.pdf',
    ]);
    expect(text('1. Giấy mời.txt')).toContain('Địa điểm: Phòng A');
    expect(text('2. Trả lời và điểm danh.txt')).toContain('điểm danh: CÓ MẶT');
    expect(text('7. Nhật ký.txt')).toContain('Lê Thị Trâm');
    expect(text('8. Tài liệu/01. Đề án- bản 2-2026.pdf')).toBe('%PDF-1.7 đề án');
    await binh.asks('/hosohop', 'được nhận toàn bộ hồ sơ');
    await binh.asks('/hosohop #kien-giang/2026-1.1', 'Xin liên hệ thư ký');
    await binh.heardNothingOf('ho-so-hop');
  });

  test('điểm danh không thay câu trả lời; khách mời đủ; tên tệp nào cũng mở được', async () => {
    await opens('kien-giang');
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    thanh.says('/taohop Hội nghị | thứ 5 tuần sau 8h | Phòng 2 | Sơ kết');
    await thanh.taps('Họp mở rộng Ban Chỉ đạo', 'loại cuộc họp nào');
    await thanh.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await thanh.hears('Khách mời (cơ quan, chuyên gia)?');
    await thanh.taps('Ghi nhận', await thanh.asks('Viện Kinh tế; VNPT', 'Ghi nhận cuộc họp này?'));
    await thanh.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await thanh.hears('Đã gửi thông báo');
    tram.sendsBytes('a.pdf', Buffer.from('một'), '../../Đề án\u202efdp.exe.');
    await tram.taps('Gửi', 'Gửi tài liệu này tới');
    tram.sendsBytes('b.pdf', Buffer.from('hai'), 'CON');
    await tram.taps('Gửi', 'Gửi tài liệu này tới');
    tram.sendsBytes('c.pdf', Buffer.from('ba'), 'CON');
    await tram.taps('Gửi', 'Gửi tài liệu này tới');
    tram.sendsBytes('d.exe.', Buffer.from('MZ'), 'Phần mềm');
    await tram.hears('Không nhận tệp “d.exe.” vì đuôi .exe là tệp chương trình');
    await binh.asks('/vang bận họp HĐND', 'Đã ghi nhận');
    await tram.asks('/khachmoi', 'Viện Kinh tế');
    await tram.asks('đã mời 1-2 qua công văn', 'đã mời qua công văn');
    await tram.asks('dự 1', 'báo dự');
    await tram.asks('có mặt 2', 'CÓ MẶT');
    await tram.asks('xong', 'khách mời đều đã được mời');
    await talk.settled();
    house.turnTo('2026-11-26T09:00');
    await tram.asks('/diemdanh', 'Điểm danh: Hội nghị');
    await tram.asks('có mặt tất cả', 'CÓ MẶT');
    await tram.taps('Hồ sơ cuộc họp (.zip)', await tram.asks('xong', 'Đã xong điểm danh'));
    const files = unzipSync((await tram.getsFile('.zip')).bytes);
    const rollText = strFromU8(files['2. Trả lời và điểm danh.txt'] ?? new Uint8Array());
    expect(rollText).toContain(
      'Trần Thanh Bình – trả lời: xin vắng, chưa được đồng ý (lý do: bận họp HĐND); điểm danh: CÓ MẶT',
    );
    expect(rollText).toContain('1. Viện Kinh tế – đã mời qua công văn, báo dự; điểm danh: chưa điểm danh');
    expect(rollText).toContain('2. VNPT – đã mời qua công văn, chưa trả lời; điểm danh: CÓ MẶT');
    expect(Object.keys(files).filter((name) => name.includes('/'))).toEqual([
      '8. Tài liệu/01. Đề ánfdp-exe.pdf',
      '8. Tài liệu/02. _CON.pdf',
      '8. Tài liệu/03. _CON (bản 2).pdf',
    ]);
  });

  test('Zalo không gửi được .zip: nói rõ, và chỉ cách xem từng phần', async () => {
    await opens('kien-giang', { platform: 'zalo' });
    const [thanh, tram] = [talk.member('kien-giang', 'thanh'), talk.member('kien-giang', 'tram')];
    await callsMeeting(thanh, 'Họp quý | thứ 5 tuần sau 8h | Phòng A | Sơ kết');
    await tram.asks('/hosohop', 'Zalo không gửi được tệp .zip', '/hoso, /tailieu');
  });
});
