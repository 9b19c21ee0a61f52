import { expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

const LINE = 'Họp thường kỳ | thứ 5 tuần sau 14h30 | Phòng họp A | Sơ kết';

test('/suahop thành phần: “thêm”, “bớt” sửa từng người, xem lại được cả danh sách', async () => {
  await opens('kien-giang');
  const head = who('thanh');
  await drafts(head, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await head.asks('/suahop Thành phần | thêm Luân, Trâm', 'Thành phần (8): Lâm Thế Tài', 'Võ Thành Luân');
  const then = await head.asks('/suahop Thành phần | bớt Hải; thêm đồng chí Khoa', 'Thành phần (8)');
  expect(then.text).toContain('Phạm Đăng Khoa');
  expect(then.text).not.toContain('Bùi Thế Hải');
  await head.taps('Thành phần', await head.asks('/suahop', 'Sửa mục nào?'));
  await head.hears('Đang mời (8): Lâm Thế Tài', 'gõ “thêm” hoặc “bớt” kèm họ tên');
  // Người không có trong danh sách thì không bớt được; danh sách còn nguyên.
  await head.asks('bớt Hải', 'Không tìm thấy ai tên “Hải”');
  await head.asks('bớt Luân', 'Thành phần (7)');
  expect((await talk.meeting()).invitees).toEqual(['thanh', 'cong', 'binh', 'trinh', 'hoa', 'khoa', 'tram']);
});

async function called(head: Person): Promise<void> {
  const next = await drafts(head, LINE, 'Họp định kỳ Ban Chỉ đạo', 'Toàn thể Ban');
  await head.taps('Gửi thông báo', next);
  await head.taps('Gửi', 'Gửi thông báo trên');
  await head.hears('Đã gửi thông báo tới 6 đồng chí');
}

test('cử đồng chí Nguyễn Văn Bình, Phó Giám đốc Sở Nội vụ dự thay: ghi ngay, ý kiến bằng văn bản gửi sau', async () => {
  await opens('kien-giang');
  const [head, hoa] = [who('thanh'), who('hoa')];
  await called(head);
  await hoa.asks(
    'cử đồng chí Nguyễn Văn Bình, Phó Giám đốc Sở Nội vụ dự thay',
    'Đồng chí cử đồng chí Nguyễn Văn Bình dự thay, chưa hợp lệ',
    'ý kiến bằng văn bản của đồng chí (gõ /uyquyen để gửi)',
  );
  await head.hears('cử đồng chí Nguyễn Văn Bình (Phó Giám đốc Sở Nội vụ) dự thay');
  expect((await talk.meeting()).answers.hoa).toMatchObject({
    delegate: { name: 'Nguyễn Văn Bình', post: 'Phó Giám đốc Sở Nội vụ' },
    opinion: null,
  });
});

test('/uyquyen Nguyễn Văn Bình, Phó Giám đốc Sở Nội vụ: đã nói chức vụ thì không hỏi lại', async () => {
  await opens('kien-giang');
  const [head, hoa] = [who('thanh'), who('hoa')];
  await called(head);
  await hoa.asks(
    '/uyquyen Nguyễn Văn Bình, Phó Giám đốc Sở Nội vụ',
    'Xin gửi ý kiến bằng văn bản của đồng chí (người dự thay: Nguyễn Văn Bình)',
  );
  await hoa.heardNothingOf('Chức vụ, đơn vị');
  await hoa.records('Nhất trí với dự thảo báo cáo', 'Đồng chí cử đồng chí Nguyễn Văn Bình dự thay');
  await head.hears('cử đồng chí Nguyễn Văn Bình (Phó Giám đốc Sở Nội vụ) dự thay');
  expect((await talk.meeting()).answers.hoa).toMatchObject({
    delegate: { name: 'Nguyễn Văn Bình', post: 'Phó Giám đốc Sở Nội vụ' },
  });
});

test('giờ họp đã đến: /hop vẫn cho xem cuộc họp nhưng không mời trả lời nữa', async () => {
  await opens('kien-giang');
  const [head, hoa] = [who('thanh'), who('hoa')];
  await called(head);
  const before = await hoa.asks('/hop', 'Đồng chí chưa trả lời.');
  expect(before.reply_markup?.inline_keyboard).toHaveLength(2);
  house.turnTo('2026-11-26T15:00');
  const then = await hoa.asks('/hop', 'Họp thường kỳ', 'Cuộc họp đã bắt đầu');
  expect(then.reply_markup).toBeUndefined();
});
