import type { Body, Regulation } from '../../regulations/schema.ts';
import { type Chair, deciderOf, isAway, leaderOf, standIn, standingIn } from '../committee/acting.ts';
import { isActor } from '../committee/agency.ts';
import { hasLeft, meetingRules, seatedAs } from '../committee/bodies.ts';
import { activeMembers, type Member, memberById, secretaries } from '../committee/committee.ts';
import type { Law, Ruled } from '../law.ts';
import type { Meeting } from './meeting.ts';
import { rulesOf } from './rules.ts';
import { rulesFor } from './standing.ts';

type AbsenceRule = NonNullable<Regulation['meetings']['committee']['absence']>;
/** A post that a rule on absences has consent, whoever chairs the meeting. */
type NamedPost = Exclude<AbsenceRule['consent'], 'chair' | 'none'>;

/** The post whose consent an absence needs: `null` where it is the chair's, or nobody's. */
export const consentPost = (rule: Pick<AbsenceRule, 'consent'> | null): NamedPost | null =>
  rule === null || rule.consent === 'chair' || rule.consent === 'none' ? null : rule.consent;

/** Who holds such a post. */
export const holderOfPost = (post: NamedPost, body: Body, law: Ruled): Member | null =>
  post === 'head' ? leaderOf(law.committee, 'committee', post) : (seatedAs([post], body, law)[0] ?? null);

/** To whom a rule has an absence reported besides who chairs. */
export function absenceGoesTo({ to }: Pick<AbsenceRule, 'to'>, body: Body, law: Ruled): Member[] {
  if (to === 'chair') return [];
  if (to === 'secretary') return secretaries(law.committee);
  if (to === 'standing-agency')
    return activeMembers(law.committee).filter((one) => isActor(one, [to], 'committee', law));
  const holder = holderOfPost(to, body, law);
  return holder ? [holder] : [];
}

/**
 * Who decides today on what `asker` asks: the holder of the post that the rule names, or who acts for them while they are
 * away; where nobody does, it is still theirs alone. Else who decides what the meeting's chair decides, as on all that
 * nobody in particular asks (`null`).
 */
export function consenterOf(meeting: Meeting, law: Law, asker: string | null): Chair {
  const member = asker === null ? null : memberById(law.committee, asker);
  const rule = member ? rulesFor(member, meeting, law.regulation).absence : null;
  const post = consentPost(rule);
  if (!rule || !post) return deciderOf(meeting, law, asker);
  const { article } = rule;
  const leader = holderOfPost(post, meeting.body, law);
  if (!leader) return { member: null, basis: 'nobody', of: null, article, also: [] };
  if (!isAway(law.committee, leader, law.now)) return { member: leader, basis: 'default', article };
  const acts = standIn(law, leader, post === 'head' ? 'committee' : meeting.body, law.now, {
    unable: new Set([asker]),
  });
  return acts ? standingIn(acts) : { member: leader, basis: 'default', article };
}

/**
 * The article of the rule on what somebody asks of who decides at a meeting: to stay away, to send somebody, or, asked by
 * nobody in particular, who takes part. `null` where the text has none.
 */
export function ruleAsked(meeting: Meeting, asker: string | null, law: Ruled): string | null {
  const member = asker === null ? null : memberById(law.committee, asker);
  if (!member) return rulesOf(meeting, law.regulation).participants?.article ?? null;
  const { absence, proxy } = rulesFor(member, meeting, law.regulation);
  const sends = meeting.answers[member.id]?.kind === 'proxy' && proxy?.needs === 'chair-consent';
  return (sends ? proxy : absence)?.article ?? null;
}

/** Whether a meeting of a body has anything wait for the word of who chairs it. */
export function asksChair(body: Body, { meetings }: Pick<Regulation, 'meetings'>): boolean {
  const { absence, proxy, participants } = meetingRules(body, { meetings });
  return absence?.consent === 'chair' || proxy?.needs === 'chair-consent' || participants !== null;
}

/** Whether it is somebody's to decide on what is asked of a meeting, or its participants stand by their word. */
export const hasWordIn = (who: Member, meeting: Meeting, law: Law): boolean =>
  (meeting.participants?.confirmedBy === who.id && !hasLeft(who, meeting.body)) ||
  Object.keys(meeting.answers).some((asker) => consenterOf(meeting, law, asker).member?.id === who.id);
