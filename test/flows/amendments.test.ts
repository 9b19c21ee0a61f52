import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problems/problem.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';

const problems = (): Promise<Problem[]> => kept('problems');
const only = async (): Promise<string> => `#${(await problems())[0]?.id}.1`;

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Kiên Giang, khoản 1 Điều 9, khoản 2 Điều 4: Tổ trình Trưởng ban; Ban chưa thông qua thì chưa ban hành được', async () => {
    await opens('kien-giang', { platform });
    const [luan, thanh] = [who('luan'), who('thanh')];
    const text = 'Đề nghị sửa đổi khoản 1 Điều 14 Quy chế: họp định kỳ một quý một lần.';
    const shown = await luan.asks(`/phatsinh ${text}`, 'Đề nghị sửa đổi Quy chế', 'một quý một lần');
    expect(shown.text).toContain(
      'Trưởng ban ban hành sau khi Ban Chỉ đạo thảo luận và thông qua (khoản 2 Điều 4 và khoản 1 Điều 9 Quy chế)',
    );
    expect(shown.text).not.toContain('Đầu mối tiếp nhận');
    await luan.taps('Gửi', 'Lâm Thế Tài');
    await luan.hears('Đã trình đồng chí Lâm Thế Tài');
    const laid = await thanh.hears('Đề nghị sửa đổi Quy chế trình đồng chí quyết định', 'một quý một lần');
    // Chưa biểu quyết thì không ban hành, dù gõ thẳng.
    await thanh.asks(
      `/phatsinh ${await only()} bh 75/QĐ-BCĐ`,
      'chỉ được ban hành sau khi Ban Chỉ đạo thảo luận và thông qua',
      'chưa lấy biểu quyết',
    );
    await thanh.taps('Lấy biểu quyết', laid);
    await thanh.hears('Lấy biểu quyết đến hết ngày nào?');
    thanh.says('thứ 6 tuần sau');
    await thanh.taps('Gửi', 'Gửi phiếu biểu quyết trên tới 6 đồng chí?');
    await thanh.hears('Đã gửi phiếu');
    await thanh.asks(`/phatsinh ${await only()} bq`, 'Lấy biểu quyết đến hết ngày nào?');
    await thanh.asks('thứ 6 tuần sau', 'không mở thêm phiếu');
    for (const id of ['cong', 'hai', 'binh', 'trinh'])
      await who(id).taps(
        'Đồng ý',
        await who(id).hears('Thông qua nội dung sửa đổi, bổ sung Quy chế', 'Hạn trả lời'),
      );
    await talk.settled();
    house.turnTo('2026-11-27T18:00');
    const passed = await thanh.asks(`/phatsinh ${await only()}`, 'Biểu quyết: đã được thông qua');
    await thanh.taps('Ghi ban hành', passed);
    await thanh.hears('Xin ghi số, ngày của quyết định');
    await thanh.taps('Gửi', await thanh.asks('75/QĐ-BCĐ ngày 27/11/2026', 'Gửi quyết định này tới'));
    await luan.hears('ban hành sửa đổi Quy chế: 75/QĐ-BCĐ', 'vẫn làm theo bản Quy chế hiện hành');
    await who('tram').hears('75/QĐ-BCĐ', 'quản trị viên nạp bản mới');
    expect((await problems())[0]).toMatchObject({ state: 'settled', amends: true });
  });

  test.each([
    ['ba-trang', 'ngan', 'lam', 'thich', 'Phạm Quang Thịnh', 'Trưởng Ban Chỉ đạo', 'khoản 2 Điều 11'],
    ['phu-quoc', 'yen', 'phuc', 'hung', 'Huỳnh Đức Hòa', 'Trưởng ban', 'khoản 2 Điều 13'],
  ] as const)(
    '%s: đề nghị sửa đổi về đầu mối, trình Trưởng ban quyết định, không phải biểu quyết',
    async (committee, member, desk, head, name, title, article) => {
      await opens(committee, { platform });
      const shown = await who(member).asks(
        '/phatsinh Kiến nghị bổ sung Quy chế hoạt động: quy định hạn gửi tài liệu họp.',
        'Đề nghị sửa đổi Quy chế',
      );
      expect(shown.text).toContain(`Sửa đổi Quy chế: ${title} quyết định (${article} Quy chế)`);
      await who(member).taps('Gửi', 'Gửi riêng phản ánh này tới');
      const card = await who(desk).hears('Đề nghị sửa đổi Quy chế chờ trả lời');
      await who(desk).taps(`Trình ${title}`, card);
      await who(desk).hears('Xin ghi ý kiến của đầu mối');
      await who(desk).asks('-', `Đã trình đồng chí ${name}`);
      const laid = await who(head).hears('trình đồng chí quyết định');
      await who(head).taps('Ghi ban hành', laid);
      await who(head).hears('Xin ghi số, ngày của quyết định');
      await who(head).taps('Gửi', await who(head).asks('-', 'Gửi quyết định này tới'));
      await who(member).hears('ban hành sửa đổi Quy chế');
    },
  );

  test('Lạng Sơn: việc sửa đổi không quy định; vẫn về Sở Thông tin và Truyền thông', async () => {
    await opens('lang-son', { platform });
    const shown = await who('quy').asks(
      '/phatsinh Đề nghị sửa Quy chế: thêm hạn nộp báo cáo',
      'Đề nghị sửa đổi Quy chế',
    );
    expect(shown.text).toContain('Việc sửa đổi Quy chế: Quy chế không quy định');
    expect(shown.text).toContain('Sở Thông tin và Truyền thông (khoản 6 Điều 7 và khoản 3 Điều 12 Quy chế)');
  });

  test.each([
    ['kien-giang', 'tram', 'thanh', 'khoản 2 Điều 18', 'Công an xã An Bình'],
    ['phu-quoc', 'thao', 'hung', 'khoản 2 Điều 12', 'UBND xã Gành Dầu'],
  ] as const)(
    '%s: đầu mối ghi phản ánh của cơ quan ngoài Ban, theo quy định; không phải việc của người ghi',
    async (committee, desk, head, article, agency) => {
      await opens(committee, { platform });
      const shown = await who(desk).asks(
        `/phatsinh của ${agency}: máy quét hồ sơ bị hỏng, chưa có kinh phí thay.`,
        `Nơi phản ánh: ${agency} (${article} Quy chế)`,
      );
      expect(shown.text).not.toContain('của UBND xã');
      await who(desk).taps('Gửi', 'Gửi riêng phản ánh này tới');
      await who(desk).hears('Đã chuyển phản ánh tới');
      // Người ghi chỉ ghi hộ, nên vẫn là người của đầu mối: trình được.
      await who(desk).asks(`/phatsinh ${await only()} tr -`, 'Đã trình đồng chí');
      await who(head).taps('Ghi quyết định', await who(head).hears('trình đồng chí quyết định', agency));
      await who(head).hears('Xin ghi quyết định');
      await who(head).taps('Gửi', await who(head).asks('Cấp kinh phí quý I.', 'Gửi quyết định này tới'));
      await who(desk).hears('Cấp kinh phí quý I.', `Xin chuyển nội dung này tới nơi phản ánh: ${agency}`);
    },
  );
});

test('Phú Quốc: người ngoài đầu mối không ghi hộ cơ quan khác; việc của cơ quan mình là việc của mình', async () => {
  await opens('phu-quoc', { platform: 'telegram' });
  const refused = await who('bao').asks(
    '/phatsinh của UBND xã Gành Dầu: thiếu máy',
    'Việc này thuộc quyền của',
  );
  expect(refused.text).toContain('theo khoản 2 Điều 12 Quy chế');
  await who('bao').asks('/thoi');
  const own = await who('yen').asks(
    '/phatsinh của Phòng Nội vụ: thiếu máy tính',
    'Người phản ánh: đồng chí Ngô Hải Yến',
  );
  expect(own.text).not.toContain('Nơi phản ánh');
});
