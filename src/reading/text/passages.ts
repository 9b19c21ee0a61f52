import type { UnitKind } from './marks.ts';
import type { TextPassage } from './place.ts';

interface Piece {
  readonly kind: UnitKind;
  readonly words: string;
  /** The smallest numbered thing that it stands in: "1/4/2/" is khoản 2 Điều 4 of the first part. */
  readonly holder: string | null;
}

/** A line such as "1. Phó Trưởng ban Thường trực" heads what follows and is no paragraph itself. */
const heads = ({ kind, words }: Piece): boolean => kind === 'article' || !/[.;:,]$/.test(words);

/** For each paragraph which đoạn or gạch đầu dòng it is, where its holder has several; `null` for all others. */
export function passagesOf(pieces: readonly Piece[]): (TextPassage | null)[] {
  const counts = new Map<string, { text: number; dash: number }>();
  const numbers = pieces.map((piece): TextPassage | null => {
    if (piece.holder === null) return null;
    const count = counts.get(piece.holder) ?? { text: 0, dash: 0 };
    counts.set(piece.holder, count);
    if (piece.kind === 'dash') {
      count.dash += 1;
      return { kind: 'gạch đầu dòng', number: count.dash };
    }
    if (piece.kind !== 'text' && heads(piece)) return null;
    count.text += 1;
    return piece.kind === 'text' ? { kind: 'đoạn', number: count.text } : null;
  });
  const divided = new Set(
    pieces.flatMap(({ kind, holder }) =>
      holder !== null && kind === 'clause' ? [`${holder.split('/').slice(0, 2).join('/')}//`] : [],
    ),
  );
  return numbers.map((passage, index) => {
    const holder = pieces[index]?.holder ?? '';
    if (passage?.kind !== 'đoạn') return passage;
    return divided.has(holder) || (counts.get(holder)?.text ?? 0) < 2 ? null : passage;
  });
}
