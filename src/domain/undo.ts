import { DomainError } from './domain-error.ts';

/** What was read out of words of somebody's and can be taken back by them: under which name, and what stood before. */
export interface Undo<Before> {
  readonly id: string;
  readonly before: Before | null;
}

/** Something that was recorded so; `undone`: it stands again, since what came after it was taken back under that name. */
export interface Undoable<Before> {
  readonly undo?: Undo<Before>;
  readonly undone?: string;
}

/** Without how it came to be: of what stood before, nothing further back is kept. */
export function plain<Record extends Undoable<unknown>>(record: Record): Record {
  const { undo: _, undone: __, ...own } = record;
  return own as Record;
}

/** Whether the record is the one that a button was made for. Throws where it was taken back before, or is another. */
export function assertUndoable(record: Undoable<unknown> | undefined, id: string): void {
  if (record?.undo?.id === id) return;
  throw new DomainError(!record || record.undone === id ? 'word-gone' : 'word-newer');
}

/** Letters of a name: short, for a button has little room. */
const LENGTH = 8;

/** A name under which something is taken back, where it was read out of words; `null` where it was chosen. */
export const heardAs = (said: { readonly worded: boolean; newSalt(): string }): string | null =>
  said.worded ? said.newSalt().slice(0, LENGTH) : null;
