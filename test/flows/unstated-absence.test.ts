import { beforeEach, describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { opens, talk } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Quy chế nói về việc vắng họp của người trong Ban; người của Tổ được mời họp Ban thì không nói gì. */
const UNSTATED = 'Quy chế không quy định; tôi báo để người chủ trì biết, không phải chờ đồng ý.';
/** Thịnh: Trưởng ban; Toàn: Tổ trưởng, thư ký; Thơ: thành viên Tổ. */
let thich: Person;
let toan: Person;
let tho: Person;

describe.each(PLATFORMS)('trên %s', (platform) => {
  beforeEach(async () => {
    await opens('ba-trang', { platform });
    [thich, toan, tho] = [
      talk.member('ba-trang', 'thich'),
      talk.member('ba-trang', 'toan'),
      talk.member('ba-trang', 'tho'),
    ];
  });

  test('Ba Trang, đoạn 5 Điều 5: người của Tổ vắng họp Ban thì một câu trả lời ở mọi nơi; chủ trì được báo, không phải trả lời', async () => {
    const next = await drafts(
      thich,
      'Họp tháng | thứ 5 tuần sau 8h | A | B',
      'Họp định kỳ Ban Chỉ đạo',
      'Cả Ban và Tổ',
    );
    await thich.taps('Gửi thông báo', next);
    await thich.taps('Gửi', 'Gửi thông báo trên');
    const notice = await tho.hears('Giấy mời');
    expect(notice.text).toContain(
      'Quy chế không quy định; xin báo để người chủ trì biết. Cử người dự thay cũng vậy.',
    );
    await tho.asks('/vang', 'Báo vắng “Họp tháng”', UNSTATED, 'Gõ “-” nếu không ghi');
    await tho.asks('-', `Đồng chí đã báo vắng. ${UNSTATED}`);
    const told = await thich.hears('Đồng chí Phạm Văn Thơ báo vắng', 'không phải trả lời');
    expect(told.text).not.toContain('Lý do');
    await thich.asks('/duyet', 'Không có việc nào đang chờ');

    // Cử người dự thay cũng vậy; không có quy định thì không ai nói là hợp lệ.
    await tho.asks('/uyquyen', UNSTATED);
    await tho.asks('Nguyễn Văn Nam', 'Chức vụ, đơn vị của người dự thay?');
    const noted = await tho.records('-', `Đồng chí cử đồng chí Nguyễn Văn Nam dự thay. ${UNSTATED}`);
    expect(noted.text).not.toContain('hợp lệ');
    await thich.hears('báo vắng và cử đồng chí Nguyễn Văn Nam dự thay');
    await tho.asks('/hop', `dự thay. ${UNSTATED}`);
    await thich.asks('/hop', 'Phạm Văn Thơ → Nguyễn Văn Nam');
  });

  test('Ba Trang, đoạn 3 Điều 7: họp Tổ thì người chủ trì họp Tổ được báo, Trưởng ban không', async () => {
    const next = await drafts(
      toan,
      'Họp Tổ | thứ 6 tuần sau 8h | A | B',
      'Họp định kỳ Tổ công tác',
      'Toàn thể Tổ',
    );
    await toan.taps('Gửi thông báo', next);
    await toan.taps('Gửi', 'Gửi thông báo trên');
    await tho.hears('Giấy mời');
    await tho.asks('/vang đi đo đất', `Đồng chí đã báo vắng. ${UNSTATED}`);
    await toan.hears('Đồng chí Phạm Văn Thơ báo vắng', 'Lý do: đi đo đất');
    await thich.heardNothingOf('đi đo đất');
  });
});
