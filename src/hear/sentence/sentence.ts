import { fold } from '../../domain/fold.ts';
import type { Pattern } from './pattern.ts';
import type { Situation } from './reading.ts';
import { MOST_WORDS, type Vocabulary } from './vocabulary.ts';
import { type WordSaid, wordsOf } from './words.ts';

/** A word or a way of saying something, with what it is. */
export interface SentencePart {
  readonly tag: string;
  readonly raw: string;
  readonly plain: string;
  readonly at: number;
  readonly end: number;
  readonly capital: boolean;
  /** The full name, where it is somebody of the committee. */
  readonly who?: string;
}

export interface Sentence {
  readonly text: string;
  readonly items: readonly SentencePart[];
}

const SIGNS: Record<string, string> = {
  ',': 'COMMA',
  ';': 'COMMA',
  ':': 'COMMA',
  '-': 'COMMA',
  '–': 'COMMA',
  '—': 'COMMA',
  '(': 'COMMA',
  ')': 'COMMA',
  '…': 'COMMA',
  '|': 'COMMA',
  '/': 'COMMA',
  '.': 'STOP',
  '!': 'STOP',
  '?': 'ASK',
};
export const isSign = ({ tag }: SentencePart): boolean => tag === 'COMMA' || tag === 'STOP' || tag === 'ASK';

/** What is said, each part with its tag. */
export function sentenceOf(
  typed: string,
  listenedFor: () => Vocabulary,
  { people = [], self }: Pick<Situation, 'people' | 'self'>,
): Sentence {
  const vocabulary = listenedFor();
  const { text, words } = wordsOf(typed, (raw) => vocabulary.words.has(raw));
  const shouted = text === text.toUpperCase();
  const items: SentencePart[] = [];
  const inMarks = words.some(({ raw, plain }) => raw !== plain && raw !== 'đ/c');
  const given = people.map((name) => ({ name, given: name.split(' ').at(-1)?.toLowerCase() ?? '' }));
  for (const part of partsOf(words)) {
    const toneless = part.every(({ raw, plain }) => raw === plain || raw === 'đ/c');
    const short = inMarks && part.length < 3;
    const lookups = toneless
      ? short
        ? [vocabulary.marked, vocabulary.toneless]
        : [vocabulary.toneless]
      : [vocabulary.marked];
    for (let at = 0; at < part.length; ) {
      const [tag, taken] = longest(part, at, lookups, toneless, vocabulary);
      const first = part[at] as WordSaid;
      const last = part[at + taken - 1] as WordSaid;
      const person = given.find((one) =>
        isCalled(one.given, first, { tag, taken, toneless, shouted }, items),
      );
      const known = person !== undefined;
      const width = known ? 1 : taken;
      const end = known ? first : last;
      items.push({
        tag: person ? (person.name === self ? 'ME' : 'WHO') : tag,
        raw: part
          .slice(at, at + width)
          .map((word) => word.raw)
          .join(' '),
        plain: part
          .slice(at, at + width)
          .map((word) => word.plain)
          .join(' '),
        at: first.at,
        end: end.end,
        capital: first.capital && !shouted,
        ...(person ? { who: person.name } : {}),
      });
      at += width;
    }
  }
  return { text, items: items.map(named) };
}

interface Looked {
  readonly tag: string;
  readonly taken: number;
  readonly toneless: boolean;
  readonly shouted: boolean;
}

const ADDRESSED = /^(?:PRON|HON|CU|SEND|LET|DUOC|REMOVE|ADD|THIRD|OWN)$/;
/** “Thư ký”, “khoa học”, “hai đồng chí” begin with a name, and are none. */
const NOBODY = /^(?:_|PRON|BOTH|T|POST|NOTICE|UNIT|PAPER|MTG)$/;

/** Whether a word is somebody's given name here, and no other word. */
function isCalled(
  given: string,
  { raw, plain, capital }: WordSaid,
  { tag, taken, toneless, shouted }: Looked,
  before: readonly SentencePart[],
): boolean {
  const last = before.at(-1);
  const addressed = last !== undefined && ADDRESSED.test(last.tag);
  const same = given === raw || (raw === plain && fold(given) === plain && (toneless || capital));
  if (!same || (taken > 1 && (NOBODY.test(tag) || !capital))) return false;
  if (addressed || (capital && !shouted)) return true;
  return !toneless && tag === '_';
}

function deniedBefore(before: readonly SentencePart[]): boolean {
  const from = before.findLastIndex(isSign);
  return before.slice(from + 1).some(({ tag }) => tag === 'NEG' || tag === 'NOTYET');
}

const OFFICE = /^(?:so|phong|ban|cuc|hoi|bo)$/;
const SOME = /^(?:mấy|may|vài)$/;
const NAMING = /^(?:REMOVE|ADD|INVITE|NUDGE|MAKE|TELL|LETS|GIVE|LET|SENDOUT)$/;

/** A capital behind “anh”, “đ/c” begins a name. */
function named(one: SentencePart, at: number, all: readonly SentencePart[]): SentencePart {
  const [farther, before, next] = [all[at - 2], all[at - 1], all[at + 1]];
  // “À cái này thì cho”: only at the end does it ask.
  if (one.raw === 'à' && one.tag === 'QEND' && before === undefined) return { ...one, tag: 'OPEN' };
  // “Có gì em báo”: asks nothing.
  if (one.raw === 'có gì' && next !== undefined && /^(?:PRON|ME|SAY|BAO|OPEN)$/.test(next.tag))
    return { ...one, tag: 'IFANY' };
  // “Không cho ai nghỉ cả”.
  if (one.raw === 'ai' && before?.tag === 'LET' && farther?.tag === 'NEG') return { ...one, tag: 'NOBODY' };
  if (one.plain === 'ca' && one.tag === '_' && (next === undefined || isSign(next)))
    return { ...one, tag: 'CLOSE' };
  // “Mời mấy xã”: some of them.
  if (SOME.test(one.raw) && before !== undefined && NAMING.test(before.tag)) return { ...one, tag: '_' };
  // “Không qua được đâu”: stresses the denial.
  if (one.tag === 'HARDLY' && /đâu$/.test(one.raw) && deniedBefore(all.slice(0, at)))
    return { ...one, tag: 'CAN' };
  // “Em dự mà chị”.
  const ends =
    next === undefined ||
    isSign(next) ||
    (next.tag === 'PRON' && (all[at + 2] === undefined || isSign(all[at + 2] as SentencePart)));
  if (
    one.tag === 'MA' &&
    before !== undefined &&
    !isSign(before) &&
    !/^(?:rồi|r|roi)$/.test(before.raw) &&
    ends
  )
    return { ...one, tag: 'CLOSE' };
  // “So KHCN”, “Phong Kinh te”: a capital and another make it an office.
  if (one.tag === '_' && one.capital && next?.capital === true && OFFICE.test(one.raw))
    return { ...one, tag: 'UNIT' };
  // “Khong dong y do kinh phi”; “hom do” is a day.
  if (one.raw === 'do' && one.tag === 'DO' && next !== undefined && !isSign(next) && next.tag !== 'CLOSE')
    return before === undefined || !/^(?:T|_|MTG|MEETING)$/.test(before.tag) ? { ...one, tag: 'CAUSE' } : one;
  // At the end “do” is no “vì”.
  if (one.raw === 'do' && one.tag === 'DO' && (next === undefined || isSign(next)))
    return { ...one, tag: 'CLOSE' };
  // “Khỏi mời Điện lực”: a capital in the midst makes it a name.
  if (one.tag === 'CALLED' && one.capital && before !== undefined && !isSign(before))
    return { ...one, tag: 'CAP' };
  const called = before !== undefined && (before.tag === 'PRON' || before.tag === 'HON');
  if (one.tag !== '_' || !one.capital) return one;
  if (called) return { ...one, tag: 'NAME' };
  return before !== undefined && !isSign(before) ? { ...one, tag: 'CAP' } : one;
}

/** Marks are a matter of one part between signs: who leaves them out in haste does so for a while. */
function partsOf(words: readonly WordSaid[]): WordSaid[][] {
  const parts: WordSaid[][] = [];
  let part: WordSaid[] = [];
  for (const word of words) {
    if (word.kind === 'sign' && SIGNS[word.raw] !== undefined) {
      parts.push(part, [word]);
      part = [];
    } else part.push(word);
  }
  return [...parts, part].filter(({ length }) => length > 0);
}

function longest(
  part: readonly WordSaid[],
  at: number,
  lookups: readonly ReadonlyMap<string, string>[],
  toneless: boolean,
  vocabulary: Vocabulary,
): [string, number] {
  const first = part[at] as WordSaid;
  if (first.kind === 'sign' && SIGNS[first.raw] !== undefined) return [SIGNS[first.raw] as string, 1];
  if (first.kind === 'thumb') return ['THUMB', 1];
  if (first.kind === 'smile') return ['LAUGH', 1];
  if (first.kind === 'face') return ['CLOSE', 1];
  for (let count = Math.min(MOST_WORDS, part.length - at); count > 0; count -= 1) {
    const said = part
      .slice(at, at + count)
      .map(({ raw, plain }) => (toneless ? plain : raw))
      .join(' ');
    for (const lookup of lookups) {
      const tag = lookup.get(said);
      if (tag !== undefined) return [tag, count];
    }
    const slip = count > 1 && !toneless ? slipped(part.slice(at, at + count), vocabulary) : null;
    if (slip) return [slip, count];
  }
  if (first.kind === 'number') return [first.raw.endsWith('%') ? 'PERCENT' : 'NUM', 1];
  return ['_', 1];
}

/** “Động ý”: a mark that slipped, in what means nothing else. */
function slipped(words: readonly WordSaid[], { toneless }: Vocabulary): string | null {
  const tag = toneless.get(words.map(({ plain }) => plain).join(' '));
  return tag === 'AGREE' ? tag : null;
}

const tagsOf = (items: readonly SentencePart[]): string => items.map(({ tag }) => `${tag} `).join('');

/** Where a pattern stands among the items, as a span of them; `null` where it does not. */
export function find(items: readonly SentencePart[], { tags }: Pattern): { from: number; to: number } | null {
  const said = tagsOf(items);
  const found = tags.exec(said);
  if (!found) return null;
  const count = (text: string): number => text.split(' ').length - 1;
  const from = count(said.slice(0, found.index));
  return { from, to: from + count(found[0]) };
}

export const has = (items: readonly SentencePart[], one: Pattern): boolean => one.tags.test(tagsOf(items));
