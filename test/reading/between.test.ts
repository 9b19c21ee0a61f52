import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answers, Entry } from '../../src/reading/answers.ts';
import { calledIn, namesIn } from '../../src/reading/names.ts';
import { answersOf, profileYaml } from '../../src/reading/profile.ts';
import { readLegalText } from '../../src/reading/text/legal-text.ts';
import { unfinished } from '../../src/reading/unfinished.ts';
import { wholeFaults } from '../../src/reading/whole.ts';
import { parseRegulation, shippedRegulations } from '../../src/regulations/load.ts';
import { QUESTIONS } from '../../src/say/reading/questions.ts';

const COMMUNE = join(import.meta.dirname, 'commune/an-thanh-2025');
const TEXT = readLegalText(readFileSync(`${COMMUNE}.txt`, 'utf8'));

function commune(): Answers {
  const reading = parseRegulation(readFileSync(`${COMMUNE}.yaml`, 'utf8'), 'an-thanh-2025.yaml');
  if (!reading.ok) throw new Error('not a regulation');
  return answersOf(reading.regulation);
}

const wrong = (answers: Answers) =>
  Object.fromEntries(wholeFaults(answers, namesIn(answers), calledIn(answers)));

/** The first rule of an answer with other values, beside those that stand there. */
function changed(answers: Answers, id: string, values: Entry['values']): Answers {
  const held = answers[id];
  const first = held?.state === 'said' ? held.entries[0] : undefined;
  const entry = { quote: 'x', article: 'Điều 1', ...first, values: { ...first?.values, ...values } };
  return { ...answers, [id]: { state: 'said', entries: [entry] } };
}

test('quy chế đã đọc đúng thì giữa các câu trả lời không có lỗi nào', () => {
  expect(wrong(commune())).toEqual({});
  for (const regulation of shippedRegulations().values()) expect(wrong(answersOf(regulation))).toEqual({});
});

test('chưa ai trả lời tên chức danh, cơ quan thường trực thì chưa phải lỗi của câu khác', () => {
  const { titles: _, standingAgency: __, ...rest } = commune();
  expect(wrong(rest)).toEqual({});
});

const REPORT = { key: 'bao-cao-quy', by: ['member'], to: [] };

test.each<readonly [string, string, Entry['values'], RegExp]>([
  ['chức danh của nơi khác', 'meetings.team.chair', { role: 'member' }, /không phải chức danh của/],
  [
    'báo cáo 6 tháng mà một ngày',
    'reports.upward',
    { ...REPORT, due: '6 tháng', before: ['15/6'] },
    /đúng một ngày/,
  ],
  [
    'ngày của báo cáo theo yêu cầu',
    'reports.upward',
    { ...REPORT, due: 'khi được yêu cầu', before: ['15/6'] },
    /chỉ dùng cho báo cáo định kỳ/,
  ],
  ['mã có dấu', 'reports.upward', { ...REPORT, key: 'Báo cáo', due: 'mỗi quý' }, /Mã gồm/],
  ['giờ viết khác', 'meetings.committee.regular', { 'within.time': '3 giờ chiều' }, /Giờ ghi như 15:00/],
  [
    'ngày và thứ',
    'meetings.committee.regular',
    { 'within.months': [], 'within.day': 'ngày 5', 'within.weekday': 'thứ Hai' },
    /Chỉ ghi một cách/,
  ],
  [
    'con dấu không tên',
    'records.seals',
    { signers: ['head'], of: 'cơ quan nêu tên dưới đây', name: '' },
    /phải ghi tên cơ quan/,
  ],
])('%s: lỗi đứng ở câu hỏi của nó, bằng lời của phiếu', (_, id, values, said) => {
  const faults = wrong(changed(commune(), id, values));
  expect(Object.keys(faults)).toEqual([id]);
  const all = faults[id]?.flat() ?? [];
  expect(all.join('\n')).toMatch(said);
  expect(all.join('\n')).not.toMatch(
    /"|:\s*P\d|[a-z][A-Z]|\b(?:null|due|every|within|titles|other|periodic)\b/,
  );
});

test('chức danh để trống, cơ quan thường trực không có: câu nào nhắc đến thì câu ấy có lỗi', () => {
  const answers = changed({ ...commune(), standingAgency: { state: 'silent' } }, 'records.keeper', {
    by: 'standing-agency',
  });
  expect(wrong(answers)['records.keeper']?.flat().join()).toContain('chưa ghi tên');
  const nameless = changed(commune(), 'titles', { head: '' });
  expect(wrong(nameless)['meetings.committee.chair']?.flat().join()).toContain('để trống chức danh ấy');
});

test('chưa ghi tệp được thì nói từng câu phải sửa và chỉ đến câu ấy', () => {
  const answers = changed(commune(), 'meetings.team.chair', { role: 'member' });
  const { 'records.keeper': _, ...open } = answers;
  const found = unfinished(open, TEXT);
  expect(found[0]).toEqual({
    said: expect.stringMatching(/^Còn 1 câu chưa trả lời/),
    question: 'records.keeper',
  });
  expect(found.find(({ question }) => question === 'meetings.team.chair')?.said).toMatch(
    /^Ai chủ trì cuộc họp của .*\? .*không phải chức danh/,
  );
});

test('điều gì tệp quy chế có thể ghi thì phòng đọc cũng hỏi: không mục nào để trống', () => {
  const answers = commune();
  const all = Object.fromEntries(
    QUESTIONS.map(({ id, must }) => [id, must ? answers[id] : { state: 'silent' }]),
  ) as Answers;
  const reading = parseRegulation(profileYaml(all), 'an-thanh-2025.yaml');
  expect(reading).toMatchObject({ ok: true, leftOut: [] });
});
