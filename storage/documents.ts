import type { Indexed } from '../src/domain/committee/indexed.ts';
import type { ArchiveQuery } from '../src/ports/store.ts';

/** What every store holds: documents on shelves, which nobody changes in place. */

/** Those whose ids begin with a committee's. */
export const OF_COMMITTEES = [
  'committees',
  'meetings',
  'reports',
  'conclusions',
  'tasks',
  'sheets',
  'announcements',
  'problems',
  'plans',
  'register',
  'acts',
  'wakes',
  'reminded',
] as const;

export const SHELVES = [
  ...OF_COMMITTEES,
  'groups',
  'accounts',
  'invitations',
  'regulations',
  'outbox',
  'handled',
  'parts',
  'settings',
] as const;

/**
 * Documents are shared between the store and its readers, so nobody may change one in place. What is taken over as it
 * stands in the one of `before` need not be gone through again. (`Object.isFrozen` would not do: it says yes to a document
 * of which only the outside is. Nor would a list of all that are: the collector of garbage goes through it again and again.)
 */
export function freeze<Value extends object>(value: Value, before: object | null = null): Value {
  if (value === before) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) {
    const part = (value as Record<string, unknown>)[key];
    if (typeof part !== 'object' || part === null) continue;
    const then = (before as Record<string, unknown> | null)?.[key];
    if (part !== then) freeze(part, typeof then === 'object' ? then : null);
  }
  return value;
}

/** Whether what is known of an archived document fits: each word where a word begins, or somebody who has a part in it. */
export const fits = ({ folded, people }: Indexed, query: ArchiveQuery): boolean =>
  query.people.some((one) => people.includes(one)) ||
  query.words.every((word) => folded.title.includes(` ${word}`) || folded.text.includes(` ${word}`));
