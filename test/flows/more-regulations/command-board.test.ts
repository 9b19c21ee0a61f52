import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { Desk } from '../../fixtures/desk.ts';
import { readWord } from '../../papers/read-word.ts';
import { house, opens, talk } from '../../stage.ts';
import { drafts, type Person } from '../talk.ts';

/** Một Ban Chỉ huy xã: hai cơ quan thường trực, báo cáo Ban Chỉ đạo tỉnh hằng quý, Quy chế thay một Quy chế trước. */

let dung: Person;
let quan: Person;
let an: Person;
let my: Person;
let tam: Person;

beforeEach(async () => {
  await opens('chi-huy');
  [dung, quan, an, my, tam] = [
    talk.member('chi-huy', 'dung'),
    talk.member('chi-huy', 'quan'),
    talk.member('chi-huy', 'an'),
    talk.member('chi-huy', 'my'),
    talk.member('chi-huy', 'tam'),
  ];
});

test('Ban Chỉ huy không gọi là Ban Chỉ đạo, cũng không gọi tắt là Ban', async () => {
  const next = await drafts(dung, 'Họp quý | thứ 5 tuần sau 8h | A | B', null, 'Toàn thể Ban Chỉ huy');
  await dung.taps('Gửi', await dung.asks('/moihop', 'Gửi thông báo trên'));
  const notice = await tam.hears('Giấy mời: Họp định kỳ Ban Chỉ huy');
  for (const { text } of [next, notice])
    expect(text).not.toMatch(/(?<!\p{L})Ban(?! Chỉ huy)(?!\p{L}| hành)/u);
});

test('báo cáo Ban Chỉ đạo tỉnh hằng quý: phải nộp, nêu nơi nhận; bản Word kính gửi nơi ấy', async () => {
  await dung.asks('/baocao', 'Báo cáo quý IV/2026', 'Gửi Ban Chỉ đạo tỉnh', 'Điều 7');
  await dung.taps(
    'Báo cáo tổng hợp – 2026-Q4',
    await dung.asks('/banword báo cáo', 'Có nhiều báo cáo tổng hợp'),
  );
  const got = await dung.hears('Báo cáo tổng hợp –');
  const file = got.document && house.fake.file(got.document.file_id);
  const lines = readWord(Buffer.from(file?.bytes ?? '')).lines.map(({ text }) => text);
  expect(lines.join('\n')).toContain('Kính gửi: Ban Chỉ đạo tỉnh');
  expect(lines.join('\n')).toContain('/BC-BCH');
});

test('hai cơ quan thường trực: mỗi cơ quan một báo cáo, ai của cơ quan nào nộp cho cơ quan ấy', async () => {
  for (const one of [quan, an, my]) await one.asks('/baocao', 'Báo cáo tháng 11/2026', 'Điều 8');
  await tam.asks('/baocao', 'Hiện không có báo cáo nào');
  await my.taps('Nộp: Báo cáo tháng 11/2026', await my.asks('/baocao', 'Báo cáo tháng 11/2026'));
  await my.taps('Nộp', await my.asks('Công an xã đã trực đủ.', 'Nộp nội dung trên'));
  await my.hears('Đã ghi nhận: Báo cáo tháng 11/2026');
  expect((await an.asks('/baocao', 'Báo cáo tháng 11/2026')).text).toMatch(/đã nộp/i);
  await quan.asks('/baocao', 'Báo cáo của đồng chí', 'Báo cáo tháng 11/2026', 'Chưa nộp.');
});

test('/quyche nêu văn bản bị thay, hết hiệu lực từ ngày nào', async () => {
  await tam.asks(
    '/quyche thay thế',
    'Quyết định số 12/QĐ-BCH ngày 01/02/2021, hết hiệu lực từ thứ Hai, ngày 01/9/2025 (Điều 12)',
  );
});

test('lượt kiểm nêu cơ quan thường trực nào không có người', async () => {
  const desk = new Desk();
  const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8');
  desk.write('chi-huy-2025.yaml', fixture('regulations/chi-huy-2025.yaml'));
  const committee = fixture('committees/chi-huy.yaml').replace('../regulations/', '');
  const gone = committee.replaceAll('agency: Công an xã', 'agency: Trạm Thú y');
  const { printed } = await desk.run('check', desk.write('ban.yaml', gone));
  expect(printed).toContain('không có ai thuộc cơ quan thường trực (Công an xã)');
  await desk.close();
});
