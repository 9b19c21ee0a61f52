import type { UnitKind } from './marks.ts';
import { citePlace, type TextPlace } from './place.ts';
import { unitsOf } from './units.ts';

/** A regulation as it is read: one long text, and where its paragraphs and sentences stand in it. */
export interface LegalText {
  /** NFC; a line for each paragraph. Places in it are counted in UTF-16 units. */
  readonly whole: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Paragraph extends Span {
  readonly kind: UnitKind;
  readonly place: TextPlace | null;
  /** "khoản 3 Điều 14"; empty where it has no place. */
  readonly cited: string;
  readonly mark: string;
  /** What its Điều is about. */
  readonly heading: string;
  /** Without the mark; a heading is one. */
  readonly sentences: readonly Span[];
}

export function readLegalText(text: string): LegalText {
  const paragraphs: Paragraph[] = [];
  const lines: string[] = [];
  let at = 0;
  let heading = '';
  for (const { kind, place, mark, words } of unitsOf(text)) {
    const line = `${mark}${words}`;
    if (kind === 'article') heading = words;
    if (place === null) heading = '';
    const begins = at + mark.length;
    const sentences = split(words).map(({ from, to }) => ({ from: begins + from, to: begins + to }));
    const cited = place ? citePlace(place) : '';
    paragraphs.push({ kind, place, mark, cited, heading, from: at, to: at + line.length, sentences });
    lines.push(line);
    at += line.length + 1;
  }
  return { whole: lines.join('\n'), paragraphs };
}

/** After a semicolon, or a stop that a capital follows: "số 64/QĐ-BCĐ. Ban" ends one, "điểm a. khoản" does not. */
const END = /(?<=[;!?])\s+|(?<=[^\s.]{2}\.)\s+(?=["“(]?\p{Lu})/gu;

function split(words: string): Span[] {
  const ends = [...words.matchAll(END)].map(({ index, 0: gap }) => ({ to: index, next: index + gap.length }));
  let from = 0;
  const spans: Span[] = [];
  for (const { to, next } of [...ends, { to: words.length, next: words.length }]) {
    if (to > from) spans.push({ from, to });
    from = next;
  }
  return spans;
}
