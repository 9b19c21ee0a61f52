import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { house, kept, opens, talk, who } from '../stage.ts';
import { drafts, type Heard, type Person } from './talk.ts';

// Lời và tệp gửi tới một phiếu lấy ý kiến mà phiếu không nhận: nói rõ, không ghi gì.

/** Thư ký gửi một phiếu tới ba đồng chí; thẻ mà Bình nhận được. */
async function opensSheet(who: (id: string) => Person): Promise<Heard> {
  const tram = who('tram');
  tram.says('/xinykien Thông qua phương án một? | Trần Thanh Bình, Huỳnh Ngọc Trinh, Danh Thị Hoa');
  await tram.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await tram.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await tram.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  tram.says('xong');
  await tram.taps('Gửi', 'Gửi phiếu trên tới');
  await tram.hears('Đã gửi phiếu');
  const card = await who('binh').hears('Vấn đề xin ý kiến: Thông qua phương án một?');
  await talk.settled();
  return card;
}

const ballots = async () =>
  (await house.store.transaction((tx) => tx.sheets.all())).map(([, one]) => one.ballots);

const reason = (length: number): string =>
  `${`Không đồng ý vì ${'thiếu số liệu '.repeat(300)}`.slice(0, length - 1)}.`;

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('ý kiến dài hơn mức phiếu nhận: nói là dài quá, mức tối đa và cách gửi', async () => {
    await opens('kien-giang', { platform });
    const binh = who('binh');
    const card = await opensSheet(who);
    const parts = ['Ý kiến dài 1.800 ký tự, phiếu chỉ nhận tối đa 1.000', 'rút gọn', 'gửi thẳng cho thư ký'];
    await binh.asks(reason(1_800), ...parts);
    await binh.quotes(card, reason(1_800));
    await binh.hears(...parts);
    await binh.asks(`ý kiến khác: ${reason(1_800)}`, 'phiếu chỉ nhận tối đa 1.000');
    expect(await ballots()).toEqual([{}]);
  });
});

test('dài hơn một câu lệnh có thể dài: vẫn nói là dài quá, trích dẫn hay không, rõ ý hay không', async () => {
  await opens('kien-giang');
  const binh = who('binh');
  const card = await opensSheet(who);
  await binh.asks(reason(2_500), 'Ý kiến dài 2.500 ký tự');
  await binh.quotes(card, reason(2_600));
  await binh.hears('Ý kiến dài 2.600 ký tự');
  await binh.quotes(card, `Về vấn đề này tôi xin có ý kiến: ${reason(2_400)}`);
  await binh.hears('phiếu chỉ nhận tối đa 1.000');
  await binh.asks(`Kính gửi thư ký, ${'nội dung '.repeat(300)}`, 'Tôi chưa ghi nhận gì');
  expect(await ballots()).toEqual([{}]);
});

test('tệp trích dẫn phiếu không thành tài liệu cuộc họp, ai gửi cũng vậy: nói ý kiến gõ ở đâu, tệp gửi ở đâu', async () => {
  await opens('kien-giang');
  const [thanh, binh, tram] = [who('thanh'), who('binh'), who('tram')];
  const next = await drafts(
    thanh,
    'Họp quý | thứ 5 tuần sau 8h | A | B',
    'Họp định kỳ Ban Chỉ đạo',
    'Toàn thể Ban',
  );
  await thanh.taps('Gửi thông báo', next);
  await thanh.taps('Gửi', 'Gửi thông báo trên');
  await thanh.hears('Đã gửi thông báo');
  const card = await opensSheet(who);
  const parts = [
    'Phiếu lấy ý kiến chỉ nhận ý kiến bằng chữ',
    'tệp “y-kien.pdf”',
    'chưa được ghi nhận',
    '/nopbaocao',
  ];
  binh.sends('y-kien.pdf', 'Không đồng ý, xem tệp', card);
  await binh.taps('Không đồng ý', await binh.hears(...parts));
  await binh.hears('Đã ghi nhận: Không đồng ý');
  const own = await tram.asks('/ykien', 'Thông qua phương án một?');
  await talk.settled();
  tram.sends('y-kien.pdf', 'Không đồng ý, xem tệp', own);
  await tram.hears(...parts);
  // Có lệnh kèm theo thì là việc của lệnh ấy; không trích dẫn phiếu thì vẫn là tài liệu.
  binh.sends('bao-cao.pdf', '/nopbaocao', card);
  await binh.hears('Nộp báo cáo nào?');
  tram.sends('tai-lieu.pdf', 'Dự thảo kế hoạch');
  await tram.hears('Dự thảo kế hoạch', 'Họp quý');
  expect(await ballots()).toEqual([{ binh: { vote: 'no', text: '' } }]);
  expect((await talk.meeting()).papers).toEqual([]);
});

describe('hạn trả lời của phiếu nói đến hết một ngày', () => {
  const asked = async (): Promise<Person> => {
    await opens('kien-giang');
    const tram = who('tram');
    await tram.taps(
      'Toàn thể Ban Chỉ đạo (6)',
      await tram.asks('/xinykien Thông qua phương án một?', 'Thành phần'),
    );
    await tram.taps('Vấn đề khác', 'Vấn đề này thuộc loại nào?');
    await tram.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
    await tram.hears('Hạn trả lời là khi nào?');
    return tram;
  };

  test.each([
    ['hết thứ sáu tuần sau', '17 giờ 00, thứ Sáu, ngày 27/11/2026'],
    ['đến hết ngày 27/11 ạ', '17 giờ 00, thứ Sáu, ngày 27/11/2026'],
    ['het thu 6 tuan sau', '17 giờ 00, thứ Sáu, ngày 27/11/2026'],
    ['chậm nhất thứ năm tuần sau', '17 giờ 00, thứ Năm, ngày 26/11/2026'],
    ['trước 16h thứ sáu tuần sau', '16 giờ 00, thứ Sáu, ngày 27/11/2026'],
    ['trước thứ sáu tuần sau', '17 giờ 00, thứ Năm, ngày 26/11/2026'],
  ])('“%s” là %s, hiện ở bản xem trước', async (said, until) => {
    const tram = await asked();
    await tram.asks(said, 'Tài liệu kèm theo?');
    tram.says('xong');
    await tram.hears('Thông qua phương án một?', until);
  });

  test('hết một buổi, hết ngày nghỉ: hỏi lại, không tự đặt', async () => {
    const tram = await asked();
    await tram.asks('hết chủ nhật tuần sau', 'không phải giờ làm việc');
    await tram.asks('hết sáng thứ sáu tuần sau', 'mấy giờ');
    expect(await kept('sheets')).toEqual([]);
  });
});
