import { type Quorum, quorumIn, type Share } from '../meetings/quorum.ts';
import { answeredBy, countedOn, type Sheet } from './sheet.ts';

/** What makes a sheet valid, as it stood when it was opened. */
export type SheetQuorum =
  /** A show of hands: who was there by the roll. */
  | { readonly by: 'roll'; readonly there: Quorum }
  /** Between meetings: how many answer. `outOf`: the body's members; `null`: those who are asked. */
  | { readonly by: 'answers'; readonly rule: Share; readonly outOf: readonly string[] | null };

/** How many there are for a sheet; silence is nobody's answer, also where it counts as consent. `null` without a rule. */
export function quorumOf(sheet: Sheet): Quorum | null {
  const { quorum } = sheet;
  if (!quorum) return null;
  if (quorum.by === 'roll') return quorum.there;
  return quorumIn(quorum.rule, (quorum.outOf ?? countedOn(sheet)).length, answeredBy(sheet).length);
}
