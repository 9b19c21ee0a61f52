import { fold } from '../../domain/fold.ts';
import type { OwedAct, WishAct } from '../sentence/reading.ts';
import { MEETINGS } from './meetings.ts';
import { REST } from './rest.ts';
import { WORK_EXAMPLES } from './work.ts';

/**
 * What people type who wish for something: by this a sentence that is not understood is likened to what it may mean.
 * Nothing is ever recorded by it. Marks and case do not count.
 */
const EXAMPLES: Readonly<Record<Label, string>> = { ...MEETINGS, ...WORK_EXAMPLES, ...REST };

/** What may be suggested: a wish, or what is told of one's own work. */
export type Suggested = WishAct | OwedAct;

/** `nothing`: talk that wishes for nothing. */
export type Label = Suggested | 'nothing';

export interface Suggestion {
  readonly act: Suggested;
  /** How much likelier this is than talk that wishes for nothing; below zero where that is likelier. */
  readonly likelihood: number;
}

/** Letters in a row, so that slips, missing marks and words that are run together still count. */
const SHORTEST = 2;
const LONGEST = 5;

function pieces(text: string): string[] {
  const said = ` ${fold(text.slice(0, 300))
    .replace(/[^a-z0-9?%]+/g, ' ')
    .trim()} `;
  const found: string[] = [];
  for (let length = SHORTEST; length <= LONGEST; length += 1)
    for (let at = 0; at + length <= said.length; at += 1) found.push(said.slice(at, at + length));
  return found;
}

export interface Learnt {
  readonly counts: ReadonlyMap<string, ReadonlyMap<Label, number>>;
  readonly totals: ReadonlyMap<Label, number>;
}

export function learn(examples: readonly (readonly [label: Label, text: string])[]): Learnt {
  const counts = new Map<string, Map<Label, number>>();
  const totals = new Map<Label, number>();
  for (const [label, text] of examples)
    for (const piece of new Set(pieces(text))) {
      const of = counts.get(piece) ?? new Map<Label, number>();
      counts.set(piece, of.set(label, (of.get(label) ?? 0) + 1));
      totals.set(label, (totals.get(label) ?? 0) + 1);
    }
  return { counts, totals };
}

export const writtenExamples = (): [Label, string][] =>
  (Object.entries(EXAMPLES) as [Label, string][]).flatMap(([label, lines]) =>
    lines
      .split(/[;\n]/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line): [Label, string] => [label, line]),
  );

const SMOOTHING = 0.1;

/** Naive Bayes over the pieces, per piece, so that a long sentence is no surer than a short one. */
export function likened(
  text: string,
  { counts, totals }: Learnt,
  among: readonly Label[],
): [Label, number][] {
  const said = [...new Set(pieces(text))].filter((piece) => counts.has(piece));
  const kinds = counts.size;
  return among
    .map((label): [Label, number] => {
      const total = totals.get(label) ?? 0;
      let sum = 0;
      for (const piece of said)
        sum += Math.log(((counts.get(piece)?.get(label) ?? 0) + SMOOTHING) / (total + SMOOTHING * kinds));
      return [label, sum / Math.max(1, said.length)];
    })
    .sort(([, one], [, other]) => other - one);
}

let known: Learnt | null = null;

/**
 * What a sentence that was not understood may mean, of what could be meant by who speaks: the likeliest first, and only
 * to be offered.
 */
export function suggest(text: string, among: readonly Suggested[]): Suggestion[] {
  known ??= learn(writtenExamples());
  const ranked = likened(text, known, [...among, 'nothing']);
  const nothing = ranked.find(([label]) => label === 'nothing')?.[1] ?? 0;
  return ranked.flatMap(([act, score]) => (act === 'nothing' ? [] : [{ act, likelihood: score - nothing }]));
}
