/** What a regulation says, with its articles; what it does not say is said to be so. */
export const NOT_STATED = 'Quy chế không quy định';

/** One thing that a regulation may say. */
export interface RuleLine {
  readonly label: string;
  readonly said: string;
  /** Word by word, with its article. */
  readonly quote: string | null;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly RuleLine[];
}

export const line = (label: string, said: string, quote: string | null = null): RuleLine => ({
  label,
  said,
  quote,
});
export const quoted = (
  rule: { readonly article: string; readonly quote: string } | null | undefined,
): string | null => (rule ? `“${rule.quote}” (${rule.article})` : null);

export const stated = <Rule extends { readonly article: string }>(
  rule: Rule | null | undefined,
  say: (rule: Rule) => string,
): string => (rule ? `${say(rule)} (${rule.article})` : NOT_STATED);
