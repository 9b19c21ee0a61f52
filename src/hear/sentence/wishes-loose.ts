import type { WishAct } from './reading.ts';
import type { WishKind } from './wish-kind.ts';
import { LATER_WISHES } from './wishes-later.ts';
import { SOONER } from './wishes-sooner.ts';

/** Without these words nothing of the kind is wished; with them alone it need not be, and likeness has to say so too. */
const EVIDENCE: Readonly<Partial<Record<WishAct, readonly string[]>>> = {
  help: ['HELP'],
  'open-sheet': ['SHEET'],
  'report-matrix': ['(REPORT|HANDIN|NOTHANDED)'],
  'who-has-not-answered': ['(NOANSWER|REPLY)'],
  'regulation-question': ['(RULE|CHAIR|ABSENT|NOTICE|STANDIN|SEND) ', 'QWORD ~*MEETING'],
  'who-is-absent': ['(ABSENT|ATTEND|QUORUM)', 'QWORD ~*DI'],
  'answer-for': ['(WHO|NAME|HON _|OWN _|PRON _|UNIT)(~|COMMA|STOP)*(ABSENT|ATTEND|STANDIN|SEND)'],
  records: ['FIND', 'CONCLUSION'],
  'draft-conclusion': ['(DRAFT|MAKE|SENDOUT|NOTED|GO)(~|COMMA|STOP)*CONCLUSION'],
  roll: ['ROLL', '(NOTED|ATTEND|ABSENT) ~*NUM', '(LATE|ATTEND)(~|COMMA|STOP)*NOTED'],
  'link-member': ['(LINK|ACCOUNT)'],
  'hand-chair': ['CHAIR'],
  'change-agenda': ['(AGENDA|PART)', 'MEETING ~*(ADD|REMOVE)'],
  broadcast: ['TELL', '(SENDOUT|SAY) ~*ALL'],
  'add-invitee': [
    '(MAKE|ADD|CO|LET|TELL|MEMBER) ~*(UNIT|WHO|NAME|POST|CAP|HON|OWN _|PRON _) ?~*(ATTEND|NOTICE|LIST|MEETING|GO|CLOSE|ADD)',
    'ADD',
  ],
  'remove-invitee': ['(REMOVE|NEEDNOT|DONT) ~*(UNIT|WHO|NAME|POST|CAP|HON|OWN _|PRON _|LIST|NOTICE)'],
  'change-place': ['PLACE', 'MEETING AT'],
  'move-meeting': ['(MOVE|CHANGE|DOI|CANCEL|GO|TILL) ~*(T|NUM)', '(MOVE|DOI)'],
  'cancel-meeting': ['(CANCEL|REMOVE|NEG|NEEDNOT|ABSENT) ~*MEETING', 'CANCEL'],
  'create-meeting': [
    '(MAKE|GO|DRAFT|LET) ~*MEETING',
    'MEETING(~|COMMA|STOP)*(T|NUM)(~|COMMA|STOP)*(MAKE|NOTICE|TELL)',
  ],
  'send-notice': ['(SENDOUT|MAKE|TELL|GO) ~*NOTICE', 'NOTICE ~*(SENDOUT|DI)'],
  'give-task': ['(GIVE|TELL|SAY|MAKE|LET) ~*(WHO|NAME|UNIT|POST)'],
  'demand-report': ['(DATA|REPORT|HANDIN)'],
  papers: ['PAPERS'],
  away: ['AWAY', '(DI|ABSENT) ~*(T|NUM|_|CAP)'],
  'my-reports': ['REPORT'],
  'my-tasks': ['(TASK|DUE)'],
  members: ['(MEMBER|LIST|UNIT|ALL)'],
  schedule: ['SCHEDULE', '(T|NUM) ~*(QWORD|MEETING)'],
  'next-meeting': ['MEETING'],
  nudge: ['(NUDGE|NOANSWER|REPLY)'],
  'raise-problem': ['PROBLEM'],
};

/** What makes of such words something else, however they are said. */
const NEVER = ['RECOVERED'];

/** What it says, and whose it is, is the same as where it is said tightly; what turns it into something else as well. */
export const LOOSE_WISHES: readonly WishKind[] = Object.entries(EVIDENCE).flatMap(([act, said]) => {
  const [first] = [...SOONER, ...LATER_WISHES].filter((one) => one.act === act);
  return first ? [{ ...first, said, not: NEVER, mustAsk: false }] : [];
});
