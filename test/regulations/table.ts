import { describe, expect, test } from 'vitest';
import { shippedRegulations } from '../../src/regulations/load.ts';
import type { Regulation } from '../../src/regulations/schema.ts';

export function shipped(id: string): Regulation {
  const regulation = shippedRegulations().get(id);
  if (!regulation) throw new Error(`no regulation ${id}`);
  return regulation;
}

/** An article, what it says, the rule that holds it, and what the rule must be. */
export type Row = readonly [article: string, says: string, rule: object | null | undefined, expected: object];

/** Every row becomes a test named after the regulation and the article. */
export function states(name: string, rows: readonly Row[]): void {
  describe(`${name} quy định`, () => {
    for (const [article, says, rule, expected] of rows) {
      test(`${name}, ${article}: ${says}`, () => {
        expect(rule).toMatchObject({ ...expected, article });
      });
    }
  });
}

/** What the text does not say stays empty, and is not filled in from another regulation. */
export function doesNotState(name: string, rules: Readonly<Record<string, unknown>>): void {
  describe(`${name} không quy định`, () => {
    for (const [what, rule] of Object.entries(rules)) {
      test(`${name}: không quy định ${what}`, () => {
        expect(rule).toBeNull();
      });
    }
  });
}
