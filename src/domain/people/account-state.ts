import type { Instant } from '../time/instant.ts';

/** How one account of theirs stands. */
export interface AccountState {
  readonly channel: string;
  /** `unopened`: never wrote in private, or blocked the bot. `silent-too-long`: the platform may refuse. */
  readonly state: 'open' | 'unopened' | 'silent-too-long';
  /** Their last word in private, as far as it is known. */
  readonly heardAt: Instant | null;
}
