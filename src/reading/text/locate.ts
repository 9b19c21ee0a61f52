import type { LegalText, Paragraph, Span } from './legal-text.ts';
import { citePlaces, placeWithin, readCitation, type TextPlace } from './place.ts';

/** What is left out of a quote. */
const GAP = /\s*(?:…|\.{3})\s*/;

/** Letter for letter, but for the kind of quotation mark, dash and space: the same length, so places stay. */
const alike = (text: string): string =>
  text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—−‑]/g, '-')
    .replace(/\s/g, ' ');

/** A quote as it is compared. */
const asked = (quote: string): string => alike(quote.normalize('NFC').replace(/\s+/g, ' ').trim());

/** The pieces of a quote between what is left out. */
export const piecesOf = (quote: string): string[] => quote.split(GAP).filter((piece) => piece.trim() !== '');

/** Everywhere where these very words stand. */
export function locate(piece: string, text: LegalText): Span[] {
  const words = asked(piece);
  if (words === '') return [];
  const whole = alike(text.whole);
  const found: Span[] = [];
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1))
    found.push({ from: at, to: at + words.length });
  return found;
}

export const paragraphAt = (at: number, text: LegalText): Paragraph | null =>
  text.paragraphs.find(({ from, to }) => from <= at && at <= to) ?? null;

const placeAt = ({ from }: Span, text: LegalText): TextPlace | null => paragraphAt(from, text)?.place ?? null;

/** What a quote and its article are against the text. */
export type Sighting =
  | { readonly ok: true; readonly spans: readonly Span[] }
  | { readonly ok: false; readonly why: 'no-such-words'; readonly piece: string }
  | { readonly ok: false; readonly why: 'elsewhere'; readonly piece: string; readonly stands: string };

/** Whether every piece of a quote stands in the text to the letter, and where the article says. */
export function sight(quote: string, article: string, text: LegalText): Sighting {
  const cited = readCitation(article);
  const spans: Span[] = [];
  for (const piece of piecesOf(quote)) {
    const all = locate(piece, text);
    if (all.length === 0) return { ok: false, why: 'no-such-words', piece };
    const here = all.find((span) => {
      const place = placeAt(span, text);
      return place !== null && cited.some((one) => placeWithin(place, one));
    });
    if (!here) {
      const stands = citePlaces(all.flatMap((span) => placeAt(span, text) ?? []));
      return { ok: false, why: 'elsewhere', piece, stands };
    }
    spans.push(here);
  }
  return { ok: true, spans };
}

/** The article of what was marked. */
export const articleOf = (spans: readonly Span[], text: LegalText): string =>
  citePlaces(spans.flatMap((span) => placeAt(span, text) ?? []));
