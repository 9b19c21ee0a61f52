import { nfc } from '../../domain/fold.ts';
import { nextOfSeries } from '../../domain/meetings/series.ts';
import { dayAt } from '../../domain/time/day.ts';
import { rhythmIn, writeRhythm } from '../rhythm.ts';
import { WISHING } from './lexicon/vocabularies.ts';
import type { SentenceReading, Situation } from './reading.ts';
import { sentenceOf } from './sentence.ts';
import { hearWish } from './wish.ts';

/** A meeting that comes again, heard as one on the next of its days; `null` where none is wished for. */
export function comingAgain(typed: string, situation: Situation): SentenceReading | null {
  const found = rhythmIn(typed);
  if (!found) return null;
  const text = nfc(typed);
  const [year, month, day] = nextOfSeries(found.rhythm, dayAt(situation.now, situation.zone)).split('-');
  const before = text.slice(0, found.from).replace(/[\s,;–-]+$/u, '');
  const once = `${before} ngày ${day}/${month}/${year}${text.slice(found.to)}`.trim();
  const wish = hearWish(sentenceOf(once, WISHING, situation), situation);
  if (wish?.certainty === 'none' || wish?.act !== 'create-meeting') return null;
  return { ...wish, slots: { ...wish.slots, every: writeRhythm(found.rhythm) } };
}
