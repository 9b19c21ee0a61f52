import type { Part } from './sentence.ts';

/** A piece of the sentence with one verb of its own, and what joins it to the one before. */
export interface Clause {
  readonly link: string;
  readonly items: readonly Part[];
}

const LINKS = new Set(['COMMA', 'STOP', 'ASK', 'BUT', 'SO', 'CAUSE', 'RATHER']);

/** The clauses of a sentence in order; what joins them is in none of them. */
export function clausesOf(items: readonly Part[]): Clause[] {
  const clauses: { link: string; items: Part[] }[] = [{ link: '', items: [] }];
  for (const item of items) {
    const last = clauses.at(-1);
    if (!LINKS.has(item.tag)) last?.items.push(item);
    else if (last?.items.length === 0 && last.link !== 'ASK') last.link = stronger(last.link, item.tag);
    else clauses.push({ link: item.tag, items: [] });
  }
  return clauses.filter(({ items: said }) => said.length > 0);
}

/** Of a comma and a word the word tells how it goes on. */
const stronger = (before: string, now: string): string =>
  now === 'COMMA' || now === 'STOP' || now === 'ASK' ? before || now : now;
