import type { Regulation } from '../../regulations/schema.ts';
import { deciders } from '../committee/acting.ts';
import { type Committee, LEADERS, type Member } from '../committee/committee.ts';
import type { Instant } from '../time/instant.ts';
import { dutiesOf } from './duty.ts';
import type { Owed } from './owed.ts';
import { demanders, receiversOf } from './people.ts';

/** Who may see what everybody owes: who hears that reports are late, and who receives them. */
export const watches = (who: Member, committee: Committee, regulation: Regulation, now: Instant): boolean =>
  nudges(who, null, committee, regulation, now) || hearsOfLate(who, committee, regulation, now);

/** Who may nudge those who owe: the secretaries everybody, who receives reports those who owe these. */
export const nudges = (
  who: Member,
  owed: Owed | null,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): boolean =>
  who.secretary ||
  (owed
    ? owed.receivers.includes(who.id)
    : dutiesOf(regulation).some((duty) =>
        receiversOf(duty, committee, regulation, now).some(({ id }) => id === who.id),
      ));

/** A leader, who may demand reports, or acts for such a one today. */
function hearsOfLate(who: Member, committee: Committee, regulation: Regulation, now: Instant): boolean {
  const roles = [...LEADERS, ...dutiesOf(regulation).flatMap(demanders)];
  return deciders(roles, committee, regulation, now).some(({ id }) => id === who.id);
}
