import { afterEach, expect, test } from 'vitest';
import { House } from '../doubles/house.ts';
import { Talk } from './talk.ts';

let house: House;
afterEach(() => house.close());

test('/quyche kèm mục: trả lời đúng mục ấy, nguyên văn, kèm điều khoản; mục không có thì nói rõ', async () => {
  house = await House.open({ committees: ['kien-giang', 'lang-son'] });
  const talk = new Talk(house);
  const binh = talk.member('kien-giang', 'binh');
  const told = await binh.asks('/quyche vắng', 'Vắng họp');
  expect(told.text).toMatch(/“[^”]+” \([^)]*Điều \d+\)/);
  expect(told.text).not.toContain('Gửi tài liệu');
  expect(told.text).not.toContain('BÁO CÁO CỦA THÀNH VIÊN');
  const papers = await binh.asks('/quyche tài liệu gửi trước mấy ngày', 'Gửi tài liệu');
  expect(papers.text).not.toContain('Vắng họp');
  const none = await binh.asks('/quyche bóng đá', 'không có mục “bóng đá”');
  expect(none.text).not.toContain('Vắng họp');
  await binh.taps('Cả phần THAY MẶT', none);
  const part = await binh.hears('Phó Trưởng ban Thường trực thay mặt Trưởng ban');
  expect(part.text).not.toContain('Vắng họp');
  await binh.asks('/quyche', 'HỌP BAN CHỈ ĐẠO', 'BÁO CÁO CỦA THÀNH VIÊN');
});

test.each([
  ['vắng họp thì phải báo ai', 'Vắng họp: phải báo cáo và được người chủ trì đồng ý (khoản 5 Điều 7)'],
  ['vang hop thi phai bao ai', 'Vắng họp: phải báo cáo và được người chủ trì đồng ý (khoản 5 Điều 7)'],
  ['bao lâu họp một lần', 'Định kỳ: một lần mỗi 02 tháng'],
  ['khi nào phải nộp báo cáo', 'mỗi 06 tháng, trước ngày 15/6, 15/12'],
  ['đóng dấu của cơ quan nào', 'Con dấu: '],
  ['phó ban có được triệu tập họp không', 'Triệu tập họp định kỳ: Trưởng ban, Phó Trưởng ban'],
  ['biểu quyết theo đa số không', 'Biểu quyết: theo đa số'],
  ['ai được ký thay', 'Ký văn bản: Tổ phó Thường trực ký thay Tổ trưởng Tổ giúp việc'],
  ['ai ky thay truong ban', 'Ký văn bản: Trưởng ban ký'],
  ['thừa lệnh ký văn bản là ai', 'Ký văn bản: '],
  ['ai thay trưởng ban khi đi vắng', 'Phó Trưởng ban Thường trực thay mặt Trưởng ban'],
  ['họp bất thường', 'đột xuất: '],
  ['hop khan cap ai goi', 'đột xuất: '],
  ['họp thường kỳ mấy lần', 'Định kỳ: một lần mỗi 02 tháng'],
  ['giấy triệu tập gửi trước mấy ngày', 'Gửi thông báo: trước ít nhất 2 ngày làm việc'],
])('hỏi hẹp thì trả lời hẹp, không phải cả Quy chế: %s', async (asked, said) => {
  house = await House.open({ committees: ['kien-giang'] });
  const told = await new Talk(house).member('kien-giang', 'binh').asks(`/quyche ${asked}`, said);
  expect((told.text ?? '').split('\n').length).toBeLessThanOrEqual(14);
});

test('/trogiup bắt đầu bằng việc thường làm của từng vai', async () => {
  house = await House.open({ committees: ['kien-giang'] });
  const talk = new Talk(house);
  const buttons = async (id: string) => {
    const told = await talk.member('kien-giang', id).asks('/trogiup', 'Việc thường làm');
    return told.reply_markup?.inline_keyboard
      .flat()
      .slice(0, 6)
      .map(({ text }) => text);
  };
  expect(await buttons('tram')).toEqual([
    ...['Tạo cuộc họp', 'Gửi giấy mời', 'Ai chưa trả lời'],
    ...['Soạn kết luận', 'Gửi thông báo chung', 'Bảng theo dõi báo cáo'],
  ]);
  expect(await buttons('binh')).toEqual([
    ...['Cuộc họp tới', 'Xem lịch họp', 'Nhiệm vụ của tôi'],
    ...['Báo cáo của tôi', 'Phản ánh vướng mắc', 'Xem Quy chế'],
  ]);
});

test.each([
  [
    'ba-trang',
    'tho',
    [
      'Lưu giữ hồ sơ: Tổ công tác (khoản 10 Điều 6)',
      'Con dấu: Quy chế không quy định',
      'Nơi tiếp nhận: Thường trực Ban Chỉ đạo; người phản ánh: các cơ quan, đơn vị; người quyết định: Trưởng Ban Chỉ đạo (khoản 2 Điều 11)',
    ],
  ],
  [
    'lang-son',
    'son',
    [
      'Con dấu: Trưởng Ban Chỉ đạo, Phó Trưởng ban Thường trực: UBND tỉnh (khoản 1 Điều 9)',
      'Quyết định việc phổ biến: Quy chế không quy định',
    ],
  ],
  [
    'phu-quoc',
    'vinh',
    [
      'Lưu giữ hồ sơ: Quy chế không quy định',
      'Đề nghị cung cấp thông tin: Tổ công tác giúp việc đề nghị các cơ quan, đơn vị (khoản 5 Điều 7)',
    ],
  ],
  [
    'binh-dinh',
    'anh',
    ['Ai quyết định: Quy chế không quy định', 'Sổ văn bản đi, đến:', 'Cách gửi chính thức:'],
  ],
  [
    'kien-giang',
    'luan',
    [
      'Biểu quyết: theo đa số: phương hướng, kế hoạch, chương trình (khoản 2 Điều 3)',
      'Quyết định việc phổ biến: Trưởng ban',
    ],
  ],
] as const)(
  '%s: /quyche kể cả những gì trợ lý làm theo ngoài việc họp, theo từng nhóm, và điều không quy định',
  async (committee, id, parts) => {
    house = await House.open({ committees: [committee] });
    const talk = new Talk(house);
    const who = talk.member(committee, id);
    const work = await who.asks('/quyche', 'Những việc khác theo Quy chế');
    const office = await who.hears('Tổ chức, phân công, hồ sơ theo Quy chế');
    for (const part of parts) expect(`${work.text}\n${office.text}`).toContain(part);
    for (const { text } of [work, office]) expect(text?.length).toBeLessThan(4_096);
    // Từng mục thì nguyên văn.
    await who.asks('/quyche hồ sơ', 'Lưu giữ hồ sơ');
  },
);
