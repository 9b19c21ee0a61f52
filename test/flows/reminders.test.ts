import { beforeEach, expect, test } from 'vitest';
import { house, opens, talk, who } from '../stage.ts';
import { drafts } from './talk.ts';

const ID = 'kien-giang';
const GROUP = -1001000000005;
const REMINDERS = 7;
beforeEach(async () => {
  await opens(ID, { reminders: true });
  await at('2026-12-07T09:00');
});

/** Turns the clock and waits until everything that is due has been looked at and has gone out. */
async function at(local: string): Promise<void> {
  house.turnTo(local);
  await house.running.wake();
  await talk.settled();
}

/** What somebody was reminded of, oldest first. */
const reminders = (chat: number, thread?: number): string[] =>
  house.fake
    .messages(chat, thread)
    .flatMap((one) => (one.text?.startsWith('Nhắc việc – ') ? [one.text] : []));
const of = (id: string): string[] => reminders(who(id).id);

/** A meeting of the whole committee on Wednesday 16 December at nine, called on the 7th. */
async function callsMeeting(): Promise<void> {
  const tram = who('tram');
  const drafted = await drafts(
    tram,
    'Họp cuối năm | 16/12/2026 9h | Phòng họp A | Tổng kết',
    'Họp định kỳ Ban Chỉ đạo',
  );
  await tram.taps('Gửi thông báo', drafted);
  await who('thanh').taps('Đồng ý', 'Xin ý kiến về thành phần');
  await tram.taps('Gửi thông báo', 'đồng ý thành phần');
  await tram.taps('Gửi', 'Gửi thông báo trên vào');
  await who('binh').hears('Trân trọng kính mời');
  await talk.settled();
}

test('tắt máy từ trưa thứ Sáu đến sáng thứ Ba, qua hạn báo cáo: mỗi người một tin gộp, không gì gửi hai lần', async () => {
  await callsMeeting();
  await at('2026-12-11T08:00');
  expect(of('binh').at(-1)).toContain('Báo cáo 6 tháng cuối năm 2026: trước ngày 15/12');
  await at('2026-12-11T12:00');
  const before = Object.fromEntries(['thanh', 'binh', 'trinh', 'tram'].map((id) => [id, of(id).length]));
  const inGroup = reminders(GROUP, REMINDERS).length;

  await house.stop();
  house.turnTo('2026-12-15T08:30');
  await house.start();
  await talk.settled();

  // Nobody hands in: the last day (thứ Hai 14/12) has passed, the meeting is tomorrow.
  for (const [id, count] of Object.entries(before)) expect(of(id), id).toHaveLength(count + 1);
  expect(reminders(GROUP, REMINDERS)).toHaveLength(inGroup + 1);
  const head = of('thanh').at(-1) ?? '';
  expect(head).toContain('Quá hạn – Báo cáo 6 tháng cuối năm 2026');
  expect(head).toContain('3 đồng chí chưa nộp');
  expect(head).toContain('khoản 3 Điều 15 Quy chế');
  const binh = of('binh').at(-1) ?? '';
  expect(binh).toContain('Đồng chí chưa trả lời giấy mời “Họp cuối năm”');
  expect(binh).toContain('Báo cáo phục vụ cuộc họp “Họp cuối năm”');
  // Những lần nhắc trước hạn đã qua thì thôi, nhưng ai còn nợ thì được biết là đã quá hạn.
  expect(binh).toContain('Quá hạn – Báo cáo 6 tháng cuối năm 2026');
  expect(binh).toContain('chưa có bản nộp của đồng chí. Xin gõ /baocao để nộp');
  expect(binh).not.toContain('Trinh');

  const all = house.fake.messages(GROUP).length + house.fake.messages(who('binh').id).length;
  await at('2026-12-15T09:30');
  await at('2026-12-15T11:00');
  expect(house.fake.messages(GROUP).length + house.fake.messages(who('binh').id).length).toBe(all);
  const outcomes = await house.store.transaction(async (tx) => new Map(await tx.reminded.list(`${ID}/`)));
  expect(outcomes.get(`${ID}/report/members-half-year/2026-H2/binh/d-0/2026-12-14`)?.outcome).toBe('missed');
  expect(outcomes.get(`${ID}/late/members-half-year/2026-H2/2026-12-14`)?.outcome).toBe('sent');
});

test('người chưa trả lời được nhắc một lần, bấm một nút là xong; nhóm chỉ thấy con số', async () => {
  await callsMeeting();
  await at('2026-12-14T08:00');
  await who('hoa').taps('Dự họp', 'Đồng chí chưa trả lời giấy mời');
  await who('hoa').isShown('Đã ghi nhận: đồng chí dự họp');
  await at('2026-12-15T08:00');
  expect(of('hoa').at(-1)).toContain('Ngày mai họp: “Họp cuối năm”, 09 giờ 00, thứ Tư, ngày 16/12/2026');
  expect(of('binh').filter((text) => text.includes('Xin trả lời trước'))).toHaveLength(1);
  // Chưa trả lời thì vẫn được mời: vẫn nhắc họp.
  expect(of('binh').at(-1)).toContain('Ngày mai họp: “Họp cuối năm”');
  expect(of('binh').at(-1)).toContain('Đồng chí chưa trả lời giấy mời; xin gõ /hop để trả lời.');
  const digest = reminders(GROUP, REMINDERS).at(-1) ?? '';
  expect(digest).toContain('2 dự trên 9 đồng chí được mời, 7 chưa trả lời');
  expect(digest).not.toContain('Danh Thị Hoa');
  await at('2026-12-16T08:00');
  expect(of('hoa').at(-1)).toContain('Còn khoảng 60 phút');
  expect(of('binh').at(-1)).toContain('Còn khoảng 60 phút');
});

test('xin vắng chờ chủ trì: nhắc chủ trì riêng, có tên; trong nhóm không có gì về việc đó', async () => {
  await callsMeeting();
  who('trinh').says('/vang đi công tác Hà Nội');
  await who('thanh').hears('Đồng chí Huỳnh Ngọc Trinh');
  await at('2026-12-08T08:00');
  expect(of('thanh').at(-1)).toContain('Đồng chí Huỳnh Ngọc Trinh xin vắng “Họp cuối năm”');
  await at('2026-12-15T08:00');
  expect(reminders(GROUP, REMINDERS).join('\n')).not.toMatch(/Trinh|công tác|xin vắng/);
});

test('hủy họp thì thôi nhắc; dời họp thì nhắc theo lịch mới', async () => {
  await callsMeeting();
  who('tram').says('/doihop 18/12/2026 9h | - | bão');
  await who('tram').taps('Gửi', 'Gửi thông báo dời lịch');
  await who('tram').hears('Đã dời lịch');
  await at('2026-12-15T10:00');
  expect(of('thanh').join('\n')).not.toContain('Ngày mai họp');
  await at('2026-12-17T08:00');
  expect(of('thanh').at(-1)).toContain('Ngày mai họp: “Họp cuối năm”, 09 giờ 00, thứ Sáu, ngày 18/12/2026');
  who('tram').says('/huyhop hoãn sang năm sau');
  await who('tram').taps('Hủy cuộc họp', 'Hủy cuộc họp và thông báo');
  await who('tram').hears('Đã hủy cuộc họp');
  await at('2026-12-18T08:00');
  expect(of('thanh').join('\n')).not.toContain('Còn khoảng');
});

test('thư ký đổi ngày nhắc, giờ nhắc, tắt một loại bằng /nhacviec; người khác không đổi được', async () => {
  const tram = who('tram');
  await tram.asks('/nhacviec', 'trước 14 ngày, trước 7 ngày', '2. báo cáo quá hạn');
  await tram.asks('/nhacviec ngày 5, 2', 'Đã ghi nhận', 'trước 5 ngày, trước 2 ngày.');
  await tram.asks('/nhacviec giờ 9h - 16h30', '09 giờ 00 đến 16 giờ 30');
  await tram.asks('/nhacviec tắt 2', 'báo cáo quá hạn – ĐANG TẮT');
  await tram.asks('/nhacviec ngày 99', 'Xin ghi từ 1 đến 8 ngày');
  await tram.asks('/nhacviec giờ 23h - 1h', 'Giờ nhắc phải nằm trong khoảng');
  await tram.asks('/nhacviec linh tinh', 'Tôi chưa hiểu');
  await who('binh').asks('/nhacviec ngày 1', 'Việc này thuộc quyền của: thư ký');
  const before = of('binh').length;
  await at('2026-12-09T09:00');
  expect(of('binh')).toHaveLength(before);
  await at('2026-12-09T09:30');
  expect(of('binh')).toHaveLength(before + 1);
  await at('2026-12-15T10:00');
  expect(of('thanh').join('\n')).not.toContain('Quá hạn – Báo cáo 6 tháng');
  await tram.asks('/nhacviec mặc định', 'trước 14 ngày, trước 7 ngày');
});

test('/lich: riêng thì có báo cáo của mình; trong nhóm chỉ có tên báo cáo và hạn', async () => {
  await callsMeeting();
  const own = await who('binh').asks('/lich', 'Họp cuối năm', 'Báo cáo đồng chí phải nộp');
  expect(own.text).toContain('Báo cáo 6 tháng cuối năm 2026: trước ngày 15/12');
  expect(own.text).toContain('đồng chí chưa trả lời');
  const group = talk.groupOf(ID);
  who('binh').saysIn(group, '/lich');
  const shown = await group.hears('Báo cáo sắp đến hạn', 'Họp cuối năm');
  expect(shown.text).toContain('Báo cáo 6 tháng cuối năm 2026: ');
  expect(shown.text).not.toMatch(/Bình|chưa trả lời|của Tổ giúp việc|của Ban Chỉ đạo|Phó Trưởng ban/);
});

test('/nhac hai lần trong một giờ: lần sau nói rõ đã nhắc lúc nào rồi mới hỏi', async () => {
  await callsMeeting();
  const tram = who('tram');
  tram.says('/nhac');
  const first = await tram.hears('Nhắc', 'đồng chí chưa trả lời');
  expect(first.text).not.toContain('Vừa nhắc');
  await tram.taps('Nhắc', first);
  await tram.hears('Đã nhắc');
  tram.says('/nhac');
  await tram.hears('Vừa nhắc lúc', 'Nhắc lại');
});
