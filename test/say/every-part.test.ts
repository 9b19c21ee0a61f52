import { expect, test } from 'vitest';
import type { z } from 'zod';
import { entryOf, ruleOf } from '../../src/reading/answers.ts';
import { answersOf } from '../../src/reading/profile.ts';
import { readBacks } from '../../src/reading/readback.ts';
import { questionsOf } from '../../src/reading/sections.ts';
import { inconsistencies } from '../../src/regulations/consistency.ts';
import { shippedRegulations } from '../../src/regulations/load.ts';
import type { Regulation } from '../../src/regulations/schema.ts';
import { regulationSummary } from '../../src/say/committee/regulation.ts';
import { readBack } from '../../src/say/reading/check.ts';
import { partsOf, saidAlike } from './every-part.ts';
import { inner, rulePlaces, type Step, schemaAt, withRule } from './every-rule.ts';

/** Mỗi phần của mỗi quy tắc: hai quy chế khác nhau ở đó thì được nói khác nhau, và phòng đọc giữ được. */

const base = shippedRegulations().get('kien-giang-2022');
if (!base) throw new Error('no such regulation');
const places = rulePlaces().map((path) => ({ path, id: path.filter((step) => step !== 0).join('.') }));

/** Whether the check of a file lets a rule stand there. */
const isTaken = (path: readonly Step[], rule: object): boolean =>
  !inconsistencies(withRule(base, path, rule), base.id).some(
    (fault) => path.join('.') === fault.path.slice(0, path.length).join('.'),
  );
const alikeAt = (path: readonly Step[], say: (regulation: Regulation) => string): string[] =>
  partsOf(schemaAt(path)).flatMap((part) =>
    saidAlike(part, (rule) => say(withRule(base, path, rule)))
      .map((values) => values.filter(({ among }) => among.some((rule) => isTaken(path, rule))))
      .filter(({ length }) => length > 1)
      .map((values) => `${part.name}: ${values.map(({ value }) => value).join(' = ')}`),
  );
const summed = (regulation: Regulation): string =>
  regulationSummary(regulation)
    .map(({ text }) => text)
    .join('\n');

test.each(places)('/quyche nói khác nhau những gì $id quy định khác nhau', ({ path }) =>
  expect(alikeAt(path, summed)).toEqual([]),
);

test.each(places)('lượt kiểm đọc lại khác nhau những gì $id quy định khác nhau', ({ path }) =>
  expect(alikeAt(path, (regulation) => readBack('', readBacks(answersOf(regulation))))).toEqual([]),
);

/** Of a further body the posts stand in questions of their own. */
const asked = places.filter(({ id }) => id !== 'bodies.further');

test.each(asked)('phòng đọc giữ đủ từng điều của $id', ({ path, id }) => {
  const schema = inner(schemaAt(path)) as z.ZodType;
  const kept = (rule: object): unknown => {
    const question = questionsOf(answersOf(withRule(base, path, rule))).find((one) => one.id === id);
    return question && ruleOf(question, entryOf(question, rule as Readonly<Record<string, unknown>>));
  };
  const rules = partsOf(schemaAt(path)).flatMap((part) =>
    part.rules.flatMap(({ among }) => among.slice(0, 2)),
  );
  const lost = rules.flatMap((rule) => {
    const [held, was] = [schema.safeParse(kept(rule)).data, schema.parse(rule)].map((one) =>
      JSON.stringify(one),
    );
    return held === was || !isTaken(path, rule) ? [] : [`${was} → ${held}`];
  });
  expect(lost).toEqual([]);
});
