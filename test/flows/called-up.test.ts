import { describe, expect, test } from 'vitest';
import { toInstant } from '../../src/domain/time/instant.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { ZONE } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';

// Trưng tập thành viên Tổ làm việc tập trung: quyền của Tổ trưởng, từ ngày đến ngày, tại nơi Quy chế nêu.

const tasks = () => kept('tasks');

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, khoản 4 Điều 8: nơi làm việc theo Quy chế, không cần Trưởng ban cho phép, từng đồng chí xác nhận', async () => {
    await opens('ba-trang', { platform });
    const [toan, tho, thich] = [who('toan'), who('tho'), who('thich')];
    toan.says('/trungtap toàn Tổ từ 07/12 đến 11/12, biên tập đề án');
    await toan.taps('Trưng tập', 'Trưng tập UBND xã (đồng chí Phạm Văn Thơ)?');
    const done = await toan.hears('Đã ghi nhận trưng tập 1 người');
    const told = await tho.hears(
      'Trưng tập làm việc tập trung',
      'khoản 4 Điều 8 Quy chế',
      'từ thứ Hai, ngày 07/12/2026 đến hết thứ Sáu, ngày 11/12/2026',
      'Địa điểm: Phòng Văn hóa – Xã hội xã',
      'Biên tập đề án',
    );
    await tho.taps('Xác nhận sẽ tham gia', told);
    await tho.hears('Đã ghi nhận đồng chí tham gia');
    await toan.hears('(đồng chí Phạm Văn Thơ) xác nhận tham gia làm việc tập trung');
    await toan.taps('Ai đã xác nhận', done);
    await toan.hears('Đã xác nhận: 1/1', 'đã xác nhận tham gia');
    await talk.settled();
    expect(talk.count(thich.id, 'rưng tập')).toBe(0);
    expect(await tasks()).toMatchObject([
      {
        due: '2026-12-11',
        purpose: { kind: 'call-up', from: '2026-12-07', place: 'Phòng Văn hóa – Xã hội xã' },
      },
    ]);
  });

  test('không tham gia được: nêu lý do, Tổ trưởng quyết định', async () => {
    await opens('ba-trang', { platform });
    const [toan, tho] = [who('toan'), who('tho')];
    toan.says('/trungtap Phạm Văn Thơ từ 07/12 đến 11/12, biên tập đề án');
    await toan.taps('Trưng tập', 'Trưng tập UBND xã');
    await tho.taps('Không tham gia được', 'Trưng tập làm việc tập trung');
    await tho.hears('Lý do');
    await tho.records('Đi học tập trung tại tỉnh');
    const asked = await toan.hears('Đi học tập trung tại tỉnh');
    await toan.taps('Vẫn giao đồng chí ấy', asked);
    await tho.hears('vẫn giao đồng chí');
  });

  test.each([
    ['lang-son', 'linh', 'son', 'khoản 4 Điều 9'],
    ['phu-quoc', 'thao', 'vinh', 'khoản 4 Điều 10'],
    ['kien-giang', 'khoa', 'luan', 'khoản 4 Điều 16'],
  ] as const)(
    '%s: Quy chế không nêu nơi làm việc thì hỏi; mời chuyên gia bằng văn bản',
    async (committee, lead, called, article) => {
      await opens(committee, { platform });
      who(lead).says('/trungtap toàn Tổ, chuyên gia Nguyễn Văn Tín từ 07/12 đến 11/12, biên tập đề án');
      await who(lead).hears('Làm việc tập trung tại đâu?');
      who(lead).says('Hội trường cơ quan');
      await who(lead).taps('Trưng tập', 'chuyên gia Nguyễn Văn Tín?');
      await who(lead).hears('Kính gửi: chuyên gia Nguyễn Văn Tín', `Căn cứ ${article}`, 'trân trọng mời');
      await who(called).hears(
        'Trưng tập làm việc tập trung',
        `${article} Quy chế`,
        'Địa điểm: Hội trường cơ quan',
      );
    },
  );

  test('Bình Định, khoản 3 Điều 10: tại Sở Thông tin và Truyền thông; nơi khác thì ghi trong câu', async () => {
    await opens('binh-dinh', { platform });
    who('quang').says('/trungtap Cao Thị Ánh từ 07/12 đến 11/12, biên tập dự thảo');
    await who('quang').taps('Trưng tập', 'Cao Thị Ánh)?');
    await who('anh').hears('Địa điểm: Sở Thông tin và Truyền thông', 'khoản 3 Điều 10 Quy chế');
    who('quang').says('/trungtap Cao Thị Ánh từ 14/12 đến 15/12 tại hội trường tỉnh, biên tập dự thảo');
    await who('quang').taps('Trưng tập', 'Cao Thị Ánh)?');
    await who('anh').hears('Địa điểm: hội trường tỉnh');
  });

  test('qua ngày nghỉ, qua Tết thì nói rõ ngày nào rồi hỏi', async () => {
    await opens('ba-trang', { platform });
    const toan = who('toan');
    await toan.asks(
      '/trungtap toàn Tổ từ 11/12 đến 14/12, biên tập đề án',
      'có ngày nghỉ: thứ Bảy, ngày 12/12/2026; Chủ nhật, ngày 13/12/2026. Vẫn trưng tập',
    );
    toan.says('/thoi');
    await toan.asks(
      '/trungtap toàn Tổ từ 04/02/2027 đến 10/02/2027, biên tập đề án',
      'có ngày nghỉ',
      'Vẫn trưng tập',
    );
  });

  test('chỉ Tổ trưởng trưng tập; chỉ thành viên Tổ, đúng thứ tự ngày; Ba Trang không quy định chuyên gia', async () => {
    await opens('ba-trang', { platform });
    const [toan, tho, thich] = [who('toan'), who('tho'), who('thich')];
    for (const who of [tho, thich])
      await who.asks(
        '/trungtap toàn Tổ từ 07/12 đến 11/12, biên tập đề án',
        'Việc này thuộc quyền của: đồng chí Võ Minh Toàn',
        'khoản 4 Điều 8 Quy chế',
      );
    await toan.asks(
      '/trungtap Lê Thị Ngân từ 07/12 đến 11/12, biên tập',
      'Chỉ trưng tập được thành viên của Tổ công tác',
    );
    await toan.asks(
      '/trungtap chuyên gia Lê Văn Tám từ 07/12 đến 11/12, biên tập',
      'không quy định mời chuyên gia',
    );
    await toan.asks('/trungtap toàn Tổ từ 11/12 đến 07/12, biên tập', 'Ngày kết thúc trước ngày bắt đầu');
    expect(await tasks()).toEqual([]);
  });

  test('Kiên Giang: thư ký ghi ý kiến Tổ trưởng, đồng chí ấy được báo', async () => {
    await opens('kien-giang', { platform });
    who('tram').says('/trungtap Võ Thành Luân từ 07/12 đến 11/12 tại Công an tỉnh, biên tập đề án');
    await who('tram').taps('Trưng tập', 'Ghi theo ý kiến của đồng chí Phạm Đăng Khoa');
    await who('khoa').hears('Đồng chí Lê Thị Trâm ghi nhận đồng chí trưng tập');
    await who('luan').hears('Đồng chí Phạm Đăng Khoa trưng tập đồng chí');
    expect((await tasks())[0]?.log[0]).toMatchObject({ by: 'tram', onBehalfOf: 'khoa' });
  });

  test('nhắc trước ngày bắt đầu; ai chưa xác nhận thì Tổ trưởng biết; hết ngày thì tự kết thúc, không thành quá hạn', async () => {
    await opens('ba-trang', { platform, reminders: true });
    const [toan, tho] = [who('toan'), who('tho')];
    toan.says('/trungtap toàn Tổ từ 07/12 đến 11/12, biên tập đề án');
    await toan.taps('Trưng tập', 'Trưng tập UBND xã');
    await tho.hears('Trưng tập làm việc tập trung');
    house.turnTo('2026-12-03T08:05');
    await toan.hears(
      'Chưa xác nhận tham gia làm việc tập trung “Biên tập đề án”: UBND xã (đồng chí Phạm Văn Thơ)',
    );
    house.turnTo('2026-12-04T08:05');
    await tho.hears('Làm việc tập trung “Biên tập đề án”', 'đồng chí chưa xác nhận tham gia');
    house.turnTo('2026-12-14T09:05');
    await talk.settled();
    await keepUp(house.store, toInstant(house.now()), ZONE);
    await toan.asks('/nhiemvu', 'không có nhiệm vụ nào đang thực hiện');
    expect(talk.count(toan.id, 'quá hạn')).toBe(0);
  });
});
