import { heard, type Spoken, wording } from './wording.ts';

const COURTESY = '(?: (?:ạ|nhỉ|vậy|thế|hả|cơ|em|anh|chị|đồng chí|thư ký))*';
/** "…được không ạ", "…thì sao", "…là ai": what stands at the end of a question. */
const endsIn = (words: string): string => `(?:^|[\\s,])(?:${words})${COURTESY}[\\s.!]*$`;
// Without marks "đâu" is "đau" and "mấy" is "máy", of which reasons are made.
const ASKS_AT_END = wording(
  endsIn('ai|gì|đâu|nào|sao|không|chưa|mấy|bao nhiêu|hả|nhỉ'),
  endsIn('ai|gì|nào|thì sao|không|chưa|bao nhiêu'),
);
/** What asks wherever it stands. */
const asking = (words: string): string => `(?:^|[\\s,])(?:${words})(?=[\\s,.!]|$)`;
const ASKS = wording(
  asking('ai|mấy|bao nhiêu|thì sao|thế nào|gì'),
  asking('ai|bao nhiêu|thì sao|thế nào|gì'),
);

/** Whether what was said from a place on asks something: a question is no act. */
export const isQuestion = (said: Spoken, from = 0): boolean =>
  said.words.includes('?', from) || heard(said, ASKS_AT_END, from) !== null;

/** The same for words that give no reason, in which "ai", "mấy", "gì" always ask. */
export const asksAnything = (said: Spoken, from = 0): boolean =>
  isQuestion(said, from) || heard(said, ASKS, from) !== null;
