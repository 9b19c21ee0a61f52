import type { TableKind } from '../domain/committee/table-file.ts';
import { fold } from '../domain/fold.ts';
import type { PaperKind } from '../domain/papers/paper.ts';
import type { Day } from '../domain/time/day.ts';
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

const TABLES_BY_NAME: readonly (readonly [RegExp, TableKind])[] = [
  [/thanh vien|danh sach/, 'members'],
  [/du hop|diem danh|moi hop/, 'attendance'],
  [/bao cao/, 'reports'],
  [/nhiem vu|cong viec/, 'tasks'],
  [/so van ban|van ban|cong van/, 'register'],
];

/** "dự họp 2026": which table, of which year, as it was written; `null` for anything else. */
export function readTable(said: string): { readonly kind: TableKind; readonly year: string | null } | null {
  const text = fold(said);
  const kind = TABLES_BY_NAME.find(([form]) => form.test(text))?.[1];
  return kind ? { kind, year: /\d+(?:[./-]\d+)*/.exec(text)?.[0] ?? null } : null;
}

/** A file that by its name is a table. */
export const isTable = (name: string): boolean => /\.(?:xlsx|xlsm|xls|ods|csv|tsv|txt)$/i.test(name.trim());
