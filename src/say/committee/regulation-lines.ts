import type { Place, Regulation } from '../../regulations/schema.ts';
import { beyond, isUnheld, notHeld } from '../unheld.ts';

/** What a regulation says, with its articles; what it does not say is said to be so. */

/** One thing that a regulation may say. */
export interface RuleLine {
  readonly label: string;
  readonly said: string;
  /** Word by word, with its article. */
  readonly quote: string | null;
  /** Few texts say anything of it: told of where it is said, or asked for. */
  readonly rare?: true;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly RuleLine[];
}

export const ruleLine = (label: string, said: string, quote: string | null = null): RuleLine => ({
  label,
  said,
  quote,
});
/** Of a matter of which few texts say anything. */
export const rareLine = (one: RuleLine, said: boolean): RuleLine => (said ? one : { ...one, rare: true });

export const quoted = (
  rule: { readonly article: string; readonly quote: string } | null | undefined,
): string | null => (rule ? `“${rule.quote}” (${rule.article})` : null);

/** What a rule says, with its article; else that none is stated at that place, or none that is followed. */
export function stated<Rule extends Cited>(
  rule: Rule | null,
  regulation: Regulation,
  place: Place,
  say: (rule: Rule) => string,
): string {
  if (!rule) return notHeld(regulation, place);
  return withArticle(rule, say(rule));
}

/** What is said of a rule, with its article and what the text says beyond it. */
export const withArticle = (rule: Cited, said: string): string =>
  `${said} (${rule.article})${beyond(rule, said)}`;

type Words = { readonly article: string; readonly quote: string };
type Cited = { readonly article: string; readonly other?: Words | undefined };

/** What the text says at a place besides the rules that are told of there. */
export const besides = (regulation: Regulation, place: Place): RuleLine[] =>
  isUnheld(regulation, place) ? [ruleLine('', notHeld(regulation, place))] : [];
