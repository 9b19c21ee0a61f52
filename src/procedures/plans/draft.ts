import {
  activeMembers,
  type Member,
  memberById,
  roleIn,
  secretaries,
} from '../../domain/committee/committee.ts';
import { bodyName, wordsAt } from '../../domain/committee/wording.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { planBegun, planRedrafted, putForward } from '../../domain/plans/acts.ts';
import { openItem, PLAN_LIMITS, type Plan, type PlanItem } from '../../domain/plans/plan.ts';
import { issuers, type PlanOf, planRule } from '../../domain/plans/right.ts';
import type { Unit } from '../../domain/tasks/task.ts';
import { readPlanLines } from '../../hear/plans.ts';
import { type ReadTask, type ReadUnit, readTask } from '../../hear/tasks/task.ts';
import { agencyName, type Person } from '../../hear/tasks/units.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { planAsShown, planIdOf, planNamed, planNaming, planStanding } from '../../queries/plans/list.ts';
import { hand, may } from '../../queries/rights.ts';
import * as drafting from '../../say/plans/drafting.ts';
import { planTitle } from '../../say/plans/names.ts';
import { tellAll } from '../tasks/tasks.ts';
import { planCardOf } from './show.ts';

/** Drafting a plan of the year: its lines, one item otherwise, some of them out, and putting it before who issues it. */

const PLAN_PLACES = {
  committee: ['plans.yearly'],
  team: ['plans.teamYearly'],
  member: ['plans.members', 'plans.teamMembers'],
} as const;

/** Checks that who speaks may draft such a plan; says so where the regulation knows none. */
export function draftHand(context: SeatContext, of: PlanOf) {
  const { committee, regulation } = context.seat;
  const what = {
    committee: `chương trình, kế hoạch công tác năm của ${bodyName('committee', regulation)}`,
    team: `kế hoạch công tác năm của ${bodyName('team', regulation)}`,
    member: 'kế hoạch riêng của từng đồng chí',
  };
  if (!planRule(of, { committee, regulation }))
    throw new DomainError('plan-not-stated', {
      what: what[of.scope],
      says: wordsAt(regulation, PLAN_PLACES[of.scope]),
    });
  return hand(context, { act: 'draft-plan', of });
}

/** The items of a text, a line each; where one line cannot be read, none is taken. */
function itemsOf(
  context: SeatContext,
  of: PlanOf,
  year: string,
  text: string,
): { readonly items: PlanItem[]; readonly unread: string[] } {
  const { committee } = context.seat;
  const sits = (member: Member) => of.scope !== 'team' || roleIn(member, 'team') !== null;
  const people = activeMembers(committee)
    .filter(sits)
    .map(({ id, name, agency }): Person => ({ id, name, agency }));
  const lines = readPlanLines(text, year);
  const read = lines.map((line) =>
    line.text.length > PLAN_LIMITS.line
      ? null
      : readTask(line.text, { people, now: context.now, zone: context.zone }),
  );
  return {
    items: read.flatMap((task, at) => (task ? [itemOf(context, of, task, lines[at]?.when ?? null)] : [])),
    unread: lines.flatMap((line, at) => (read[at] === null ? [line.text] : [])),
  };
}

function itemOf({ seat }: SeatContext, of: PlanOf, task: ReadTask, when: string | null): PlanItem {
  const { committee } = seat;
  const unit = ({
    agency,
    members,
  }: ReadUnit): { readonly unit: Unit; readonly among?: readonly string[] } => {
    // An agency speaks through who sits on the committee for it, beside whom its people in the team do not count.
    const sitting = members.filter((id) => {
      const member = memberById(committee, id);
      return of.scope === 'team' || (member !== null && roleIn(member, 'committee') !== null);
    });
    const [only, ...more] = sitting.length > 0 ? sitting : members;
    const member = only !== undefined && more.length === 0 ? memberById(committee, only) : null;
    return member
      ? { unit: { member: member.id, agency: agencyName(agency, member) } }
      : { unit: { member: null, agency }, ...(only ? { among: [only, ...more] } : {}) };
  };
  const lead = unit(task.lead);
  const own = of.scope === 'member' && lead.unit.member === null;
  const { among } = lead;
  return {
    work: task.work,
    lead: own ? { member: of.owner, agency: lead.unit.agency } : lead.unit,
    ...(among && !own ? { among } : {}),
    with: task.with.map((one) => unit(one).unit),
    when,
    task: null,
  };
}

async function kept(context: SeatContext, plan: Plan): Promise<Plan> {
  if (plan.items.length > PLAN_LIMITS.items)
    throw new DomainError('plan-too-long', { most: String(PLAN_LIMITS.items) });
  await context.keep('plans', plan);
  return plan;
}

/** More items for a plan, or the first ones of a new one. */
export async function addItems(context: SeatContext, of: PlanOf, year: string, text: string): Promise<Reply> {
  const by = draftHand(context, of);
  const { items, unread } = itemsOf(context, of, year, text);
  if (unread.length > 0 || items.length === 0)
    return reply(
      items.length + unread.length === 0 ? askFor(context, of, year) : drafting.planLinesUnread(unread),
      { stay: 'word' },
    );
  const id = planIdOf(context, of, year);
  const before = await context.tx.plans.get(id);
  const { committee } = context.seat;
  const what = { id, committee: committee.id, year, scope: of.scope, owner: of.owner };
  const plan = await kept(
    context,
    before
      ? planRedrafted(before, [...before.items, ...items], by, context.now)
      : planBegun(what, items, by, context.now),
  );
  const back = before ? await takenBack(context, before) : [];
  const noted = [...back, drafting.itemsNoted(items, planNaming(context))];
  return { messages: [...noted, ...(await withDoubt(context, plan))] };
}

/** What was put and is worked on again is before nobody any more: said to who does it, and to those who have it before them. */
async function takenBack(context: SeatContext, before: Plan): Promise<Message[]> {
  if (before.state !== 'put') return [];
  const naming = planNaming(context);
  const { vote, voteArticle } = await planStanding(context, before);
  for (const one of hearersOf(context, before, voteArticle !== null))
    await context.tell(one, drafting.backToDraftTold(before, naming, context.seat.member));
  return [drafting.backToDraft(before, naming, vote === 'open')];
}

export const askFor = (context: SeatContext, of: PlanOf, year: string): Message =>
  drafting.askItems(planTitle({ ...of, year }, planNaming(context)));

/** The plan as it stands now, and the first thing that is still to be said of it. */
async function withDoubt(context: SeatContext, plan: Plan): Promise<Message[]> {
  const open = openItem(plan.items);
  const card = await planCardOf(context, plan);
  return open ? [card, drafting.itemOpen(open.at, open.why)] : [card];
}

const numbered = (plan: Plan, at: number): PlanItem => {
  const item = plan.items[at - 1];
  if (!item) throw new DomainError('plan-no-item', { at: String(at) });
  return item;
};

/** One item otherwise: what its new words leave out stays. */
export async function mendItem(context: SeatContext, at: number, text: string): Promise<Reply> {
  const plan = await planAsShown(context);
  const by = draftHand(context, plan);
  const item = numbered(plan, at);
  const { items, unread } = itemsOf(context, plan, plan.year, text);
  const [then, ...more] = items;
  if (!then || more.length > 0 || unread.length > 0) return reply(drafting.planLinesUnread([text]));
  const whole = then.lead.member === null && then.lead.agency === '' ? { ...then, lead: item.lead } : then;
  const all = plan.items.map((one) => (one === item ? { ...whole, when: then.when ?? item.when } : one));
  const changed = await kept(context, planRedrafted(plan, all, by, context.now));
  const back = await takenBack(context, plan);
  return { messages: [...back, ...(await withDoubt(context, changed))] };
}

export async function dropItems(context: SeatContext, places: readonly number[]): Promise<Reply> {
  const plan = await planAsShown(context);
  const by = draftHand(context, plan);
  const out = new Set(places.map((at) => numbered(plan, at)));
  const rest = plan.items.filter((item) => !out.has(item));
  const changed = await kept(context, planRedrafted(plan, rest, by, context.now));
  const back = await takenBack(context, plan);
  return { messages: [...back, ...(await withDoubt(context, changed))] };
}

/** Whom a plan is put before: who issues it, and where the body votes first, who may open the vote. */
function hearersOf(context: SeatContext, plan: Plan, votes: boolean): Member[] {
  const { committee } = context.seat;
  const { all } = issuers(plan, context.law);
  const others = votes
    ? [
        ...secretaries(committee),
        ...activeMembers(committee).filter((who) => roleIn(who, 'committee') !== null),
      ].filter((who) => may(context, { act: 'open-sheet' }, { who }))
    : [];
  return [...new Set([...all, ...others])].filter(({ id }) => id !== context.seat.member.id);
}

async function putting(context: SeatContext) {
  const { plan, revision } = await planNamed(context);
  const by = draftHand(context, plan);
  if (plan.revision !== revision) throw new DomainError('plan-changed');
  const then = putForward(plan, by, context.now);
  const { voteArticle } = await planStanding(context, then);
  return { then, voteArticle, hearers: hearersOf(context, then, voteArticle !== null) };
}

export async function previewPut(context: SeatContext) {
  const { then, voteArticle, hearers } = await putting(context);
  const naming = planNaming(context);
  const what = { voteArticle, opens: false, issues: false };
  const { choices: _, ...preview } = drafting.putTold(then, naming, context.seat.member, what);
  return {
    preview: [preview],
    question: drafting.putQuestion(
      then,
      naming,
      hearers.map(({ name }) => name),
    ),
    yes: 'Trình',
  };
}

export async function putPlan(context: SeatContext): Promise<Reply> {
  const { then, voteArticle, hearers } = await putting(context);
  await context.keep('plans', then);
  const told: string[] = [];
  const missed: string[] = [];
  for (const one of hearers) {
    const opens = may(context, { act: 'open-sheet' }, { who: one });
    const issues = may(context, { act: 'issue-plan', of: then }, { who: one });
    const message = drafting.putTold(then, planNaming(context), context.seat.member, {
      voteArticle,
      opens,
      issues,
    });
    const reached = await tellAll(context, [one], message);
    told.push(...reached.told);
    missed.push(...reached.missed);
  }
  return reply(drafting.toldOf(told, missed));
}
