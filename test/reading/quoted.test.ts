import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { proposer, shippedExamples } from '../../src/reading/likely.ts';
import type { OwnNames } from '../../src/reading/plain-words.ts';
import { readLegalText } from '../../src/reading/text/legal-text.ts';
import { QUESTIONS } from '../../src/say/reading/questions.ts';

/** Lời của những quy chế có thật mà năm quy chế đi kèm không dùng: phòng đọc vẫn chỉ đúng câu, kể cả khi văn bản ngắn. */

const COUNCIL: OwnNames = [
  ['Chủ tịch Hội đồng', 'trưởng ban'],
  ['Hội đồng', 'ban chỉ đạo'],
];

const pointedFirst = (file: string, own: OwnNames, id: string): string => {
  const text = readLegalText(readFileSync(join(import.meta.dirname, file), 'utf8'));
  const question = QUESTIONS.find((one) => one.id === id);
  if (!question) throw new Error(id);
  const [first] = proposer(text, shippedExamples(), own)(question);
  return first ? text.whole.slice(first.span.from, first.span.to) : 'không chỉ câu nào';
};

test.each([
  ['meetings.committee.quorum', 'chỉ có hiệu lực khi ít nhất có 2/3 số thành viên'],
  ['decisions.committee.majority', 'theo đa số'],
  ['decisions.committee.tie', 'ngang nhau thì ý kiến của Chủ tịch Hội đồng là quyết định'],
  ['opinions.betweenMeetings', 'Trong trường hợp không tổ chức họp Hội đồng'],
  ['opinions.asked', 'xin ý kiến bằng văn bản'],
  ['preparation.minutes', 'trong biên bản'],
  ['records.keeper', 'lưu tại'],
])('Hội đồng Thi đua - Khen thưởng, %s: “%s”', (id, words) => {
  expect(pointedFirst('whole/thi-dua-khen-thuong.txt', COUNCIL, id)).toContain(words);
});

test.each([
  ['meetings.committee.regular', 'họp định kỳ 6 tháng, hàng năm'],
  ['opinions.betweenMeetings', 'trường hợp không tổ chức được cuộc họp'],
  ['guests', 'mời thêm đại biểu ngoài thành viên'],
  ['decisions.committee.leader', 'người quyết định cuối cùng'],
  ['delegation.scoped', 'một số vấn đề cụ thể theo phân công, ủy quyền'],
  ['meetings.committee.absence', 'trường hợp không thể tham dự, báo cáo'],
])('Ban Chỉ đạo, %s: “%s”', (id, words) => {
  expect(pointedFirst('quoted/ban-chi-dao.txt', [], id)).toContain(words);
});
