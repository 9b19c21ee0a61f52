import { deciders } from '../committee/acting.ts';
import { LEADERS, type Member } from '../committee/committee.ts';
import type { Law } from '../law.ts';
import { dutiesOf } from './duty.ts';
import type { Owed } from './owed.ts';
import { demanders, receiversOf } from './people.ts';

/** Who may see what everybody owes: who hears that reports are late, and who receives them. */
export const watches = (who: Member, law: Law): boolean => nudges(who, null, law) || hearsOfLate(who, law);

/** Who may nudge those who owe: the secretaries everybody, who receives reports those who owe these. */
export const nudges = (who: Member, owed: Owed | null, law: Law): boolean =>
  who.secretary ||
  (owed
    ? owed.receivers.includes(who.id)
    : dutiesOf(law.regulation).some((duty) => receiversOf(duty, law).some(({ id }) => id === who.id)));

/** A leader, who may demand reports, or acts for such a one today. */
function hearsOfLate(who: Member, law: Law): boolean {
  const roles = [...LEADERS, ...dutiesOf(law.regulation).flatMap(demanders)];
  return deciders(roles, law).some(({ id }) => id === who.id);
}
