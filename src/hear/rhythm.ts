import { flat, fold, nfc } from '../domain/fold.ts';
import type { Rhythm } from '../domain/meetings/series.ts';

const DAYS: Readonly<Record<string, number>> = {
  ...{ hai: 1, '2': 1, ba: 2, '3': 2, tu: 3, '4': 3, nam: 4, '5': 4, sau: 5, '6': 5, bay: 6, '7': 6 },
};
const DAY = '(?:thu |t)(?<day>hai|ba|tu|nam|sau|bay|[2-7])';
const EVERY = '(?:moi|hang)';
/** “Thứ Năm đầu tháng 12”, “đầu tháng sau” are one day, and no rhythm. */
const NO_MONTH = '(?! ?\\d| (?:nay|sau|toi|truoc|gieng|chap))';
const RHYTHMS: readonly (readonly [Rhythm['each'], RegExp])[] = [
  [
    'first-of-month',
    new RegExp(`\\b${DAY} (?:dau(?: tien)?|tuan dau)(?: cua)?(?: ${EVERY})? thang\\b${NO_MONTH}`),
  ],
  [
    'last-of-month',
    new RegExp(`\\b${DAY} (?:cuoi(?: cung)?|tuan cuoi)(?: cua)?(?: ${EVERY})? thang\\b${NO_MONTH}`),
  ],
  ['week', new RegExp(`\\b${DAY} ${EVERY} tuan\\b`)],
  ['week', new RegExp(`\\b(?:moi|hang) tuan(?: vao| ngay)? ${DAY}\\b`)],
];

/** On which day a meeting is to come again, and where in the composed text it says so. */
export function rhythmIn(
  text: string,
): { readonly rhythm: Rhythm; readonly from: number; readonly to: number } | null {
  const folded = flat(nfc(text));
  for (const [each, words] of RHYTHMS) {
    const found = words.exec(folded);
    const weekday = DAYS[found?.groups?.day ?? ''];
    if (found && weekday)
      return { rhythm: { each, weekday }, from: found.index, to: found.index + found[0].length };
  }
  return null;
}

/** As it stands in a question that waits: `week:4`. */
export const writeRhythm = ({ each, weekday }: Rhythm): string => `${each}:${weekday}`;

export function readRhythm(text: string): Rhythm | null {
  const [, each, weekday] = /^(week|first-of-month|last-of-month):([1-7])$/.exec(text) ?? [];
  return each && weekday ? { each: each as Rhythm['each'], weekday: Number(weekday) } : null;
}

const AS_BEFORE =
  /(?:^|\s)(?:y )?(?:nhu|giong|theo) (?:(?:cuoc|lan|ky|buoi|bua|dot)(?: hop)? (?:truoc|vua roi|roi|gan nhat)|hop (?:lan|ky) truoc)(?= |$|[.,!])/;

/** “Như cuộc trước”, “giống lần trước”: a meeting is to be as the last of its kind. */
export const saysAsBefore = (text: string): boolean => AS_BEFORE.test(fold(text.slice(0, 200)));

/** What a title says besides that it is a meeting, of whom and of what kind; nothing for “Họp Ban”. */
export const properName = (title: string): string =>
  fold(title)
    .replace(
      /\b(?:cuoc|buoi|phien|hop|lam viec|ban chi dao|bcd|ban(?! hanh)(?<!giao ban)|to(?: giup viec| cong tac| thu ky)?|dinh ky|thuong ky|dot xuat|mo rong)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
