import { z } from 'zod';
import { profileSchema } from './schema.ts';
import { words } from './terms.ts';
import { isGroup } from './unchecked.ts';
import { describe, holdsRules, type Path, type WordingFinding } from './yaml-wording.ts';

/**
 * The third answer beside a rule and `null`: the text says something of a matter, and no rule holds it. It is written
 * where the rule would stand, as `other: { article, quote }`, also as one entry of a list of rules. (Beside the fields of a rule it says what the rule leaves.)
 */
type Words = z.infer<typeof words>;
const instead = z.strictObject({ other: words });

export interface Lifted {
  /** The same without the words. */
  readonly value: unknown;
  /** The words by the place where they stood. */
  readonly unheld: Readonly<Record<string, readonly Words[]>>;
  readonly findings: readonly WordingFinding[];
}

/** Takes the words out of a profile as it was written. */
export function lifted(written: unknown): Lifted {
  const unheld: Record<string, Words[]> = {};
  const findings: WordingFinding[] = [];
  const take = (value: unknown, path: Path, place: Path): boolean => {
    if (!isGroup(value) || !('other' in value) || 'article' in value || !holdsRules(profileSchema, place))
      return false;
    const read = instead.safeParse(value, { reportInput: true, error: () => '' });
    const key = place.join('.');
    if (read.success) unheld[key] = [...(unheld[key] ?? []), read.data.other];
    for (const issue of read.error?.issues ?? [])
      for (const found of describe(issue, instead, undefined))
        findings.push({ ...found, path: [...path, ...found.path] });
    return true;
  };
  const without = (value: unknown, path: Path): unknown => {
    if (take(value, path, path)) return undefined;
    if (Array.isArray(value)) {
      const rules = value.filter((item, at) => !take(item, [...path, at], path));
      return rules.length === 0 && value.length > 0 ? undefined : rules;
    }
    if (!isGroup(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, without(item, [...path, key])]),
    );
  };
  return { value: without(written, []), unheld, findings };
}
