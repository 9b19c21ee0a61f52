import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SituationName } from './situations.ts';

/** A sentence as somebody types it, and what a careful secretary would do with it. */
export interface Sentence {
  readonly ctx: SituationName;
  readonly as: 'member' | 'head' | 'chair' | 'secretary';
  readonly say: string;
  readonly want: string;
  readonly slots: Readonly<Record<string, string | readonly string[]>>;
  /**
   * `act`: recorded at once. `open`: straight into that act with these slots. `offer`: the right choice stands among few
   * buttons and nothing is recorded. `none`: nothing is recorded or begun.
   */
  readonly must: 'act' | 'open' | 'offer' | 'none';
}

const OWN = ['sentences', 'more'].map((name) => fileURLToPath(new URL(`./${name}.jsonl`, import.meta.url)));

export const readSentences = (path?: string): Sentence[] =>
  (path === undefined ? OWN : [path])
    .flatMap((one) => readFileSync(one, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Sentence);
