import type { OwnWords } from './account.ts';
import type { Facet } from './facet.ts';
import type { Message } from './message.ts';
import type { Input } from './store.ts';

/** What came of reading an argument. `keep` is how it is kept for later, where time would change its meaning. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value; readonly keep?: Input }
  /**
   * What is wrong and what to answer instead. `hold` is what was understood so far: it comes back with the next
   * answer. `final`: there is nothing to wait for, the command ends here.
   */
  | { readonly ok: false; readonly say: Message; readonly hold?: string; readonly final?: boolean };

/** One argument of a command: how it is asked for and how an answer is read, when `Given` has been read before it. */
export interface AskIn<In, Value, Given> {
  readonly question: (context: In, given: Given) => Promise<Message>;
  readonly read: (input: Input, context: In, given: Given, held: string | null) => Promise<Reading<Value>>;
  /**
   * How an answer is read that is to stand in place of an earlier one: "15h" keeps the day, "thêm Lan" the others.
   * Where this is missing, it is read as if it were the first.
   */
  readonly anew?: (input: Input, was: Input, context: In, given: Given) => Promise<Reading<Value>>;
  /** The value where nothing was said and nothing need be asked; `null` to ask. */
  readonly unsaid?: (context: In, given: Given) => Promise<Reading<Value> | null>;
  /**
   * As what a text would be recorded, where somebody is asked for words of their own; `null` where it would not. What
   * looks like an answer to something else, or comes hours after the question, is asked back; all else that is typed in
   * answer to the question is shown before it is recorded.
   */
  readonly words?: (given: Given, text: string) => OwnWords | null;
  /** Takes all files that are sent in one go; any other is told so before anything of them is recorded. */
  readonly manyFiles?: true;
  /** Words may follow that go on to the end of a command's line, so that no bar in it parts them. */
  readonly toLineEnd?: true;
  /**
   * Only one of its choices answers it: what else is typed is said to something else, and drops it with what was to be done.
   * What is said then, where these files came with it.
   */
  readonly dropped?: (files: readonly string[]) => Message;
  /** Nothing on a command's line is read as this: a button names it, or it is asked for where it is needed. */
  readonly offLine?: true;
}

/**
 * The arguments of a command in order: `first('meeting', askMeeting(TO_ANSWER)).and('reason', reason)`. `Given` is what
 * is there once all are read; an argument that wants something read before it does not fit in front of that.
 */
export interface Asks<In, Given> {
  readonly list: readonly NamedAsk[];
  /** `facet`: it can be said anew while the preview waits. */
  and<Name extends string, Value, Here extends In>(
    name: Name,
    ask: AskIn<Here, Value, Given>,
    facet?: Facet,
  ): Asks<Here, Given & Readonly<Record<Name, Value>>>;
}

// biome-ignore lint/suspicious/noExplicitAny: `and` has checked what an argument wants read before it, and the list cannot say it
export type Checked = any;

export interface NamedAsk {
  /** Under it an answer is kept while the rest is asked for: another name loses what was said before a new version. */
  readonly name: string;
  readonly ask: AskIn<Checked, unknown, Checked>;
  readonly facet: Facet | null;
}

const asksOf = <In, Given>(list: readonly NamedAsk[]): Asks<In, Given> => ({
  list,
  and: (name, ask, facet) => asksOf([...list, { name, ask, facet: facet ?? null }]),
});

export const nothing: Asks<object, unknown> = asksOf([]);

export const first = <Name extends string, Value, In>(
  name: Name,
  ask: AskIn<In, Value, unknown>,
  facet?: Facet,
): Asks<In, Readonly<Record<Name, Value>>> => asksOf([{ name, ask, facet: facet ?? null }]);
