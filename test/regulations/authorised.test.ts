import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../src/reading/faults.ts';
import { answersOf, draftOf, profileOf } from '../../src/reading/profile.ts';
import { readLegalText } from '../../src/reading/text/legal-text.ts';
import { parseRegulation } from '../../src/regulations/load.ts';
import { QUESTIONS } from '../../src/say/reading/questions.ts';
import { regulations } from '../../src/versions/regulations.ts';

/** Câu nói ai triệu tập khi được ủy quyền có điều của nó; hồ sơ viết trước đây dùng điều của người triệu tập. */

const FIXTURE = new URL('../fixtures/regulations/tan-phu-2025.yaml', import.meta.url);
const written = readFileSync(FIXTURE, 'utf8');
const OWN = `        authorised:
          by:
            - standing-deputy-head
          article: khoản 1 Điều 4
          quote: triệu tập và chủ trì các cuộc họp đột xuất khi được Trưởng Ban Chỉ đạo ủy quyền
`;
const BEFORE = '        authorised: [standing-deputy-head]\n';
const AT = 'meetings.committee.convene.ad-hoc';
const read = (yaml: string) => parseRegulation(yaml, 'tan-phu-2025.yaml');
const RIGHT = {
  by: ['standing-deputy-head'],
  article: 'khoản 2 Điều 3',
  quote: 'Triệu tập, chủ trì và kết luận các cuộc họp của Ban Chỉ đạo',
};

test('tệp viết trước đây: danh sách chức danh đứng ở điều của người triệu tập', () => {
  expect(written).toContain(OWN);
  const reading = read(written.replace(OWN, BEFORE));
  expect(reading.ok && reading.regulation.meetings.committee.convene['ad-hoc']?.authorised).toEqual(RIGHT);
});

test('tệp viết trước đây có chức danh lạ: chỉ đúng dòng', () => {
  const wrong = written.replace(OWN, '        authorised: [nobody]\n');
  const reading = read(wrong);
  const line = wrong.split('\n').findIndex((one) => one.includes('[nobody]')) + 1;
  expect(reading.ok ? [] : reading.faults.map((fault) => fault.line)).toEqual([line]);
});

test('quy chế đã lưu được đưa lên dạng hôm nay, lần thứ hai không đổi gì', () => {
  const stored = { meetings: { committee: { convene: { 'ad-hoc': { ...RIGHT, authorised: RIGHT.by } } } } };
  const upgraded = (document: object): object =>
    regulations.slice(18).reduce((so, step) => step(so), document);
  const once = upgraded(stored);
  expect(once).toMatchObject({
    meetings: { committee: { convene: { 'ad-hoc': { authorised: RIGHT } } } },
  });
  expect(upgraded(once)).toBe(once);
});

describe('phòng đọc', () => {
  const reading = read(written);
  const answers = reading.ok ? answersOf(reading.regulation) : {};
  const question = QUESTIONS.find(({ id }) => id === AT);
  const text = readLegalText(
    'Điều 3. Trưởng ban\n1. A.\n2. Triệu tập, chủ trì và kết luận các cuộc họp của Ban Chỉ đạo.\nĐiều 4. Phó\n1. B.',
  );

  test('câu trả lời đi vào hồ sơ và trở lại, câu riêng còn nguyên', () => {
    expect(profileOf(answers)).toMatchObject({
      meetings: { committee: { convene: { 'ad-hoc': { authorised: { article: 'khoản 1 Điều 4' } } } } },
    });
  });

  test('bản đọc dở từ trước còn nguyên người được ủy quyền', () => {
    const entry = { values: { by: ['head'], authorised: ['deputy-head'] }, quote: 'x', article: 'Điều 3' };
    const before = { [AT]: { state: 'said', entries: [entry] } };
    expect(profileOf(draftOf(JSON.stringify(before)))).toMatchObject({
      meetings: {
        committee: {
          convene: {
            'ad-hoc': { authorised: { by: ['deputy-head'], article: 'Điều 3', quote: 'x' } },
          },
        },
      },
    });
  });

  test('câu riêng không có trong văn bản, hoặc ghi câu mà không chọn ai: nói ra', () => {
    const answer = answers[AT];
    if (!question || answer?.state !== 'said') throw new Error('no answer');
    const [faults] = faultsOf(question, answer, text, new Map());
    expect(faults?.join()).toContain('Trong văn bản không có “triệu tập và chủ trì các cuộc họp đột xuất');
    const nobody = {
      ...answer,
      entries: answer.entries.map((one) => ({ ...one, values: { ...one.values, 'authorised.by': [] } })),
    };
    expect(faultsOf(question, nobody, text, new Map())[0]).toContain(
      'Chưa có “Ai triệu tập được khi được ủy quyền”',
    );
  });
});
