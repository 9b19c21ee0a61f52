import type { Clause } from './clauses.ts';
import { cutOut, substance } from './cut.ts';
import { pattern } from './pattern.ts';
import { find, has, type Sentence, type SentencePart } from './sentence.ts';

export type InvitationVerdict = 'attend' | 'perhaps' | 'absent' | 'not-absent' | 'busy' | 'send' | null;
export type Judged = readonly { readonly clause: Clause; readonly verdict: InvitationVerdict }[];

/** “Bận” alone is a reason that any chair would ask about. */
export const isThin = (reason: string): boolean =>
  /^(?:(?:bận|ban|có|co|kẹt|ket|mắc|mac|vướng|vuong|việc|viec|công việc|cong viec|riêng|rieng|đột xuất|dot xuat|rồi|roi|r|quá|qua|lắm|lam|chút|chut|tí|nhà|nha|cá nhân|ca nhan|gia đình|gia dinh|này|đang|dang|hôm đó|hom do|bữa đó|lý do|tôi|em|anh|chị)(?: |$))+$/iu.test(
    reason.trim(),
  );

/** Why, in their own words: behind “vì”, else what stands beside the answer. */
export function reasonOf(sentence: Sentence, all: Judged, without: number, until: number): string {
  const { items } = sentence;
  const cause = items.findIndex(
    ({ tag }, at) => tag === 'CAUSE' || (tag === 'DO' && at > 0 && items[at - 1]?.tag !== 'T'),
  );
  if (cause >= 0) {
    const rest = items.slice(cause + 1);
    const end = rest.findIndex(
      (one, at) =>
        one.tag === 'STOP' || one.tag === 'SO' || (one.tag === 'COMMA' && answers(rest.slice(at + 1), all)),
    );
    const said = cutOut(sentence, end < 0 ? rest : rest.slice(0, end));
    if (said !== '') return said;
  }
  const beside = all
    .filter(
      ({ clause, verdict }) =>
        (verdict === null || verdict === 'busy' || verdict === 'perhaps') && substance(clause.items) > 0,
    )
    .map(({ clause }) =>
      clause.items.filter((one) => {
        const i = items.indexOf(one);
        return i < without || i >= until;
      }),
    )
    .filter(
      (one) =>
        substance(one) > 0 &&
        !has(one, pattern('^(OPEN|PRON|HON|YES|CLOSE|NAME|WHO|THANKS|POST)*$')) &&
        !has(one, pattern('^(CHANGE|THANKS|WISH|OPEN (PRON|HON))')) &&
        // What another is to do then is no reason.
        !has(one, pattern('^(PRON |HON )+WHO')) &&
        !has(one, pattern('^(PRON |ME |OPEN )*(SAY|BAO|OPEN) ~*PAST')),
    );
  const before = reasonBefore(all);
  if (before.length > 0) return cutOut(sentence, before);
  const [said] = beside.sort((a, b) => substance(b) - substance(a));
  if (said) return cutOut(sentence, said);
  const inside = all.find(({ verdict }) => verdict === 'absent' || verdict === 'send')?.clause.items ?? [];
  const busy = find(inside, pattern('(BUSY|BAN) (~)*'));
  if (busy) {
    const end = inside.findIndex(
      ({ tag }, at) =>
        at > busy.from &&
        (tag === 'ABSENT' ||
          tag === 'SEND' ||
          tag === 'NEG' ||
          tag === 'LEAVE' ||
          tag === 'OPEN' ||
          tag === 'PRON' ||
          tag === 'ME'),
    );
    return cutOut(sentence, inside.slice(busy.from, end < 0 ? busy.to : end));
  }
  const after = find(
    inside,
    pattern('(ABSENT|VANG) (MTG |CLOSE |PRON |T |NUM )*(DI|_|BUSY|GO|MUST|CO|ABSENT|DE|ATTEND) ~+'),
  );
  if (!after) return '';
  const tail = inside.slice(after.from + 1);
  while (tail[0] && /^(?:MTG|CLOSE|PRON|T|NUM)$/.test(tail[0].tag)) tail.shift();
  return cutOut(sentence, tail);
}

/** “Tui đi tỉnh không dự”, “đang nằm viện xin phép vắng”: why, and then that. */
function reasonBefore(all: Judged): readonly SentencePart[] {
  const inside = all.find(({ verdict }) => verdict === 'absent')?.clause.items ?? [];
  const verb = inside.findIndex(({ tag }) => /^(?:LEAVE|NEG|DONT|ABSENT|VANG|NOTYET)$/.test(tag));
  const before = inside.slice(0, Math.max(verb, 0));
  const from = before.findIndex(({ tag }) => !/^(?:OPEN|PRON|ME|T|NUM|MTG|CLOSE|YES|DA|HON|UNIT)$/.test(tag));
  const said = from < 0 ? [] : before.slice(from);
  const last = said.at(-1);
  const until = last && /^(?:ME|PRON)$/.test(last.tag) ? said.slice(0, -1) : said;
  return substance(until) > 1 && has(until, pattern('^(_|BUSY|BAN|AFFAIR|DI|MUST|CO|ARRIVE|GO)'))
    ? until
    : [];
}

const answers = (rest: readonly SentencePart[], all: Judged): boolean =>
  all.some(({ clause, verdict }) => clause.items[0] === rest[0] && verdict !== null && verdict !== 'busy');
