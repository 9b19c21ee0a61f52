import { fold } from './fold.ts';
import { openingOf } from './understand.ts';

/** What somebody says to a thing that is put before them. */
export interface Opinion {
  readonly yes: boolean;
  /** All that was said, where it is more than yes or no; else empty. */
  readonly words: string;
}

const AGREES = '(?:dong y|nhat tri|thong nhat|tan thanh)';
const YES = new RegExp(`^(?:hoan toan )?${AGREES}(?![a-z])`);
const NO = new RegExp(`^(?:khong ${AGREES}|phan doi)(?![a-z])`);
/** Courtesy behind it. */
const NOTHING_MORE = /^(?: a| nhe| thu ky| anh| chi| em)*[\s.!]*$/;

/** “Đồng ý”, “em nhất trí ạ”, “không đồng ý vì thiếu kinh phí”; `null` for what is not surely either. */
export function readOpinion(text: string): Opinion | null {
  const written = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const folded = fold(written);
  const said = folded.slice(openingOf(folded));
  const [no] = NO.exec(said) ?? [];
  const [yes] = no === undefined ? (YES.exec(said) ?? []) : [];
  const head = no ?? yes;
  if (head === undefined) return null;
  const bare = NOTHING_MORE.test(said.slice(head.length));
  return { yes: yes !== undefined, words: bare ? '' : written };
}
