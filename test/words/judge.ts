import { fold } from '../../src/domain/fold.ts';
import type { Evidence } from './evidence.ts';
import { commandsFor, isRightButton, isRightRecord } from './expected.ts';
import type { Sentence } from './sentence.ts';

/**
 * `half`: recorded or opened rightly, and not with all that was said. `astray`: another act was begun, and nothing is
 * recorded yet. `wrong`: what was not meant is recorded, or something begun where nothing was meant.
 */
export type Verdict =
  | 'recorded'
  | 'opened'
  | 'offered'
  | 'half'
  | 'shown'
  | 'silent'
  | 'missed'
  | 'astray'
  | 'wrong';

/** What each command says by itself in that situation, to know an answer that shows something. */
export type Canonical = ReadonlyMap<string, string>;

const MOST_BUTTONS = 4;

export function judge(sentence: Sentence, evidence: Evidence, canonical: Canonical): Verdict {
  const { changed, asking, said } = evidence;
  if (changed.size > 0) {
    const right = isRightRecord(sentence, evidence.who, changed);
    if (!right || sentence.must === 'offer' || sentence.must === 'none') return 'wrong';
    // Its reason would have been asked for.
    if (sentence.must === 'open') return 'half';
    return has(sentence, [...changed.values()].map(({ after }) => JSON.stringify(after)).join(' '))
      ? 'recorded'
      : 'half';
  }
  const names = commandsFor(sentence);
  // Whether to record it is asked, and the words for the record are theirs still: an offer like others.
  if (asking && !asking.doubt) {
    if (sentence.must === 'none') return 'wrong';
    if (!names.some((name) => name.split(' ')[0] === asking.command)) return 'astray';
    // Which of them is the question: they stand among few buttons.
    const few = said.some(({ buttons }) => buttons.length > 1 && buttons.length <= MOST_BUTTONS);
    if (sentence.must === 'offer' && few) return 'offered';
    const known = `${JSON.stringify(asking.given)} ${asking.subject ?? ''} ${said.map(({ text }) => text).join(' ')}`;
    return has(sentence, known) ? 'opened' : 'half';
  }
  if (asking?.doubt && names.includes(asking.command)) return 'offered';
  if (sentence.must === 'none') return said.length > 0 ? 'shown' : 'silent';
  // What shows something asks nothing.
  if (said.some(({ text }) => isShown(text, names, canonical)))
    return has(sentence, said.map(({ text }) => text).join(' ')) ? 'opened' : 'half';
  const among = said.some(
    ({ buttons }) =>
      buttons.length <= MOST_BUTTONS && buttons.some(({ command }) => isRightButton(sentence, command)),
  );
  return among ? 'offered' : 'missed';
}

const isShown = (text: string, names: readonly string[], canonical: Canonical): boolean =>
  names.some((name) => {
    const own = canonical.get(name);
    return own !== undefined && own !== '' && (text === own || firstLine(text) === firstLine(own));
  });
const firstLine = (text: string): string => text.split('\n')[0] ?? '';

/** Whether all that the sentence says stands in what was kept of it: most of the words of each slot, days as days. */
function has({ slots }: Sentence, kept: string): boolean {
  const known = words(kept);
  return Object.entries(slots).every(([slot, value]) => {
    // Who decided what is looked at by itself; what was searched for is not said again by who found nothing.
    if (['refuse', 'consent', 'which', 'topic', 'total', 'kind', 'query'].includes(slot)) return true;
    return [value].flat().every((one) => (isDay(one) ? hasDay(one, kept) : overlaps(words(one), known)));
  });
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(value);

function hasDay(value: string, kept: string): boolean {
  const [day = '', hour] = value.split('T');
  if (hour) return kept.includes(new Date(`${value}:00+07:00`).toISOString().slice(0, 16));
  const [year, month, date] = day.split('-').map(Number);
  return [day, `${day.split('-').reverse().join('/')}`, `${date}/${month}/${year}`].some((one) =>
    kept.includes(one),
  );
}

/** One word for what is written in several ways: labels are written out, and what was typed is kept as it was typed. */
const EVENED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cham|tre|late)\b/g, 'muon'],
  [/\b(\d+)\s*p\b/g, '$1 phut'],
  [/\b(?:online|onl|ol|zoom)\b/g, 'truc tuyen'],
  [/\bpgd\b/g, 'pho giam doc'],
  [/\bgd\b/g, 'giam doc'],
  [/\bct\b/g, 'cong tac'],
  [/\bvp\b/g, 'van phong'],
  [/\b(?:d\/c|dong chi)\b/g, 'dong chi'],
  // How somebody is called is no part of who it is.
  [/\b(?:anh|chi|em|ong|ba|a|c)\b(?= )/g, ''],
];

const words = (text: string): Set<string> =>
  new Set(
    EVENED.reduce((said, [ways, one]) => said.replace(ways, one), fold(text))
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== ''),
  );

const overlaps = (wanted: ReadonlySet<string>, known: ReadonlySet<string>): boolean =>
  [...wanted].filter((word) => known.has(word)).length >= wanted.size * 0.6;
