import type { Facet } from '../ports/facet.ts';
import { PART_WORDS } from './meeting-part.ts';
import { openingOf } from './openings.ts';
import { parseWhen, type WhenOptions } from './when/parse.ts';
import { heard, type Spoken, spoken, WORD_END, wording } from './wording.ts';

/** What somebody wants otherwise in what they look at. `text` is empty where they do not say how. */
export interface Mend {
  readonly facet: Facet | null;
  readonly text: string;
}

const VERB = wording(
  `^(?:(?:sửa|đổi|thay|chỉnh|điều chỉnh|cập nhật|chuyển|dời|để)(?: (?:lại|giúp|hộ|cho|đổi|em|tôi|mình))*)${WORD_END}[\\s:,]*`,
);
const BECOMES = wording('^(?:lại )?(?:thành|sang|là|về|vào|lúc|qua|:)[\\s:]*');
const COLON = wording('^\\s*(?:(?:là|thành|sang)(?: là)?)?\\s*(?::\\s*)?');
const ENDS = wording('[\\s,]*(?:(?:ạ|nhé|nha|với|giúp em|giúp tôi|đi)[\\s.!]*)+$');

/** The words for each facet; the first that fits what the preview has. */
const WORDS: readonly (readonly [pattern: string, ...facets: Facet[]])[] = [
  [PART_WORDS.title, 'title'],
  ['thời gian|ngày giờ|giờ họp|ngày họp|giờ|ngày|lịch', 'start', 'deadline', 'sending'],
  ['thời hạn|hạn trả lời|hạn nộp|hạn', 'deadline'],
  [`${PART_WORDS.place}|phòng họp(?! ?\\d)`, 'place'],
  ['thành phần(?: dự họp)?|người dự|danh sách(?: mời)?', 'people', 'audience'],
  ['khách mời|khách', 'guests'],
  ['người chủ trì|chủ trì', 'chair', 'lead'],
  ['người thực hiện|người nhận việc', 'lead'],
  ['loại cuộc họp|loại', 'kind'],
  ['lý do|lí do', 'reason'],
  ['nơi nhận|người nhận', 'audience', 'people'],
  ['vấn đề|câu hỏi', 'question'],
  [PART_WORDS.agenda, 'agenda', 'content', 'question'],
  ['tài liệu', 'papers'],
  ['nhiệm vụ', 'tasks'],
  ['mục tiêu', 'goals'],
  ['tiến độ', 'schedule'],
  ['kết quả', 'results'],
  ['người dự thay', 'delegate'],
  ['chức vụ', 'post'],
  ['ý kiến', 'opinion'],
];
const NAMED = WORDS.map(
  ([pattern, ...facets]) => [wording(`^(?:${pattern})${WORD_END}[\\s]*`), facets] as const,
);

const IS_PLACE = wording(`^(?:${PART_WORDS.room}|tầng|trực tuyến|họp trực tuyến)${WORD_END}`);
const CHANGES_LIST = wording(
  `^(?:(?:mời thêm|thêm|bớt)${WORD_END}\\s+\\S|bỏ (?:bớt )?(?:đồng chí|đ/c|anh|chị|cô|chú|bác|ông|bà) \\S)`,
);
/** “Bỏ chị Hoa ra khỏi danh sách”: behind the name. */
const OUT = wording('\\s+ra(?: khỏi (?:danh sách|thành phần|cuộc họp))?$');
const BECAUSE = wording(`^(?:vì|do)${WORD_END}\\s*(?=\\S)`);

/**
 * “Đổi phòng 3”, “sửa địa điểm: hội trường”, “15h”, “thêm chị Lan”: what of a preview is meant, and how it is to be.
 * `null` for whatever is none of that. Nothing is recorded by it: the preview is shown anew.
 */
export function readMend(typed: string, facets: readonly Facet[], options: WhenOptions): Mend | null {
  const all = spoken(typed);
  const opening = openingOf(all);
  const end = heard(all, ENDS)?.index ?? all.words.length;
  const said = from(all, opening, Math.max(end, opening));
  const verb = heard(said, VERB)?.[0].length ?? 0;
  const rest = from(said, verb);
  if (verb > 0 && rest.words === '') return { facet: null, text: '' };
  const named = namedIn(rest, facets);
  if (named && (verb > 0 || named.colon || named.text === ''))
    return { facet: named.facet, text: named.text };
  const because = heard(rest, BECAUSE)?.[0].length ?? 0;
  if (because > 0 && facets.includes('reason')) return { facet: 'reason', text: from(rest, because).text };
  const becomes = heard(rest, BECOMES)?.[0].length ?? 0;
  const value = from(rest, becomes);
  const facet = byValue(value, facets, options);
  if (facet === null) return null;
  return { facet, text: facet === 'people' ? from(value, 0, heard(value, OUT)?.index).text : value.text };
}

function namedIn(
  said: Spoken,
  facets: readonly Facet[],
): { readonly facet: Facet; readonly text: string; readonly colon: boolean } | null {
  for (const [words, meant] of NAMED) {
    const name = heard(said, words)?.[0].length;
    const facet = meant.find((one) => facets.includes(one));
    if (name === undefined || facet === undefined) continue;
    const rest = from(said, name);
    const colon = heard(rest, COLON)?.[0].length ?? 0;
    return { facet, text: from(rest, colon).text, colon: colon > 0 };
  }
  return null;
}

/** What says by itself what it is: a time, a place, a change of a list. */
function byValue(said: Spoken, facets: readonly Facet[], options: WhenOptions): Facet | null {
  const among = (...all: Facet[]): Facet | null => all.find((one) => facets.includes(one)) ?? null;
  if (heard(said, IS_PLACE)) return among('place');
  if (heard(said, CHANGES_LIST)) return among('people');
  const when = said.words === '' ? 'unreadable' : parseWhen(said.text, options).kind;
  return when === 'unreadable' || when === 'impossible' ? null : among('start', 'deadline', 'sending');
}

const from = ({ text, words, marked }: Spoken, start: number, end = words.length): Spoken => ({
  text: text.slice(start, end).trim(),
  words: words.slice(start, end).trim(),
  marked,
});
