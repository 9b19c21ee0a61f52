import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Thiệu: Trưởng ban; Hiền: Phó Trưởng ban Thường trực; Linh: Tổ trưởng, thư ký. */
let thieu: Person;
let hien: Person;
let quy: Person;
let mai: Person;
let linh: Person;

const STANDS = '(thay mặt đồng chí Hồ Minh Thái theo khoản 1 Điều 5 Quy chế)';

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('lang-son', { platform, reminders: true });
    [thieu, hien, quy, mai, linh] = [who('thieu'), who('hien'), who('quy'), who('mai'), who('linh')];
  });

  async function away(until: string): Promise<void> {
    linh.says('/thaymat');
    await linh.taps('Trưởng Ban Chỉ đạo Hồ Minh Thái đi vắng', 'Ghi nhận việc gì?');
    await linh.asks('bây giờ', 'Đến hết ngày nào?');
    linh.says(until);
    await linh.taps('Ghi nhận', 'Đồng chí Nguyễn Thị Hiền thay mặt (khoản 1 Điều 5 Quy chế)');
    await hien.hears('đồng chí thay mặt đồng chí Hồ Minh Thái');
  }

  test('Lạng Sơn, khoản 1 Điều 5: người thay mặt chưa có trong thành phần thì được mời chủ trì, nhật ký ghi việc ấy', async () => {
    thieu.says('/taohop Họp đô thị thông minh | thứ 4 tuần sau 8h | Phòng họp 2 | Đề án');
    await thieu.taps('Họp đột xuất Ban Chỉ đạo', 'loại cuộc họp nào');
    await thieu.hears('Thành phần dự họp?');
    thieu.says('Vi Thanh Tùng, Nông Văn Quý');
    await thieu.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    await thieu.hears('Đã ghi nhận cuộc họp');
    thieu.says('/dexuat Đề án được duyệt | Tháng 12 | Tờ trình');
    await thieu.taps('Nộp', 'Nộp báo cáo đề xuất này?');
    await thieu.hears('Đã nhận báo cáo đề xuất');
    thieu.says('/moihop');
    await thieu.taps('Gửi', 'Gửi thông báo trên');
    await thieu.hears('Đã gửi thông báo');
    expect((await talk.meeting()).invitees).not.toContain('hien');

    await away('thứ 6 tuần sau');
    expect((await talk.meeting()).invitees).toContain('hien');
    linh.says('/hoso Họp đô thị thông minh');
    await linh.taps('Cuộc họp: Họp đô thị thông minh', 'Tìm thấy 1 hồ sơ');
    await linh.hears('Nhật ký', 'mời người chủ trì thay');
  });

  test('Lạng Sơn, khoản 1 Điều 5: quyết định khi thay mặt ghi rõ thay mặt ai, theo điều nào; về thì Trưởng ban nhận danh sách', async () => {
    await away('thứ 6 tuần sau');
    hien.says('/taohop Họp đô thị thông minh | thứ 4 tuần sau 8h | Phòng họp 2 | Đề án');
    await hien.taps('Họp đột xuất Ban Chỉ đạo', 'loại cuộc họp nào');
    await hien.hears('Thành phần dự họp?');
    hien.says('Nguyễn Thị Hiền, Vi Thanh Tùng, Nông Văn Quý');
    await hien.hears(`Triệu tập: đồng chí Nguyễn Thị Hiền ${STANDS}`);
    await hien.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    const next = await hien.hears('Đã ghi nhận cuộc họp');
    await hien.taps('Gửi thông báo', next);
    hien.says('/dexuat Đề án được duyệt | Tháng 12 | Tờ trình');
    await hien.taps('Nộp', 'Nộp báo cáo đề xuất này?');
    await hien.hears('Đã nhận báo cáo đề xuất');
    hien.says('/moihop');
    await hien.taps('Gửi', 'Gửi thông báo trên');
    await quy.asks('không dự được do họp giao ban', 'đang chờ người chủ trì đồng ý');
    await hien.taps('Đồng ý', 'Đồng chí Nông Văn Quý');
    await quy.hears(`Người chủ trì là đồng chí Nguyễn Thị Hiền ${STANDS} đồng ý`);

    // Trong hồ sơ cũng vậy; không ai là "thư ký ghi nhận" cả.
    linh.says('/hoso Họp đô thị thông minh');
    await linh.taps('Cuộc họp: Họp đô thị thông minh', 'Tìm thấy 1 hồ sơ');
    await linh.hears('Nhật ký', `${STANDS}: đồng ý để đồng chí Nông Văn Quý vắng`);
    await thieu.heardNothingOf('ghi nhận thay');

    linh.says('/trolai');
    await linh.taps('Ghi nhận', 'Ghi nhận kết thúc từ bây giờ');
    const list = await thieu.hears(
      'Việc đã quyết định thay mặt đồng chí',
      'đồng ý để đồng chí Nông Văn Quý vắng',
    );
    expect(list.text).toContain(
      'Đồng chí Nguyễn Thị Hiền (khoản 1 Điều 5 Quy chế) soạn cuộc họp: “Họp đô thị thông minh”',
    );
    expect(list.text).toContain('gửi thông báo họp');
  });

  test('Lạng Sơn, khoản 1 Điều 5: vắng lâu thì mỗi tuần có danh sách, hết hạn vắng có danh sách cả thời gian', async () => {
    await away('4/12');
    const next = await drafts(
      hien,
      'Họp một | thứ 4 tuần sau 8h | A | B',
      'Họp đột xuất Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await hien.taps('Gửi thông báo', next);
    await hien.hears('phải có báo cáo đề xuất');
    house.turnTo('2026-11-27T09:05');
    await thieu.hears('Những việc đã quyết định thay mặt đồng chí', '(1 việc)', 'soạn cuộc họp: “Họp một”');
    house.turnTo('2026-12-07T09:05');
    const all = await thieu.hears('Những việc đã quyết định thay mặt đồng chí');
    expect(all.text).toContain('soạn cuộc họp: “Họp một”');
  });

  test('Lạng Sơn, khoản 1 Điều 5: không có quyết định nào thì danh sách nói rõ như vậy', async () => {
    await away('thứ 6 tuần sau');
    house.turnTo('2026-11-23T09:00');
    linh.says('/trolai');
    await linh.taps('Ghi nhận', 'Ghi nhận kết thúc từ bây giờ');
    await thieu.hears('Không ghi nhận quyết định nào thay mặt đồng chí');
    await mai.heardNothingOf('thay mặt đồng chí');
  });

  test('Lạng Sơn, khoản 1 Điều 5: ngày nộp báo cáo do người thay mặt ấn định cũng ghi rõ thay mặt ai', async () => {
    await away('thứ 6 tuần sau');
    hien.says('/hanbaocao');
    await hien.hears('Ấn định ngày cho báo cáo nào?');
    await hien.asks('1', 'của Tổ giúp việc');
    await hien.asks('10/12', `Đồng chí Nguyễn Thị Hiền ${STANDS} ấn định`);
    await hien.taps('Ấn định', 'Ấn định ngày và báo');
    await linh.hears(`Đồng chí Nguyễn Thị Hiền ${STANDS} ấn định`);
    linh.says('/trolai');
    await linh.taps('Ghi nhận', 'Ghi nhận kết thúc từ bây giờ');
    await thieu.hears('Việc đã quyết định thay mặt đồng chí', 'Đồng chí Nguyễn Thị Hiền');
  });
});
