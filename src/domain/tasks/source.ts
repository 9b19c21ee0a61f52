import type { Regulation } from '../../regulations/schema.ts';
import { type Committee, memberById, roleIn } from '../committee/committee.ts';
import { fold } from '../fold.ts';
import type { Task } from './task.ts';

/**
 * The article by which somebody of the team carries out a conclusion of that person outside; `null` where the text does not
 * bind them to it.
 */
export function boundBy(
  { lead, source }: Pick<Task, 'lead' | 'source'>,
  committee: Committee,
  { conclusions: { teamBinding } }: Regulation,
): string | null {
  const member = memberById(committee, lead.member ?? '');
  if (!teamBinding || !source || !member || roleIn(member, 'team') === null) return null;
  const said = fold(source.normalize('NFC'));
  return teamBinding.ofOutside.some((name) => said.startsWith(fold(name))) ? teamBinding.article : null;
}
