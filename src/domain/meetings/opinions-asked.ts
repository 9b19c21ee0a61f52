import type { Regulation } from '../../regulations/schema.ts';
import { chairOf } from '../committee/acting.ts';
import { seatIn } from '../committee/bodies.ts';
import { type Member, memberById } from '../committee/committee.ts';
import type { Ruled } from '../law.ts';
import type { Instant } from '../time/instant.ts';
import type { WrittenOpinion } from './answer.ts';
import { assertInvited, type Giver } from './attendance.ts';
import { type Meeting, noted } from './meeting.ts';
import { opinions } from './requests.ts';
import { rulesOf } from './rules.ts';

/** Whose written opinion on what a meeting is about the regulation asks for, and whose has come. */
export interface OpinionsAsked {
  readonly article: string;
  /** Ids, in the order of invitation. */
  readonly given: readonly string[];
  readonly missing: readonly string[];
}

const opinionRule = (meeting: Meeting, regulation: Regulation) => rulesOf(meeting, regulation).writtenOpinion;

/** Whether it asks it of this one: of those invited who sit on the body, not of who chairs and hears them. */
export const owesOpinion = (member: Member, meeting: Meeting, law: Ruled): boolean =>
  opinionRule(meeting, law.regulation) !== null &&
  meeting.invitees.includes(member.id) &&
  member.left === null &&
  seatIn(member, meeting.body, law.regulation) !== null &&
  chairOf(meeting, law).member?.id !== member.id;

/** `null` where the regulation asks nobody. What came with a delegate counts as well. */
export function opinionsAsked(meeting: Meeting, law: Ruled): OpinionsAsked | null {
  const rule = opinionRule(meeting, law.regulation);
  if (!rule) return null;
  const filed = new Set(opinions(meeting).map(({ member }) => member));
  const asked = meeting.invitees.filter((id) => {
    const member = memberById(law.committee, id);
    return member !== null && owesOpinion(member, meeting, law);
  });
  return {
    article: rule.article,
    given: asked.filter((id) => filed.has(id)),
    missing: asked.filter((id) => !filed.has(id)),
  };
}

/** A member's opinion, in the place of an earlier one. */
export function opinionGiven(
  meeting: Meeting,
  { member, by }: Giver,
  opinion: Pick<WrittenOpinion, 'text' | 'file'>,
  now: Instant,
): Meeting {
  assertInvited(meeting, member, now);
  const then = {
    ...meeting,
    opinions: { ...meeting.opinions, [member.id]: { ...opinion, at: now, by: by.id } },
  };
  const onBehalfOf = by.id === member.id ? null : member.id;
  return noted(then, { at: now, by: by.id, onBehalfOf, act: 'opinion-filed' });
}
