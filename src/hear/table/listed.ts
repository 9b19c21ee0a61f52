import type { RosterEntry } from '../../domain/people/entries.ts';
import type { OldLetters } from './letters.ts';

/** Somebody in a roster, as it was written. */
export interface ListedPerson extends RosterEntry {
  /** The row of the sheet, from 1. */
  readonly line: number;
}

/** What a careful reader would ask about. */
export type TableDoubt =
  | { readonly what: 'letters'; readonly as: OldLetters }
  /** The sheet holds more than is read of one. */
  | { readonly what: 'more' }
  | { readonly what: 'broken' | 'no-name'; readonly line: number; readonly text: string }
  | { readonly what: 'other-sheets' | 'columns-left'; readonly names: readonly string[] }
  | {
      readonly what: 'twice' | 'namesakes' | 'unlike';
      readonly name: string;
      readonly lines: readonly number[];
    }
  | { readonly what: 'title'; readonly name: string; readonly text: string }
  | {
      readonly what: 'email';
      readonly name: string;
      readonly text: string;
      readonly why: 'form' | 'phone' | 'private' | 'shared';
    };

/** The same as it was brought: in which file. */
export interface ListBrought {
  readonly name: string;
  readonly sheet: string;
  readonly people: readonly RosterEntry[];
  readonly doubts: readonly TableDoubt[];
}

export interface ListRead {
  readonly sheet: string;
  readonly people: readonly ListedPerson[];
  readonly doubts: readonly TableDoubt[];
}
