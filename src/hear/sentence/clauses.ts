import type { SentencePart } from './sentence.ts';

/** A piece of the sentence with one verb of its own, and what joins it to the one before. */
export interface Clause {
  readonly link: string;
  readonly items: readonly SentencePart[];
}

const LINKS = new Set(['COMMA', 'STOP', 'ASK', 'BUT', 'SO', 'CAUSE', 'RATHER']);

/** The clauses of a sentence in order; what joins them is in none of them. */
export function clausesOf(items: readonly SentencePart[]): Clause[] {
  const clauses: { link: string; items: SentencePart[] }[] = [{ link: '', items: [] }];
  for (const [at, item] of items.entries()) {
    const last = clauses.at(-1);
    // “Chị Hoa xin vắng phải không, ờ thì cho”: typed by voice, without a sign.
    if (item.tag === 'YES' && last?.items.at(-1)?.tag === 'QEND')
      clauses.push({ link: 'ASK', items: [item] });
    else if (!LINKS.has(item.tag) && !joinsVerbs(item, items[at + 1])) last?.items.push(item);
    else if (last?.items.length === 0 && last.link !== 'ASK') last.link = stronger(last.link, item.tag);
    else clauses.push({ link: item.tag, items: [] });
  }
  return clauses.filter(({ items: said }) => said.length > 0);
}

/** “Đã nhận và giao phòng chuyên môn”. */
const joinsVerbs = ({ tag }: SentencePart, next: SentencePart | undefined): boolean =>
  tag === 'AND' && next !== undefined && /^(?:LETS|DOES|PASSED)$/.test(next.tag);

/** Of a comma and a word the word tells how it goes on. */
const stronger = (before: string, now: string): string =>
  now === 'COMMA' || now === 'STOP' || now === 'ASK' ? before || now : now;
