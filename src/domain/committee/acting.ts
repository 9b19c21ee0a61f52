import type { Body, Regulation, Role } from '../../regulations/schema.ts';
import type { Law, Ruled } from '../law.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { callingPosts, rulesOf, sessionRule } from '../meetings/rules.ts';
import type { InStead } from '../permission.ts';
import { isStillIn, leaderIn, meetingRules, seatedAs, seatIn } from './bodies.ts';
import { type Committee, holders, type Member, memberById } from './committee.ts';
import { type ActingAt, chairingArticle, isAway, type StandIn, standIn, wouldAct } from './stand-in.ts';

export { isAway, leaderOf, standIn } from './stand-in.ts';

/** For whom somebody acts in what is `own`'s to decide; `null` where it is theirs as well, or they do not act. */
export function inSteadOf(
  who: Member,
  own: readonly Member[],
  law: Law,
  bodies: readonly Body[] = ['committee', 'team'],
): InStead | null {
  if (own.some(({ id }) => id === who.id)) return null;
  for (const leader of own)
    for (const body of bodies) {
      const acts = standIn(law, leader, body, law.now);
      if (acts?.member.id === who.id) return { of: leader, article: acts.article };
    }
  return null;
}

/** Who decides by one of the committee's roles today, whoever acts for them besides. */
export function deciders(roles: readonly Role[], law: Law): Member[] {
  const own = holders(law.committee, 'committee', roles);
  const acting = own.flatMap((one) => standIn(law, one, 'committee', law.now)?.member ?? []);
  return [...new Set([...own, ...acting])];
}

/** Who chairs a meeting, and why. */
export type Chair =
  | {
      readonly member: Member;
      readonly basis: 'default' | 'handed';
      readonly article: string | null;
      /** It is the chair of one who is away, by the regulation, and nobody's word. */
      readonly unhanded?: true;
    }
  | {
      readonly member: Member;
      readonly basis: 'acting';
      /** For whom. */
      readonly for: Member;
      readonly article: string;
    }
  /** The one who would chair is away, and nobody acts until somebody is assigned. */
  | {
      readonly member: null;
      readonly basis: 'nobody';
      readonly of: Member | null;
      readonly article: string | null;
      /** Whom the regulation would let act, were they not away as well; empty where it names nobody. */
      readonly also: readonly Member[];
    };

/**
 * Who will not be there in person: whose absence was granted or needs nobody's consent, as the leader's own does
 * not. Who has only asked is to come, and goes on acting.
 */
const isNotComing = ({ answers }: Meeting, member: string): boolean => {
  const answer = answers[member];
  if (answer === undefined || answer.kind === 'attend') return false;
  return answer.consent.state === 'granted' || answer.consent.state === 'not-required';
};

/**
 * Who chairs a meeting: whom it was handed to, else the leader of the body (who holds it, of a working session), else
 * who acts for that one.
 * A body without the role that the regulation names falls back on who convened it, by a post that they still hold. `but` is not counted.
 */
export function chairOf(meeting: Meeting, law: Ruled, but: string | null = null): Chair {
  const { committee, regulation } = law;
  const rules = rulesOf(meeting, regulation);
  // Of the few who come into question: a thousand may have answered, and an answer asks for the chair many times.
  const unable = { has: (member: string): boolean => member === but || isNotComing(meeting, member) };
  const handed = meeting.handedChair ? memberById(committee, meeting.handedChair.to) : null;
  if (handed && isStillIn(handed, meeting.body) && !unable.has(handed.id)) {
    return { member: handed, basis: 'handed', article: handArticle(regulation, meeting.body) };
  }
  const session = sessionRule(meeting, regulation);
  const leader = session
    ? holderOf(meeting, committee)
    : rules.chair && (seatedAs([rules.chair.role], meeting.body, law)[0] ?? null);
  const article = (session ?? rules.chair)?.article ?? null;
  if (!leader) {
    const found = convenerOf(meeting, law);
    return found && found.id !== but
      ? { member: found, basis: 'default', article }
      : { member: null, basis: 'nobody', of: null, article, also: [] };
  }
  const away = unable.has(leader.id);
  const acts = standIn(law, leader, meeting.body, meeting.start, {
    ...chairing(meeting),
    awayToo: away,
    unable,
  });
  if (acts) return standingIn(acts);
  if (away || isAway(committee, leader, meeting.start)) {
    return nobodyActs(meeting, law, leader);
  }
  return { member: leader, basis: 'default', article };
}

/**
 * Who decides today what the meeting's chair decides (absences, participants): the chair, or who acts for the
 * chair while the chair is away. On what `asker` asks, whoever it would be without them.
 */
export function deciderOf(meeting: Meeting, law: Law, asker: string | null = null): Chair {
  const { committee, now } = law;
  const chair = chairOf(meeting, law, asker);
  // The leader stays away from the meeting, not from the duty: the request of who chairs it instead is the leader's.
  const leader = chair.member === null ? chair.of : null;
  if (leader && leader.id !== asker && asker !== null && !isAway(committee, leader, now)) {
    const acting = chairOf(meeting, law).member?.id === asker;
    if (acting) return { member: leader, basis: 'default', article: chair.article };
  }
  if (chair.member === null || !isAway(committee, chair.member, now)) return chair;
  const unable = new Set(asker === null ? [] : [asker]);
  const acts = standIn(law, chair.member, meeting.body, now, { ...chairing(meeting), unable });
  return acts ? standingIn(acts) : nobodyActs(meeting, law, chair.member);
}

const chairing = ({ field }: Meeting): ActingAt => ({ doing: 'chairing', field: field ?? null });

/** Who holds a working session, while they sit there. */
function holderOf({ convenedBy, body }: Meeting, committee: Committee): Member | null {
  const holder = memberById(committee, convenedBy);
  return holder && isStillIn(holder, body) ? holder : null;
}

export function standingIn({ member, article, meetingsOnly, why, for: of }: StandIn): Chair {
  if (!meetingsOnly) return { member, basis: 'acting', for: of, article };
  return { member, basis: 'handed', article, ...(why === 'absent' ? { unhanded: true } : {}) };
}

/** For whom who chairs acts; `null` where they chair by their own right, or by being given the chair. */
export const chairInStead = (chair: Chair): InStead | null =>
  chair.basis === 'acting' ? { of: chair.for, article: chair.article } : null;

/** That one is away, and nobody acts for them. */
const nobodyActs = (meeting: Meeting, law: Ruled, of: Member): Chair => ({
  member: null,
  basis: 'nobody',
  of,
  article: chairingArticle(law.regulation, meeting.body, seatIn(of, meeting.body, law.regulation)),
  also: wouldAct(law, of, meeting.body, chairing(meeting)),
});

/** Who called a meeting, while they hold a post that calls such; else who leads its body. */
function convenerOf(meeting: Meeting, law: Ruled): Member | null {
  const { committee, regulation } = law;
  const convener = memberById(committee, meeting.convenedBy);
  if (!convener || !isStillIn(convener, meeting.body)) return leaderIn(meeting.body, law);
  const holding = seatedAs(callingPosts(meeting, regulation), meeting.body, law);
  return holding.includes(convener) ? convener : (leaderIn(meeting.body, law) ?? convener);
}

const handArticle = (regulation: Regulation, body: Body): string | null =>
  meetingRules(body, regulation).handChair?.article ?? chairingArticle(regulation, body);
