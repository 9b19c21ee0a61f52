import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { opens, who } from '../stage.ts';

// Kết luận từ ngoài Ban, Ban Chỉ đạo cấp dưới, hội nghị, hội thảo.

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Kiên Giang, khoản 2 Điều 13: kết luận của Chủ tịch UBND tỉnh ràng buộc thành viên Tổ; của nơi khác thì không nói vậy', async () => {
    await opens('kien-giang', { platform });
    const shown = await who('khoa').asks(
      '/giaoviec Theo kết luận của Chủ tịch UBND tỉnh ngày 18/11: Giao đồng chí Võ Thành Luân rà soát 5 thủ tục, trước 15/12',
      'Theo kết luận của Chủ tịch UBND tỉnh ngày 18/11',
      'Rà soát 5 thủ tục',
    );
    expect(shown.text).toContain(
      'Thành viên chịu trách nhiệm triển khai kết luận ấy (khoản 2 Điều 13 Quy chế)',
    );
    await who('khoa').taps('Giao', 'Giao nhiệm vụ trên');
    await who('luan').hears('Nhiệm vụ được giao', 'Theo kết luận của Chủ tịch UBND tỉnh ngày 18/11');
    await who('luan').asks('/nhiemvu', 'Rà soát 5 thủ tục');
    const other = await who('khoa').asks(
      '/giaoviec Theo kết luận của Sở Nội vụ: Giao đồng chí Võ Thành Luân báo số biên chế, trước 16/12',
      'Theo kết luận của Sở Nội vụ',
    );
    expect(other.text).not.toContain('khoản 2 Điều 13');
  });

  test('Bình Định, khoản 2 Điều 9: lãnh đạo Ban đề nghị Ban Chỉ đạo huyện báo cáo; trả lời được ghi về đây', async () => {
    await opens('binh-dinh', { platform });
    const shown = await who('long').asks(
      '/thongtin Tiến độ dịch vụ công trực tuyến, Ban Chỉ đạo huyện Tuy Phước, trước 05/12',
      'Kính gửi: Ban Chỉ đạo huyện Tuy Phước',
    );
    expect(shown.text).toContain('Căn cứ khoản 2 Điều 9');
    await who('long').taps('Gửi', 'Ghi nhận đề nghị trên?');
    const passed = await who('long').hears('chuyển tới Ban Chỉ đạo huyện Tuy Phước');
    await who('long').taps('Ghi trả lời', passed);
    await who('long').hears('Nội dung trả lời?');
    await who('long').records('Đạt 82 %', 'Đã ghi nhận');
    // Sở, ngành thì vẫn là việc của Tổ thư ký.
    await who('long').asks('/thongtin Số liệu, UBND huyện Tuy Phước, trước 05/12', 'khoản 3 Điều 8');
  });

  test('Lạng Sơn, khoản 2 Điều 12: Ban Chỉ đạo cấp huyện có Quy chế riêng, căn cứ Quy chế này', async () => {
    await opens('lang-son', { platform });
    await who('linh').asks(
      '/thongtin Quy chế hoạt động đã ban hành, Ban Chỉ đạo huyện Cao Lộc, trước 05/12',
      'do Trưởng Ban Chỉ đạo cấp huyện ban hành, căn cứ Quy chế này (khoản 2 Điều 12)',
    );
  });

  test('Lạng Sơn, Điều 3: hội nghị, hội thảo là hình thức làm việc của Ban', async () => {
    await opens('lang-son', { platform });
    who('thieu').says('/taohop Hội thảo kinh tế số | thứ 5 tuần sau 8h | Hội trường | Kinh tế số cửa khẩu');
    await who('thieu').taps('Họp đột xuất Ban Chỉ đạo', 'loại cuộc họp nào');
    await who('thieu').hears('Thành phần dự họp?');
    await who('thieu').asks(
      'Nông Văn Quý',
      'Hội thảo kinh tế số',
      'Hình thức làm việc: hội thảo (Điều 3 Quy chế)',
    );
  });
});
