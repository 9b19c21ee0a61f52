import { type Committee, LEADERS, memberById, roleIn } from '../committee/committee.ts';
import type { Owed } from './owed.ts';

/**
 * Whether a day that somebody sets is but noted to be reminded of. A secretary tells no leader by when to report, and
 * not the committee, whoever answers for it; what was demanded has the day of who demanded it.
 */
export function isNotedDay(
  { body, member, record }: Pick<Owed, 'body' | 'member' | 'record'>,
  by: string,
  committee: Committee,
): boolean {
  const ower = memberById(committee, member);
  const role = ower && roleIn(ower, 'committee');
  const leads = body === 'committee' || (body === null && role && LEADERS.includes(role));
  return Boolean(leads) && !record?.demand && memberById(committee, by)?.secretary === true;
}
