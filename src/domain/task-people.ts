import type { Body, Regulation, Role } from '../regulations/schema.ts';
import { leaderOf, standIn } from './acting.ts';
import { activeMembers, type Committee, type Member, memberById, roleIn, secretaries } from './committee.ts';
import type { Instant } from './instant.ts';
import { sitsAs } from './report-people.ts';
import type { Task } from './task.ts';

type Party = NonNullable<Regulation['tasks']['overdue']>['to'][number];

/** Whether somebody is of a party that a rule names: a body as a whole is everybody in it. */
export const isParty = (
  who: Member,
  parties: readonly Party[],
  committee: Committee,
  regulation: Regulation,
): boolean =>
  sitsAs(who, parties, committee, regulation) ||
  (['team', 'committee'] as Body[]).some((body) => parties.includes(body) && roleIn(who, body) !== null);

/** Who sees to it that conclusions are carried out. */
export const followersOf = ({ conclusions }: Regulation): readonly Party[] =>
  conclusions.followedUp?.by ?? [];

/** Who urges what is late. */
export const overdueTo = ({ tasks }: Regulation): readonly Party[] => tasks.overdue?.to ?? [];

/** The people behind a party: a body speaks through its leader, or who acts for the leader today. */
function speakers(
  parties: readonly Party[],
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Member[] {
  const found = parties.flatMap((party): Member[] => {
    const body: Body | null = party === 'team' || party === 'committee' ? party : null;
    if (!body) return activeMembers(committee).filter((one) => sitsAs(one, [party], committee, regulation));
    const leader = leaderOf(committee, body, body === 'team' ? 'team-lead' : 'head');
    if (!leader) return [];
    return [standIn(committee, regulation, leader, body, now)?.member ?? leader];
  });
  return [...new Set(found)];
}

/** Who hears that a task is late: whom the regulation has urge it, and the secretaries; not who is late. */
export const toldOfOverdue = (
  task: Task,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Member[] =>
  [
    ...new Set([...speakers(overdueTo(regulation), committee, regulation, now), ...secretaries(committee)]),
  ].filter(({ id }) => id !== task.lead.member);

const LEADERS: readonly Role[] = ['head', 'standing-deputy-head', 'deputy-head'];

/**
 * To whom the result of a task is reported, and by which article: who gave it, where the regulation has results go
 * to their rank, else the first of those ranks; where it says nothing of results, those who report how conclusions
 * are carried out; then the standing agency; then the secretaries. Never to who did it.
 */
export function resultsTo(
  task: Task,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): { readonly people: readonly Member[]; readonly article: string | null } {
  const others = (all: readonly Member[]): Member[] => all.filter(({ id }) => id !== task.lead.member);
  const { results } = regulation.tasks;
  if (results) {
    const giver = memberById(committee, task.givenBy);
    const gave =
      giver && giver.left === null && results.to.some((role) => giver.role === role) ? giver : null;
    const ranks = LEADERS.filter((role) => results.to.includes(role));
    const leaders = others([...(gave ? [gave] : []), ...speakers(ranks, committee, regulation, now)]);
    const [first] = leaders;
    if (first) {
      const acts = standIn(committee, regulation, first, 'committee', now)?.member;
      return { people: others(acts ? [acts, first] : [first]), article: results.article };
    }
  }
  for (const rule of regulation.conclusions.progress ?? []) {
    const people = others(speakers(rule.by, committee, regulation, now));
    if (people.length > 0) return { people, article: rule.article };
  }
  const standing = others(speakers(['standing-agency'], committee, regulation, now));
  if (standing.length > 0) return { people: standing, article: regulation.standingAgency?.article ?? null };
  return { people: others(secretaries(committee)), article: null };
}
