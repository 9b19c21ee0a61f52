import { flat, upperFirst } from '../../domain/fold.ts';
import type { Day } from '../../domain/time/day.ts';
import { dayAt } from '../../domain/time/day.ts';
import { parseWhen } from '../when/parse.ts';
import { unitsWritten } from './request.ts';
import type { TaskReader } from './task.ts';

/** "toàn Tổ từ 07/12 đến 11/12 tại hội trường xã, biên tập đề án" */
export interface ReadCallUp {
  readonly whom: readonly string[];
  /** `null` where it is not said, or may mean several days. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly place: string;
  readonly work: string;
  /** The two days as they were written; empty where none is said. */
  readonly written: { readonly from: string; readonly to: string };
}

const SPAN =
  /(?:^|[\s,;])tu (?:ngay )?(.{1,30}?) (?:den|toi)(?: het)?(?: ngay)? ([^,;]{1,30}?)(?=$|[,;]| tai | o | de | lam | viec )/;
const PLACE = /(?:^|[\s,;])(?:tai|o) ([^,;]{2,120})(?=$|[,;])/;
/** With its marks: “để” begins the work, “đề án” is part of it. */
const WORK = /(?:^|[\s,;])(?:để|làm|việc|nội dung:?) (.+)$/;

/** Its parts where they stand; what stands before the days is whom. */
export function readCallUp(line: string, reader: TaskReader): ReadCallUp {
  let rest = line.normalize('NFC').replace(/\s+/g, ' ').trim();
  const taken = (form: RegExp, of: string): string => {
    const found = of.length === rest.length ? form.exec(of) : null;
    const said = found?.[1];
    if (!found || said === undefined) return '';
    const at = found.index + found[0].lastIndexOf(said);
    const text = rest.slice(at, at + said.length);
    rest = `${rest.slice(0, found.index)},${rest.slice(found.index + found[0].length)}`;
    return text.trim();
  };
  const span = SPAN.exec(flat(rest));
  const begins = span?.[1] ?? '';
  const ends = span?.[2] ?? '';
  const before = span ? rest.slice(0, span.index) : null;
  if (span) rest = `,${rest.slice(span.index + span[0].length)}`;
  const place = taken(PLACE, flat(rest));
  const named = taken(WORK, rest.toLocaleLowerCase('vi'));
  const parts = rest
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const whom = before ?? parts.shift() ?? '';
  const work = named === '' ? parts.join(', ') : named;
  const to = dayOf(ends, reader);
  return {
    whom: unitsWritten(whom, reader.people),
    from: dayOf(begins, reader) ?? (to ? dayOf(withMonth(begins, ends), reader) : null),
    to,
    place,
    work: upperFirst(work),
    written: { from: begins.trim(), to: ends.trim() },
  };
}

/** "từ 07 đến 11/12": the month of the end is that of the beginning. */
const withMonth = (begins: string, ends: string): string =>
  /^\d{1,2}$/.test(begins.trim()) ? `${begins.trim()}${/\/.*$/.exec(ends)?.[0] ?? ''}` : begins;

function dayOf(said: string, { now, zone }: TaskReader): Day | null {
  if (said === '') return null;
  const when = parseWhen(said, { now, zone });
  if (when.kind === 'day') return when.date;
  return when.kind === 'instant' ? dayAt(when.at, zone) : null;
}
