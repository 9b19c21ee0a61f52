import type { Regulation } from '../../regulations/schema.ts';
import { type Chair, deciderOf, leaderOf, standIn } from '../committee/acting.ts';
import { type Committee, roleIn } from '../committee/committee.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { rulesOf } from '../meetings/rules.ts';
import type { Instant } from '../time/instant.ts';

/**
 * Whose the conclusion of a meeting is: its chair's. Where the chair of one meeting was handed to somebody whose
 * conclusions the regulation does not let bind the members, it stays that of the leader who handed it over.
 */
export function concluderOf(
  meeting: Meeting,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Chair {
  const chair = deciderOf(meeting, committee, regulation, now);
  const { binding } = regulation.conclusions;
  const rule = rulesOf(meeting, regulation).chair;
  if (chair.basis !== 'handed' || meeting.body !== 'committee' || !binding || !rule) return chair;
  const role = roleIn(chair.member, 'committee');
  const leader = leaderOf(committee, 'committee', rule.role);
  if (!leader || (role && binding.of.includes(role))) return chair;
  const acts = standIn(committee, regulation, leader, 'committee', now);
  return acts
    ? { member: acts.member, basis: 'acting', for: leader, article: acts.article }
    : { member: leader, basis: 'default', article: rule.article };
}
