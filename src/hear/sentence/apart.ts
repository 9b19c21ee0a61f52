import { type Clause, clausesOf } from './clauses.ts';
import { pattern } from './pattern.ts';
import { has, type SentencePart } from './sentence.ts';

/** The clauses in which an answer itself stands, and what is said besides. */
export interface Apart {
  readonly core: readonly Clause[];
  readonly besides: readonly Clause[];
}

export function apart(items: readonly SentencePart[], bears: (clause: Clause) => boolean): Apart {
  const clauses = clausesOf(items).filter(({ items: said }) => !isAnsweredItself(said));
  const core = clauses.filter((clause) => clause.link !== 'CAUSE' && bears(clause));
  return { core, besides: clauses.filter((clause) => !core.includes(clause)) };
}

/** “Sao lại không được, …”: asks in form only, for the answer follows. */
const isAnsweredItself = (items: readonly SentencePart[]): boolean =>
  has(items, pattern('^(PRON|OPEN|YES)*QWORD (CLOSE |MA )*(NEG|DONT) (CAN |LET |CLOSE |PRON )*$'));

/** What puts in doubt all that is said with it: a question, a condition, hearsay, a jest, what is to come first. */
const TURNS = pattern(
  '(ASKING|QWORD|QEND|ORNOT|IF|MAYBE|HEARSAY|HARDLY|NOTYET|DONT|GRUMBLE|JEST|SHRUG|FAULT|ANOTHER THEN|DE ~?(ME|PRON)|^(MA|RATHER) |THEN ~*(NEG|ABSENT|LET|CAN)|(ABSENT|VANG) THEN)',
);
const COURTEOUS = pattern('^(OPEN |PRON |ME |SURE |_ )?MAYBE (PRON |HON |NAME |ALL )*(WISH|THANKS)');
/** Without marks the words that turn a sense look like others. */
const HIDDEN = /^(?:dung|khoan|neu|gia|chac|tinh|xem|coi|de)$/;

/** Whether a clause besides leaves the answer as it is. */
export function leavesIt({ link, items }: Clause): boolean {
  // Why it is so may hold anything but a doubt about the answer itself.
  if (link === 'CAUSE') return !has(items, pattern('(ASKING|ORNOT|JEST)'));
  if (has(items, COURTEOUS)) return true;
  const toneless = items.every(({ raw, plain }) => raw === plain);
  return !has(items, TURNS) && !(toneless && items.some(({ raw }) => HIDDEN.test(raw)));
}
