import { clausesOf } from './clauses.ts';
import { cutOut } from './cut.ts';
import { asks, doubtsOf } from './doubt.ts';
import { firstDay } from './moment.ts';
import { pattern } from './pattern.ts';
import type { SentenceReading, Situation, Slots } from './reading.ts';
import { find, has, type Sentence } from './sentence.ts';
import { extension } from './task.ts';

const OTHERS = pattern('((PRON|HON) (WHO|NAME)|THIRD|NOBODY)');
const HANDS = pattern(
  '(HANDIN|(REPORT|FORMEETING|PERIOD) ~*(HERE)|^(OPEN |PRON |ME )*(REPORT|FORMEETING|PERIOD) (~|COMMA ))',
);

/** What is said of a report that is owed. */
export function hearReport(sentence: Sentence, situation: Situation): SentenceReading | null {
  const { items } = sentence;
  const doubts = doubtsOf(items);
  const asked = asks(items);
  const which = whichOf(sentence);
  const day = firstDay(sentence, situation);
  const later =
    has(items, pattern('EXTEND')) ||
    (day !== null &&
      has(items, pattern('(LET|LEAVE|T|NUM|ARRIVE|ME) ~*HANDIN|HANDIN ~*(T|NUM)|(LET|LEAVE) ~*(T|NUM)')) &&
      !has(items, pattern('(PERCENT|HERE)')));
  if (has(items, pattern('(NEG|DONT|NEEDNOT) (PRON |ME |CO |LEAVE )*EXTEND'))) return null;
  if (doubts.has('hearsay') || (has(items, OTHERS) && !later)) return null;
  if (later) {
    const said = extension(sentence, situation, asked && !wishesToo(items));
    return said.certainty === 'none' ? said : { ...said, slots: { ...said.slots, ...which } };
  }
  if (asked || doubts.has('if') || doubts.has('jokes')) return null;
  if (has(items, pattern('(NEG|NOTYET|HARDLY|DONT) ~?~?(HANDIN|REPORT|DONE)'))) return null;
  if (
    has(items, pattern('(SHARE|MTG NOTICE)')) ||
    /giấy mời|giay moi|thông báo|thong bao|thư mời|tài liệu|tai lieu|kết luận|ket luan/iu.test(sentence.text)
  )
    return null;
  const figures = (sentence.text.match(/\d/g) ?? []).length > 1 && items.length > 5;
  if (!has(items, HANDS))
    return figures
      ? { certainty: 'offer', act: 'hand-in', slots: { text: cutOut(sentence, items), ...which } }
      : null;
  // “Gửi thông báo đi”: something else is to be sent.
  if (!has(items, pattern('(REPORT|PERIOD|FORMEETING|TWO|FILE)')) && has(items, pattern('_')) && !figures)
    return null;
  const text = textOf(sentence);
  const said = doubts.has('past') || has(items, pattern('(HANDIN ~*FILE ~*CLOSE|FILE ~*CLOSE (MA|CLOSE)*$)'));
  const slots: Slots = { ...which, ...(text ? { text } : {}) };
  if (doubts.has('maybe')) return { certainty: 'offer', act: 'hand-in', slots };
  if (said && !slots.which) return { certainty: 'offer', act: 'hand-in', slots };
  const certain =
    slots.which !== undefined ||
    has(
      items,
      pattern('(HANDIN ~*REPORT|REPORT ~*HANDIN|^(OPEN |PRON |ME |LEAVE )*HANDIN (CLOSE|PRON|ME|TWO)*$)'),
    );
  return { certainty: certain && !doubts.has('past') ? 'open' : 'offer', act: 'hand-in', slots };
}

/** “Mốt em gửi được không, xin trễ 2 bữa”: asked for, and wished for besides. */
const wishesToo = (items: Sentence['items']): boolean =>
  !has(items, pattern('ASK')) &&
  clausesOf(items).some(
    ({ items: some }) => some.some(({ tag, raw }) => tag === 'EXTEND' && /^xin /.test(raw)) && !asks(some),
  );

function whichOf({ items }: Sentence): Slots {
  if (has(items, pattern('TWO'))) return { which: 'both' };
  const meeting = has(items, pattern('(FORMEETING|MTG)'));
  const period = has(items, pattern('PERIOD'));
  if (meeting && period) return { which: 'both' };
  return meeting ? { which: 'meeting' } : period ? { which: 'period' } : {};
}

/** The report itself: behind a colon or “đây”, else what is no word of handing in. */
function textOf(sentence: Sentence): string {
  const { items, text } = sentence;
  const colon = text.search(/:(?!\s*$)/);
  if (colon > 0 && colon < 60) return text.slice(colon + 1).trim();
  const here = find(items, pattern('(HERE|FORMEETING|PERIOD) (CLOSE|PRON|COMMA|HERE|ME|T)*'));
  if (!here) return '';
  const rest = items.slice(here.to);
  return rest.length > 2 ? cutOut(sentence, rest, true) : '';
}
