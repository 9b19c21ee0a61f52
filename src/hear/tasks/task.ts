import { flat, upperFirst } from '../../domain/fold.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { pointsBack } from './back.ts';
import { type ReadDue, readDue, splitDue } from './due.ts';
import { membersBeginning, type Person, type ReadUnit, unitAt } from './units.ts';

export type { Person, ReadUnit } from './units.ts';

/** What one line of tasks says. */
export interface ReadTask extends ReadDue {
  readonly work: string;
  readonly lead: ReadUnit;
  readonly with: readonly ReadUnit[];
}

/** What a line needs to be read: the people of the committee, and when it is. */
export interface TaskReader {
  readonly people: readonly Person[];
  readonly now: Instant;
  readonly zone: string;
}

/** Words with which the work begins, where the name before them is nobody's that the committee has. */
const VERBS =
  'chu tri|phoi hop|tham muu|xay dung|ra soat|hoan thien|hoan thanh|trinh|bao cao|tong hop|trien khai|thuc hien|ban hanh|kiem tra|to chuc|huong dan|cap nhat|chuan bi|don doc|theo doi|cung cap|bo tri|lap|de xuat|khan truong|tiep tuc|nghien cuu|bao dam|day manh|so hoa|nang cap|gui|nop|chi dao|danh gia|phan cong|dang tai|cong khai|ket noi|lam|xu ly|thong ke|lay y kien|hop|mo|tap huan|tuyen truyen';
export const VERB = new RegExp(`(?:^|[\\s,(])(?:${VERBS})(?![a-z])`);
/** How an order begins, over folded text. */
export const GIVES = /^(?:[-–•+*]\s*)?(?:giao|phan cong|yeu cau|de nghi)\s+(?:cho\s+)?\S/;
const GIVE = /^(?:giao|phan cong|yeu cau|de nghi|chi dao)\s+(?:cho\s+)?/;
const CHAIRS = /^[\s,:–-]*(?:la don vi |lam )?chu tri\b[\s,:–-]*(?:thuc hien[\s,:]+)?/;
const TOGETHER = /^[\s,;–-]*\(?\s*(?:va |de |cung )?phoi hop\b\s*(?:cung |voi )*(?:voi )?[\s:]*/;
const AND = /^\s*(?:[,;+]|va\b|cung\b)\s*(?:va\s|voi\s)?\s*/;

/**
 * Reads a line as it stands in a conclusion: "Giao Sở X (phối hợp Y) làm việc gì, hoàn thành trước 15/12". What is
 * not surely read is left open: a unit with several members or none, a time that is no day. `null` where nothing is
 * left to be done.
 */
export function readTask(line: string, reader: TaskReader): ReadTask | null {
  const written = line.normalize('NFC').replace(/\s+/g, ' ').trim();
  const bare = written.replace(/^(?:\d{1,2}[.)]|[-–•+*])\s*/, '');
  const { rest, dueText, sure } = splitDue(bare);
  let text = rest.slice(GIVE.exec(flat(rest))?.[0].length ?? 0);
  const lead = leadOf(text, reader.people);
  text = text.slice(lead.length);
  text = text.slice(CHAIRS.exec(flat(text))?.[0].length ?? 0);
  const others = othersOf(text, reader.people);
  text = text.slice(others.length);
  text = text.slice(CHAIRS.exec(flat(text))?.[0].length ?? 0);
  const work = text.replace(/^[\s,;:.)–-]+|[\s,;:.–-]+$/g, '');
  if (!/\p{L}{2}/u.test(work) || pointsBack(work)) return null;
  const { agency, members } = lead;
  return {
    work: upperFirst(work),
    lead: { agency, members },
    with: others.units,
    ...dueOf(dueText, sure, reader),
  };
}

function dueOf(dueText: string, surely: boolean, reader: TaskReader): ReadDue {
  if (dueText === '') return { dueText, days: [], sure: true };
  const read = readDue(dueText, reader);
  return { ...read, sure: read.sure && surely };
}

/** Who leads: a unit of the committee's, else the words up to where the work begins. */
function leadOf(text: string, people: readonly Person[]): ReadUnit & { readonly length: number } {
  const known = unitAt(text, people);
  if (known) return known;
  const folded = flat(text);
  const bounds = [folded.search(VERB), folded.search(/[(,:]/)].filter((at) => at > 0);
  // Nothing says where the name ends: all of it is the work.
  if (bounds.length === 0) return { agency: '', members: [], length: 0 };
  const end = Math.min(...bounds);
  return unitOf(text.slice(0, end), people);
}

/** A unit that nobody's name is written in full in: perhaps its first words are meant. */
function unitOf(written: string, people: readonly Person[]): ReadUnit & { readonly length: number } {
  const agency = written.trim();
  return { agency, members: membersBeginning(agency, people), length: written.length };
}

/** Who works with them, in brackets or behind "phối hợp với". */
function othersOf(
  text: string,
  people: readonly Person[],
): { readonly units: readonly ReadUnit[]; readonly length: number } {
  const begin = TOGETHER.exec(flat(text))?.[0];
  if (begin === undefined) return { units: [], length: 0 };
  const close = begin.includes('(') ? text.indexOf(')', begin.length) : -1;
  const within = close >= 0 ? text.slice(begin.length, close) : text.slice(begin.length);
  const units: ReadUnit[] = [];
  let at = 0;
  for (;;) {
    const here = within.slice(at);
    const found = unitAt(here, people) ?? unknownAt(here, people, close >= 0);
    if (!found) break;
    units.push({ agency: found.agency, members: found.members });
    at += found.length;
    const and = AND.exec(flat(within.slice(at)))?.[0];
    // A comma may end the list: what comes behind it must be a unit again.
    const next = and === undefined ? '' : within.slice(at + and.length);
    if (and === undefined || !(unitAt(next, people) ?? unknownAt(next, people, close >= 0))) break;
    at += and.length;
  }
  return { units, length: close >= 0 ? close + 1 : begin.length + at };
}

/** A unit that is not named in full, up to the next sign or to where the work begins. */
function unknownAt(
  text: string,
  people: readonly Person[],
  closed: boolean,
): (ReadUnit & { readonly length: number }) | null {
  const folded = flat(text);
  const sign = text.search(closed ? /[,;]|\svà\s/ : /[,;]/);
  const verb = closed ? -1 : folded.search(VERB);
  const ends = [sign, verb].filter((one) => one >= 0);
  if (!closed && ends.length === 0) return null;
  const end = Math.min(...ends, text.length);
  return /^\s*\p{Lu}/u.test(text.slice(0, end)) ? unitOf(text.slice(0, end), people) : null;
}

/** "theo kết luận của Chủ tịch UBND tỉnh ngày 18/11: Giao …": whose conclusion work is given by, and the rest. */
export function conclusionBehind(line: string): { readonly said: string; readonly rest: string } | null {
  const text = line.normalize('NFC').trim();
  const found = /^((?:theo|thuc hien) (?:y kien )?(?:ket luan|chi dao)) cua ([^:]{3,120}):\s*(?=\S)/.exec(
    flat(text),
  );
  if (!found?.[1] || !found[2]) return null;
  const from = found[1].length + ' của '.length;
  return {
    said: text.slice(from, from + found[2].length).trim(),
    rest: text.slice(found[0].length).trim(),
  };
}
