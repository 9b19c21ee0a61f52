import { fold } from '../../domain/fold.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { cutOut, substance } from './cut.ts';
import { asks, doubtsOf, type SentenceDoubt } from './doubt.ts';
import { pattern } from './pattern.ts';
import type { SentenceReading, Slots, WaitingKind } from './reading.ts';
import { find, has, type Sentence, type SentencePart } from './sentence.ts';

type Request = Extract<WaitingKind, { kind: 'absence' }>['requests'][number];
/** `soft`: leans one way without deciding. */
type Word = 'yes' | 'no' | 'soft-yes' | 'soft-no' | null;

const AROUND = '(PRON|ME|HON|WHO|NAME|THIRD|BOTH|MTG|CLOSE|T|NUM|SURE|OPEN|YES|MA|_)*';
const NOT = '(NEG|DONT|NOTYET|HARDLY)';
const ASSENT = '(AGREE|LET|CAN|YES)';
/** “Không đồng ý”, “không cho”, “phải dự”, “yêu cầu có mặt”. */
const NO = pattern(
  `(${NOT} (THEN |CO |SURE |MUST )*${ASSENT}|NEG (_ )?(AGREE|LET)|REJECT|MUST (PRON |THIRD |HON |WHO |NAME |MTG )*(ATTEND|DI|GO|ARRIVE)|^${AROUND}NEG (CLOSE|PRON|ME)*$|^(CLOSE|PRON|OPEN)*(DONT|NOTYET) (CLOSE|PRON|ME)*$|(NEG|DONT) (CO |CAN |LET |AGREE )*(ABSENT|VANG)|DONT (AGREE|LET|CLOSE)|NEG (NOBODY|LET|BOTH)|(NEG|DONT) (CO |CAN |LET )*(SEND|STANDIN)|NOONE|ALL MUST|MYSELF (ATTEND|DI)|THEN NEG|(NEG|DONT) (DI )?STANDIN|BAC $|(LET|AGREE) (PRON |THIRD |HON |WHO )*DONT)`,
);
/** “Không sao”, “không phản đối”, “cho thì cho”: lets it be. */
const FINE = pattern(
  '(FINE|NEG REJECT|LET THEN LET |ABSENT THEN ABSENT |AGREE THEN AGREE |CAN THEN CAN |DI THEN DI )',
);
const LATER = pattern('NOTYET');
/** “Đừng vắng”, “ráng đi”: asks them to come, and forbids nothing. */
const SOFT_NO = pattern('^(PRON |ME |OPEN |WHO |HON |THIRD |_ )*(NEG|DONT) (TRY )?(ABSENT|VANG)');
const TRIES = pattern('TRY (PRON |THIRD |HON |WHO |NAME |MTG )*(ATTEND|DI|GO|ARRIVE)');
/** “Không cần dự”, “khỏi đi”: lets them stay away. */
const EXCUSES = pattern('NEEDNOT (PRON |THIRD |WHO |HON )*(ATTEND|DI|GO|MTG|_)');
const YES = pattern(
  `(AGREE|(LET|DE) (PRON |THIRD |HON |WHO |NAME |BOTH |CAN )*(ABSENT|VANG|DI|SEND|STANDIN|CLOSE|AFFAIR)|^${AROUND}(LET|CU) (PRON |THIRD |HON |WHO |NAME |BOTH |CAN |_ )*(ABSENT|VANG|DI|STANDIN)|^${AROUND}LET (PRON |THIRD |HON |WHO |NAME |BOTH |CLOSE |CAN |LAUGH |MA )*$|THEN (LET|CAN|ABSENT|AGREE|YES)|${AROUND}CAN (CLOSE|PRON|ME|MA|YES)*$|ABSENT (DI|CLOSE|CAN)|(ABSENT|STANDIN) CAN|(WHO|THIRD|BOTH|NUM _) (CLOSE |THEN |ALL )*(ABSENT|STANDIN|CAN|YES)|(SAY|BAO) (PRON |HON |WHO |THIRD )*(LET|CU) (ABSENT|DI)|(AGREE|LET) ALL|^(CLOSE|PRON|ME|OPEN|DA)*(YES|CAN|CO|VANG) (CLOSE|PRON|ME|YES|CAN|DI|OPEN|MTG)*$|^(CLOSE|PRON)*(YES|CAN) )`,
);

const GRANTING = pattern('(AGREE|LET|ABSENT|VANG|SEND|STANDIN|BOTH|WHO|THIRD)');

export function wordOf({ items }: Pick<Clause, 'items'>): Word {
  if (has(items, DEFERS)) return null;
  if (has(items, FINE)) return 'soft-yes';
  if (has(items, EXCUSES)) return 'yes';
  if (items.at(-1)?.raw === 'bác' && items.length < 6) return 'no';
  if (has(items, SOFT_NO) && !items.some(({ raw }) => /được|dc|đc|duoc/.test(raw))) return 'soft-no';
  if (has(items, NO)) return has(items, LATER) ? 'soft-no' : 'no';
  if (has(items, TRIES)) return 'soft-no';
  if (has(items, pattern('(SOFT|SURE) ~*(AGREE|LET)')) && has(items, pattern('SOFT'))) return 'soft-yes';
  // “Việc công tác dời lại được”: of something else.
  if (strange(items) > 1 && !has(items, GRANTING)) return null;
  return has(items, YES) ? 'yes' : null;
}

/** Others' word, of whom only the chair's own is asked. */
/** “Để tôi gọi cho Hoa đã”: decides later. */
const DEFERS = pattern('^(PRON|OPEN|CLOSE|THEN|LAUGH)*DE (ME|PRON) (?!ABSENT|VANG|DI |STANDIN|CLOSE|$)');
const TOLD = pattern(
  '(((PRON|HON) (NAME|WHO)|THIRD|(PRON|HON) _|POST) (SAY|BAO|CALLED|AGREE)|SAY (LET|CAN|AGREE|NEG))',
);
const SUPPOSING = pattern('(IF|CO ~*THEN|CO ~+CAUSE ~*THEN|CAUSE ~*THEN (LET|CAN|AGREE))');

/** A chair's word on who asks to stay away, or sends somebody. */
export function hearChair(sentence: Sentence, requests: readonly Request[]): SentenceReading | null {
  const { items } = sentence;
  const clauses = clausesOf(items);
  const doubts = doubtsOf(items);
  const judged = clauses.map((clause, at) => ({
    clause,
    word:
      rhetorical(clause, clauses[at + 1]) || answersItself(clause, clauses[at + 1]) ? null : wordOf(clause),
  }));
  const main = judged.filter(({ clause }) => clause.link !== 'CAUSE');
  return decide(sentence, requests, main, doubts);
}

type Judged = readonly { readonly clause: Clause; readonly word: Word }[];

/** “Sao lại không được, …”: asked only in form, the answer follows. */
const rhetorical = ({ items }: Clause, next: Clause | undefined): boolean =>
  has(items, pattern('^(PRON|OPEN)*QWORD (CLOSE |MA )*(NEG|DONT)')) && next !== undefined;

/** “… phải không, ờ thì cho”. */
const answersItself = ({ items }: Clause, next: Clause | undefined): boolean =>
  items.at(-1)?.tag === 'QEND' && next?.link === 'ASK' && next.items[0]?.tag === 'YES';

function decide(
  sentence: Sentence,
  requests: readonly Request[],
  judged: Judged,
  doubts: ReadonlySet<SentenceDoubt>,
): SentenceReading | null {
  const { items } = sentence;
  const words = judged.flatMap(({ word }) => (word === null ? [] : [word]));
  const answered = judged.filter(({ word }) => word !== null);
  const questioned =
    items.length > 0 && judged.some(({ clause, word }) => word !== null && asksHere(clause, items));
  if (ONLY_AFTER.test(fold(sentence.text)) && !doubts.has('hearsay') && !has(items, pattern('ASK')))
    return { certainty: 'offer', act: 'consent', slots: whoOf(items, requests) };
  if (doubts.has('either') || doubts.has('hearsay')) return null;
  if (words.length === 0 || questioned) return lean(sentence, requests, doubts);
  const told = answered.every(({ clause }) => has(clause.items, TOLD));
  const [first] = words;
  const yes = words.some((one) => one === 'yes' || one === 'soft-yes');
  const no = words.some((one) => one === 'no' || one === 'soft-no');
  const split = splitOf(judged, requests);
  const act =
    yes && no ? (answered.at(-1)?.word === 'yes' ? 'consent' : 'refuse') : yes ? 'consent' : 'refuse';
  if (yes && no && split) return split;
  const slots = slotsOf(sentence, judged, act, requests);
  const unsure =
    doubts.has('if') ||
    doubts.has('maybe') ||
    doubts.has('jokes') ||
    answered.some(({ clause }) => has(clause.items, pattern('PAST'))) ||
    told ||
    words.includes('soft-no') ||
    (words.includes('soft-yes') && !words.includes('yes')) ||
    has(items, pattern('(ASKING|GRUMBLE|DE (ME|PRON) (?!WHO|HON|NAME))')) ||
    has(items, SUPPOSING) ||
    answered.some(({ clause }) => strange(clause.items) > 3) ||
    (yes && no && !contrast(judged)) ||
    first === undefined ||
    (requests.length > 1 && slots.who === undefined) ||
    (requests.length > 1 &&
      items.some(
        ({ tag, raw }, at) =>
          /^(?:RATHER|REMOVE)$/.test(tag) &&
          raw !== 'còn' &&
          has(items.slice(at), pattern('^(RATHER|REMOVE) (HON |PRON )*WHO')),
      ));
  return { certainty: unsure ? 'offer' : 'act', act, slots };
}

/** “Gửi tài liệu trước rồi hãy nghỉ”: consent under a condition. */
const ONLY_AFTER =
  /(?:^| )(?:roi|xong)(?: thi)? (?:hay|hang|hay|moi)(?: duoc| cho)? (?:nghi|vang|di cong tac)(?: |$|[.!,])/;

/** Words that are not known: many of them may turn the sense. */
const strange = (items: readonly SentencePart[]): number => items.filter(({ tag }) => tag === '_').length;

/** “Ốm thì được chứ đi du lịch thì không. Không duyệt”: a general word, then the decision in a sentence of its own. */
const contrast = (judged: Judged): boolean => {
  const last = judged.filter(({ word }) => word !== null).at(-1);
  return last !== undefined && last.clause.link === 'STOP' && !has(last.clause.items, pattern('THEN'));
};

function asksHere({ items }: Clause, all: readonly SentencePart[]): boolean {
  const last = items.at(-1);
  const sign = last === undefined ? undefined : all[all.indexOf(last) + 1];
  const lone = has(items, pattern('^(CLOSE|PRON|OPEN|YES)*(NEG|DONT) (CLOSE|PRON|ME)*$'));
  return (
    sign?.tag === 'ASK' ||
    (!lone && asks(items) && !has(items, pattern('(NOBODY|RATHER|THEN ~*RATHER|NEG LET|DONT LET)')))
  );
}

/** Nothing is decided, though it leans: it may be offered. */
function lean(
  sentence: Sentence,
  requests: readonly Request[],
  doubts: ReadonlySet<SentenceDoubt>,
): SentenceReading | null {
  const { items } = sentence;
  if (doubts.has('asks')) return null;
  const slots = whoOf(items, requests);
  if (has(items, pattern('(CLEAR|RECEIVED|THUMB)'))) return { certainty: 'offer', act: 'consent', slots };
  if (has(items, pattern('(ATTEND|ONLINE)'))) return { certainty: 'offer', act: 'refuse', slots };
  return null;
}

/** Two decisions in one line: one of each. */
function splitOf(judged: Judged, requests: readonly Request[]): SentenceReading | null {
  const named = (want: 'yes' | 'no') =>
    judged.filter(({ word }) => word === want).flatMap(({ clause }) => whosIn(clause.items, requests));
  const yes = [...new Set(named('yes'))];
  const no = [...new Set(named('no'))].filter((one) => !yes.includes(one));
  if (yes.length === 0 || no.length === 0) return null;
  const first = judged.find(({ word }) => word !== null)?.word;
  return first === 'no'
    ? { certainty: 'act', act: 'refuse', slots: { who: no, consent: yes } }
    : { certainty: 'act', act: 'consent', slots: { who: yes, refuse: no } };
}

/** Of whom it is said: who asks, or whom they send. */
function whosIn(items: readonly SentencePart[], requests: readonly Request[]): string[] {
  if (
    has(items, pattern('(BOTH|NOBODY|NEG QWORD|LET QWORD|ALL|NOONE)')) ||
    items.some(({ raw }) => /^(?:hết|het|tất|cả|hết cả)$/.test(raw))
  )
    return requests.map(({ name }) => name);
  return items.flatMap(({ who }) => {
    const asked = requests.find(({ name, sends }) => who !== undefined && (name === who || sends === who));
    return asked ? [asked.name] : [];
  });
}

function whoOf(items: readonly SentencePart[], requests: readonly Request[]): Slots {
  const who = [...new Set(whosIn(items, requests))];
  return requests.length > 1 && who.length > 0 ? { who } : {};
}

function slotsOf(
  sentence: Sentence,
  judged: Judged,
  act: 'consent' | 'refuse',
  requests: readonly Request[],
): Slots {
  const who = whoOf(sentence.items, requests);
  const text = act === 'consent' ? noteOf(sentence, judged) : reasonOf(sentence, judged);
  if (text === '') return who;
  return act === 'consent' ? { ...who, note: text } : { ...who, reason: text };
}

const ORDER = pattern(
  '^(BUT|MA|AND|PRON|CLOSE|MUST|_)*(MUST|SAY|BAO|NUDGE|SEND|HANDIN|LAST|NHAC|TELL|DOES|PREPARE)',
);

/** An order that goes with a consent: “…, nhưng gửi ý kiến trước”. */
function noteOf(sentence: Sentence, judged: Judged): string {
  const at = judged.findIndex(({ word }) => word === 'yes');
  const [orders] = judged
    .slice(at + 1)
    .filter(({ clause }) => clause.link === 'BUT' || has(clause.items, ORDER));
  if (orders) return cutOut(sentence, orders.clause.items);
  const said = judged[at]?.clause.items ?? [];
  const turn = find(said, pattern('(MA|AND) ~ ~ ~*'));
  return turn && substance(said.slice(turn.from)) > 2 ? cutOut(sentence, said.slice(turn.from)) : '';
}

/** Why not: behind “vì”, else what stands beside the refusal. */
function reasonOf(sentence: Sentence, judged: Judged): string {
  const { items } = sentence;
  const cause = items.findIndex(({ tag }) => tag === 'CAUSE' || tag === 'DO');
  if (cause >= 0) return cutOut(sentence, items.slice(cause + 1));
  const beside = judged.filter(({ clause, word }) => word === null && substance(clause.items) > 1);
  const [said] = [...beside].sort((a, b) => substance(b.clause.items) - substance(a.clause.items));
  if (!said) return '';
  // “Anh Hải phải trực tiếp dự, việc của sở anh ấy mà …”: what is ordered belongs to why.
  const must = items.findIndex(({ tag }) => tag === 'MUST');
  const first = said.clause.items[0];
  if (must >= 0 && first && must < items.indexOf(first) && has(items.slice(must), MUST_THEMSELVES))
    return cutOut(sentence, items.slice(must), true);
  return cutOut(sentence, said.clause.items, true);
}
const MUST_THEMSELVES = pattern('^MUST MYSELF (ATTEND|DI|GO)');
