import { type Chair, deciderOf, leaderOf, standIn } from '../committee/acting.ts';
import { roleIn } from '../committee/committee.ts';
import type { Law } from '../law.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { rulesOf } from '../meetings/rules.ts';

/**
 * Whose the conclusion of a meeting is: its chair's. Where the chair of one meeting was handed to somebody whose
 * conclusions the regulation does not let bind the members, it stays that of the leader who handed it over.
 */
export function concluderOf(meeting: Meeting, law: Law): Chair {
  const chair = deciderOf(meeting, law);
  const { binding } = law.regulation.conclusions;
  const rule = rulesOf(meeting, law.regulation).chair;
  if (chair.basis !== 'handed' || meeting.body !== 'committee' || !binding || !rule) return chair;
  const role = roleIn(chair.member, 'committee');
  const leader = leaderOf(law.committee, 'committee', rule.role);
  if (!leader || (role && binding.of.includes(role))) return chair;
  const acts = standIn(law, leader, 'committee', law.now);
  return acts
    ? { member: acts.member, basis: 'acting', for: leader, article: acts.article }
    : { member: leader, basis: 'default', article: rule.article };
}
