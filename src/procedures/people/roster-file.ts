import { type Member, memberById, membersOf, roleIn, secretaries } from '../../domain/committee/committee.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { type EntriesPlan, planEntries } from '../../domain/people/entries.ts';
import { teamDirectors } from '../../domain/people/right.ts';
import type { RosterChange } from '../../domain/people/roster.ts';
import type { ListBrought } from '../../hear/table/listed.ts';
import type { Message, Reply, SeatContext } from '../../ports/command.ts';
import { rosterWay, wayHand } from '../../queries/people/roster.ts';
import { todayOf } from '../../queries/reports/list.ts';
import { hand } from '../../queries/rights.ts';
import * as say from '../../say/people/roster-file.ts';
import { refusal } from '../../say/refusals.ts';
import { askAllByPost } from '../meetings/requests-anew.ts';
import { settleSheets } from '../sheets/vote.ts';
import { tellAll } from '../tasks/tasks.ts';
import { asId, ROSTER_ACTS } from './roster.ts';
import { seated } from './seated.ts';
import { tellSeated } from './seated-told.ts';

/** What it would change, by the rights and the checks of each change made by hand. */
const planOf = (context: SeatContext, { people }: ListBrought): EntriesPlan =>
  planEntries(context.seat.committee, people, {
    regulation: context.seat.regulation,
    today: todayOf(context),
    asId,
    allowed: (change) => {
      if (rosterWay(context, change) === 'propose') throw new DomainError('roster-one-by-one');
    },
  });

/** Some of it is nobody's word alone, and needs a decision on paper. */
export const needsDecision = (context: SeatContext, list: ListBrought): boolean =>
  planOf(context, list).changes.some((change) => rosterWay(context, change) === 'record');

export function previewList(context: SeatContext, list: ListBrought, decision: string) {
  hand(context, { act: 'manage-members' });
  const plan = planOf(context, list);
  if (plan.changes.length + plan.facts.length === 0) return null;
  const names = saidBy(context, plan.changes).map(({ name }) => name);
  return {
    preview: shown(context, list, plan),
    question: say.fileQuestion(plan, decision, names),
    yes: 'Ghi nhận',
  };
}

const shown = ({ seat, zone }: SeatContext, list: ListBrought, plan: EntriesPlan): Message[] => {
  const refused = plan.refused.map(({ name, error }) => ({ name, why: refusal(error, zone).text }));
  return say.listPreview(list, { ...plan, refused }, seat);
};

/** Those in whose name a secretary writes a change down. */
function saidBy(context: SeatContext, changes: readonly RosterChange[]): Member[] {
  const all = changes.flatMap((change) => {
    const way = rosterWay(context, change);
    return way === 'change' ? (wayHand(context, change, way).for ?? []) : [];
  });
  return [...new Set(all)];
}

export async function followList(context: SeatContext, list: ListBrought, decision: string): Promise<Reply> {
  const by = hand(context, { act: 'manage-members' });
  const { tx, now, zone, seat } = context;
  const { committee, member, regulation } = seat;
  const plan = planOf(context, list);
  if (plan.changes.length + plan.facts.length === 0) return { messages: shown(context, list, plan) };
  const inNameOf = saidBy(context, plan.changes);
  await settleSheets(tx, committee, now, zone);
  const seats = await seated(context, committee, plan.committee, { by, lines: 'elsewhere' });
  for (const change of plan.changes) {
    const hands = wayHand(context, change, rosterWay(context, change));
    const who =
      change.in?.member ??
      plan.committee.members.find(({ name, left }) => left === null && name === change.in?.name)?.id;
    const note = [change.in?.name, hands.for ? null : decision].filter(Boolean).join('; ');
    context.record({
      act: ROSTER_ACTS[change.what],
      onBehalfOf: hands.onBehalfOf,
      subject: `members:${who ?? ''}`,
      note,
    });
  }
  for (const { member: id, facts } of plan.facts)
    context.record({ act: 'member-facts', subject: `members:${id}`, note: say.factsNote(facts) });
  context.record({ act: 'roster-imported', note: say.listNote(list, plan, decision) });
  const told = say.listTold(plan, member, decision, { committee: plan.committee, regulation });
  const { missed } = await tellAll(context, concerned(context, plan, inNameOf), told);
  const news = await tellSeated(context, committee, seats);
  await askAllByPost(context, seats.committee);
  return { messages: [say.listNoted(plan, newcomers(plan), missed), ...news] };
}

const newcomers = ({ committee, changes }: EntriesPlan): Member[] => {
  const names = new Set(changes.filter(({ what }) => what === 'join').map((one) => one.in?.name));
  return committee.members.filter(
    ({ name, left, accounts }) => left === null && accounts.length === 0 && names.has(name),
  );
};

/** Who leads what was changed, who directs the team, in whose name it was said, the other secretaries. */
function concerned(
  context: SeatContext,
  { committee, changes }: EntriesPlan,
  inNameOf: readonly Member[],
): Member[] {
  const bodies = new Set(changes.map(({ body }) => body));
  const leads = [...bodies].flatMap((body) =>
    membersOf(committee, body).filter(
      (one) => roleIn(one, body) === (body === 'team' ? 'team-lead' : 'head'),
    ),
  );
  const directing = bodies.has('team')
    ? teamDirectors({ committee, regulation: context.seat.regulation, now: context.now })
    : [];
  const whom = [...inNameOf, ...leads, ...directing, ...secretaries(committee)];
  return [...new Set(whom.map(({ id }) => id))].flatMap((id) => {
    const one = id === context.seat.member.id ? null : memberById(committee, id);
    return one && one.left === null && one.accounts.length > 0 ? [one] : [];
  });
}
