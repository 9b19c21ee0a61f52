/**
 * A pattern over the tags of a sentence: capitals are tags, `_` is a word that is not known, `~` any word but a sign.
 * Written like a regular expression otherwise, spaces part the tags.
 */
export interface Pattern {
  readonly tags: RegExp;
}

const PIECE = /[A-Z]+|_|~|\s+|[^A-Z_~\s]+/g;
const ANY = '(?:(?!COMMA |STOP |ASK )[A-Z_]+ )';

export const pattern = (source: string): Pattern => ({
  tags: new RegExp(
    [...source.matchAll(PIECE)]
      .map(([piece]) => {
        if (/^\s+$/.test(piece)) return '';
        if (piece === '~') return ANY;
        return /^(?:[A-Z]+|_)$/.test(piece) ? `(?:(?<![A-Z_])${piece} )` : piece;
      })
      .join(''),
  ),
});
