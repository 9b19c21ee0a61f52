/**
 * A pattern over the tags of a sentence: capitals are tags, `_` is a word that is not known, with a capital (`CAP`) or without, `~` any word but a sign.
 * Written like a regular expression otherwise, spaces part the tags.
 */
export interface Pattern {
  readonly tags: RegExp;
}

const PIECE = /[A-Z]+|_|~|\s+|[^A-Z_~\s]+/g;
const ANY = '(?:(?!COMMA |STOP |ASK )[A-Z_]+ )';

const KNOWN = new Map<string, Pattern>();

/** Patterns are few and said again and again: each is made once. */
export function pattern(source: string): Pattern {
  const known = KNOWN.get(source);
  if (known) return known;
  const made = { tags: new RegExp([...source.matchAll(PIECE)].map(([piece]) => compiled(piece)).join('')) };
  KNOWN.set(source, made);
  return made;
}

function compiled(piece: string): string {
  if (/^\s+$/.test(piece)) return '';
  if (piece === '~') return ANY;
  if (piece === '_') return '(?:(?<![A-Z_])(?:_|CAP) )';
  return /^[A-Z]+$/.test(piece) ? `(?:(?<![A-Z_])${piece} )` : piece;
}
