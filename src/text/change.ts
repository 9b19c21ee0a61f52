import { fold } from './fold.ts';
import { type Opinion, readOpinion } from './opinion.ts';
import { openingOf } from './understand.ts';

const CHANGE = /^(?:thay doi|doi|sua)(?: (?:lai|y|y kien|phieu))*(?: (?:thanh|sang|la))?[\s:,“”"]+/;

/** “Đổi thành không đồng ý”: the opinion that is to stand in place of an earlier one; `null` for anything else. */
export function readChange(text: string): Opinion | null {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = fold(written);
  const opening = openingOf(folded);
  const head = CHANGE.exec(folded.slice(opening))?.[0];
  if (head === undefined) return null;
  return readOpinion(written.slice(opening + head.length).replace(/[”"]/g, ''));
}
