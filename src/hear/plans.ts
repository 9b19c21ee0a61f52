import { flat } from '../domain/fold.ts';
import { addDays, isDay } from '../domain/time/day.ts';
import { asksAnything } from './question.ts';
import { spoken } from './wording.ts';

/** How a line of a plan says when in its year something is due, and the rest of it. */

const YEAR = '(?:\\s*(?:/|-|nam)\\s*(\\d{4}))?';
const QUARTER = `(?:trong |het |cuoi )?quy\\s*(iv|i{1,3}|[1-4])${YEAR}`;
const HALF = `(?:0?6|sau) thang (dau|cuoi) nam${YEAR}`;
const MONTH = `(?:trong |het |cuoi )?thang\\s*(0?[1-9]|1[0-2])${YEAR}`;
const WHOLE = `(?:ca|trong|trong ca|het) nam(?: (?:\\d{4}))?`;
const DATE = '(truoc |cham nhat |den )?(?:ngay )?(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?';

/** What a time is in a plan of the year; `null` for what is none, or of another year. */
export function readWhen(text: string, year: string): string | null {
  const said = flat(text.normalize('NFC')).trim();
  const whole = (pattern: string) => new RegExp(`^${pattern}$`).exec(said);
  const ofYear = (written: string | undefined) => written === undefined || written === year;
  const quarter = whole(QUARTER);
  if (quarter) return ofYear(quarter[2]) ? `${year}-Q${quarterOf(quarter[1] ?? '')}` : null;
  const half = whole(HALF);
  if (half) return ofYear(half[2]) ? `${year}-H${half[1] === 'dau' ? 1 : 2}` : null;
  const month = whole(MONTH);
  if (month) return ofYear(month[2]) ? `${year}-${(month[1] ?? '').padStart(2, '0')}` : null;
  if (whole(WHOLE)) return year;
  const date = whole(DATE);
  if (!date || !ofYear(date[4])) return null;
  const day = `${year}-${(date[3] ?? '').padStart(2, '0')}-${(date[2] ?? '').padStart(2, '0')}`;
  if (!isDay(day)) return null;
  const last = date[1] === 'truoc ' ? addDays(day, -1) : day;
  return last.startsWith(year) ? last : null;
}

const quarterOf = (said: string): number => ({ i: 1, ii: 2, iii: 3, iv: 4 })[said] ?? Number(said);

const ANY = [QUARTER, HALF, MONTH, WHOLE, DATE].map((one) => one.replaceAll(/\((?!\?)/g, '(?:')).join('|');
const NUMBER = '(?:[\\divx]{1,4}[.)]|[-–•+*])?\\s*';
const HEADED = new RegExp(`^${NUMBER}(${ANY})\\s*[:.–-]\\s*(?=\\S)`);
const HEADING = new RegExp(`^${NUMBER}(${ANY})\\s*[:.]?$`);
const ENDING = new RegExp(
  `[\\s,;(–-]+(?:(?:hoan thanh|xong|thuc hien|thoi gian|han)\\s*:?\\s*)?((?:trong |vao |truoc )?(?:${ANY}))\\s*[).;]*$`,
);

/** A line without its time. */
export interface PlanLine {
  readonly text: string;
  readonly when: string | null;
}

/** Parts a line into what is to be done and when: "Quý I: Sở X rà soát …", "Sở X rà soát … trong tháng 3". */
function parted(line: string, year: string): PlanLine {
  const folded = flat(line);
  if (folded.length !== line.length) return { text: line, when: null };
  const headed = HEADED.exec(folded);
  const when = headed?.[1] ? readWhen(headed[1], year) : null;
  if (headed && when) return { text: line.slice(headed[0].length).trim(), when };
  const ending = ENDING.exec(folded);
  const last = ending?.[1] ? readWhen(ending[1].replace(/^vao /, ''), year) : null;
  return ending && last
    ? { text: line.slice(0, ending.index).trim(), when: last }
    : { text: line, when: null };
}

/** The lines of a text; a line that is a time alone ("Quý I") is that of the lines below it. */
export function readPlanLines(text: string, year: string): PlanLine[] {
  let under: string | null = null;
  const found: PlanLine[] = [];
  for (const written of text.normalize('NFC').split('\n')) {
    const line = written.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const heading = HEADING.exec(flat(line))?.[1];
    const when = heading === undefined ? null : readWhen(heading, year);
    if (when) {
      under = when;
      continue;
    }
    const one = parted(line, year);
    found.push({ ...one, when: one.when ?? under });
  }
  return found;
}

/** "Kế hoạch năm 2027 của Tổ: …": which plan, and what stands behind it. */
export function readPlanName(text: string): {
  readonly year: string | null;
  readonly whose: 'committee' | 'team' | 'member' | null;
  readonly rest: string;
} {
  const line = text.normalize('NFC').trimStart();
  const head =
    /^(?:(?:ke hoach|chuong trinh)(?: cong tac)?\s*)?(?:nam (\d{4})|(\d{4}))?\s*(?:(?:cua )?(ban|uy ban|hoi dong|tieu ban|to|toi|em|minh|rieng)(?: chi dao| chi huy| giup viec| cong tac| thu ky)?(?![a-z]))?\s*[:,-]?\s*/.exec(
      flat(line),
    );
  const [found = '', first, second, who] = head ?? [];
  // A word that begins what is to be done is no name of a plan.
  const ends = found === '' || /[:,\s-]$/.test(found) || found.length === line.length;
  if (!ends) return { year: null, whose: null, rest: line };
  const whose =
    who === undefined ? null : /ban$|^hoi dong$/.test(who) ? 'committee' : who === 'to' ? 'team' : 'member';
  return { year: first ?? second ?? null, whose, rest: line.slice(found.length) };
}

const LOOK =
  /^(?:(?:cho )?xem|danh sach|tat ?ca|tien do|tinh hinh|hien nay|nam nay|nam sau|trinh|duyet|ban hanh)[.!]?$/;

/** "thế nào rồi?", "tiến độ": one line, with no time, that asks for a plan and is nothing to be done in it. */
export function looksAtPlan(text: string, year: string): boolean {
  const [line, ...more] = readPlanLines(text, year);
  if (!line || more.length > 0 || line.when !== null) return false;
  return LOOK.test(flat(line.text)) || asksAnything(spoken(line.text));
}

const FEWEST_WORDS = 3;

/** One line of a word or two, without a time: no line of a plan. */
export function saysNothingToDo(text: string, year: string): boolean {
  const [line, ...more] = readPlanLines(text, year);
  if (!line) return false;
  return more.length === 0 && line.when === null && line.text.split(/\s+/).length < FEWEST_WORDS;
}
