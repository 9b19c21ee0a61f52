import { wordsAt } from '../domain/committee/wording.ts';
import type { RefusalCode, RefusalFacts, Source } from '../domain/refusals.ts';
import type { Place, Regulation } from '../regulations/schema.ts';

/** What is said where no rule is held: that the text is silent, or its words, which the assistant does not follow. */

/**
 * "Quy chế không quy định ai giữ sổ văn bản", or what it says there and that this is not followed. A clause without a
 * full stop. Of no places, the text is silent.
 */
export const notHeld = (
  regulation: Regulation,
  places: Place | readonly Place[],
  what: string = '',
): string => notHeldBy(wordsAt(regulation, places), what);

/** The same by the words alone, where a refusal brings them. */
export const notHeldBy = (words: string | undefined, what: string = ''): string =>
  words
    ? `Quy chế nói: ${words}; việc này trợ lý chưa theo dõi`
    : ['Quy chế không quy định', what].filter(Boolean).join(' ');

/** The same of a part of a rule that is held: "Quy chế không quy định ngày nộp", or what it says besides. */
export const partNotHeld = (
  rule: { readonly other?: { readonly article: string; readonly quote: string } | undefined } | null,
  what: string = '',
): string => notHeldBy(rule?.other && `“${rule.other.quote}” (${rule.other.article})`, what);

/** What the text says beyond a rule that is held, unless that was told already: "; Quy chế còn nói: …". */
export const beyond = (
  rule: { readonly other?: { readonly article: string; readonly quote: string } | undefined },
  told: string,
): string =>
  rule.other && !told.includes(rule.other.quote)
    ? `; Quy chế còn nói: “${rule.other.quote}” (${rule.other.article}), trợ lý chưa theo dõi điều này`
    : '';

/** Whether the text says something there that no rule holds: then nobody is told what need not be done. */
export const isUnheld = (regulation: Regulation, places: Place | readonly Place[]): boolean =>
  wordsAt(regulation, places) !== '';

/** The sentence of each of these refusals, out of its facts. */
export type Sentences<Code extends RefusalCode> = {
  readonly [One in Code]: (facts: RefusalFacts[One], zone: string) => string;
};

/** "theo khoản 3 Điều 14 Quy chế", or that the regulation does not say, or what it says that is not followed. */
export const refusedBy = ({ article, says }: Source): string =>
  article ? `theo ${article} Quy chế` : notHeldBy(says);
