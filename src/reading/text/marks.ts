/** What a paragraph is in the order of a regulation. */
export type UnitKind = 'title' | 'chapter' | 'section' | 'article' | 'clause' | 'point' | 'dash' | 'text';

/** What a line of a regulation begins with. */
export type LineMark =
  | { readonly kind: 'chapter' }
  | { readonly kind: 'section'; readonly number: string; readonly length: number }
  | { readonly kind: 'article'; readonly number: string; readonly length: number }
  | { readonly kind: 'clause'; readonly number: string; readonly length: number }
  | { readonly kind: 'point'; readonly letter: string; readonly length: number }
  | { readonly kind: 'dash'; readonly length: number }
  | { readonly kind: 'regulation' }
  /** What follows the last word of a paper: who signed it, to whom it goes. */
  | { readonly kind: 'signature' };

/** In capitals alone: "Quy chế này quy định…" is a sentence, "QUY ĐỊNH CHUNG" a chapter. */
const REGULATION = /^(QUY CHẾ(?=\s|$)|QUY ĐỊNH$)/u;
const CHAPTER = /^(chương|phần)\s+([ivxlc]+|\d+|thứ \p{L}+)(?![\p{L}\d])/iu;
const SECTION = /^mục\s+([ivxlc]+|\d+)\s*([.:–-]|$|(?=\p{Lu}))\s*/iu;
/** "II. NHIỆM VỤ": a heading, which no stop ends. */
const ROMAN = /^([IVX]+)(?:\s*[.)]\s*|\s+[–-]\s+)(?=\p{Lu}.*[^.;:,!?\s]$)/u;
const SIGNATURE = /^(?:(?:TM|KT|TL|TUQ)\s*\.\s*\p{Lu}|Nơi nhận\s*:)/u;
/** "Điều 5 của Quy chế này" at the head of a broken line is no heading: a stop, nothing or a capital follows one. */
const ARTICLE = /^điều\s+(\d{1,3})\s*(?:[.:–-]\s*|$|(?=\p{Lu}))/iu;
const CLAUSE = /^(\d{1,2})\s*[.)](?!\d)\s*/u;
const POINT = /^([a-zđ])\s*(?:\)\s*|\.\s+)/u;
const DASH = /^[-–—•+*]\s*(?=\p{L})/u;

/** Vietnamese points: "đ" follows "d", and there is no f, j, w, z. */
export const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Every mark that a line may begin with, whether or not it is one here. */
export function lineMarkOf(line: string): LineMark | null {
  if (REGULATION.test(line)) return { kind: 'regulation' };
  if (SIGNATURE.test(line)) return { kind: 'signature' };
  if (CHAPTER.test(line)) return { kind: 'chapter' };
  const section = SECTION.exec(line) ?? ROMAN.exec(line);
  if (section)
    return { kind: 'section', number: (section[1] ?? '').toUpperCase(), length: section[0].length };
  const article = articleOf(line);
  if (article) return article;
  const clause = CLAUSE.exec(line);
  if (clause) return { kind: 'clause', number: String(Number(clause[1])), length: clause[0].length };
  const point = POINT.exec(line);
  if (point) return { kind: 'point', letter: point[1] ?? '', length: point[0].length };
  const dash = DASH.exec(line);
  return dash ? { kind: 'dash', length: dash[0].length } : null;
}

function articleOf(line: string): LineMark | null {
  const found = ARTICLE.exec(line);
  if (!found) return null;
  const rest = line.slice(found[0].length);
  // The flag for capitals and small letters lets the capital after the number be any letter.
  if (/\d\s*$/.test(found[0]) && rest !== '' && !/^\p{Lu}/u.test(rest)) return null;
  return { kind: 'article', number: String(Number(found[1])), length: found[0].length };
}
