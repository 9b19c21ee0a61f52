import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { group, house, opens, talk, who } from '../stage.ts';
import { draftsConclusion, held } from './held.ts';
import { drafts, type Person, readable } from './talk.ts';

/** Hưng: Trưởng ban; Tiến: Phó Trưởng ban Thường trực; Nga: Phó Trưởng ban; Phúc: Phòng VHTT; Thảo: Tổ trưởng, thư ký. */
let hung: Person;
let tien: Person;
let nga: Person;
let phuc: Person;
let yen: Person;
let bao: Person;
let thao: Person;
let vinh: Person;

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('phu-quoc', { platform });
    [hung, tien, nga, phuc] = [who('hung'), who('tien'), who('nga'), who('phuc')];
    [yen, bao, thao, vinh] = [who('yen'), who('bao'), who('thao'), who('vinh')];
  });

  /** Trưởng ban mời họp toàn Ban. */
  async function called(): Promise<void> {
    const next = await drafts(
      hung,
      'Họp 6 tháng cuối năm | thứ 5 tuần sau 8h | Hội trường | Đô thị thông minh',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await hung.taps('Gửi thông báo', next);
    await hung.taps('Gửi', 'Gửi thông báo trên');
    await group.hears('Họp định kỳ Ban Chỉ đạo', '1 chủ trì · 5 chưa trả lời');
  }

  /** Ghi nhận Trưởng ban đi vắng (đến hết thứ Sáu tuần sau). */
  async function away(recordedBy: Person): Promise<void> {
    recordedBy.says('/thaymat');
    await recordedBy.taps('Trưởng ban Huỳnh Đức Hòa đi vắng', 'Ghi nhận việc gì?');
    await recordedBy.asks('bây giờ', 'Đến hết ngày nào?');
    recordedBy.says('thứ 6 tuần sau');
    await recordedBy.taps('Ghi nhận', 'Quy chế không cho ai đương nhiên thay mặt (khoản 2 Điều 4 Quy chế)');
    await recordedBy.hears('Đã ghi nhận. Chưa ai thay mặt');
  }

  test('Phú Quốc, khoản 3 Điều 7: Trưởng ban chuẩn bị cuộc họp thì Tổ công tác được báo để chuẩn bị thông báo', async () => {
    await drafts(
      hung,
      'Họp 6 tháng cuối năm | thứ 5 tuần sau 8h | Hội trường | Đô thị thông minh',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    const told = await thao.hears(
      'Xin chuẩn bị thông báo, tài liệu (khoản 3 Điều 7 Quy chế)',
      'Đô thị thông minh',
    );
    await yen.heardNothingOf('Đô thị thông minh');
    await thao.taps('Gửi thông báo', told);
    await thao.hears('Đã trình đồng chí Huỳnh Đức Hòa duyệt thành phần');
  });

  test('Phú Quốc, khoản 2 Điều 4: Trưởng ban vắng thì không ai đương nhiên chủ trì; đề nghị chờ đến khi được giao', async () => {
    await called();
    await yen.asks('xin vắng vì họp tỉnh', 'đang chờ người chủ trì đồng ý (khoản 5 Điều 6 Quy chế)');
    const first = await hung.hears('Đồng chí Ngô Hải Yến');

    await hung.asks('/vang Đi công tác nước ngoài', 'Đồng chí đã báo vắng');
    await thao.hears(
      'người chủ trì báo vắng và Quy chế không cho ai đương nhiên thay (khoản 2 Điều 4 Quy chế)',
    );
    await thao.hears('Đồng chí Ngô Hải Yến xin vắng', 'sẽ chờ');
    await group.cardSays('Chủ trì: chưa có người được giao');

    // Trong lúc chưa giao, không ai quyết định được: Trưởng ban đã báo vắng, Phó Trưởng ban chưa được giao.
    await bao.asks('em xin vang vi om', 'đang chờ người chủ trì đồng ý');
    await thao.hears('Đồng chí Phan Gia Bảo xin vắng', '/chutri hoặc /thaymat');
    await hung.taps('Đồng ý', first);
    await hung.isShown('Việc này thuộc quyền của: đồng chí Huỳnh Đức Hòa');
    await tien.asks('/duyet', 'Không có việc nào đang chờ');
    await thao.asks('/duyet', 'Không có việc nào đang chờ');

    // Chỉ giao được cho Phó Trưởng ban Thường trực; giao rồi thì các đề nghị đang chờ đến người mới.
    await thao.asks('/chutri Lê Thị Nga', 'Chỉ giao được cho: Trần Minh Tiến');
    thao.says('/chutri Tiến');
    await thao.taps('Ghi nhận', 'đồng chí Huỳnh Đức Hòa giao đồng chí Trần Minh Tiến chủ trì');
    const one = await tien.hears('Đồng chí Ngô Hải Yến', 'họp tỉnh');
    await tien.taps('Không đồng ý', one);
    const other = await tien.hears('Đồng chí Phan Gia Bảo', 'om');
    await tien.taps('Đồng ý', other);
    await yen.hears('Người chủ trì là đồng chí Trần Minh Tiến không đồng ý');
    await bao.hears('Người chủ trì là đồng chí Trần Minh Tiến đồng ý');
    await group.cardSays('Chủ trì: đồng chí Trần Minh Tiến (Phó Trưởng ban Thường trực, được giao chủ trì)');
    expect((await talk.meeting()).handedChair).toMatchObject({ to: 'tien', by: 'hung', recordedBy: 'thao' });
  });

  test('Phú Quốc, khoản 2 Điều 4: Trưởng ban ghi nhận đi vắng thì thư ký được báo; giao bằng /thaymat thì đề nghị chuyển đi', async () => {
    await called();
    await away(hung);
    await thao.hears('Đồng chí Huỳnh Đức Hòa đi vắng', 'Quy chế không cho ai đương nhiên thay mặt');
    await tien.heardNothingOf('thay mặt');
    await yen.asks('/vang họp tỉnh', 'đang chờ người chủ trì đồng ý');
    await thao.hears('Đồng chí Ngô Hải Yến xin vắng', 'chờ');

    // Thư ký ghi nhận lời giao của Trưởng ban.
    thao.says('/thaymat');
    await thao.taps('Trưởng ban Huỳnh Đức Hòa giao chủ trì các cuộc họp', 'Ghi nhận việc gì?');
    await thao.asks('bây giờ', 'Đến hết ngày nào?');
    thao.says('thứ 6 tuần sau');
    await thao.taps('Ghi nhận', 'Đồng chí Trần Minh Tiến chủ trì các cuộc họp (khoản 2 Điều 4 Quy chế)');
    await tien.taps('Đồng ý', 'Đồng chí Ngô Hải Yến');
    await yen.hears('Người chủ trì là đồng chí Trần Minh Tiến đồng ý');
    await group.cardSays('Chủ trì: đồng chí Trần Minh Tiến');
  });

  test('Phú Quốc, khoản 1 Điều 9: Phó Trưởng ban triệu tập được; khi Trưởng ban vắng, chưa ai quyết định thành phần', async () => {
    await yen.asks(
      '/taohop',
      'Việc này thuộc quyền của: Trưởng ban, Phó Trưởng ban Thường trực, Phó Trưởng ban',
    );
    await away(thao);
    const next = await drafts(
      nga,
      'Họp đột xuất về bến tàu | thứ 4 tuần sau 8h | Phòng họp 2 | Bến tàu',
      'Họp đột xuất Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await nga.taps('Gửi thông báo', next);
    await nga.isShown('Quy chế không cho ai đương nhiên thay (theo khoản 2 Điều 4 Quy chế)');
    await group.isSilent();
    // Trưởng ban tự giao, từ xa.
    hung.says('/chutri Trần Minh Tiến');
    await hung.taps('Ghi nhận', 'giao đồng chí Trần Minh Tiến chủ trì');
    nga.says('/moihop');
    await tien.taps('Đồng ý', 'Xin ý kiến về thành phần dự họp');
    nga.says('/moihop');
    await nga.taps('Gửi', 'Gửi thông báo trên');
    await group.hears('Chủ trì: đồng chí Trần Minh Tiến (Phó Trưởng ban Thường trực, được giao chủ trì)');

    // Dời, hỏi lại, hủy.
    await yen.asks('dự', 'đã báo: dự họp');
    tien.says('/doihop thứ 5 tuần sau 9h | - | Chờ số liệu');
    await tien.taps('Gửi', 'Các câu trả lời trước đây không còn hiệu lực');
    await yen.hears('Thay đổi lịch họp');
    expect((await talk.meeting()).answers).toEqual({});
    nga.says('/huyhop Gộp vào kỳ sau');
    await nga.taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo như trên');
    await yen.hears('Hủy: Họp đột xuất', 'Gộp vào kỳ sau');
  });

  test('Phú Quốc, khoản 1 Điều 9: cơ quan thường trực (Phòng Văn hóa và Thông tin) chỉ đề nghị họp', async () => {
    phuc.says('/taohop Họp chuyên đề | thứ 5 tuần sau 14h | Phòng họp 1 | Dữ liệu dân cư');
    await phuc.taps('Họp đột xuất Ban Chỉ đạo (đề nghị để lãnh đạo quyết định)', 'loại cuộc họp nào');
    await phuc.taps('Toàn thể Ban Chỉ đạo (6)', 'Thành phần dự họp?');
    await phuc.taps('Gửi đề nghị', 'Gửi đề nghị họp này tới người có thẩm quyền?');
    await phuc.hears(
      'Đã chuyển đề nghị họp tới: đồng chí Huỳnh Đức Hòa, đồng chí Trần Minh Tiến, đồng chí Lê Thị Nga',
    );
    const toHead = await hung.hears('Đồng chí Đặng Văn Phúc đề nghị họp (khoản 1 Điều 9 Quy chế)');
    // Người đề nghị không tự quyết định, không tự gửi.
    await phuc.asks('/duyet', 'Không có việc nào đang chờ');
    await phuc.asks('/moihop', 'Hiện không có cuộc họp nào chờ gửi thông báo');
    await nga.taps('Đồng ý triệu tập', 'Đề nghị tổ chức cuộc họp');
    const accepted = await phuc.hears('Đồng chí Lê Thị Nga đồng ý triệu tập');
    // Người đề nghị không gửi được thông báo, nên không có nút; những người cùng có quyền biết là đã quyết định.
    expect(accepted.reply_markup?.inline_keyboard ?? []).toEqual([]);
    expect(accepted.text).not.toContain('Gửi thông báo');
    await tien.hears('Đồng chí Lê Thị Nga đồng ý triệu tập');
    await hung.hears('Đồng chí Lê Thị Nga đồng ý triệu tập');
    expect(await talk.meeting()).toMatchObject({ state: 'draft', convenedBy: 'nga', proposedBy: 'phuc' });
    // Một người đã quyết định thì người sau không đổi được.
    await hung.taps('Không', toHead);
    await hung.isShown('đã được đồng ý trước đó; không thay đổi gì');

    await thao.taps('Gửi thông báo', 'đồng ý triệu tập');
    await hung.taps('Đồng ý', 'Xin ý kiến về thành phần dự họp');
    await thao.taps('Gửi thông báo', 'đồng ý thành phần');
    const ask = await thao.hears('Gửi thông báo trên');
    expect(ask.text).toContain('Thông báo: Quy chế không quy định thời hạn gửi.');
    await thao.taps('Gửi', ask);
    const card = await group.hears('Họp đột xuất Ban Chỉ đạo', '1 chủ trì · 5 chưa trả lời');

    // Ủy quyền: ý kiến bằng văn bản (khoản 5 Điều 6), gửi được ngay khi cử người.
    await bao.taps('Cử người dự thay', card);
    await bao.asks('Lê Minh Châu', 'Chức vụ, đơn vị của người dự thay?');
    await bao.asks('-', 'Xin gửi ý kiến bằng văn bản', 'khoản 5 Điều 6');
    await bao.records(
      'Đồng ý với dự thảo',
      'chưa hợp lệ: còn thiếu sự đồng ý của người chủ trì (khoản 5 Điều 6 Quy chế)',
    );
    await hung.taps('Đồng ý', 'cử đồng chí Lê Minh Châu dự thay');
    await bao.hears('đã hợp lệ');

    house.turnTo('2026-11-26T14:00');
    await thao.asks('/diemdanh', 'Điểm danh');
    await thao.asks('theo trả lời', 'dự thay 1');
  });

  test('Phú Quốc: lấy ý kiến bằng văn bản không dẫn điều về cơ quan thường trực cho người khác', async () => {
    const refused = await nga.asks('/xinykien', 'Việc này thuộc quyền của: Trưởng ban');
    expect(refused.text).not.toContain('Điều 8');
  });

  test('Phú Quốc, khoản 2 Điều 4: được giao thì chủ trì, không phải thay mặt', async () => {
    await away(thao);
    thao.says('/thaymat');
    await thao.taps('Trưởng ban Huỳnh Đức Hòa giao chủ trì các cuộc họp', 'Ghi nhận việc gì?');
    await thao.asks('bây giờ', 'Đến hết ngày nào?');
    thao.says('thứ 6 tuần sau');
    await thao.taps('Ghi nhận', 'Đồng chí Trần Minh Tiến chủ trì các cuộc họp (khoản 2 Điều 4 Quy chế)');
    await tien.hears('đồng chí chủ trì các cuộc họp do đồng chí Huỳnh Đức Hòa giao');
    await tien.heardNothingOf('thay mặt');
  });

  test('Phú Quốc, khoản 3 Điều 9: Tổ công tác giúp việc họp theo yêu cầu của lãnh đạo Tổ', async () => {
    await vinh.asks('/taohop', 'Việc này thuộc quyền của');
    const next = await drafts(
      thao,
      'Họp Tổ | thứ 4 tuần sau 8h | Phòng VHTT | Rà soát',
      'Họp đột xuất Tổ công tác giúp việc',
      'Toàn thể Tổ',
    );
    await thao.taps('Gửi thông báo', next);
    await thao.taps('Gửi', 'Gửi thông báo trên');
    await vinh.hears(
      'Giấy mời: Họp đột xuất Tổ công tác giúp việc',
      'Về việc xin vắng: Quy chế không quy định',
    );
    await vinh.asks('/thamgia', 'đã báo: dự họp');
  });

  test('Phú Quốc, khoản 1 Điều 9: Phó Trưởng ban tự triệu tập, không qua đề nghị, thì Trưởng ban được báo ngay', async () => {
    const next = await drafts(
      nga,
      'Họp về bến tàu | thứ 4 tuần sau 8h | Phòng họp 2 | Bến tàu',
      'Họp đột xuất Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    expect(next.text).toContain('đã báo đồng chí Huỳnh Đức Hòa biết');
    const told = await hung.hears(
      'Đồng chí Lê Thị Nga (Phó Trưởng ban) triệu tập',
      'khoản 1 Điều 9 Quy chế)',
      'Họp về bến tàu',
    );
    // Chỉ là tin: không có nút nào còn chờ Trưởng ban.
    expect(told.reply_markup?.inline_keyboard ?? []).toEqual([]);
    await tien.heardNothingOf('bến tàu');
  });

  test('Phú Quốc, khoản 2 Điều 4, khoản 3 Điều 10: ai chủ trì, giao việc thì xem được việc ấy; người soạn không gửi được thì không có nút gửi', async () => {
    await held(house, 'phu-quoc', {
      handedChair: { to: 'tien', by: 'hung', recordedBy: 'thao', at: '2026-11-18T01:00:00.000Z' },
    });
    await draftsConclusion(vinh, 'Thống nhất.', 'Giao Phòng Nội vụ rà soát hồ sơ, hoàn thành trước 15/12');
    await vinh.taps('Trình chủ trì', 'Tình trạng: đang soạn');
    await tien.taps('Cho gửi, được phổ biến', 'Xin ý kiến về dự thảo kết luận');
    await vinh.hears('cho gửi kết luận');
    const [, draft] = (await house.store.transaction((tx) => tx.conclusions.all()))[0] ?? [];
    vinh.says(`/kl #${draft?.id}.${draft?.revision}`);
    const again = await vinh.hears('Tình trạng: người chủ trì đã cho gửi');
    expect(readable(again)).not.toContain('Gửi thông báo kết luận');
    await thao.taps('Gửi thông báo kết luận', 'cho gửi kết luận');
    await thao.taps('Gửi', 'Gửi thông báo kết luận trên tới từng đồng chí');
    await yen.hears('Rà soát hồ sơ');
    await tien.hears('Thông báo kết luận');
    const tasks = await tien.asks('/nhiemvu', 'Nhiệm vụ');
    await tien.taps('Rà soát hồ sơ', tasks);
    await tien.hears('Giao bởi: đồng chí Trần Minh Tiến');
  });
});
