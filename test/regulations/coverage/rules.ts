import type { Regulation } from '../../../src/regulations/schema.ts';

/** A rule of a regulation: a part of it that cites an article. */
export interface Rule {
  /** Where it stands in the profile: `meetings.committee.noticeLead`, `acting.0`. */
  readonly path: string;
  readonly article: string;
}

/** Every cited rule of a regulation, in the order of the profile. */
export const rulesOf = (regulation: Regulation): Rule[] => rulesIn(regulation, []);

function rulesIn(part: unknown, path: readonly string[]): Rule[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = isRule(part) ? [{ path: path.join('.'), article: part.article }] : [];
  return [...own, ...Object.entries(part).flatMap(([key, inner]) => rulesIn(inner, [...path, key]))];
}

export const isRule = (part: object): part is { readonly article: string } =>
  'article' in part && 'quote' in part;
