import type { Day } from '../domain/time/day.ts';

/** What somebody writes of a paper in the register. */
export interface PaperSaid {
  readonly way: 'in' | 'out' | null;
  readonly number: string | null;
  readonly day: Day | null;
  readonly party: string | null;
  readonly excerpt: string;
}

/** "12/GM-BCĐ", "15/UBND-VX", "119/QĐ-BCĐ": figures, a stroke, a symbol of capitals. */
const NUMBER = String.raw`\d{1,5}[a-zđ]?\s?\/\s?(?:\d{4}\s?\/\s?)?[A-ZĐ][A-ZĐ0-9]*(?:[-–&][A-ZĐ0-9]+)*`;
const ALONE = new RegExp(
  String.raw`^(?:(?:văn bản|công văn)\s+)?(?:[Ss]ố|so)?\s*:?\s*(${NUMBER})\s*[.!]?$`,
  'u',
);

/** A number and symbol, and nothing else: "số 12/GM-BCĐ"; `null` for anything more. */
export function readPaperNumber(text: string): string | null {
  const [, number] = ALONE.exec(text.normalize('NFC').trim()) ?? [];
  return number === undefined ? null : tight(number);
}

const ISSUED = new RegExp(
  String.raw`^[\p{L}\s]{5,40}?\s(?:số\s*:?\s*)?(${NUMBER})(?:[\s,]*ngày\s+(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?))?\s*[.!]?$`,
  'u',
);

/** Number and day behind the name of a paper; `null` where anything else is said, or the day is none. */
export function readIssuedNumber(
  text: string,
  today: Day,
): { readonly number: string; readonly day: Day | null } | null {
  const [, number, date] = ISSUED.exec(text.normalize('NFC').trim()) ?? [];
  if (number === undefined) return null;
  const day = date === undefined ? null : dayOf(date, today);
  return date !== undefined && day === null ? null : { number: tight(number), day };
}

const tight = (number: string): string => number.replace(/\s+/g, '').replace(/–/g, '-');

const PAPER = new RegExp(
  [
    String.raw`^(?:(?:văn bản|công văn)\s+)?(?:(đến|đi)(?=[\s,:]))?[\s,:]*`,
    String.raw`(?:số\s*:?\s*(${NUMBER}))?[\s,]*`,
    String.raw`(?:ngày\s+(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?))?[\s,]*`,
    String.raw`(?:(?:của|từ|gửi|tới|cho)\s+([^:]{2,}?))?\s*:\s*(\S[\s\S]*)$`,
  ].join(''),
  'iu',
);

/**
 * "đến số 15/UBND-VX ngày 20/11/2026 của UBND tỉnh: về việc báo cáo năm": which way, number, date, from or to whom, and
 * behind the colon what it is about. `null` where there is no colon, or the date is none.
 */
export function readPaper(text: string, today: Day): PaperSaid | null {
  const [, way, number, date, party, excerpt] = PAPER.exec(text.normalize('NFC').trim()) ?? [];
  if (excerpt === undefined) return null;
  const day = date === undefined ? null : dayOf(date, today);
  if (date !== undefined && day === null) return null;
  return {
    way: way === undefined ? null : way.toLocaleLowerCase('vi') === 'đến' ? 'in' : 'out',
    number: number === undefined ? null : tight(number),
    day,
    party: party?.trim() ?? null,
    excerpt: excerpt.replace(/\s+/g, ' ').trim(),
  };
}

/** A date without a year is the last one that has been. */
function dayOf(date: string, today: Day): Day | null {
  const [day = '', month = '', year] = date.split(/[/.-]/);
  const on = (of: string): Day => `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const meant = on(year ?? today.slice(0, 4));
  const found = year === undefined && meant > today ? on(String(Number(today.slice(0, 4)) - 1)) : meant;
  const time = Date.parse(`${found}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(found) ? null : found;
}
