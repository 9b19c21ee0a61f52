import type { Sentence, SentencePart } from './sentence.ts';
import { isSign } from './sentence.ts';

const BEFORE = new Set([
  'CAUSE',
  'THEN',
  'OPEN',
  'COMMA',
  'STOP',
  'DO',
  'BUT',
  'AND',
  'MA',
  'SO',
  'RATHER',
  'LAUGH',
]);
const SPEAKS = new Set(['PRON', 'ME']);
const BEHIND = new Set(['CLOSE', 'COMMA', 'STOP', 'LAUGH', 'ASK', 'SO', 'BUT', 'OPEN']);

/** What was typed from one item to another, without the courtesies around it. */
export function cutOut(sentence: Sentence, items: readonly SentencePart[], keepsSpeaker = false): string {
  let from = 0;
  let to = items.length;
  while (from < to && BEFORE.has((items[from] as SentencePart).tag)) from += 1;
  while (
    !keepsSpeaker &&
    from < to - 1 &&
    SPEAKS.has((items[from] as SentencePart).tag) &&
    !SPEAKS.has((items[from + 1] as SentencePart).tag)
  )
    from += 1;
  const asked = (at: number): boolean => {
    const one = items[at] as SentencePart;
    const courteous =
      BEHIND.has(one.tag) ||
      (one.tag === 'PRON' && at > 0 && BEHIND.has((items[at - 1] as SentencePart).tag));
    return courteous && !(one.tag === 'CLOSE' && /^(?:rồi|r|roi|hết|nữa|luôn|lại)$/.test(one.raw));
  };
  while (to > from && asked(to - 1)) to -= 1;
  if (to <= from) return '';
  const first = items[from] as SentencePart;
  const last = items[to - 1] as SentencePart;
  return sentence.text.slice(first.at, last.end).trim();
}

/** How many words of substance stand among the items. */
export const substance = (items: readonly SentencePart[]): number =>
  items.filter((one) => !isSign(one) && !BEHIND.has(one.tag) && !BEFORE.has(one.tag) && !SPEAKS.has(one.tag))
    .length;
