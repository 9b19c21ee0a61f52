import { plainAt, rawAt, type Token } from './tokens.ts';

/** A number of one or more tokens; `digits` as written, when it was written in digits. */
export type NumberFound = { value: number; length: number; digits?: string };

const UNITS: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};

/** "mốt" is the day after tomorrow and "sau" means after: only "một" and "sáu" count. */
const unitAt = (tokens: readonly Token[], index: number): number | undefined => {
  const raw = rawAt(tokens, index);
  return raw === 'mốt' || raw === 'sau' ? undefined : UNITS[plainAt(tokens, index)];
};

/** The unit behind "mười" or "mươi". Five is "lăm" there: in "tháng mười năm 2026" the "năm" is the year. */
const unitBehindTen = (tokens: readonly Token[], index: number): number | undefined => {
  const plain = plainAt(tokens, index);
  if (plain === 'lam') return 5;
  if (plain === 'nam' || rawAt(tokens, index) === 'sau') return undefined;
  return UNITS[plain];
};

export const digitsAt = (tokens: readonly Token[], index: number): NumberFound | undefined => {
  const digits = rawAt(tokens, index);
  return /^\d{1,4}$/.test(digits) ? { value: Number(digits), length: 1, digits } : undefined;
};

/** A number in digits or in words ("mười hai", "ba mươi mốt"), up to 99 in words. */
export const numberAt = (tokens: readonly Token[], index: number): NumberFound | undefined => {
  const digits = digitsAt(tokens, index);
  if (digits) return digits;
  const first = unitAt(tokens, index);
  const tenAt = first === undefined ? index : index + 1;
  if (plainAt(tokens, tenAt) === 'muoi') {
    const unit = unitBehindTen(tokens, tenAt + 1);
    return { value: (first ?? 1) * 10 + (unit ?? 0), length: tenAt - index + (unit === undefined ? 1 : 2) };
  }
  return first === undefined ? undefined : { value: first, length: 1 };
};

/** "này" 0, "sau"/"tới"/"kế tiếp"/"tiếp theo" 1, "sau nữa" 2, "trước" -1: behind a week, a month or a year. */
export const shiftAt = (
  tokens: readonly Token[],
  index: number,
): { shift: number; length: number } | undefined => {
  const plain = plainAt(tokens, index);
  const next = plainAt(tokens, index + 1);
  if (plain === 'nay') return { shift: 0, length: 1 };
  if (rawAt(tokens, index) === 'sau')
    return next === 'nua' ? { shift: 2, length: 2 } : { shift: 1, length: 1 };
  if (rawAt(tokens, index) === 'tới') return { shift: 1, length: 1 };
  if (plain === 'ke') return { shift: 1, length: next === 'tiep' ? 2 : 1 };
  if (plain === 'tiep') return { shift: 1, length: next === 'theo' ? 2 : 1 };
  if (plain === 'truoc') return { shift: -1, length: 1 };
  return undefined;
};
