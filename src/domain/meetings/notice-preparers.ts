import type { Regulation } from '../../regulations/schema.ts';
import type { Committee, Member } from '../committee/committee.ts';
import { isParty, namedBy, speakers } from '../tasks/people.ts';
import type { Instant } from '../time/instant.ts';
import type { Meeting } from './meeting.ts';

/** Who is told that a meeting was drafted whose notice is theirs to prepare; nobody where one of them drafted it. */
export function noticePreparers(
  meeting: Meeting,
  drafter: Member,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): { readonly people: readonly Member[]; readonly article: string | null } {
  const rule = meeting.body === 'committee' ? regulation.preparation.notices : null;
  const own = drafter.secretary || isParty(drafter, namedBy(rule), committee, regulation);
  if (!rule || own) return { people: [], article: null };
  return { people: speakers(namedBy(rule), committee, regulation, now), article: rule.article };
}
