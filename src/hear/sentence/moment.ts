import { DateTime } from 'luxon';
import { parseWhen, type WhenReading as When } from '../when/parse.ts';
import type { Situation, Slots } from './reading.ts';
import type { Sentence, SentencePart } from './sentence.ts';

/** Words between those of a time that may belong to it. */
const JOINS =
  /^(?:ngày|ngay|này|nay|sau|tới|toi|đến|den|từ|tu|rưỡi|ruoi|kém|kem|đầu|dau|cuối|cuoi|hết|het|năm|nam|hai|ba|bốn|bon|tư|sáu|bảy|tám|chín|mười|một|mốt|thứ|thu|tháng|thang|tuần|tuan|sáng|sang|trưa|trua|chiều|chieu|tối|mai|kia|trước|truoc|nửa|nua|[/-]|h|g)$/;

const WEEKDAY = /^(?:thứ|thu|t|chủ nhật|cn)\s?(?:\d|hai|ba|tư|năm|sáu|bảy)?$/;

/** “Thứ 2 tới thứ 6”: one day, and another. */
function leadsOn(items: Sentence['items'], at: number): boolean {
  const [before, one, next] = [items[at - 1], items[at], items[at + 1]];
  return (
    /^(?:tới|toi|đến|den)$/.test(one?.raw ?? '') &&
    WEEKDAY.test(before?.raw ?? '') &&
    WEEKDAY.test(next?.raw ?? '')
  );
}

export interface Moment {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly When[];
}

/** The times that a sentence names, in order, as far as they can be read; the widest reading of each. */
export function momentsIn(sentence: Sentence, { now, zone }: Pick<Situation, 'now' | 'zone'>): Moment[] {
  const { items, text } = sentence;
  const found: Moment[] = [];
  const timely = (one: SentencePart | undefined): boolean =>
    one !== undefined &&
    (one.tag === 'T' || one.tag === 'NUM' || one.raw.split(' ').every((word) => JOINS.test(word)));
  for (let at = 0; at < items.length; at += 1) {
    if (!timely(items[at])) continue;
    let end = at;
    while (timely(items[end]) && end - at < 9 && !(end > at && leadsOn(items, end))) end += 1;
    for (let to = end; to > at; to -= 1) {
      const said = text.slice(items[at]?.at, items[to - 1]?.end);
      if (
        !/\d|mai|kia|nay|mốt|tuần|tuan|thứ|chủ nhật|chu nhat|cn|thu |giờ|gio|chiều|sáng|trưa|tháng|thang|đầu|cuối/iu.test(
          said,
        )
      )
        continue;
      const when = parseWhen(said, { now, zone });
      if (when.kind === 'unreadable' || when.kind === 'impossible') continue;
      found.push({ from: at, to, readings: when.kind === 'ambiguous' ? when.readings : [when] });
      at = to - 1;
      break;
    }
  }
  return found;
}

/** The day of a reading; `null` where only an hour was said. */
function dayOf(one: When, zone: string): string | null {
  if (one.kind === 'day') return one.date;
  if (one.kind === 'hour') return null;
  return DateTime.fromISO(one.at, { zone }).toFormat('yyyy-MM-dd');
}

/** The only day that a moment may mean. */
function sureDay(moment: Moment, zone: string): string | null {
  const days = new Set(moment.readings.map((one) => dayOf(one, zone)));
  const [day] = days;
  return days.size === 1 && day ? day : null;
}

/** The first day that is named beyond doubt. */
/** “Hết tháng 12”, “hết tháng này”. */
const MONTH_OUT = /(?:hết|het) (?:tháng|thang) (\d{1,2}|này|nay|sau|tới|toi)(?!\s*[/-])/iu;

export function monthOut(text: string, { now, zone }: Pick<Situation, 'now' | 'zone'>): string | null {
  const said = MONTH_OUT.exec(text)?.[1];
  if (said === undefined) return null;
  const today = DateTime.fromISO(now, { zone });
  const month = Number(said);
  const meant = Number.isNaN(month)
    ? today.plus({ months: /^n/u.test(said) ? 0 : 1 })
    : today.set({ day: 1, month }).plus({ years: month < today.month ? 1 : 0 });
  return meant.isValid ? meant.endOf('month').toFormat('yyyy-MM-dd') : null;
}

export function firstDay(sentence: Sentence, situation: Pick<Situation, 'now' | 'zone'>): string | null {
  for (const moment of momentsIn(sentence, situation)) {
    const day = sureDay(moment, situation.zone);
    if (day) return day;
  }
  return monthOut(sentence.text, situation);
}

/** The first day that is named, and whether that day itself is too late: “trước 15/12”, and no “hôm trước 15/12”. */
export function dayAndBefore(
  sentence: Sentence,
  situation: Pick<Situation, 'now' | 'zone'>,
): Pick<Slots, 'day' | 'before'> {
  const day = firstDay(sentence, situation);
  if (!day) return {};
  const moment = momentsIn(sentence, situation).find((one) => sureDay(one, situation.zone) === day);
  return { day, ...(moment && isBefore(sentence, moment) ? { before: true as const } : {}) };
}

function isBefore({ items, text }: Sentence, { from, to, readings }: Moment): boolean {
  // An hour of it is said: the day counts.
  if (readings.some(({ kind }) => kind !== 'day')) return false;
  const [lead, said] = [text.slice(0, items[from]?.at), text.slice(items[from]?.at, items[to - 1]?.end)];
  const found = BEFORE_IT.test(said) ? lead : BEHIND_IT.test(lead) ? lead.replace(BEHIND_IT, '') : null;
  return found !== null && !LAST_TIME.test(found);
}
const BEFORE_IT = /^tr(?:ước|uoc)\s/iu;
const BEHIND_IT = /(?<!\p{L})tr(?:ước|uoc)\s+(?:ngày\s+|ngay\s+)?$/iu;
const LAST_TIME = /(?:hôm|hom|tuần|tuan|tháng|thang|năm|nam|lần|lan|kỳ|ky|đợt|dot|bữa|bua)\s*$/iu;

/** Day and hour together, wherever in the sentence each was said: `2026-12-10T14:30`, or the day alone. */
export function whenIn(
  sentence: Sentence,
  situation: Pick<Situation, 'now' | 'zone'>,
): { when: string | null; moments: readonly Moment[] } {
  const { zone } = situation;
  const moments = momentsIn(sentence, situation);
  const whole = moments
    .map((one) => sentence.text.slice(sentence.items[one.from]?.at, sentence.items[one.to - 1]?.end))
    .join(' ');
  const all = moments.length > 1 ? parseWhen(whole, situation) : null;
  const together =
    all === null || all.kind === 'unreadable' || all.kind === 'impossible'
      ? null
      : all.kind === 'ambiguous'
        ? all.readings
        : [all];
  const [only] = moments;
  const readings = together ?? only?.readings ?? [];
  const days = new Set(readings.map((one) => dayOf(one, zone)));
  const [day] = days;
  if (days.size !== 1 || !day) return { when: null, moments };
  const hours = new Set(
    readings.map((one) =>
      one.kind === 'instant' ? DateTime.fromISO(one.at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm") : day,
    ),
  );
  const [when] = hours;
  // Morning or evening is asked; what people mean by “3h” at work is the afternoon all the same a question.
  return { when: hours.size === 1 && when ? when : day, moments };
}
