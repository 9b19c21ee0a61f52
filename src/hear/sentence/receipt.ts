import { clausesOf } from './clauses.ts';
import { asks, doubtsOf } from './doubt.ts';
import { pattern } from './pattern.ts';
import type { Reading } from './reading.ts';
import { find, has, type Sentence } from './sentence.ts';

const RECEIVED = pattern('(RECEIVED|CLEAR)');
const DENIED = pattern(
  '((NEG|NOTYET|HARDLY|DONT) ~?~?(RECEIVED|CLEAR|CAN|_)|(RECEIVED|CLEAR) (_ )?(NEG|NOTYET|HARDLY|DONT)|NOTYET|NEG)',
);
const BARE = pattern(
  '^(OPEN|PRON|ME|CLOSE|DA|THUMB|STOP|COMMA)*(YES|CAN|VANG|DA|THUMB) (PRON|ME|CLOSE|YES|CAN|STOP|COMMA|THUMB|OPEN|VANG|HON|WHO|NAME|CONCLUSION)*$',
);

/** What is said to something that is to be acknowledged. */
export function hearReceipt(sentence: Sentence): Reading | null {
  const { items } = sentence;
  const doubts = doubtsOf(items);
  if (asks(items) || ['if', 'maybe', 'hearsay', 'either', 'jokes'].some((one) => doubts.has(one as never)))
    return null;
  if (has(items, BARE)) return { certainty: 'act', act: 'acknowledge', slots: {} };
  const clauses = clausesOf(items);
  if (clauses.some(({ items: said }) => has(said, DENIED))) return null;
  if (find(items, RECEIVED)) {
    const others = has(items, pattern('(PAST|(PRON|HON) (WHO|NAME) (RECEIVED|CLEAR)|THIRD)'));
    return { certainty: others ? 'offer' : 'act', act: 'acknowledge', slots: {} };
  }
  if (has(items, pattern('(THANKS|PASSED|AGREE|YES|CAN)')))
    return { certainty: 'offer', act: 'acknowledge', slots: {} };
  return null;
}
