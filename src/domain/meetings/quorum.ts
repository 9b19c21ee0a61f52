import type { BodyMeetings } from '../../regulations/schema.ts';
import { sittingIn } from '../committee/bodies.ts';
import type { Member } from '../committee/committee.ts';
import type { Ruled } from '../law.ts';
import type { Meeting } from './meeting.ts';
import { rulesOf } from './rules.ts';
import { sendsDelegate, standing, standings } from './standing.ts';

type MeetingQuorum = NonNullable<BodyMeetings['quorum']>;
/** So many of a number: at least that share of it, or more than it. */
export type Least = Pick<MeetingQuorum, 'share' | 'more'>;
/** A share of people that is enough. */
export type Share = Least & Pick<MeetingQuorum, 'article' | 'other'>;

/** How many there are, beside how many there have to be. */
export interface Quorum {
  readonly rule: Share;
  readonly outOf: number;
  readonly needed: number;
  /** Those who count for sure. */
  readonly there: number;
  /** Delegates of whom the text does not say whether they count. */
  readonly unsure: number;
  /** `open`: it hangs on whether delegates count, which the text does not say. */
  readonly state: 'reached' | 'short' | 'open';
}

export function neededOf({ share, more }: Least, outOf: number): number {
  const [of = 1, parts = 1] = share.split('/').map(Number);
  return more ? Math.floor((outOf * of) / parts) + 1 : Math.ceil((outOf * of) / parts);
}

export function quorumIn(rule: Share, outOf: number, there: number, unsure = 0): Quorum {
  const needed = neededOf(rule, outOf);
  const state = there >= needed ? 'reached' : there + unsure >= needed ? 'open' : 'short';
  return { rule, outOf, needed, there, unsure, state };
}

/** By the answers so far: who chairs, and who said that they come or send somebody. `null` without a rule. */
export function quorumExpected(meeting: Meeting, law: Ruled): Quorum | null {
  const stands = standings(meeting, law);
  return counted(meeting, law, ({ id }) => {
    const where = stands(id);
    if (where === 'attending' || where === 'chairing') return 'there';
    return sendsDelegate(where) ? 'delegate' : null;
  });
}

/** By the roll; a delegate whose mandate still lacks something counts for nobody. `null` without a rule or before the roll. */
export function quorumThere(meeting: Meeting, law: Ruled): Quorum | null {
  if (Object.keys(meeting.attendance).length === 0) return null;
  return counted(meeting, law, (member) => {
    const state = meeting.attendance[member.id]?.state;
    if (state === 'present') return 'there';
    return state === 'delegate' && sendsDelegate(standing(member, meeting, law.regulation))
      ? 'delegate'
      : null;
  });
}

function counted(
  meeting: Meeting,
  law: Ruled,
  comes: (member: Member) => 'there' | 'delegate' | null,
): Quorum | null {
  const rule = rulesOf(meeting, law.regulation).quorum;
  if (!rule) return null;
  const members = sittingIn(meeting.body, law);
  const invited = new Set(meeting.invitees);
  const outOf = rule.of === 'members' ? members : members.filter(({ id }) => invited.has(id));
  const all = members.filter(({ id }) => invited.has(id)).map(comes);
  const count = (how: 'there' | 'delegate'): number => all.filter((one) => one === how).length;
  const delegates = count('delegate');
  return quorumIn(
    rule,
    outOf.length,
    count('there') + (rule.delegates === true ? delegates : 0),
    rule.delegates === null ? delegates : 0,
  );
}
