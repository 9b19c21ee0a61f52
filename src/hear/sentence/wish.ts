import { cut } from './cut.ts';
import { asks, doubtsOf } from './doubt.ts';
import { firstDay, momentsIn, whenIn } from './moment.ts';
import { pattern } from './pattern.ts';
import type { Reading, Situation, Slots, WishAct } from './reading.ts';
import { find, has, type Item, type Sentence } from './sentence.ts';

const p = pattern;
type Role = Situation['role'];

interface Wish {
  readonly act: WishAct;
  readonly roles: readonly Role[] | 'all';
  /** What has to stand in the sentence, any of them. */
  readonly said: readonly string[];
  /** What makes it something else. */
  readonly not?: readonly string[];
  /** A question is what it is; else a question is none. */
  readonly question?: boolean;
  /** Only as a question. */
  readonly mustAsk?: boolean;
  /** Denial belongs to it: “không mời nữa”. */
  readonly denied?: boolean;
  /** “Mấy người”, “ai” name whom it is said to, and ask nothing. */
  readonly plural?: boolean;
  /** Told, not asked for: only as sure as this. */
  readonly offer?: boolean;
  readonly slots?: (sentence: Sentence, situation: Situation) => Slots;
}

const LEADERS: readonly Role[] = ['secretary', 'head', 'chair'];

/** From the tightest to the loosest; the first that fits is meant. */
const WISHES: readonly Wish[] = [
  {
    act: 'help',
    roles: 'all',
    said: ['QWORD ~*HELP', 'HELP', '^(OPEN |PRON |OWN |CLOSE )*PLEASE'],
    question: true,
  },
  {
    act: 'record-oral-consent',
    roles: ['secretary'],
    said: [
      '(WHO|NAME|POST|CHAIR|PRON _|OWN _) (~)*CALLED ~*AGREE',
      '(WHO|NAME|POST|CHAIR) (~)*AGREE ~*CALLED',
      '(WHO|NAME|POST|CHAIR) (~)*AGREE (~)*(LIST|ABSENT|STANDIN|SEND|MAKE)',
      'NOTED ~*(WHO|NAME|POST|CHAIR) ~*AGREE',
    ],
    not: ['QWORD', 'LIST ~*(MOI|MAKE) '],
    slots: (s) => ({ ...whoFirst(s), what: behind(s, 'AGREE', true) }),
  },
  {
    act: 'open-sheet',
    roles: LEADERS,
    said: ['SHEET'],
    not: ['(QWORD|NOTYET) ~*SHEET', 'SHEET ~*(DAU|NOTYET)'],
    question: true,
    slots: (s, at) => ({ ...dayBehind(s, at), question: behind(s, 'SHEET') }),
  },
  {
    act: 'report-matrix',
    roles: LEADERS,
    said: [
      '(REPORT|HANDIN) ~*NOTHANDED',
      'NOTHANDED',
      'STATE ~*(REPORT|HANDIN)',
      'REPORT ~*(NOTYET|CO ~*UNIT)',
      'QWORD ~*(HANDIN|SENDOUT) ~*REPORT',
      'REPORT ~*QWORD ~*(HANDIN|SENDOUT|NOTHANDED)',
      '_ ~?~?REPORT$',
      'QWORD ~*HANDIN',
    ],
    not: ['GRUMBLE', 'NUDGE', 'DEMAND', 'HANDIN ~*OWN', 'GIVE', 'MAKE', 'MA _', 'TELL', 'DRAFT', 'ADD'],
    question: true,
    slots: (s) => ({ what: behind(s, 'REPORT', true) }),
  },
  {
    act: 'who-has-not-answered',
    roles: LEADERS,
    said: [
      'QWORD ~*(NOANSWER|REPLY)',
      '(NOANSWER|REPLY) ~*QWORD',
      '(UNIT|CO|LIST|NOTICE|STATE) ~*NOANSWER',
      '^(PRON |OPEN )*NOANSWER',
      'STATE ~*REPLY',
      'CONCLUSION ~*(NOANSWER|NOTYET)',
      'REPLY ~*(QEND|NOTYET)',
      'LIST ~*REPLY',
    ],
    not: ['NUDGE', 'ABSENT', 'NOANSWER OWN'],
    question: true,
    slots: (s): Slots => (has(s.items, p('CONCLUSION')) ? { what: 'kết luận' } : {}),
  },

  {
    act: 'regulation-question',
    roles: 'all',
    said: [
      'RULE',
      'NOTICE ~*(MUST|T|SENDOUT) ~*QWORD',
      '(ABSENT|SEND|STANDIN|NOTICE|MEETING|REPORT) ~*THEN ~*(QWORD|RULE|_)',
      '(SEND|STANDIN|POST) ~*(QEND|CAN ~*NEG|CO ~*NEG)',
      'QWORD ~*(CAN|_|MUST) ~*(SEND|STANDIN|CHAIR)',
      'POST ~*STANDIN ~*(NEG|QEND)',
    ],
    not: ['NUDGE', 'WHO', 'NAME', '(ABSENT|MEETING) (CLOSE )*THEN (CLOSE|_ )*$'],
    question: true,
    mustAsk: true,
    slots: (s) => ({ topic: cut(s, s.items) }),
  },
  {
    act: 'who-is-absent',
    roles: LEADERS,
    said: [
      'QUORUM ~*(NEG|NOTYET|QEND)',
      'STATE ~*QUORUM',
      'CO ~*(ABSENT|ATTEND) ~*(NEG|QEND|NOTYET)',
      'ABSENT QWORD',
      'QWORD ~*(ABSENT|ATTEND)',
      '(ABSENT|ATTEND) ~*QWORD',
      '(STATE|LIST) ~*(ABSENT|ATTEND)',
      'CO ~*ABSENT ~*(NEG|QEND)',
      'QWORD (PRON |_ )?(NEG |CAN |SURE )*DI (CLOSE|CAN|NEG|PRON)*$',
      'QWORD (NEG|CAN|SURE)* ?DI',
      'DI ~*QWORD ~*(PRON|_)',
    ],
    not: [
      'NUDGE',
      'NUDGE',
      'OWN ABSENT',
      'WHO',
      'NAME',
      'PRON ABSENT',
      'ABSENT ~*QWORD MA MEETING',
      'QWORD (CLOSE )*SURE ABSENT',
      'IF',
      'THEN',
    ],
    question: true,
  },
  {
    act: 'answer-for',
    roles: ['secretary'],
    said: [
      '(WHO|NAME|PRON _|OWN _|UNIT ~?~?~?) ~*(ABSENT|SEND|STANDIN)',
      'NOTED ~*(WHO|NAME|ABSENT|ATTEND|STANDIN)',
      '(WHO|NAME|UNIT ~?~?) (CLOSE |TELL |CALLED |SAY |NOTED |REPLY |SURE )*ATTEND',
      'STANDIN ~*(WHO|NAME)',
    ],
    not: ['QWORD', 'DONT', 'CHAIR', 'PAST', 'SURE ABSENT', '(GIVE|TELL ~*ALL|MAKE)', 'T ~*SURE'],
    slots: (s) => ({ ...whoIsAnsweredFor(s), what: answered(s) }),
  },
  {
    act: 'nudge',
    roles: LEADERS,
    said: ['NUDGE', '(SENDOUT|MAKE) NUDGE'],
    not: [
      'MA QWORD',
      'QWORD (PRON |OWN |CLOSE )*NUDGE',
      'NUDGE ~*(NEG|NOTYET) QWORD',
      'NUDGE (QWORD |CLOSE |_ )*(THE|LAM)?$ QEND',
    ],
    plural: true,
    slots: (s) => whomNudged(s),
  },
  {
    act: 'records',
    roles: 'all',
    said: ['FIND ~*(CONCLUSION|PAPERS|MEETING|NOTICE)', 'CONCLUSION ~*(FIND|DAU)'],
    question: true,
    slots: (s) => ({ query: behind(s, 'FIND') || cut(s, s.items) }),
  },
  {
    act: 'draft-conclusion',
    roles: LEADERS,
    said: ['(DRAFT|MAKE|SENDOUT|NOTED) ~?~?CONCLUSION', '^(OPEN |PRON )*CONCLUSION ~*(T|PAST|MEETING)'],
    not: ['NOANSWER', 'NEG'],
  },
  {
    act: 'roll',
    roles: LEADERS,
    said: [
      'ATTEND ~?(CLOSE )?NUM',
      'NUM (_ |PRON )?ATTEND',
      'ATTEND ~*ABSENT ~?NUM',
      '(MAKE|NOTED) ~*ATTEND (~)*NUM',
      'ROLL',
      'ATTEND (NUM|_ NUM)',
    ],
    not: ['QWORD', '(T|NUM) ATTEND T', '(WHO|NAME|UNIT)'],
    slots: (s) => counted(s),
  },
  { act: 'link-member', roles: ['secretary', 'head'], said: ['LINK'], slots: (s) => ({ ...whoFirst(s) }) },
  {
    act: 'hand-chair',
    roles: LEADERS,
    said: ['(WHO|NAME|HON|POST|PRON _|OWN _) ~*CHAIR', '(GIVE|SEND|TELL|MAKE) ~*CHAIR'],
    not: ['QWORD'],
    slots: (s) => whoFirst(s),
  },
  {
    act: 'change-agenda',
    roles: LEADERS,
    said: [
      'ADD ~?(PART|AGENDA|CONTENT)',
      '(ADD|MAKE) ~*(GO|T) (AGENDA|CONTENT)',
      '(AGENDA|CONTENT) ~*ADD',
      '(CHANGE|ADD|MOVE|DOI) ~?(AGENDA|CONTENT)',
      '(AGENDA|CONTENT) ~*(CHANGE|ADD)',
      '(CHANGE|ADD) ~*AGENDA (~ ?)?$',
      'ADD (PART|_) ~*(AGENDA)',
      'ADD ~*(CLOSE|T|GO) AGENDA',
    ],
    not: ['QWORD', 'TELL'],
    slots: (s) => ({ agenda: behind(s, 'AGENDA') || behind(s, 'CONTENT') }),
  },
  {
    act: 'broadcast',
    roles: LEADERS,
    said: [
      'TELL ~*(ALL|MEMBER)',
      '(SENDOUT|MAKE) TELL ',
      'TELL (LET )?(PRON|ALL|LIST|_ ?_?) (THEN|COMMA)',
      'NOTED? ?TELL ALL',
    ],
    not: ['QWORD ~*TELL', 'TELL (CONCLUSION|NOTICE)'],
    slots: (s) => ({ text: told(s) }),
  },
  {
    act: 'add-invitee',
    roles: LEADERS,
    said: [
      'LET (PRON |OWN |HON )*(WHO|NAME|UNIT|POST|_) (CAP |_ )*(ATTEND|MEETING)',
      'ADD ~*(ATTEND|MEETING)',
      'ADD ~*(WHO|NAME|UNIT|HON|POST|CAP|LIST|NOTICE)',
      'MAKE ~*(UNIT|NAME|WHO) (CAP |_ )*(CLOSE )?ADD',
      'ADD (PRON|OWN|_) ',
      '(SENDOUT|LET|NOTICE|MAKE) ~*NOTICE ~*LET ~?(UNIT|WHO|NAME|_ CAP|CAP|HON|PRON _|OWN WHO)',
      'LET (PRON |OWN |HON )*(WHO|NAME|UNIT) (CAP |_ )*(T |GO |CLOSE )*(LIST|NOTICE)',
      'MAKE (CLOSE )?(PRON |OWN |HON )*(WHO|NAME|UNIT|CAP) ~*(CLOSE|MEETING|AND)',
    ],
    not: ['ADD (AGENDA|T|NUM|PAPERS|TASK)', 'LINK', 'QWORD', 'MAKE ~*MEETING (T|NUM)', 'PLACE ~*(T|NUM)'],
    slots: (s) => whomMeant(s, has(s.items, p('ADD')) ? 'ADD' : has(s.items, p('LET')) ? 'LET' : 'MAKE'),
  },
  {
    act: 'remove-invitee',
    roles: LEADERS,
    said: [
      'REMOVE ~*(WHO|NAME|UNIT|HON|LIST|NOTICE|CAP|PLACE _)',
      'REMOVE (PRON|OWN|_) ',
      '(NEEDNOT|NEG|DONT) MAKE (PRON |OWN |HON )*(WHO|NAME|UNIT|_|CAP)',
    ],
    not: ['REMOVE (AGENDA|GO)', 'MEETING (T|NUM)', 'QWORD', 'REMOVE _ (CLOSE)*$'],
    denied: true,
    slots: (s) => whomMeant(s, has(s.items, p('REMOVE')) ? 'REMOVE' : 'MAKE'),
  },
  {
    act: 'change-place',
    roles: LEADERS,
    said: [
      'PLACE ~*(PROBLEM|BUSYROOM|FAULT|COMMA) ~*(COMMA )?(GO|CHANGE|MOVE|T) ~?PLACE',
      'MEETING (_ |T |GO )*(_ )?PLACE (COMMA |~)*(NEG|STANDIN|NEEDNOT) ~*PLACE',
      '(GO|MOVE) PLACE',
      '(CHANGE|MOVE|DOI) ~?~?~?PLACE',
      'PLACE ~*(CHANGE|MOVE|DOI) ',
      'MEETING ~*PLACE ~*(CHANGE|STANDIN)',
      'MEETING ~*(MOVE|DOI|CHANGE) ~*PLACE',
    ],
    not: ['MAKE', 'QWORD'],
    slots: (s) => ({ where: placeIn(s) }),
  },
  {
    act: 'move-meeting',
    roles: LEADERS,
    said: ['MOVE', '(DOI|CHANGE) ~*(T|NUM)'],
    not: ['QWORD'],
    slots: (s, at) => ({ ...newTime(s, at), ...why(s) }),
  },
  {
    act: 'cancel-meeting',
    roles: LEADERS,
    said: ['CANCEL', 'ABSENT MEETING'],
    not: ['QWORD', 'NEG ~*CANCEL'],
    slots: (s) => why(s),
  },
  {
    act: 'create-meeting',
    roles: LEADERS,
    said: ['(MAKE|DEMAND) (~)*MEETING', '(MAKE|DEMAND) ~*(ALL|POST|PRON|OWN|UNIT) ~*(PLACE|ME|GO ~?PLACE)'],
    not: ['GRUMBLE', 'QWORD', 'PAST', 'CONCLUSION', '^NOTICE'],
    slots: (s, at) => meetingOf(s, at),
  },
  {
    act: 'create-meeting',
    roles: LEADERS,
    said: [
      '^(OPEN |PRON |HON |POST |T |NUM |THEN |OWN |CLOSE |TELL |SAY |COMMA |YES )*MEETING ~*(T|NUM)',
      '(T|NUM) ~*MEETING',
      'MEETING ~*(T|NUM) ~*(MAKE|NOTICE)',
    ],
    not: [
      'GRUMBLE',
      'MAYBE',
      'CLOSE$ PAST',
      'QWORD',
      'PAST',
      'CONCLUSION',
      'MEETING ~*(_ )?(DONE|XONG)',
      'NEG',
      'NOTYET',
      'SENDOUT NOTICE',
      'PAPERS',
      'SURE MEETING',
    ],
    slots: (s, at) => meetingOf(s, at),
  },
  {
    act: 'send-notice',
    roles: LEADERS,
    said: ['(SENDOUT|MAKE) ~?~?~?NOTICE', 'NOTICE ~?~?(SENDOUT)'],
    not: ['QWORD', 'PAST'],
  },
  {
    act: 'give-task',
    roles: LEADERS,
    said: [
      '(GIVE|TELL|SAY|SEND) (CLOSE |TASK |LET |PRON |OWN |HON )*(WHO|NAME|UNIT|POST|PLACE|_ ) ',
      'MAKE (PRON |OWN |HON )*(WHO|NAME) ',
    ],
    not: [
      'GRUMBLE',
      'QWORD',
      'MEETING (T|NUM)',
      'ALL',
      'CHAIR',
      'DEMAND',
      'CALLED',
      'GIVE (NAME|_)$',
      '(TELL|SAY) _',
    ],
    slots: (s, at) => ({ ...whoFirst(s), ...dayBehind(s, at), what: taskOf(s) }),
  },
  {
    act: 'demand-report',
    roles: LEADERS,
    said: [
      '(DEMAND|DOI) ~?~?~?(DATA|REPORT|_)',
      '(MAKE|TELL|GIVE|DEMAND|DOI|ALL|UNIT|SENDOUT) ~*(SENDOUT|HANDIN) ~?(DATA|REPORT)',
      '(ALL|UNIT) ~*(SENDOUT|HANDIN|REPORT) ~*(DATA|REPORT|T|NUM)',
      '(MAKE|TELL|GIVE) ~*(DATA|REPORT) ~*(T|NUM)',
    ],
    not: ['GRUMBLE', 'QWORD', 'DEMAND ~?(CANCEL|MEETING)', 'PAPERS', 'PROBLEM'],
    slots: (s, at) => ({ ...dayBehind(s, at), what: demanded(s) }),
  },
  {
    act: 'papers',
    roles: 'all',
    said: [
      '(FIND|SENDOUT|LET|LEAVE|XIN|CO|ADD|DRAFT|GIVE|OWN _) ~*PAPERS',
      '_ PAPERS',
      'PAPERS ~*(DAU|CO|NEG|QEND|NOTYET|QWORD)',
    ],
    not: ['DRAFT', 'MAKE ', 'MAKE ~*PAPERS', 'WHO', 'NAME', 'PROBLEM'],
    question: true,
  },
  {
    act: 'away',
    roles: ['head', 'chair'],
    said: ['AWAY', '(PRON|OWN|ME|T|NUM) DI (_|CAP)', '(^|OWN |PRON |ME |T |NUM )ABSENT', 'ABSENT ~*(T|NUM)'],
    not: ['GRUMBLE', 'WHO', 'NAME', 'QWORD', 'THIRD', 'PAST'],
    slots: (s, at) => spanOf(s, at),
  },
  {
    act: 'my-reports',
    roles: ['member', 'head', 'secretary'],
    said: ['REPORT ~*(OWN|DUE|NOTHANDED|QWORD|QEND|NOTYET|NEG)', '(OWN|DUE|CO|MUST) ~*REPORT'],
    not: ['GRUMBLE', 'MA _', 'PAST'],
    question: true,
    mustAsk: true,
  },
  {
    act: 'my-tasks',
    roles: ['member', 'head', 'secretary'],
    said: ['TASK ~*(OWN|DUE|QWORD|QEND|NEG|PRON)', '(OWN|DUE|CO|ME|PRON) ~*TASK', 'DUE ~?QWORD'],
    not: ['WHO', 'NAME', 'PAST'],
    question: true,
  },
  { act: 'members', roles: 'all', said: ['MEMBER', 'LIST ~*QWORD'], question: true },
  {
    act: 'schedule',
    roles: 'all',
    said: [
      'SCHEDULE',
      '(T|NUM) ~*CO (QWORD|MEETING|SCHEDULE|_ ?QWORD|_ ?MEETING)',
      'T ~*CO ~*MEETING',
      '(T|NUM) ~*MEETING ~*(NEG|QEND|QWORD)',
      '(T|NUM) ~*CO ~*(NEG|QEND)',
      '(T|NUM) ~*QWORD$',
    ],
    not: [
      'GRUMBLE',
      'WHO',
      'NAME',
      'ABSENT',
      'PLACE ~*SCHEDULE',
      '_ SCHEDULE CLOSE',
      'PAST',
      '(MEETING QWORD MA)',
    ],
    question: true,
  },
  {
    act: 'next-meeting',
    roles: ['member'],
    said: ['MEETING ~*(QWORD|UPCOMING|NEG|QEND)', '(QWORD|UPCOMING) ~*MEETING'],
    not: ['GRUMBLE', 'MEETING QWORD MA', 'MA MEETING', 'PAST', 'ABSENT', 'SEND', 'SURE MEETING'],
    question: true,
  },
  {
    act: 'raise-problem',
    roles: ['member', 'head'],
    said: ['PROBLEM'],
    not: ['NEG ~*PROBLEM', 'QWORD'],
    slots: (s) => ({ text: problemOf(s) }),
  },
  { act: 'papers', roles: 'all', said: ['^PAPERS (MEETING |CLOSE |T )*$'], offer: true },
  {
    act: 'create-meeting',
    roles: LEADERS,
    said: ['^NOTICE( MEETING| CLOSE| T| NUM)* ', '(MAYBE) ~*MEETING'],
    offer: true,
    not: ['QWORD', 'PAST', 'SENDOUT'],
  },
  {
    act: 'change-place',
    roles: LEADERS,
    said: ['PLACE ~*(_ )?(BUSYROOM|_) '],
    not: ['QWORD', 'WHO', 'NAME', 'MAKE', 'GIVE'],
    offer: true,
  },
  {
    act: 'give-task',
    roles: LEADERS,
    said: ['(DRAFT|_) ~*CLOSE (PRON|OWN)', 'QWORD ~*DRAFT'],
    offer: true,
    question: true,
    not: ['MEETING', 'PAST', 'THANKS', 'WHO', 'GREET', 'WISH'],
  },
];

/** What somebody wishes of their own accord; `null` where nothing is surely wished. */
export function hearWish(sentence: Sentence, situation: Situation): Reading | null {
  const { items } = sentence;
  const doubts = doubtsOf(items);
  const asked = asks(items);
  const wish = WISHES.find(
    (one) =>
      (one.roles === 'all' || one.roles.includes(situation.role)) &&
      one.said.some((said) => has(items, p(said))) &&
      !(one.not ?? []).some((said) => has(items, p(said))) &&
      (one.question === true || one.plural === true || !asked) &&
      (one.mustAsk !== true || asked || has(items, p('(RULE|OWN|DUE)'))),
  );
  if (!wish) return null;
  const slots = filled(wish.slots?.(sentence, situation) ?? {});
  if (wish.question !== true && wish.denied !== true && has(items, UNWISHED)) return null;
  if (doubts.has('jokes') || has(items, COMPLAINS)) return null;
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
    !/cancel|records|answer|consent|draft|move/.test(wish.act);
  if (told) return null;
  if (
    wish.act === 'away' &&
    /(?:^| )(?:đã|vừa|về rồi|rồi)(?: |$|\.)/u.test(sentence.text.toLowerCase()) &&
    !has(items, p('(ARRIVE|TILL|SURE)'))
  )
    return null;
  const unsure =
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
  /chắc(?! chắn)|có lẽ|có thể|có khi|hình như|chưa biết|không biết|khả năng|để xem|tính sau|chac |co le|co the|hinh nhu|định |phân vân|xem lại|xem sao|cân nhắc/u;

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

/** What stands behind the first item of a tag, or from it on. */
function behind(sentence: Sentence, tag: string, withIt = false): string {
  const at = sentence.items.findIndex((one) => one.tag === tag);
  return at < 0 ? '' : cut(sentence, sentence.items.slice(withIt ? at : at + 1), true);
}

/** Behind a colon or “phản ánh”; else all of it, for the trouble is told before it is named. */
function problemOf(sentence: Sentence): string {
  const at = sentence.items.findIndex(({ tag }) => tag === 'PROBLEM');
  const said = sentence.items[at];
  const names =
    said !== undefined &&
    /^(?:xin )?(?:phản ánh|phan anh|phản ảnh|kiến nghị|kien nghi|vướng mắc|vuong mac|báo hỏng|đề nghị tháo gỡ)$/.test(
      said.raw,
    );
  const rest = cut(sentence, sentence.items.slice(at + 1), true);
  return names && rest.split(' ').length > 3 ? rest : cut(sentence, sentence.items);
}

function why(sentence: Sentence): Slots {
  const at = sentence.items.findIndex((one, i) => one.tag === 'CAUSE' || (one.tag === 'DO' && i > 0));
  return at < 0 ? {} : { reason: cut(sentence, sentence.items.slice(at + 1), true) };
}

/** Somebody as they are called: by full name where they are known. */
function personAt(sentence: Sentence, at: number): string {
  const one = sentence.items[at] as Item;
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

const peopleAt = ({ items }: Sentence): number[] =>
  items.flatMap((one, at) =>
    one.tag === 'WHO' ||
    one.tag === 'NAME' ||
    (one.tag === '_' && /^(?:PRON|HON|OWN)$/.test(items[at - 1]?.tag ?? ''))
      ? [at]
      : [],
  );

function whoFirst(sentence: Sentence): Slots {
  const [at] = peopleAt(sentence);
  return at === undefined ? {} : { who: [personAt(sentence, at)] };
}

/** Whose answer it is: who sends, not who goes. */
function whoIsAnsweredFor(sentence: Sentence): Slots {
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

function answered(sentence: Sentence): string {
  const at = sentence.items.findIndex(({ tag }) => /^(?:ABSENT|SEND|STANDIN|ATTEND)$/.test(tag));
  if (at < 0) return '';
  if (sentence.items[at]?.tag === 'STANDIN') return cut(sentence, sentence.items, true);
  return cut(sentence, sentence.items.slice(at), true);
}

function whomNudged(sentence: Sentence): Slots {
  if (has(sentence.items, p('NOANSWER')) && !has(sentence.items, p('(WHO|NAME)'))) return {};
  const who = whoFirst(sentence).who;
  if (who) return { who };
  const at = sentence.items.findIndex(({ tag }) => tag === 'UNIT');
  return at < 0 ? {} : { who: [unitAt(sentence, at)] };
}

/** Whom a verb names, parted by “và”. */
function whomMeant(sentence: Sentence, tag: string): Slots {
  const from = sentence.items.findIndex((one) => one.tag === tag);
  const rest = sentence.items.slice(from + 1);
  const end = rest.findIndex(({ tag: one }) => /^(?:LIST|NOTICE|MEETING|CAUSE|STOP|NEEDNOT|T)$/.test(one));
  const groups: Item[][] = [[]];
  for (const one of end < 0 ? rest : rest.slice(0, end)) {
    if (one.tag === 'AND' || one.tag === 'COMMA') groups.push([]);
    else if (one.tag !== 'CLOSE' && one.tag !== 'LET') groups.at(-1)?.push(one);
  }
  const who = groups.flatMap((group) => {
    const known = group.find((one) => one.who !== undefined)?.who;
    const text = known ?? cut(sentence, group, true);
    return text.length > 1 ? [text] : [];
  });
  return { who };
}

function dayBehind(sentence: Sentence, situation: Situation): Slots {
  const day = firstDay(sentence, situation);
  return day ? { day } : {};
}

function told(sentence: Sentence): string {
  const { items } = sentence;
  const all = find(items, p('(ALL|MEMBER)( THEN| LET| CLOSE| COMMA)* '));
  const at = items.findIndex(({ tag }) => tag === 'ALL' || tag === 'MEMBER');
  return all ? cut(sentence, items.slice(at + 1), true) : '';
}

function demanded(sentence: Sentence): string {
  const { items } = sentence;
  const at = items.findIndex(({ tag }) => tag === 'DATA' || tag === 'REPORT');
  const from = at < 0 ? items.findIndex(({ tag }) => tag === 'DEMAND' || tag === 'DOI') + 1 : at;
  const rest = items.slice(from);
  const end = rest.findIndex(
    (one, i) => i > 0 && (one.tag === 'COMMA' || one.tag === 'STOP' || one.tag === 'DUE'),
  );
  return cut(sentence, end < 0 ? rest : rest.slice(0, end), true);
}

function taskOf(sentence: Sentence): string {
  const [at] = peopleAt(sentence);
  if (at === undefined) return behind(sentence, 'GIVE');
  return cut(sentence, sentence.items.slice(at + 1), true);
}

function counted({ text }: Sentence): Slots {
  const [, present, total] = /(\d{1,3})\s*\/\s*(\d{1,3})/.exec(text) ?? [];
  return present && total ? { present, total } : {};
}

function placeIn(sentence: Sentence): string {
  const { items } = sentence;
  const to = find(items, p('(MOVE|GO|THEN|_)? ?PLACE'));
  const at = items.findLastIndex(({ tag }) => tag === 'PLACE');
  return to ? cut(sentence, items.slice(at), true) : '';
}

function newTime(sentence: Sentence, situation: Situation): Slots {
  const moments = momentsIn(sentence, situation);
  const verb = sentence.items.findIndex(
    ({ tag, plain }) => tag === 'MOVE' || tag === 'DOI' || /(?:sang|qua|toi|den)$/.test(plain),
  );
  const instead = sentence.items.findIndex(({ plain }) => plain === 'thay vi');
  const meant =
    instead >= 0
      ? moments.filter(({ to }) => to <= instead).at(-1)
      : (moments.filter(({ from }) => from > verb).at(-1) ?? moments.at(-1));
  if (!meant) return {};
  const part = { text: sentence.text, items: sentence.items.slice(meant.from, meant.to) };
  const { when } = whenIn(part, situation);
  return when ? { when } : {};
}

function meetingOf(sentence: Sentence, situation: Situation): Slots {
  const { when, moments } = whenIn(sentence, situation);
  const { items } = sentence;
  const place = items.findIndex(
    (one, at) => one.tag === 'PLACE' && !moments.some(({ from, to }) => at >= from && at < to),
  );
  const stops = (from: number): number => {
    const end = items.findIndex(
      (one, at) =>
        at > from &&
        (/^(?:COMMA|STOP|AGENDA|CONTENT|MEETING|CLOSE|CAUSE|T)$/.test(one.tag) ||
          moments.some((moment) => moment.from === at)),
    );
    return end < 0 ? items.length : end;
  };
  const where = place < 0 ? '' : cut(sentence, items.slice(place, stops(place)), true);
  const about = items.findIndex(({ tag }) => tag === 'AGENDA' || tag === 'CONTENT');
  const agenda = about < 0 ? '' : cut(sentence, items.slice(about + 1, stops(about)), true);
  const meeting = items.findIndex(({ tag }) => tag === 'MEETING');
  const title = meeting < 0 ? '' : cut(sentence, items.slice(meeting, stops(meeting)), true);
  const named = /^(?:họp|hop|cuộc họp|cuoc hop|buổi họp)$/iu.test(title) ? '' : title;
  return { ...(when ? { when } : {}), where, agenda, title: named || agenda };
}

function spanOf(sentence: Sentence, situation: Situation): Slots {
  const { zone } = situation;
  const days = momentsIn(sentence, situation).map((one) => {
    const all = one.readings
      .map((reading) => (reading.kind === 'day' ? reading.date : null))
      .filter((day): day is string => day !== null);
    return all;
  });
  const flat = days.flat().sort();
  const [from] = flat;
  const to = flat.at(-1);
  void zone;
  if (!from || !to) return {};
  return from === to ? { from } : { from, to };
}
