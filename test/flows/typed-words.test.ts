import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../src/domain/sheets/sheet.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import { draftsConclusion, held, sendsConclusion } from './held.ts';
import { drafts, type Person, readable } from './talk.ts';

// Lời gõ bằng chữ hay bằng số là của việc nào.

const sheets = (): Promise<Sheet[]> => kept('sheets');

/** Thư ký gửi một phiếu tới Bình, Trinh và Hoa. */
async function asks(who: Person, question: string, form = 'Công khai, ghi tên'): Promise<void> {
  who.says(`/xinykien ${question} | Trần Thanh Bình, Huỳnh Ngọc Trinh, Danh Thị Hoa`);
  await who.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await who.taps(form, 'Lấy ý kiến theo hình thức nào?');
  await who.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  who.says('xong');
  await who.taps('Gửi', 'Gửi phiếu trên tới 3 đồng chí');
  await who.hears('Đã gửi phiếu');
  await talk.settled();
}

describe.each(PLATFORMS)('danh sách đánh số, trên %s', (platform) => {
  test('phiếu lấy ý kiến, nhiệm vụ: trả lời bằng số thì xem được đúng việc ấy', async () => {
    await opens('kien-giang', { platform });
    const [tram, thanh, trinh] = [who('tram'), who('thanh'), who('trinh')];
    await asks(tram, 'Thông qua phương án một?');
    await asks(tram, 'Thông qua phương án hai?');
    await trinh.asks('/ykien', 'trả lời bằng số', '2. “Thông qua phương án một?”');
    await talk.settled();
    await trinh.asks('2', 'Vấn đề xin ý kiến: Thông qua phương án một?', 'Đồng chí chưa trả lời');

    await held(house, 'kien-giang');
    await sendsConclusion(
      tram,
      thanh,
      'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12\nGiao Sở Tư pháp lập danh mục, hoàn thành trước 15/12',
    );
    await trinh.asks('/nhiemvu', '2) Lập danh mục');
    await talk.settled();
    await trinh.asks('2', 'Lập danh mục', 'Giao bởi: đồng chí Lâm Thế Tài');
  });
});

test('số dưới một tin không đánh số thì không là gì; trích dẫn danh sách cũ thì số là của danh sách ấy', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  await asks(tram, 'Thông qua phương án một?');
  await binh.asks('1', 'Tôi chưa ghi nhận gì');
  await asks(tram, 'Thông qua phương án hai?');
  const list = await binh.asks('/ykien', 'trả lời bằng số');
  await binh.asks('/hop', 'chưa có cuộc họp nào');
  await talk.settled();
  await binh.asks('1', 'Tôi chưa ghi nhận gì');
  house.fake.says(binh.id, '1', { replyTo: list });
  await binh.hears('Vấn đề xin ý kiến: Thông qua phương án hai?');
  expect((await sheets()).map(({ ballots }) => ballots)).toEqual([{}, {}]);
});

describe.each(PLATFORMS)('phiếu lấy ý kiến trả lời bằng lời, trên %s', (platform) => {
  test('lời rõ ràng là của phiếu đang chờ, và được nhắc lại; lời lịch sự không phải là phiếu', async () => {
    await opens('kien-giang', { platform });
    const [tram, binh, trinh, hoa] = [who('tram'), who('binh'), who('trinh'), who('hoa')];
    await asks(tram, 'Thông qua phương án một?');
    for (const courtesy of ['vâng ạ', 'ok', 'da ro']) {
      const back = await binh.asks(
        courtesy,
        'Tôi chưa ghi nhận gì. Đang chờ đồng chí trả lời: Phiếu lấy ý kiến “Thông qua phương án một?”',
      );
      expect(back.text).not.toContain('họp');
      await talk.settled();
    }
    expect((await sheets())[0]?.ballots).toEqual({});
    await binh.asks('nhat tri', 'Đã ghi nhận: Đồng ý, về “Thông qua phương án một?”. Thay đổi được đến');
    await trinh.taps('Không nêu lý do', await trinh.asks('Không đồng ý', 'Xin nêu lý do không đồng ý về'));
    await trinh.hears('Đã ghi nhận: Không đồng ý, về “Thông qua phương án một?”');
    // Vừa xem phiếu xong thì gõ cũng được.
    await hoa.asks('/ykien', 'Đồng chí chưa trả lời');
    await hoa.asks('em đồng ý ạ', 'Đã ghi nhận: Đồng ý');
    // Đã trả lời rồi thì hỏi lại, không tự đổi.
    await binh.taps(
      'Đổi thành không đồng ý',
      await binh.asks('không đồng ý', 'Đồng chí đã trả lời, và còn thay đổi được'),
    );
    await binh.hears('Đã ghi nhận: Không đồng ý');
    expect((await sheets())[0]?.ballots).toMatchObject({
      binh: { vote: 'no' },
      trinh: { vote: 'no' },
      hoa: { vote: 'yes' },
    });
  });

  test('đã trả lời mà gõ ý kiến khác đi: hỏi lại một lần, đổi bằng nút hay bằng lời; gõ lại ý cũ thì không đổi gì', async () => {
    await opens('kien-giang', { platform });
    const [tram, thanh, binh] = [who('tram'), who('thanh'), who('binh')];
    const [trinh, hoa] = [who('trinh'), who('hoa')];
    await asks(tram, 'Thông qua phương án một?');
    await binh.asks('đồng ý', 'Đã ghi nhận: Đồng ý');
    await binh.asks('đồng ý', 'Đồng chí đã trả lời “Đồng ý”, không có gì thay đổi');
    const back = await binh.asks(
      'tôi không đồng ý',
      'Muốn đổi, xin bấm chọn, hoặc nhắn: “đổi thành không đồng ý”',
    );
    expect(back.text).not.toContain('“không đồng ý”');
    await talk.settled();
    await binh.asks('em xin đổi thành không đồng ý ạ', 'Đã ghi nhận: Không đồng ý');
    // Chưa trả lời thì không có gì để đổi; có lời kèm theo thì hỏi cách ghi.
    await trinh.asks('đổi thành đồng ý', 'Tôi chưa ghi nhận gì');
    await hoa.asks('đồng ý', 'Đã ghi nhận: Đồng ý');
    await hoa.taps('Ý kiến khác', await hoa.asks('không đồng ý vì gấp', 'được ghi không kèm lời'));
    await hoa.hears('Đã ghi nhận: Ý kiến khác – “không đồng ý vì gấp”');
    // Có giấy mời chờ thì vẫn đổi được phiếu đã trả lời.
    const next = await drafts(
      thanh,
      'Họp quý | thứ 5 tuần sau 8h | A | B',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thanh.taps('Gửi thông báo', next);
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await binh.hears('Trân trọng kính mời');
    await binh.asks('đồng ý', 'Đồng chí nói về việc nào?', '(đã trả lời, còn thay đổi được)');
    await talk.settled();
    await binh.asks('2', 'Đã ghi nhận: Đồng ý');
    expect((await sheets())[0]?.ballots).toMatchObject({
      binh: { vote: 'yes', text: '' },
      hoa: { vote: 'other', text: 'không đồng ý vì gấp' },
    });
  });

  test('“không đồng ý vì …”: ghi không đồng ý kèm lý do, không mất chữ nào', async () => {
    await opens('kien-giang', { platform });
    const [tram, binh, trinh] = [who('tram'), who('binh'), who('trinh')];
    await asks(tram, 'Thông qua phương án một?');
    await binh.records('toi khong dong y vi thieu kinh phi', 'Đã ghi nhận: Không đồng ý – “thieu kinh phi”');
    const hoa = who('hoa');
    await hoa.records('không đồng ý | thiếu kinh phí', 'Đã ghi nhận: Không đồng ý – “thiếu kinh phí”');
    await trinh.records('Không đồng ý, vì gấp quá', 'Đã ghi nhận: Không đồng ý – “gấp quá”');
  });
});

test('nhiều phiếu thì hỏi phiếu nào; trích dẫn phiếu nào là của phiếu ấy', async () => {
  await opens('kien-giang');
  const [tram, binh, trinh, hoa] = [who('tram'), who('binh'), who('trinh'), who('hoa')];
  await asks(tram, 'Thông qua phương án một?');
  await asks(tram, 'Thông qua phương án hai?');
  await binh.asks('đồng ý', 'Đồng chí nói về việc nào?', '2. Phiếu lấy ý kiến “Thông qua phương án một?”');
  await talk.settled();
  await binh.asks('2', 'Đã ghi nhận: Đồng ý, về “Thông qua phương án một?”');
  await binh.asks('Đồng ý', 'Đã ghi nhận: Đồng ý, về “Thông qua phương án hai?”');

  const first = await trinh.hears('Vấn đề xin ý kiến: Thông qua phương án một?');
  house.fake.says(trinh.id, 'Không đồng ý', { replyTo: first });
  await trinh.hears('Đã ghi nhận: Không đồng ý, về “Thông qua phương án một?”');
  const card = await hoa.hears('Vấn đề xin ý kiến: Thông qua phương án một?');
  house.fake.says(hoa.id, 'không đồng ý vì trùng nhiệm vụ', { replyTo: card });
  await hoa.taps('Ghi nhận', 'Lý do: “trùng nhiệm vụ”');
  await hoa.hears('Đã ghi nhận: Không đồng ý – “trùng nhiệm vụ”, về “Thông qua phương án một?”');
  // Trích dẫn một tin không còn phiếu thì không phải là phiếu đang chờ.
  const recorded = await hoa.asks('/hop', 'chưa có cuộc họp nào');
  house.fake.says(hoa.id, 'đồng ý', { replyTo: recorded });
  await hoa.hears('Tôi chưa ghi nhận gì', 'Thông qua phương án hai?');
  expect((await sheets())[1]?.ballots).toMatchObject({ binh: { vote: 'yes', text: '' } });
});

test('“ý kiến khác: …” giữ trọn lời có dấu gạch đứng; nhiều phiếu thì lời ấy chờ đến khi chọn được phiếu', async () => {
  await opens('kien-giang');
  const [tram, binh, hai] = [who('tram'), who('binh'), who('hai')];
  await asks(tram, 'Thông qua phương án một?');
  await binh.asks('/ykien ý kiến khác: cần kinh phí | và người', 'Ý kiến khác – “cần kinh phí | và người”');
  await asks(tram, 'Thông qua phương án hai?');
  await binh.asks('/ykien ý kiến khác: cần thêm số liệu | của cả năm', 'Đồng chí nói về phiếu nào?');
  for (const unclear of ['3', 'phương án hai'])
    expect(readable(await binh.asks(unclear, 'Ý kiến vừa nhắn còn chờ'))).toContain(
      'Thông qua phương án hai?',
    );
  await talk.settled();
  await binh.asks('1', 'Ý kiến khác – “cần thêm số liệu | của cả năm”');
  await binh.asks('/ykien ý kiến khác: chưa rõ', 'Đồng chí nói về phiếu nào?');
  await binh.asks('thôi', 'Đã thôi');
  expect((await sheets()).map(({ ballots }) => ballots.binh?.text)).toEqual([
    'cần kinh phí | và người',
    'cần thêm số liệu | của cả năm',
  ]);
  await hai.asks('/phatsinh Máy quét hỏng | ở 3 xã', 'Nội dung: Máy quét hỏng | ở 3 xã');
});

test('phiếu kín: lời gõ được nhận mà không nhắc lại', async () => {
  await opens('kien-giang');
  const [tram, binh, trinh] = [who('tram'), who('binh'), who('trinh')];
  await asks(tram, 'Chọn phương án một?', 'Phiếu kín');
  const noted = await binh.asks(
    'không đồng ý',
    'Đã ghi nhận phiếu kín của đồng chí về “Chọn phương án một?”',
  );
  expect(noted.text).not.toContain('Không đồng ý');
  const how = await trinh.asks('không đồng ý vì gấp', 'được ghi không kèm lời', 'có thể làm lộ người viết');
  expect(how.text).not.toContain('gấp');
  await trinh.taps('Không đồng ý', how);
  await trinh.hears('Đã ghi nhận phiếu kín');
});

test('không có việc nào chờ thì nói vậy, không nói tới họp; chờ xác nhận thì hỏi xác nhận', async () => {
  await opens('kien-giang');
  const [tram, binh] = [who('tram'), who('binh')];
  for (const text of ['vâng ạ', 'ok', 'đồng ý', '/đồng ý', 'em bận']) {
    const answer = await binh.asks(text, 'Hiện không có việc nào chờ đồng chí trả lời');
    expect(answer.text).not.toContain('họp');
  }
  tram.says('/thongbao Nộp số liệu trước thứ Sáu');
  await tram.taps('Chọn từng đồng chí', 'Gửi tới ai?');
  await tram.asks('Bình', 'Gửi khi nào?');
  tram.says('gửi ngay');
  await tram.taps('Cần xác nhận', 'xác nhận đã nhận không?');
  await tram.taps('Gửi', 'tới 1 đồng chí ngay?');
  await binh.hears('Xin đồng chí xác nhận');
  await binh.asks('em bận', 'Xác nhận đã nhận');
  await binh.asks('da ro', 'Đã ghi nhận đồng chí đã nhận');
});

test('“đồng ý” của chủ trì là của việc đang chờ chủ trì: thành phần dự họp; kèm lời thì hỏi lại', async () => {
  await opens('ba-trang');
  const [toan, thich] = [who('toan'), who('thich')];
  const line = 'Họp tháng 12 | thứ 5 tuần sau 14h30 | Hội trường | Tổ công nghệ số';
  await toan.taps('Gửi thông báo', await drafts(toan, line, 'Họp định kỳ Ban Chỉ đạo'));
  await thich.hears('Xin ý kiến về thành phần dự họp');
  await thich.asks('đồng ý, mời thêm Sở Tài chính', 'Trả lại danh sách để thư ký sửa: “thêm Sở Tài chính”?');
  await thich.asks('thôi', 'Đã thôi');
  await thich.asks('đồng ý', 'Đã ghi nhận ý kiến');
  expect((await talk.meeting()).participants).toMatchObject({ confirmedBy: 'thich' });
});

test('“tôi dự” trích dẫn giấy mời nào là của giấy mời ấy', async () => {
  await opens('kien-giang');
  const [thanh, binh] = [who('thanh'), who('binh')];
  for (const [title, when] of [
    ['Họp một', 'thứ 5'],
    ['Họp hai', 'thứ 6'],
  ]) {
    const next = await drafts(
      thanh,
      `${title} | ${when} tuần sau 8h | Phòng A | Sơ kết`,
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    await thanh.taps('Gửi thông báo', next);
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await thanh.hears('Đã gửi thông báo');
  }
  await talk.settled();
  const first = await binh.hears('Họp một');
  house.fake.says(binh.id, 'em dự ạ', { replyTo: first });
  await binh.hears('Đồng chí đã báo: dự họp', 'Họp một');
});

test('/duyet kể mọi việc chờ quyết định, mỗi việc một lối vào; ai không có quyền thì không thấy', async () => {
  await opens('kien-giang');
  const [tram, thanh, binh, trinh, hai] = [who('tram'), who('thanh'), who('binh'), who('trinh'), who('hai')];
  await held(house, 'kien-giang');
  await sendsConclusion(tram, thanh, 'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12');
  await thanh.asks('duyệt', 'Không có việc nào đang chờ đồng chí quyết định');
  const list = await trinh.asks('/nhiemvu', 'Nhiệm vụ của đồng chí (1)');
  await trinh.taps('Rà soát thủ tục', list);
  await trinh.taps('Xin đổi hạn', 'Giao bởi: đồng chí Lâm Thế Tài');
  await trinh.asks('15/12', 'Lý do');
  trinh.says('Chờ số liệu các xã');
  await trinh.taps('Gửi', 'Gửi đề nghị trên tới đồng chí Lâm Thế Tài?');
  await thanh.hears('Chờ số liệu các xã');

  binh.says('/phatsinh Máy quét hồ sơ ở 3 xã bị hỏng.');
  await binh.taps('Gửi', 'Gửi riêng phản ánh này tới');
  const atDesk = await hai.asks(
    '/duyet',
    '1. Phản ánh của đồng chí Trần Thanh Bình: “Máy quét hồ sơ ở 3 xã bị hỏng.”',
  );
  await hai.taps('Phản ánh của đồng chí Trần Thanh Bình: “Máy quét…', atDesk);
  await hai.taps('Trình Trưởng ban', 'Phản ánh vướng mắc: chờ đầu mối trả lời');
  await hai.asks('-', 'Đã trình đồng chí Lâm Thế Tài');

  await asks(tram, 'Thông qua phương án một?');
  await binh.taps('Đồng ý', 'Thông qua phương án một?');
  await tram.taps('Kết thúc sớm', await tram.asks('/ykien', 'Đã trả lời 1/3'));
  await tram.taps('Kết thúc', 'Kết thúc sớm phiếu');
  await tram.hears('Đã kết thúc phiếu');

  binh.says('/thongbao Mời dự tập huấn');
  await binh.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await binh.taps('Gửi ngay', 'Gửi khi nào?');
  await binh.taps('Không cần', 'xác nhận đã nhận không?');
  await binh.taps('Gửi', 'Xin ý kiến đồng chí Lâm Thế Tài');
  await thanh.hears('xin ý kiến đồng chí để gửi thông báo trên');

  const all = await thanh.asks(
    '/duyet',
    'Đang chờ ý kiến của đồng chí',
    'Nhiệm vụ “Rà soát thủ tục”: đã xin lùi hạn đến',
  );
  expect(all.text).toContain('2. Phản ánh của đồng chí Trần Thanh Bình');
  expect(all.text).toContain('3. Phiếu lấy ý kiến “Thông qua phương án một?” đã kết thúc, chờ quyết định');
  expect(all.text).toContain('4. Thông báo “Mời dự tập huấn” của đồng chí Trần Thanh Bình');
  await talk.settled();
  await thanh.asks('2', 'Phản ánh vướng mắc: đã trình');
  await binh.asks('/duyet', 'Không có việc nào đang chờ đồng chí quyết định');
  // “Đồng ý” khi nhiều việc chờ thì hỏi việc nào.
  await thanh.asks('đồng ý', 'Tôi chưa ghi nhận gì. Đang chờ đồng chí: 4 việc');
});

test('/duyet kể dự thảo kết luận chờ cho gửi; đề nghị của cuộc họp đứng trước', async () => {
  await opens('kien-giang');
  const [tram, thanh, hoa] = [who('tram'), who('thanh'), who('hoa')];
  await held(house, 'kien-giang');
  await draftsConclusion(
    tram,
    'Ban Chỉ đạo thống nhất.',
    'Giao Sở Tư pháp rà soát thủ tục, hoàn thành trước 01/12',
  );
  await tram.taps('Trình chủ trì', 'Tình trạng: đang soạn');
  await thanh.hears('Xin ý kiến về dự thảo kết luận');
  const draft = await thanh.asks(
    '/duyet',
    '1. Dự thảo kết luận “Họp thường kỳ”, họp 08:00 thứ Năm 19/11/2026',
  );
  await thanh.taps('Dự thảo kết luận “Họp thường kỳ”, họp 08:00 thứ…', draft);
  await thanh.hears('Xin ý kiến về dự thảo kết luận');
  const next = await drafts(
    thanh,
    'Họp hai | thứ 5 tuần sau 8h | Phòng A | Sơ kết',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await hoa.asks('/vang ốm', 'đang chờ người chủ trì đồng ý');
  await thanh.asks(
    '/duyet',
    '- Danh Thị Hoa xin vắng',
    'Ngoài ra đang chờ ý kiến của đồng chí',
    '- Dự thảo kết luận',
  );
  // Hai việc cùng chờ thì lời không kèm mã chưa rõ là của việc nào.
  await thanh.asks('đồng ý', 'Tôi chưa ghi nhận gì', 'Danh Thị Hoa xin vắng');
  await thanh.asks('v6 đồng ý', 'đồng ý để đồng chí Danh Thị Hoa vắng');
});

describe.each(PLATFORMS)('phản ánh đang chờ, trên %s', (platform) => {
  test('lời gõ sau /phatsinh không tự thành phản ánh mới: hỏi là trả lời việc nào', async () => {
    await opens('kien-giang', { platform });
    const [binh, hai, thanh] = [who('binh'), who('hai'), who('thanh')];
    binh.says('/phatsinh Máy quét hồ sơ ở 3 xã bị hỏng.');
    await binh.taps('Gửi', 'Gửi riêng phản ánh này tới');
    await hai.taps('Trình Trưởng ban', 'Phản ánh vướng mắc chờ trả lời');
    await hai.asks('-', 'Đã trình đồng chí Lâm Thế Tài');
    await thanh.hears('trình đồng chí quyết định');
    await talk.settled();
    await thanh.asks(
      '/phatsinh',
      'Có phản ánh đang chờ đồng chí',
      '1. Chờ quyết định',
      '2. Phản ánh việc mới',
    );
    const which = await thanh.asks(
      'Đồng ý, giao Sở Tư pháp tham mưu văn bản',
      'Nội dung vừa gửi là về việc nào?',
      '1. Quyết định về phản ánh của Trần Thanh Bình',
    );
    await talk.settled();
    await thanh.asks('1', 'quyết định: Đồng ý, giao Sở Tư pháp tham mưu văn bản');
    expect(which.text).toContain('2. Phản ánh việc mới');
    await thanh.taps('Gửi', 'Gửi quyết định này tới');
    await binh.hears('Trả lời phản ánh', 'Đồng ý, giao Sở Tư pháp tham mưu văn bản');
  });

  test('đầu mối có việc chờ vẫn phản ánh được việc mới, chọn trước hay sau khi viết', async () => {
    await opens('kien-giang', { platform });
    const [binh, hai] = [who('binh'), who('hai')];
    binh.says('/phatsinh Máy quét hồ sơ ở 3 xã bị hỏng.');
    await binh.taps('Gửi', 'Gửi riêng phản ánh này tới');
    await hai.hears('Phản ánh vướng mắc chờ trả lời');
    await talk.settled();
    await hai.asks('/phatsinh Thiếu kinh phí mua thiết bị', '1. Trả lời phản ánh của Trần Thanh Bình');
    await talk.settled();
    await hai.asks('2', 'Nội dung: Thiếu kinh phí mua thiết bị');
    await hai.asks('/thoi', 'Đã thôi');
    await hai.asks('/phatsinh', '2. Phản ánh việc mới');
    await talk.settled();
    await hai.asks('2', 'Đồng chí gặp vướng mắc gì?');
    await hai.asks('Thiếu cán bộ chuyên trách', 'Nội dung: Thiếu cán bộ chuyên trách');
  });
});

test('“báo cáo” gõ trơn là xem báo cáo, có dấu hay không; là lời mở đầu thì vẫn là lời mở đầu', async () => {
  await opens('kien-giang');
  const binh = who('binh');
  for (const text of ['báo cáo', 'bao cao', 'Báo cáo.']) await binh.asks(text, 'Báo cáo của đồng chí');
  await binh.asks('báo cáo thư ký, em dự ạ', 'Hiện không có cuộc họp nào chờ đồng chí trả lời');
});

test('chủ trì chưa kết nối: “đồng ý” của thư ký không thành lời của chủ trì khi chưa chọn', async () => {
  await opens('ba-trang');
  const [toan, thich] = [who('toan'), who('thich')];
  await house.store.transaction(async (tx) => tx.accounts.delete(`telegram:${thich.id}`));
  const line = 'Họp tháng 12 | thứ 5 tuần sau 14h30 | Hội trường | Tổ công nghệ số';
  await toan.taps('Gửi thông báo', await drafts(toan, line, 'Họp định kỳ Ban Chỉ đạo'));
  await toan.hears('Phạm Quang Thịnh');
  const back = await toan.asks('đồng ý', 'Tôi chưa ghi nhận gì', 'Thành phần dự “Họp tháng 12”');
  expect((await talk.meeting()).participants).toBeNull();
  await toan.taps('Đồng ý', back);
  await talk.settled();
  expect((await talk.meeting()).participants).toMatchObject({ confirmedBy: 'thich', recordedBy: 'toan' });
});
