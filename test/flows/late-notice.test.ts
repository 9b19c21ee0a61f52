import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Gửi muộn thì phải có lý do của người chủ trì: ai gửi cũng vậy, và người chủ trì biết lý do nào đứng tên mình. */

/** Họp thứ Tư 25/11; hạn gửi thông báo là 17 giờ thứ Sáu 20/11. */
async function lateDraft(who: Person): Promise<void> {
  await drafts(
    who,
    'Họp thường kỳ | 8h 25/11/2026 | Phòng họp A | Sơ kết',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  house.turnTo('2026-11-20T17:01');
}

const acts = (act: string) =>
  house.store.transaction(async (tx) =>
    (await tx.acts.all()).map(([, one]) => one).filter((one) => one.act === act),
  );

/** Thư ký gửi, sau khi chủ trì đồng ý thành phần. */
async function sendsLate(tram: Person, thanh: Person, reason: string): Promise<void> {
  tram.says('/moihop');
  await thanh.taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.hears('đồng ý thành phần');
  tram.says('/moihop');
  await tram.hears('ĐÃ QUÁ HẠN', 'Xin ghi lý do của người chủ trì (đồng chí Lâm Thế Tài)');
  tram.says(reason);
  await tram.taps('Gửi', 'Gửi thông báo trên');
  await tram.hears('Đã gửi thông báo');
}

test('Kiên Giang, khoản 3 Điều 14: xin ý kiến thành phần thì người chủ trì biết ngay là thông báo đã muộn', async () => {
  await opens('kien-giang');
  const [thanh, tram] = [who('thanh'), who('tram')];
  await lateDraft(tram);
  tram.says('/moihop');
  const asked = await thanh.hears('Xin ý kiến về thành phần dự họp', 'khoản 3 Điều 14 Quy chế', 'ĐÃ QUÁ HẠN');
  expect(asked.text).toContain('Thông báo: gửi trước ít nhất 02 ngày làm việc');
});

test('thư ký gửi: hỏi lý do của người chủ trì, ghi là của người ấy, báo riêng và nói làm gì nếu chưa đúng', async () => {
  await opens('kien-giang');
  const [thanh, tram] = [who('thanh'), who('tram')];
  await lateDraft(tram);
  await sendsLate(tram, thanh, 'Chủ tịch tỉnh yêu cầu họp ngay');
  const told = await thanh.hears('Gửi muộn với lý do của đồng chí', '“Chủ tịch tỉnh yêu cầu họp ngay”');
  expect(told.text).toContain('Đồng chí Lê Thị Trâm ghi lý do gửi muộn là của đồng chí');
  expect(told.text).toContain('Nếu chưa đúng, xin báo ngay đồng chí Lê Thị Trâm');
  expect(told.text).toContain('dời (/doihop) hoặc hủy (/huyhop)');
  expect((await talk.meeting()).notice).toMatchObject({ lateReason: 'Chủ tịch tỉnh yêu cầu họp ngay' });
  expect(await acts('notice-late')).toMatchObject([
    { by: 'tram', onBehalfOf: 'thanh', note: 'Chủ tịch tỉnh yêu cầu họp ngay' },
  ]);
  await thanh.taps('Hủy cuộc họp', told);
  await thanh.hears('Lý do hủy họp?');
});

test('chính người chủ trì gửi: lý do là của mình, không báo lại ai', async () => {
  await opens('kien-giang');
  const thanh = who('thanh');
  await lateDraft(thanh);
  await thanh.asks('/moihop', 'Xin ghi lý do của đồng chí, là người chủ trì');
  thanh.says('Việc gấp của tỉnh');
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  await thanh.heardNothingOf('Gửi muộn với lý do của đồng chí');
  expect(await acts('notice-late')).toMatchObject([
    { by: 'thanh', onBehalfOf: null, note: 'Việc gấp của tỉnh' },
  ]);
});

test('Trưởng ban đi vắng: lý do là của người thay mặt chủ trì', async () => {
  await opens('kien-giang');
  const [thanh, cong, tram] = [who('thanh'), who('cong'), who('tram')];
  await lateDraft(tram);
  await thanh.asks('/thaymat', 'Ghi nhận việc gì?');
  await thanh.asks('1', 'Từ lúc nào?');
  await thanh.asks('hôm nay', 'Đến hết ngày nào?');
  thanh.says('30/11');
  await thanh.taps('Ghi nhận', 'thay mặt');
  await thanh.hears('Đã ghi nhận');
  tram.says('/moihop');
  await cong.taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.hears('đồng ý thành phần');
  tram.says('/moihop');
  await tram.hears('Xin ghi lý do của người chủ trì (đồng chí Nguyễn Trí Công)');
  tram.says('Việc gấp');
  await tram.taps('Gửi', 'Gửi thông báo trên');
  await cong.hears('Gửi muộn với lý do của đồng chí');
  expect(await acts('notice-late')).toMatchObject([{ by: 'tram', onBehalfOf: 'cong' }]);
});

test('Bình Định: Phó Trưởng ban triệu tập, Trưởng ban chủ trì: lý do vẫn là của Trưởng ban', async () => {
  await opens('binh-dinh');
  const [dung, long] = [who('dung'), who('long')];
  house.turnTo('2026-11-28T08:30');
  await drafts(
    long,
    'Họp khẩn | 8h 30/11/2026 | Phòng họp A | Sự cố',
    'Họp đột xuất Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  long.says('/moihop');
  await dung.taps('Đồng ý', 'Xin ý kiến về thành phần');
  await long.hears('đồng ý thành phần');
  long.sends('su-co.pdf', '/tailieu Báo cáo sự cố');
  await long.hears('Đã thêm tài liệu “Báo cáo sự cố”');
  await long.asks('/moihop', 'Xin ghi lý do của người chủ trì (đồng chí Hồ Gia Định)');
  long.says('Sự cố xảy ra sáng nay');
  await long.taps('Gửi', 'Gửi thông báo trên');
  await dung.hears('Đồng chí Nguyễn Việt Lâm ghi lý do gửi muộn là của đồng chí', 'Sự cố xảy ra sáng nay');
  expect(await acts('notice-late')).toMatchObject([{ by: 'long', onBehalfOf: 'dung' }]);
});

test('tài liệu gửi muộn, cuộc họp dời sát ngày: cũng là lý do của người chủ trì, cũng báo lại', async () => {
  await opens('kien-giang');
  const [thanh, tram] = [who('thanh'), who('tram')];
  await lateDraft(tram);
  await sendsLate(tram, thanh, 'Việc gấp');
  tram.sends('bao-cao.docx', 'Báo cáo sơ kết');
  await tram.hears('Xin ghi lý do của người chủ trì (đồng chí Lâm Thế Tài)');
  tram.says('Chờ số liệu công an huyện');
  await tram.taps('Gửi', 'Gửi tài liệu này tới 6 đồng chí');
  await thanh.hears('Tài liệu “Báo cáo sơ kết” của cuộc họp “Họp thường kỳ”', '“Chờ số liệu công an huyện”');
  expect(await acts('paper-late')).toMatchObject([{ by: 'tram', onBehalfOf: 'thanh' }]);

  tram.says('/doihop 14h 25/11/2026 | - | Trùng họp Tỉnh ủy');
  await tram.taps('Gửi', 'làm lý do gửi muộn của người chủ trì (đồng chí Lâm Thế Tài)');
  await thanh.hears('Thông báo dời cuộc họp “Họp thường kỳ”', '“Trùng họp Tỉnh ủy”');
  expect((await acts('notice-late')).map(({ note }) => note)).toEqual(['Việc gấp', 'Trùng họp Tỉnh ủy']);
});

test('chưa nhắn riêng được cho người chủ trì: người gửi được báo để nói trực tiếp', async () => {
  await opens('kien-giang');
  const [thanh, tram] = [who('thanh'), who('tram')];
  await lateDraft(tram);
  tram.says('/moihop');
  await thanh.taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.hears('đồng ý thành phần');
  await house.store.transaction(async (tx) => {
    const address = `telegram:${thanh.id}`;
    const account = await tx.accounts.get(address);
    if (account) tx.accounts.put(address, { ...account, reachableSince: null });
  });
  await tram.asks('/moihop', 'Xin ghi lý do của người chủ trì');
  tram.says('Việc gấp');
  await tram.taps('Gửi', 'Gửi thông báo trên');
  await tram.hears('Chưa nhắn riêng được cho người chủ trì (đồng chí Lâm Thế Tài)', 'báo trực tiếp');
});

test.each(['gửi thông báo đi', '/moihop đi', '/moihop cho mọi người nhé'])(
  '“%s”: chưa quá hạn thì như /moihop, không hỏi lý do gửi muộn',
  async (typed) => {
    await opens('kien-giang');
    const thanh = who('thanh');
    await drafts(
      thanh,
      'Họp thường kỳ | 8h 25/11/2026 | Phòng họp A | Sơ kết',
      'Họp định kỳ Ban Chỉ đạo',
      'Toàn thể Ban',
    );
    thanh.says(typed);
    await thanh.taps('Gửi', 'Gửi thông báo trên');
    await thanh.hears('Đã gửi thông báo');
    await thanh.heardNothingOf('lý do của');
    expect((await talk.meeting()).notice).toMatchObject({ lateReason: null });
  },
);

test('đã quá hạn: chữ đi kèm lệnh không thành lý do của người chủ trì', async () => {
  await opens('kien-giang');
  const thanh = who('thanh');
  await lateDraft(thanh);
  await thanh.asks('/moihop cho mọi người nhé', 'Xin ghi lý do của đồng chí');
});
