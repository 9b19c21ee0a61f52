import { pattern } from './pattern.ts';
import { find, has, type SentencePart } from './sentence.ts';

/** Why what was said need not be meant as it stands. */
export type SentenceDoubt = 'asks' | 'if' | 'maybe' | 'hearsay' | 'past' | 'jokes' | 'either' | 'others';

const ENDING = '(CLOSE|PRON|ME|HON|QEND|LAUGH|WHO)*';
const ASKS_AT_END = pattern(`(QEND|NEG|NOTYET|QWORD) ${ENDING}(STOP|COMMA|ASK|LAUGH|$)`);
const LONE = pattern(`^(CLOSE|PRON|OPEN|YES)*(NEG|NOTYET) ${ENDING}(STOP|COMMA)*$`);
/** “Hỏi gì nữa”, “sao lại không”: asks only in form. */
const RHETORICAL = pattern(
  '(RATHER (_|ME|PRON)*QWORD|QWORD (CLOSE |MA )*NEG (CAN|LET|AGREE|ABSENT|ATTEND)|QWORD CLOSE (NEG|DONT) |_ QWORD CLOSE$)',
);
/** In the midst of a sentence these are as often “anything”, “some”. */
const WEAK = /^(?:gì|nào|chi|mô|gi|nao|mo|cái gì|làm gì|làm chi)$/;
const STRESSED = pattern('((NEG|NOTYET|DONT|HARDLY|NEEDNOT) (~)*(DAU|ABSENT)|EXTEND ~*DAU)');
const DENIED_WORD = pattern('(NEG|NOTYET|HARDLY) (CO |CAN |BUSY |MUST |_ )?QWORD');

/** Whether it asks something. */
export function asks(items: readonly SentencePart[]): boolean {
  if (has(items, pattern('ASK'))) return true;
  if (has(items, pattern('DAU')) && !has(items, STRESSED)) return true;
  if (has(items, LONE) || has(items, NOT_SO)) return false;
  if (find(items, ASKS_AT_END) && !has(items, RHETORICAL)) {
    if (has(items, DENIED_WORD) && !has(items, pattern('(QEND|NEG|NOTYET) (CLOSE|PRON)*$'))) return false;
    return true;
  }
  if (has(items, pattern('ASKING'))) return true;
  const strong = items.some(({ tag, raw }) => tag === 'QWORD' && !WEAK.test(raw));
  return strong && !has(items, RHETORICAL) && !has(items, DENIED_WORD);
}

const SUPPOSES = pattern(
  '(IF|(^|COMMA |STOP )(T |NUM )*(PRON|ME|MTG|THIRD|WHO) MA (ABSENT|ATTEND|NEG|BUSY|MTG|CO))',
);
/** “Kính mong đồng chí thông cảm”: doubts nothing. */
const MAYBE = pattern('(MAYBE (?!(CAN |PRON |HON |NAME |WHO |ALL |UNIT |OPEN )*(WISH|THANKS|LET))|SHRUG)');
const OTHERS = pattern('(THIRD|WHO|(PRON|HON) NAME|NAME)');

const NOT_SO = pattern('THEN NEG (CLOSE|PRON)*(STOP|COMMA|$)');

/** All doubts of a sentence. */
export function doubtsOf(items: readonly SentencePart[]): ReadonlySet<SentenceDoubt> {
  const found = new Set<SentenceDoubt>();
  if (asks(items)) found.add('asks');
  if (has(items, SUPPOSES)) found.add('if');
  if (has(items, MAYBE)) found.add('maybe');
  if (has(items, pattern('HEARSAY'))) found.add('hearsay');
  if (has(items, pattern('PAST'))) found.add('past');
  if (has(items, pattern('(LAUGH|JEST|GRUMBLE)'))) found.add('jokes');
  if (has(items, pattern('ORNOT'))) found.add('either');
  if (has(items, OTHERS)) found.add('others');
  return found;
}
