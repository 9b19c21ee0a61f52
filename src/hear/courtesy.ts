import { heard, spoken, wording } from './wording.ts';

/** More words than these say more than a courtesy. */
const LONGEST = 60;

const BEFORE = '(?:(?:dạ|vâng|ok|oke|rồi|em|e|tôi|anh|chị|mình|xin|kính|rất|thế|vậy|được|rồi)[ ,.]+)*';
const GREETS = wording(`^${BEFORE}(?:chào|hello|hi|helo|a ?lô|alo)(?![\\p{L}])`);
const THANKS = wording(`^${BEFORE}(?:cảm ơn|cám ơn|thanks?|thks|tks|tk|biết ơn)(?![\\p{L}])`);

/** Words that only greet or thank, as far as their beginning tells; whether they say more, whoever asks has looked at. */
export function readCourtesy(text: string): 'greeting' | 'thanks' | null {
  if (text.length > LONGEST || text.includes('?')) return null;
  const said = spoken(text);
  if (heard(said, GREETS)) return 'greeting';
  return heard(said, THANKS) ? 'thanks' : null;
}

const ASKS =
  'đi|nhé|nhá|nhe|nha|nghen|nghe|hen|ạ|giúp|giùm|dùm|hộ|luôn|liền|ngay|với|thôi|cái|đó|đấy|nào|cho (?:anh|chị|em|tôi|mình|mọi người)';
const WHOM = 'em|anh|chị|tôi|mình|các|đồng chí|mọi người|cả nhà|thư ký|bạn';
const SIGN = '[\\s.,!…\\p{Extended_Pictographic}\\uFE0F]';
const THANKING = `(?:cảm ơn|cám ơn|thanks|tks)(?: (?:${WHOM}|nhiều|nhé|ạ))*${SIGN}*`;
const CLOSES = wording(`^${SIGN}*(?:(?:${ASKS}|${WHOM})(?:${SIGN}+|$))*(?:${THANKING})?$`);
/** A name alone is somebody’s. */
const KINDLY = wording(`^${SIGN}*$|(?:^|${SIGN})(?:${ASKS})(?=${SIGN}|$)|, ?(?:em |xin )?${THANKING}$`);

/** Words behind a command that ask for it kindly and say nothing of it: “đi”, “giúp anh nhé”. */
export function isCloser(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = spoken(text);
  return heard(said, CLOSES) !== null && heard(said, KINDLY) !== null;
}

/** “/lichdientu thôi”: that is what is said of it. */
const STOPS = wording(`^${SIGN}*thôi(?=${SIGN}|$)`);

const AROUND = wording(
  '^(?:(?:dạ|vâng|thưa)[\\s,]+)*(.*?)(?:[\\s,.]+(?:ạ|nhé|nha|nhá|nghen)(?: (?:em|anh|chị|đồng chí|thư ký))?)*[\\s.!]*$',
);

/** The same without what is said kindly before and behind it: “dạ cả Ban ạ”. “Anh” alone may end a name. */
export function withoutCourtesy(text: string): string {
  const said = spoken(text);
  const [, bare = ''] = heard(said, AROUND) ?? [];
  return bare === '' ? text : bare;
}

/** What is said of it besides. */
export const withoutCloser = (rest: string): string =>
  isCloser(rest) && heard(spoken(rest), STOPS) === null ? '' : rest;
