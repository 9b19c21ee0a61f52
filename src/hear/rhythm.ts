import type { Rhythm } from '../domain/meetings/series.ts';
import { flat, nfc } from './fold.ts';

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
