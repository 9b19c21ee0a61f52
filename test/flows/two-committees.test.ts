import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeCommittee } from '../../src/committee-file/store.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { fixture, House, ZONE } from '../doubles/house.ts';
import { drafts, type Person, Talk } from './talk.ts';

let house: House;
let talk: Talk;
/** Trần Thanh Bình của Kiên Giang, đồng thời ngồi ghế của Phạm Thị Nhi ở Ba Trang; đã chọn Kiên Giang. */
let binh: Person;
const kienGiang = (id: string): Person => talk.member('kien-giang', id);
const baTrang = (id: string): Person => talk.member('ba-trang', id);

beforeEach(async () => {
  house = await House.open({ committees: ['kien-giang', 'ba-trang'] });
  talk = new Talk(house);
  binh = kienGiang('binh');
  await house.store.transaction(async (tx) => {
    const { file, regulation } = fixture('ba-trang');
    const telegram = String(binh.id);
    const members = file.members.map((one) => (one.id === 'nhi' ? { ...one, telegram } : one));
    await storeCommittee(tx, { ...file, members }, regulation, toInstant(house.now()), ZONE);
  });
  await binh.taps('BCĐ Đề án 06', await binh.asks('/hop', 'Lệnh này dùng cho Ban nào?'));
  await binh.hears('BCĐ Đề án 06 hiện chưa có cuộc họp nào');
});
afterEach(() => house.close());

async function notifies(who: Person, text: string): Promise<void> {
  who.says(`/thongbao ${text}`);
  await who.taps('Cả Ban và Tổ', 'Gửi tới ai?');
  await who.taps('Gửi ngay', 'Gửi khi nào?');
  await who.taps('Cần xác nhận', 'xác nhận đã nhận không?');
  await who.taps('Gửi', 'Gửi thông báo trên tới');
  await binh.hears(text);
}

async function opensSheet(who: Person, question: string, matter: string | null): Promise<void> {
  await who.asks('/xinykien', 'Xin ý kiến về vấn đề gì?');
  who.says(question);
  const asked = await who.hears('Thành phần');
  const whole = asked.reply_markup?.inline_keyboard.flat()[0]?.text ?? '';
  await who.taps(whole, asked);
  if (matter) await who.taps(matter, 'Vấn đề này thuộc loại nào?');
  await who.taps('Công khai, ghi tên', 'Lấy ý kiến theo hình thức nào?');
  await who.asks('thứ 4 tuần sau 16h', 'Tài liệu kèm theo?');
  who.says('xong');
  await who.taps('Gửi', 'Gửi phiếu trên tới');
  await binh.hears(question);
}

test('/danhan nêu những gì chờ ở từng Ban, và chỉ xác nhận ở Ban được chọn', async () => {
  await notifies(baTrang('toan'), 'Xã nộp số liệu');
  const asked = await binh.asks('/danhan', 'Lệnh này dùng cho Ban nào?', 'Xã nộp số liệu');
  expect(asked.text).toMatch(/1\. BCĐ Đề án 06\n2\. BCĐ CĐS Ba Trang\. Đang chờ đồng chí:\n- /);
  const waiting = async () =>
    (await house.store.transaction((tx) => tx.announcements.all())).map(
      ([, { circulation }]) => Object.keys(circulation?.acknowledged ?? {}).length,
    );
  expect(await waiting()).toEqual([0]);
  await binh.taps('BCĐ CĐS Ba Trang', asked);
  await binh.hears('Đã ghi nhận đồng chí đã nhận', 'Xã nộp số liệu');
  expect(await waiting()).toEqual([1]);
  // Chỉ lần ấy: Ban đã chọn vẫn là Kiên Giang, và không còn gì chờ thì không hỏi nữa.
  await binh.asks('/danhan', 'Hiện không có văn bản nào chờ đồng chí xác nhận');
  await binh.asks('/hop', 'BCĐ Đề án 06');
});

test('gõ phiếu trả lời khi Ban kia cũng có phiếu chờ: được hỏi Ban nào; Ban kia hết chờ thì ghi ngay', async () => {
  await opensSheet(kienGiang('tram'), 'Chọn phương án của tỉnh?', 'Vấn đề khác');
  await opensSheet(baTrang('toan'), 'Chọn phương án của xã?', null);
  const answers = async () => {
    const all = await house.store.transaction((tx) => tx.sheets.all());
    return all.map(([, { committee, ballots }]) => [committee, ...Object.keys(ballots)]);
  };
  const asked = await binh.asks('/ykien đồng ý', 'Lệnh này dùng cho Ban nào?', 'của tỉnh?', 'của xã?');
  expect((await answers()).flat()).toEqual(['ba-trang', 'kien-giang']);
  await binh.taps('BCĐ CĐS Ba Trang', asked);
  await binh.hears('Đã ghi nhận: Đồng ý');
  expect(await answers()).toEqual([['ba-trang', 'nhi'], ['kien-giang']]);
  await binh.asks('/ykien không đồng ý', 'Đã ghi nhận: Không đồng ý');
  expect(await answers()).toEqual([
    ['ba-trang', 'nhi'],
    ['kien-giang', 'binh'],
  ]);
});

test('“tôi dự” khi Ban kia mời họp: không ghi vào cuộc họp của Ban đang chọn', async () => {
  const [toan, thanh] = [baTrang('thich'), kienGiang('thanh')];
  for (const [who, kind, title] of [
    [thanh, 'Họp định kỳ Ban Chỉ đạo', 'Họp của tỉnh'],
    [toan, 'Họp định kỳ Ban Chỉ đạo', 'Họp của xã'],
  ] as const) {
    await who.taps('Gửi thông báo', await drafts(who, `${title} | thứ 5 tuần sau 8h | A | Sơ kết`, kind));
    await who.taps('Gửi', 'Gửi thông báo trên');
    await binh.hears(title);
  }
  await binh.taps('BCĐ CĐS Ba Trang', await binh.asks('tôi dự', 'Lệnh này dùng cho Ban nào?'));
  await binh.hears('Họp của xã', 'đã báo: dự họp');
  const meetings = await house.meetings();
  expect(meetings.map(({ committee, answers }) => [committee, ...Object.keys(answers)])).toEqual([
    ['ba-trang', 'nhi'],
    ['kien-giang'],
  ]);
});

test('nêu tên Ban trong lời nhắn: đúng Ban ấy, không hỏi lại, Ban đang chọn vẫn như cũ', async () => {
  const [toan, thanh] = [baTrang('thich'), kienGiang('thanh')];
  for (const [who, title] of [
    [thanh, 'Họp của tỉnh'],
    [toan, 'Họp của xã'],
  ] as const) {
    const line = `${title} | thứ 5 tuần sau 8h | A | Sơ kết`;
    await who.taps('Gửi thông báo', await drafts(who, line, 'Họp định kỳ Ban Chỉ đạo'));
    await who.taps('Gửi', 'Gửi thông báo trên');
    await binh.hears(title);
  }
  await binh.asks('lịch họp Ba Trang', 'Họp của xã');
  await binh.asks('/hop Ba Trang', 'Họp của xã', 'Đồng chí chưa trả lời');
  await binh.asks('tôi dự họp bên Ba Trang', 'Họp của xã', 'đã báo: dự họp');
  const answered = async () =>
    (await house.meetings()).map(({ committee, answers }) => [committee, ...Object.keys(answers)]);
  expect(await answered()).toEqual([['ba-trang', 'nhi'], ['kien-giang']]);
  await binh.asks('/hop', 'Họp của tỉnh');
  await binh.asks('Đề án 06: tôi xin vắng vì trực lũ', 'đã xin vắng');
  expect(await answered()).toEqual([
    ['ba-trang', 'nhi'],
    ['kien-giang', 'binh'],
  ]);
});

test('đã trả lời ở Ban kia mà còn thay đổi được: hỏi Ban nào, không nói là không có; có việc chờ thì việc chờ trước', async () => {
  await opensSheet(baTrang('toan'), 'Chọn phương án của xã?', null);
  await binh.asks('đồng ý', 'Đã ghi nhận: Đồng ý');
  await binh.asks(
    '/ykien',
    'Lệnh này dùng cho Ban nào?',
    'Ba Trang. Còn thay đổi được:\n- Phiếu lấy ý kiến “Chọn phương án của xã?”',
  );
  await binh.asks('/thoi', 'Đã thôi');
  await binh.taps(
    'BCĐ CĐS Ba Trang',
    await binh.asks('ý kiến khác: thêm tiền', 'Lệnh này dùng cho Ban nào?'),
  );
  await binh.hears('Đã ghi nhận: Ý kiến khác – “thêm tiền”');

  const thich = baTrang('thich');
  await thich.taps(
    'Gửi thông báo',
    await drafts(thich, 'Họp của xã | thứ 5 tuần sau 8h | A | Sơ kết', 'Họp định kỳ Ban Chỉ đạo'),
  );
  await thich.taps('Gửi', 'Gửi thông báo trên');
  await binh.taps('Xin vắng', 'Họp của xã');
  await binh.records('đi công tác', 'đang chờ người chủ trì đồng ý');
  await binh.taps(
    'BCĐ CĐS Ba Trang',
    await binh.asks('tôi dự', 'Lệnh này dùng cho Ban nào?', '- Giấy mời họp “Họp của xã”'),
  );
  await binh.hears('đã báo: dự họp');

  await opensSheet(kienGiang('tram'), 'Chọn phương án của tỉnh?', 'Vấn đề khác');
  await binh.asks('/ykien không đồng ý', 'Đã ghi nhận: Không đồng ý, về “Chọn phương án của tỉnh?”');
});
