import type { Place, Regulation } from '../../regulations/schema.ts';
import { chairOf, isAway } from '../committee/acting.ts';
import { seatIn } from '../committee/bodies.ts';
import { type Member, memberById } from '../committee/committee.ts';
import type { Ruled } from '../law.ts';
import type { Meeting } from './meeting.ts';
import { rulesOf } from './rules.ts';

/**
 * The rules on absence and delegates that bind one invitee. They are addressed to the members of the body that
 * meets: whoever is invited from outside it stays away by no article.
 */
export function rulesFor(
  member: Member,
  meeting: Pick<Meeting, 'body' | 'kind'>,
  regulation: Regulation,
): Pick<Regulation['meetings']['committee'], 'absence' | 'proxy'> {
  const { absence, proxy } = rulesOf(meeting, regulation);
  return seatIn(member, meeting.body, regulation) === null
    ? { absence: null, proxy: null }
    : { absence, proxy };
}

/** Where those rules would stand for an invitee: nowhere for who is not of the body, and for a working session. */
export const placesFor = (
  rule: 'absence' | 'proxy',
  member: Member,
  { body, kind }: Pick<Meeting, 'body' | 'kind'>,
  regulation: Regulation,
): Place[] =>
  seatIn(member, body, regulation) === null || kind === 'working-session' ? [] : [`meetings.${body}.${rule}`];

/** What a delegate of this invitee needs: `null` where the regulation states nothing of them. */
export const proxyNeeds = (
  member: Member,
  meeting: Meeting,
  regulation: Regulation,
): 'written-opinion' | 'chair-consent' | null => rulesFor(member, meeting, regulation).proxy?.needs ?? null;
/** What still keeps a delegate's mandate from counting. */
export type Lacking = 'consent' | 'opinion';
/** Where an answer stands. A request is not an absence, and a delegate does not count before the rule is met. */
export type Standing =
  | 'silent'
  /** Said nothing, and needs not: they chair. */
  | 'chairing'
  /** Said nothing, and is recorded as away at that time. */
  | 'away'
  | 'attending'
  | 'absence-asked'
  | 'absence-granted'
  | 'absence-refused'
  | 'absence-noted'
  | 'proxy-pending'
  | 'proxy-valid'
  /** The regulation states nothing of delegates: it is noted, and nobody calls it valid. */
  | 'proxy-noted'
  | 'proxy-refused';

/**
 * What a proxy lacks. Where a written opinion is asked for, the absence behind the proxy needs the chair's
 * consent as well: the sentence puts consent on the absence and the opinion on the proxy.
 */
export function lacking(member: Member, meeting: Meeting, regulation: Regulation): Lacking[] {
  const answer = meeting.answers[member.id];
  if (answer?.kind !== 'proxy') return [];
  const missing: Lacking[] = [];
  if (answer.consent.state === 'asked' || answer.consent.state === 'refused') missing.push('consent');
  if (proxyNeeds(member, meeting, regulation) === 'written-opinion' && answer.opinion === null)
    missing.push('opinion');
  return missing;
}

/** Where an answer stands by itself, whoever gave it. */
export function standing(member: Member, meeting: Meeting, regulation: Regulation): Standing {
  const answer = meeting.answers[member.id];
  if (!answer) return 'silent';
  if (answer.kind === 'attend') return 'attending';
  if (answer.kind === 'proxy') {
    if (answer.consent.state === 'refused') return 'proxy-refused';
    if (lacking(member, meeting, regulation).length > 0) return 'proxy-pending';
    return proxyNeeds(member, meeting, regulation) === null ? 'proxy-noted' : 'proxy-valid';
  }
  return (
    {
      asked: 'absence-asked',
      granted: 'absence-granted',
      refused: 'absence-refused',
      'not-required': 'absence-noted',
    } as const
  )[answer.consent.state];
}

/**
 * Where somebody stands with a meeting. Who chairs it is taken to come, and who is recorded as away at that time is
 * taken to stay away, unless they say otherwise: neither is waited for.
 */
export function standings(meeting: Meeting, law: Ruled): (member: string) => Standing {
  const chair = chairOf(meeting, law).member?.id;
  return (id) => {
    const member = memberById(law.committee, id);
    const where = member ? standing(member, meeting, law.regulation) : 'silent';
    if (where !== 'silent') return where;
    if (id === chair) return 'chairing';
    return member && isAway(law.committee, member, meeting.start) ? 'away' : 'silent';
  };
}
/** Somebody comes in their place. */
export const sendsDelegate = (where: Standing): boolean => where === 'proxy-valid' || where === 'proxy-noted';

export type Tally = Readonly<Record<Standing, readonly string[]>>;
/** Everybody invited, by where they stand, in the order of invitation. */
export function tally(meeting: Meeting, law: Ruled): Tally {
  const stands = standings(meeting, law);
  const counts: Record<Standing, string[]> = {
    silent: [],
    chairing: [],
    away: [],
    attending: [],
    'absence-asked': [],
    'absence-granted': [],
    'absence-refused': [],
    'absence-noted': [],
    'proxy-pending': [],
    'proxy-valid': [],
    'proxy-noted': [],
    'proxy-refused': [],
  };
  for (const id of meeting.invitees) counts[stands(id)].push(id);
  return counts;
}
