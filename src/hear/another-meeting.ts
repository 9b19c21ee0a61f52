import { fold } from '../domain/fold.ts';
import { addDays, type Day, weekday } from '../domain/time/day.ts';

/** A meeting, as words may mean it. */
export interface Meant {
  readonly title: string;
  /** The day on which it is held, in its committee's zone. */
  readonly day: Day;
}

/** “Em lại đi được”: what was answered before is taken back. */
const AGAIN = / lai (?:di|du|den|tham gia|tham du|co mat|sap xep|thu xep|hop)(?= )/;
const DATE = / 0?(\d{1,2})(?:[/-]| thang )0?(\d{1,2})(?=[ /-])/g;
const MONTH = / thang 0?(\d{1,2})(?= )/g;
const WEEKDAY = / (?:thu ([2-7]|hai|ba|tu|nam|sau|bay)|(chu nhat|cn))(?= )/g;
const NAMES = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];
/** Words of most titles: two of them name none. */
const COMMON = new Set(
  'hop cuoc buoi ban chi dao uy to hoi dong cong tac dinh ky thuong dot xuat'.split(' '),
);

/**
 * Whether words of somebody to whose meeting an answer is wanted may be about another that they have answered already: they
 * take an answer back, or name the other's day, month or two words in a row of its title, which the waiting one has not.
 */
export function mayMeanAnother(said: string, waiting: Meant, answered: readonly Meant[]): boolean {
  const words = ` ${wordsOf(said).join(' ')} `;
  return (
    answered.length > 0 &&
    (AGAIN.test(words) || answered.some((one) => isNamed(one, words) && !isNamed(waiting, words)))
  );
}

/** What may stand around a name, and in a day: no hour and no week, which are not looked at. */
const AROUND = new Set([
  ...COMMON,
  ...'la ve cai noi vao ngay thang thu chu nhat cn da vang thua em anh chi toi minh a nhe nha nghen nay do ay'.split(
    ' ',
  ),
  ...NAMES,
]);
const FIGURES = /^\d{1,2}(?:[/-]\d{1,2})?$/;
const LONGEST = 200;

/** The one of several that words name, where they say nothing else; `null` where they name none or two. */
export function onlyNamed<One extends Meant>(said: string, all: readonly One[]): One | null {
  const words = wordsOf(said.slice(0, LONGEST));
  const [named, ...more] = all.filter((one) => isNamed(one, ` ${words.join(' ')} `));
  if (!named || more.length > 0) return null;
  const title = new Set(wordsOf(named.title));
  return words.every((word) => AROUND.has(word) || FIGURES.test(word) || title.has(word)) ? named : null;
}

const isNamed = ({ title, day }: Meant, words: string): boolean =>
  pairsOf(title).some((pair) => words.includes(` ${pair} `)) || isDayNamed(day, words);

function isDayNamed(day: Day, words: string): boolean {
  const [, month, date] = day.split('-').map(Number);
  const found = [...words.matchAll(DATE)];
  if (found.length > 0) return found.some((one) => Number(one[1]) === date && Number(one[2]) === month);
  return (
    [...words.matchAll(MONTH)].some((one) => Number(one[1]) === month) ||
    [...words.matchAll(WEEKDAY)].some((one) => numberOf(one) === weekday(day))
  );
}

/** Days that are told by today, and how many days away they are. */
const NEAR: readonly (readonly [RegExp, number])[] = [
  [/ (?:hom|sang|trua|chieu|toi|ngay|bua) (?:nay|ni) /, 0],
  [/ (?:hom|sang|trua|chieu|toi|ngay|bua) qua /, -1],
  [/ (?:hom|ngay|bua) (?:kia|truoc) /, -2],
];

/** Whether words name a day on which a meeting was not held: “kết luận họp hôm nay”, of yesterday's. */
export function namesOtherDay(said: string, held: Day, today: Day): boolean {
  const words = ` ${wordsOf(said.slice(0, LONGEST)).join(' ')} `;
  const near = NEAR.find(([form]) => form.test(words));
  if (near) return held !== addDays(today, near[1]);
  return [DATE, MONTH, WEEKDAY].some((form) => words.search(form) >= 0) && !isDayNamed(held, words);
}

/** 1 is Monday, as `weekday` counts. */
function numberOf([, said, sunday]: RegExpMatchArray): number {
  if (sunday !== undefined || said === undefined) return 7;
  const at = NAMES.indexOf(said);
  return at < 0 ? Number(said) - 1 : at + 1;
}

function pairsOf(title: string): string[] {
  const words = wordsOf(title);
  return words.slice(1).flatMap((word, at) => {
    const before = words[at] ?? '';
    return COMMON.has(before) && COMMON.has(word) ? [] : [`${before} ${word}`];
  });
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9/-]+/)
    .filter((word) => word !== '');
