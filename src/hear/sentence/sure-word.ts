import { apart, leavesIt } from './apart.ts';
import { wordOf } from './chair.ts';
import type { Clause } from './clauses.ts';
import { itemsOf, keepsTo, tags, unknown } from './known-words.ts';
import { opinionIn } from './opinion.ts';
import { invitesIn } from './participants.ts';
import { pattern } from './pattern.ts';
import type { Slots } from './reading.ts';
import { has, type SentencePart } from './sentence.ts';

/** Whether a yes or a no is one beyond doubt: a chair's word, an opinion. */

/** Nothing is decided that depends on something else. */
export const DEPENDS = pattern('(THEN|IF|MAYBE|HEARSAY|HARDLY)');
const DECIDING = tags(
  'AFFAIR LET REJECT DONT NOTYET NEEDNOT FINE ABSENT VANG ATTEND DI ARRIVE GO STANDIN SEND CU MUST MYSELF NOONE NOBODY TRY LEAVE ITEM VOTE LIST ASIS INVITE PASSED FILE WORK PERIOD NUM AND CAP _',
);
const VOTING: ReadonlySet<string> = new Set(
  'LEAVE PRON ME HON CLOSE OPEN SURE YES AGREE CAN CO NEG DA THANKS UNIT POST ALL LET REJECT NOTYET FINE ITEM VOTE LIST ASIS PASSED PAPER WORK PERIOD NUM AND CAP _'.split(
    ' ',
  ),
);
const ASKED_FOR = pattern(
  '(ABSENT|VANG|ATTEND|STANDIN|SEND|MUST|ITEM|VOTE|LIST|INVITE|WORK|FILE|(LET|DE) (PRON|HON|THIRD|WHO)|LET (CLOSE )*SURE)',
);
/** “Không” alone: against it, or only not yet. */
const BARE_NO = pattern('^(CLOSE|PRON|OPEN|YES)*(NEG|NOTYET) (CLOSE|PRON|ME)*$');
/** Said of the thing: a bare word may be said to anything. */
const NAMED_WORD = pattern(
  '(AGREE|REJECT|ABSENT|VANG|ATTEND|STANDIN|SEND|INVITE|LET (PRON|HON|THIRD|WHO|BOTH)|MUST|NEEDNOT|BOTH|NOBODY|NOONE)',
);
/** “Đồng ý với anh Hải”: with what he said. */
const WITH_SOMEBODY = pattern('AGREE (CLOSE )*AND (PRON |HON )*(WHO|NAME|THIRD|CAP)');

export function decides(act: 'consent' | 'refuse', slots: Slots, items: readonly SentencePart[]): boolean {
  // “Đồng ý cho chị Hoa nghỉ, anh Hải thì không”: each has its own word.
  const parted = slots.refuse !== undefined || slots.consent !== undefined;
  const { core, besides } = apart(items, (clause) => wordOf(clause) !== null || invitesIn(clause));
  const letting = has(items, pattern('(LET|DE) (PRON|HON|THIRD|WHO)'));
  const said = core.map(({ items: some }) =>
    some.filter(
      (one) =>
        !(one.tag === 'DAU' && has(some, pattern('(NEG|NEEDNOT)'))) &&
        !(one.tag === 'THEN' && (parted || isTopic(some, one))) &&
        !(letting && (one.tag === 'DE' || one.tag === 'BUSY' || one.tag === 'RATHER')),
    ),
  );
  const named = has(itemsOf(core), NAMED_WORD);
  if (core.length === 0 || said.some((some) => has(some, DEPENDS)) || has(items, WITH_SOMEBODY)) return false;
  const plain = (some: readonly SentencePart[]): boolean => keepsTo(DECIDING, some, has(items, ASKED_FOR));
  if (!said.some(plain) || !core.every((clause, at) => plain(said[at] ?? []) || (at > 0 && leavesIt(clause))))
    return false;
  // “Ừ anh đang họp”: another meeting.
  if (!named && has(itemsOf(core), pattern('MTG'))) return false;
  // “Không đồng ý mời doanh nghiệp”: what is refused is a part of it.
  if (act === 'refuse' && has(itemsOf(core), pattern('(INVITE|ADD|REMOVE)'))) return false;
  if (said.some((some) => some.some((one, at) => isLoose(one, some[at - 1])))) return false;
  return besides.every((clause) => goesWith(clause, act, named));
}

/** Why, an order that goes with it, or a word about the meeting. */
function goesWith(clause: Clause, act: 'consent' | 'refuse', named: boolean): boolean {
  const { link, items } = clause;
  // “… mà không có tài chính thì họp sao”: no question, with a no.
  if (act === 'refuse' && has(items, RHETORICAL)) return true;
  if (link === 'BUT') return act === 'consent' && has(items, ORDERS) && leavesIt({ ...clause, link: '' });
  // “Được thôi, mà nhắc chị ấy gửi ý kiến trước”: an order that goes with it.
  if (act === 'consent' && has(items, TELLS_THEM) && !has(items, TAKES_BACK)) return true;
  if (!leavesIt(clause)) return false;
  if (named || link === 'CAUSE') return true;
  if (has(items, pattern('(ABSENT|VANG|ATTEND|AFFAIR)'))) return true;
  // A bare word, and something else behind it: both may belong to another talk.
  return has(items, POLITE) || items.some(({ tag, raw }) => tag === 'MTG' && /(?:này|nay)$/.test(raw));
}
const TELLS_THEM = pattern('^(MA|AND) (SAY|BAO|NUDGE|DOES|TELL) (PRON |HON )*(THIRD|WHO) ');
const TAKES_BACK = pattern(
  '(IF|MAYBE|HEARSAY|NEG|DONT|NOTYET|DE |QWORD|ASKING|ORNOT|JEST|RATHER|ABSENT|ATTEND|MUST|DI )',
);
const POLITE = pattern(
  '^(PRON |ME |CLOSE |OPEN |YES |SURE |HON |WHO )*(WISH |FINE |THANKS )?(PRON |ME |CLOSE |HON |WHO )*$',
);
const RHETORICAL = pattern('THEN ~*QWORD (CLOSE |PRON )*$');
const ORDERS = pattern('(MUST|SAY|BAO|DOES|NUDGE|SEND|HANDIN|LAST|PREPARE)');

/** “Thai sản thì cho”: why they ask. */
const FOR_WHICH = pattern(
  '^(OPEN |YES |PRON |CLOSE |WHO |HON |THIRD |DI |BUSY )*AFFAIR (OPEN |PRON |CLOSE |WHO |THIRD )*$',
);

/** “Đồng chí Hoa thì cho”: whom it is about, and no condition. */
function isTopic(items: readonly SentencePart[], then: SentencePart): boolean {
  const before = items.slice(0, items.indexOf(then));
  return (
    before.length === 0 ||
    has(before, FOR_WHICH) ||
    has(before, pattern('^(YES |PRON |CLOSE )*LIST (CLOSE |MTG |PRON )*$')) ||
    (!has(before, pattern('(NEG|CO |IF|DE |ALL|DO)')) &&
      (has(before, pattern('(WHO|THIRD|(PRON|HON) NAME|(PRON|HON) CAP|SEND)')) ||
        has(before, pattern('^(OPEN|YES|CLOSE|PRON)*$')) ||
        has(items, pattern('LET (THIRD |PRON |WHO )*(ABSENT )?(CLOSE )*SURE'))))
  );
}

export function votes(act: 'agree' | 'disagree', items: readonly SentencePart[]): boolean {
  const wanted = act === 'agree' ? 'yes' : 'no';
  const { core, besides } = apart(items, (clause) => opinionIn(clause) === wanted);
  if (core.length === 0 || (act === 'agree' && has(itemsOf(core), DEPENDS))) return false;
  if (has(items, WITH_SOMEBODY)) return false;
  if (!core.every(({ items: some }) => keepsTo(VOTING, some, has(some, pattern('(ITEM|VOTE|PAPER|UNIT)')))))
    return false;
  if (act === 'disagree') return besides.length > 0 || !has(items, BARE_NO);
  // What else is wished of it is an opinion of its own.
  return besides.every(
    (clause) =>
      clause.link === 'CAUSE' ||
      (leavesIt(clause) &&
        !has(clause.items, MORE) &&
        clause.link !== 'BUT' &&
        (unknown(clause.items) === 0 || has(clause.items, pattern('(PAPER|ITEM)')))),
  );
}
const MORE = pattern('(MUST|ADD|REMOVE|FAULT|NEG|CHANGED|ITEM (NUM|T)|DE |DOES|T |HANDIN|ATTEND|MTG)');

/** “hải ok”, “cho hai nghi”: a name that is a word as well, without its capital and without “anh”, “đ/c” before it. */
function isLoose({ tag, capital, raw, who }: SentencePart, before: SentencePart | undefined): boolean {
  if (tag !== 'WHO' || capital || before?.tag === 'PRON' || before?.tag === 'HON') return false;
  const given = who?.split(' ').at(-1)?.toLowerCase();
  return before?.tag !== 'LET' || raw !== given;
}
