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

const CLOSES = wording(
  '^(?:(?:đi|nhé|nha|ạ|giúp|giùm|luôn|ngay|với|thôi|em|anh|chị|tôi|cho mọi người)(?:[\\s.!]+|$))+$',
);

/** Words behind a command that ask for it kindly and say nothing of it: “đi”, “giúp anh nhé”. */
export const isCloser = (text: string): boolean => heard(spoken(text), CLOSES) !== null;
