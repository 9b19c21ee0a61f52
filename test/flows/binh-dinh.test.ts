import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { group, house, opens, talk, who } from '../stage.ts';
import { drafts, type Person, readable } from './talk.ts';

/** Dũng: Trưởng ban; Long: Phó Trưởng ban; Kiệt, Thủy: Ủy viên thường trực; Quang: Tổ trưởng Tổ thư ký, thư ký. */
let dung: Person;
let long: Person;
let kiet: Person;
let thuy: Person;
let nam: Person;
let ha: Person;
let quang: Person;
let anh: Person;

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('binh-dinh', { platform });
    [dung, long, kiet, thuy] = [who('dung'), who('long'), who('kiet'), who('thuy')];
    [nam, ha, quang, anh] = [who('nam'), who('ha'), who('quang'), who('anh')];
  });

  /** Trưởng ban mời họp toàn Ban lúc 08 giờ thứ Hai, ngày 30/11. */
  async function called(): Promise<void> {
    const next = await drafts(
      dung,
      'Họp Ban Chỉ đạo | 8h 30/11/2026 | Phòng họp A | Chính quyền điện tử',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await dung.taps('Gửi thông báo', next);
    await dung.taps('Gửi', 'Gửi thông báo trên');
    await group.hears('Họp định kỳ Ban Chỉ đạo', '1 chủ trì · 5 chưa trả lời');
  }

  test('Bình Định, khoản 4 Điều 6: người dự thay phải được người chủ trì đồng ý, không cần ý kiến bằng văn bản', async () => {
    await nam.asks('/taohop', 'thuộc quyền của: Trưởng Ban Chỉ đạo (theo khoản 4 Điều 3 Quy chế)');
    await called();
    const notice = await nam.hears('Trân trọng kính mời đồng chí Lê Hoài Nam');
    expect(notice.text).toContain(
      'Ủy quyền người dự thay phải được người chủ trì đồng ý (khoản 4 Điều 6 Quy chế).',
    );

    // Hỏi tên, chức vụ; không hỏi ý kiến bằng văn bản.
    await nam.taps('Cử người dự thay', notice);
    await nam.asks('Trần Văn Bằng', 'Chức vụ, đơn vị của người dự thay?');
    await nam.records(
      'Phó Giám đốc Sở',
      'chưa hợp lệ: còn thiếu sự đồng ý của người chủ trì (khoản 4 Điều 6 Quy chế)',
    );
    expect(talk.count(nam.id, 'ý kiến bằng văn bản')).toBe(0);
    const first = await dung.hears('cử đồng chí Trần Văn Bằng (Phó Giám đốc Sở) dự thay', 'khoản 4 Điều 6');
    await group.cardSays('1 cử người dự thay (chưa hợp lệ)');

    // Đổi người: sự đồng ý là cho từng người. Nút của đề nghị trước không duyệt người sau.
    await nam.asks('/uyquyen Lê Thị Mận | -', 'Đồng chí cử đồng chí Lê Thị Mận dự thay, chưa hợp lệ');
    const second = await dung.hears('cử đồng chí Lê Thị Mận dự thay');
    await dung.taps('Đồng ý', first);
    await dung.isShown('lựa chọn này là của đề nghị trước');
    expect((await talk.meeting()).answers.nam).toMatchObject({ consent: { state: 'asked' } });
    await long.asks('/duyet', 'Không có việc nào đang chờ');
    await dung.taps('Đồng ý', second);
    await nam.hears('Đồng chí cử đồng chí Lê Thị Mận dự thay, đã hợp lệ');
    await group.cardSays('1 cử người dự thay ·');

    // Người khác nữa thì lại phải xin.
    await nam.asks('cử Nguyễn Hải dự thay', 'Chức vụ, đơn vị');
    await nam.asks('-', 'chưa hợp lệ: còn thiếu sự đồng ý của người chủ trì');
    await dung.taps('Không đồng ý', 'cử đồng chí Nguyễn Hải dự thay');
    await nam.hears('Người chủ trì không đồng ý để đồng chí Nguyễn Hải dự thay');

    // Vắng, dự, điểm danh.
    await ha.asks('em xin vắng vì bận họp Bộ', 'đang chờ người chủ trì đồng ý (khoản 4 Điều 6 Quy chế)');
    await dung.taps('Đồng ý', 'Lý do: bận họp Bộ');
    await ha.hears('đã đồng ý');
    await thuy.asks('Toi du', 'đã báo: dự họp');
    house.turnTo('2026-11-30T07:30');
    await quang.asks('/diemdanh', '5. Lê Hoài Nam – (không được đồng ý cử người)');
    await quang.asks('thay 5 Lê Thị Mận', 'dự thay 1');
  });

  test('Bình Định, điểm c khoản 1 Điều 11: tài liệu gửi chậm nhất 48 giờ trước, tính theo giờ', async () => {
    await called();
    // Thứ Bảy 07:59 còn kịp; gửi cho từng người được mời.
    house.turnTo('2026-11-28T07:59');
    quang.sends('so-lieu.pdf', 'Số liệu');
    const inTime = await quang.hears('Tài liệu: gửi trước ít nhất 48 giờ (điểm c khoản 1 Điều 11 Quy chế)');
    expect(inTime.text).toContain('chậm nhất 08 giờ 00, thứ Bảy, ngày 28/11/2026');
    expect(inTime.text).not.toContain('ĐÃ QUÁ HẠN');
    await quang.taps('Gửi', inTime);
    await nam.hears('Tài liệu “Số liệu”');

    // Thứ Bảy 09:00 là muộn: hỏi lý do, lý do được lưu.
    house.turnTo('2026-11-28T09:00');
    quang.sends('phu-luc.pdf', 'Phụ lục');
    await quang.hears('ĐÃ QUÁ HẠN', 'Chỉ gửi muộn khi người chủ trì cho phép');
    quang.says('Chờ số liệu của Cục Thống kê, Trưởng ban đồng ý');
    await quang.taps('Gửi', 'Gửi tài liệu này tới 6 đồng chí');
    await nam.hears('Tài liệu “Phụ lục”');
    expect((await talk.meeting()).log.at(-1)).toMatchObject({
      act: 'paper-late',
      by: 'quang',
      note: 'Chờ số liệu của Cục Thống kê, Trưởng ban đồng ý',
    });
  });

  test('Bình Định: cuộc họp có tài liệu mà thông báo sau hạn 48 giờ thì phải có lý do', async () => {
    house.turnTo('2026-11-28T08:30');
    const next = await drafts(
      dung,
      'Họp khẩn | 8h 30/11/2026 | Phòng họp A | Sự cố',
      'Họp đột xuất Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    dung.sends('su-co.pdf', 'Báo cáo sự cố');
    await dung.hears('Đã thêm tài liệu “Báo cáo sự cố”');
    await dung.taps('Gửi thông báo', next);
    await dung.hears('ĐÃ QUÁ HẠN', 'Xin ghi lý do');
    house.turnTo('2026-11-28T09:00');
    dung.says('Sự cố xảy ra sáng nay');
    await dung.taps('Gửi', 'Gửi thông báo trên');
    await nam.hears('Giấy mời: Họp đột xuất');
    expect((await talk.meeting()).notice).toMatchObject({ lateReason: 'Sự cố xảy ra sáng nay', by: 'dung' });
  });

  test('Bình Định, Điều 4: Trưởng ban vắng mặt thì Phó Trưởng ban thay mặt', async () => {
    // Họp định kỳ, mở rộng là của Trưởng ban; họp đột xuất thì Phó Trưởng ban cũng triệu tập được.
    const offered = await long.asks('/taohop Họp | thứ 5 tuần sau 8h | A | B', 'loại cuộc họp nào');
    expect(readable(offered)).toContain('Họp đột xuất Ban Chỉ đạo');
    expect(offered.text).toContain(
      'Họp mở rộng Ban Chỉ đạo: thuộc quyền của Trưởng Ban Chỉ đạo (điểm a khoản 1 Điều 11 Quy chế)',
    );
    await long.asks('/thoi', 'Đã thôi');

    await called();
    await dung.asks('/thaymat', 'Từ lúc nào?');
    await dung.asks('hôm nay', 'Đến hết ngày nào?');
    dung.says('30/11');
    await dung.taps('Ghi nhận', 'Đồng chí Nguyễn Việt Lâm thay mặt (Điều 4 Quy chế)');
    await long.hears('đồng chí thay mặt đồng chí Hồ Gia Định');
    await group.cardSays(
      'Chủ trì: đồng chí Nguyễn Việt Lâm (Phó Trưởng Ban Chỉ đạo, thay mặt Trưởng Ban Chỉ đạo theo Điều 4 Quy chế)',
    );
    await ha.asks('vang vi hop Bo', 'đang chờ người chủ trì đồng ý');
    await long.taps('Đồng ý', 'Đồng chí Trịnh Thu Hà');
    await ha.hears(
      'Người chủ trì là đồng chí Nguyễn Việt Lâm (thay mặt đồng chí Hồ Gia Định theo Điều 4 Quy chế) đồng ý',
    );

    // Thay mặt thì triệu tập được cả họp mở rộng, có khách mời.
    long.says('/taohop Họp mở rộng | thứ 6 tuần sau 8h | Hội trường | Chiến lược');
    await long.taps('Họp mở rộng Ban Chỉ đạo', 'loại cuộc họp nào');
    await long.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await long.hears('Khách mời (cơ quan, chuyên gia)?');
    const preview = await long.asks(
      'Đại học Quy Nhơn; chuyên gia Nguyễn Văn Minh',
      'Khách mời: Đại học Quy Nhơn; chuyên gia Nguyễn Văn Minh',
    );
    expect(preview.text).toContain('Họp mở rộng Ban Chỉ đạo');
    await long.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    await long.hears('Đã ghi nhận cuộc họp');
    const extended = await talk.meeting(1);
    expect(extended).toMatchObject({ kind: 'extended', convenedBy: 'dung' });
    expect(extended.log[0]).toMatchObject({ by: 'long', onBehalfOf: 'dung' });
  });

  test('Bình Định, điểm a khoản 1 Điều 11: Ủy viên thường trực đề nghị, Phó Trưởng ban từ chối, Trưởng ban đồng ý lần sau', async () => {
    kiet.says('/taohop Họp an toàn thông tin | thứ 5 tuần sau 8h | Sở TTTT | Lộ dữ liệu');
    await kiet.taps('Họp đột xuất Ban Chỉ đạo (đề nghị để lãnh đạo quyết định)', 'loại cuộc họp nào');
    await kiet.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await kiet.taps('Gửi đề nghị', 'Gửi đề nghị họp này');
    await long.taps('Không', 'đề nghị họp (điểm a khoản 1 Điều 11 Quy chế)');
    await kiet.hears('Đồng chí Nguyễn Việt Lâm chưa đồng ý triệu tập');
    await dung.asks('/duyet', 'Không có việc nào đang chờ');

    thuy.says('/taohop Họp phần mềm họp | thứ 6 tuần sau 8h | VP | Nâng cấp');
    await thuy.taps('Họp đột xuất Ban Chỉ đạo (đề nghị để lãnh đạo quyết định)', 'loại cuộc họp nào');
    await thuy.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await thuy.taps('Gửi đề nghị', 'Gửi đề nghị họp này');
    // Gõ cũng được: chỉ một đề nghị đang chờ nên không cần số.
    await dung.asks('đồng ý', 'Đã ghi nhận ý kiến');
    dung.says('/moihop');
    await dung.taps('Gửi', 'Gửi thông báo trên');
    await group.hears('Họp phần mềm họp');

    dung.says('/doihop thứ 6 tuần sau 14h | Phòng họp B | Trùng lịch');
    await dung.taps('Gửi', 'Các câu trả lời trước đây không còn hiệu lực');
    await group.hears('ĐÃ DỜI LỊCH', 'Phòng họp B');
    dung.says('/huyhop Đã xong');
    await dung.taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo như trên');
    await group.cardSays('ĐÃ HỦY');
  });

  test('Bình Định, điểm b khoản 1 Điều 11: Tổ thư ký họp theo yêu cầu của Tổ trưởng', async () => {
    await anh.asks('/taohop', 'Việc này thuộc quyền của');
    const next = await drafts(
      quang,
      'Họp Tổ | thứ 4 tuần sau 8h | Sở TTTT | Báo cáo',
      'Họp định kỳ Tổ thư ký',
      'Toàn thể Tổ',
    );
    await quang.taps('Gửi thông báo', next);
    await quang.taps('Gửi', 'Gửi thông báo trên');
    await anh.hears('Giấy mời: Họp định kỳ Tổ thư ký', 'Về việc xin vắng: Quy chế không quy định');
  });
});
