import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answers, Entry } from '../../src/reading/answers.ts';
import { calledIn, namesIn } from '../../src/reading/names.ts';
import { answersOf, profileOf, profileYaml } from '../../src/reading/profile.ts';
import { sectionsOf } from '../../src/reading/sections.ts';
import { signPage } from '../../src/reading/sign-rows.ts';
import { wholeFaults } from '../../src/reading/whole.ts';
import { parseRegulation } from '../../src/regulations/load.ts';

// Một Thường trực và ba Tổ công tác ngang nhau: phần câu hỏi, trang ký, lỗi đứng ở câu của nó.
const at = (path: string): string => join(import.meta.dirname, path);
const RAW = readFileSync(at('whole/ba-to-2025.txt'), 'utf8');

function kept(): Answers {
  const reading = parseRegulation(
    readFileSync(at('../fixtures/regulations/ba-to-2025.yaml'), 'utf8'),
    'ba-to-2025.yaml',
  );
  if (!reading.ok) throw new Error('not a regulation');
  return answersOf(reading.regulation);
}

const titles = (answers: Answers): string[] => sectionsOf(answers).map(({ title }) => title);
const wrong = (answers: Answers) =>
  Object.fromEntries(wholeFaults(answers, namesIn(answers), calledIn(answers)));

/** With other values in one entry of an answer. */
function changed(id: string, entry: number, values: Entry['values']): Answers {
  const answers = kept();
  const held = answers[id];
  if (held?.state !== 'said') throw new Error('nothing said');
  const entries = held.entries.map((one, index) =>
    index === entry ? { ...one, values: { ...one.values, ...values } } : one,
  );
  return { ...answers, [id]: { state: 'said', entries } };
}

test('nơi nào có tên và mã thì có phần câu hỏi của nơi ấy, đứng cuối; chưa có mã thì chưa hỏi', () => {
  const main = titles({});
  expect(titles(kept())).toEqual([
    ...main,
    'Thường trực Ban Chỉ đạo: họp, quyết định',
    'Tổ Thể chế: họp, quyết định',
    'Tổ Hạ tầng: họp, quyết định',
    'Tổ Dữ liệu: họp, quyết định',
  ]);
  expect(titles(changed('bodies.further', 1, { id: '' }))).toHaveLength(main.length + 3);
  expect(titles({ ...kept(), 'bodies.further': { state: 'silent' } })).toEqual(main);
});

test('trang ký: từng nơi tên gì, ai đứng đầu, ai ngồi, họp bao lâu, ai triệu tập, mỗi điều một câu trích', () => {
  const page = signPage(kept(), RAW);
  const said = (title: string): string =>
    (page.sections.find((one) => one.title === title)?.lines ?? [])
      .map((line) => line.join(' | '))
      .join('\n');
  const bodies = (page.sections[0]?.lines ?? []).map((line) => line.join(' | ')).join('\n');
  expect(bodies).toContain(
    'Mã: thuong-truc; Tên: Thường trực Ban Chỉ đạo; Gồm những ai giữ chức danh: Trưởng Ban, Phó Trưởng Ban thường trực, Phó Trưởng Ban; Ai đứng đầu: Trưởng Ban',
  );
  expect(bodies).toContain(
    'Gọi tắt: Tổ Hạ tầng; Ai đứng đầu: người đứng đầu nơi ấy; Người đứng đầu gọi là: Tổ trưởng kỹ thuật',
  );
  expect(bodies).toContain('Ở: Tổ Thể chế; Thay cho: người đứng đầu nơi ấy');
  expect(said('Tổ Thể chế: họp, quyết định')).toMatch(
    /Tổ Thể chế họp định kỳ bao lâu một lần\? \| .*mỗi tuần.*thứ Hai \| khoản 2 Điều 3/,
  );
  expect(said('Tổ Hạ tầng: họp, quyết định')).toMatch(
    /Ai triệu tập họp định kỳ của Tổ Hạ tầng\? \| .*Tổ trưởng kỹ thuật \| khoản 3 Điều 3: “do Tổ trưởng triệu tập”/,
  );
  expect(said('Tổ Dữ liệu: họp, quyết định')).toMatch(
    /do một người quyết định, ai\? \| Tổ trưởng Tổ Dữ liệu/,
  );
  expect(said('Thường trực Ban Chỉ đạo: họp, quyết định')).toMatch(/Người triệu tập: Trưởng Ban/);
});

test.each<readonly [string, string, number, Entry['values'], RegExp]>([
  ['mã dùng hai lần', 'bodies.further', 2, { id: 'to-the-che' }, /đã dùng cho một nội dung khác/],
  ['tên dài', 'bodies.further', 2, { name: 'Tổ '.repeat(200) }, /dài quá; hãy viết gọn lại/],
  ['mã có dấu', 'bodies.further', 2, { id: 'Tổ 2' }, /“Mã” gồm 2–20/],
  ['mã của Ban', 'bodies.further', 2, { id: 'committee' }, /không dùng committee/],
  ['người đứng đầu không ngồi ở đó', 'bodies.further', 0, { lead: 'member' }, /“Ủy viên” không ngồi/],
  ['nơi theo chức danh mà không ai đứng đầu', 'bodies.further', 0, { lead: '' }, /phải chọn ai/],
  [
    'người của nơi khác triệu tập',
    'meetings.to-the-che.convene.regular',
    0,
    { by: ['head'] },
    /“Trưởng Ban” không phải chức danh của nơi này/,
  ],
])('%s: lỗi đứng ở câu của nó', (_, id, entry, values, said) => {
  const faults = wrong(changed(id, entry, values));
  expect(faults[id]?.flat().join('\n')).toMatch(said);
});

test('đọc đúng thì không lỗi; tệp viết ra rồi đọc lại không mất gì', () => {
  const answers = kept();
  expect(wrong(answers)).toEqual({});
  const reading = parseRegulation(profileYaml(answers), 'ba-to-2025.yaml');
  expect(reading).toMatchObject({ ok: true, leftOut: [] });
  if (reading.ok) expect(profileOf(answersOf(reading.regulation))).toEqual(profileOf(answers));
});

test('bỏ một nơi thì quy tắc của nơi ấy không còn trong tệp', () => {
  const answers = kept();
  const held = answers['bodies.further'];
  if (held?.state !== 'said') throw new Error('nothing said');
  const fewer: Answers = {
    ...answers,
    'bodies.further': { state: 'said', entries: held.entries.slice(0, 3) },
  };
  expect(profileYaml(fewer)).not.toContain('to-du-lieu');
});
