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

export function told(sentence: Sentence): string {
  const { items } = sentence;
  const all = find(items, p('(ALL|MEMBER)( THEN| LET| CLOSE| COMMA)* '));
  const at = items.findIndex(({ tag }) => tag === 'ALL' || tag === 'MEMBER');
  return all ? cutOut(sentence, items.slice(at + 1), true) : '';
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

export function newTime(sentence: Sentence, situation: Situation): Slots {
  const moments = momentsIn(sentence, situation);
  const verb = sentence.items.findIndex(
    ({ tag, plain }) => tag === 'MOVE' || tag === 'DOI' || /(?:sang|qua|toi|den)$/.test(plain),
  );
  const instead = sentence.items.findIndex(({ plain }) => plain === 'thay vi');
  const meant =
    instead >= 0
      ? moments.filter(({ to }) => to <= instead).at(-1)
      : (moments.filter(({ from }) => from > verb).at(-1) ?? moments.at(-1));
  if (!meant) return {};
  const part = { text: sentence.text, items: sentence.items.slice(meant.from, meant.to) };
  const { when } = whenIn(part, situation);
  return when ? { when } : {};
}

export function meetingSlots(sentence: Sentence, situation: Situation): Slots {
  const { when, moments } = whenIn(sentence, situation);
  const { items } = sentence;
  const place = items.findIndex(
    (one, at) => one.tag === 'PLACE' && !moments.some(({ from, to }) => at >= from && at < to),
  );
  const stops = (from: number): number => {
    const end = items.findIndex(
      (one, at) =>
        at > from &&
        (/^(?:COMMA|STOP|AGENDA|CONTENT|MEETING|CLOSE|CAUSE|T)$/.test(one.tag) ||
          moments.some((moment) => moment.from === at)),
    );
    return end < 0 ? items.length : end;
  };
  const where = place < 0 ? '' : cutOut(sentence, items.slice(place, stops(place)), true);
  const about = items.findIndex(({ tag }) => tag === 'AGENDA' || tag === 'CONTENT');
  // What it is about goes on over commas, up to where a time or a place is named.
  const end = items.findIndex(
    (one, at) =>
      at > about + 1 &&
      (one.tag === 'STOP' ||
        (one.tag === 'COMMA' &&
          (items[at + 1]?.tag === 'PLACE' || moments.some(({ from }) => from === at + 1)))),
  );
  const agenda =
    about < 0 ? '' : cutOut(sentence, items.slice(about + 1, end < 0 ? items.length : end), true);
  const meeting = items.findIndex(({ tag }) => tag === 'MEETING');
  const title = meeting < 0 ? '' : cutOut(sentence, items.slice(meeting, stops(meeting)), true);
  const named = /^(?:họp|hop|cuộc họp|cuoc hop|buổi họp)$/iu.test(title) ? '' : title;
  return { ...(when ? { when } : {}), where, agenda, title: named || agenda };
}

export function spanOf(sentence: Sentence, situation: Situation): Slots {
  const days = momentsIn(sentence, situation).map((one) => {
    const all = one.readings
      .map((reading) => (reading.kind === 'day' ? reading.date : null))
      .filter((day): day is string => day !== null);
    return all;
  });
  const flat = days.flat().sort();
  const [from] = flat;
  const to = flat.at(-1);
  if (!from || !to) return {};
  return from === to ? { from } : { from, to };
}
