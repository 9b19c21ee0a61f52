import { describe, expect, test } from 'vitest';
import type { CommitteeId } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { opens, talk, who } from '../stage.ts';

async function opened(committee: CommitteeId, platform: (typeof PLATFORMS)[number]): Promise<void> {
  await opens(committee, { platform });
}

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, khoản 2 Điều 8: Phó Trưởng ban làm việc với Ủy viên thì chính đồng chí ấy chủ trì, có tên trong thành phần', async () => {
    await opened('ba-trang', platform);
    const [du, ngan, thich] = [who('du'), who('ngan'), who('thich')];
    du.says('/taohop Nghe báo cáo | thứ 5 tuần sau 8h | Phòng họp | Tiến độ');
    const kinds = await du.hears('loại cuộc họp nào');
    await du.taps('Buổi làm việc của Ban Chỉ đạo', kinds);
    await du.hears('Thành phần dự họp?');
    du.says('Lê Thị Ngân');
    const preview = await du.hears('Chủ trì: đồng chí Phạm Văn Dũ (Phó Trưởng ban)');
    // Quy chế không cho mời cơ quan ngoài Ban và Tổ, nên không hỏi khách mời.
    expect(preview.text).toContain('Thành phần (2): Phạm Văn Dũ, Lê Thị Ngân');
    await du.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    const next = await du.hears('Đã ghi nhận cuộc họp');
    await du.taps('Gửi thông báo', next);
    await du.taps('Gửi', 'Gửi thông báo trên');
    const notice = await ngan.hears('Giấy mời: Buổi làm việc', 'Chủ trì: đồng chí Phạm Văn Dũ');
    // Các điều về họp Ban Chỉ đạo không nói về buổi làm việc.
    expect(notice.text).not.toContain('Điều 5');
    await ngan.asks('/vang đi công tác', 'Đồng chí đã báo vắng');
    await du.hears('Đồng chí Lê Thị Ngân', 'báo vắng', 'không phải trả lời');
    await thich.heardNothingOf('Nghe báo cáo');
    expect(await talk.meeting()).toMatchObject({ convenedBy: 'du', invitees: ['du', 'ngan'] });
  });

  test('Lạng Sơn, khoản 2 Điều 9: không cần báo cáo đề xuất; mời được cơ quan; thư ký ghi nhận cho ai thì hỏi người ấy', async () => {
    await opened('lang-son', platform);
    const [linh, khanh, quy, thieu] = [who('linh'), who('khanh'), who('quy'), who('thieu')];
    linh.says('/taohop Làm việc về đô thị thông minh | thứ 5 tuần sau 8h | Phòng họp | Đề án');
    await linh.taps('Buổi làm việc của Ban Chỉ đạo', 'loại cuộc họp nào');
    await linh.taps('Phó Trưởng Ban Chỉ đạo Lý Văn Khánh', 'Buổi làm việc của đồng chí nào?');
    await linh.hears('Thành phần dự họp?');
    linh.says('Nông Văn Quý');
    await linh.asks(
      'UBND thành phố Lạng Sơn; Sở Tài chính',
      'Khách mời: UBND thành phố Lạng Sơn; Sở Tài chính',
      'Triệu tập: đồng chí Lý Văn Khánh (khoản 2 Điều 9 Quy chế)',
    );
    await linh.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    const next = await linh.hears('Đã ghi nhận cuộc họp');
    expect(next.text).not.toContain('báo cáo đề xuất');
    await linh.taps('Gửi thông báo', next);
    const asked = await khanh.hears('Xin ý kiến về thành phần dự họp', '(khoản 2 Điều 9 Quy chế)');
    expect(asked.text).not.toContain('Điều 8');
    await khanh.taps('Đồng ý', asked);
    await linh.taps('Gửi thông báo', 'đồng ý thành phần');
    await linh.taps('Gửi', 'Gửi thông báo trên');
    await quy.hears('Giấy mời: Buổi làm việc', 'Chủ trì: đồng chí Lý Văn Khánh');
    await thieu.heardNothingOf('đô thị thông minh');
  });

  test('Phú Quốc, khoản 2 Điều 10: Phó Trưởng ban làm việc riêng với cơ quan, địa phương', async () => {
    await opened('phu-quoc', platform);
    const [nga, hung] = [who('nga'), who('hung')];
    nga.says('/taohop Làm việc với phường | thứ 5 tuần sau 8h | UBND phường | Dịch vụ công');
    await nga.taps('Buổi làm việc của Ban Chỉ đạo', 'loại cuộc họp nào');
    await nga.taps('Chỉ người chủ trì và khách mời', 'Thành phần dự họp?');
    await nga.asks('-', 'Khách mời (cơ quan, chuyên gia)?');
    await nga.asks(
      'UBND phường Dương Đông',
      'Chủ trì: đồng chí Lê Thị Nga (Phó Trưởng ban)',
      'Khách mời: UBND phường Dương Đông',
    );
    await nga.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    const next = await nga.hears('Đã ghi nhận cuộc họp');
    await nga.taps('Gửi thông báo', next);
    await nga.taps('Gửi', 'Gửi thông báo trên');
    await nga.hears('Đã gửi thông báo');
    expect(await talk.meeting()).toMatchObject({ invitees: ['nga'], guests: ['UBND phường Dương Đông'] });
    await hung.heardNothingOf('Làm việc với phường');
  });

  test.each([
    ['kien-giang', 'hai', 'trinh', 'Huỳnh Ngọc Trinh', 'Bùi Thế Hải'],
    ['binh-dinh', 'long', 'nam', 'Lê Hoài Nam', 'Nguyễn Việt Lâm'],
  ] as const)(
    '%s: Phó Trưởng ban giữ buổi làm việc thì chủ trì buổi ấy',
    async (committee, deputy, member, invited, chair) => {
      await opened(committee, platform);
      const [holds, comes] = [who(deputy), who(member)];
      holds.says('/taohop Nghe báo cáo | thứ 5 tuần sau 8h | Phòng họp | Tiến độ');
      await holds.taps('Buổi làm việc của Ban Chỉ đạo', 'loại cuộc họp nào');
      await holds.hears('Thành phần dự họp?');
      holds.says(invited);
      if (committee === 'kien-giang') holds.says('-');
      await holds.hears(`Chủ trì: đồng chí ${chair}`);
      await holds.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
      await holds.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
      await holds.taps('Gửi', 'Gửi thông báo trên');
      await comes.hears('Giấy mời: Buổi làm việc', `Chủ trì: đồng chí ${chair}`);
      expect(await talk.meeting()).toMatchObject({ invitees: [deputy, member] });
    },
  );

  test('Phú Quốc, khoản 5 Điều 10: buổi làm việc không phải kỳ họp của Ban, không đòi báo cáo trước họp', async () => {
    await opened('phu-quoc', platform);
    const [tien, yen] = [who('tien'), who('yen')];
    tien.says('/taohop Nghe báo cáo | thứ 5 tuần sau 8h | Phòng họp | Tiến độ');
    await tien.taps('Buổi làm việc của Ban Chỉ đạo', 'loại cuộc họp nào');
    await tien.hears('Thành phần dự họp?');
    tien.says('Ngô Hải Yến');
    await tien.asks('-', 'Chủ trì: đồng chí Trần Minh Tiến (Phó Trưởng ban Thường trực)');
    await tien.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    await tien.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
    await tien.taps('Gửi', 'Gửi thông báo trên');
    const notice = await yen.hears('Giấy mời: Buổi làm việc');
    expect(notice.text).not.toContain('Điều');
    await yen.asks('/nopbaocao', 'Hiện không có báo cáo nào chờ đồng chí nộp');
  });
});
