/** A seed that once showed a fault, with how long its people act and what was wrong. */
export interface KeptSeed {
  readonly seed: number;
  readonly days: number;
  readonly was: string;
}

/** Every fault that was ever found stays here; a change of the simulation itself may make another run of a seed. */
export const KEPT_SEEDS: readonly KeptSeed[] = [];
