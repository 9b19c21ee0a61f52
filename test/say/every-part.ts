import type { z } from 'zod';
import { MEETING_KINDS } from '../../src/regulations/terms.ts';
import { inner, sample, shapeOf } from './every-rule.ts';

/** Every part of a rule, with the values that it may have. */

type Schema = z.core.$ZodType;
type Rule = Readonly<Record<string, unknown>>;

export interface Part {
  readonly name: string;
  /** For each value the rules that have it, and are otherwise like those of the other values at the same place. */
  readonly rules: readonly Value[];
}
interface Value {
  readonly value: string;
  readonly among: readonly Rule[];
}

/** What carries a rule is tried by itself; a key and an id are the file's own, and a post says whose body's it is. */
const NO_PARTS = new Set(['article', 'quote', 'other', 'key', 'id', 'body']);

/** Where a reader of the file takes less than its schema. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  timing: ['before', 'latest', 'on'],
  kinds: [['regular'], ['ad-hoc'], ['regular', 'ad-hoc'], [...MEETING_KINDS]],
};

function valuesOf(schema: Schema, name: string): readonly unknown[] {
  const named = VALUES[name];
  if (named) return named;
  const { def } = schema._zod;
  if (def.type === 'nullable') return [null, ...valuesOf((def as z.core.$ZodNullableDef).innerType, name)];
  if ('innerType' in def) return valuesOf(def.innerType as Schema, name);
  if (def.type === 'enum') return Object.values((def as z.core.$ZodEnumDef).entries);
  if (def.type === 'array') {
    const each = valuesOf((def as z.core.$ZodArrayDef).element, name);
    return [...each.map((one) => [one]), each.slice(0, 2)];
  }
  if (def.type === 'literal' || def.type === 'record') return [];
  return [sample(schema, 0, name), sample(schema, 1, name)];
}

/** A group in which nothing is said. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => one === null);

const mayBeEmpty = (schema: Schema): boolean =>
  schema._zod.def.type === 'nullable' ||
  ('innerType' in schema._zod.def && mayBeEmpty(schema._zod.def.innerType as Schema));

/** Rules that say all they may, and others that say as little as they may. */
function rulesOf(schema: Schema): Rule[] {
  const empty = Object.fromEntries(
    Object.entries(shapeOf(schema) ?? {}).flatMap(([name, of]) => (mayBeEmpty(of) ? [[name, null]] : [])),
  );
  const full = [0, 1, 2, 3, 4].map((nth) => sample(schema, nth) as Rule);
  return [
    ...full.flatMap((all) => [all, { ...all, ...empty }]),
    ...Object.keys(empty).map((name) => ({ ...full[0], [name]: null })),
  ];
}

export function partsOf(schema: Schema): Part[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([name, of]): Part[] => {
    if (NO_PARTS.has(name)) return [];
    const around = rulesOf(schema);
    const put = (value: unknown): Rule[] =>
      around.map((rule) => ({ ...rule, [name]: isEmpty(value) ? null : value }));
    if (shapeOf(of))
      return partsOf(inner(of)).map((part) => ({
        name: `${name}.${part.name}`,
        rules: part.rules.map(({ value, among }) => ({ value, among: among.flatMap(put) })),
      }));
    return [
      {
        name,
        rules: valuesOf(of, name).map((value) => ({ value: JSON.stringify(value), among: put(value) })),
      },
    ];
  });
}

/** Those values of a part that are said alike wherever they stand. */
export function saidAlike({ rules }: Part, say: (rule: Rule) => string): Value[][] {
  let alike = rules.length > 0 ? [[...rules]] : [];
  for (let at = 0; alike.length > 0 && at < (rules[0]?.among.length ?? 0); at += 1)
    alike = alike.flatMap((group) => {
      const bySaid = new Map<string, Value[]>();
      for (const one of group) {
        const said = say(one.among[at] ?? {});
        bySaid.set(said, [...(bySaid.get(said) ?? []), one]);
      }
      return [...bySaid.values()].filter(({ length }) => length > 1);
    });
  return alike;
}
