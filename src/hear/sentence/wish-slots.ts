import { parseWhen } from '../when/parse.ts';
import { clausesOf } from './clauses.ts';
import { cutOut, substance } from './cut.ts';
import { momentsIn, monthOut } from './moment.ts';
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

/** What is to stand in the programme besides, or no more. */
export function agendaChanged(sentence: Sentence): Slots {
  const { items } = sentence;
  const added = items.findIndex(({ tag }) => tag === 'ADD' || tag === 'REMOVE' || tag === 'PART');
  if (added < 0) return { agenda: wordsBehind(sentence, 'AGENDA') };
  const behind = items.slice(added + 1);
  const from = behind.findIndex(({ tag }) => !/^(?:AGENDA|GO|CLOSE|COMMA|ABOUT|MEETING|T|NUM)$/.test(tag));
  const to = behind.findIndex(
    ({ tag }, at) =>
      at > from && tag === 'GO' && /^(?:AGENDA|MEETING|NOTICE)$/.test(behind[at + 1]?.tag ?? ''),
  );
  const said = from < 0 ? '' : cutOut(sentence, behind.slice(from, to < 0 ? undefined : to), true);
  return items[added]?.tag !== 'REMOVE' ? { agenda: said, add: said ? [said] : [] } : { agenda: said };
}

/** Behind “vì”, else what is said besides. */
export function whyCancelled(sentence: Sentence): Slots {
  const given = why(sentence);
  if (given.reason) return given;
  const [first, ...rest] = clausesOf(sentence.items);
  const [beside] = [...rest, ...(first ? [first] : [])].filter(
    ({ items }) =>
      substance(items) > 1 &&
      !items.some(({ tag }) => /^(?:CANCEL|TELL|NOTED|REMOVE|NEG|NEEDNOT|ABSENT)$/.test(tag)),
  );
  return beside ? { reason: cutOut(sentence, beside.items, true) } : {};
}

export function answeredSlots(sentence: Sentence): string {
  const at = sentence.items.findIndex(({ tag }) => /^(?:ABSENT|SEND|STANDIN|ATTEND)$/.test(tag));
  if (at < 0) return '';
  // “Anh Hải vừa gọi báo bận họp tỉnh, xin vắng”: why stands before it.
  const named = sentence.items.findIndex(({ tag }) => tag === 'WHO' || tag === 'NAME');
  const from = sentence.items.findIndex(
    ({ tag }, i) =>
      i > named && !/^(?:CALLED|TELL|SAY|PRON|CLOSE|PAST|REPLY|T|NUM|NAME|CAP|COMMA|LEAVE)$/.test(tag),
  );
  if (named >= 0 && sentence.items[at]?.tag === 'ABSENT' && from > named && from < at)
    return cutOut(sentence, sentence.items.slice(from), true);
  if (sentence.items[at]?.tag === 'STANDIN') return cutOut(sentence, sentence.items, true);
  return cutOut(sentence, sentence.items.slice(at), true);
}

export function demandedSlots(sentence: Sentence): string {
  const { items } = sentence;
  const at = items.findIndex(
    ({ tag, raw }) => tag === 'DATA' || tag === 'REPORT' || (tag === 'DEMAND' && NAMES_DATA.test(raw)),
  );
  const from = at < 0 ? items.findIndex(({ tag }) => tag === 'DEMAND' || tag === 'DOI') + 1 : at;
  const rest = items.slice(from);
  const end = rest.findIndex(
    (one, i) => i > 0 && (one.tag === 'COMMA' || one.tag === 'STOP' || one.tag === 'DUE'),
  );
  return cutOut(sentence, end < 0 ? rest : rest.slice(0, end), true).replace(
    /^(?:đòi|doi|xin|lấy|lay|giục|giuc)\s+/iu,
    '',
  );
}
const NAMES_DATA = /(?:số liệu|so lieu|báo cáo|bao cao)$/;

export function taskOf(sentence: Sentence): string {
  const [at] = peopleAt(sentence).filter(
    (one) => !/^(?:tôi|tui|mình|toi|minh)$/.test(sentence.items[one - 1]?.raw ?? ''),
  );
  if (at === undefined) return wordsBehind(sentence, 'GIVE');
  return cutOut(sentence, sentence.items.slice(at + 1), true);
}

export function counted({ text }: Sentence): Slots {
  const [, present, total] = /(\d{1,3})\s*\/\s*(\d{1,3})/.exec(text) ?? [];
  return present && total ? { present, total } : {};
}

export function placeIn(sentence: Sentence): string {
  const { items } = sentence;
  const [first] = clausesOf(items);
  const here =
    first &&
    /^(?:MEETING)$/.test(
      first.items.find(({ tag }) => !/^(?:OPEN|PRON|OWN|CLOSE|YES|TELL)$/.test(tag))?.tag ?? '',
    );
  const at = here ? first.items.findIndex(({ tag }) => tag === 'AT') : -1;
  // “Họp ở phòng 5 nhé, phòng 2 hỏng máy lạnh”: where it is to be comes first.
  if (first && at >= 0) return cutOut(sentence, first.items.slice(at + 1), true);
  const to = find(items, p('(MOVE|GO|THEN|_)? ?PLACE'));
  const last = items.findLastIndex(({ tag }) => tag === 'PLACE');
  return to ? cutOut(sentence, items.slice(last), true) : '';
}

/** “Tuần sau … từ thứ 2 tới thứ 6”: the days of that week. */
const WEEK = /(?:tuần|tuan) (?:sau|tới|toi|này|nay)/iu;

export function spanSlots(sentence: Sentence, situation: Situation): Slots {
  const last = monthOut(sentence.text, situation);
  const out: Slots = last ? { to: last } : {};
  const { text, items } = sentence;
  const week = WEEK.exec(text)?.[0];
  const moments = momentsIn(sentence, situation);
  const said = moments.map((one) => text.slice(items[one.from]?.at, items[one.to - 1]?.end));
  const weekdays = said
    .map((one) => one.replace(/^(?:từ|tu|đến|den|tới|toi)\s+/iu, ''))
    .filter((one) => /^(?:thứ|thu|t\d|chủ nhật|cn)/iu.test(one) && !/\d\s*[/-]\s*\d/.test(one));
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
  if (!from || !to) return out;
  return from === to ? { from, ...out } : { from, to };
}
