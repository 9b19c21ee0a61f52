import { type Clause, clausesOf } from './clauses.ts';
import { asks, doubtsOf } from './doubt.ts';
import { pattern } from './pattern.ts';
import type { SentenceReading } from './reading.ts';
import { find, has, type Sentence } from './sentence.ts';

const RECEIVED = pattern('(RECEIVED|CLEAR)');
const DENIED = pattern(
  '((NEG|NOTYET|HARDLY|DONT) ~?~?(RECEIVED|CLEAR|CAN|_)|(RECEIVED|CLEAR) (_ )?(NEG|NOTYET|HARDLY|DONT)|NOTYET|NEG)',
);
/** “Mai anh đọc”, “để tôi xem đã”. */
const LATER = pattern(
  '(DE (ME|PRON) |(T|NUM|SURE|MUST) (PRON |ME |SURE )*(RECEIVED) (CLOSE )?$|MUST RECEIVED|(PRON|ME) (T|NUM) RECEIVED)',
);
const BARE = pattern(
  '^(OPEN|PRON|ME|CLOSE|DA|THUMB|STOP|COMMA)*(YES|CAN|VANG|DA|THUMB|OPEN) (PRON|ME|CLOSE|YES|CAN|STOP|COMMA|THUMB|OPEN|VANG|HON|WHO|NAME|CONCLUSION)*$',
);

/** What is said to something that is to be acknowledged. */
export function hearReceipt(sentence: Sentence): SentenceReading | null {
  const { items } = sentence;
  const doubts = doubtsOf(items);
  if (asks(items) || ['if', 'maybe', 'hearsay', 'either', 'jokes'].some((one) => doubts.has(one as never)))
    return null;
  if (has(items, BARE)) return { certainty: 'act', act: 'acknowledge', slots: {} };
  const clauses = clausesOf(items);
  if (clauses.some(({ items: said }) => has(said, DENIED))) return null;
  if (has(items, pattern('(FAULT|BUT|CHANGED|MA |GRUMBLE|ASKING|REJECT)'))) return null;
  if (find(items, RECEIVED)) {
    if (has(items, LATER)) return null;
    const others = has(items, pattern('(PAST|(PRON|HON) (WHO|NAME) (RECEIVED|CLEAR)|THIRD)'));
    const clear = clauses.some(({ items: said }) => find(said, RECEIVED) && surely(said));
    return { certainty: others || !clear ? 'offer' : 'act', act: 'acknowledge', slots: {} };
  }
  // “Nhất trí với nội dung kết luận”: it was read.
  if (has(items, pattern('^(OPEN |PRON |ME |UNIT |SURE )*AGREE (AND )?(CLOSE )*PAPER (CLOSE |PRON )*$')))
    return { certainty: 'act', act: 'acknowledge', slots: {} };
  if (has(items, pattern('(THANKS|PASSED|AGREE|YES|CAN)')))
    return { certainty: 'offer', act: 'acknowledge', slots: {} };
  return null;
}

export const isReceipt = ({ items }: Clause): boolean => has(items, RECEIVED) || has(items, BARE);

const MARK = /(?:^|\s)(?:đã|da|rồi|r|roi|rùi|được|dc|đc|duoc|đủ|du|xong|có|co|hết|het)(?:\s|$)/;
const OBJECT = pattern(
  '(RECEIVED|CLEAR) (CLOSE |PRON |ME |HON |CAN |DA |SURE |PAPER |NUM |AND |YES |T |MTG |_ ?_?_?)*$',
);

/** “Đã nhận”, “xem rồi”, “nhận ạ”: done, not meant to be done; and of few words, so that it is of this. */
function surely(items: Sentence['items']): boolean {
  if (has(items, pattern('CLEAR'))) return items.filter(({ tag }) => tag === '_').length < 6;
  const said = items.map(({ raw }) => raw).join(' ');
  // Without marks “đã nhắn” (wrote to somebody) looks the same.
  if (/(?:^| )da nhan(?! (?:duoc|dc|du|kl|ket luan|thong bao|van ban|file))/.test(said)) return false;
  const bare = has(items, pattern('^(PRON|ME|OPEN|DA|YES)*RECEIVED (CLOSE|PRON)*$'));
  return (
    (MARK.test(said) || bare) &&
    items.filter(({ tag }) => tag === '_').length < (/^đã nhận/.test(said) ? 9 : 5) &&
    (has(items, OBJECT) || MARK.test(said))
  );
}
