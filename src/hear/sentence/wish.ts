import { asks, doubtsOf, type SentenceDoubt } from './doubt.ts';
import { dayAndBefore, momentsIn } from './moment.ts';
import { pattern as p } from './pattern.ts';
import type { SentenceReading, Situation, Slots } from './reading.ts';
import { has, type Sentence } from './sentence.ts';
import type { WishKind } from './wish-kind.ts';
import { LATER_WISHES } from './wishes-later.ts';
import { LOOSE_WISHES } from './wishes-loose.ts';
import { SOONER } from './wishes-sooner.ts';

const WISHES = [...SOONER, ...LATER_WISHES];

/** “Đổi phòng họp thứ 5 sang phòng 2”: the day says which meeting. */
const NAMES_ITS_DAY: ReadonlySet<string> = new Set([
  'change-place',
  'change-agenda',
  'add-invitee',
  'remove-invitee',
]);

/** A wish that the sentence may hold. */
export interface WishFound {
  readonly reading: SentenceReading & { readonly certainty: 'open' | 'offer' };
  /** Said in a way that says it; else only its words stand there. */
  readonly tight: boolean;
}

/** What somebody wishes of their own accord; `null` where nothing is surely wished. */
export const hearWish = (sentence: Sentence, situation: Situation): SentenceReading | null =>
  wishesIn(sentence, situation).find(({ tight }) => tight)?.reading ?? null;

/** All that may be wished for, the tightest first; nothing where the first is said and not meant. */
export function wishesIn(sentence: Sentence, situation: Situation): readonly WishFound[] {
  const { items } = sentence;
  const doubts = doubtsOf(items);
  const asked = asks(items);
  const may = (one: WishKind, said: readonly string[]): boolean =>
    (one.roles === 'all' || one.roles.includes(situation.role)) &&
    said.some((words) => has(items, p(words))) &&
    !(one.not ?? []).some((words) => has(items, p(words))) &&
    (one.question === true || one.plural === true || !asked) &&
    (one.mustAsk !== true || asked || has(items, p('(RULE|OWN|DUE)')));
  const tight = WISHES.filter((one) => may(one, one.said));
  const loose = LOOSE_WISHES.filter((one) => may(one, one.said));
  const found: WishFound[] = [];
  for (const one of [...tight, ...loose]) {
    if (found.some(({ reading }) => reading.act === one.act)) continue;
    const reading = meant(one, sentence, situation, { doubts, asked });
    // “Đừng tạo họp nha”: nothing else is meant either.
    if (reading === 'unwished') return found;
    if (reading) found.push({ reading, tight: tight.includes(one) });
  }
  return found;
}

interface Said {
  readonly doubts: ReadonlySet<SentenceDoubt>;
  readonly asked: boolean;
}

function meant(
  wish: WishKind,
  sentence: Sentence,
  situation: Situation,
  { doubts, asked }: Said,
): WishFound['reading'] | 'unwished' | null {
  const { items } = sentence;
  const which = NAMES_ITS_DAY.has(wish.act) ? dayAndBefore(sentence, situation) : {};
  const slots = filled({ ...which, ...wish.slots?.(sentence, situation) });
  if (wish.question !== true && wish.denied !== true && has(items, UNWISHED)) return 'unwished';
  const jests =
    wish.grumbling === true || wish.question === true ? has(items, p('(LAUGH|JEST)')) : doubts.has('jokes');
  if (jests || has(items, COMPLAINS)) return 'unwished';
  // What has no verb of its own and much that is not known is talk.
  if (
    wish.said.length > 0 &&
    wish.act === 'create-meeting' &&
    !has(items, p('(MAKE|DEMAND)')) &&
    /(?:^| )(?:rồi|r|roi|xong|suốt|đã|hoài|mãi)(?: |$|\.|!)/u.test(sentence.text.toLowerCase())
  )
    return null;
  if (
    wish.question === true &&
    !asked &&
    has(items, p('(PAST|NOTYET) ')) &&
    !has(items, p('(CO|STATE|FIND|SHEET|QWORD|NOANSWER|HELP|SCHEDULE)'))
  )
    return null;
  const told =
    wish.question !== true &&
    has(items, p('PAST')) &&
    !/cancel|records|answer|consent|draft|move|problem/.test(wish.act);
  if (told) return null;
  if (
    wish.act === 'away' &&
    /(?:^| )(?:đã|vừa|về rồi|rồi)(?: |$|\.)/u.test(sentence.text.toLowerCase()) &&
    !has(items, p('(ARRIVE|TILL|SURE)'))
  )
    return null;
  const timed = momentsIn(sentence, situation).length > 0 || slots.to !== undefined;
  const bare = wish.act === 'create-meeting' && !has(items, p('(MAKE|DEMAND|MAYBE|NOTICE|LIKE)'));
  // Talk of meetings and journeys, and no day for one.
  if (!timed && (wish.act === 'away' || bare)) return null;
  // “Tuần sau ngồi lại cái”: neither what for nor at what hour.
  const idle = bare && !slots.title && !slots.when?.includes('T') && SITS.test(sentence.text.toLowerCase());
  const unsure =
    idle ||
    has(items, AGREED_CONTENT) ||
    (doubts.has('if') && !has(items, p('SHEET ~*IF'))) ||
    (doubts.has('maybe') && !has(items, p('SHEET')) && DOUBTING.test(sentence.text.toLowerCase())) ||
    doubts.has('hearsay') ||
    (doubts.has('either') && !has(items, p('SHEET'))) ||
    wish.offer === true;
  const vague = wish.act === 'raise-problem' && (slots.text ?? '').split(' ').length < 5;
  return { certainty: unsure || vague ? 'offer' : 'open', act: wish.act, slots };
}

/** Not “dự kiến”, which an office writes of what is fixed. */
const DOUBTING =
  /chắc(?! chắn)|có lẽ|có thể|có khi|hình như|chưa biết|không biết|khả năng|để xem|tính sau|chac |co le|co the|hinh nhu|định (?!kỳ|hướng|danh|mức)|phân vân|xem lại|xem sao|cân nhắc/u;

/** “Nhất trí hoãn triển khai dự án”: what somebody thinks of a matter, unless a time is said. */
const AGREED_CONTENT = p(
  '^(OPEN |PRON |ME |OWN |HON |CLOSE |COMMA )*AGREE (?!(~|COMMA )*(T|WHO|NAME) )(~|COMMA )*_ ',
);

const SITS = /ngồi (?:lại|với|xuống)|ngoi lai|gặp nhau|gap nhau/u;

/** “Đừng tạo họp nha”, “chưa nhắc ai”: not wished. */
const UNWISHED = p(
  '((DONT|NOTYET|NEG|HARDLY) ~?~?(MAKE|NUDGE|SENDOUT|CANCEL|MOVE|TELL|GIVE|ADD|NOTED|ROLL|SHEET|MEETING)|NEEDNOT (NOTED|NUDGE)|DE (OWN|PRON|ME) (MAKE|CALLED|_|SAY|TELL|GIVE|NUDGE))',
);
const COMPLAINS = p('(QWORD (_ )?(CLOSE |T |NUM )*SURE MEETING|MA QWORD ~*NUDGE|_ WISH)');

const filled = (slots: Slots): Slots =>
  Object.fromEntries(
    Object.entries(slots).filter(
      ([, said]) => said !== undefined && said !== '' && (!Array.isArray(said) || said.length > 0),
    ),
  );
