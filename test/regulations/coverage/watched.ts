import { appendFileSync } from 'node:fs';
import type { Shelf, Store, Transaction } from '../../../src/ports/store.ts';
import type { Regulation } from '../../../src/regulations/schema.ts';
import { isRule } from './rules.ts';

/** A line for each rule that was read: `ba-trang-2023 meetings.committee.regular`. */
export const NOTES = 'REGULATIONS_READ';

/** What only shows a regulation, or checks it, does not act by it. */
const SHOWS = ['/src/say/committee/regulation', '/src/committee-file/', '/src/sandbox/', '/src/regulations/'];

const read = new Set<string>();
const watched = new WeakMap<object, object>();

/** The same store; what the program's behaviour reads of the regulations in it is noted, where the run asks for that. */
export function watchedRules(store: Store): Store {
  if (!process.env[NOTES]) return store;
  return {
    ...(store.peers ? { peers: store.peers } : {}),
    transaction: (work) => store.transaction((tx) => work(watchedIn(tx))),
    health: () => store.health(),
    close: () => store.close(),
  };
}

function watchedIn(tx: Transaction): Transaction {
  const { regulations } = tx;
  const seen: Shelf<Regulation> = instead(regulations, {
    get: async (key: string) => {
      const regulation = await regulations.get(key);
      return regulation && watchedRegulation(regulation);
    },
  });
  return instead(tx, { regulations: seen });
}

/** The same, but for what is given. */
const instead = <Whole extends object>(whole: Whole, given: Partial<Whole>): Whole =>
  new Proxy(whole, {
    get(target, key) {
      if (key in given) return Reflect.get(given, key);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** The same regulation, watched where the run asks for that. */
export function watchedRegulation(regulation: Regulation): Regulation {
  if (!process.env[NOTES]) return regulation;
  const known = watched.get(regulation);
  if (known) return known as Regulation;
  // A copy: what is frozen cannot be seen through.
  const seen = watchedPart(structuredClone(regulation), regulation.id, []);
  watched.set(regulation, seen);
  return seen;
}

function watchedPart<Part extends object>(part: Part, id: string, path: readonly string[]): Part {
  const inner = new Map<string, object>();
  const rule = isRule(part) ? `${id} ${path.join('.')}` : null;
  return new Proxy(part, {
    get(target, key, receiver) {
      if (rule && typeof key === 'string' && key in target) note(rule);
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key !== 'string' || typeof value !== 'object' || value === null) return value;
      const known = inner.get(key) ?? watchedPart(value, id, [...path, key]);
      inner.set(key, known);
      return known;
    },
  });
}

function note(rule: string): void {
  const notes = process.env[NOTES];
  if (!notes || read.has(`${notes} ${rule}`) || !isBehaviour(new Error('who reads?').stack ?? '')) return;
  read.add(`${notes} ${rule}`);
  appendFileSync(notes, `${rule}\n`);
}

/** Whoever asks is the nearest of the program's own places. */
function isBehaviour(stack: string): boolean {
  const reader = stack
    .split('\n')
    .find((frame) => /\/(src|commands)\//.test(frame) && !frame.includes('/test/'));
  return reader !== undefined && !SHOWS.some((place) => reader.includes(place));
}
