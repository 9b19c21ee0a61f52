import type { OwnWords } from '../ports/account.ts';
import { isCloser } from './courtesy.ts';
import { asks } from './sentence/doubt.ts';
import { ANSWERING_BACK } from './sentence/lexicon/vocabularies.ts';
import { pattern as p } from './sentence/pattern.ts';
import type { SentenceAct, Situation } from './sentence/reading.ts';
import { has, type SentencePart, sentenceOf } from './sentence/sentence.ts';
import type { Suggestion } from './suggest/suggest.ts';
import { hearWished } from './wished.ts';

/** What was wished in place of the text that was asked for; no act of its own where it is only asked, or put off. */
export interface WishedInstead {
  readonly act: SentenceAct | null;
}

/** Longer words than these are a text. */
const LONGEST = 120;

const AROUND = '(OPEN|PRON|OWN|HON|CLOSE|DI|COMMA|STOP|XIN|LEAVE|YES|JUST|THEN|LET) ';
const A = `(${AROUND})*`;
const THINGS = '(T|NUM|NOTICE|PAPERS|TELL|MEETING|ALL|MEMBER|TILL|GO|NOTED|SENDOUT) ';
/** Go ahead, wait, or stop: of nothing but such words, and of what is sent. */
const DIALOGUE = [
  `^${A}SENDOUT (${AROUND}|${THINGS})*$`,
  `^${A}(DE )?(T |NUM )+${A}SENDOUT (${AROUND})*$`,
  `^${A}(DE )?(WAIT|MAYBE) (WAIT |SENDOUT |NOTED |MAYBE |${AROUND})*$`,
  `^${A}(QUIT|NEEDNOT|REMOVE GO|REMOVE DI|NEG (SENDOUT|NOTED))(${AROUND}|${THINGS})*$`,
];
/** Of a matter itself it is what somebody thinks of it: “để sau Tết”. */
const PUTS_OFF = [
  `^${A}(DE )?(WAIT |T |NUM )*(WAIT|MAYBE) (WAIT |T |NUM |SENDOUT |NOTED |MAYBE |${AROUND})*$`,
  `^${A}DE (T |NUM )+(SENDOUT |NOTED |MAYBE |DRAFT |${AROUND})*$`,
];
/** “Gửi rồi” tells of what was done. */
const DONE = /(?<!\p{L})(?:rồi|rùi|roi|xong)(?!\p{L})/iu;
/** “Không vướng gì” asks nothing. */
const DENIES = '(NEG|NOTYET) ~*QWORD (CLOSE )*(STOP )*$';
/** Of work it is how it stands: “tạm hoãn”. */
const CALLS_OFF = `^${A}CANCEL (${AROUND}|${THINGS})*$`;
/** “Cho anh xem lịch họp”: to be shown something. */
const SEEING = [`^${A}SEE (${AROUND})*(?!$)`, `^${A}LET (PRON |OWN |HON )*(SCHEDULE|PAPERS|FIND)`];
/** “Lịch họp tuần này”, “trợ giúp”: a notice, or a meeting, may be about that. */
const SEEN = `^${A}(SCHEDULE|HELP|FIND) (${AROUND}|${THINGS}|SCHEDULE |UPCOMING |LIST )*$`;
const DOES = '(CANCEL|MOVE|CHANGE|ADD|REMOVE|SENDOUT|NUDGE|MAKE|GIVE|ROLL)';
/** Told to do it: by how it ends, or by whom, where or when. */
const ORDERS = `^${A}(DEMAND )?${DOES} ~*((CLOSE|DI|PRON|OWN) (STOP )*$|WHO|NAME|T |PLACE NUM)`;
/** Why something is so. */
const EXPLAINS = '(_|CAUSE|SO|BUT|BUSYROOM|PROBLEM|AWAY|IF|NOTYET)';

/** Of whoever gives a reason, an order is none; an opinion or a change may be worded as one. */
const REASONS: ReadonlySet<OwnWords> = new Set([
  'absence',
  'hand-back',
  'day-reason',
  'report-back',
  'reason',
]);
const OPINIONS: ReadonlySet<OwnWords> = new Set(['opinion', 'other-opinion', 'secret-opinion']);
/** What a meeting or a notice is about. */
const TOPICS: ReadonlySet<OwnWords> = new Set(['title', 'place', 'content']);

/**
 * Whether words are an order or a question to who asks for a text, and not that text: “gửi luôn đi” where a reason is
 * asked for. `null` where they may well be it.
 */
export function wishedInstead(
  typed: string,
  as: OwnWords,
  situation: Situation,
  ranked: readonly Suggestion[],
): WishedInstead | null {
  const text = typed.trim();
  if (text === '' || text.length > LONGEST || text.includes('\n')) return null;
  const { items } = sentenceOf(text, ANSWERING_BACK, situation);
  const says = (...all: readonly string[]): boolean => all.some((one) => has(items, p(one)));
  const reading = hearWished(text, situation, ranked);
  const act = reading && reading.certainty !== 'none' ? reading.act : null;
  const reason = REASONS.has(as);
  const topic = TOPICS.has(as);
  const thinks = OPINIONS.has(as);
  const ordered =
    (!DONE.test(text) && says(...DIALOGUE, ...(thinks ? [] : PUTS_OFF))) ||
    (!topic && as !== 'delegate' && isCloser(text)) ||
    ((reason || topic) && says(CALLS_OFF)) ||
    (act !== null && says(...SEEING, ...(topic ? [] : [SEEN]))) ||
    (act !== null && reason && says(ORDERS) && !says(EXPLAINS)) ||
    // A notice may put a question.
    (as !== 'content' && asks(items.map(asSpokenTo)) && !says(DENIES));
  return ordered ? { act } : null;
}

/** “Lý do gì vậy em”: at the end it is who is asked. */
const asSpokenTo = (one: SentencePart): SentencePart => (one.tag === 'OWN' ? { ...one, tag: 'PRON' } : one);
