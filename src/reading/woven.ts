import { escaped } from '../domain/fold.ts';
import type { Regulation } from '../regulations/schema.ts';
import * as say from '../say/reading/page.ts';
import { answersOf } from './profile.ts';
import { type ReadRow, readBacks } from './readback.ts';
import { questionsOf } from './sections.ts';
import type { LegalText, Paragraph, Span } from './text/legal-text.ts';
import { paragraphAt, sight } from './text/locate.ts';
import { STYLE } from './woven-style.ts';

/** One rule where its words stand. */
interface Card {
  readonly asked: string;
  readonly said: string;
  readonly done: string;
  readonly cited: string;
  readonly spans: readonly Span[];
}

/** A regulation's text with each rule beside the words that carry it, as one page of HTML. */
export function woven(regulation: Regulation, text: LegalText): string {
  const sections = readBacks(answersOf(regulation));
  const rows = sections.flatMap(({ rows: all }) => all);
  const cards = rows.flatMap((row) => cardsOf(row, text));
  const marks = cards.flatMap(({ spans }) => spans);
  const lines = text.paragraphs.map((paragraph) => {
    const own = cards.filter(({ spans }) => spans[0] && paragraphAt(spans[0].from, text) === paragraph);
    return `<div class="text ${paragraph.kind}">${markedText(paragraph, marks, text)}</div>
<div class="rules">${own.map(cardHtml).join('\n')}</div>`;
  });
  return page(regulation, [
    `<div class="weave"><h2>${say.WOVEN_TEXT}</h2><h2>${say.WOVEN_RULES}</h2>
${lines.join('\n')}
</div>`,
    `<h2>${say.SILENT_TITLE}</h2>
${listed(silent(rows))}`,
    `<h2>${say.UNASKED_TITLE}</h2>
${listed(unasked(regulation))}`,
  ]);
}

const page = ({ id, title }: Regulation, parts: readonly string[]): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(say.wovenIntro(id))}</p>
${parts.join('\n')}
</main>
</body>
</html>
`;

function cardsOf({ question, state, rules }: ReadRow, text: LegalText): Card[] {
  if (question.bare || state !== 'said') return [];
  return rules.map(({ said, done, article, quote }) => {
    const sighting = sight(quote, article, text);
    const spans = sighting.ok ? sighting.spans : [];
    return { asked: question.ask, said, done, cited: `${article}: “${quote}”`, spans };
  });
}

const cardHtml = ({ asked, said, done, cited }: Card): string =>
  `<section><h3>${escaped(asked)}</h3><p>${escaped(said)}</p><p class="acts">${escaped(done)}</p><p class="cited">${escaped(cited)}</p></section>`;

/** A paragraph with what is quoted of it marked; what overlaps is marked once. */
function markedText({ from, to }: Paragraph, marks: readonly Span[], { whole }: LegalText): string {
  const own = marks
    .map((mark) => ({ from: Math.max(from, mark.from), to: Math.min(to, mark.to) }))
    .filter((mark) => mark.from < mark.to)
    .sort((one, other) => one.from - other.from);
  let at = from;
  let html = '';
  for (const mark of own) {
    if (mark.to <= at) continue;
    const begin = Math.max(at, mark.from);
    html += `${escaped(whole.slice(at, begin))}<mark>${escaped(whole.slice(begin, mark.to))}</mark>`;
    at = mark.to;
  }
  return `${html}${escaped(whole.slice(at, to))}`.replaceAll('</mark><mark>', '');
}

const silent = (rows: readonly ReadRow[]): string[] =>
  rows.filter(({ state }) => state === 'silent').map(({ question }) => `${question.ask} ${question.silent}`);

/** What the profile cites and no question asks for. */
function unasked(regulation: Regulation): string[] {
  const asked = new Set(questionsOf(answersOf(regulation)).map(({ id }) => id));
  const look = (value: unknown, path: string): string[] => {
    if (asked.has(path) || typeof value !== 'object' || value === null) return [];
    if ('quote' in value && 'article' in value) return [`${String(value.article)}: “${String(value.quote)}”`];
    return Object.entries(value).flatMap(([key, item]) => look(item, path === '' ? key : `${path}.${key}`));
  };
  return look(regulation, '');
}

const listed = (items: readonly string[]): string =>
  items.length === 0
    ? `<p>${say.NOTHING_WOVEN}</p>`
    : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>`;
