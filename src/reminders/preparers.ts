import { standIn } from '../domain/committee/acting.ts';
import { isActor } from '../domain/committee/agency.ts';
import { hasLeft, isMainBody, leadRole, meetingRules, seatedAs } from '../domain/committee/bodies.ts';
import {
  holders,
  LEADERS,
  type Member,
  memberById,
  membersOf,
  secretaries,
} from '../domain/committee/committee.ts';
import type { Law, Ruled } from '../domain/law.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Body, Role } from '../regulations/schema.ts';

/**
 * Who sees to a meeting's notice or papers: the secretaries, who drafted it, and whom the regulation names. A
 * team is told through its lead; leaders who sit for the standing agency have others do it.
 */
export function preparersOf(what: 'notice' | 'papers', meeting: Meeting, law: Ruled): string[] {
  const { committee, regulation } = law;
  const rules = regulation.preparation;
  const lists = what === 'notice' ? [rules.notices ?? rules.papers] : [rules.papers, rules.sending];
  // A further body's meeting is nothing to those who prepare the committee's.
  const named = (isMainBody(meeting.body) ? lists : [])
    .flatMap((list) => list?.by ?? [])
    .flatMap((party): Member[] => {
      switch (party) {
        case 'team':
          return holders(committee, 'team', ['team-lead']);
        case 'standing-agency':
          return membersOf(committee, 'committee').filter(
            (member) =>
              !LEADERS.includes(member.role) && isActor(member, ['standing-agency'], 'committee', law),
          );
        // They see to it whoever is named.
        case 'secretary':
        case 'committee':
        case 'agencies':
        case 'agency-heads':
          return [];
        default:
          return [...holders(committee, 'committee', [party]), ...holders(committee, 'team', [party])];
      }
    });
  const drafter = memberById(committee, meeting.draftedBy);
  const drafts = drafter && !hasLeft(drafter, meeting.body) ? [drafter] : [];
  return [...new Set([...drafts, ...secretaries(committee), ...named].map(({ id }) => id))];
}

/** Who convenes a body's regular meetings today: the first whom the regulation names, or who acts for them. */
export function convenerOf(body: Body, law: Law): Member | null {
  const right = meetingRules(body, law.regulation).convene.regular;
  const roles: readonly Role[] = right?.by ?? [leadRole(body, law.regulation)];
  const [first] = seatedAs(roles, body, law);
  return first ? (standIn(law, first, body, law.now)?.member ?? first) : null;
}
