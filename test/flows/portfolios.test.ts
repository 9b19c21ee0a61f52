import { describe, expect, test } from 'vitest';
import { PLATFORMS } from '../doubles/on-zalo.ts';
import { kept, opens, who } from '../stage.ts';

// Phân công phụ trách: Quy chế giao lĩnh vực cho ai, ai giao thêm; việc nêu lĩnh vực nào thì gợi ý người ấy trước.

const tasks = () => kept('tasks');

describe.each(PLATFORMS)('trên %s', (platform) => {
  test('Lạng Sơn, khoản 2 Điều 6: việc nêu lĩnh vực thì gợi ý người phụ trách; người giao vẫn chọn ai cũng được', async () => {
    await opens('lang-son', { platform });
    const [thieu, tung] = [who('thieu'), who('tung')];
    thieu.says('/giaoviec rà soát bảo đảm an ninh mạng tại các sở, trước 15/12');
    const asked = await thieu.hears(
      'Lĩnh vực này do đồng chí Vi Thanh Tùng, Giám đốc Công an tỉnh phụ trách (điểm a khoản 2 Điều 6 Quy chế)',
      'Giao đồng chí nào chủ trì thực hiện?',
    );
    await thieu.taps('Vi Thanh Tùng', asked);
    await thieu.taps('Giao', 'Giao nhiệm vụ trên cho đồng chí Vi Thanh Tùng?');
    await tung.hears('Nhiệm vụ được giao');
    expect(await tasks()).toMatchObject([{ lead: { member: 'tung' } }]);
    // Gợi ý không quyết định thay.
    thieu.says('/giaoviec rà soát đô thị thông minh, trước 20/12');
    await thieu.hears(
      'đồng chí Nông Văn Quý, Giám đốc Sở Xây dựng phụ trách (điểm e khoản 2 Điều 6 Quy chế)',
    );
    thieu.says('Hoàng Thị Mai');
    await thieu.taps('Giao', 'Giao nhiệm vụ trên cho đồng chí Hoàng Thị Mai?');
    await who('mai').hears('Nhiệm vụ được giao');
  });

  test('Lạng Sơn: phản ánh nêu lĩnh vực thì đầu mối được gợi ý người phụ trách', async () => {
    await opens('lang-son', { platform });
    const [quy, linh] = [who('quy'), who('linh')];
    quy.says('/phatsinh Hệ thống phục vụ cải cách thủ tục hành chính hay lỗi');
    await quy.taps('Gửi', 'Gửi riêng phản ánh này tới');
    await linh.hears('Phản ánh vướng mắc chờ trả lời', 'do đồng chí Hoàng Thị Mai', 'điểm b khoản 2 Điều 6');
  });

  test('Bình Định, khoản 1 Điều 10: Trưởng ban giao lĩnh vực và địa bàn; người khác không', async () => {
    await opens('binh-dinh', { platform });
    const [dung, nam, ha, quang] = [who('dung'), who('nam'), who('ha'), who('quang')];
    await nam.asks(
      '/linhvuc',
      'Giám đốc Sở Thông tin và Truyền thông (đồng chí Trần Anh Kiệt)',
      'khoản 1 Điều 5',
    );
    await ha.asks(
      '/linhvuc giao Lê Hoài Nam: tài chính số; địa bàn huyện Tuy Phước',
      'Việc này thuộc quyền của: đồng chí Hồ Gia Định',
      'khoản 1 Điều 10',
    );
    dung.says('/linhvuc giao Lê Hoài Nam: tài chính số; địa bàn huyện Tuy Phước');
    await dung.taps('Giao', 'Giao và báo đồng chí Lê Hoài Nam');
    await nam.hears('phụ trách: tài chính số; địa bàn: huyện Tuy Phước (khoản 1 Điều 10 Quy chế)');
    await dung.asks(
      '/linhvuc giao Lê Hoài Nam: tài chính số; địa bàn huyện Tuy Phước',
      'đang phụ trách việc này rồi',
    );
    await quang.asks('/thanhvien Lê Hoài Nam', 'Phụ trách: tài chính số; địa bàn: huyện Tuy Phước');
    dung.says('/giaoviec báo cáo tình hình huyện Tuy Phước, trước 15/12');
    await dung.hears('Lĩnh vực này do đồng chí Lê Hoài Nam');
    await dung.asks('/thoi');
    // Thư ký ghi lời Trưởng ban, dưới cả hai tên.
    quang.says('/linhvuc giao Trịnh Thu Hà: nhân lực số');
    await quang.taps('Giao', 'Ghi nhận theo ý kiến của đồng chí Hồ Gia Định');
    await dung.hears('Đồng chí Hồ Gia Định giao đồng chí Trịnh Thu Hà phụ trách: nhân lực số');
    await dung.asks('/linhvuc thôi 1', 'Đã ghi nhận');
    await nam.hears('thôi giao đồng chí Lê Hoài Nam phụ trách: tài chính số');
    await dung.asks('/linhvuc thôi 9', 'Không có phân công nào mang số này');
    await dung.asks('/linhvuc abc', 'Giao phụ trách: /linhvuc giao');
  });

  test('Kiên Giang, khoản 2 Điều 6: giao việc cho Phó Trưởng ban trong phạm vi; chịu trách nhiệm trước Trưởng ban', async () => {
    await opens('kien-giang', { platform });
    const [cong, hai, khoa, tram] = [who('cong'), who('hai'), who('khoa'), who('tram')];
    cong.says('/linhvuc giao Bùi Thế Hải phụ trách an toàn thông tin dữ liệu dân cư');
    await cong.taps('Giao', 'Giao và báo đồng chí Bùi Thế Hải');
    await hai.hears('khoản 2 Điều 6 Quy chế', 'Chịu trách nhiệm trước Trưởng ban về quyết định của mình');
    // Trong Tổ: Tổ trưởng giao Tổ phó (khoản 5 Điều 11).
    khoa.says('/linhvuc giao Lê Thị Trâm: theo dõi báo cáo tuần');
    await khoa.taps('Giao', 'Giao và báo đồng chí Lê Thị Trâm');
    await tram.hears('phụ trách: theo dõi báo cáo tuần', 'khoản 5 Điều 11');
    await cong.asks('/linhvuc giao Trần Thanh Bình: bưu chính', 'Đồng chí không có quyền làm việc này');
    const list = await hai.asks('/linhvuc', 'Công việc thường xuyên: Tổ phó Thường trực (khoản 2 Điều 11)');
    expect(list.text).not.toContain('/linhvuc giao');
  });

  test.each([
    ['ba-trang', 'thich', 'du', 'Phạm Văn Dũ', 'đoạn 5 khoản 2 Điều 4', 'khoản 1 Điều 4'],
    ['lang-son', 'thieu', 'khanh', 'Lý Văn Khánh', 'điểm c khoản 2 Điều 5', 'khoản 1 Điều 5'],
    ['phu-quoc', 'hung', 'nga', 'Lê Thị Nga', 'khoản 3 Điều 4 và khoản 5 Điều 5', 'khoản 1 Điều 4'],
  ] as const)(
    '%s: Trưởng ban giao phạm vi cho Phó Trưởng ban; ai giải quyết công việc thường xuyên',
    async (committee, head, deputy, name, scope, routine) => {
      await opens(committee, { platform });
      who(head).says(`/linhvuc giao ${name}: học bạ số`);
      await who(head).taps('Giao', `Giao và báo đồng chí ${name}`);
      await who(deputy).hears('phụ trách: học bạ số', scope);
      await who(deputy).asks('/linhvuc', 'học bạ số', `Công việc thường xuyên: `, routine);
    },
  );
});
