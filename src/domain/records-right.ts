import type { Regulation } from '../regulations/schema.ts';
import type { Committee, Member } from './committee.ts';
import { no, type Permission, yes } from './permission.ts';
import { isParty } from './task-people.ts';

/** Who searches the committee's records: whoever keeps them by the regulation, and the secretaries. */
export function recordsRight(who: Member, committee: Committee, regulation: Regulation): Permission {
  const keeper = regulation.records.keeper;
  const article = keeper?.article ?? null;
  if (who.secretary) return yes(article);
  return keeper && isParty(who, [keeper.by], committee, regulation) ? yes(article) : no([], article);
}
