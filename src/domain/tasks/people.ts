import type { Body, MainBody, Regulation, Role } from '../../regulations/schema.ts';
import { leaderOf, standIn } from '../committee/acting.ts';
import { leaderIn } from '../committee/bodies.ts';
import {
  activeMembers,
  type Committee,
  LEADERS,
  type Member,
  memberById,
  roleIn,
  secretaries,
} from '../committee/committee.ts';
import { heldNow, isPlainSeat, postAt } from '../committee/former-post.ts';
import { meantBy } from '../committee/office.ts';
import type { Law, Ruled } from '../law.ts';
import { behind, sitsAs } from '../reports/people.ts';
import type { Instant } from '../time/instant.ts';
import { concerns, type Task } from './task.ts';

type Party = NonNullable<Regulation['tasks']['overdue']>['to'][number];

/** A rule that names parties, and where it stands. */
interface Naming {
  readonly parties: readonly Party[];
  readonly article: string;
}

/** Whether somebody is of a party that a rule names: a body as a whole is everybody in it. */
export const isParty = (who: Member, { parties, article }: Naming, law: Ruled): boolean =>
  (sitsAs(who, parties, law) &&
    meantBy({ article }, activeMembers(law.committee), law).some(({ id }) => id === who.id)) ||
  (['team', 'committee'] as MainBody[]).some((body) => parties.includes(body) && roleIn(who, body) !== null);

const NOBODY: Naming = { parties: [], article: '' };

/** Those by whom a rule has a thing done. */
export const namedBy = (rule: { readonly by: readonly Party[]; readonly article: string } | null): Naming =>
  rule ? { parties: rule.by, article: rule.article } : NOBODY;

/** Who sees to it that conclusions are carried out. */
export const followersOf = ({ conclusions: { followedUp } }: Regulation): Naming => namedBy(followedUp);

/** Who urges what is late. */
export const overdueTo = ({ tasks: { overdue } }: Regulation): Naming =>
  overdue ? { parties: overdue.to, article: overdue.article } : NOBODY;

/** The people behind a party: a body speaks through its leader, or who acts for the leader today. */
export function speakers({ parties, article }: Naming, law: Law): Member[] {
  const found = parties.flatMap((party): Member[] => {
    const body: MainBody | null = party === 'team' || party === 'committee' ? party : null;
    if (!body) {
      const named = new Set(meantBy({ article }, behind(party, law), law));
      return activeMembers(law.committee).filter((one) => named.has(one));
    }
    const leader = leaderOf(law.committee, body, body === 'team' ? 'team-lead' : 'head');
    if (!leader) return [];
    return [standIn(law, leader, body, law.now)?.member ?? leader];
  });
  return [...new Set(found)];
}

/** Who hears that a task is late: whom the regulation has urge it, and the secretaries; not who is late. */
export const toldOfOverdue = (task: Task, law: Law): Member[] =>
  [
    ...new Set([
      ...(task.purpose || task.body ? resultsTo(task, law).people : speakers(overdueTo(law.regulation), law)),
      ...secretaries(law.committee),
    ]),
  ].filter(({ id }) => id !== task.lead.member);

/**
 * In which body somebody gave a task, and another acts for them: by the posts that they held then. Their own seat of that
 * further body goes before all; of a plain member of the committee, who leads the team, it is the team's word.
 */
function gaveIn({ body, at }: Task, giver: Member, regulation: Regulation): Body {
  const post = (of: Body): Role | null => postAt(giver, of, at, regulation);
  if (body && post(body) !== null) return body;
  const byTeam = isPlainSeat(post('committee')) && !isPlainSeat(post('team'));
  return byTeam || post('committee') === null ? 'team' : 'committee';
}

/** Whose the word of who gave a task is today, and in which body; `null` where nobody gives by that any more. */
function givingNow(task: Task, law: Ruled): { readonly giver: Member; readonly body: Body } | null {
  const gave = memberById(law.committee, task.givenBy);
  if (!gave) return null;
  const body = gaveIn(task, gave, law.regulation);
  const giver = heldNow(gave.id, body, task.at, law);
  return giver && { giver, body };
}

/** Who gave a task, or holds the post by which it was given, and before them who acts for them; nobody who is to do it. */
export function giversNow(task: Task, law: Law): Member[] {
  const giving = givingNow(task, law);
  if (!giving) return [];
  const { giver, body } = giving;
  const acts = standIn(law, giver, body, law.now)?.member;
  return (acts ? [acts, giver] : [giver]).filter(({ id }) => id !== task.lead.member);
}

/** Whether somebody has a part in a task: they lead it or work on it, or it is theirs to have given. */
export const isPartyTo = (task: Task, who: Member, law: Ruled): boolean =>
  concerns(task, who.id) || givingNow(task, law)?.giver.id === who.id;

/** To whom the result of a task goes, and by which article. */
export interface ResultsTo {
  /** Those who receive it: one's word closes the task. */
  readonly people: readonly Member[];
  /** The others of the ranks to whom the regulation has results go; they hear it. */
  readonly also: readonly Member[];
  /** To whom those who receive it report in their turn: they hear what was received. */
  readonly onward: readonly Member[];
  readonly article: string | null;
}

/**
 * To whom the result of a task is reported: who gave it, where the regulation has results go to their rank, else the
 * first of those ranks; where it says nothing of results, those who report how conclusions are carried out; then the
 * standing agency; then the secretaries. Who sits in the team alone is not bound by what binds the committee's members,
 * and reports to who gave it; so does who got it from a further body. Never to who did it.
 */
export function resultsTo(task: Task, law: Law): ResultsTo {
  const { committee, regulation, now } = law;
  const others = (all: readonly Member[]): Member[] =>
    [...new Set(all)].filter(({ id }) => id !== task.lead.member);
  const withStandIn = (one: Member, body: Body): Member[] => {
    const acts = standIn(law, one, body, now)?.member;
    return others(acts ? [acts, one] : [one]);
  };
  const giver = givingNow(task, law)?.giver ?? null;
  const givers = giversNow(task, law);
  if (task.body) {
    const lead = giver ? null : leaderIn(task.body, law);
    const own = lead ? withStandIn(lead, task.body) : givers;
    const people = own.length > 0 ? own : others(secretaries(committee));
    return { people, also: [], onward: [], article: null };
  }
  if (task.purpose) {
    const also = task.purpose.kind === 'preparation' ? others(assemblers(committee, regulation, now)) : [];
    const people = givers.length > 0 ? givers : others(secretaries(committee));
    return {
      people,
      also: also.filter((one) => !people.includes(one)),
      onward: [],
      article: task.purpose.article,
    };
  }
  if (giver && givers.length > 0 && isTeamsAlone(task, committee))
    return { people: givers, also: [], onward: [], article: givingRule(giver, regulation) };
  const { results } = regulation.tasks;
  if (results) {
    const gave = giver && results.to.some((party) => giver.role === party) ? [giver] : [];
    const ranks = LEADERS.filter((role) => results.to.includes(role));
    const leaders = others([...gave, ...speakers({ parties: ranks, article: results.article }, law)]);
    const [first] = leaders;
    if (first) {
      const people = withStandIn(first, 'committee');
      const also = leaders.filter((one) => !people.includes(one));
      return { people, also, onward: [], article: results.article };
    }
    const named = others(speakers({ parties: results.to, article: results.article }, law));
    if (named.length > 0) return { people: named, also: [], onward: [], article: results.article };
  }
  const lead = task.lead.member === null ? null : memberById(committee, task.lead.member);
  for (const rule of regulation.conclusions.progress ?? []) {
    const own = lead?.role != null && rule.by.includes(lead.role);
    // Whose own duty it is to report does not report to the others of their rank.
    const people = own ? [] : others(speakers(namedBy(rule), law));
    const next = { parties: rule.to ?? [], article: rule.article };
    const onward = others(speakers(next, law)).filter((one) => !people.includes(one));
    if (people.length > 0) return { people, also: [], onward, article: rule.article };
    // Who reports on the others' work reports on their own to the same leaders.
    const [first] = onward;
    if (first && rule.to?.includes('standing-agency'))
      return { people: onward, also: [], onward: [], article: rule.article };
    if (first) {
      const receives = withStandIn(first, 'committee');
      const also = onward.filter((one) => !receives.includes(one));
      return { people: receives, also, onward: [], article: rule.article };
    }
  }
  const agency = regulation.standingAgency?.article ?? '';
  const standing = others(speakers({ parties: ['standing-agency'], article: agency }, law));
  if (standing.length > 0) return { people: standing, also: [], onward: [], article: null };
  return { people: others(secretaries(committee)), also: [], onward: [], article: null };
}

/** Who puts together what a meeting needs, and who sends it out; the secretaries besides. */
const assemblers = (committee: Committee, { preparation, ...rest }: Regulation, now: Instant): Member[] => [
  ...[preparation.papers, preparation.sending].flatMap((rule) =>
    speakers(namedBy(rule), { committee, regulation: { preparation, ...rest }, now }),
  ),
  ...secretaries(committee),
];

/** Whether the one who leads it sits in the team, and not on the committee. */
function isTeamsAlone({ lead }: Task, committee: Committee): boolean {
  const member = lead.member === null ? null : memberById(committee, lead.member);
  return member !== null && roleIn(member, 'committee') === null && roleIn(member, 'team') !== null;
}

/** The article by which somebody gives work to the team. */
function givingRule(giver: Member, { tasks }: Regulation): string | null {
  const roles: readonly (Role | null)[] = [roleIn(giver, 'committee'), roleIn(giver, 'team')];
  const rule = [tasks.teamAssigned, tasks.teamGiven].find((one) =>
    one?.by.some((party) => roles.some((role) => role === party)),
  );
  return rule?.article ?? null;
}

/** Who follows a task up, and so hears how it goes: by the regulation, never who does it. */
export const followersTold = (task: Task, law: Law): Member[] =>
  task.body ? [] : speakers(followersOf(law.regulation), law).filter(({ id }) => id !== task.lead.member);
