import { beforeEach, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { house, opens, talk } from '../stage.ts';
import { drafts, type Person } from './talk.ts';

/** Một Ủy ban, có tổ chức là thành viên: không câu nào gọi là Ban Chỉ đạo. */

let chinh: Person;
let communes: Person;

beforeEach(async () => {
  await opens('an-toan-giao-thong');
  chinh = talk.member('an-toan-giao-thong', 'chutich');
  communes = talk.member('an-toan-giao-thong', 'ubndtinh');
});

test('Ủy ban được gọi là Ủy ban trong giấy mời, danh sách, Quy chế', async () => {
  const next = await drafts(
    chinh,
    'Họp quý | thứ 5 tuần sau 8h | A | B',
    'Họp định kỳ Ủy ban',
    'Toàn thể Ủy ban',
  );
  await chinh.taps('Gửi thông báo', next);
  const preview = await chinh.hears('Gửi thông báo trên');
  await chinh.taps('Gửi', preview);
  const notice = await communes.hears('Giấy mời');
  const regulation = await communes.asks('/quyche', 'HỌP ỦY BAN');
  for (const said of [next.text, preview.text, notice.text, regulation.text])
    expect(said).not.toMatch(/ban chỉ đạo/i);
});

test('tổ chức, chức danh là thành viên thì không ai gọi là đồng chí', async () => {
  await drafts(chinh, 'Họp quý | thứ 5 tuần sau 8h | A | B', 'Họp định kỳ Ủy ban', 'Toàn thể Ủy ban');
  await chinh.taps('Gửi', await chinh.asks('/moihop', 'Gửi thông báo trên'));
  const notice = await communes.hears('Giấy mời');
  expect(notice.text).toContain('Trân trọng kính mời Chủ tịch UBND các xã dự');
  await communes.asks('/vang bận họp', 'báo vắng');
  await chinh.hears('Chủ tịch UBND các xã báo vắng');
});

/** “Ban” mà không phải “Ban hành”, “Ủy ban”. */
const BAN = /(?<!\p{L})(?:Ban|[Tt]rưởng ban)(?!\p{L}| hành)/u;

test('lệnh nào, lời nào, nút nào cũng không gọi Ủy ban là Ban', async () => {
  const secretary = talk.member('an-toan-giao-thong', 'thuongtruc');
  const group = talk.groupOf('an-toan-giao-thong');
  await drafts(chinh, 'Họp quý | thứ 5 tuần sau 8h | A | B', 'Họp định kỳ Ủy ban', 'Toàn thể Ủy ban');
  await chinh.taps('Gửi', await chinh.asks('/moihop', 'Gửi thông báo trên'));
  await communes.hears('Giấy mời');
  for (const who of [chinh, secretary, communes])
    for (const { name } of commands) {
      who.says(`/${name}`);
      await talk.settled();
      who.says('/thoi');
    }
  await talk.settled();
  const said = [chinh.id, secretary.id, communes.id, group.id].flatMap((chat) =>
    house.fake
      .messages(chat)
      .flatMap((one) => [
        one.text ?? one.caption ?? '',
        ...(one.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? []),
      ]),
  );
  expect(said.length).toBeGreaterThan(200);
  expect(said.filter((text) => BAN.test(text))).toEqual([]);
  expect(said.some((text) => text.includes('Chủ tịch Ủy ban'))).toBe(true);
});
