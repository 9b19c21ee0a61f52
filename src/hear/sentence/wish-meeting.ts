import { fold, upperFirst } from '../../domain/fold.ts';
import { namesNothing, withoutDangling } from '../meeting-title.ts';
import { cutOut } from './cut.ts';
import { whenIn } from './moment.ts';
import type { Situation, Slots } from './reading.ts';
import type { Sentence, SentencePart } from './sentence.ts';

/** What a new meeting is to be, as far as a sentence says it. */

const KINDS: readonly (readonly [NonNullable<Slots['kind']>, RegExp])[] = [
  ['extended', /\bmo rong\b/],
  ['ad-hoc', /\b(?:dot xuat|bat thuong|hop khan)\b/],
  ['regular', /\b(?:dinh ky|thuong ky)\b/],
  ['working-session', /\b(?:buoi|cuoc) lam viec\b/],
];
const TEAM =
  /\b(?:hop|ca|toan|cua|cuoc hop) to\b(?! (?:chuc|trinh|dan|khai))|\bto (?:giup viec|cong tac|thu ky)\b/;

/** Who is invited, behind “mời”, “thành phần”: never where the sentence begins with it, for that is its verb. */
const INVITED =
  /[,;.\s–-]\s*(?:mời(?: họp| dự)?|moi(?: hop| du)?|thành phần|thanh phan|tp)(?:\s+(?:dự họp|dự|tham dự|họp|gồm|là|gom|la))*\s*:?\s+([^.;\n]+?)(?=[.;\n]|$|,\s*(?:tại|tai|ở|o|lúc|luc|vào|vao|nội dung|noi dung|về|địa điểm|dia diem|phòng|phong|hội trường|hoi truong|thời gian|thoi gian|họp lúc|sáng|chiều|ngày|thứ|\d))/iu;
const WHOLE: readonly (readonly [NonNullable<Slots['invited']>[number], RegExp])[] = [
  ['ban to', /\b(?:ban (?:va|cung|voi) (?:ca )?to|to (?:va|cung) ban)\b/],
  ['to', /\b(?:ca|toan the|toan|thanh vien|het) to\b/],
  ['ban', /\b(?:ca|toan the|toan|thanh vien|het) (?:ban|bcd)\b|\btoan the (?:thanh vien|ban chi dao)\b/],
];

interface Span {
  readonly from: number;
  readonly to: number;
  readonly invited: readonly string[];
}

/** Only whom it is beyond doubt: all of a body, or people who are known. */
function invitedIn({ text, items }: Sentence): Span | null {
  const found = INVITED.exec(text);
  if (!found || found.index < 3) return null;
  const from = found.index;
  const to = from + found[0].length;
  const said = fold(found[1] ?? '');
  const whole = WHOLE.find(([, words]) => words.test(said))?.[0];
  if (whole) return { from, to, invited: [whole] };
  const within = items.filter((one) => one.at >= from && one.end <= to);
  const known = within.flatMap(({ who }) => (who ? [who] : []));
  const others = within.some(({ tag }) => /^(?:UNIT|NAME|CAP|POST|ALL)$/.test(tag));
  return known.length > 0 && !others ? { from, to, invited: known } : null;
}

const STOPS = /^(?:COMMA|STOP|AGENDA|ABOUT|CONTENT|MEETING|CLOSE|CAUSE|ONLINE|PLACE|LIKE)$/;
const TIMES =
  /^(?:ngày|ngay|lúc|luc|vào|vao|thứ.*|thu .*|t\d|hôm.*|sáng|chiều|chieu|trưa|tối|mai|mốt|tuần.*|tuan.*|giờ|gio|h|g|hồi|khoảng|tầm|\p{L}+ (?:mai|nay))$/u;
const ROOM = /^(?:phòng|phong) (?:tôi|anh|chị|em|mình|tui|toi|chi|minh)$/;

export function meetingSlots(sentence: Sentence, situation: Situation): Slots {
  const span = invitedIn(sentence);
  const items = span
    ? sentence.items.filter(({ at, end }) => at < span.from || end > span.to)
    : sentence.items;
  const rest: Sentence = { text: sentence.text, items };
  const { when, moments } = whenIn(rest, situation);
  const isMoment = (at: number): boolean => moments.some(({ from, to }) => at >= from && at < to);
  const begins = (at: number): boolean => moments.some(({ from }) => from === at);
  const endOf = (from: number, ends: (one: SentencePart) => boolean): number => {
    const end = items.findIndex((one, at) => at > from && (ends(one) || begins(at) || TIMES.test(one.raw)));
    return end < 0 ? items.length : end;
  };
  const place = items.findIndex((one, at) => (one.tag === 'PLACE' || ROOM.test(one.raw)) && !isMoment(at));
  const where =
    place < 0
      ? items.some(({ tag }) => tag === 'ONLINE')
        ? 'trực tuyến'
        : ''
      : cutOut(
          rest,
          items.slice(
            place,
            endOf(place, (one) => STOPS.test(one.tag) && one.tag !== 'PLACE'),
          ),
          true,
        );
  const about = items.findIndex(({ tag }) => tag === 'AGENDA' || tag === 'ABOUT' || tag === 'CONTENT');
  const agenda =
    about < 0 ? '' : cutOut(rest, items.slice(about + 1, agendaEnd(rest, about, begins, span)), true);
  const meeting = items.findIndex(({ tag }) => tag === 'MEETING');
  const said =
    meeting < 0
      ? ''
      : cutOut(
          rest,
          items.slice(
            meeting,
            endOf(meeting, ({ tag }) => tag !== 'ONLINE' && STOPS.test(tag)),
          ),
          true,
        );
  const title = withoutDangling(said);
  const named = namesNothing(title) ? '' : title;
  const folded = fold(sentence.text);
  const kind = KINDS.find(([, words]) => words.test(folded))?.[0];
  return {
    ...(when ? { when } : {}),
    ...(kind ? { kind } : {}),
    ...(TEAM.test(folded) ? { body: 'team' as const } : {}),
    ...(span ? { invited: span.invited } : {}),
    where,
    agenda,
    title: upperFirst(withoutCuoc(named) || agenda || ofTeam(sentence.text)),
  };
}

/** “Tổ giúp việc ngồi lại”: whose meeting it is may be all that is said. */
function ofTeam(text: string): string {
  const team = /(?:tổ|to) (?:giúp việc|giup viec|công tác|cong tac|thư ký|thu ky)/iu.exec(text)?.[0];
  return team ? `Họp ${team}` : '';
}

/** “Cuộc họp thẩm định”: a title begins with what it is. */
const withoutCuoc = (title: string): string =>
  title
    .replace(/^(?:cuộc|cuoc|buổi|buoi) (?=(?:họp|hop) )/iu, '')
    .replace(/(?<=^| )(?:bcđ|bcd)(?= |$)/iu, 'Ban Chỉ đạo');

/** What it is about goes on over commas, up to where a time, a place, or who is invited is named. */
function agendaEnd(
  { items }: Sentence,
  about: number,
  begins: (at: number) => boolean,
  span: Span | null,
): number {
  const end = items.findIndex(
    (one, at) =>
      at > about + 1 &&
      (one.tag === 'STOP' ||
        (span !== null && one.at >= span.from) ||
        (one.tag === 'COMMA' && (items[at + 1]?.tag === 'PLACE' || begins(at + 1)))),
  );
  return end < 0 ? items.length : end;
}
