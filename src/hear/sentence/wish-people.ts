import { fold } from '../../domain/fold.ts';
import { cutOut } from './cut.ts';
import { pattern as p } from './pattern.ts';
import type { Slots } from './reading.ts';
import { has, type Sentence, type SentencePart } from './sentence.ts';

/** Whom a wish names. */

/** Somebody as they are called: by full name where they are known. */
function personAt(sentence: Sentence, at: number): string {
  const one = sentence.items[at] as SentencePart;
  if (one.who) return one.who;
  let end = at + 1;
  while (
    sentence.items[end] &&
    /^(?:_|CAP|NAME)$/.test(sentence.items[end]?.tag ?? '') &&
    sentence.items[end]?.capital === one.capital &&
    end - at < 4
  )
    end += 1;
  const before = sentence.items[at - 1];
  const from = before && /^(?:PRON|OWN|HON)$/.test(before.tag) ? before.at : one.at;
  return sentence.text.slice(from, sentence.items[end - 1]?.end);
}

export const peopleAt = ({ items }: Sentence): number[] =>
  items.flatMap((one, at) =>
    one.tag === 'WHO' ||
    one.tag === 'NAME' ||
    (one.tag === '_' && /^(?:PRON|HON|OWN)$/.test(items[at - 1]?.tag ?? ''))
      ? [at]
      : [],
  );

/** “Báo cáo tôi trước 3/12”: who speaks is nobody else. */
const SPEAKER = /^(?:tôi|tui|mình|toi|minh)$/;

export function whoFirst(sentence: Sentence): Slots {
  const [at] = peopleAt(sentence).filter((one) => !SPEAKER.test(sentence.items[one - 1]?.raw ?? ''));
  return at === undefined ? {} : { who: [personAt(sentence, at)] };
}

/** Whose answer it is: who sends, not who goes. */
export function whoIsAnsweredFor(sentence: Sentence): Slots {
  const people = peopleAt(sentence);
  const thay = sentence.items.findIndex(({ tag }) => tag === 'STANDIN');
  const sends = sentence.items.some(({ tag }) => tag === 'SEND');
  const behindIt = sends ? undefined : people.find((at) => thay >= 0 && at > thay);
  const at = behindIt ?? people[0];
  if (at !== undefined) return { who: [personAt(sentence, at)] };
  const unit = sentence.items.findIndex(({ tag }) => tag === 'UNIT');
  return unit < 0 ? {} : { who: [unitAt(sentence, unit)] };
}

function unitAt(sentence: Sentence, at: number): string {
  let end = at + 1;
  while (sentence.items[end] && /^(?:_|CAP|NAME|UNIT)$/.test(sentence.items[end]?.tag ?? '') && end - at < 5)
    end += 1;
  return sentence.text.slice(sentence.items[at]?.at, sentence.items[end - 1]?.end);
}

export function whomNudged(sentence: Sentence): Slots {
  if (has(sentence.items, p('NOANSWER')) && !has(sentence.items, p('(WHO|NAME)'))) return {};
  const who = whoFirst(sentence).who;
  if (who) return { who };
  const at = sentence.items.findIndex(({ tag }) => tag === 'UNIT');
  return at < 0 ? {} : { who: [unitAt(sentence, at)] };
}

/** What of theirs is wanted of whom a nudge is for: nothing where it is the answer to an invitation. */
export function leftUndone({ text, items }: Sentence): string {
  if (has(items, p('(NOTICE|ATTEND|ABSENT)'))) return '';
  if (has(items, p('(REPORT|HANDIN|NOTHANDED|DATA)'))) return 'báo cáo';
  if (has(items, p('CONCLUSION'))) return 'kết luận';
  if (has(items, p('SHEET'))) return 'phiếu';
  if (/\by kien\b/.test(fold(text))) return 'ý kiến';
  return has(items, p('TASK')) ? 'nhiệm vụ' : '';
}

/** Whom a verb names, parted by “và”. */
export function whomMeant(sentence: Sentence, tag: string): Slots {
  const from = sentence.items.findIndex((one) => one.tag === tag);
  const rest = sentence.items.slice(from + 1);
  const end = rest.findIndex(({ tag: one }) => /^(?:LIST|NOTICE|MEETING|CAUSE|STOP|NEEDNOT|T)$/.test(one));
  const groups: SentencePart[][] = [[]];
  for (const one of end < 0 ? rest : rest.slice(0, end)) {
    if (one.tag === 'AND' || one.tag === 'COMMA') groups.push([]);
    else if (one.tag !== 'CLOSE' && one.tag !== 'LET') groups.at(-1)?.push(one);
  }
  const who = groups.flatMap((group) => {
    const known = group.find((one) => one.who !== undefined)?.who;
    const text = known ?? cutOut(sentence, group, true);
    return text.length > 1 ? [text] : [];
  });
  return { who };
}
