import { parseWhen } from '../when/parse.ts';
import { cutOut } from './cut.ts';
import { firstDay, momentsIn, whenIn } from './moment.ts';
import { pattern as p } from './pattern.ts';
import type { Situation, Slots } from './reading.ts';
import { find, type Sentence } from './sentence.ts';
import { peopleAt } from './wish-people.ts';

/** What a wish says besides: pieces of the sentence, days and hours. */

/** What stands behind the first item of a tag, or from it on. */
export function wordsBehind(sentence: Sentence, tag: string, withIt = false): string {
  const at = sentence.items.findIndex((one) => one.tag === tag);
  return at < 0 ? '' : cutOut(sentence, sentence.items.slice(withIt ? at : at + 1), true);
}

/** “Soạn kết luận cuộc họp hôm qua: giao Sở Tư pháp …”: what a conclusion is to say, as it was written. */
export function concludedIn({ text, items }: Sentence): string {
  const named = items.find(({ tag }) => tag === 'CONCLUSION');
  return /^[^:\n]{0,80}:\s*(?<said>.{3,})$/su.exec(named ? text.slice(named.end) : '')?.groups?.said ?? '';
}

/** Behind a colon or “phản ánh”; else all of it, for the trouble is told before it is named. */
export function problemOf(sentence: Sentence): string {
  const at = sentence.items.findIndex(({ tag }) => tag === 'PROBLEM');
  const said = sentence.items[at];
  const names =
    said !== undefined &&
    /^(?:xin )?(?:phản ánh|phan anh|phản ảnh|kiến nghị|kien nghi|vướng mắc|vuong mac|báo hỏng|đề nghị tháo gỡ)$/.test(
      said.raw,
    );
  const rest = cutOut(sentence, sentence.items.slice(at + 1), true);
  return names && rest.split(' ').length > 3 ? rest : cutOut(sentence, sentence.items);
}

export function why(sentence: Sentence): Slots {
  const at = sentence.items.findIndex((one, i) => one.tag === 'CAUSE' || (one.tag === 'DO' && i > 0));
  return at < 0 ? {} : { reason: cutOut(sentence, sentence.items.slice(at + 1), true) };
}

export function answeredSlots(sentence: Sentence): string {
  const at = sentence.items.findIndex(({ tag }) => /^(?:ABSENT|SEND|STANDIN|ATTEND)$/.test(tag));
  if (at < 0) return '';
  if (sentence.items[at]?.tag === 'STANDIN') return cutOut(sentence, sentence.items, true);
  return cutOut(sentence, sentence.items.slice(at), true);
}

export function dayBehind(sentence: Sentence, situation: Situation): Slots {
  const day = firstDay(sentence, situation);
  return day ? { day } : {};
}

export function demandedSlots(sentence: Sentence): string {
  const { items } = sentence;
  const at = items.findIndex(({ tag }) => tag === 'DATA' || tag === 'REPORT');
  const from = at < 0 ? items.findIndex(({ tag }) => tag === 'DEMAND' || tag === 'DOI') + 1 : at;
  const rest = items.slice(from);
  const end = rest.findIndex(
    (one, i) => i > 0 && (one.tag === 'COMMA' || one.tag === 'STOP' || one.tag === 'DUE'),
  );
  return cutOut(sentence, end < 0 ? rest : rest.slice(0, end), true);
}

export function taskOf(sentence: Sentence): string {
  const [at] = peopleAt(sentence);
  if (at === undefined) return wordsBehind(sentence, 'GIVE');
  return cutOut(sentence, sentence.items.slice(at + 1), true);
}

export function counted({ text }: Sentence): Slots {
  const [, present, total] = /(\d{1,3})\s*\/\s*(\d{1,3})/.exec(text) ?? [];
  return present && total ? { present, total } : {};
}

export function placeIn(sentence: Sentence): string {
  const { items } = sentence;
  const to = find(items, p('(MOVE|GO|THEN|_)? ?PLACE'));
  const at = items.findLastIndex(({ tag }) => tag === 'PLACE');
  return to ? cutOut(sentence, items.slice(at), true) : '';
}

/** Where “sang”, “thành” leads to a time, what stands behind it is the new one. */
const TURNS_TO =
  /^(?:sang|qua|tới|toi|đến|den|thành|thanh|lên|len)$|(?: sang| qua| tới| đến| thành| toi| den| thanh)$/;

export function newTime(sentence: Sentence, situation: Situation): Slots {
  const { text, items } = sentence;
  const instead = items.findIndex(({ plain }) => plain === 'thay vi');
  const turn = items.findIndex(
    ({ raw }, at) => at > 0 && TURNS_TO.test(raw) && /^(?:T|NUM)$/.test(items[at + 1]?.tag ?? ''),
  );
  if (instead < 0 && turn > 0) {
    const behind = whenIn({ text, items: items.slice(turn + 1) }, situation);
    if (behind.when) return { when: behind.when };
    // “Đổi giờ họp 10/12 thành 15h”: the day stays.
    const before = firstDay({ text, items: items.slice(0, turn) }, situation);
    const [hour] = behind.moments;
    const both = hour && before ? whenIn(onDay(text, items, turn, hour, before), situation).when : null;
    if (both) return { when: both };
  }
  const moments = momentsIn(sentence, situation);
  const verb = items.findIndex(({ tag }) => tag === 'MOVE' || tag === 'DOI');
  const meant =
    instead >= 0
      ? moments.filter(({ to }) => to <= instead).at(-1)
      : (moments.filter(({ from }) => from > verb).at(-1) ?? moments.at(-1));
  if (!meant) return {};
  const { when } = whenIn({ text, items: items.slice(meant.from, meant.to) }, situation);
  return when ? { when } : {};
}

/** An hour together with the day that was named before it. */
function onDay(
  text: string,
  items: Sentence['items'],
  turn: number,
  hour: { readonly from: number; readonly to: number },
  day: string,
): Sentence {
  const said = items.slice(turn + 1 + hour.from, turn + 1 + hour.to);
  const at = said[0]?.at ?? 0;
  const whole = `${text.slice(at, said.at(-1)?.end)} ${day.split('-').reverse().join('/')}`;
  const [first] = said;
  return first
    ? { text: whole, items: [{ ...first, tag: 'T', raw: 'lúc', at: 0, end: whole.length }] }
    : { text: '', items: [] };
}

/** “Tuần sau … từ thứ 2 tới thứ 6”: the days of that week. */
const WEEK = /(?:tuần|tuan) (?:sau|tới|toi|này|nay)/iu;

export function spanOf(sentence: Sentence, situation: Situation): Slots {
  const { text, items } = sentence;
  const week = WEEK.exec(text)?.[0];
  const moments = momentsIn(sentence, situation);
  const said = moments.map((one) => text.slice(items[one.from]?.at, items[one.to - 1]?.end));
  const weekdays = said.filter(
    (one) => /^(?:thứ|thu|t\d|chủ nhật|cn)/iu.test(one) && !/\d\s*[/-]\s*\d/.test(one),
  );
  if (week && weekdays.length > 1) {
    const days = weekdays.flatMap((one) => {
      const when = parseWhen(`${one.replace(WEEK, '').trim()} ${week}`, situation);
      return when.kind === 'day' ? [when.date] : [];
    });
    const [from] = days;
    const to = days.at(-1);
    if (from && to && from < to) return { from, to };
  }
  const flat = moments
    .flatMap(({ readings }) => readings.flatMap((one) => (one.kind === 'day' ? [one.date] : [])))
    .sort();
  const [from] = flat;
  const to = flat.at(-1);
  if (!from || !to) return {};
  return from === to ? { from } : { from, to };
}
