import { type Quorum, quorumIn } from '../meetings/quorum.ts';
import { answeredBy, countedOn, type Sheet } from './sheet.ts';

/** How many there are for a sheet; silence is nobody's answer, also where it counts as consent. `null` without a rule. */
export function quorumOf(sheet: Sheet): Quorum | null {
  const { quorum } = sheet;
  if (!quorum) return null;
  if (quorum.by === 'roll') return quorum.there;
  return quorumIn(quorum.rule, (quorum.outOf ?? countedOn(sheet)).length, answeredBy(sheet).length);
}
