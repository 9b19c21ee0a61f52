import { expect, test } from 'vitest';
import { storeCommittee } from '../../src/committee-file/store.ts';
import type { Sheet } from '../../src/domain/sheets/sheet.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { keepUp } from '../../src/upkeep/upkeep.ts';
import { fixture, ZONE } from '../doubles/house.ts';
import { house, opens, talk, who } from '../stage.ts';
import type { Person } from './talk.ts';

const sheet = async (): Promise<Sheet> => {
  const [found] = await house.store.transaction((tx) => tx.sheets.all());
  if (!found) throw new Error('no sheet');
  return found[1];
};
const keep = () => keepUp(house.store, toInstant(house.now()), ZONE);
const unlinks = (id: number) => house.store.transaction(async (tx) => tx.accounts.delete(`telegram:${id}`));
/** Danh sách Ban nhập lại, thiếu những người này. */
const without = (...gone: string[]) =>
  house.store.transaction(async (tx) => {
    const file = house.committee('kien-giang');
    const members = file.members.filter(({ id }) => !gone.includes(id));
    const { regulation } = fixture('kien-giang');
    await storeCommittee(tx, { ...file, members }, regulation, toInstant(house.now()), ZONE);
  });

interface Opening {
  readonly matter?: string;
  readonly form?: string;
  readonly asked?: string;
}

async function opensSheet(who: Person, question: string, { matter, form, asked }: Opening = {}) {
  await who.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  who.says(question);
  const participants = await who.hears('Thành phần');
  if (asked) who.says(asked);
  else await who.taps('Toàn thể Ban Chỉ đạo (6)', participants);
  await who.taps(matter ?? 'Vấn đề khác', 'Vấn đề này thuộc loại nào?');
  await who.taps(form ?? 'Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  if (matter) await who.taps('Số người được hỏi', 'Quy chế không nêu đa số tính trên tổng số nào');
  await who.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  who.says('xong');
  await who.taps('Gửi', 'Gửi phiếu trên tới');
  await who.hears('Đã gửi phiếu');
}

test('kết quả đã báo lúc hết hạn không đổi khi có người rời Ban sau đó cùng ngày', async () => {
  await opens('kien-giang', { reminders: true });
  await opensSheet(who('tram'), 'Thông qua Kế hoạch?', { matter: 'Kế hoạch' });
  for (const id of ['thanh', 'cong', 'binh']) await who(id).taps('Đồng ý', 'Thông qua Kế hoạch');
  await talk.settled();
  house.turnTo('2026-11-25T16:01');
  await who('binh').hears('đã hết hạn', 'không bên nào quá nửa');
  house.turnTo('2026-11-25T16:20');
  await without('trinh');
  await who('tram').asks('/ykien', 'không bên nào quá nửa', 'trên 6');
});

test('nhập lại danh sách sau hạn khi chương trình chưa kịp báo: người rời sau hạn vẫn được tính', async () => {
  await opens('kien-giang');
  await opensSheet(who('tram'), 'Thông qua Kế hoạch?', { matter: 'Kế hoạch' });
  house.turnTo('2026-11-25T16:20');
  await without('trinh');
  expect((await sheet()).counted).toHaveLength(6);
});

test('phiếu hết hạn: hồ sơ có số phiếu và kết luận, cả khi đã vào lưu trữ', async () => {
  await opens('kien-giang');
  const tram = who('tram');
  await opensSheet(tram, 'Thông qua Kế hoạch?', { matter: 'Kế hoạch' });
  for (const id of ['thanh', 'cong', 'binh', 'hai']) await who(id).taps('Đồng ý', 'Thông qua Kế hoạch');
  await talk.settled();
  const { id } = await sheet();
  for (const later of ['2026-11-26T09:00', '2027-01-05T09:00']) {
    house.turnTo(later);
    await keep();
    await tram.asks(`/hoso #${id}.1 phieu`, '4 đồng ý', 'Thông qua theo đa số', 'thứ Tư, ngày 25/11/2026');
  }
});

test('phiếu chờ quyết định không mất sau 30 ngày; sau năm ngày làm việc người quyết định được nhắc một lần', async () => {
  await opens('kien-giang', { reminders: true });
  const [tram, thanh, binh] = [who('tram'), who('thanh'), who('binh')];
  await opensSheet(tram, 'Chọn phương án A?');
  await binh.taps('Đồng ý', 'Chọn phương án A');
  await tram.taps('Kết thúc sớm', await tram.asks('/ykien', 'Đã trả lời 1/6'));
  await tram.taps('Kết thúc', 'Kết thúc sớm phiếu');
  const asked = await thanh.hears('Chờ Trưởng ban quyết định');
  house.turnTo('2026-11-30T09:00');
  await thanh.hears('còn chờ Trưởng ban quyết định', 'thứ Sáu, ngày 20/11/2026');
  await binh.heardNothingOf('còn chờ Trưởng ban');
  house.turnTo('2026-12-25T09:00');
  await keep();
  await thanh.taps('Ghi quyết định', asked);
  await thanh.hears('Xin ghi quyết định');
});

test('Trưởng ban chưa kết nối: hết hạn thì thư ký được mời ghi quyết định, mỗi người nghe một lần', async () => {
  await opens('kien-giang', { reminders: true });
  const [khoa, tram, thanh] = [who('khoa'), who('tram'), who('thanh')];
  await opensSheet(khoa, 'Chọn phương án A?');
  await talk.settled();
  await unlinks(thanh.id);
  house.turnTo('2026-11-25T16:01');
  await tram.hears('đã hết hạn', 'Gõ /ykien để xem và ghi quyết định');
  const own = await khoa.hears('đã hết hạn', 'Gõ /ykien để xem kết quả');
  expect(own.text?.split('đã hết hạn')).toHaveLength(2);
  await talk.settled();
  expect(talk.count(tram.id, 'đã hết hạn')).toBe(1);
});

test('kết thúc sớm khi Trưởng ban chưa kết nối: thư ký nhận kết quả kèm nút ghi quyết định; số người gửi đúng', async () => {
  await opens('kien-giang');
  const [khoa, tram, thanh, binh] = [who('khoa'), who('tram'), who('thanh'), who('binh')];
  await opensSheet(khoa, 'Chọn phương án A?');
  await binh.taps('Đồng ý', 'Chọn phương án A?');
  await talk.settled();
  await unlinks(thanh.id);
  await khoa.taps('Kết thúc sớm', await khoa.asks('/ykien', 'Đã trả lời 1/6'));
  await khoa.taps('Kết thúc', 'Kết thúc sớm phiếu');
  await tram.taps('Ghi quyết định', await tram.hears('Kết quả lấy ý kiến'));
  await tram.hears('Xin ghi quyết định của đồng chí Lâm Thế Tài');
  tram.says('Chọn phương án A');
  const question = await tram.hears('Gửi như trên tới 6 đồng chí?', 'Chưa nhắn được');
  await tram.taps('Gửi', question);
  await tram.hears('Đã ghi nhận và gửi tới 6 đồng chí. Chưa nhắn được: Lâm Thế Tài; xin báo bằng cách khác.');
});

test('phiếu kín hết hạn mà mới một người trả lời: không công bố số phiếu, trình người quyết định', async () => {
  await opens('kien-giang', { reminders: true });
  const [tram, binh, thanh] = [who('tram'), who('binh'), who('thanh')];
  const asked = 'Nguyễn Trí Công, Trần Thanh Bình, Danh Thị Hoa';
  await opensSheet(tram, 'Tín nhiệm?', { asked, form: 'Phiếu kín' });
  await binh.taps('Không đồng ý', 'Tín nhiệm?');
  await talk.settled();
  await without('cong', 'hoa');
  house.turnTo('2026-11-26T09:00');
  const told = await thanh.hears('có 1 phiếu; dưới 3 phiếu kín thì không công bố', 'trình Trưởng ban');
  expect(told.text).not.toMatch(/1 không đồng ý/);
});
