import { upperFirst } from '../../domain/fold.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { cutOut, substance } from './cut.ts';
import { doubtsOf } from './doubt.ts';
import { pattern } from './pattern.ts';
import type { SentenceReading } from './reading.ts';
import { has, type Sentence } from './sentence.ts';

const SELF = '(PRON|ME|OPEN|DA|CLOSE|YES|SURE|UNIT|POST|HON|AND|_)*';
const NO = pattern(
  `((NEG|NOTYET|DONT|HARDLY) (SURE |CAN |CO |THEN |MUST )*AGREE|NEG (_ )?AGREE|REJECT|^${SELF}NEG (CLOSE|PRON|ME)*$)`,
);
const YES = pattern(
  `(AGREE|^(PRON|ME|OPEN|DA|CLOSE)*(YES|CO|CAN|VANG) (CLOSE|PRON|ME|YES|CAN|OPEN)*$|^(YES|CO) )`,
);
const BY_PART = pattern('ITEM (NUM|T)');
/** “Không có ý kiến khác”, “theo tập thể”: leans, and names no opinion. */
const LEANS = pattern('(NOOPINION|MAJORITY|THUMB|SHRUG)');
const BARE_YES = pattern(
  '^(PRON|ME|OPEN|CLOSE|DA)*(YES|CAN|VANG) (CLOSE|PRON|ME|YES|CAN|STOP|COMMA|LAUGH)*$',
);

export const opinionIn = ({ link, items }: Clause): 'yes' | 'no' | null =>
  link === 'CAUSE' ? null : has(items, NO) ? 'no' : has(items, YES) ? 'yes' : null;

/** “Ý kiến khác: …”, with a colon or without. */
const OTHER =
  /^(?:dạ |da |tôi |toi |em |anh |chị )*(?:có |co )?(?:ý kiến khác|y kien khac|ykk)(?: của (?:tôi|em|anh|chị))?(?: là| la)?[\s:,–-]+(.{4,})$/isu;

/** What is said to an opinion sheet. */
export function hearOpinion(sentence: Sentence): SentenceReading | null {
  const { items } = sentence;
  const other = OTHER.exec(sentence.text)?.[1]?.trim();
  if (other && !has(items, pattern('ASK')))
    return { certainty: 'open', act: 'other', slots: { text: upperFirst(other) } };
  const judged = clausesOf(items).map((clause) => ({ clause, word: opinionIn(clause) }));
  const said = judged.filter(({ word }) => word !== null).flatMap(({ clause }) => clause.items);
  const doubts = doubtsOf(items);
  const own = doubtsOf(said);
  const words = new Set(judged.flatMap(({ word }) => (word === null ? [] : [word])));
  if (
    own.has('asks') ||
    has(items, pattern('ASK')) ||
    (doubts.has('asks') && !words.has('no')) ||
    own.has('either') ||
    doubts.has('hearsay') ||
    has(said, pattern('HARDLY'))
  )
    return null;
  const plain = words.has('yes') && has(said, pattern('AGREE')) && !has(items, pattern('(MAJORITY|SHRUG)'));
  if (has(items, LEANS) && !plain) return { certainty: 'offer', act: 'agree', slots: {} };
  if (
    words.size === 0 &&
    has(items, pattern('(NEG|NOTYET) (YES|CAN|_)')) &&
    !doubts.has('asks') &&
    !has(items, pattern('RECEIVED'))
  )
    return { certainty: 'offer', act: 'disagree', slots: {} };
  if (words.size === 0) return null;
  const rest = judged.filter(({ clause, word }) => word === null && substance(clause.items) > 1);
  if (has(said, pattern('SOFT')))
    return has(items, pattern('BUT')) || rest.length > 0
      ? { certainty: 'open', act: 'other', slots: { text: sentence.text } }
      : { certainty: 'offer', act: 'agree', slots: {} };
  if (has(said, pattern('NOTYET ~?AGREE')) && !has(items, pattern('AGREE (CLOSE )*(COMMA )?(CAUSE|DO)')))
    return { certainty: 'offer', act: 'disagree', slots: {} };
  if (
    words.size === 2 ||
    has(items, BY_PART) ||
    (has(said, pattern('AGREE')) && has(items, pattern('(RATHER|REMOVE)')) && !has(said, pattern('NEG')))
  )
    return { certainty: 'open', act: 'other', slots: { text: sentence.text } };
  const act = words.has('yes') ? 'agree' : 'disagree';
  const reason = act === 'disagree' ? reasonOf(sentence, judged) : '';
  if (act === 'agree' && rest.length > 0 && has(items, pattern('(BUT|IF)')))
    return { certainty: 'open', act: 'other', slots: { text: sentence.text } };
  const unsure = ['if', 'maybe', 'jokes', 'past', 'others'].some((one) => own.has(one as never));
  if (unsure || doubts.has('jokes') || has(items, BARE_YES) || has(items, pattern('THEN (QWORD|HARDLY)')))
    return { certainty: 'offer', act, slots: reason ? { reason } : {} };
  if (act === 'disagree' && has(said, pattern('AGREE (CLOSE )*THEN'))) return null;
  if (act === 'disagree') return { certainty: reason ? 'act' : 'open', act, slots: reason ? { reason } : {} };
  return { certainty: 'act', act, slots: {} };
}

function reasonOf(
  sentence: Sentence,
  judged: readonly { readonly clause: { readonly items: Sentence['items'] }; readonly word: string | null }[],
): string {
  const { items } = sentence;
  const cause = items.findIndex(({ tag }) => tag === 'CAUSE' || tag === 'DO');
  if (cause >= 0) return cutOut(sentence, items.slice(cause + 1));
  const at = judged.findIndex(({ word }) => word === 'no');
  const beside = judged.filter(({ clause, word }) => word === null && substance(clause.items) > 1);
  const after = beside.filter((one) => judged.indexOf(one) > at);
  const from = after[0]?.clause.items[0];
  if (from) return cutOut(sentence, items.slice(items.indexOf(from)), true);
  return beside[0] ? cutOut(sentence, beside[0].clause.items, true) : '';
}
