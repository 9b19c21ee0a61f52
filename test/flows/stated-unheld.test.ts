import { beforeEach, expect, test } from 'vitest';
import { opens, talk } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/**
 * Quy chế phường Mẫu nói về việc vắng họp, giấy mời, sổ văn bản, lưu hồ sơ; trợ lý chưa làm theo được. Không ai được nghe
 * rằng Quy chế không quy định.
 */
const ABSENCE =
  'Quy chế nói: “vắng mặt phải có văn bản của cơ quan chủ quản” (khoản 4 Điều 6); việc này trợ lý chưa theo dõi';
/** Hòa: Trưởng ban; Bình: thành viên; Chi: Tổ trưởng, thư ký. */
let hoa: Person;
let binh: Person;
let chi: Person;

beforeEach(async () => {
  await opens('phuong-mau');
  [hoa, binh, chi] = [
    talk.member('phuong-mau', 'hoa'),
    talk.member('phuong-mau', 'binh'),
    talk.member('phuong-mau', 'chi'),
  ];
});

test('giấy mời, báo vắng, tin cho chủ trì đều nêu lời của Quy chế, không nói là không quy định', async () => {
  const next = await drafts(hoa, 'Họp tháng | thứ 5 tuần sau 8h | A | B', 'Họp định kỳ Ban Chỉ đạo');
  await hoa.taps('Gửi thông báo', next);
  const preview = await hoa.hears('Gửi thông báo trên');
  expect(preview.text).toContain(
    'Thông báo: Quy chế nói: “giấy mời gửi trong tuần trước đó” (khoản 1 Điều 7); việc này trợ lý chưa theo dõi.',
  );
  // Về tài liệu thì Quy chế im lặng, và nói đúng như vậy.
  expect(preview.text).toContain('Tài liệu: Quy chế không quy định thời hạn gửi.');
  await hoa.taps('Gửi', preview);
  const notice = await binh.hears('Giấy mời');
  expect(notice.text).toContain(`Về việc xin vắng: ${ABSENCE}; xin báo để người chủ trì biết.`);
  await binh.asks('/vang', `${ABSENCE}. Tôi báo để người chủ trì biết. Lý do vắng?`);
  const answered = await binh.records('đi công tác', `Đồng chí đã báo vắng. ${ABSENCE}.`);
  // Có phải chờ ai đồng ý hay không thì trợ lý không biết.
  expect(answered.text).not.toContain('không phải chờ đồng ý');
  const told = await hoa.hears('Đồng chí Trần Văn Bình báo vắng', `${ABSENCE}. Tin để đồng chí biết.`);
  expect(told.text).not.toContain('không quy định');
});

test('tra Quy chế: mục có nêu mà chưa theo dõi thì nêu nguyên văn; mục không nêu thì nói không quy định', async () => {
  const found = await binh.asks('/quyche vắng họp', `Vắng họp: ${ABSENCE}`);
  expect(found.text).not.toContain('Vắng họp: Quy chế không quy định\n\nHỌP TỔ');

  // Những gì phường không viết lại là của quy chế gốc.
  await binh.asks('/quyche định kỳ', 'một lần mỗi tháng', 'đoạn 1 Điều 7');
});

test('sổ văn bản, hồ sơ: ai giữ thì nêu lời của Quy chế', async () => {
  await chi.asks(
    '/vanban',
    'Quy chế nói: “Sổ văn bản thực hiện theo quy định về công tác văn thư” (Điều 11); việc này trợ lý chưa theo dõi; thư ký ghi',
  );
  const refused = await binh.asks('/hoso họp', 'Hồ sơ do thư ký');
  expect(refused.text).toContain('Quy chế nói: “Hồ sơ lưu tại cơ quan của người được giao” (Điều 11)');
});
