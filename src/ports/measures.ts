import type { ActName } from '../domain/committee/act-name.ts';

/**
 * What is counted while the program runs, for `/metrics`. It is told after the fact: a transaction's body may run twice.
 * What it is told comes from closed lists; no committee, person or address is among it.
 */
export interface Measures {
  /** An update was taken; `failed` where its platform has to send it again. */
  update(channel: string, how: 'taken' | 'failed', seconds: number): void;
  /** Something was put on record. */
  act(name: ActName): void;
  /** What became of a message that was to leave: `sent`, or the kind of the channel's failure. */
  sent(channel: string, result: string): void;
  /** From the end of a transaction's work until it was durable. */
  commit(seconds: number): void;
  /** A look at what is due. */
  tick(seconds: number): void;
}

/** Where nobody asks. */
export const UNMEASURED: Measures = {
  update: () => {},
  act: () => {},
  sent: () => {},
  commit: () => {},
  tick: () => {},
};
