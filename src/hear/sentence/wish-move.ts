import { fold } from '../../domain/fold.ts';
import { firstDay, momentsIn, whenIn } from './moment.ts';
import type { Situation, Slots } from './reading.ts';
import type { Sentence } from './sentence.ts';

/** To when a meeting is moved. */

const OF_A_MEETING =
  /(?:^|\W)(?:doi|hoan|lui|day|chuyen|huy)(?: (?:lai|giup|gium|ho|cho|bot|em|anh))* (?:(?:cuoc|buoi|phien|lich|gio|ngay) )*(?:hop|cuoc|buoi|phien|lich)(?:\W|$)/;
/** Whether what is put off or called off is a meeting in so many words, and nothing that somebody owes. */
export const movesMeeting = (said: string): boolean => OF_A_MEETING.test(fold(said));

/** “Cùng giờ”, “giờ giữ nguyên”: only the day is another. */
const SAME_HOUR =
  /(?:cùng giờ|cung gio|giờ (?:giữ nguyên|như cũ|cũ)|gio (?:giu nguyen|nhu cu|cu)|giữ nguyên giờ|giu nguyen gio|vẫn giờ|van gio|y giờ)/iu;
const WEEKDAYS: readonly (readonly [RegExp, number])[] = [
  [/(?:thứ|thu) ?(?:2|hai)|t2/giu, 1],
  [/(?:thứ|thu) ?(?:3|ba)|t3/giu, 2],
  [/(?:thứ|thu) ?(?:4|tư|tu|bốn)|t4/giu, 3],
  [/(?:thứ|thu) ?(?:5|năm|nam)|t5/giu, 4],
  [/(?:thứ|thu) ?(?:6|sáu|sau)|t6/giu, 5],
  [/(?:thứ|thu) ?(?:7|bảy|bay)|t7/giu, 6],
  [/chủ nhật|chu nhat|\bcn\b/giu, 7],
];

export function newTime(sentence: Sentence, situation: Situation): Slots {
  const found = dayAndHour(sentence, situation);
  const same = SAME_HOUR.test(sentence.text) ? { sameHour: true } : {};
  const hour = found.when ? null : onlyHour(sentence, situation);
  return { ...found, ...same, ...(hour ? { hour } : {}), ...weekdayMeant(sentence.text) };
}

/** “Đổi giờ họp thành 15h30”: the day stays. */
function onlyHour(sentence: Sentence, situation: Situation): string | null {
  const hours = momentsIn(sentence, situation).flatMap(({ readings }) =>
    readings.length === 1 && readings[0]?.kind === 'hour' ? [readings[0]] : [],
  );
  const last = hours.at(-1);
  if (!last || last.hour < 7) return null;
  return `${String(last.hour).padStart(2, '0')}:${String(last.minute).padStart(2, '0')}`;
}

/** “Cuộc thứ 5 qua thứ 6”: of the meeting’s own week. */
function weekdayMeant(text: string): Slots {
  if (/tuần|tuan|\d\s*[/-]\s*\d/iu.test(text)) return {};
  const said = WEEKDAYS.flatMap(([words, day]) =>
    [...text.matchAll(words)].map(({ index }) => [index, day] as const),
  );
  const [first, second, ...more] = said.toSorted(([one], [other]) => one - other);
  return first && second && more.length === 0 ? { weekdays: [first[1], second[1]] } : {};
}

/** Where “sang”, “thành” leads to a time, what stands behind it is the new one. */
const TURNS_TO =
  /^(?:sang|qua|tới|toi|đến|den|thành|thanh|lên|len)$|(?: sang| qua| tới| đến| thành| toi| den| thanh)$/;

function dayAndHour(sentence: Sentence, situation: Situation): Slots {
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
