import { fold } from '../domain/fold.ts';
import { withoutCourtesy } from '../hear/courtesy.ts';
import { readNumber } from '../hear/number-said.ts';
import { withoutCount } from '../hear/wording.ts';
import type { Choice, Message } from '../ports/message.ts';

/** One of the things that can be chosen: by its number, its words, or its button. */
export interface Option<Value> {
  readonly label: string;
  /** What the button says for it; also understood when typed. */
  readonly key: string;
  readonly value: Value;
  /** Other words for it, folded. */
  readonly words?: readonly string[];
}

/** A numbered list with buttons: whoever has no buttons answers with the number. */
export function offer<Value>(text: string, options: readonly Option<Value>[]): Message {
  const choices: Choice[][] = options
    .slice(0, MOST_BUTTONS)
    .map((option) => [{ label: option.label, command: option.key }]);
  const lines = options.map((option, at) => `${at + 1}. ${option.label}`);
  return { text: [text, ...lines].join('\n'), choices, listed: options.length };
}

const MOST_BUTTONS = 20;

/** The option that an answer names, or `null`. */
export function picked<Value>(answer: string, options: readonly Option<Value>[]): Option<Value> | null {
  const text = answer.trim();
  const number = numberFor(text, options);
  // A bare one is always a place in the list.
  if (number !== null && /^\d/.test(text)) return options[number - 1] ?? null;
  const short = text.slice(0, 200);
  return (
    options.find((option) => option.key === text) ??
    worded(fold(short), options) ??
    worded(fold(withoutCourtesy(short)), options) ??
    (number === null ? null : (options[number - 1] ?? null))
  );
}

const worded = <Value>(said: string, options: readonly Option<Value>[]): Option<Value> | undefined =>
  options.find(({ label, words }) => fold(label) === said || words?.includes(said)) ??
  options.find(({ label }) => fold(withoutCount(label)) === said);

const numberFor = (answer: string, options: readonly Option<unknown>[]): number | null =>
  readNumber(
    answer,
    options.map(({ label }) => label),
  );

/** Whether an answer is a number that none of them has: they are offered again. */
export const isBeyond = (answer: string, options: readonly Option<unknown>[]): boolean => {
  const number = numberFor(answer, options);
  return number !== null && options.length > 0 && options[number - 1] === undefined;
};
