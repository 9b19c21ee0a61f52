import { WISHING } from './lexicon/vocabularies.ts';
import { pattern as p } from './pattern.ts';
import { has, type SentencePart, sentenceOf } from './sentence.ts';
import { why } from './wish-slots.ts';

/** What is told of a chair's word that came by phone; nothing of it counts before it was shown. */
export interface SpokenSaid {
  /** `null` where neither is clearly said, as in “chưa đồng ý”. */
  readonly yes: boolean | null;
  /** Who is said to have said it, where it is somebody of the committee. */
  readonly speaker: string | null;
  /** Of whom it was said. */
  readonly about: readonly string[];
  readonly topic: 'participants' | 'absence' | 'conclusion' | null;
  readonly reason: string;
}

const DENIED = /^(?:khong|ko|k|hong|chang) /;
const NOT_YET = /^chua /;

/** “Chủ trì đồng ý qua điện thoại”, “anh Hùng không đồng ý cho chị Hoa vắng”. */
export function hearSpoken(typed: string, people: readonly string[]): SpokenSaid {
  const sentence = sentenceOf(typed, WISHING, { people });
  const { items } = sentence;
  const at = items.findIndex(({ tag }) => tag === 'AGREE');
  const names = (part: readonly SentencePart[]): string[] => part.flatMap(({ who }) => who ?? []);
  const topics = TOPICS.filter(([, tags]) => has(items, p(tags))).map(([topic]) => topic);
  return {
    yes: verdictOf(items),
    speaker: (at < 0 ? [] : names(items.slice(0, at)))[0] ?? null,
    about: names(at < 0 ? items : items.slice(at + 1)),
    topic: topics.length === 1 ? (topics[0] ?? null) : null,
    reason: why(sentence).reason ?? '',
  };
}

const TOPICS = [
  ['participants', 'LIST'],
  ['conclusion', 'CONCLUSION'],
  ['absence', '(ABSENT|STANDIN|SEND)'],
] as const;

/** Both in one breath, or neither, is nothing that could be written down. */
function verdictOf(items: readonly SentencePart[]): boolean | null {
  const said = items.flatMap((one, at): (boolean | null)[] => {
    if (one.tag !== 'AGREE') return [];
    const before = items[at - 1]?.tag ?? '';
    if (before === 'NOTYET' || NOT_YET.test(one.plain)) return [null];
    return [!(before === 'NEG' || before === 'DONT' || DENIED.test(one.plain))];
  });
  const [first, ...more] = new Set(said);
  return first === undefined || more.length > 0 ? null : first;
}
