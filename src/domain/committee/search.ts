import { fold } from '../fold.ts';
import type { Law, Ruled } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { planRight } from '../plans/right.ts';
import { problemRight } from '../problems/right.ts';
import { isParty } from '../tasks/people.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import { isStillAmong } from './bodies.ts';
import { activeMembers, LEADERS, type Member } from './committee.ts';
import { type Folded, foldedOf, type SeenRecord } from './indexed.ts';
import { readsMattersOf } from './own-matters.ts';

export type RecordKind =
  | 'meeting'
  | 'conclusion'
  | 'task'
  | 'sheet'
  | 'announcement'
  | 'report'
  | 'problem'
  | 'plan';

/** One thing of the records, as it can be found. */
export interface FoundRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly at: Instant;
  /** Whatever of it may be searched: its title, what was written. */
  readonly words: readonly string[];
  /** The same without what does not count, where that was worked out before. */
  readonly folded?: Folded;
  /** Members who have a part in it. */
  readonly people: readonly string[];
}

export interface Query {
  /** As it was typed. */
  readonly text: string;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Members whose name the text may be. */
  readonly people: readonly string[];
}

/**
 * What fits a query, the best first and then the newest: the words as they stand, then all of them in any order, then
 * what a named person had a part in. `fold` strips what does not count.
 */
export function search(
  all: readonly FoundRecord[],
  query: Query,
  fold: (text: string) => string,
  dayOf: (at: Instant) => Day,
): FoundRecord[] {
  const phrase = fold(query.text);
  const words = wordsIn(phrase);
  const people = new Set(query.people);
  const ranked = all.flatMap((one) => {
    const day = query.from || query.to ? dayOf(one.at) : null;
    if (day && ((query.from && day < query.from) || (query.to && day > query.to))) return [];
    const rank = rankOf(one, phrase, words, people, fold);
    return rank === null ? [] : [{ one, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.one.at < b.one.at ? 1 : a.one.at > b.one.at ? -1 : 0))
    .map(({ one }) => one);
}

const wordsIn = (phrase: string): string[] => phrase.split(' ').filter((word) => word !== '');

/** Of what a query finds each stands where a word begins, or a named person has a part in it. */
export const searchedWords = ({ text }: Pick<Query, 'text'>): string[] => wordsIn(fold(text));

function rankOf(
  one: FoundRecord,
  phrase: string,
  words: readonly string[],
  people: ReadonlySet<string>,
  fold: (text: string) => string,
): number | null {
  if (words.length === 0) return 0;
  const { title, text } = one.folded ?? foldedOf(one.title, one.words, fold);
  if (title.includes(` ${phrase}`)) return 0;
  if (text.includes(` ${phrase}`)) return 1;
  if (words.every((word) => title.includes(` ${word}`) || text.includes(` ${word}`))) return 2;
  return one.people.some((id) => people.has(id)) ? 3 : null;
}

/**
 * Who searches the committee's records: whoever keeps them by the regulation, and the secretaries. Keeping is theirs;
 * to read what is kept is also the head's and the deputies'.
 */
export function recordsRight(who: Member, law: Ruled): Permission {
  const keeper = law.regulation.records.keeper;
  const article = keeper?.article ?? null;
  const keepers = activeMembers(law.committee).filter(
    (one) =>
      one.secretary || (keeper && isParty(one, { parties: [keeper.by], article: keeper.article }, law)),
  );
  return leadsCommittee(who) || keepers.some(({ id }) => id === who.id)
    ? yes(article)
    : no([], article, keepers);
}

/** Who reads one thing of them. */
export function recordRight(
  who: Member,
  { shelf, openTo, at, body, among, by, plan }: SeenRecord,
  law: Law,
): Permission {
  if (plan) return planRight(who, { act: 'see-plan', plan }, law);
  if (shelf === 'problems') return problemRight(who, { act: 'see-problem', problem: { by } }, law);
  if (body && readsMattersOf(who, body, law)) return yes(null);
  if (who.secretary || openTo === 'members') return yes(null);
  const named = among ? isStillAmong(who, openTo, among, at ?? '') : openTo.includes(who.id);
  return named ? yes(null) : no([], null);
}

/** The head and the deputies, who may read whatever is kept of the committee. */
export const leadsCommittee = ({ role }: Member): boolean => LEADERS.includes(role);
