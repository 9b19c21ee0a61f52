import { afterEach, describe, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { Talk } from './talk.ts';

// Báo cáo tình hình thực hiện, sơ kết, vướng mắc, kiến nghị: dự thảo từ hồ sơ, ai lập và gửi ai theo Quy chế.

let house: House;
let talk: Talk;
afterEach(() => house.close());
const notices = () =>
  house.store.transaction(async (tx) => (await tx.announcements.all()).map(([, one]) => one));

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Kiên Giang, khoản 3 Điều 8: cơ quan thường trực báo cáo kết quả cho Trưởng ban, từ nhiệm vụ trong hồ sơ', async () => {
    house = await House.open({ committees: ['kien-giang'], platform });
    talk = new Talk(house);
    const [thanh, hai, binh] = ['thanh', 'hai', 'binh'].map((id) => talk.member('kien-giang', id));
    if (!thanh || !hai || !binh) throw new Error('nobody');
    thanh.says('/giaoviec Giao đồng chí Trần Thanh Bình rà soát số liệu dân cư, hoàn thành trước 25/11');
    await thanh.taps('Giao', 'Giao nhiệm vụ trên');
    await binh.hears('Nhiệm vụ được giao');
    house.turnTo('2026-12-01T09:00');
    const draft = await hai.asks(
      '/tonghop tiến độ',
      'quý IV năm 2026',
      '1 nhiệm vụ; 0 đã xong, 0 đang thực hiện, 1 quá hạn',
      'Rà soát số liệu dân cư',
    );
    await hai.taps('Dùng bản này', draft);
    await hai.taps('Gửi', 'Gửi báo cáo trên tới đồng chí Lâm Thế Tài (khoản 3 Điều 8 Quy chế)?');
    await hai.hears('Đã gửi báo cáo tới đồng chí Lâm Thế Tài');
    await thanh.hears('Tình hình thực hiện kết luận, chỉ đạo', 'Rà soát số liệu dân cư');
    expect(await notices()).toMatchObject([
      { by: 'hai', state: 'sent', leave: null, circulation: { to: ['thanh'] } },
    ]);
  });

  test('Kiên Giang, khoản 2 Điều 19: Tổ theo dõi việc thực hiện Quy chế; báo cáo gửi ai không quy định thì không gửi', async () => {
    house = await House.open({ committees: ['kien-giang'], platform });
    talk = new Talk(house);
    const luan = talk.member('kien-giang', 'luan');
    house.turnTo('2026-12-16T09:00');
    const draft = await luan.asks(
      '/tonghop Quy chế',
      'Tình hình thực hiện Quy chế',
      '1. Chế độ họp: Ban Chỉ đạo Đề án 06 tỉnh Kiên Giang họp 0 cuộc (Quy chế: một lần mỗi 02 tháng, khoản 1 Điều 14)',
      'chưa nộp (khoản 3 Điều 15 Quy chế)',
      '4. Khó khăn, vướng mắc: không có phản ánh trong kỳ.',
    );
    await luan.taps('Dùng bản này', draft);
    await luan.hears('Quy chế không quy định báo cáo này gửi ai');
    await talk
      .member('kien-giang', 'binh')
      .asks('/tonghop Quy chế', 'Việc này thuộc quyền của', 'khoản 2 Điều 19');
  });

  test('Lạng Sơn, khoản 1 Điều 12: việc của Trưởng Ban Chỉ đạo; Phú Quốc không quy định', async () => {
    house = await House.open({ committees: ['lang-son', 'phu-quoc'], platform });
    talk = new Talk(house);
    await talk
      .member('lang-son', 'thieu')
      .asks('/tonghop thực hiện Quy chế', 'một lần mỗi quý, khoản 1 Điều 8');
    await talk.member('lang-son', 'linh').asks('/tonghop thực hiện Quy chế', 'khoản 1 Điều 12');
    await talk
      .member('phu-quoc', 'vinh')
      .asks('/tonghop thực hiện Quy chế', 'Tình hình thực hiện Quy chế: Quy chế không quy định');
  });

  test('Ba Trang, khoản 1 và khoản 6 Điều 6: Tổ lập; Quy chế không nêu gửi ai thì nói vậy, không gửi ai', async () => {
    house = await House.open({ committees: ['ba-trang'], platform });
    talk = new Talk(house);
    const tho = talk.member('ba-trang', 'tho');
    await tho.taps('Sơ kết (khoản 6 Điều 6 Quy chế)', await tho.asks('/tonghop', 'Lập báo cáo nào'));
    await tho.hears('6 tháng cuối năm 2026', '3. Khó khăn, vướng mắc: không có phản ánh');
    tho.says('Sơ kết 6 tháng cuối năm 2026: đã hoàn thành các nhiệm vụ');
    await tho.hears('Quy chế không quy định báo cáo này gửi ai (khoản 6 Điều 6 Quy chế); tôi chưa gửi ai');
    expect(await notices()).toEqual([]);
  });

  test('Kiên Giang, khoản 8 Điều 9: Tổ tổng hợp vướng mắc báo cáo Ban Chỉ đạo; khoản 4 Điều 15: thành viên kiến nghị Trưởng ban', async () => {
    house = await House.open({ committees: ['kien-giang'], platform });
    talk = new Talk(house);
    const who = (id: string) => talk.member('kien-giang', id);
    who('binh').says('/phatsinh Thiếu máy quét ở 12 xã, đề nghị hỗ trợ');
    await who('binh').taps('Gửi', 'Gửi');
    const draft = await who('luan').asks(
      '/tonghop vướng mắc',
      '1 phản ánh; 1 chưa giải quyết xong',
      'Thiếu máy quét',
    );
    await who('luan').taps('Dùng bản này', draft);
    await who('luan').taps('Gửi', 'Gửi báo cáo trên tới');
    await who('trinh').hears('Tổng hợp khó khăn, vướng mắc', 'Thiếu máy quét');
    await who('binh').asks('/tonghop kiến nghị', 'Xin ghi nội dung đề xuất, kiến nghị.');
    who('binh').says('Kiến nghị bổ sung kinh phí số hóa hộ tịch');
    await who('binh').taps('Gửi', 'tới đồng chí Lâm Thế Tài (khoản 7 Điều 7 và khoản 4 Điều 15 Quy chế)?');
    await who('thanh').hears('Kiến nghị bổ sung kinh phí số hóa hộ tịch');
  });

  test('Bình Định, điểm a khoản 1 Điều 5: ủy viên thường trực báo cáo Trưởng ban và Phó Trưởng ban; Điều 7: cơ quan thường trực thấy mọi nhiệm vụ', async () => {
    house = await House.open({ committees: ['binh-dinh'], platform });
    talk = new Talk(house);
    const who = (id: string) => talk.member('binh-dinh', id);
    await who('kiet').taps(
      'Dùng bản này',
      await who('kiet').asks('/tonghop tiến độ quý III', 'quý III năm 2026'),
    );
    await who('kiet').taps(
      'Gửi',
      'đồng chí Hồ Gia Định, đồng chí Nguyễn Việt Lâm (điểm a khoản 1 Điều 5 Quy chế)?',
    );
    await who('long').hears('quý III năm 2026', 'không có nhiệm vụ trong kỳ');
    await who('anh').asks('/nhiemvu tatca', 'Hiện không có nhiệm vụ nào đang thực hiện.');
    await who('nam').asks('/nhiemvu tatca', 'Đồng chí không có quyền làm việc này');
  });

  test.each([
    ['lang-son', 'son', 'progress', 'tiến độ', 'khoản 1 Điều 7'],
    ['phu-quoc', 'vinh', 'progress', 'tiến độ', 'khoản 1 Điều 7'],
    ['phu-quoc', 'vinh', 'review', 'sơ kết', 'khoản 3 Điều 7'],
    ['kien-giang', 'luan', 'review', 'sơ kết', 'khoản 4 Điều 9'],
    ['binh-dinh', 'kiet', 'review', 'sơ kết', 'điểm a khoản 1 Điều 5'],
  ] as const)('%s, %s lập %s (%s, %s)', async (id, author, _kind, said, article) => {
    house = await House.open({ committees: [id], platform });
    talk = new Talk(house);
    const who = talk.member(id, author);
    await who.taps('Dùng bản này', await who.asks(`/tonghop ${said}`, 'Dự thảo từ hồ sơ'));
    await who.hears('Quy chế không quy định báo cáo này gửi ai', article);
  });

  test.each([
    ['ba-trang', 'ngan', 'đoạn 4 Điều 5'],
    ['lang-son', 'quy', 'điểm a khoản 1 Điều 6'],
    ['phu-quoc', 'yen', 'khoản 7 Điều 6'],
  ] as const)(
    '%s, %s: kiến nghị của thành viên, Quy chế không nêu gửi ai (%s)',
    async (id, author, article) => {
      house = await House.open({ committees: [id], platform });
      talk = new Talk(house);
      const who = talk.member(id, author);
      await who.asks('/tonghop', 'Xin ghi nội dung đề xuất, kiến nghị.');
      await who.asks('Kiến nghị bổ sung kinh phí', 'Quy chế không quy định báo cáo này gửi ai', article);
    },
  );

  test('báo cáo định kỳ: người nộp thấy việc của kế hoạch trong kỳ và tình trạng từng việc', async () => {
    house = await House.open({ committees: ['kien-giang'], platform });
    talk = new Talk(house);
    const who = (id: string) => talk.member('kien-giang', id);
    who('khoa').says('/kehoach năm 2026 của Tổ: Quý IV: Võ Thành Luân rà soát thủ tục');
    await who('khoa').taps('Ban hành', await who('khoa').hears('Tổ giúp việc', 'chưa trình'));
    await who('khoa').taps('Ban hành', 'Mỗi việc thành một nhiệm vụ');
    await who('luan').hears('Việc của đồng chí');
    await who('khoa').asks(
      '/tonghop sơ kết',
      '2. Chương trình, kế hoạch công tác: 1 nhiệm vụ',
      'Rà soát thủ tục',
    );
    await who('khoa').asks('/nopbaocao', 'Nộp báo cáo nào?');
    await who('khoa').asks('1', 'Nhiệm vụ trong kỳ, theo hồ sơ:', 'Rà soát thủ tục; hạn: quý IV');
  });

  test('ai không được: nói ai lập và theo điều nào', async () => {
    house = await House.open({ committees: ['ba-trang', 'binh-dinh'], platform });
    talk = new Talk(house);
    await talk
      .member('ba-trang', 'ngan')
      .asks('/tonghop sơ kết', 'Việc này thuộc quyền của', 'Võ Minh Toàn', 'khoản 6 Điều 6');
    await talk
      .member('binh-dinh', 'nam')
      .asks('/tonghop', 'Quy chế không giao đồng chí lập báo cáo tổng hợp nào');
  });
});
