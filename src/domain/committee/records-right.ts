import type { Regulation } from '../../regulations/schema.ts';
import { no, type Permission, yes } from '../permission.ts';
import { isParty } from '../tasks/people.ts';
import { activeMembers, type Committee, type Member } from './committee.ts';

/** Who searches the committee's records: whoever keeps them by the regulation, and the secretaries. */
export function recordsRight(who: Member, committee: Committee, regulation: Regulation): Permission {
  const keeper = regulation.records.keeper;
  const article = keeper?.article ?? null;
  const keepers = activeMembers(committee).filter(
    (one) => one.secretary || (keeper && isParty(one, [keeper.by], committee, regulation)),
  );
  return keepers.some(({ id }) => id === who.id) ? yes(article) : no([], article, keepers);
}
