import { pattern } from './pattern.ts';
import type { Reading, SentenceAct, Slots } from './reading.ts';
import { has, type Item } from './sentence.ts';

/**
 * What may be recorded at once, of all that was taken for an answer. A record stands in somebody's name before their
 * head, so whatever could turn the sense makes it an offer: a question, even one that is asked in form only; a condition;
 * somebody else of whom it is said; words that nobody here knows.
 */
export function sureOf(reading: Reading, items: readonly Item[]): Reading {
  if (reading.certainty === 'open' && has(items, BEGINS_NOTHING)) return { ...reading, certainty: 'offer' };
  if (reading.certainty !== 'act' || isSure(reading.act, reading.slots, items)) return reading;
  return { ...reading, certainty: 'offer' };
}

/** Asked which of two: it begins neither. */
const BEGINS_NOTHING = pattern('(ASK|ORNOT)');

const YES_OR_NO: ReadonlySet<SentenceAct> = new Set(['attend', 'consent', 'refuse', 'agree', 'acknowledge']);
const ASKED = pattern('(ASK|QWORD|ORNOT|ASKING)');
const DEPENDS = pattern('(THEN|IF|MAYBE|HEARSAY|HARDLY)');
const OF_OTHERS = pattern('(THIRD|WHO|NAME|(PRON|HON) (_|CAP))');
/** “Không” alone, to a sheet: against it, or only not yet. */
const BARE_NO = pattern('^(CLOSE|PRON|OPEN|YES)*(NEG|NOTYET) (CLOSE|PRON|ME|STOP)*$');

function isSure(act: SentenceAct, slots: Slots, items: readonly Item[]): boolean {
  const own = outside(slots, items);
  if (has(own, ASKED)) return false;
  if (!YES_OR_NO.has(act) && act !== 'disagree') return true;
  // “Đồng ý cho chị Hoa nghỉ, anh Hải thì không”: each has its own word.
  const parted = slots.refuse !== undefined || slots.consent !== undefined;
  if ((!parted && has(own, DEPENDS)) || unknown(own) > MOST_UNKNOWN) return false;
  if (act === 'acknowledge' && has(own, OF_OTHERS)) return false;
  if ((act === 'consent' || act === 'refuse') && own.some((one, at) => isLoose(one, own[at - 1])))
    return false;
  if (act === 'disagree' && has(own, BARE_NO)) return false;
  // “Không đồng ý mời doanh nghiệp”: what is refused is a part of it.
  if (act === 'refuse' && has(own, pattern('(INVITE|ADD|REMOVE)'))) return false;
  return true;
}

/** In syllables. A word that is not known may turn a short answer round; one more is as often a slip. */
const MOST_UNKNOWN = 2;
const unknown = (items: readonly Item[]): number => items.filter(({ tag }) => tag === '_').length;

/** What is no part of a reason or a remark. */
function outside({ reason = '', note = '' }: Slots, items: readonly Item[]): readonly Item[] {
  const said = `${reason} ${note}`.toLowerCase();
  return items.filter(({ raw, tag }) => tag === 'ASK' || !said.includes(raw.toLowerCase()) || raw.length < 2);
}

/** “hải ok”, “cho hai nghi”: a name that is a word as well, without its capital and without “anh”, “đ/c” before it. */
function isLoose({ tag, capital, raw, who }: Item, before: Item | undefined): boolean {
  if (tag !== 'WHO' || capital || before?.tag === 'PRON' || before?.tag === 'HON') return false;
  const given = who?.split(' ').at(-1)?.toLowerCase();
  return before?.tag !== 'LET' || raw !== given;
}
