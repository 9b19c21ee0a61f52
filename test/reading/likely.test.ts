import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proposer, shippedExamples } from '../../src/reading/likely.ts';
import { ownWords, plainWords } from '../../src/reading/plain-words.ts';
import { answersOf, profileOf } from '../../src/reading/profile.ts';
import { readLegalText } from '../../src/reading/text/legal-text.ts';
import { sight } from '../../src/reading/text/locate.ts';
import { parseRegulation, shippedRegulations } from '../../src/regulations/load.ts';
import type { Regulation } from '../../src/regulations/schema.ts';
import { QUESTIONS } from '../../src/say/reading/questions.ts';
import { OpenRoom } from './reader.ts';

const SHIPPED = join(import.meta.dirname, '../../src/regulations');
const COMMUNE = join(import.meta.dirname, 'commune/an-thanh-2025');

interface Hits {
  asked: number;
  first: number;
  three: number;
}

/** Of the questions that a regulation answers: how often the right sentence is pointed at, first or among three. */
function hits(regulation: Regulation, textPath: string): Hits {
  const text = readLegalText(readFileSync(textPath, 'utf8'));
  const answers = answersOf(regulation);
  const likely = proposer(text, shippedExamples([regulation.id]), ownWords(answers));
  const found: Hits = { asked: 0, first: 0, three: 0 };
  for (const question of QUESTIONS) {
    const answer = answers[question.id];
    if (question.bare || answer?.state !== 'said') continue;
    const right = answer.entries.flatMap(({ quote, article }) => {
      const sighting = sight(quote, article, text);
      return sighting.ok ? sighting.spans : [];
    });
    const at = likely(question).findIndex(({ span }) =>
      right.some(({ from, to }) => from < span.to && to > span.from),
    );
    found.asked += 1;
    if (at === 0) found.first += 1;
    if (at >= 0) found.three += 1;
  }
  return found;
}

test('chỉ đúng câu, khi chưa đọc chính quy chế ấy: 9/10 ở chỗ đầu, 19/20 trong ba chỗ', () => {
  const all = [...shippedRegulations().values()].map((one) => hits(one, join(SHIPPED, `${one.id}.txt`)));
  const sum = (of: keyof Hits): number => all.reduce((total, one) => total + one[of], 0);
  expect(sum('asked')).toBeGreaterThan(250);
  expect(sum('first') / sum('asked')).toBeGreaterThan(0.9);
  expect(sum('three') / sum('asked')).toBeGreaterThan(0.95);
});

test('một quy chế viết khác lời: cũng chỉ đúng phần lớn', () => {
  const reading = parseRegulation(readFileSync(`${COMMUNE}.yaml`, 'utf8'), 'an-thanh-2025.yaml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  const found = hits(reading.regulation, `${COMMUNE}.txt`);
  expect(found.three / found.asked).toBeGreaterThan(0.8);
});

test('chỉ mà không trả lời: không câu hỏi nào có câu trả lời trước khi có người chọn', async () => {
  const room = await OpenRoom.open(`${COMMUNE}.txt`);
  try {
    const view = (await (await fetch(`${room.url}/reading/questions`)).json()) as {
      sections: { questions: { answer: unknown; pointed: unknown[] }[] }[];
    };
    const questions = view.sections.flatMap((section) => section.questions);
    expect(questions.filter(({ answer }) => answer !== null)).toEqual([]);
    expect(questions.filter(({ pointed }) => pointed.length > 0).length).toBeGreaterThan(40);
  } finally {
    await room.close();
  }
});

test('đọc ngược một quy chế đi kèm rồi viết lại: không mất điều nào', () => {
  const leftOut = new Set(['decision.note', 'version', 'unheld']);
  const lost: string[] = [];
  const compare = (one: unknown, other: unknown, path: string): void => {
    if (leftOut.has(path) || JSON.stringify(one) === JSON.stringify(other)) return;
    if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
      for (const key of Object.keys(one))
        compare(Reflect.get(one, key), Reflect.get(other, key), path === '' ? key : `${path}.${key}`);
    } else lost.push(path);
  };
  for (const regulation of shippedRegulations().values())
    compare(JSON.parse(JSON.stringify(regulation)), profileOf(answersOf(regulation)), '');
  expect(lost).toEqual([]);
});

test('một câu của Hội đồng đọc như câu của Ban Chỉ đạo: tên gọi, chức danh, con số, cách bỏ dấu', () => {
  const said = (values: Readonly<Record<string, string>>) =>
    ({ state: 'said', entries: [{ values, quote: '', article: '' }] }) as const;
  const own = ownWords({
    'bodies.committee': said({ name: 'Hội đồng phối hợp phổ biến pháp luật', short: 'Hội đồng' }),
    'bodies.team': said({ name: 'Ban Thư ký giúp việc Hội đồng', short: 'Ban Thư ký' }),
    titles: said({ head: 'Chủ tịch Hội đồng', 'team-lead': 'Trưởng Ban Thư ký', member: 'Ủy viên Hội đồng' }),
  });
  const plain = (text: string): string => plainWords(text, own).join(' ');
  expect(plain('Uỷ viên báo cáo Chủ tịch Hội đồng trước phiên họp 06 tháng')).toBe(
    'thành viên ban chỉ đạo báo cáo trưởng ban trước cuộc họp 6 tháng',
  );
  expect(plain('Trưởng Ban Thư ký, Ban Thư ký giúp việc Hội đồng')).toBe(
    'tổ trưởng tổ giúp việc tổ giúp việc',
  );
  expect(plain('ít nhất hai phần ba')).toBe('ít nhất 2 3');
});

test('không chỉ vào chỗ không có điều, khoản, hay dòng tiêu đề', () => {
  const text = readLegalText(
    'QUYẾT ĐỊNH\n\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế.\n\nĐiều 2. Chế độ báo cáo\n1. Chế độ lưu giữ hồ sơ:\na) Văn phòng lưu giữ hồ sơ, tài liệu của Ban Chỉ đạo.',
  );
  const likely = proposer(text, shippedExamples());
  const keeper = QUESTIONS.find(({ id }) => id === 'records.keeper');
  if (!keeper) throw new Error('no such question');
  const pointed = likely(keeper).map(({ span }) => text.whole.slice(span.from, span.to));
  expect(pointed[0]).toBe('Văn phòng lưu giữ hồ sơ, tài liệu của Ban Chỉ đạo.');
  expect(pointed.filter((one) => !one.endsWith('.'))).toEqual([]);
});
