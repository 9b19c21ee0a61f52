import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelOf } from '../../src/say/reading/answer.ts';
import { PARTIES, type QuestionPart } from '../../src/say/reading/question.ts';
import { QUESTIONS, SECTIONS } from '../../src/say/reading/questions.ts';
import { NEUTRAL, spoken, spokenQuestion } from '../../src/say/reading/spoken.ts';

const PAGE = join(import.meta.dirname, '../../docs/regulations.md');

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** "`every: P3M` mỗi quý". */
const valuesOf = (part: QuestionPart): string[] =>
  part.kind === 'choice' || part.kind === 'several'
    ? part.options.map((option) => {
        const { sets } = option;
        const label = 'shown' in option && option.shown ? option.shown : option.label;
        const set = Object.entries(sets).map(
          ([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`,
        );
        return `\`${set.join('`, `')}\` ${label}`;
      })
    : [];

const partOf = (part: QuestionPart): string => {
  const values = valuesOf(part);
  return `\`${part.key}\` ${labelOf(part)}${values.length > 0 ? ` (${values.join('; ')})` : ''}`;
};

function table(): string {
  const people = Object.entries(PARTIES).map(([word, name]) => `| \`${word}\` | ${name} |`);
  const rules = SECTIONS.flatMap(({ title, questions }) => [
    `| **${spoken(title, NEUTRAL)}** | | |`,
    ...questions
      .map((raw) => spokenQuestion(raw, NEUTRAL))
      .map(({ id, ask, parts }) => `| \`${id}\` | ${cell(ask)} | ${cell(parts.map(partOf).join('<br>'))} |`),
  ]);
  return [
    '| từ | là |',
    '|---|---|',
    ...people,
    '',
    '| mục | câu hỏi | gồm |',
    '|---|---|---|',
    ...rules,
  ].join('\n');
}

// To take over a changed question: npx vitest run test/reading/words.test.ts -u
test('docs/regulations.md: bảng từ tiếng Anh lấy từ bảng câu hỏi', async () => {
  const [before, rest = ''] = readFileSync(PAGE, 'utf8').split('<!-- words:begin -->');
  const [, after = ''] = rest.split('<!-- words:end -->');
  const made = `${before}<!-- words:begin -->\n${table()}\n<!-- words:end -->${after}`;
  await expect(made).toMatchFileSnapshot(PAGE);
});

test('mỗi câu hỏi một mục, không mục nào hai câu', () => {
  expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
  expect(new Set(QUESTIONS.map(({ ask }) => ask)).size).toBe(QUESTIONS.length);
  expect(QUESTIONS.filter(({ main }) => main).length).toBeLessThan(50);
});
