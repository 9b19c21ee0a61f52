import { type Line, textLines } from './lines.ts';
import { LETTERS, type LineMark, lineMarkOf, type UnitKind } from './marks.ts';
import { passagesOf } from './passages.ts';
import type { TextPlace } from './place.ts';

/** A paragraph of a regulation, and what it is in its order. */
export interface TextUnit {
  readonly kind: UnitKind;
  /** `null` before the first Điều, and in what stands around a signature. */
  readonly place: TextPlace | null;
  /** "Điều 8. ", "1. ", "a) ": what stands before its words. */
  readonly mark: string;
  readonly words: string;
}

interface Where {
  part: number;
  by: 'Điều' | 'Mục';
  article: string | null;
  clause: string | null;
  point: string | null;
  /** Between two Điều: a heading of a chapter has no place of its own. */
  between: boolean;
}

type Draft = { kind: UnitKind; where: Where; mark: string; words: string };

/** The paragraphs of a text in their order, put together again where a page or a line broke them. */
export function unitsOf(text: string): TextUnit[] {
  const lines = textLines(text);
  const marks = lines.map((line) => lineMarkOf(line.text));
  // What issues a regulation has its Điều, also where that one is divided into Mục alone.
  const own = marks.slice(marks.findLastIndex((mark) => mark?.kind === 'regulation') + 1);
  const hasArticles = own.some((mark) => mark?.kind === 'article');
  const where: Where = { part: 0, by: 'Điều', article: null, clause: null, point: null, between: false };
  const drafts: Draft[] = [];
  for (const [at, line] of lines.entries()) {
    const mark = marks[at] ?? null;
    const begun = mark ? begin(mark, line, where, hasArticles) : null;
    if (begun) drafts.push(begun);
    else carryOn(line, where, drafts);
  }
  // Only where Điều 1 came twice is there a decision before the regulation.
  const decision = where.part > 1;
  const passages = passagesOf(
    drafts.map(({ kind, words, where: at }) => ({ kind, words, holder: holderOf(at) })),
  );
  return drafts.map(({ kind, where: at, mark, words }, index) => ({
    kind,
    mark,
    words,
    place:
      at.article === null || at.between
        ? null
        : {
            by: at.by,
            article: at.article,
            clause: at.clause,
            point: at.point,
            passage: passages[index] ?? null,
            ofDecision: decision && at.part === 1,
          },
  }));
}

const holderOf = ({ part, article, clause, point, between }: Where): string | null =>
  article === null || between ? null : [part, article, clause ?? '', point ?? ''].join('/');

/** A paragraph that this line begins; `null` where what looks like a number is none. */
function begin(mark: LineMark, line: Line, where: Where, hasArticles: boolean): Draft | null {
  const draft = (kind: UnitKind, length: number): Draft => ({
    kind,
    where: { ...where },
    mark: line.text.slice(0, length),
    words: line.text.slice(length),
  });
  switch (mark.kind) {
    case 'regulation':
      Object.assign(where, { article: null, clause: null, point: null });
      return draft('title', 0);
    case 'signature':
      where.between = true;
      return draft('title', 0);
    case 'chapter':
      where.between = true;
      return draft('chapter', 0);
    case 'section':
      if (hasArticles) {
        where.between = true;
        return draft('section', 0);
      }
      Object.assign(where, {
        part: where.article === null ? where.part + 1 : where.part,
        by: 'Mục',
        article: mark.number,
        clause: null,
        point: null,
        between: false,
      });
      return draft('article', mark.length);
    case 'article': {
      const number = Number(mark.number);
      const again = number === 1;
      if (!again && where.article !== null && number <= Number(where.article)) return null;
      Object.assign(where, {
        part: again || where.part === 0 ? where.part + 1 : where.part,
        article: mark.number,
        clause: null,
        point: null,
        between: false,
      });
      return draft('article', mark.length);
    }
    case 'clause': {
      const number = Number(mark.number);
      if (where.article === null || !(number === 1 || follows(number, Number(where.clause ?? 0))))
        return null;
      Object.assign(where, { clause: mark.number, point: null });
      return draft('clause', mark.length);
    }
    case 'point': {
      if (where.article === null) return null;
      const at = LETTERS.indexOf(mark.letter);
      if (at < 0 || !(at === 0 || follows(at, where.point === null ? -1 : LETTERS.indexOf(where.point))))
        return null;
      Object.assign(where, { point: mark.letter });
      return draft('point', mark.length);
    }
    case 'dash':
      return draft('dash', mark.length);
  }
}

/** The next one; a scan may have lost one between. */
const follows = (number: number, before: number): boolean => number > before && number <= before + 2;

const ENDED = /[.;:!?…”"/]$/u;
/** "thi hành./." is the last word of a paper; who signed it stands below. */
const LAST_WORD = /\.\s*\/\s*\.$/u;

/** A line without a number: the rest of the paragraph that a page or a line broke, or one of its own. */
function carryOn(line: Line, where: Where, drafts: Draft[]): void {
  const before = drafts.at(-1);
  if (before && LAST_WORD.test(before.words)) where.between = true;
  if (before && goesOn(before, line)) before.words = `${before.words} ${line.text}`.trim();
  else
    drafts.push({
      kind: where.article === null || where.between ? 'title' : 'text',
      where: { ...where },
      mark: '',
      words: line.text,
    });
}

function goesOn(before: Draft, line: Line): boolean {
  if (before.words === '')
    return before.kind === 'article' || before.kind === 'clause' || before.kind === 'point';
  if (/^\p{Ll}/u.test(line.text)) return true;
  if (before.kind === 'chapter' || before.kind === 'title' || before.kind === 'section') return !line.apart;
  if (before.kind === 'article')
    return !line.apart && !ENDED.test(before.words) && !ENDED.test(line.text) && line.text.length < 60;
  return !line.apart && !ENDED.test(before.words);
}
