import { describe, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/time/instant.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { held } from './held.ts';
import { callsMeeting } from './talk.ts';

// Kiên Giang: Tài (thanh) là Trưởng ban, Trâm (tram) là thư ký.

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('kết luận: chủ trì cho gửi qua điện thoại, báo sai khi chưa gửi thì lại chờ, khi đã gửi thì nói rõ đã gửi gì', async () => {
    await opens('kien-giang', { platform });
    const [head, tram] = ['thanh', 'tram'].map((id) => talk.member('kien-giang', id));
    if (!head || !tram) throw new Error('nobody there');
    await callsMeeting(head, 'Họp thường kỳ | thứ 5 tuần sau 8h | Phòng họp A | Sơ kết');
    house.turnTo('2026-11-27T09:00');
    await tram.taps(
      'Soạn kết luận: Họp thường kỳ, 08:00 thứ Năm 26/11/2026',
      await tram.asks('/ketluan', 'Xin chọn:'),
    );
    await tram.hears('Kết luận cuộc họp “Họp thường kỳ”');
    await tram.asks('Ban Chỉ đạo ghi nhận kết quả.', 'Xin gửi các nhiệm vụ');
    await tram.asks('không có', 'Tình trạng: đang soạn').then((ready) => tram.taps('Trình chủ trì', ready));
    const put = await tram.hears('Đã trình đồng chí Lâm Thế Tài');
    await head.hears('Xin ý kiến về dự thảo kết luận');
    // Người soạn không tự ghi việc cho phổ biến.
    expect(JSON.stringify([put.text, put.reply_markup])).not.toContain('được phổ biến qua điện thoại');
    await tram.taps('Ghi: chủ trì cho gửi nội bộ qua điện thoại', put);
    await tram.hears('Đã ghi đồng chí Lâm Thế Tài, qua điện thoại, cho gửi nội bộ: Dự thảo kết luận');
    await head.taps('Tôi không có ý kiến này', 'Ghi thay đồng chí, qua điện thoại');
    await head.hears('Xin ý kiến về dự thảo kết luận');
    await tram.hears('báo không có ý kiến đã ghi qua điện thoại: Dự thảo kết luận');
    const again = await tram.asks('/ghiykien', 'Dự thảo kết luận “Họp thường kỳ”');
    await tram.taps('Ghi: chủ trì cho gửi nội bộ qua điện thoại', again);
    await tram.taps('Gửi thông báo kết luận', 'qua điện thoại, cho gửi nội bộ');
    const told = await head.hears('Ghi thay đồng chí, qua điện thoại');
    await tram.taps('Gửi', await tram.hears('Gửi'));
    await tram.hears('Đã gửi');
    await head.taps('Tôi không có ý kiến này', told);
    await head.hears('không thu hồi được', 'Thông báo kết luận đã gửi');
    await tram.hears('báo không có ý kiến', 'Thông báo kết luận đã gửi');
  });
});

describe('soạn kết luận cuộc họp của một ngày', () => {
  // Hôm nay là thứ Sáu 20/11; cuộc họp đã qua là của thứ Năm 19/11.
  const asked = async (said: string, ...parts: string[]) => {
    await opens('phu-quoc');
    await held(house, 'phu-quoc');
    return who('thao').asks(said, ...parts);
  };

  test.each([
    'soạn kết luận họp hôm nay',
    'soạn kết luận cuộc họp sáng nay',
    'soan ket luan hop ngay 18/11',
    'soạn kết luận họp thứ tư',
  ])('“%s”: không phải ngày ấy thì cho chọn, không mở cuộc khác', async (said) => {
    await asked(said, 'Xin chọn', 'kết luận');
    await who('thao').asks('/thoi', 'không có việc nào đang làm dở');
  });

  test.each([
    'soạn kết luận họp hôm qua',
    'soạn kết luận cuộc họp ngày 19/11',
    'soan ket luan hop thu nam',
    'soạn kết luận cuộc họp',
  ])('“%s”: đúng cuộc họp thì mở', async (said) => {
    await asked(said, 'Kết luận cuộc họp “Họp thường kỳ”', 'Xin gửi nội dung kết luận');
  });

  test('hai cuộc họp, nói rõ ngày thì mở cuộc của ngày ấy', async () => {
    await opens('phu-quoc');
    await held(house, 'phu-quoc');
    const start = toInstant(Date.parse('2026-11-17T08:00:00+07:00'));
    await held(house, 'phu-quoc', { id: 'phu-quoc/2026-2', title: 'Họp đột xuất', start });
    await who('thao').asks('soạn kết luận cuộc họp ngày 17/11', 'Kết luận cuộc họp “Họp đột xuất”');
  });
});
