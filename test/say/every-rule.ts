import type { z } from 'zod';
import { profileSchema, type Regulation } from '../../src/regulations/schema.ts';

/** Every rule that the schema holds, each alone in a regulation, under an article that nothing else has. */

type Schema = z.core.$ZodType;
export type Step = string | 0;

export const ARTICLE = 'Điều 987';
export const QUOTE = 'câu chữ chỉ có ở đây';

export function inner(schema: Schema): Schema {
  const { def } = schema._zod;
  return 'innerType' in def ? inner(def.innerType as Schema) : schema;
}

export const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> | null => {
  const { def } = inner(schema)._zod;
  return def.type === 'object' ? (def as z.core.$ZodObjectDef).shape : null;
};

/** Where rules stand: of a list its entries. */
export function rulePlaces(schema: Schema = profileSchema, path: readonly Step[] = []): Step[][] {
  const { def } = inner(schema)._zod;
  if (def.type === 'array') return rulePlaces((def as z.core.$ZodArrayDef).element, [...path, 0]);
  const shape = shapeOf(schema);
  if (!shape) return [];
  if ('article' in shape) return [[...path]];
  return Object.entries(shape).flatMap(([key, of]) => rulePlaces(of, [...path, key]));
}

export function schemaAt(path: readonly Step[]): Schema {
  return path.reduce<Schema>((here, step) => {
    const { def } = inner(here)._zod;
    const found = step === 0 ? (def as z.core.$ZodArrayDef).element : shapeOf(here)?.[step];
    if (!found) throw new Error(`nothing at ${path.join('.')}`);
    return found;
  }, profileSchema);
}

/** What is written in a form of its own. */
const EXAMPLES: Readonly<Record<string, readonly [string, string]>> = {
  article: [ARTICLE, ARTICLE],
  quote: [QUOTE, QUOTE],
  time: ['08:00', '09:00'],
  before: ['06-15', '12-15'],
  body: ['committee', 'committee'],
  key: ['ma-so-mot', 'ma-so-hai'],
  id: ['noi-thu-nhat', 'noi-thu-hai'],
};

/** Something that a schema takes; `nth` another one of those. */
export function sample(schema: Schema, nth = 0, key = ''): unknown {
  const { def } = inner(schema)._zod;
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shapeOf(schema) ?? {}).flatMap(([name, of]) =>
          name === 'other' ? [] : [[name, sample(of, nth, name)]],
        ),
      );
    case 'array':
      return [sample((def as z.core.$ZodArrayDef).element, nth, key)];
    case 'enum': {
      const values = Object.values((def as z.core.$ZodEnumDef).entries);
      return values[Math.min(nth, values.length - 1)];
    }
    case 'literal':
      return (def as z.core.$ZodLiteralDef<string>).values[0];
    case 'boolean':
      return nth > 0;
    case 'number':
      return 2 + nth;
    case 'record':
      return {};
    default:
      return EXAMPLES[key]?.[nth === 0 ? 0 : 1] ?? `lời ${nth}`;
  }
}

/** A regulation with one rule more, or another in its place. */
export function withRule(regulation: Regulation, path: readonly Step[], rule: unknown): Regulation {
  const put = (value: unknown, [step, ...rest]: readonly Step[]): unknown => {
    if (step === undefined) return rule;
    if (step === 0) return [put(null, rest)];
    return { ...(value as object), [step]: put((value as Record<string, unknown> | null)?.[step], rest) };
  };
  return put(regulation, path) as Regulation;
}
