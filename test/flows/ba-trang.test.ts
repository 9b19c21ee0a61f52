import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { group, house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Thích: Trưởng ban; Lam: Phó Trưởng ban Thường trực; Dũ: Phó Trưởng ban; Toàn: Tổ trưởng, thư ký; Thơ: Tổ viên. */
let thich: Person;
let lam: Person;
let du: Person;
let ngan: Person;
let hung: Person;
let nhi: Person;
let toan: Person;
let tho: Person;

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('ba-trang', { platform });
    [thich, lam, du, ngan] = [who('thich'), who('lam'), who('du'), who('ngan')];
    [hung, nhi, toan, tho] = [who('hung'), who('nhi'), who('toan'), who('tho')];
  });

  test('Ba Trang: họp định kỳ do Trưởng ban triệu tập, từ giấy mời đến điểm danh', async () => {
    // Chỉ Trưởng ban triệu tập (khoản 3 Điều 3): ủy viên và Phó Trưởng ban bị từ chối, có điều khoản.
    await ngan.asks('/taohop', 'Việc này thuộc quyền của: Trưởng Ban Chỉ đạo (theo khoản 3 Điều 3 Quy chế)');
    const offered = await du.asks('/taohop Họp gấp | mai 8h | Hội trường | Việc gấp', 'loại cuộc họp nào');
    expect(offered.text).toContain(
      'Họp đột xuất Ban Chỉ đạo: thuộc quyền của Trưởng Ban Chỉ đạo (khoản 3 Điều 3 và đoạn 1 Điều 7 Quy chế)',
    );
    await du.asks('họp đột xuất ban chỉ đạo', 'Việc này thuộc quyền của: Trưởng Ban Chỉ đạo');
    await du.asks('/thoi', 'Đã thôi');

    const next = await drafts(
      toan,
      'Họp tháng 12 | thứ 5 tuần sau 14h30 | Hội trường UBND xã | Tổ công nghệ số cộng đồng',
      'Họp định kỳ Ban Chỉ đạo',
    );
    expect((await talk.meeting()).convenedBy).toBe('thich');

    // Thành phần do người chủ trì quyết định (đoạn 1 Điều 7): chưa có ý kiến thì chưa thông báo cho ai.
    await toan.taps('Gửi thông báo', next);
    await toan.hears('Đã trình đồng chí Phạm Quang Thịnh duyệt thành phần');
    const list = await thich.hears('Xin ý kiến về thành phần dự họp', 'đoạn 1 Điều 7 Quy chế');
    await group.isSilent();
    await thich.taps('Cần sửa', list);
    await thich.records('bớt đồng chí Dũ');
    await thich.isShown('Đã ghi nhận ý kiến của đồng chí');
    await toan.taps('Sửa thành phần', 'đề nghị sửa thành phần dự “Họp tháng 12”: bớt đồng chí Dũ');
    await toan.taps('Thành phần', 'Sửa mục nào?');
    await toan.hears('Thành phần dự họp?');
    toan.says('trừ Phạm Văn Dũ');
    await toan.taps('Gửi thông báo', 'Đã sửa thành phần.');
    const again = await thich.hears('Xin ý kiến về thành phần dự họp', 'Không mời (1): Phạm Văn Dũ');
    await thich.taps('Đồng ý', again);
    await toan.taps('Gửi thông báo', 'đồng ý thành phần');
    const ask = await toan.hears('Gửi thông báo trên vào 1 nhóm chung và tới 5 đồng chí?');
    expect(ask.text).toContain('Thông báo: Quy chế không quy định thời hạn gửi.');
    await toan.taps('Gửi', ask);
    await toan.hears('Đã gửi thông báo tới 5 đồng chí');

    const card = await group.hears(
      'Họp định kỳ Ban Chỉ đạo – BCĐ CĐS Ba Trang',
      '1 chủ trì · 4 chưa trả lời',
    );
    expect(card.text).toContain('Chủ trì: đồng chí Phạm Quang Thịnh (Trưởng Ban Chỉ đạo)');
    const invited = await ngan.hears('Trân trọng kính mời đồng chí Lê Thị Ngân', 'đoạn 5 Điều 5 Quy chế');
    await du.heardNothingOf('Trân trọng kính mời');

    // Trả lời: bấm nút, gõ có dấu, không dấu, trả lời thẻ trong nhóm.
    await thich.taps('Dự họp', card);
    await thich.isShown('Đã ghi nhận');
    lam.saysIn(group, 'tôi dự', card);
    await group.hears('Đã ghi nhận: đồng chí Đinh Thị Lam dự họp');
    await ngan.taps('Dự họp', invited);
    await ngan.hears('Đồng chí đã báo: dự họp');
    nhi.saysIn(group, 'xin vắng', card);
    await group.hears('Tôi đã nhắn riêng để đồng chí trả lời tiếp');
    await nhi.hears('phải báo cáo và được người chủ trì đồng ý (đoạn 5 Điều 5 Quy chế)');
    await nhi.records('Con ốm');
    await nhi.hears('Khi chưa được đồng ý, đồng chí vẫn được tính là phải dự');
    await group.cardSays('3 dự', '1 xin vắng, chờ chủ trì', '1 chưa trả lời');
    expect((await group.cardSays('3 dự')).text).not.toContain('Con ốm');

    // Chỉ người chủ trì cuộc họp này đồng ý được; im lặng không phải là đồng ý.
    const request = await thich.hears('Đồng chí Phạm Thị Nhi', 'Lý do: Con ốm');
    for (const other of [lam, toan, nhi]) {
      await other.takes('Đồng ý', request);
      await other.isShown('Việc này thuộc quyền của: đồng chí Phạm Quang Thịnh');
    }
    house.forward(24 * 3_600_000);
    expect((await talk.meeting()).answers.nhi).toMatchObject({ consent: { state: 'asked' } });
    await thich.taps('Đồng ý', request);
    await nhi.hears(
      'Người chủ trì là đồng chí Phạm Quang Thịnh đồng ý',
      'Đồng chí vắng, người chủ trì đã đồng ý',
    );

    // Ủy quyền: chưa hợp lệ khi chưa có ý kiến bằng văn bản (đoạn 5 Điều 5).
    hung.says('cu anh Tran Van Binh du thay');
    await hung.hears('Chức vụ, đơn vị của người dự thay?');
    hung.says('Phó Trưởng Công an xã');
    await hung.taps('Gửi sau', 'Xin gửi ý kiến bằng văn bản của đồng chí');
    await hung.taps('Ghi nhận', 'Ghi họ tên người dự thay: “Tran Van Binh”; chức vụ');
    await hung.hears('chưa hợp lệ: còn thiếu sự đồng ý của người chủ trì và ý kiến bằng văn bản');
    await thich.taps('Đồng ý', 'cử đồng chí Tran Van Binh (Phó Trưởng Công an xã) dự thay');
    await hung.hears('chưa hợp lệ: còn thiếu ý kiến bằng văn bản');
    await group.cardSays('1 cử người dự thay (chưa hợp lệ)');
    await hung.asks('/uyquyen', 'Xin gửi ý kiến bằng văn bản');
    hung.sends('y-kien.pdf');
    await hung.hears('đã hợp lệ');
    await group.cardSays('3 dự · 1 cử người dự thay · 1 vắng');

    // Điểm danh.
    house.turnTo('2026-11-26T14:00');
    await toan.asks('/diemdanh', 'Điểm danh: Họp tháng 12');
    await toan.asks('theo trả lời', 'Có mặt 3 · dự thay 1 · vắng 1 · chưa điểm danh 0');
  });

  test('Ba Trang, khoản 1 Điều 4: Trưởng ban đi vắng, Phó Trưởng ban Thường trực đương nhiên thay mặt', async () => {
    toan.says('/thaymat');
    await toan.taps('Trưởng Ban Chỉ đạo Phạm Quang Thịnh đi vắng', 'Ghi nhận việc gì?');
    await toan.asks('bây giờ', 'Đến hết ngày nào?');
    toan.says('30/11');
    await toan.taps('Ghi nhận', 'Đồng chí Đinh Thị Lam thay mặt (khoản 1 Điều 4 Quy chế)');
    await lam.hears('đồng chí thay mặt đồng chí Phạm Quang Thịnh', 'khoản 1 Điều 4 Quy chế');

    // Thay mặt triệu tập và chủ trì; Phó Trưởng ban khác không được.
    await du.asks(
      '/taohop Họp | mai 8h | A | B',
      'Họp đột xuất Ban Chỉ đạo: thuộc quyền của Trưởng Ban Chỉ đạo',
    );
    await du.asks('/thoi', 'Đã thôi');
    const next = await drafts(
      lam,
      'Họp phòng chống bão | thứ 4 tuần sau 8h | Hội trường | Bão',
      'Họp đột xuất Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await lam.taps('Gửi thông báo', next);
    await lam.taps('Gửi', 'Gửi thông báo trên');
    await group.hears(
      'Chủ trì: đồng chí Đinh Thị Lam (Phó Trưởng ban Thường trực, thay mặt Trưởng Ban Chỉ đạo theo khoản 1 Điều 4 Quy chế)',
    );

    ngan.says('em xin vắng vì họp phụ nữ huyện');
    await lam.taps('Không đồng ý', 'Đồng chí Lê Thị Ngân');
    await ngan.hears('Người chủ trì chưa đồng ý cho đồng chí vắng');
    await thich.heardNothingOf('Lê Thị Ngân');
  });

  test('Ba Trang: Trưởng ban báo vắng một cuộc họp thì Phó Trưởng ban Thường trực chủ trì và quyết định', async () => {
    const next = await drafts(
      thich,
      'Họp tháng 12 | thứ 5 tuần sau 8h | Hội trường | Sơ kết',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thich.taps('Gửi thông báo', next);
    await thich.taps('Gửi', 'Gửi thông báo trên');
    await hung.asks('xin vang vi hop huyen', 'đang chờ người chủ trì đồng ý');
    const mine = await thich.hears('Đồng chí Trần Quốc Hùng');

    thich.says('/vang Đi công tác tỉnh');
    await thich.hears('Đồng chí đã báo vắng');
    await lam.hears('đồng chí Đinh Thị Lam chủ trì (khoản 1 Điều 4 Quy chế)');
    await toan.hears('đồng chí Đinh Thị Lam chủ trì');
    // Đề nghị đang chờ chuyển sang người chủ trì mới; nút của Trưởng ban không còn dùng được.
    const passed = await lam.hears('Đồng chí Trần Quốc Hùng', 'Lý do: hop huyen');
    await thich.taps('Đồng ý', mine);
    await thich.isShown('Việc này thuộc quyền của: đồng chí Đinh Thị Lam');
    await lam.taps('Đồng ý', passed);
    await hung.hears(
      'Người chủ trì là đồng chí Đinh Thị Lam (thay mặt đồng chí Phạm Quang Thịnh theo khoản 1 Điều 4 Quy chế) đồng ý',
    );

    // Trưởng ban dự lại được thì lại chủ trì.
    await thich.asks('/thamgia', 'Đồng chí đã báo: dự họp');
    await thich.asks('/hop', 'Chủ trì: đồng chí Phạm Quang Thịnh (Trưởng Ban Chỉ đạo)');
    await lam.hears('đồng chí Phạm Quang Thịnh chủ trì');
  });

  test('Ba Trang: người đang thay mặt không tự đồng ý cho mình vắng; đề nghị chờ Trưởng ban về', async () => {
    const line = 'Họp tháng 12 | thứ 5 tuần sau 8h | Hội trường | Sơ kết';
    const next = await drafts(thich, line, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
    await thich.taps('Gửi thông báo', next);
    await thich.taps('Gửi', 'Gửi thông báo trên');
    await thich.asks('/thaymat', 'Từ lúc nào?');
    await thich.asks('bây giờ', 'Đến hết ngày nào?');
    thich.says('23/11');
    await thich.taps('Ghi nhận', 'Đồng chí Đinh Thị Lam thay mặt');

    await lam.asks('/vang Khám bệnh', 'đang chờ người chủ trì đồng ý');
    await toan.hears('Đồng chí Đinh Thị Lam xin vắng', 'không tự quyết định được');
    await lam.asks('/duyet', 'Không có việc nào đang chờ');
    house.turnTo('2026-11-25T08:00');
    await thich.asks('/duyet 2 đồng ý', 'đồng ý để đồng chí Đinh Thị Lam vắng');
    await lam.hears('Người chủ trì là đồng chí Phạm Quang Thịnh đồng ý');
  });

  test('Ba Trang: dời lịch hỏi lại từng người, nút cũ không còn dùng, rồi hủy', async () => {
    const next = await drafts(
      thich,
      'Họp tháng 12 | thứ 5 tuần sau 8h | Hội trường | Sơ kết',
      'Họp đột xuất Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thich.taps('Gửi thông báo', next);
    await thich.taps('Gửi', 'Gửi thông báo trên');
    const old = await ngan.hears('Trân trọng kính mời');
    ngan.says('tôi sẽ dự');
    await ngan.hears('đã báo: dự họp');
    await nhi.asks('/vang Con ốm', 'đang chờ người chủ trì đồng ý');
    const request = await thich.hears('Đồng chí Phạm Thị Nhi');

    toan.says('/doihop thứ 6 tuần sau 9h | Nhà văn hóa | Trùng họp huyện');
    await toan.taps('Gửi', 'Các câu trả lời trước đây không còn hiệu lực');
    await group.hears(
      'ĐÃ DỜI LỊCH',
      '09 giờ 00, thứ Sáu, ngày 27/11/2026',
      'Nhà văn hóa',
      '1 chủ trì · 5 chưa trả lời',
    );
    const again = await ngan.hears('Thay đổi lịch họp – xin trả lời lại');
    await ngan.taps('Dự họp', old);
    await ngan.isShown('lựa chọn này là của lịch cũ');
    await thich.taps('Đồng ý', request);
    await thich.isShown('lựa chọn này là của lịch cũ');
    expect((await talk.meeting()).answers).toEqual({});
    await ngan.taps('Vẫn dự', again);
    await ngan.hears('đã báo: dự họp');

    toan.says('/nhac');
    await toan.taps('Nhắc', 'Nhắc 4 đồng chí chưa trả lời: Đinh');
    await nhi.hears('Đồng chí chưa trả lời');
    expect(talk.count(ngan.id, 'Đề nghị trả lời giấy mời họp')).toBe(0);

    toan.says('/huyhop Bão số 15');
    await toan.taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo như trên');
    await nhi.hears('đã hủy', 'Lý do: Bão số 15');
    await group.hears('Hủy: Họp đột xuất');
    await group.cardSays('ĐÃ HỦY');
    await nhi.asks('/thamgia', 'Hiện không có cuộc họp nào chờ đồng chí trả lời');
    await ngan.taps('Xin vắng', again);
    await ngan.isShown('đã hủy, không cần trả lời');
  });

  test('Ba Trang, Điều 7: Tổ công tác họp do lãnh đạo Tổ triệu tập; việc xin vắng Quy chế không quy định', async () => {
    await tho.asks('/taohop', 'Việc này thuộc quyền của');
    const next = await drafts(
      toan,
      'Họp Tổ | thứ 4 tuần sau 8h | Phòng Văn hóa – Xã hội | Phân công',
      'Họp định kỳ Tổ công tác',
      'Toàn thể Tổ',
    );
    // Thành phần họp Tổ không phải xin ý kiến ai.
    await toan.taps('Gửi thông báo', next);
    await toan.taps('Gửi', 'Gửi thông báo trên');
    const notice = await tho.hears('Giấy mời: Họp định kỳ Tổ công tác');
    expect(notice.text).toContain('Về việc xin vắng: Quy chế không quy định');
    expect(notice.text).toContain('Chủ trì: đồng chí Võ Minh Toàn (Tổ trưởng Tổ công tác)');
    await tho.taps('Xin vắng', notice);
    await tho.records('Đi đo đất', 'Đồng chí đã báo vắng');
    expect((await talk.meeting()).answers.tho).toMatchObject({ consent: { state: 'not-required' } });
    await thich.heardNothingOf('Họp Tổ');
  });
});
