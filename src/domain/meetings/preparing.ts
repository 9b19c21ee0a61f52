import type { Regulation } from '../../regulations/schema.ts';
import { type Committee, isActor, type Member } from '../committee/committee.ts';

/** Papers come from the team and from the standing agency. */
export const preparing = (who: Member, committee: Committee, regulation: Regulation): boolean =>
  isActor(
    who,
    ['standing-agency', 'team-lead', 'standing-deputy-team-lead', 'deputy-team-lead', 'team-member'],
    'team',
    committee,
    regulation,
  );
