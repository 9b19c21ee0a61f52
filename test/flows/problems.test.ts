import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problems/problem.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, who } from '../stage.ts';
import { readable } from './talk.ts';

const problems = (): Promise<Problem[]> => kept('problems');

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Kiên Giang, khoản 3 Điều 19: về Công an tỉnh, trình Trưởng ban, người phản ánh được báo từng bước', async () => {
    await opens('kien-giang', { platform });
    const [binh, tram, hai, thanh, luan] = [who('binh'), who('tram'), who('hai'), who('thanh'), who('luan')];
    await binh.asks('/phatsinh', 'Đồng chí gặp vướng mắc gì?');
    const shown = await binh.asks('Máy quét hồ sơ ở 3 xã bị hỏng.', 'Phản ánh vướng mắc', 'Công an tỉnh');
    expect(shown.text).toContain('(khoản 3 Điều 19 Quy chế)');
    const ask = await binh.hears('Gửi riêng phản ánh này tới');
    expect(ask.text).toContain('Bùi Thế Hải, Phạm Đăng Khoa, Lê Thị Trâm');
    expect(ask.text).toContain('(khoản 4 Điều 7 Quy chế): Lâm Thế Tài, Nguyễn Trí Công');
    await binh.taps('Gửi', ask);
    await binh.hears('Đã chuyển phản ánh tới');
    const card = await tram.hears('Máy quét hồ sơ');
    // Phó Trưởng ban ở đầu mối: việc lớn thì báo cáo Trưởng ban.
    await hai.hears('Máy quét hồ sơ', 'phải báo cáo Trưởng ban (khoản 4 Điều 6 Quy chế)');
    await thanh.hears('Báo cáo vấn đề phát sinh (để biết)', 'khoản 4 Điều 7');
    await luan.heardNothingOf('Máy quét');

    await tram.taps('Trình Trưởng ban', card);
    await tram.records(
      'Đề nghị cấp kinh phí',
      'Đã trình đồng chí Lâm Thế Tài',
      'Đã báo việc trình tới: Trần Thanh Bình, Bùi Thế Hải, Phạm Đăng Khoa.',
    );
    await binh.hears('Phản ánh đã được trình', 'Đề nghị cấp kinh phí');
    const laid = await thanh.hears('trình đồng chí quyết định', 'Đề nghị cấp kinh phí');
    // Người thứ hai ở đầu mối đến sau.
    await hai.asks('/phatsinh', '1. Chờ quyết định: Trần Thanh Bình, “Máy quét hồ sơ ở 3 xã bị hỏng.”');
    await hai.asks(`/phatsinh #${(await problems())[0]?.id}.1 tl`, 'đã được trình trước đó');
    await thanh.taps('Ghi quyết định', laid);
    // Quyết định được xem trước; ai được báo từ đầu thì cũng được báo kết quả.
    const decision = await thanh.asks('Sở Tài chính cấp bổ sung.', 'quyết định: Sở Tài chính cấp bổ sung.');
    expect(decision.text).toContain('Trả lời phản ánh');
    await binh.heardNothingOf('cấp bổ sung');
    const people = '5 đồng chí: Trần Thanh Bình, Bùi Thế Hải, Phạm Đăng Khoa, Lê Thị Trâm, Nguyễn Trí Công';
    await thanh.taps('Gửi', `Gửi quyết định này tới ${people}?`);
    await thanh.hears(`Đã gửi tới ${people}.`);
    for (const one of [hai, tram, who('cong')]) await one.hears('Trả lời phản ánh', 'cấp bổ sung');
    await binh.hears('Trả lời phản ánh', 'đồng chí Lâm Thế Tài quyết định: Sở Tài chính cấp bổ sung.');
    expect((await problems())[0]).toMatchObject({ state: 'settled' });
  });
});

test('Kiên Giang, khoản 1 Điều 13: thành viên Tổ báo cáo Tổ trưởng; phản ánh của người khác là việc riêng', async () => {
  await opens('kien-giang');
  const [luan, khoa, trinh] = [who('luan'), who('khoa'), who('trinh')];
  luan.says('/phatsinh Chưa có tài khoản truy cập dữ liệu');
  await luan.taps('Gửi', 'Gửi riêng phản ánh này tới');
  await khoa.hears('Chưa có tài khoản truy cập');
  const id = (await problems())[0]?.id ?? '';
  await trinh.asks(`/phatsinh #${id}.1`, 'Không tìm thấy phản ánh này');
  const own = await trinh.asks('/phatsinh', 'Đồng chí gặp vướng mắc gì?');
  expect(own.text).not.toContain('tài khoản truy cập');
  await trinh.asks('/thoi', 'Đã thôi');
  await luan.asks(`/phatsinh #${id}.1 tl`, 'Việc này thuộc quyền của: đồng chí Bùi Thế Hải');
  await luan.asks(`/phatsinh #${id}.1 qd`, 'Việc này thuộc quyền của: đồng chí Lâm Thế Tài');
});

test('Phú Quốc, khoản 2 Điều 13: cơ quan thường trực qua Phòng Văn hóa và Thông tin trả lời; trả lời lần hai thì báo đã xong', async () => {
  await opens('phu-quoc');
  const [yen, phuc, thao] = [who('yen'), who('phuc'), who('thao')];
  yen.says('/phatsinh Phần mềm một cửa chạy chậm');
  await yen.hears(
    'Cơ quan thường trực Ban Chỉ đạo (thông qua Phòng Văn hóa và Thông tin) (khoản 2 Điều 13 Quy chế)',
  );
  await yen.taps('Gửi', 'Gửi riêng phản ánh này tới: Đặng Văn Phúc, Mai Thị Thảo');
  const second = await thao.hears('Phần mềm một cửa chạy chậm');
  await phuc.taps('Trả lời', 'Phần mềm một cửa chạy chậm');
  phuc.says('Đã nâng cấp máy chủ.');
  await phuc.taps('Gửi', 'Gửi trả lời này tới 5 đồng chí: Ngô Hải Yến, Mai Thị Thảo, Huỳnh Đức Hòa');
  await phuc.hears('Đã gửi tới 5 đồng chí: Ngô Hải Yến');
  await yen.hears('Trả lời phản ánh', 'đồng chí Đặng Văn Phúc trả lời: Đã nâng cấp máy chủ.');
  await thao.hears('Trả lời phản ánh');
  await thao.taps('Trả lời', second);
  await thao.isShown('đã được trả lời trước đó; không thay đổi gì');
});

test('Lạng Sơn, khoản 3 Điều 12: về Sở Thông tin và Truyền thông; người của đầu mối không tự trả lời việc của mình', async () => {
  await opens('lang-son');
  const [khanh, linh, son, thieu] = [who('khanh'), who('linh'), who('son'), who('thieu')];
  khanh.says('/phatsinh Thiếu cán bộ chuyên trách');
  await khanh.hears('Sở Thông tin và Truyền thông (khoản 6 Điều 7 và khoản 3 Điều 12 Quy chế)');
  const ask = await khanh.hears('Gửi riêng phản ánh này tới: Lương Thùy Linh, Triệu Văn Sơn');
  expect(ask.text).toContain('(điểm a khoản 1 Điều 6 Quy chế): Hồ Minh Thái');
  await khanh.taps('Gửi', ask);
  const card = await son.hears('Thiếu cán bộ chuyên trách');
  await linh.hears('Thiếu cán bộ chuyên trách');
  await khanh.asks(
    `/phatsinh #${(await problems())[0]?.id}.1 tl`,
    'Việc này thuộc quyền của: đồng chí Lương Thùy Linh',
  );
  await son.taps('Trình Trưởng Ban Chỉ đạo', card);
  await son.asks('-', 'Đã trình đồng chí Hồ Minh Thái');
  await thieu.hears('trình đồng chí quyết định', 'Thiếu cán bộ');
  // Trưởng ban nhận được tin thì tự quyết định; không thì thư ký mới ghi thay.
  const id = (await problems())[0]?.id;
  await linh.asks(`/phatsinh #${id}.1 qd`, 'Việc này thuộc quyền của: đồng chí Hồ Minh Thái');
  await house.store.transaction(async (tx) => tx.accounts.delete(`telegram:${thieu.id}`));
  linh.says('/phatsinh');
  const listed = await linh.hears('Có phản ánh đang chờ đồng chí');
  expect(readable(listed)).toContain('Chờ quyết định: Lý Văn Khánh, “Thiếu cán bộ chuyên trách”');
  linh.says('1');
  await linh.taps('Ghi quyết định', 'Phản ánh vướng mắc: đã trình');
  linh.says('Điều động hai người.');
  await linh.taps('Gửi', 'Gửi quyết định này tới');
  await linh.hears('Đã gửi tới', 'Lý Văn Khánh');
  await khanh.hears(
    'đồng chí Hồ Minh Thái quyết định (đồng chí Lương Thùy Linh ghi lại): Điều động hai người.',
  );
});

test('Bình Định, khoản 2 Điều 14: về Sở Thông tin và Truyền thông là cơ quan thường trực; phản ánh bằng tệp', async () => {
  await opens('binh-dinh');
  const [nam, kiet] = [who('nam'), who('kiet')];
  await nam.asks('/phatsinh', 'Đồng chí gặp vướng mắc gì?');
  house.fake.sendsDocument(nam.id, {
    file_name: 'ban.exe',
    mime_type: 'application/octet-stream',
    file_size: 9,
  });
  await nam.hears('.exe');
  nam.sends('vuong-mac.pdf');
  await nam.hears('Sở Thông tin và Truyền thông (Điều 7 và khoản 2 Điều 14 Quy chế)');
  await nam.taps('Gửi', 'Gửi riêng phản ánh này tới: Trần Anh Kiệt, Đỗ Minh Quang, Cao Thị Ánh');
  await kiet.taps('Trả lời', 'vuong-mac.pdf');
  kiet.says('Sở đã tiếp nhận và xử lý.');
  await kiet.taps('Gửi', 'Gửi trả lời này tới');
  await kiet.hears('Đã gửi tới', 'Lê Hoài Nam');
  await nam.hears('Sở đã tiếp nhận và xử lý.');
  await nam.asks('/dulieucuatoi', '- Phản ánh lúc', '“vuong-mac.pdf”');
});

test.each(PLATFORMS)(
  '%s: Ba Trang, khoản 2 Điều 11: danh sách không có Thường trực Ban Chỉ đạo thì là Phó Trưởng ban Thường trực',
  async (platform) => {
    await opens('ba-trang', { platform });
    const [nhi, lam, toan, thich] = [who('nhi'), who('lam'), who('toan'), who('thich')];
    if (platform === 'telegram') await nhi.asks(`/phatsinh ${'dài '.repeat(800)}`, 'tối đa 3.000');
    else await nhi.asks('/phatsinh', 'Đồng chí gặp vướng mắc gì?');
    const shown = await nhi.asks(
      'Trường chưa có đường truyền',
      'Thường trực Ban Chỉ đạo (khoản 2 Điều 11 Quy chế)',
    );
    expect(shown.text).not.toContain('thư ký tiếp nhận');
    await nhi.taps('Gửi', 'Gửi riêng phản ánh này tới: Đinh Thị Lam');
    await toan.heardNothingOf('đường truyền');
    await lam.taps('Trình Trưởng Ban Chỉ đạo', 'Trường chưa có đường truyền');
    await lam.asks('-', 'Đã trình đồng chí Phạm Quang Thịnh');
    await nhi.hears('Phản ánh đã được trình');
    await thich.taps('Ghi quyết định', 'trình đồng chí quyết định');
    thich.says('Lắp trong tháng 12.');
    await thich.taps('Gửi', 'Gửi quyết định này tới');
    await thich.hears('Đã gửi tới');
    await nhi.hears('Lắp trong tháng 12.');
  },
);
