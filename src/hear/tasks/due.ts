import { flat } from '../../domain/fold.ts';
import { addDays, type Day, dayAt } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { parseWhen, type WhenReading, yearGuessed } from '../when/parse.ts';
import { dueAsBefore } from './back.ts';
import { PERHAPS, SAID, WITHIN } from './times.ts';

/** By when a task is due, as its line says it. */
export interface ReadDue {
  /** As it was written: "trước ngày 15/12", "trong quý I". Empty where nothing is said. */
  readonly dueText: string;
  /** The last day on time; several where the words may mean several, none where they are no day. */
  readonly days: readonly Day[];
  /** Whether nothing is left to ask: one day is said, with no doubt about its year or that it is when. */
  readonly sure: boolean;
}

/** A line in its two parts. */
interface Parted {
  readonly rest: string;
  readonly dueText: string;
  /** Whether the words surely say by when; where not, they stand in both parts. */
  readonly sure: boolean;
}

/** Words that say that a time follows. */
const MARK =
  /(?:^|[\s,;.(–-])(?:(?:phai |can )?(?:hoan thanh|hoan tat|xong)|(?:thoi (?:han|gian)|han)(?: hoan thanh| thuc hien| cuoi| chot)?)\s*:?\s+/g;
/** How a time begins. */
const TIME =
  /^(?:truoc|trong|cham nhat|muon nhat|den|vao|ngay|thang|quy|nam|tuan|cuoi|dau|giua|hang|dinh ky|thuong xuyen|sau|khi|moi|tu|thu|mai|hom|chu nhat|\d)(?![a-z])/;
/** A time that nothing announces but a comma. */
const BARE = /[,;(–-]\s*((?:truoc|trong|cham nhat|muon nhat|den het|den ngay)(?: ngay| het)? [^,;]{1,60})$/;

/** Parts a line into its work and its time; both are pieces of the line as it was written. */
export function splitDue(line: string): Parted {
  const folded = flat(line);
  // Folding keeps one letter for one letter; where it does not, nothing is cut.
  if (folded.length !== line.length) return { rest: line, dueText: '', sure: true };
  const parted = (at: number, time: string): Parted => ({
    rest: tidy(line.slice(0, at)),
    dueText: tidy(time),
    // Where another last day is said before it, which is meant is asked.
    sure: !WITHIN.test(folded.slice(0, at)),
  });
  const marks = [...folded.matchAll(MARK)].reverse();
  for (const mark of marks) {
    const end = mark.index + mark[0].length;
    if (TIME.test(folded.slice(end)) || dueAsBefore(line.slice(end)))
      return parted(mark.index, line.slice(end));
  }
  const ending = folded.replace(/[\s,;:.–-]+$/, '');
  const last = (length: number): string => line.slice(ending.length - length, ending.length);
  const said = BARE.exec(ending) ?? SAID.exec(ending);
  if (said?.[1]) return parted(said.index, last(said[1].length));
  const perhaps = last(PERHAPS.exec(ending)?.[1]?.length ?? 0);
  const dueText = perhaps === '' ? within(line, folded) : perhaps;
  return { rest: tidy(line), dueText, sure: dueText === '' };
}

function within(line: string, folded: string): string {
  const found = WITHIN.exec(folded);
  const said = found?.[1];
  if (!found || said === undefined) return '';
  const from = found.index + found[0].length - said.length;
  return line.slice(from, from + said.length);
}

const tidy = (text: string): string => text.replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/g, '').replace(/\)$/, closing);
/** A bracket that was opened in what was cut off. */
const closing = (found: string, at: number, whole: string): string =>
  whole.slice(0, at).includes('(') ? found : '';

/**
 * The last day on time. "trước ngày 15" ends with the 14th; "chậm nhất", "đến hết", "trong ngày" and a plain day end
 * with that day, and so does "trước" with an hour of it.
 */
export function readDue(
  dueText: string,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): ReadDue {
  const text = dueText.normalize('NFC').trim();
  const { said, before } = untilSaid(text);
  const when = parseWhen(said, { now, zone });
  const readings =
    when.kind === 'ambiguous'
      ? when.readings
      : when.kind === 'unreadable' || when.kind === 'impossible'
        ? []
        : [when];
  const days = [...new Set(readings.flatMap((one) => lastDay(one, before, zone)))].sort();
  const [first] = readings;
  const sure =
    days.length === 1 &&
    readings.length === 1 &&
    !(first?.kind === 'day' && yearGuessed(said, first.date, { now, zone }));
  return { dueText: text, days, sure };
}

/** The time of a last day without the words before it (“chậm nhất”, “đến hết ngày”), and whether it is “trước” that time. */
export function untilSaid(text: string): { readonly said: string; readonly before: boolean } {
  const composed = text.normalize('NFC').trim();
  const [, before, plain = ''] = UNTIL.exec(flat(composed)) ?? [];
  return { said: composed.slice(composed.length - plain.length), before: before !== undefined };
}
const UNTIL = /^((?:truoc)\s+)?(?:(?:cham nhat|muon nhat|den het|den|vao|trong|het)\s+(?:la\s+)?)*(.*)$/;

/** The last day on time, of a time with or without “trước”; none of an hour alone. */
export function lastDay(reading: WhenReading, before: boolean, zone: string): Day[] {
  if (reading.kind === 'instant') return [dayAt(reading.at, zone)];
  if (reading.kind === 'day') return [before ? addDays(reading.date, -1) : reading.date];
  return [];
}
