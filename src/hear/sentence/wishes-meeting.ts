import { pattern as p } from './pattern.ts';
import { has } from './sentence.ts';
import { toldSlots } from './wish-asked.ts';
import { LED_BY, type WishKind } from './wish-kind.ts';
import { whoFirst, whomMeant } from './wish-people.ts';
import { agendaChanged, placeIn } from './wish-slots.ts';

/** What of a meeting is to be other than it is, and what is told of it. */
export const OF_A_MEETING: readonly WishKind[] = [
  {
    act: 'hand-chair',
    roles: LED_BY,
    said: ['(WHO|NAME|HON|POST|PRON _|OWN _) ~*CHAIR', '(GIVE|SEND|TELL|MAKE) ~*CHAIR'],
    not: ['QWORD'],
    slots: (s) => whoFirst(s),
  },
  {
    act: 'change-agenda',
    roles: LED_BY,
    said: [
      '(ADD|REMOVE) ~?(PART|AGENDA|ABOUT)',
      '^(OPEN |PRON |OWN |CLOSE )*PART ~*(GO|AGENDA) (AGENDA|MEETING)?',
      '(ADD|MAKE) ~*(GO|T) AGENDA',
      'AGENDA ~*(ADD|REMOVE|CHANGE)',
      '(CHANGE|MOVE|DOI) ~?AGENDA',
      '(CHANGE|ADD|REMOVE) ~*AGENDA (~ ?)?$',
      '(ADD|REMOVE) (PART|_) ~*AGENDA',
      '(ADD|REMOVE) ~*(CLOSE|T|GO|SENDOUT) AGENDA',
    ],
    not: ['QWORD', 'TELL'],
    slots: (s) => agendaChanged(s),
  },
  {
    act: 'broadcast',
    roles: LED_BY,
    said: [
      'TELL ~*(ALL|MEMBER)',
      '(SENDOUT|MAKE) TELL (LET|ALL|_|CAP|UNIT|COMMA|T|AND|CONTENT)',
      'TELL (LET )?(PRON|ALL|LIST|_ ?_?) (THEN|COMMA)',
      'NOTED? ?TELL ALL',
    ],
    not: ['QWORD ~*TELL', 'TELL (CONCLUSION|NOTICE)'],
    slots: (s) => toldSlots(s),
  },
  {
    act: 'add-invitee',
    roles: LED_BY,
    said: [
      'LET (PRON |OWN |HON )*(WHO|NAME|UNIT|POST|_) (CAP |_ )*(ATTEND|MEETING)',
      'ADD ~*(ATTEND|MEETING)',
      'ADD ~*(WHO|NAME|UNIT|HON|POST|CAP|LIST|NOTICE)',
      'MAKE ~*(UNIT|NAME|WHO) (CAP |_ )*(CLOSE )?ADD',
      'ADD (PRON|OWN|_) ',
      '(SENDOUT|LET|NOTICE|MAKE) ~*NOTICE ~*LET ~?(UNIT|WHO|NAME|_ CAP|CAP|HON|PRON _|OWN WHO)',
      'LET (PRON |OWN |HON )*(WHO|NAME|UNIT) (CAP |_ )*(T |GO |CLOSE )*(LIST|NOTICE)',
      'MAKE (CLOSE )?(PRON |OWN |HON |NUM )*(WHO|NAME|UNIT|CAP|POST) ~*(CLOSE|MEETING|AND|ATTEND)',
      '(CO|CLOSE) (_ )?(PRON |OWN |HON )*(WHO|NAME|UNIT) ~*(NOTICE|LIST)',
      'ADD ~*(UNIT|WHO|NAME|HON|POST) ~*(LIST|NOTICE|MEETING|ATTEND)',
    ],
    not: [
      'ADD (NUM )?(AGENDA|T|PART|ABOUT|PAPERS|TASK)',
      'ADD NUM (?!(POST|UNIT|HON|PRON|OWN|_))',
      'LINK',
      'QWORD',
      'MAKE ~*MEETING (T|NUM)',
      'MAKE ~?MEETING (KIND |ALL |CAP |_ )+(T|NUM)',
      'PLACE ~*(T|NUM)',
    ],
    slots: (s) => whomMeant(s, has(s.items, p('ADD')) ? 'ADD' : has(s.items, p('LET')) ? 'LET' : 'MAKE'),
  },
  {
    act: 'remove-invitee',
    roles: LED_BY,
    said: [
      'REMOVE ~*(WHO|NAME|UNIT|HON|LIST|NOTICE|CAP|PLACE _)',
      'REMOVE (PRON|OWN|_) ',
      '(NEEDNOT|NEG|DONT) MAKE (PRON |OWN |HON )*(WHO|NAME|UNIT|_|CAP)',
    ],
    not: ['REMOVE (AGENDA|GO|PART|ABOUT|MEETING|SCHEDULE)', 'QWORD', 'REMOVE _ (CLOSE)*$'],
    denied: true,
    slots: (s) => whomMeant(s, has(s.items, p('REMOVE')) ? 'REMOVE' : 'MAKE'),
  },
  {
    act: 'change-place',
    roles: LED_BY,
    said: [
      'PLACE ~*(PROBLEM|BUSYROOM|FAULT|COMMA) ~*(COMMA )?(GO|CHANGE|MOVE|T) ~?PLACE',
      'MEETING (_ |T |GO )*(_ )?PLACE (COMMA |~)*(NEG|STANDIN|NEEDNOT) ~*PLACE',
      '(GO|MOVE|AT) PLACE',
      '^(OPEN |PRON |OWN |CLOSE |YES |TELL )*MEETING AT ~+',
      '(CHANGE|MOVE|DOI) ~?~?~?PLACE',
      'PLACE ~*(CHANGE|MOVE|DOI) ',
      'MEETING ~*PLACE ~*(CHANGE|STANDIN)',
      'MEETING ~*(MOVE|DOI|CHANGE) ~*PLACE',
    ],
    not: [
      'MAKE',
      'QWORD',
      'MEETING AT ~*T ',
      'MEETING ~*T ~*AT',
      'T ~*MEETING',
      '(DRAFT|NOTICE)',
      'AGENDA',
      'LIKE',
    ],
    slots: (s) => ({ where: placeIn(s) }),
  },
];
