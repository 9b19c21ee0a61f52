import { expect, test } from 'vitest';
import { doneBy } from '../../src/say/reading/done.ts';
import type { Value } from '../../src/say/reading/question.ts';
import { QUESTIONS } from '../../src/say/reading/questions.ts';
import { NEUTRAL, spokenQuestion } from '../../src/say/reading/spoken.ts';

const NAMES = { head: 'Chủ tịch Hội đồng', 'standing-agency': 'Sở Tư pháp', member: 'Ủy viên Hội đồng' };

const done = (id: string, values: Readonly<Record<string, Value>> | null): string => {
  const question = QUESTIONS.find((one) => one.id === id);
  if (!question) throw new Error(id);
  return doneBy(spokenQuestion(question, { ...NEUTRAL, ...NAMES }), values, NAMES);
};

test('vắng họp: việc trợ lý làm theo đúng điều đã chọn, không kể điều khác', () => {
  const absence = 'meetings.committee.absence';
  expect(done(absence, { to: '{head}', consent: 'không cần ai đồng ý' })).toBe(
    'Lời báo vắng chuyển đến Chủ tịch Hội đồng, ai chủ trì cũng vậy. Trợ lý ghi vắng ngay.',
  );
  const asked = done(absence, { to: 'thư ký', consent: 'người chủ trì', substitute: 'bắt buộc' });
  expect(asked).toContain('chỉ ghi là “đang xin”');
  expect(asked).toContain('nhắc cử người dự thay');
  expect(asked).not.toContain('ghi vắng ngay');
});

test('báo cáo khi được yêu cầu thì trợ lý không hứa nhắc trước hạn', () => {
  const duty = { key: 'x', by: ['member'], to: ['standing-agency'], due: 'khi được yêu cầu' };
  expect(done('reports.members', duty)).toContain('Trợ lý không tự nhắc');
  expect(done('reports.members', duty)).not.toContain('nhắc trước hạn');
  expect(done('reports.members', { ...duty, due: 'mỗi quý' })).toBe(
    'Trợ lý nhận báo cáo của Ủy viên Hội đồng. Báo cáo đến Sở Tư pháp. Trợ lý nhắc trước hạn, và ghi ai chưa nộp.',
  );
});

test('người dự thay được biểu quyết thì không nói là không nhận phiếu', () => {
  const delegates = (speak: string): string => done('meetings.committee.delegates', { speak });
  expect(delegates('phát biểu, không được biểu quyết')).toContain('không nhận phiếu');
  expect(delegates('phát biểu và biểu quyết')).not.toContain('không nhận phiếu');
});

test('không nêu gửi ai, ai soạn thì không hứa gửi, trình người ấy', () => {
  expect(done('problems.proposals', { by: ['member'], to: [] })).toContain('chưa gửi đi');
  expect(done('problems.proposals', { by: ['member'], to: ['standing-agency'] })).toBe(
    'Kiến nghị gửi đến Sở Tư pháp.',
  );
  expect(done('governance.amendment', { by: 'head', draftedBy: '' })).toBe(
    'Kiến nghị sửa Quy chế trình Chủ tịch Hội đồng.',
  );
});

/** Every answer that one choice more or less makes. */
const answers = QUESTIONS.flatMap((question) => [
  { question, values: null },
  { question, values: {} },
  ...question.parts.flatMap((part) =>
    part.kind === 'choice'
      ? part.options.map(({ label }) => ({ question, values: { [part.key]: label } }))
      : [{ question, values: { [part.key]: 'x' } }],
  ),
]);

test('mỗi câu trả lời đều có việc trợ lý làm, mỗi lần nêu người đều chỉ vào một mục có trong câu hỏi', () => {
  expect(answers.length).toBeGreaterThan(600);
  for (const { question, values } of answers) {
    const said = doneBy(question, values, NAMES);
    expect(said, question.id).toMatch(/^\p{Lu}.*\.$/u);
    expect(said, question.id).not.toMatch(/[[\]|]/);
  }
  const all = QUESTIONS.flatMap(({ id, acts, parts }) =>
    [
      acts,
      ...parts.flatMap((part) => [
        part.filled ?? '',
        part.empty ?? '',
        ...(part.kind === 'choice' ? part.options.map((one) => one.acts ?? '') : []),
      ]),
    ].flatMap((text) =>
      [...text.matchAll(/\[([^|\]]+)\|/g)].map(([, key]) => ({
        id,
        key,
        known: parts.some((part) => part.key === key),
      })),
    ),
  );
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter(({ known }) => !known)).toEqual([]);
});
