import { openingOf } from './openings.ts';
import { heard, spoken, WORD_END, type Wording, wording } from './wording.ts';

/** A part of a meeting, and what it is to become. */
export interface PartSaid {
  readonly part: 'title' | 'place' | 'agenda' | 'invitees' | 'guests' | 'papers';
  readonly said: string;
}

const CHANGE = '(?:đổi|chuyển|sửa|thay|dời)';
const TO = '(?:sang|thành|qua|về|lại thành|là|tới|đến|:|→)';
const ADD = '(?:bổ sung|thêm)';
/** As the parts of a meeting are called, in a preview as well. */
export const PART_WORDS = {
  title: 'tên cuộc họp|tên họp|tiêu đề|tên',
  place: 'địa điểm họp|địa điểm|nơi họp|chỗ họp',
  /** What is a place by itself. */
  room: 'phòng|hội trường|trụ sở|nhà văn hóa',
  agenda: 'nội dung họp|nội dung|chương trình họp|chương trình',
} as const;
const NAMES = `(?:${PART_WORDS.title})`;
const WHERE = `(?:${PART_WORDS.place}|phòng họp|${PART_WORDS.room})`;
const AGENDA = `(?:${PART_WORDS.agenda})`;

interface Rule {
  readonly part: PartSaid['part'];
  readonly begins: Wording;
  /** What is meant begins with what was found, or behind it. */
  readonly keeps: boolean;
  readonly lead?: string;
}

const rule = (part: PartSaid['part'], begins: string, keeps = false, lead = ''): Rule => ({
  part,
  begins: wording(begins),
  keeps,
  lead,
});

/** The first that fits is meant: “thêm khách mời …” is no new member, and “thêm nội dung …” is none either. */
const RULES: readonly Rule[] = [
  rule('guests', `^${ADD} khách mời${WORD_END}[\\s:]*`, false, 'thêm '),
  rule('guests', `^(?:bớt|bỏ) khách mời${WORD_END}[\\s:]*`, false, 'bớt '),
  rule('papers', `^(?:rút|bỏ|xóa|thay) tài liệu${WORD_END}`, true),
  rule('agenda', `^${ADD}(?: vào)? ${AGENDA}${WORD_END}(?: họp)?[\\s:]*`, false, 'thêm '),
  rule('agenda', `^(?:${CHANGE} )?${AGENDA}(?: mới)?(?: ${TO}|:)[\\s:]*`),
  rule('title', `^(?:${CHANGE} )?${NAMES}(?: mới)?(?: ${TO}|:)[\\s:]*`),
  rule('invitees', `^(?:mời thêm|thêm|bớt|không mời)${WORD_END}`, true),
  // “Đổi phòng họp thứ 5 sang phòng 2”: what it was, or which day, stands between.
  rule('place', `^${CHANGE} ${WHERE}${WORD_END}[^→:]{0,60}? ${TO}\\s+`),
  rule('place', `^${CHANGE} ${TO} (?=${WHERE}${WORD_END})`),
  rule('place', `^(?:địa điểm|nơi họp)(?: mới)?(?: ${TO}|:)\\s*`),
  rule('place', '^họp (?:ở|tại)\\s+'),
  rule('place', `^${WHERE}${WORD_END}(?=\\s*\\S)`, true),
];

/** “… vào chương trình họp”, “… vào giấy mời”: where it is to stand, and no part of it. */
const INTO =
  /\s+(?:vào|vao|vô|vo)\s+(?:nội dung|noi dung|chương trình|chuong trinh|giấy mời|giay moi)(?:\s+(?:cuộc |cuoc )?(?:họp|hop))?[\s.]*$/iu;

/** The part that a short sentence names with what it is to be: “phòng 3”, “thêm Lan”; `null` for anything else. */
export function readPart(text: string): PartSaid | null {
  const all = spoken(text);
  const said = spoken(all.text.slice(openingOf(all)));
  for (const { part, begins, keeps, lead = '' } of RULES) {
    const found = heard(said, begins)?.[0];
    if (found === undefined) continue;
    const rest = said.text
      .slice(keeps ? 0 : found.length)
      .replace(/(?:[\s,]+(?:nhé|nha|ạ|nhe|với))+[\s.!]*$/u, '')
      .replace(part === 'agenda' ? INTO : /$^/, '')
      .trim();
    if (rest !== '') return { part, said: `${lead}${rest}` };
  }
  return null;
}

const ADDS = wording(`^${ADD}(?: vào)?(?: ${AGENDA})?${WORD_END}[\\s:]*`);

/** What is to stand besides in a text that is there: “bổ sung tình hình số hóa”; `null` where all of it is said anew. */
export function readAddition(text: string): string | null {
  const trimmed = text.normalize('NFC').trim();
  const [line = ''] = trimmed.split('\n');
  const found = heard(spoken(line), ADDS)?.[0];
  if (found === undefined) return null;
  const rest = trimmed.slice(found.length).trim();
  return rest === '' ? null : rest;
}

const TAKES_OFF = wording(`^(?:rút|bỏ|xóa)(?: tài liệu)?(?: số)?\\s*(\\d{1,2})?(?=[\\s.!]*$)`);
const REPLACES = wording(`^thay(?: tài liệu)?(?: số)?\\s*(\\d{1,2})(?:${WORD_END}[\\s:]*|$)`);

/** “Rút 2”, “bỏ tài liệu 2”, “thay 1 Dự thảo lần hai”: which paper, from one; `at` is `null` for the one being asked of. */
export function readPaperChange(
  text: string,
): { readonly what: 'removed' | 'replaced'; readonly at: number | null; readonly title: string } | null {
  const said = spoken(text);
  const off = heard(said, TAKES_OFF);
  if (off) return { what: 'removed', at: off[1] ? Number(off[1]) : null, title: '' };
  const by = heard(said, REPLACES);
  return by?.[1]
    ? { what: 'replaced', at: Number(by[1]), title: said.text.slice(by[0].length).trim() }
    : null;
}

const ITEM = /^mục\s+(?:số\s+)?(\d{1,2})(?!\p{L}|\d)\s*[:.,–-]?\s*/iu;

/** “Mục 2: Báo cáo quý IV”: the point of the agenda that a paper belongs to, and what it is called. */
export function readAgendaItem(text: string): { readonly item: number | null; readonly title: string } {
  const title = text.normalize('NFC').trim();
  const [said, item] = ITEM.exec(title) ?? [];
  if (said === undefined || Number(item) === 0) return { item: null, title };
  return { item: Number(item), title: title.slice(said.length) };
}
