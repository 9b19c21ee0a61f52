import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { opens, who } from '../stage.ts';

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Kiên Giang, khoản 5 Điều 15: Tổ cung cấp thông tin cho báo chí khi Trưởng ban hoặc Phó Trưởng ban cho phổ biến', async () => {
    await opens('kien-giang', { platform });
    const [luan, thanh, tram] = [who('luan'), who('thanh'), who('tram')];
    luan.says('/thongbao Kiên Giang cấp 90 % định danh mức 2.');
    await luan.taps('Cơ quan thông tấn, báo chí', 'Gửi tới ai?');
    await luan.taps('Gửi ngay', 'Gửi khi nào?');
    const asked = await luan.hears('Xin ý kiến đồng chí Lâm Thế Tài');
    expect(asked.text).toContain('theo khoản 1 Điều 15 Quy chế');
    await luan.taps('Gửi', asked);
    const request = await thanh.hears(
      'cung cấp thông tin trên cho cơ quan thông tấn, báo chí',
      'khoản 1 Điều 15',
    );
    await tram.heardNothingOf('90 % định danh');
    await thanh.taps('Đồng ý', request);
    // Văn bản để chuyển, không kèm tên người trong Ban.
    const text = await luan.hears('Thông tin cung cấp cho báo chí', '90 % định danh mức 2');
    expect(text.text).not.toContain('Luân');
    await luan.hears('được phép phổ biến (khoản 1 Điều 15 Quy chế)', 'có số văn bản xin ghi tại /vanban');
    await tram.hears('Thông tin cung cấp cho báo chí');
    await thanh.hears('Đã cung cấp thông tin cho báo chí', 'khoản 11 Điều 4 Quy chế');
    await who('binh').heardNothingOf('90 % định danh');
    await tram.asks('/vanban', 'Cơ quan thông tấn, báo chí');
  });

  test('Kiên Giang: không đồng ý thì không có gì tới báo chí; người ngoài Tổ được chỉ tới Tổ', async () => {
    await opens('kien-giang', { platform });
    who('luan').says('/thongbao Số liệu nội bộ');
    await who('luan').taps('Cơ quan thông tấn, báo chí', 'Gửi tới ai?');
    await who('luan').taps('Gửi ngay', 'Gửi khi nào?');
    await who('luan').taps('Gửi', 'Xin ý kiến đồng chí Lâm Thế Tài');
    await who('thanh').taps('Không đồng ý', await who('thanh').hears('Đồng chí có đồng ý không?'));
    await who('luan').hears('không đồng ý thông báo');
    await who('luan').heardNothingOf('được phép phổ biến');
    who('binh').says('/thongbao Sở tôi có tin cho báo chí');
    await who('binh').hears('Gửi tới ai?');
    await who('binh').asks('báo chí', 'Phạm Đăng Khoa', 'theo khoản 5 Điều 15 Quy chế');
  });

  test('Kiên Giang, khoản 11 Điều 4: Trưởng ban tự cung cấp thì không phải xin ai', async () => {
    await opens('kien-giang', { platform });
    who('thanh').says('/thongbao Đề án 06 hoàn thành kế hoạch năm.');
    await who('thanh').taps('Cơ quan thông tấn, báo chí', 'Gửi tới ai?');
    await who('thanh').taps('Gửi ngay', 'Gửi khi nào?');
    await who('thanh').taps('Gửi', 'cho cơ quan thông tấn, báo chí');
    await who('thanh').hears('Đã giao bản thông tin để chuyển');
    await who('tram').hears('Thông tin cung cấp cho báo chí', 'hoàn thành kế hoạch năm');
  });
});

test('Ba Trang không quy định về báo chí: không mời chọn; ai hỏi thì xin Trưởng ban', async () => {
  await opens('ba-trang', { platform: 'telegram' });
  who('toan').says('/thongbao Xã khai trương điểm dịch vụ công.');
  const asked = await who('toan').hears('Gửi tới ai?');
  expect(JSON.stringify(asked.reply_markup)).not.toContain('báo chí');
  who('toan').says('báo chí');
  await who('toan').taps('Gửi ngay', 'Gửi khi nào?');
  await who('toan').hears(
    'Xin ý kiến đồng chí Phạm Quang Thịnh',
    'Việc thông tin cho báo chí: Quy chế không quy định',
  );
});

test('thông báo chỉ cho chính mình thì được hỏi lại, không xem trước “tới 0 đồng chí”', async () => {
  await opens('ba-trang', { platform: 'telegram' });
  who('toan').says('/thongbao Việc riêng');
  await who('toan').taps('Chọn từng đồng chí', 'Gửi tới ai?');
  await who('toan').hears('Gửi tới những đồng chí nào?');
  await who('toan').asks('Võ Minh Toàn', 'không gửi cho chính người soạn');
});
