import type { LegalText, Span } from './text/legal-text.ts';
import { articleOf } from './text/locate.ts';

/** What somebody marked, as the quote and the article of an answer. */
export function markedText(
  spans: readonly Span[],
  text: LegalText,
): { quote: string; article: string; spans: Span[] } {
  const kept = merged(spans.flatMap((span) => trimmed(span, text)));
  return {
    quote: kept.map(({ from, to }) => text.whole.slice(from, to).replaceAll('\n', ' ')).join(' … '),
    article: articleOf(kept, text),
    spans: kept,
  };
}

/** Whole words, without the stop or semicolon at the end; nothing where nothing is left. */
function trimmed({ from, to }: Span, { whole }: LegalText): Span[] {
  let [begin, end] = [Math.max(0, from), Math.min(whole.length, to)];
  while (begin > 0 && /[\p{L}\d]/u.test(whole[begin - 1] ?? '') && /[\p{L}\d]/u.test(whole[begin] ?? ''))
    begin -= 1;
  while (end < whole.length && /[\p{L}\d]/u.test(whole[end - 1] ?? '') && /[\p{L}\d]/u.test(whole[end] ?? ''))
    end += 1;
  while (begin < end && /[\s.;:,]/.test(whole[begin] ?? '')) begin += 1;
  while (begin < end && /[\s.;:,/]/.test(whole[end - 1] ?? '')) end -= 1;
  return begin < end ? [{ from: begin, to: end }] : [];
}

/** In the order of the text; what overlaps is one. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.to)
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else all.push(span);
  }
  return all;
}
