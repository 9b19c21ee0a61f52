import { pattern } from './pattern.ts';
import type { SentenceAct, SentenceReading, Slots } from './reading.ts';
import { has, isSign, type Part } from './sentence.ts';

/**
 * What may be recorded at once, of all that was taken for an answer. A record stands in somebody's name before their
 * head, so whatever could turn the sense makes it an offer: a question, even one that is asked in form only; a condition;
 * two negations; somebody else of whom it is said; words that belong to some other talk.
 */
export function sureOf(reading: SentenceReading, items: readonly Part[]): SentenceReading {
  if (reading.certainty === 'none' || reading.certainty === 'offer') return reading;
  const sure =
    reading.certainty === 'open' ? begins(reading.act, items) : isSure(reading.act, reading.slots, items);
  return sure ? reading : { ...reading, certainty: 'offer' };
}

const ASKED = pattern('(ASK|QWORD|ORNOT|ASKING)');
const DEPENDS = pattern('(THEN|IF|MAYBE|HEARSAY|HARDLY)');
const ANSWERS: ReadonlySet<SentenceAct> = new Set(['absent', 'delegate', 'agree', 'disagree', 'hand-in']);

/** What is only begun is shown before it counts; but a question, or “nộp thì nộp”, begins nothing. */
const begins = (act: SentenceAct, items: readonly Part[]): boolean =>
  !has(items, pattern('(ASK|ORNOT)')) && !(ANSWERS.has(act) && has(items, pattern('(QWORD|HARDLY|THEN)')));

function isSure(act: SentenceAct, slots: Slots, items: readonly Part[]): boolean {
  if (has(items, ASKED) || deniedTwice(items)) return false;
  switch (act) {
    case 'attend':
      return !has(items, DEPENDS) && keepsTo(ATTENDING, own(slots, items), COMING);
    case 'absent':
      return !has(items, DEPENDS) && givesReason(items);
    case 'consent':
    case 'refuse':
      return decides(act, slots, items);
    case 'agree':
      return !has(items, DEPENDS) && keepsTo(DECIDING, beforeMore(items), ASKED_FOR);
    case 'disagree':
      return keepsTo(DECIDING, beforeMore(items), ASKED_FOR) && (saysWhy(items) || !has(items, BARE_NO));
    case 'acknowledge':
      return (
        !has(items, DEPENDS) &&
        !has(items, OF_OTHERS) &&
        !has(items, pattern('(FAULT|NEG|NOTYET|LETS)')) &&
        unknown(items) <= MOST_UNKNOWN
      );
    case 'progress':
      return !has(items, OF_ANOTHER_TIME) && !has(items, OF_OTHERS) && isOfWork(items);
    default:
      return true;
  }
}

/** Whom it concerns, how, and out of politeness; all else is another talk. */
const COMMON =
  'PRON ME HON WHO NAME THIRD BOTH ALL CLOSE OPEN SURE COMMA STOP YES AGREE CAN CO NEG MTG DA THANKS THUMB UNIT POST';
const tags = (more: string): ReadonlySet<string> => new Set(`${COMMON} ${more}`.split(' '));
const ATTENDING = tags('ATTEND DI ARRIVE GO LATE EARLY ONLINE MYSELF T NUM PREPARE AND BUT LEAVE CAP _');
const DECIDING = tags(
  'LET REJECT DONT NOTYET NEEDNOT FINE ABSENT VANG ATTEND DI ARRIVE GO STANDIN SEND CU MUST MYSELF NOONE NOBODY TRY LEAVE ITEM VOTE MAJORITY LIST SAMEAS ASIS INVITE PASSED FILE WORK PERIOD NUM DO AND RATHER CAP _',
);
/** What is answered is named: then a word or two that are not known do no harm. */
const COMING = pattern('(ATTEND|MTG|ONLINE|LATE|EARLY)');
const ASKED_FOR = pattern(
  '(ABSENT|VANG|ATTEND|STANDIN|MUST|ITEM|VOTE|LIST|INVITE|WORK|FILE|(LET|DE) (PRON|HON|THIRD|WHO))',
);
/** In syllables. */
const MOST_UNKNOWN = 2;
const unknown = (items: readonly Part[]): number =>
  items.filter(({ tag }) => tag === '_' || tag === 'CAP').length;

function keepsTo(
  allowed: ReadonlySet<string>,
  items: readonly Part[],
  named: Parameters<typeof has>[1],
  all = items,
): boolean {
  const known = items.every(({ tag, raw }) => allowed.has(tag) && !AT_HOME.test(raw));
  return known && unknown(items) <= (has(all, named) ? MOST_UNKNOWN : 0);
}

/** “Ok con”, “ừ em yêu”, “ở Hà Nội”: said to somebody else, of somewhere else. */
const AT_HOME = /^(?:con|bố|mẹ|má|vợ|chồng|yêu|ở)$/u;

const OF_OTHERS = pattern('(THIRD|WHO|NAME|NOBODY|CROWD|(PRON|HON) (_|CAP))');
/** “Không” alone: against it, or only not yet. */
const BARE_NO = pattern('^(CLOSE|PRON|OPEN|YES)*(NEG|NOTYET) (CLOSE|PRON|ME|STOP)*$');

function decides(act: 'consent' | 'refuse', slots: Slots, items: readonly Part[]): boolean {
  // “Đồng ý cho chị Hoa nghỉ, anh Hải thì không”: each has its own word.
  const parted = slots.refuse !== undefined || slots.consent !== undefined;
  const letting = has(items, pattern('(LET|DE) (PRON|HON|THIRD|WHO)'));
  const said = beforeMore(items).filter(
    ({ tag }) => !(parted && tag === 'THEN') && !(letting && (tag === 'DE' || tag === 'BUSY')),
  );
  if (has(said, DEPENDS) || !keepsTo(DECIDING, said, ASKED_FOR, items)) return false;
  // “Ừ anh đang họp”: another meeting.
  if (has(said, pattern('MTG')) && !has(said, pattern('(ABSENT|VANG|ATTEND|STANDIN|MUST)'))) return false;
  // “Không đồng ý mời doanh nghiệp”: what is refused is a part of it.
  if (act === 'refuse' && has(items, pattern('(INVITE|ADD|REMOVE)'))) return false;
  return !said.some((one, at) => isLoose(one, said[at - 1]));
}

/** “Không đồng ý, thiếu kinh phí”: so full a no that what comes behind the comma is why. */
const FULL_NO = pattern(
  '^(OPEN|DA|CLOSE|PRON|ME|HON|YES|SURE)*((NEG|DONT) (SURE |CO )*(AGREE|LET|CAN)|REJECT) (CLOSE )*(COMMA|STOP) ',
);

/** Up to the reason, or the order that goes with it. */
function beforeMore(items: readonly Part[]): readonly Part[] {
  const full = has(items, FULL_NO);
  const at = items.findIndex(
    ({ tag }) => tag === 'CAUSE' || tag === 'BUT' || (full && (tag === 'COMMA' || tag === 'STOP')),
  );
  return at > 0 ? items.slice(0, at) : items;
}

const saysWhy = (items: readonly Part[]): boolean => beforeMore(items).length < items.length;

/** “hải ok”, “cho hai nghi”: a name that is a word as well, without its capital and without “anh”, “đ/c” before it. */
function isLoose({ tag, capital, raw, who }: Part, before: Part | undefined): boolean {
  if (tag !== 'WHO' || capital || before?.tag === 'PRON' || before?.tag === 'HON') return false;
  const given = who?.split(' ').at(-1)?.toLowerCase();
  return before?.tag !== 'LET' || raw !== given;
}

const DENIALS: ReadonlySet<string> = new Set(['NEG', 'DONT', 'NOTYET', 'NEEDNOT']);

/** “Không phải không cho”, “không đi không được”. */
function deniedTwice(items: readonly Part[]): boolean {
  let denied = 0;
  for (const { tag } of items) {
    if (tag === 'COMMA' || tag === 'STOP' || tag === 'CAUSE' || tag === 'BUT') denied = 0;
    if (DENIALS.has(tag)) denied += 1;
    if (denied > 1) return true;
  }
  return false;
}

/** “Xin vắng hoài kỳ lắm”: what follows without “vì”, a comma or being busy need be no reason. */
function givesReason(items: readonly Part[]): boolean {
  const at = items.findIndex(({ tag }) => tag === 'ABSENT' || tag === 'VANG' || tag === 'NEG');
  const next = items.slice(at + 1).find(({ tag }) => !PASSED_OVER.has(tag));
  return at < 0 || next === undefined || next.tag !== '_';
}
const PASSED_OVER: ReadonlySet<string> = new Set(
  'ATTEND DI CAN MTG T NUM CLOSE PRON ME HON ARRIVE GO LEAVE CO'.split(' '),
);

const OF_ANOTHER_TIME = pattern('(PAST|IF|MAYBE|HEARSAY|HARDLY|ORNOT|ANOTHER|THEN|GRUMBLE|ELSE)');
/** How far it is, and of what: a share of something that the sentence begins with is a share of that. */
function isOfWork(items: readonly Part[]): boolean {
  const said = items.filter((one) => !isSign(one) && !/^(?:OPEN|DA|PRON|ME|HON|CLOSE)$/.test(one.tag));
  return said[0]?.tag !== '_' && has(items, pattern('(PERCENT|NUM|WORK|TASK|FILE|NEARLY|STUCK)'));
}

/** What is no part of a remark. */
const own = ({ note = '' }: Slots, items: readonly Part[]): readonly Part[] =>
  items.filter(({ raw }) => raw.length < 2 || !note.toLowerCase().includes(raw.toLowerCase()));
