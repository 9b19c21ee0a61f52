import { expect, test } from 'vitest';
import { entryOf, gaps, ruleOf } from '../../src/reading/answers.ts';
import { profileSchema } from '../../src/regulations/schema.ts';
import { keysAt, type Path } from '../../src/regulations/yaml-wording.ts';
import type { Question, QuestionPart } from '../../src/say/reading/question.ts';
import { QUESTIONS } from '../../src/say/reading/questions.ts';

/** What the schema takes and no question asks for, with why. */
const UNASKED: Readonly<Record<string, string>> = {
  version: 'phòng đọc ghi bản 1; sửa một quy chế đã nạp là việc của người quản trị',
  'decision.note': 'ghi chú của người soạn, không phải lời của Quy chế',
};

/** Where the words of a rule stand: the room fills them from the sentence that is marked. */
const WORDS = new Set(['article', 'quote', 'other']);

const keysOf = (part: QuestionPart): string[] => [
  ...(part.kind === 'cited' ? [] : [part.key]),
  ...(part.kind === 'choice' || part.kind === 'several'
    ? part.options.flatMap(({ sets }) => Object.keys(sets))
    : []),
];

const covers = ({ id, parts }: Question): string[] => {
  const at = id === 'general' ? '' : `${id}.`;
  const general = ['number', 'date', 'issuer'].map((key) => `decision.${key}`);
  return [...parts.flatMap(keysOf).map((key) => `${at}${key}`), ...(id === 'general' ? general : [])];
};

/** Every single field of the schema; of a list, those of its entries. */
function fields(path: Path): string[] {
  const keys = keysAt(profileSchema, path).filter((key) => !WORDS.has(key));
  if (keys.length > 0) return keys.flatMap((key) => fields([...path, key]));
  const entries = keysAt(profileSchema, [...path, 0]).filter((key) => !WORDS.has(key));
  if (entries.length === 0) return [path.filter((key) => key !== 0).join('.')];
  return entries.flatMap((key) => fields([...path, 0, key]));
}

test('mục nào của quy chế cũng có câu hỏi trong phòng đọc, hoặc lý do không hỏi', () => {
  const all = fields([]);
  const asked = new Set(QUESTIONS.flatMap(covers));
  expect(all.length).toBeGreaterThan(200);
  expect(all.filter((field) => !asked.has(field) && !(field in UNASKED))).toEqual([]);
  expect(Object.keys(UNASKED).filter((field) => asked.has(field) || !all.includes(field))).toEqual([]);
});

test('câu hỏi nào cũng điền vào một mục có trong quy chế', () => {
  const all = new Set(fields([]));
  const general = new Set(['number', 'date', 'issuer']);
  expect(QUESTIONS.flatMap(covers).filter((field) => !all.has(field) && !general.has(field))).toEqual([]);
});

test('“tháng 1 và tháng 7” đi từ câu trả lời vào quy chế và trở lại', () => {
  const asked = QUESTIONS.find(({ id }) => id === 'meetings.committee.regular');
  if (!asked) throw new Error('no such question');
  const rule = ruleOf(
    asked,
    entryOf(asked, { every: 'P6M', count: 1, soft: false, within: { months: [1, 7] } }),
  );
  expect(rule).toMatchObject({ every: 'P6M', within: { months: [1, 7] } });
  const wrong = { values: { 'within.months': ['13'] }, quote: '', article: '' };
  expect(gaps(asked, wrong)).toContain('within.months');
  expect(ruleOf(asked, { ...wrong, values: { 'within.months': ['tháng 1', '7'] } })).toMatchObject({
    within: { months: [1, 7] },
  });
});
