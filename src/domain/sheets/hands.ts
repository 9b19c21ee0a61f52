import { seatIn } from '../committee/bodies.ts';
import { type Member, memberById } from '../committee/committee.ts';
import type { Ruled } from '../law.ts';
import { hasStarted, isOver, type Meeting } from '../meetings/meeting.ts';
import { rulesOf } from '../meetings/rules.ts';
import { sendsDelegate, standing } from '../meetings/standing.ts';
import { after, type Instant, MINUTE } from '../time/instant.ts';

/** A show of hands is open for this long. */
const HANDS_UP = 15 * MINUTE;

export const handsUntil = (now: Instant): Instant => after(now, HANDS_UP);

export const isOn = (meeting: Meeting, now: Instant): boolean =>
  meeting.state === 'called' && hasStarted(meeting, now) && !isOver(meeting, now);

/** Who has a voice in a meeting, by its roll, and whose delegate has none (yet). */
export interface Voices {
  readonly voices: readonly Member[];
  /** They sent somebody whose mandate does not count. */
  readonly withoutMandate: readonly Member[];
  /** They sent somebody who may not vote, by the regulation. */
  readonly withoutVote: readonly Member[];
}

/**
 * Members of the body who are marked as present, and those whose delegate is: a delegate speaks through the member
 * who sent them, and not where the proxy still lacks what the regulation asks for.
 */
export function voicesIn(meeting: Meeting, { committee, regulation }: Ruled): Voices {
  const voices: Member[] = [];
  const withoutMandate: Member[] = [];
  const withoutVote: Member[] = [];
  const { delegates } = rulesOf(meeting, regulation);
  for (const id of meeting.invitees) {
    const member = memberById(committee, id);
    const { state } = meeting.attendance[id] ?? { state: null };
    if (!member || member.left !== null || !seatIn(member, meeting.body, regulation)) continue;
    if (state === 'present') voices.push(member);
    if (state !== 'delegate') continue;
    const valid = sendsDelegate(standing(member, meeting, regulation));
    (delegates?.vote === false ? withoutVote : valid ? voices : withoutMandate).push(member);
  }
  return { voices, withoutMandate, withoutVote };
}

/** The article by which who sent a delegate to a meeting has no vote there; `null` where they have one. */
export function voteless(meeting: Meeting, member: string, { regulation }: Ruled): string | null {
  const { delegates } = rulesOf(meeting, regulation);
  return delegates?.vote === false && meeting.attendance[member]?.state === 'delegate'
    ? delegates.article
    : null;
}
