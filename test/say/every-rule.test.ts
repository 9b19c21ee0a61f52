import { expect, test } from 'vitest';
import { answersOf } from '../../src/reading/profile.ts';
import { readBacks } from '../../src/reading/readback.ts';
import { shippedRegulations } from '../../src/regulations/load.ts';
import { regulationSummary } from '../../src/say/committee/regulation.ts';
import { readBack } from '../../src/say/reading/check.ts';
import { ARTICLE, QUOTE, rulePlaces, sample, schemaAt, withRule } from './every-rule.ts';

/** Mỗi quy tắc mà quy chế giữ được: /quyche nói nó ra, kèm điều; lượt kiểm đọc lại nó. */

const base = shippedRegulations().get('kien-giang-2022');
if (!base) throw new Error('no such regulation');
const places = rulePlaces().map((path) => ({ path, id: path.filter((step) => step !== 0).join('.') }));

test('đủ mọi quy tắc của lược đồ', () => expect(places.length).toBeGreaterThan(110));

test.each(places)('/quyche nói $id', ({ path }) => {
  const said = regulationSummary(withRule(base, path, sample(schemaAt(path))));
  expect(said.map(({ text }) => text).join('\n')).toContain(ARTICLE);
});

test.each(places)('lượt kiểm đọc lại $id', ({ path }) => {
  const rules = readBacks(answersOf(withRule(base, path, sample(schemaAt(path))))).flatMap(({ rows }) =>
    rows.flatMap((row) => row.rules),
  );
  expect(rules).toContainEqual(expect.objectContaining({ article: ARTICLE, quote: QUOTE }));
});

test.each(places)('/quyche và lượt kiểm nói cả điều mà $id chưa giữ', ({ path }) => {
  const rule = sample(schemaAt(path)) as object;
  const regulation = withRule(base, path, {
    ...rule,
    other: { article: 'Điều 986', quote: 'điều còn nói thêm' },
  });
  const said = regulationSummary(regulation).map(({ text }) => text);
  expect(said.join('\n')).toContain('điều còn nói thêm');
  expect(readBack('', readBacks(answersOf(regulation)))).toContain(
    'Quy chế nói: “điều còn nói thêm” (Điều 986); việc này trợ lý chưa theo dõi',
  );
});
