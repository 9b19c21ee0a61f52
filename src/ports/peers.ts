/** What one of the processes that share a store does for all of them: it sends, reminds, cleans up. */
export interface OnDuty {
  /** The function that comes back ends it: what is in hand is finished, nothing new is begun. */
  begin(): Promise<() => Promise<void>>;
  /** Another process has put something on its way. */
  wake(): void;
}

/** The processes that share a store. */
export interface Peers {
  /**
   * Takes the duty on, at once where nobody has it, else within seconds of the end of who has it. Resolves when that has
   * been tried once; the function that comes back gives it up. Throws what a first `begin` throws.
   */
  share(duty: OnDuty): Promise<() => Promise<void>>;
}

/** A process that has its store to itself. */
export const ALONE: Peers = { share: ({ begin }) => begin() };
