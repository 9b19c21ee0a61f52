import type { Situation, Slots, WishAct } from './reading.ts';
import type { Sentence } from './sentence.ts';

type Role = Situation['role'];

export interface WishKind {
  readonly act: WishAct;
  readonly roles: readonly Role[] | 'all';
  /** What has to stand in the sentence, any of them. */
  readonly said: readonly string[];
  /** What makes it something else. */
  readonly not?: readonly string[];
  /** A question is what it is; else a question is none. */
  readonly question?: boolean;
  /** Only as a question. */
  readonly mustAsk?: boolean;
  /** Denial belongs to it: “không mời nữa”. */
  readonly denied?: boolean;
  /** So do complaints. */
  readonly grumbling?: boolean;
  /** “Mấy người”, “ai” name whom it is said to, and ask nothing. */
  readonly plural?: boolean;
  /** Told, not asked for: only as sure as this. */
  readonly offer?: boolean;
  readonly slots?: (sentence: Sentence, situation: Situation) => Slots;
}

export const LED_BY: readonly Role[] = ['secretary', 'head', 'chair'];
