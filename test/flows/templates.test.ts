import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Bình Định, đoạn 2 điểm a khoản 2 Điều 11: cơ quan thường trực gửi mẫu; lời nhắc và câu hỏi nộp báo cáo nói có mẫu', async () => {
    await opens('binh-dinh', { platform, reminders: true });
    await who('nam').asks('/maubaocao', 'Chưa có mẫu báo cáo nào');
    await who('kiet').asks('/maubaocao members-half-year', 'Xin gửi tệp mẫu');
    who('kiet').says('Mẫu 01: kết quả, khó khăn, kiến nghị');
    const shown = await who('kiet').hears('Mẫu báo cáo', 'Mẫu 01', 'đoạn 2 điểm a khoản 2 Điều 11 Quy chế');
    expect(shown.text).toContain('đồng chí Trần Anh Kiệt gửi');
    await who('kiet').taps('Gửi', 'Gửi mẫu trên tới');
    await who('kiet').hears('Đã lưu mẫu');
    await who('nam').hears('Mẫu 01: kết quả, khó khăn, kiến nghị');
    await who('nam').asks('/maubaocao', 'Mẫu 01');
    house.turnTo('2026-12-24T08:05');
    await talk.settled();
    await who('nam').hears('Có mẫu: xin gõ /maubaocao.');
    await who('nam').asks('/nopbaocao', 'Xin gửi nội dung báo cáo', 'Có mẫu: xin gõ /maubaocao.');
  });

  test('Bình Định: ủy viên khác không gửi mẫu, được chỉ tới cơ quan thường trực', async () => {
    await opens('binh-dinh', { platform, reminders: true });
    await who('nam').asks('/maubaocao members-half-year', 'Trần Anh Kiệt', 'Điều 11 Quy chế');
  });

  test('Lạng Sơn, điểm b khoản 2 Điều 5: Phó Trưởng ban gửi mẫu; báo cáo theo yêu cầu nộp qua trợ lý là báo cáo trực tuyến', async () => {
    await opens('lang-son', { platform, reminders: true });
    await who('khanh').asks('/maubaocao agencies-by-template', 'Xin gửi tệp mẫu');
    await who('khanh').taps(
      'Gửi',
      await who('khanh').asks('Mẫu báo cáo chuyển đổi số số 02', 'Gửi mẫu trên tới'),
    );
    await who('quy').hears('Mẫu báo cáo chuyển đổi số số 02', 'điểm b khoản 2 Điều 5 Quy chế');
    await who('khanh').asks('/yeucaubaocao', 'Yêu cầu ai báo cáo?', 'điểm b khoản 2 Điều 5');
    await who('khanh').asks('tất cả', 'Báo cáo về việc gì?');
    await who('khanh').asks('Tiến độ quý IV', 'ngày nào');
    await who('khanh').taps('Gửi yêu cầu', await who('khanh').asks('18/12', 'Gửi yêu cầu trên tới'));
    await who('quy').hears(
      'yêu cầu đồng chí báo cáo: Tiến độ quý IV',
      'Có mẫu: xin gõ /maubaocao.',
      'Nộp qua trợ lý là báo cáo trực tuyến (điểm b khoản 2 Điều 5 Quy chế)',
    );
  });
});

test('Ba Trang không quy định mẫu: thư ký gửi, nói rõ không quy định; cập nhật tệp Ban không làm mất mẫu', async () => {
  await opens('ba-trang', { platform: 'telegram', reminders: true });
  await who('toan').asks('/maubaocao', 'Gửi mẫu mới, hoặc thay mẫu đang có');
  await who('toan').asks('/maubaocao agencies-as-prescribed', 'Xin gửi tệp mẫu');
  who('toan').sends('mau-bao-cao.docx');
  await who('toan').taps('Gửi', 'Gửi mẫu trên tới');
  await who('ngan').hears('mau-bao-cao.docx', 'mẫu báo cáo: Quy chế không quy định');
  await who('ngan').asks('/maubaocao agencies-as-prescribed', 'thư ký');
});
