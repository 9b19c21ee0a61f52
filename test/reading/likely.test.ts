import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proposer, shippedExamples } from '../../src/reading/likely.ts';
import { bodyNames, ownWords, plainWords } from '../../src/reading/plain-words.ts';
import { answersOf, profileOf } from '../../src/reading/profile.ts';
import { readLegalText } from '../../src/reading/text/legal-text.ts';
import { sight } from '../../src/reading/text/locate.ts';
import { parseRegulation, shippedRegulations } from '../../src/regulations/load.ts';
import type { Regulation } from '../../src/regulations/schema.ts';
import { QUESTIONS } from '../../src/say/reading/questions.ts';
import { questionsOfBody } from '../../src/say/reading/questions-further.ts';
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
  const likely = proposer(text, shippedExamples([regulation.id]), ownWords(answers), bodyNames(answers));
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

test('câu mở đầu bằng tên nơi khác không đứng trước câu của nơi được hỏi; Điều của Quyết định chỉ là về văn bản', () => {
  const text = readLegalText(`QUYẾT ĐỊNH
Điều 1. Ban hành kèm theo Quyết định này Quy chế; việc quyết định do trưởng ban quyết định.
QUY CHẾ
Điều 1. Chủ tịch
1. Triệu tập, chủ trì và kết luận các phiên họp của Hội đồng.
2. Phân công nhiệm vụ cho các thành viên.
3. Ký các nghị quyết của Hội đồng.
Điều 2. Ban Kiểm soát
1. Ban Kiểm soát gồm Trưởng Ban Kiểm soát và hai kiểm soát viên.
2. Ban Kiểm soát họp mỗi quý một lần, do Trưởng Ban Kiểm soát triệu tập và chủ trì.
Điều 3. Phiên họp
1. Hội đồng họp thường kỳ ba tháng một lần vào tháng cuối quý.
2. Giấy mời gửi trước năm ngày.`);
  const bodies = [
    ['committee', 'Hội đồng'],
    ['ban-kiem-soat', 'Ban Kiểm soát'],
  ] as const;
  const body = {
    id: 'ban-kiem-soat',
    name: 'Ban Kiểm soát',
    ofOffices: false,
    titles: {},
  };
  const likely = proposer(text, shippedExamples(), [['Hội đồng', 'ban chỉ đạo']], bodies);
  const first = (id: string): string => {
    const question = [...QUESTIONS, ...questionsOfBody(body)].find((one) => one.id === id);
    if (!question) throw new Error('no such question');
    const [pointed] = likely(question);
    return pointed ? text.whole.slice(pointed.span.from, pointed.span.to) : '';
  };
  expect(first('meetings.committee.chair')).toMatch(/^Triệu tập, chủ trì/);
  expect(first('meetings.committee.regular')).toMatch(/^Hội đồng họp/);
  expect(first('meetings.ban-kiem-soat.regular')).toMatch(/^Ban Kiểm soát họp/);
  expect(first('meetings.ban-kiem-soat.chair')).toMatch(/^Ban Kiểm soát họp/);
  expect(first('decisions.committee.leader')).not.toMatch(/^Ban hành/);
  expect(first('bodies.committee')).not.toBe('');
});
