import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Answers } from '../../src/reading/answers.ts';
import { proposer, shippedExamples } from '../../src/reading/likely.ts';
import { answersOf } from '../../src/reading/profile.ts';
import { signPage } from '../../src/reading/sign-rows.ts';
import { readLegalText } from '../../src/reading/text/legal-text.ts';
import { questionsView } from '../../src/reading/view.ts';
import { parseRegulation } from '../../src/regulations/load.ts';

const COMMUNE = join(import.meta.dirname, 'commune/an-thanh-2025');
const RAW = readFileSync(`${COMMUNE}.txt`, 'utf8');

/** The answers of a Hội đồng whose helper is a Ban Thư ký. */
function council(): Answers {
  const reading = parseRegulation(readFileSync(`${COMMUNE}.yaml`, 'utf8'), 'an-thanh-2025.yaml');
  if (!reading.ok) throw new Error('not a regulation');
  const said = (values: Readonly<Record<string, string>>) =>
    ({ state: 'said', entries: [{ values, quote: 'x', article: 'Điều 1' }] }) as const;
  return {
    ...answersOf(reading.regulation),
    general: said({ id: 'hd', title: 'Quy chế', number: '1', date: '01/01/2025', issuer: 'Chủ tịch' }),
    'bodies.committee': said({ name: 'Hội đồng phổ biến pháp luật tỉnh', short: 'Hội đồng' }),
    'bodies.team': said({ name: 'Ban Thư ký giúp việc Hội đồng', short: 'Ban Thư ký' }),
    titles: said({
      head: 'Chủ tịch Hội đồng',
      'deputy-head': 'Phó Chủ tịch',
      member: 'Ủy viên',
      'team-lead': 'Trưởng Ban Thư ký',
      'team-member': 'thành viên Ban Thư ký',
    }),
  };
}

/** Every word that the page shows: questions, parts, options, what is done. Quotes and pointers are the text's own. */
function shown(answers: Answers): string[] {
  const text = readLegalText(RAW);
  const view = questionsView(answers, text, proposer(text, shippedExamples())) as {
    sections: {
      title: string;
      questions: {
        ask: string;
        acts: string;
        done: string;
        silent: string;
        parts: { label: string; options?: { label: string; shown?: string }[] }[];
      }[];
    }[];
  };
  return view.sections.flatMap(({ title, questions }) => [
    title,
    ...questions.flatMap(({ ask, acts, done, silent, parts }) => [
      ask,
      acts,
      done,
      silent,
      ...parts.flatMap(({ label, options }) => [
        label,
        ...(options ?? []).map((one) => one.shown ?? one.label),
      ]),
    ]),
  ]);
}

/** A body or title that nobody here bears, or a word of the table that stayed. */
const FOREIGN = /[{}]|(?<!\p{L})(?:Ban(?! Thư ký)|Tổ(?! chức)|Trưởng ban|trưởng ban|Tổ trưởng)(?!\p{L})/u;

test('một Hội đồng có Ban Thư ký: mọi câu hỏi, lựa chọn, lời giải thích gọi đúng tên, đúng chức danh', () => {
  const words = shown(council());
  expect(words.length).toBeGreaterThan(600);
  expect(words.filter((one) => FOREIGN.test(one))).toEqual([]);
  expect(words).toContain('Hội đồng họp định kỳ bao lâu một lần?');
  expect(words).toContain('Ai triệu tập họp định kỳ của Ban Thư ký?');
  expect(words).toContain('Chủ tịch Hội đồng');
});

test('khi chưa ai trả lời tên gọi thì câu hỏi dùng lời chung', () => {
  const words = shown({});
  expect(words.filter((one) => FOREIGN.test(one))).toEqual([]);
  expect(words).toContain('Tổ chức họp định kỳ bao lâu một lần?');
});

test('trang ký cũng vậy', () => {
  const asked = signPage(council(), RAW).sections.flatMap(({ title, lines }) => [
    title,
    ...lines.flatMap(([ask, , , done]) => [...ask.split('\n'), done.replace(/“[^”]*”/gu, '“…”')]),
  ]);
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((one) => FOREIGN.test(one))).toEqual([]);
});
