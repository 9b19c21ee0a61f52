import { comingAgain } from './sentence/coming-again.ts';
import { doubtsOf } from './sentence/doubt.ts';
import { LONGEST_HEARD } from './sentence/hear.ts';
import { WISHING } from './sentence/lexicon/vocabularies.ts';
import type { SentenceAct, SentenceReading, Situation } from './sentence/reading.ts';
import { sentenceOf } from './sentence/sentence.ts';
import { type WishFound, wishesIn } from './sentence/wish.ts';
import type { Suggestion } from './suggest/suggest.ts';

/** Likelier than talk; what nothing is likelier than need not be so. */
const LIKELY = 0;
const NOT_UNLIKELY = -0.4;
/** So much likelier than another that the order of the grammar is not to be trusted. */
const FAR_LIKELIER = 0.6;
/** What only has the words of a wish has to be so much likelier than talk, and so much likelier than what comes next. */
const SURELY = 0.9;
const AHEAD = 0.15;
/** What only shows something harms nobody. */
const SHOWS: ReadonlySet<SentenceAct> = new Set([
  'help',
  'report-matrix',
  'who-has-not-answered',
  'regulation-question',
  'who-is-absent',
  'records',
  'papers',
  'my-reports',
  'my-tasks',
  'members',
  'schedule',
  'next-meeting',
]);
const SURELY_SHOWN = 0.4;

/**
 * What is wished for, where two agree that it is: the grammar, and likeness to what others have written. `null` where the
 * grammar hears nothing; an offer where they differ.
 */
export function hearWished(
  typed: string,
  situation: Situation,
  ranked: readonly Suggestion[],
): SentenceReading | null {
  const again = comingAgain(typed, situation);
  if (again) return again;
  const found = wishesIn(sentenceOf(typed.slice(0, LONGEST_HEARD), WISHING, situation), situation);
  const likelihood = ({ reading }: WishFound): number =>
    ranked.find(({ act }) => act === reading.act)?.likelihood ?? LIKELY - 1;
  const tight = found.filter((one) => one.tight);
  const [first] = tight;
  const isLikely = (one: WishFound): boolean =>
    likelihood(one) >
    (ranked[0]?.act === one.reading.act || SHOWS.has(one.reading.act) ? NOT_UNLIKELY : LIKELY);
  const opens = tight.filter((one) => one.reading.certainty === 'open' && isLikely(one));
  const [nearest] = opens;
  const better = nearest && opens.find((one) => likelihood(one) > likelihood(nearest) + FAR_LIKELIER);
  const meant = better ?? (nearest === first ? nearest : undefined);
  const other = tight.find((one) => one.reading.certainty === 'offer');
  if (meant && other && likelihood(other) > likelihood(meant) + 2 * FAR_LIKELIER) return other.reading;
  if (meant) return meant.reading;
  const surely = found.find((one) => one.reading.certainty === 'open' && isSurely(one, ranked));
  if (surely) return surely.reading;
  return first ? { ...first.reading, certainty: 'offer' } : null;
}

/** What is asked, complained of or told on, and no wish, though it begins with the words of one. */
export function isTurned(typed: string, situation: Situation): boolean {
  const doubts = doubtsOf(sentenceOf(typed.slice(0, LONGEST_HEARD), WISHING, situation).items);
  return doubts.has('asks') || doubts.has('jokes') || doubts.has('hearsay');
}

function isSurely({ reading }: WishFound, ranked: readonly Suggestion[]): boolean {
  const [best, next] = ranked;
  if (!best || best.act !== reading.act) return false;
  const shown = SHOWS.has(reading.act);
  return (
    best.likelihood > (shown ? SURELY_SHOWN : SURELY) &&
    (shown || best.likelihood - (next?.likelihood ?? 0) > AHEAD)
  );
}
