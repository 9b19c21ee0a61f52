import { cutOut } from './cut.ts';
import { pattern as p } from './pattern.ts';
import type { Slots } from './reading.ts';
import { has } from './sentence.ts';
import { sheetSlots } from './wish-asked.ts';
import { LED_BY, type WishKind } from './wish-kind.ts';
import { whoFirst, whoIsAnsweredFor, whomNudged } from './wish-people.ts';
import { answeredSlots, counted, wordsBehind } from './wish-slots.ts';
import { OF_A_MEETING } from './wishes-meeting.ts';

/** From the tightest to the loosest; the first that fits is meant. */
export const SOONER: readonly WishKind[] = [
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
      '(WHO|NAME|POST|CHAIR) (~)*AGREE ~*(COMMA )?~*CALLED',
      '(WHO|NAME|POST|CHAIR) (~)*AGREE (~)*(LIST|ABSENT|STANDIN|SEND|MAKE)',
      'NOTED ~*(WHO|NAME|POST|CHAIR) ~*AGREE',
    ],
    not: ['QWORD', 'LIST ~*(MOI|MAKE) '],
    slots: (s) => ({ ...whoFirst(s), what: wordsBehind(s, 'AGREE', true), text: s.text }),
  },
  {
    act: 'open-sheet',
    roles: LED_BY,
    said: ['SHEET'],
    not: ['(QWORD|NOTYET) ~*SHEET', 'SHEET ~*(DAU|NOTYET)'],
    question: true,
    slots: (s, at) => sheetSlots(s, at),
  },
  {
    act: 'report-matrix',
    roles: LED_BY,
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
    slots: (s) => ({ what: wordsBehind(s, 'REPORT', true) }),
  },
  {
    act: 'who-has-not-answered',
    roles: LED_BY,
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
    slots: (s) => ({ topic: cutOut(s, s.items) }),
  },
  {
    act: 'who-is-absent',
    roles: LED_BY,
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
    act: 'who-is-absent',
    roles: LED_BY,
    said: [
      '(WHO|NAME) (CLOSE )*(CO )?(CAN )?(ATTEND|DI|ABSENT|REPLY) (CLOSE |CAN )*(NEG|NOTYET|QEND)',
      '(WHO|NAME) CO ~?(ATTEND|DI|ABSENT) ~*(NEG|NOTYET|QEND)',
    ],
    question: true,
    mustAsk: true,
    slots: (s) => whoFirst(s),
  },
  {
    act: 'answer-for',
    roles: ['secretary'],
    said: [
      '(WHO|NAME|PRON _|OWN _|UNIT ~?~?~?) ~*(ABSENT|SEND|STANDIN)',
      '(WHO|NAME|PRON _|OWN _) ~*(CALLED|TELL) (~|COMMA)*(ABSENT|SEND|STANDIN|ATTEND)',
      'NOTED ~*(WHO|NAME|ABSENT|ATTEND|STANDIN)',
      '(WHO|NAME|UNIT ~?~?) (CLOSE |TELL |CALLED |SAY |NOTED |REPLY |SURE )*ATTEND',
      'STANDIN ~*(WHO|NAME)',
    ],
    not: ['QWORD', 'DONT', 'CHAIR', 'PAST', 'ADD', 'SURE ABSENT', '(GIVE|TELL ~*ALL|MAKE)', 'T ~*SURE'],
    slots: (s) => ({ ...whoIsAnsweredFor(s), what: answeredSlots(s) }),
  },
  {
    act: 'nudge',
    roles: LED_BY,
    said: ['NUDGE', '(SENDOUT|MAKE) NUDGE'],
    not: [
      'MA QWORD',
      'QWORD (PRON |OWN |CLOSE )*NUDGE',
      'NUDGE ~*GRUMBLE',
      'NUDGE ~*NEG QWORD',
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
    slots: (s) => ({ query: wordsBehind(s, 'FIND') || cutOut(s, s.items) }),
  },
  {
    act: 'draft-conclusion',
    roles: LED_BY,
    said: ['(DRAFT|MAKE|SENDOUT|NOTED) ~?~?CONCLUSION', '^(OPEN |PRON )*CONCLUSION ~*(T|PAST|MEETING)'],
    not: ['NOANSWER', 'NEG'],
  },
  {
    act: 'roll',
    roles: LED_BY,
    said: [
      'ATTEND ~?(CLOSE )?NUM',
      'NUM (_ |PRON )?ATTEND',
      'ATTEND ~*ABSENT ~?NUM',
      '(MAKE|NOTED) ~*ATTEND (~)*NUM',
      'ROLL',
      'ATTEND (NUM|_ NUM)',
    ],
    not: [
      'QWORD',
      '(T|NUM) ATTEND T',
      '(ADD|MAKE) ~*ATTEND',
      '^(OPEN |PRON |OWN )*(NOTED |HON |PRON )*(WHO|NAME|UNIT)',
    ],
    slots: (s) => counted(s),
  },
  {
    act: 'link-member',
    roles: ['secretary', 'head'],
    said: ['LINK', 'ACCOUNT ~*LET (OWN |PRON |HON )*(WHO|NAME)', '(WHO|NAME) ~*ACCOUNT ~*LINK'],
    slots: (s) => ({ ...whoFirst(s) }),
  },
  {
    act: 'roll',
    roles: LED_BY,
    said: ['(WHO|NAME) LATE (T |NUM |_ )*(COMMA |CLOSE )*NOTED'],
    not: ['QWORD'],
  },
  ...OF_A_MEETING,
];
