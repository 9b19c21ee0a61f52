import { fold } from '../domain/fold.ts';
import type { Day } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { parseDay } from './when/parse.ts';

/** What somebody wants of the table of days off. */
export type DayOffWish =
  | { readonly do: 'show'; readonly year: number }
  | { readonly do: 'add' | 'confirm' | 'remove'; readonly day: Day };

const VERBS = [
  ['add', /^(?:them|nhap)\s+/],
  ['confirm', /^(?:xac nhan|xacnhan)\s+/],
  ['remove', /^(?:bo|xoa)\s+/],
] as const;

/** "2027", "thêm 23/11/2026", "xác nhận 1/9/2027"; `null` for something else. */
export function readWish(text: string, now: Instant, zone: string): DayOffWish | 'day-unclear' | null {
  const folded = fold(text.slice(0, 100)).trim();
  const year = /^(?:nam )?(20\d\d)$/.exec(folded)?.[1];
  if (year) return { do: 'show', year: Number(year) };
  for (const [verb, form] of VERBS) {
    const start = form.exec(folded);
    if (!start) continue;
    const day = parseDay(folded.slice(start[0].length), { now, zone });
    return day.kind === 'day' ? { do: verb, day: day.date } : 'day-unclear';
  }
  return null;
}

/** Whether a day is off or worked. */
export function readOffOrWork(text: string): 'off' | 'work' | null {
  const folded = fold(text.slice(0, 40)).trim();
  if (/^(nghi|off)/.test(folded)) return 'off';
  return /^(lam|di lam|work)/.test(folded) ? 'work' : null;
}
