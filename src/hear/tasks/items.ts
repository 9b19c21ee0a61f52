import { flat } from '../../domain/fold.ts';
import { ordersIn } from './clauses.ts';
import { GIVES, type TaskReader } from './task.ts';
import { type Person, unitAt } from './units.ts';

/** Where one order ends and the next begins within a paragraph. */
const NEXT = /(?<=[.;])\s+(?=(?:Giao|Phân công|Yêu cầu|Đề nghị)\s)/u;

const NUMBER = /(?<=^|\s)(\d{1,2})([.)])\s*(?=\p{L})/gu;
const LETTER = /(?<=^|\s)([a-zđ])([.)])\s*(?=\p{L})/gu;
const DASH = /(?<=^|[.;:]\s+)()([-–•+*])\s+(?=\p{Lu})/gu;
/** Behind these a number or a letter names something and begins nothing: "khoản 3", "Điều 12.", "ngày 2". */
const NAMES_IT =
  /(?:^|[\s(,])(?:khoan|diem|dieu|muc|chuong|phan|phu luc|so|ngay|thang|quy|nam|thu|tuan|dot|ky|lan|cap|muc do|nhom|de an|to|khu|ap|thon|phuong|quan)\s+$/;
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

interface Marker {
  readonly at: number;
  readonly end: number;
}

/**
 * The items of what was typed, each without its number: a line each, and those that stand in one line as "1. … 2. …",
 * "1) … 2) …", "a) … b) …", "- … - …" or as one order behind the other. Numbers count only in their order; what is
 * numbered under one order ("Giao Sở X: a) … b) …") stays with it.
 */
export const splitItems = (text: string, reader: TaskReader): string[] =>
  paragraphItems(text, reader).flatMap((item) => ordersIn(item, reader));

/** The same, with what is ordered of several in one paragraph still together. */
export const paragraphItems = (text: string, { people }: TaskReader): string[] =>
  text
    .normalize('NFC')
    .split('\n')
    .flatMap((line) => itemsIn(line.trim(), people))
    .map((item) => item.trim())
    .filter((item) => item !== '');

function itemsIn(line: string, people: readonly Person[]): string[] {
  for (const markers of [inOrder(line, NUMBER, numberOf), inOrder(line, LETTER, letterOf), dashes(line)]) {
    const parts = markers.map(({ end }, i) => line.slice(end, markers[i + 1]?.at).trim());
    const head = line.slice(0, markers[0]?.at).trim();
    if (parts.length < 2 || (GIVES.test(flat(head)) && !parts.every((part) => standsAlone(part, people))))
      continue;
    return [
      ...(head.endsWith(':') ? [] : itemsIn(head, people)),
      ...parts.flatMap((part) => itemsIn(part, people)),
    ];
  }
  const [only] = [...line.matchAll(/^\d{1,2}[.)]\s*(?=\p{L})/gu)];
  return line.slice(only?.[0].length ?? 0).split(NEXT);
}

/** Whether it says itself whose it is. */
const standsAlone = (part: string, people: readonly Person[]): boolean =>
  GIVES.test(flat(part)) || unitAt(part, people) !== null;

const numberOf = (said: string): number => Number(said);
const letterOf = (said: string): number => LETTERS.indexOf(said) + 1;

/** Those that go on from the first: it is 1, or begins the line. */
function inOrder(line: string, form: RegExp, countOf: (said: string) => number): Marker[] {
  const found: Marker[] = [];
  let next = 1;
  let sign = '';
  for (const one of line.matchAll(form)) {
    const count = countOf(one[1] ?? '');
    const goesOn = found.length === 0 ? one.index === 0 || count === 1 : count === next && one[2] === sign;
    if (!goesOn || NAMES_IT.test(flat(line.slice(0, one.index)))) continue;
    found.push({ at: one.index, end: one.index + one[0].length });
    next = count + 1;
    sign = one[2] ?? '';
  }
  return found;
}

const dashes = (line: string): Marker[] =>
  [...line.matchAll(DASH)].map((one) => ({ at: one.index, end: one.index + one[0].length }));
