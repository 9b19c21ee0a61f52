import { Budget } from './budget.ts';

/** Something that a person has to put right; what to do about it is said where sentences are. */
export type Trouble =
  /** Zalo takes neither the refresh token that we keep nor the one that we were given. */
  | 'refresh-refused'
  /** There is none at all. */
  | 'needs-refresh-token'
  /** The app or its secret is wrong, switched off or removed, or the OA is gone. */
  | 'app'
  /** The OA has not allowed the app this call. */
  | 'permission'
  /** The OA has taken back what it had allowed. */
  | 'permission-revoked'
  /** The OA is not verified. */
  | 'unverified'
  /** The OA's package is too small or has run out. */
  | 'package'
  | 'quota'
  /** The group is switched off, its package has run out, or the OA is not in it. */
  | 'group'
  /** Zalo objects to what was written. */
  | 'content'
  /** No Zalo Cloud Account, or nothing in it. */
  | 'cloud-account'
  /** The template for people who were silent for long is not taken. */
  | 'template';

const HOUR = 3_600_000;

/** Tells each kind of trouble at most once an hour: with a hundred messages waiting, it comes a hundred times. */
export function makeTeller(
  clock: () => number,
  onTrouble: (trouble: Trouble) => void,
): (trouble: Trouble) => void {
  const told = new Map<Trouble, Budget>();
  return (trouble) => {
    const budget = told.get(trouble) ?? new Budget(1, HOUR);
    told.set(trouble, budget);
    if (budget.take(clock()) === 0) onTrouble(trouble);
  };
}
