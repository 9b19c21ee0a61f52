import { fold } from '../domain/fold.ts';
import type { Day } from '../domain/time/day.ts';

/** What somebody searches for: days taken out of the text, the rest as it stands. */
export interface Searched {
  readonly text: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

const DAY = String.raw`(?:ngay )?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?`;
const RANGE = new RegExp(`(?:^| )(?:tu )?${DAY} ?(?:den|toi|[-–—])(?: het)? ?${DAY}(?: |$)`);
const SINCE = new RegExp(`(?:^| )tu ${DAY}(?: |$)`);
const UNTIL = new RegExp(`(?:^| )(?:den|truoc|toi)(?: het)? ${DAY}(?: |$)`);
const MONTH = /(?:^| )thang (\d{1,2})[/ ](?:nam )?(\d{4})(?: |$)/;
const YEAR = /(?:^| )nam (\d{4})(?: |$)/;
const ONE = new RegExp(`(?:^| )${DAY}(?: |$)`);

/** Reads "từ 1/10 đến 30/11", "tháng 10/2026", "năm 2026" or one day; a day without a year is of this one. */
export function readSearch(typed: string, today: Day): Searched {
  // Folded, every letter still stands in its place in the words; they are only compared folded anyway.
  const text = fold(typed.slice(0, 300));
  const range = RANGE.exec(text);
  if (range) {
    const [, d1, m1, y1, d2, m2, y2] = range;
    const to = dayOf(d2, m2, y2, today);
    const from = dayOf(d1, m1, y1 ?? y2, today);
    if (from && to) return { text: without(text, range), ...ordered(from, to) };
  }
  const month = MONTH.exec(text);
  const [, inMonth = '', ofYear = ''] = month ?? [];
  if (month && Number(inMonth) >= 1 && Number(inMonth) <= 12) {
    const start = `${ofYear}-${inMonth.padStart(2, '0')}`;
    return { text: without(text, month), from: `${start}-01`, to: `${start}-31` };
  }
  const year = YEAR.exec(text);
  if (year) return { text: without(text, year), from: `${year[1]}-01-01`, to: `${year[1]}-12-31` };
  for (const [pattern, kind] of [
    [SINCE, 'since'],
    [UNTIL, 'until'],
    [ONE, 'one'],
  ] as const) {
    const found = pattern.exec(text);
    const day = found ? dayOf(found[1], found[2], found[3], today) : null;
    if (!found || !day) continue;
    return {
      text: without(text, found),
      from: kind === 'until' ? null : day,
      to: kind === 'since' ? null : day,
    };
  }
  return { text, from: null, to: null };
}

const without = (text: string, found: RegExpExecArray): string =>
  `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.replace(/ +/g, ' ').trim();

const ordered = (from: Day, to: Day) => (from <= to ? { from, to } : { from: to, to: from });

function dayOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  today: Day,
): Day | null {
  if (!day || !month) return null;
  const text = `${year ?? today.slice(0, 4)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(`${text}T00:00:00Z`)) ? null : text;
}
