import type { PaperKind } from '../domain/papers/paper.ts';
import type { Day } from '../domain/time/day.ts';
import { fold } from './fold.ts';
import { readIssuedNumber } from './register.ts';

/** Which paper is meant by its name, folded; the longer names first. */
const NAMES: readonly (readonly [RegExp, PaperKind])[] = [
  [/^(?:giay ?moi)\b/, 'invitation'],
  [/^(?:bien ?ban)\b/, 'minutes'],
  [/^(?:cong ?van)\b/, 'letter'],
  [/^(?:thong bao ket luan|ket ?luan)\b/, 'conclusion'],
  [/^(?:phieu)\b/, 'sheet'],
  [/^(?:bao ?cao)\b/, 'report'],
  [/^(?:ke ?hoach|chuong trinh)\b/, 'plan'],
  [/^(?:van ban trung tap|trung ?tap)\b/, 'call-up'],
];

/** "biên bản họp", "giaymoi": which kind; `null` where it names none. */
export const paperKindIn = (text: string): PaperKind | null => {
  const said = fold(text.slice(0, 80));
  return NAMES.find(([name]) => name.test(said))?.[1] ?? null;
};

/** A signed paper, by its kind, with the number and the day that it bears. */
export interface IssuedSaid {
  readonly kind: PaperKind;
  readonly number: string;
  readonly day: Day | null;
}

/** "giấy mời số 12/GM-BCĐ ngày 20/11/2026"; `null` for anything that says more, or no number. */
export function readIssued(text: string, today: Day): IssuedSaid | null {
  const kind = paperKindIn(text);
  const said = kind && readIssuedNumber(text, today);
  return kind && said ? { kind, ...said } : null;
}

/**
 * Whether a sentence tells nothing but that, of a paper of the committee: what bears another symbol may be any paper, and
 * is told under the command's name.
 */
export const tellsIssued = (text: string): boolean =>
  /\/\S*BCĐ/.test(text.normalize('NFC')) && readIssued(text, ANY_DAY) !== null;
/** A day without a year is read from here; which year that is does not matter. */
const ANY_DAY = '2026-12-31';
