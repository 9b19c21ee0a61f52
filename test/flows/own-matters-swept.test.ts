import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { House } from '../doubles/house.ts';
import { drafts, type Person, Talk } from './talk.ts';

// Mọi lệnh, hỏi lần lượt: không lệnh nào cho người ngoài Tổ 2 biết việc KÍN của Tổ 2, cho người chỉ ở Tổ 2 biết việc KÍN của Ủy ban.

let house: House;
let talk: Talk;
const who = (id: string): Person => talk.member('uy-ban-to', id);

beforeEach(async () => {
  house = await House.open({ committees: ['uy-ban-to'], reminders: true });
  talk = new Talk(house);
});
afterEach(() => house.close());

/** Một nơi họp, kết luận, giao việc, báo cáo tiến độ; chữ `word` đứng trong mọi thứ. */
async function works(word: string, by: string, kind: string, whole: string, unit: string): Promise<void> {
  const [lead, thu] = [who(by), who('thu')];
  const next = await drafts(
    lead,
    `Bàn ${word} | thứ 6 tuần sau 8h | A ${word} | Nội dung ${word}`,
    kind,
    whole,
  );
  await lead.taps('Gửi thông báo', next);
  await lead.taps('Gửi', await lead.hears('Gửi thông báo trên'));
  await lead.hears('Đã gửi thông báo');
  house.turnTo('2026-11-30T09:00');
  await thu.taps(
    `Soạn kết luận: Bàn ${word}, 08:00 thứ Sáu 27/11/2026`,
    await thu.asks('/ketluan', 'Xin chọn:'),
  );
  await thu.hears(`Kết luận cuộc họp “Bàn ${word}”`);
  await thu.asks(`Thống nhất ${word}.`, 'Xin gửi các nhiệm vụ');
  const line = `Giao ${unit} làm ${word}, hoàn thành trước 15/12`;
  await thu.taps('Trình chủ trì', await thu.asks(line, 'Tình trạng: đang soạn'));
  await lead.taps('Cho gửi, lưu hành nội bộ', 'Xin ý kiến về dự thảo kết luận');
  await talk.settled();
  const made = await house.store.transaction(async (tx) =>
    (await tx.conclusions.all()).map(([, one]) => one),
  );
  const own = made.find(({ title }) => title.includes(word));
  thu.says(`/kl #${own?.id}.${own?.revision} g`);
  await thu.taps('Gửi', 'Gửi thông báo kết luận trên');
  await thu.hears('Đã gửi thông báo kết luận');
}

const READ = [
  '/nhiemvu tatca',
  '/nhiemvu xong',
  '/hoso Bàn',
  '/vanban 2026',
  '/tonghop tháng này',
  '/lich',
  '/excel nhiệm vụ',
  '/excel dự họp',
  '/banword',
  '/hosohop',
  '/nhutruoc',
  '/hoplaplai',
];

/** What the assistant said to somebody that has the word, to whichever command or question. */
async function toldOf(id: string, word: string): Promise<string[]> {
  for (const said of [
    ...commands.map(({ name }) => `/${name}`),
    ...READ,
    `/hoso ${word}`,
    `có gì về ${word} không`,
  ]) {
    who(id).says(said);
    await talk.settled();
  }
  const heard = house.fake.transcript(who(id).id).filter(({ from }) => from.is_bot);
  expect(heard.length).toBeGreaterThan(commands.length / 2);
  return heard
    .map((one) => JSON.stringify([one.text, one.caption, one.reply_markup]))
    .filter((one) => one.includes(word) && !one.includes('Không tìm thấy'));
}

test('việc của Tổ 2: người ngoài Tổ hỏi lệnh nào cũng không biết; Tổ trưởng Tổ 2, Chủ tịch thì biết', async () => {
  await works('KÍN', 'hai', 'Họp định kỳ Tổ 2', 'Toàn thể Tổ 2', 'Sở Tài chính');
  house.turnTo('2026-12-16T09:00');
  await talk.settled();
  for (const id of ['thuong', 'uyen', 'giup', 'phong']) expect(await toldOf(id, 'KÍN')).toEqual([]);
  for (const id of ['hai', 'chinh']) expect(await toldOf(id, 'KÍN')).not.toEqual([]);
}, 120_000);

test('việc của Ủy ban: người chỉ ngồi ở Tổ 2 hỏi lệnh nào cũng không biết; thành viên Ủy ban thì biết', async () => {
  await works('KÍN', 'chinh', 'Họp định kỳ Ủy ban', 'Toàn thể Ủy ban', 'Sở Y tế');
  house.turnTo('2026-12-16T09:00');
  await talk.settled();
  for (const id of ['lien', 'hai']) expect(await toldOf(id, 'KÍN')).toEqual([]);
  expect(await toldOf('uyen', 'KÍN')).not.toEqual([]);
}, 120_000);
