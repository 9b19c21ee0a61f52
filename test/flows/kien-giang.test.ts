import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, opens } from '../stage.ts';
import { drafts, type Group, type Person, readable, Talk } from './talk.ts';

// Thành: Trưởng ban; Công: Phó TB Thường trực; Bình, Trinh, Hoa: thành viên; Trâm: thư ký, Tổ phó Thường trực.

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('kien-giang', { platform });
  });

  const cast = () => {
    const talk = new Talk(house);
    const who = (id: string): Person => talk.member('kien-giang', id);
    const group: Group = talk.groupOf('kien-giang');
    return { talk, group, who };
  };

  test('Kiên Giang: mời họp, trả lời, xin vắng, ủy quyền, dời, điểm danh', async () => {
    const { talk, group, who } = cast();
    const [thanh, binh, trinh, hoa, tram] = [
      who('thanh'),
      who('binh'),
      who('trinh'),
      who('hoa'),
      who('tram'),
    ];
    tram.says(
      '/taohop Họp Ban Chỉ đạo tháng 12 | thứ 5 tuần sau 14h30 | Phòng họp A, UBND tỉnh | Sơ kết Đề án 06',
    );
    await tram.taps('Họp định kỳ Ban Chỉ đạo', 'loại cuộc họp nào');
    await tram.taps('Cả Ban và Tổ', 'Thành phần dự họp?');
    const preview = await tram.hears('Thời gian: 14 giờ 30, thứ Năm, ngày 26/11/2026');
    expect(preview.text).toContain(
      'Thông báo: gửi trước ít nhất 02 ngày làm việc (khoản 3 Điều 14 Quy chế), chậm nhất 17 giờ 00, thứ Hai, ngày 23/11/2026',
    );
    await tram.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');

    // Thành phần do người chủ trì quyết định (khoản 1 Điều 14).
    await tram.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
    const asked = await thanh.hears('Xin ý kiến về thành phần');
    await group.isSilent();
    await thanh.taps('Đồng ý', asked);
    await tram.taps('Gửi thông báo', 'đồng ý thành phần');
    await tram.taps('Gửi', 'Gửi thông báo trên vào 1 nhóm');

    const card = await group.hears('chưa trả lời');
    const notice = await binh.hears('Trân trọng kính mời đồng chí Trần Thanh Bình');
    expect(notice.text).toContain('khoản 5 Điều 7 Quy chế');

    await binh.taps('Dự họp', card);
    await binh.isShown('Đã ghi nhận');
    await group.cardSays('1 dự');

    hoa.says('em xin vắng vì bận họp HĐND tỉnh');
    const request = await thanh.hears('Đồng chí Danh Thị Hoa', 'Lý do: bận họp HĐND tỉnh');
    await thanh.taps('Không đồng ý', request);
    await hoa.hears('không đồng ý với đề nghị');

    await trinh.taps('Cử người dự thay', card);
    await trinh.hears('Đồng chí cử ai dự thay');
    await trinh.asks('Nguyễn Thị Phương', 'Chức vụ, đơn vị');
    await trinh.asks('Phó Giám đốc Sở Tư pháp', 'ý kiến bằng văn bản của đồng chí');
    await trinh.records('sau', 'chưa hợp lệ');
    await thanh.taps('Đồng ý', 'Nguyễn Thị Phương');
    await trinh.hears('còn thiếu ý kiến bằng văn bản');
    await trinh.asks('/uyquyen', 'ý kiến bằng văn bản của đồng chí');
    await trinh.records('Tôi nhất trí với dự thảo báo cáo.', 'đã hợp lệ');

    tram.says('/doihop thứ 6 tuần sau 8h | - | Trưởng ban bận công tác');
    await tram.taps('Gửi', 'Gửi thông báo dời lịch');
    await binh.hears('Thay đổi lịch họp');
    expect((await talk.meeting()).answers).toEqual({});
    await binh.taps('Dự họp', notice);
    await binh.isShown('lịch cũ');

    house.turnTo('2026-11-27T07:30');
    await tram.asks('/diemdanh', 'Điểm danh');
    await tram.asks('có mặt 1-4', 'Có mặt 4');
  });

  test('Kiên Giang, khoản 3 Điều 14: thông báo và tài liệu trước 02 ngày làm việc, ngày nghỉ không tính', async () => {
    const { talk, group, who } = cast();
    const [thanh, tram, binh] = [who('thanh'), who('tram'), who('binh')];
    // Thứ Ba 24/11 là ngày nghỉ: họp thứ Tư 25/11 thì hạn là 17 giờ thứ Sáu 20/11.
    const soon = await drafts(
      thanh,
      'Họp thường kỳ | 8h 25/11/2026 | Phòng họp A | Sơ kết',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thanh.taps('Gửi thông báo', soon);
    const ask = await thanh.hears('Gửi thông báo trên', 'chậm nhất 17 giờ 00, thứ Sáu, ngày 20/11/2026');
    expect(ask.text).toContain('sắp hết hạn, nên gửi ngay');
    await thanh.asks('/thoi', 'Đã thôi');

    // Sau 17 giờ là muộn: hỏi lý do theo ý kiến của chủ trì, lý do được lưu.
    house.turnTo('2026-11-20T17:01');
    await thanh.asks('/moihop', 'ĐÃ QUÁ HẠN', 'Chỉ gửi muộn khi người chủ trì cho phép');
    await thanh.asks('x', 'Xin ghi lý do');
    const late = await thanh.asks('Chủ tịch tỉnh yêu cầu họp ngay', 'Gửi thông báo trên');
    await thanh.taps('Gửi', late);
    await binh.hears('Giấy mời: Họp định kỳ Ban Chỉ đạo');
    expect((await talk.meeting()).notice).toMatchObject({ lateReason: 'Chủ tịch tỉnh yêu cầu họp ngay' });
    await group.hears('Họp định kỳ Ban Chỉ đạo', '1 chủ trì · 5 chưa trả lời');

    // Tài liệu gửi thêm cũng muộn: thành viên không gửi được, thư ký gửi kèm lý do.
    binh.sends('y-kien.docx', 'Ý kiến của Sở');
    await binh.taps('Không phải việc nào', 'dùng vào việc gì?');
    tram.sends('bao-cao.docx', 'Báo cáo sơ kết');
    await tram.hears('Tài liệu: gửi trước ít nhất 02 ngày làm việc (khoản 3 Điều 14 Quy chế)', 'ĐÃ QUÁ HẠN');
    tram.says('Chờ số liệu công an huyện');
    await tram.taps('Gửi', 'Gửi tài liệu này tới 6 đồng chí');
    await binh.hears('Tài liệu “Báo cáo sơ kết”');
    expect((await talk.meeting()).log.at(-1)).toMatchObject({
      act: 'paper-late',
      note: 'Chờ số liệu công an huyện',
    });
  });

  test('Kiên Giang, khoản 6 Điều 4: Trưởng ban giao một thành viên chủ trì họp thường kỳ, không giao họp đột xuất', async () => {
    const { talk, group, who } = cast();
    const [thanh, cong, binh, trinh, tram] = [
      who('thanh'),
      who('cong'),
      who('binh'),
      who('trinh'),
      who('tram'),
    ];
    await drafts(
      thanh,
      'Họp đột xuất | thứ 6 tuần sau 8h | A | Việc gấp',
      'Họp đột xuất Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thanh.asks(
      '/chutri Trần Thanh Bình',
      'Hiện không có cuộc họp nào chưa diễn ra mà Quy chế cho giao người chủ trì',
    );
    thanh.says('/huyhop Chưa cần');
    await thanh.taps('Bỏ', 'Bỏ cuộc họp');
    await thanh.hears('không ai bị nhắn');

    const next = await drafts(
      thanh,
      'Họp thường kỳ | thứ 5 tuần sau 8h | A | Sơ kết',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thanh.taps('Gửi thông báo', next);
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await group.hears('Chủ trì: đồng chí Lâm Thế Tài');
    await cong.asks('/chutri Bình', 'Việc này thuộc quyền của: Trưởng ban');
    await trinh.asks('/vang Họp Bộ', 'đang chờ người chủ trì đồng ý (khoản 5 Điều 7 Quy chế)');
    const atHead = await thanh.hears('Đồng chí Huỳnh Ngọc Trinh');

    thanh.says('/chutri Trần Thanh Bình');
    await thanh.taps('Ghi nhận', 'đồng chí Lâm Thế Tài giao đồng chí Trần Thanh Bình chủ trì');
    await tram.hears('đồng chí Trần Thanh Bình chủ trì (khoản 6 Điều 4 Quy chế)');
    await binh.hears('Đồng chí được ghi nhận chủ trì', 'đồng chí Lâm Thế Tài giao');
    await binh.hears('Đồng chí Huỳnh Ngọc Trinh', 'Họp Bộ');
    await group.cardSays('Chủ trì: đồng chí Trần Thanh Bình (thành viên Ban Chỉ đạo, được giao chủ trì)');
    await thanh.taps('Đồng ý', atHead);
    await thanh.isShown('Việc này thuộc quyền của: đồng chí Trần Thanh Bình');

    // Người được giao xin vắng: không tự duyệt, Trưởng ban trả lời; khi chưa được đồng ý thì vẫn chủ trì.
    await binh.asks('/vang Ốm', 'đang chờ người chủ trì đồng ý');
    const own = await thanh.hears('Đồng chí Trần Thanh Bình', 'Lý do: Ốm');
    // Không được đồng ý vắng thì đồng chí ấy vẫn phải dự và chủ trì.
    await thanh.taps('Không đồng ý', own);
    await binh.hears('Người chủ trì chưa đồng ý cho đồng chí vắng');
    await group.cardSays('Chủ trì: đồng chí Trần Thanh Bình');
    await binh.asks('/duyet 5 đồng ý', 'đồng ý để đồng chí Huỳnh Ngọc Trinh vắng');
    await trinh.hears('Người chủ trì là đồng chí Trần Thanh Bình đồng ý');
    expect((await talk.meeting(1)).answers.trinh).toMatchObject({ consent: { by: 'binh' } });
  });

  test('Kiên Giang, khoản 1 Điều 14: Công an tỉnh (cơ quan thường trực) đề nghị, Trưởng ban hoặc Phó Trưởng ban triệu tập', async () => {
    const { talk, who } = cast();
    const [thanh, cong, hai, binh, khoa, luan] = [
      who('thanh'),
      who('cong'),
      who('hai'),
      who('binh'),
      who('khoa'),
      who('luan'),
    ];
    await binh.asks(
      '/taohop',
      'Việc này thuộc quyền của: Trưởng ban, Phó Trưởng ban Thường trực, Phó Trưởng ban',
    );
    await luan.asks('/taohop', 'Việc này thuộc quyền của');
    khoa.says('/taohop Họp về dữ liệu | thứ 5 tuần sau 8h | Công an tỉnh | Làm sạch dữ liệu');
    const kinds = await khoa.hears('Đây là loại cuộc họp nào?');
    expect(readable(kinds)).toContain('Họp định kỳ Ban Chỉ đạo (đề nghị để lãnh đạo quyết định)');
    expect(readable(kinds)).toContain('Họp định kỳ Tổ giúp việc');
    await khoa.taps('Họp đột xuất Ban Chỉ đạo (đề nghị để lãnh đạo quyết định)', kinds);
    await khoa.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await khoa.taps('Gửi đề nghị', 'Gửi đề nghị họp này');
    await khoa.hears('đồng chí Lâm Thế Tài, đồng chí Nguyễn Trí Công, đồng chí Bùi Thế Hải');
    const late = await hai.hears('Đề nghị tổ chức cuộc họp', 'khoản 1 Điều 14 Quy chế');
    await cong.taps('Đồng ý triệu tập', 'Đề nghị tổ chức cuộc họp');
    await khoa.hears('Đồng chí Nguyễn Trí Công đồng ý triệu tập');
    await hai.taps('Đồng ý triệu tập', late);
    await hai.isShown('đã được đồng ý trước đó');
    expect(await talk.meeting()).toMatchObject({ state: 'draft', convenedBy: 'cong', proposedBy: 'khoa' });
    // Ai triệu tập cũng được gửi; thành phần vẫn do người chủ trì (Trưởng ban) quyết định.
    await cong.asks('/moihop', 'Đã trình đồng chí Lâm Thế Tài duyệt thành phần');
    await thanh.taps('Đồng ý', 'Xin ý kiến về thành phần dự họp');
  });

  test('Kiên Giang, khoản 2 Điều 5: Trưởng ban vắng thì Phó Trưởng ban Thường trực thay mặt', async () => {
    const { who, group } = cast();
    const [thanh, cong, hoa] = [who('thanh'), who('cong'), who('hoa')];
    const next = await drafts(
      thanh,
      'Họp thường kỳ | thứ 5 tuần sau 8h | A | Sơ kết',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thanh.taps('Gửi thông báo', next);
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await group.hears('Chủ trì: đồng chí Lâm Thế Tài');
    await thanh.asks('/vang Công tác', 'Đồng chí đã báo vắng');
    await cong.hears('đồng chí Nguyễn Trí Công chủ trì (khoản 2 Điều 5 Quy chế)');
    await hoa.asks('em xin vắng vì ốm', 'đang chờ người chủ trì đồng ý');
    await cong.taps('Đồng ý', 'Đồng chí Danh Thị Hoa');
    await hoa.hears(
      'Người chủ trì là đồng chí Nguyễn Trí Công (thay mặt đồng chí Lâm Thế Tài theo khoản 2 Điều 5 Quy chế) đồng ý',
    );
  });

  test('Kiên Giang: người của Tổ được mời họp Ban: Quy chế không quy định việc vắng, nên ghi nhận và báo chủ trì', async () => {
    const { talk, who } = cast();
    const [thanh, luan, khoa] = [who('thanh'), who('luan'), who('khoa')];
    const next = await drafts(thanh, 'Họp quý | thứ 5 tuần sau 8h | A | B', 'Họp định kỳ Ban Chỉ đạo');
    await thanh.taps('Gửi thông báo', next);
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await luan.hears('Giấy mời', 'Quy chế không quy định; xin báo để người chủ trì biết');
    const noted = await luan.asks('/vang vì bận', 'Đồng chí đã báo vắng');
    expect(noted.text).not.toContain('đang chờ');
    const told = await thanh.hears('Đồng chí Võ Thành Luân báo vắng cuộc họp “Họp quý”', 'Lý do: vì bận');
    expect(told.text).toContain('không phải trả lời');
    await thanh.asks('/duyet', 'Không có việc nào đang chờ');
    // Cử người dự thay cũng vậy: không phải xin, không phải có ý kiến bằng văn bản.
    await khoa.asks(
      '/uyquyen Lê Văn Tám | Chuyên viên',
      'cử đồng chí Lê Văn Tám dự thay. Quy chế không quy định',
    );
    await thanh.hears('báo vắng và cử đồng chí Lê Văn Tám (Chuyên viên) dự thay');
    expect((await talk.meeting()).answers.khoa).toMatchObject({ consent: { state: 'not-required' } });
  });

  test('Kiên Giang, khoản 2 Điều 13: họp Tổ giúp việc cũng phải xin vắng, cử người thì có ý kiến bằng văn bản', async () => {
    const { talk, who } = cast();
    const [khoa, tram, luan, thanh] = [who('khoa'), who('tram'), who('luan'), who('thanh')];
    khoa.says('/taohop Họp Tổ | thứ 4 tuần sau 8h | Công an tỉnh | Phân công');
    await khoa.taps('Họp định kỳ Tổ giúp việc', 'loại cuộc họp nào');
    await khoa.taps('Toàn thể Tổ giúp việc (3)', 'Thành phần dự họp?');
    await khoa.taps('Ghi nhận', 'Ghi nhận cuộc họp này?');
    await khoa.taps('Gửi thông báo', 'Đã ghi nhận cuộc họp');
    // Thời hạn của khoản 3 Điều 14 là của Ban; họp Tổ thì Quy chế không quy định.
    await khoa.taps('Gửi', 'Thông báo: Quy chế không quy định thời hạn gửi.');
    const notice = await luan.hears('Giấy mời: Họp định kỳ Tổ giúp việc', 'khoản 2 Điều 13 Quy chế');
    await luan.taps('Cử người dự thay', notice);
    await luan.asks('Lê Văn Tám', 'Chức vụ');
    await luan.asks('Chuyên viên', 'Xin gửi ý kiến bằng văn bản');
    await luan.records(
      'sau',
      'còn thiếu sự đồng ý của người chủ trì và ý kiến bằng văn bản',
      'khoản 2 Điều 13',
    );
    const request = await khoa.hears('cử đồng chí Lê Văn Tám (Chuyên viên) dự thay');

    // Tổ trưởng vắng: Tổ phó Thường trực thay mặt (khoản 2 Điều 11), đề nghị chuyển sang.
    await khoa.asks('/thaymat', 'Từ lúc nào?');
    await khoa.asks('bây giờ', 'Đến hết ngày nào?');
    khoa.says('27/11');
    await khoa.taps('Ghi nhận', 'Đồng chí Lê Thị Trâm thay mặt (khoản 2 Điều 11 Quy chế)');
    await tram.taps('Đồng ý', 'cử đồng chí Lê Văn Tám (Chuyên viên) dự thay');
    await khoa.taps('Đồng ý', request);
    await khoa.isShown('Việc này thuộc quyền của: đồng chí Lê Thị Trâm');
    await luan.asks('/uyquyen', 'Xin gửi ý kiến bằng văn bản');
    await luan.records('Sở Tư pháp nhất trí', 'đã hợp lệ');
    await luan.asks('/hop', 'Chủ trì: đồng chí Lê Thị Trâm (Tổ phó Thường trực, thay mặt');
    await thanh.heardNothingOf('Họp Tổ');
    expect((await talk.meeting()).answers.luan).toMatchObject({ consent: { state: 'granted', by: 'tram' } });
  });
});
