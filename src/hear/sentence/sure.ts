import { type Apart, apart, leavesIt } from './apart.ts';
import type { Clause } from './clauses.ts';
import { verdictOf } from './invitation.ts';
import { itemsOf, keepsTo, MOST_UNKNOWN, tags, unknown } from './known-words.ts';
import { pattern } from './pattern.ts';
import type { SentenceAct, SentenceReading, Slots } from './reading.ts';
import { isReceipt } from './receipt.ts';
import { has, isSign, type SentencePart } from './sentence.ts';
import { DEPENDS, decides, votes } from './sure-word.ts';

/**
 * What may be recorded at once, of all that was taken for an answer. A record stands in somebody's name before their
 * head, so what the answer itself consists of has to be known word by word; what is said besides may be of any words, as
 * long as none of them turns the sense: a question, a condition, hearsay, a jest, something that is to come first.
 */
export function sureOf(reading: SentenceReading, items: readonly SentencePart[]): SentenceReading {
  if (reading.certainty === 'none' || reading.certainty === 'offer') return reading;
  const sure =
    reading.certainty === 'open' ? begins(reading.act, items) : isSure(reading.act, reading.slots, items);
  return sure ? reading : { ...reading, certainty: 'offer' };
}

const ASKED = pattern('(ASK|QWORD|ORNOT|ASKING)');
const ANSWERS: ReadonlySet<SentenceAct> = new Set([
  'absent',
  'delegate',
  'agree',
  'disagree',
  'hand-in',
  'done',
]);

/** What is only begun is shown before it counts; but a question, or “nộp thì nộp”, begins nothing. */
const begins = (act: SentenceAct, items: readonly SentencePart[]): boolean =>
  !has(items, pattern('(ASK|ORNOT)')) && !(ANSWERS.has(act) && has(items, pattern('(QWORD|HARDLY|THEN)')));

function isSure(act: SentenceAct, slots: Slots, items: readonly SentencePart[]): boolean {
  if (has(items, pattern('(ASK|ORNOT)')) || deniedTwice(items)) return false;
  switch (act) {
    case 'attend':
      return attends(apart(items, (clause) => verdictOf(clause) === 'attend'));
    case 'absent':
      return staysAway(items);
    case 'consent':
    case 'refuse':
      return decides(act, slots, items);
    case 'agree':
    case 'disagree':
      return votes(act, items);
    case 'acknowledge':
      return acknowledges(items);
    case 'progress':
      return !has(items, ASKED) && !has(items, OF_ANOTHER_TIME) && !has(items, OF_OTHERS) && isOfWork(items);
    default:
      return !has(items, ASKED);
  }
}

const ATTENDING = tags('ATTEND DI ARRIVE GO LATE EARLY ONLINE MYSELF T NUM PREPARE AND LEAVE LAUGH CAP _');
const RECEIVING = tags('RECEIVED CLEAR PAPER CONCLUSION FILE PASSED NUM ITEM WORK ALL MUST LAUGH AND CAP _');
/** What is answered is named: then a word or two that are not known do no harm. */
const COMING = pattern('(ATTEND|MTG|ONLINE|LATE|EARLY)');
const OF_OTHERS = pattern('(THIRD|WHO|NAME|NOBODY|CROWD|(PRON|HON) (_|CAP))');

/** What somebody else does, said before: “chị Hoa: dự”. */
const FIRST_OTHERS = pattern('^(OPEN |YES )*((PRON|HON) (WHO|NAME)|WHO|NAME|THIRD)');
/** “Dự đám cưới”, “đi Hà Nội”: something else is attended. */
const ELSEWHERE = pattern('(ATTEND|DI|GO|ARRIVE) (MTG )?(_|CAP|UNIT)');

function attends({ core, besides }: Apart): boolean {
  const plain = ({ items }: Clause): boolean =>
    keepsTo(ATTENDING, items, has(items, COMING)) && !has(items, ELSEWHERE);
  return (
    core.some(plain) &&
    core.every(
      (clause) => remarks(clause) && (plain(clause) || (leavesIt(clause) && !has(clause.items, ELSEWHERE))),
    ) &&
    besides.every((clause) => leavesIt(clause) && remarks(clause)) &&
    !besides.some(({ items }) => has(items, FIRST_OTHERS) && !has(items, pattern('(LATE|EARLY)')))
  );
}

/** “Nhưng …” takes something back, unless it says how they come. */
const remarks = ({ link, items }: Clause): boolean =>
  link !== 'BUT' || has(items, pattern('(LATE|EARLY|ONLINE)'));

/** An absence is only asked for, and why may be said at length; but not as a supposition. */
function staysAway(items: readonly SentencePart[]): boolean {
  const { core, besides } = apart(items, (clause) => ['absent', 'busy'].includes(verdictOf(clause) ?? ''));
  return (
    !has(itemsOf(core), DEPENDS) &&
    !has(itemsOf(core), pattern('(QWORD|ASKING)')) &&
    besides.every(
      (clause) =>
        leavesIt(clause) || !has(clause.items, pattern('(IF|JEST|HEARSAY|ASKING|ORNOT|QWORD|GRUMBLE)')),
    ) &&
    givesReason(items)
  );
}

function acknowledges(items: readonly SentencePart[]): boolean {
  const { core, besides } = apart(items, isReceipt);
  if (has(items, pattern('(FAULT|NEG|NOTYET|BUT)'))) return false;
  if (core.length === 0)
    return !has(items, DEPENDS) && !has(items, OF_OTHERS) && unknown(items) <= MOST_UNKNOWN;
  const plain = ({ items: some }: Clause): boolean =>
    !has(some, OF_OTHERS) &&
    !has(some, DEPENDS) &&
    !has(some, SOMETHING_ELSE) &&
    keepsTo(RECEIVING, some, true);
  return (
    core.some(plain) &&
    // What is to be done with it may be said at length.
    core.every(
      (clause) =>
        plain(clause) ||
        (has(clause.items, pattern('^(SURE |AND |PRON |ME |DE |CLOSE )*(CLEAR|DOES|PASSED)')) &&
          leavesIt(clause)),
    ) &&
    besides.every((clause) => leavesIt(clause) && !has(clause.items, pattern('(THIRD|WHO|NAME) ~*RECEIVED')))
  );
}

/** “Đã nhận lương”. */
const SOMETHING_ELSE = pattern('RECEIVED (CLOSE |CAN |SURE |MTG )*(_|LETS)');
const DENIALS: ReadonlySet<string> = new Set(['NEG', 'DONT', 'NOTYET', 'NEEDNOT']);

/** “Không phải không cho”, “không đi không được”. */
function deniedTwice(items: readonly SentencePart[]): boolean {
  let denied = 0;
  for (const { tag } of items) {
    if (tag === 'COMMA' || tag === 'STOP' || tag === 'CAUSE' || tag === 'BUT') denied = 0;
    if (DENIALS.has(tag)) denied += 1;
    if (denied > 1) return true;
  }
  return false;
}

/** “Xin vắng hoài kỳ lắm”: what follows without “vì”, a comma or being busy need be no reason. */
function givesReason(items: readonly SentencePart[]): boolean {
  const asks = items.findIndex(({ tag }) => tag === 'ABSENT' || tag === 'VANG');
  const at = asks >= 0 ? asks : items.findIndex(({ tag }) => tag === 'NEG');
  const next = items.slice(at + 1).find(({ tag }) => !PASSED_OVER.has(tag));
  return at < 0 || next === undefined || next.tag !== '_' || TELLS_WHY.test(next.raw);
}
const PASSED_OVER: ReadonlySet<string> = new Set(
  'ATTEND DI CAN MTG T NUM CLOSE PRON ME HON ARRIVE GO LEAVE CO'.split(' '),
);
const TELLS_WHY = /^(?:bị|phải|đang|đi|mới|vừa|nhà|con|vợ|chồng|mẹ|má|bố|ba|lịch|cháu|ốm|đau)$/u;

const OF_ANOTHER_TIME = pattern('(PAST|IF|MAYBE|HEARSAY|HARDLY|ORNOT|ANOTHER|THEN (?!DONE)|GRUMBLE|ELSE)');
const AT_WORK = /dang (?:ra|tong hop|trien khai|thuc hien|tien hanh|nhap|cap nhat|phoi hop|kiem tra)/;

/** How far it is, and of what: a share of something that the sentence begins with is a share of that. */
function isOfWork(items: readonly SentencePart[]): boolean {
  const said = items.filter((one) => !isSign(one) && !/^(?:OPEN|DA|PRON|ME|HON|CLOSE)$/.test(one.tag));
  if (said[0]?.tag === '_') return false;
  return has(items, OF_WORK) || items.some(({ tag, plain }) => tag === 'DOING' && AT_WORK.test(plain));
}
const OF_WORK = pattern(
  '(PERCENT|NUM|WORK|TASK|FILE|PAPER|NEARLY|STUCK|(NOTYET|DOING) ~*CAUSE|DOING ~*DATA|DATA ~*DOING)',
);
