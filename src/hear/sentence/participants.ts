import { wordOf } from './chair.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { cutOut, substance } from './cut.ts';
import { asks, doubtsOf } from './doubt.ts';
import { pattern } from './pattern.ts';
import type { SentenceReading } from './reading.ts';
import { find, has, type Sentence, type SentencePart } from './sentence.ts';

const INVITES = pattern('(INVITE|HANDIN|SENDS) (CLOSE|PRON|DI|SURE)*(STOP|COMMA|$)');
const DONE_SO = pattern('^(OPEN|PRON|ME)*(CLOSE )*(LIST (CLOSE |THEN |SURE |MTG )*)?(AGREE|YES|CAN|FINE)');

export const invitesIn = ({ items }: Clause): boolean => has(items, INVITES);

/** A chair's word on who is to be invited. */
export function hearParticipants(sentence: Sentence): SentenceReading | null {
  const { items } = sentence;
  const doubts = doubtsOf(items);
  const [, former, instead] = INSTEAD.exec(sentence.text) ?? [];
  const add = instead ? [instead.trim()] : namesAfter(sentence, 'ADD');
  const uninvited = namesAfter(sentence, '(NEG|DONT) (CAN |AGREE )?INVITE');
  const remove = former ? [former.trim()] : [...namesAfter(sentence, 'REMOVE'), ...uninvited];
  if (doubts.has('hearsay') || doubts.has('either') || doubts.has('past')) return null;
  if (has(items, pattern('(((PRON|HON) (WHO|NAME)|THIRD) SAY)'))) return null;
  const clauses = clausesOf(items);
  if (asks(items)) return null;
  if (has(items, pattern('(ADD|REMOVE) (_ )?(CLOSE )?(ADD|REMOVE)|DE ~?T'))) return null;
  if (add.length + remove.length > 0)
    return {
      certainty: doubts.has('if') || doubts.has('maybe') ? 'offer' : 'open',
      act: 'change',
      slots: { ...(add.length > 0 ? { add } : {}), ...(remove.length > 0 ? { remove } : {}) },
    };
  const judged = clauses.map((clause) => {
    const fine = has(clause.items, pattern('LIST (CLOSE |THEN |SURE |MTG )*FINE (CLOSE |PRON )*$'));
    const word = fine ? 'yes' : (wordOf(clause) ?? (has(clause.items, INVITES) ? 'yes' : null));
    return { clause, word };
  });
  const words = judged.flatMap(({ word }) => (word === null ? [] : [word]));
  const no = words.some((one) => one === 'no' || one === 'soft-no');
  const yes = words.includes('yes');
  if (has(items, pattern('(SAMEAS|LIST (_ )*PAST|_ PAST)')))
    return { certainty: 'offer', act: 'change', slots: {} };
  if (words.length === 0)
    return has(items, pattern('(THUMB|CLEAR|RECEIVED)'))
      ? { certainty: 'offer', act: 'consent', slots: {} }
      : null;
  const unsure =
    (yes && no) ||
    doubts.has('if') ||
    doubts.has('maybe') ||
    doubts.has('jokes') ||
    words.includes('soft-yes');
  if (!no)
    return {
      certainty: unsure || (has(items, INVITES) && !has(items, DONE_SO)) ? 'offer' : 'act',
      act: 'consent',
      slots: noteOf(sentence, judged),
    };
  const beside = judged.filter(({ clause, word }) => word === null && substance(clause.items) > 1);
  const from = beside[0]?.clause.items[0];
  const reason = from ? cutOut(sentence, items.slice(items.indexOf(from)), true) : '';
  return { certainty: unsure ? 'offer' : 'act', act: 'refuse', slots: reason ? { reason } : {} };
}

function noteOf(
  sentence: Sentence,
  judged: readonly {
    readonly clause: { readonly link: string; readonly items: readonly SentencePart[] };
    readonly word: string | null;
  }[],
) {
  const said = judged.find(
    ({ clause, word }) =>
      word === null &&
      (clause.link === 'BUT' || has(clause.items, pattern('^(MUST|SAY|BAO|NUDGE|HANDIN|TELL)'))),
  );
  const note = said ? cutOut(sentence, said.clause.items) : '';
  return note ? { note } : {};
}

/** “Thêm việc rồi đây”: nobody is called so. */
const NOBODY_SO =
  /^(?:việc|viec|giờ|thời gian|thoi gian|ngày|tài liệu|tai lieu|nội dung|noi dung|chuyện|phần|mục|tiền|kinh phí|số liệu|vài|một chút)(?: |$)/iu;

/** “Thay VNPT bằng Viettel”. */
const INSTEAD =
  /^(?:\S+[ ,]+){0,3}?thay\s+(.{2,60}?)\s+(?:bằng|bang)\s+(.{2,60}?)(?:\s+(?:đi|nhé|nha|ạ|em|giùm|giúp))*[\s.!]*$/iu;

/** “Bỏ mấy xã ra”. */
const withoutEnd = (group: readonly SentencePart[]): readonly SentencePart[] =>
  group.at(-1)?.tag === 'GO' ? group.slice(0, -1) : group;

const isName = (one: SentencePart | undefined): boolean =>
  one !== undefined && (one.capital || /^(?:HON|PRON|WHO|NAME|UNIT|POST|CAP|NUM|ALL)$/.test(one.tag));

/** Whom a verb names: up to the next sign or verb, parted by “và”, “với”. */
function namesAfter(sentence: Sentence, tag: string): string[] {
  const found = find(sentence.items, pattern(`${tag} `));
  if (!found) return [];
  const rest = sentence.items.slice(found.to);
  const end = rest.findIndex((one) =>
    /^(?:STOP|ASK|ADD|REMOVE|CAUSE|BUT|INVITE|SO|LET|MTG|NOTICE)$/.test(one.tag),
  );
  const said = end < 0 ? rest : rest.slice(0, end);
  const groups: SentencePart[][] = [[]];
  for (const [at, one] of said.entries()) {
    // “…, trùng phòng với anh Hải”: what follows the sign names nobody.
    if (one.tag === 'COMMA' && !isName(said[at + 1])) break;
    if (one.tag === 'AND' || one.tag === 'COMMA') groups.push([]);
    else groups.at(-1)?.push(one);
  }
  return groups.flatMap((group) => {
    const known = group.find(({ who }) => who !== undefined)?.who;
    if (known) return [known];
    const text = cutOut(sentence, withoutEnd(group.filter(({ tag: one }) => one !== 'CLOSE' && one !== 'T')));
    return text.length > 1 && substance(group) > 0 && !NOBODY_SO.test(text) ? [text] : [];
  });
}
