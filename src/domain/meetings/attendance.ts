import type { Regulation } from '../../regulations/schema.ts';
import { chairOf, isAway, leaderOf } from '../committee/acting.ts';
import { type Committee, type Member, memberById, roleIn } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Instant } from '../time/instant.ts';
import { saidBefore } from './last-word.ts';
import {
  type Answer,
  assertOpen,
  type Consent,
  type Delegate,
  type Meeting,
  noted,
  type WrittenOpinion,
} from './meeting.ts';

export { decide, isOpinion, opinions, requestMark, waiting } from './requests.ts';

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
  | 'proxy-refused';

/** What still keeps a delegate's mandate from counting. */
export type Lacking = 'consent' | 'opinion';

/**
 * The rules on absence and delegates that bind one invitee. They are addressed to the members of the body that
 * meets: whoever is invited from outside it stays away by no article.
 */
export function rulesFor(
  member: Member,
  meeting: Pick<Meeting, 'body'>,
  regulation: Regulation,
): Pick<Regulation['meetings']['committee'], 'absence' | 'proxy'> {
  const { absence, proxy } = regulation.meetings[meeting.body];
  return roleIn(member, meeting.body) === null ? { absence: null, proxy: null } : { absence, proxy };
}

/** What a delegate of this invitee needs: `null` where the regulation states nothing of them. */
export const proxyNeeds = (
  member: Member,
  meeting: Meeting,
  regulation: Regulation,
): 'written-opinion' | 'chair-consent' | null => rulesFor(member, meeting, regulation).proxy?.needs ?? null;

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
    return lacking(member, meeting, regulation).length === 0 ? 'proxy-valid' : 'proxy-pending';
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
export function standings(
  meeting: Meeting,
  committee: Committee,
  regulation: Regulation,
): (member: string) => Standing {
  const chair = chairOf(meeting, committee, regulation).member?.id;
  return (id) => {
    const member = memberById(committee, id);
    const where = member ? standing(member, meeting, regulation) : 'silent';
    if (where !== 'silent') return where;
    if (id === chair) return 'chairing';
    return member && isAway(committee, member, meeting.start) ? 'away' : 'silent';
  };
}

export type Tally = Readonly<Record<Standing, readonly string[]>>;

/** Everybody invited, by where they stand, in the order of invitation. */
export function tally(meeting: Meeting, committee: Committee, regulation: Regulation): Tally {
  const stands = standings(meeting, committee, regulation);
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
    'proxy-refused': [],
  };
  for (const id of meeting.invitees) counts[stands(id)].push(id);
  return counts;
}

/** Who gives an answer, and for whom. */
export interface Giver {
  readonly member: Member;
  /** The member's secretary who types it for them; the member themself otherwise. */
  readonly by: Member;
  /** When they said it, by the platform's clock, where it tells. */
  readonly saidAt?: Instant | null;
}

function assertInvited(meeting: Meeting, member: Member, now: Instant): void {
  assertOpen(meeting, now);
  if (!meeting.invitees.includes(member.id)) throw new DomainError('not-invited', { meeting: meeting.title });
}

/** The last word is the one that was said last, in whatever order they come. Throws for an earlier one. */
function record(meeting: Meeting, giver: Giver, answer: Answer, now: Instant, note: string | null): Meeting {
  const before = meeting.answers[giver.member.id]?.saidAt;
  const { saidAt } = giver;
  if (before && saidAt && saidBefore(saidAt, before))
    throw new DomainError('answered-since', { meeting: meeting.title, at: before });
  const said: Answer = saidAt ? { ...answer, saidAt } : answer;
  return noted(
    { ...meeting, answers: { ...meeting.answers, [giver.member.id]: said } },
    {
      at: now,
      by: giver.by.id,
      onBehalfOf: giver.by.id === giver.member.id ? null : giver.member.id,
      act: `answer-${answer.kind}`,
      note,
    },
  );
}

/** Somebody will come. The same answer twice changes nothing. */
export function attend(meeting: Meeting, giver: Giver, now: Instant, note = ''): Meeting {
  assertInvited(meeting, giver.member, now);
  const before = meeting.answers[giver.member.id];
  if (before?.kind === 'attend' && (note === '' || before.note === note)) return meeting;
  const said = note === '' ? {} : { note };
  return record(meeting, giver, { kind: 'attend', at: now, by: giver.by.id, ...said }, now, null);
}

/**
 * Whose consent an absence needs. None where the regulation asks this invitee for none, and none for the leader of the
 * body, above whom no chair stands: then whoever acts for the leader chairs.
 */
function consentFor(meeting: Meeting, member: Member, committee: Committee, regulation: Regulation): Consent {
  const rules = rulesFor(member, meeting, regulation);
  const needed = rules.absence !== null || rules.proxy?.needs === 'chair-consent';
  if (!needed) return { state: 'not-required' };
  const { chair } = regulation.meetings[meeting.body];
  const leader = chair ? leaderOf(committee, meeting.body, chair.role) : null;
  return leader?.id === member.id ? { state: 'not-required' } : { state: 'asked' };
}

/** Somebody asks to be absent. The same request keeps its place and its consent; another reason is another request. */
export function askAbsence(
  meeting: Meeting,
  giver: Giver,
  reason: string,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Meeting {
  assertInvited(meeting, giver.member, now);
  const before = meeting.answers[giver.member.id];
  if (before?.kind === 'absent' && before.consent.state !== 'refused' && before.reason === reason)
    return meeting;
  const consent = consentFor(meeting, giver.member, committee, regulation);
  return record(meeting, giver, { kind: 'absent', at: now, by: giver.by.id, reason, consent }, now, reason);
}

/**
 * Somebody sends a delegate. Consent already granted to the absence stands where the opinion is what makes a
 * proxy valid; where the chair must agree to the delegate, it is asked for this delegate anew.
 */
export function sendDelegate(
  meeting: Meeting,
  giver: Giver,
  delegate: Delegate,
  opinion: Pick<WrittenOpinion, 'text' | 'file'> | null,
  reason: string | null,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Meeting {
  assertInvited(meeting, giver.member, now);
  const before = meeting.answers[giver.member.id];
  const granted =
    before && before.kind !== 'attend' && before.consent.state === 'granted' ? before.consent : null;
  const sameDelegate = before?.kind === 'proxy' && before.delegate.name === delegate.name;
  const keeps =
    granted !== null && (proxyNeeds(giver.member, meeting, regulation) !== 'chair-consent' || sameDelegate);
  const filed: WrittenOpinion | null = opinion
    ? { ...opinion, at: now, by: giver.by.id }
    : before?.kind === 'proxy'
      ? before.opinion
      : null;
  const answer: Answer = {
    kind: 'proxy',
    at: now,
    by: giver.by.id,
    delegate,
    reason: reason ?? (before && before.kind !== 'attend' ? before.reason : null),
    consent: keeps ? granted : consentFor(meeting, giver.member, committee, regulation),
    opinion: filed,
  };
  return record(meeting, giver, answer, now, delegate.name);
}

/** The written opinion that a proxy lacked. */
export function fileOpinion(
  meeting: Meeting,
  giver: Giver,
  opinion: Pick<WrittenOpinion, 'text' | 'file'>,
  now: Instant,
): Meeting {
  assertInvited(meeting, giver.member, now);
  const answer = meeting.answers[giver.member.id];
  if (answer?.kind !== 'proxy') throw new DomainError('no-proxy-yet', { meeting: meeting.title });
  return record(meeting, giver, { ...answer, opinion: { ...opinion, at: now, by: giver.by.id } }, now, null);
}

export const inviteesOf = (meeting: Meeting, committee: Committee): Member[] =>
  meeting.invitees.flatMap((id) => memberById(committee, id) ?? []);
