import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';

// Đề nghị cung cấp thông tin: Tổ đề nghị cơ quan, có hạn; nhắc, tổng hợp, ghi trả lời của nơi ngoài danh sách.

const tasks = () => kept('tasks');

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Ba Trang, khoản 7 Điều 6: một câu là đề nghị; cơ quan trả lời, người hỏi xác nhận và xem tổng hợp', async () => {
    await opens('ba-trang', { platform });
    const [tho, hung, toan] = [who('tho'), who('hung'), who('toan')];
    tho.says('/thongtin số liệu dân cư đến 30/11, Công an xã, trước 05/12');
    await tho.taps('Gửi', 'Gửi đề nghị trên tới: Công an xã (đồng chí Trần Quốc Hùng)?');
    const asked = await tho.hears('Đã ghi nhận đề nghị tới 1 nơi');
    const told = await hung.hears(
      'Đề nghị cung cấp thông tin',
      'Đồng chí Phạm Văn Thơ đề nghị',
      'khoản 7 Điều 6 Quy chế',
      'Số liệu dân cư đến 30/11',
      'thứ Sáu, ngày 04/12/2026',
    );
    await toan.hears('Đồng chí Phạm Văn Thơ đã đề nghị cung cấp thông tin “Số liệu dân cư đến 30/11”');
    expect(await tasks()).toMatchObject([
      { lead: { member: 'hung' }, givenBy: 'tho', due: '2026-12-04', purpose: { kind: 'information' } },
    ]);
    await hung.taps('Gửi thông tin', told);
    await hung.hears('Nội dung trả lời?');
    await hung.records('Toàn xã có 4.512 nhân khẩu');
    const answered = await tho.hears('Toàn xã có 4.512 nhân khẩu');
    await tho.taps('Đã nhận đủ', answered);
    await hung.hears('xác nhận hoàn thành đề nghị cung cấp thông tin');
    await tho.taps('Tổng hợp trả lời', asked);
    await tho.hears('Đã trả lời: 1/1', 'Toàn xã có 4.512 nhân khẩu');
    expect(await tasks()).toMatchObject([{ state: 'closed' }]);
  });

  test('nơi ngoài danh sách: văn bản để chuyển, đánh dấu đã chuyển, ghi trả lời', async () => {
    await opens('ba-trang', { platform });
    const [tho, toan] = [who('tho'), who('toan')];
    tho.says('/thongtin danh sách hộ chưa có điện, Điện lực Ba Tơ và Trường Tiểu học, trước 05/12');
    await tho.taps('Gửi', 'Ngoài danh sách, cần chuyển văn bản: Điện lực Ba Tơ');
    await tho.hears('Kính gửi: Điện lực Ba Tơ', 'Căn cứ khoản 7 Điều 6', 'Danh sách hộ chưa có điện');
    const pass = await tho.hears('Văn bản trên để chuyển tới Điện lực Ba Tơ');
    await toan.hears('Kính gửi: Điện lực Ba Tơ');
    await tho.taps('Đã chuyển văn bản', pass);
    const noted = await tho.hears('Đã ghi nhận: văn bản đã chuyển tới Điện lực Ba Tơ');
    const [outside] = await tasks();
    expect(outside).toMatchObject({ lead: { member: null }, state: 'open', passedOn: expect.any(String) });
    await tho.taps('Ghi trả lời', noted);
    await tho.hears('Nội dung trả lời?');
    await tho.records('Còn 14 hộ ở thôn Con Dóc');
    await talk.settled();
    expect((await tasks()).map(({ state }) => state)).toEqual(['closed', 'open']);
    const card = await tho.asks('/nhiemvu tatca', 'Danh sách hộ chưa có điện', 'Trường Tiểu học');
    expect(card.text).toContain('chờ trả lời');
  });

  test.each([
    ['lang-son', 'son', 'Công an tỉnh', 'khoản 5 Điều 7'],
    ['phu-quoc', 'vinh', 'Phòng Nội vụ', 'khoản 5 Điều 7'],
    ['binh-dinh', 'anh', 'Sở Nội vụ', 'khoản 3 Điều 8'],
    ['kien-giang', 'luan', 'Sở Tư pháp', 'khoản 6 Điều 9'],
  ] as const)(
    '%s: thành viên Tổ đề nghị được, theo điều của Quy chế ấy',
    async (committee, asker, agency, article) => {
      await opens(committee, { platform });
      who(asker).says(`/thongtin kết quả số hóa hồ sơ, ${agency}, trước 05/12`);
      await who(asker).hears('Đề nghị cung cấp thông tin', `${article} Quy chế`);
    },
  );

  test('thành viên Ban không đề nghị thay Tổ; lãnh đạo được hỏi người mình giao việc', async () => {
    await opens('ba-trang', { platform });
    const [ngan, thich, nhi] = [who('ngan'), who('thich'), who('nhi')];
    await ngan.asks(
      '/thongtin số liệu học sinh, Trường Tiểu học, trước 05/12',
      'Việc này thuộc quyền của: đồng chí Võ Minh Toàn, ',
      'theo khoản 7 Điều 6 Quy chế',
    );
    thich.says('/thongtin số liệu học sinh, Trường Tiểu học, trước 05/12');
    await thich.taps('Gửi', 'Gửi đề nghị trên tới');
    await nhi.hears('Đồng chí Phạm Quang Thịnh đề nghị', 'Số liệu học sinh');
  });

  test('không hỏi lãnh đạo, không đoán cơ quan, không có hạn thì hỏi hạn, hạn đã qua thì hỏi lại', async () => {
    await opens('ba-trang', { platform });
    const tho = who('tho');
    await tho.asks('/thongtin kế hoạch năm, Phạm Quang Thịnh, trước 05/12', 'là lãnh đạo');
    await tho.asks('/thongtin số liệu dân cư', 'Đề nghị cơ quan, đơn vị nào?');
    await tho.asks('bạn tôi', '“bạn tôi” không có trong danh sách');
    await tho.asks('Công an xã', 'Xin trả lời trước ngày nào?');
    await tho.asks('05/11/2026', 'đã qua');
    tho.says('/thoi');
    await talk.settled();
    expect(await tasks()).toEqual([]);
  });

  test('người được hỏi không đọc được trả lời của nơi khác', async () => {
    await opens('ba-trang', { platform });
    const [tho, hung, nhi] = [who('tho'), who('hung'), who('nhi')];
    tho.says('/thongtin số liệu trẻ em, Công an xã, Trường Tiểu học, trước 05/12');
    await tho.taps('Gửi', 'Gửi đề nghị trên tới');
    const told = await hung.hears('Đề nghị cung cấp thông tin');
    await nhi.hears('Đề nghị cung cấp thông tin');
    await hung.taps('Gửi thông tin', told);
    await hung.records('Có 312 trẻ em', 'Đã ghi nhận kết quả');
    const [first] = await tasks();
    await nhi.asks(`/nv #${first?.id}.${first?.revision}`, 'Không tìm thấy nhiệm vụ này');
    await nhi.asks(`/nv #${first?.id}.${first?.revision} h`, 'Không tìm thấy nhiệm vụ này');
  });

  /** Turns the clock and waits until everything that is due has gone out. */
  async function turnsTo(local: string): Promise<void> {
    house.turnTo(local);
    await house.running.wake();
    await talk.settled();
  }

  test('nhắc nơi được hỏi trước hạn; quá hạn thì người hỏi được báo', async () => {
    await opens('ba-trang', { platform, reminders: true });
    const [tho, hung] = [talk.member('ba-trang', 'tho'), talk.member('ba-trang', 'hung')];
    tho.says('/thongtin số liệu dân cư, Công an xã, trước 05/12');
    await tho.taps('Gửi', 'Gửi đề nghị trên tới');
    await hung.hears('Đề nghị cung cấp thông tin');
    await turnsTo('2026-12-03T08:05');
    await hung.hears('Đề nghị cung cấp thông tin “Số liệu dân cư”', 'ngày mai');
    await turnsTo('2026-12-07T08:05');
    await tho.hears('Đề nghị cung cấp thông tin quá hạn – Công an xã');
  });
});
