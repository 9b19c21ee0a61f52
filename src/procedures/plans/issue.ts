import { activeMembers, type Member, memberById, membersOf } from '../../domain/committee/committee.ts';
import { remindingOf } from '../../domain/committee/reminding.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { assertWhole, planIssued, planReturned, planVoteOpened } from '../../domain/plans/acts.ts';
import type { Plan, PlanItem } from '../../domain/plans/plan.ts';
import { drafters, ownPlanRule } from '../../domain/plans/right.ts';
import { voteOn } from '../../domain/plans/vote.ts';
import { dueOf } from '../../domain/plans/when.ts';
import { SHEET_LIMITS } from '../../domain/sheets/sheet.ts';
import { given, taskDropped } from '../../domain/tasks/acts.ts';
import { type Day, instantAt } from '../../domain/time/day.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { planAsShown, planNaming, planStanding } from '../../queries/plans/list.ts';
import { type Acting, hand } from '../../queries/rights.ts';
import { namingHere } from '../../queries/sheets/list.ts';
import * as drafting from '../../say/plans/drafting.ts';
import * as say from '../../say/plans/issuing.ts';
import { sayPart } from '../../say/plans/names.ts';
import { sheetSent } from '../../say/sheets/asking.ts';
import { sheetCard } from '../../say/sheets/sheets.ts';
import { signingLines } from '../../say/signing.ts';
import { reachOf } from '../meetings/announce.ts';
import { nextNumber } from '../number.ts';
import { sendSheet, sheetBetween } from '../sheets/open.ts';
import { tellAll } from '../tasks/tasks.ts';

/** What becomes of a plan that was put: voted on, returned, issued. */

/** The sheet by which the body votes on it. */
async function voting(context: SeatContext, day: Day) {
  const plan = await planAsShown(context);
  const { committee, regulation } = context.seat;
  const rule = voteOn(plan.scope, regulation);
  if (!rule || plan.scope === 'member' || plan.state !== 'put' || plan.vote !== null)
    throw new DomainError('plan-changed');
  const sheet = await sheetBetween(context, {
    body: plan.scope,
    question: drafting.voteQuestion(plan, planNaming(context), SHEET_LIMITS.question),
    papers: [],
    asked: membersOf(committee, plan.scope),
    matter: rule.matter,
    secret: false,
    countOf: 'asked',
    silence: null,
    deadline: instantAt(day, remindingOf(committee).hours.to, context.zone),
  });
  return { plan, sheet };
}

export async function previewVote(context: SeatContext, day: Day) {
  const { sheet } = await voting(context, day);
  const { choices: _, ...preview } = sheetCard(sheet, namingHere(context));
  return { preview: [preview], question: drafting.voteAsked(sheet.circulation.to.length) };
}

export async function openVote(context: SeatContext, day: Day): Promise<Reply> {
  const { plan, sheet } = await voting(context, day);
  const { by, onBehalfOf, inStead } = hand(context, { act: 'open-sheet' });
  const sent = await sendSheet(context, sheet);
  await context.keep('plans', planVoteOpened(plan, sent.id, { by, onBehalfOf, inStead }, context.now));
  const { people, unreachable } = await reachOf(
    context,
    membersOf(context.seat.committee, plan.scope === 'team' ? 'team' : 'committee'),
  );
  const names = unreachable.map(({ name }) => name);
  return reply(sheetSent(sent, people.length, names, context.zone));
}

export async function returnPlan(context: SeatContext, reason: string): Promise<Reply> {
  const plan = await planAsShown(context);
  const by = hand(context, { act: 'issue-plan', of: plan });
  const then = planReturned(plan, reason, by, context.now);
  await context.keep('plans', then);
  const { committee } = context.seat;
  const author = memberById(committee, plan.draftedBy);
  const whom = [...(author && author.left === null ? [author] : []), ...(by.for ? [by.for] : [])];
  const { told, missed } = await tellAll(
    context,
    whom,
    drafting.planReturnedTold(then, planNaming(context), by, reason),
  );
  return reply(drafting.toldOf(told, missed));
}

/** Checks that a plan may be issued now: by whom, and passed where the body votes on it. */
async function issuing(context: SeatContext): Promise<{ plan: Plan; by: Acting }> {
  const plan = await planAsShown(context);
  const by = hand(context, { act: 'issue-plan', of: plan });
  const { vote, voteArticle: article } = await planStanding(context, plan);
  // Who issues it by their own right need not put it before themself.
  const own = by.for === null && article === null && plan.state === 'draft';
  if (plan.state !== 'put' && !own) throw new DomainError('plan-changed');
  assertWhole(plan);
  if (article !== null && vote === 'not-passed') throw new DomainError('plan-not-passed', { article });
  if (article !== null && vote !== 'passed')
    throw new DomainError('plan-unvoted', {
      article,
      open: vote === 'open',
      body: bodyName('committee', context.seat.regulation),
    });
  return { plan, by };
}

/** To whom it goes: those whose plan it is, who drafts it, and who has something to do in it. */
function readersOf({ seat }: SeatContext, plan: Plan): Member[] {
  const { committee, member, regulation } = seat;
  const body = plan.scope === 'member' ? [] : membersOf(committee, plan.scope);
  const does = new Set(
    plan.items.flatMap((item) => [item.lead, ...item.with].flatMap((unit) => unit.member ?? [])),
  );
  const all = new Set([...body, ...drafters(plan, { committee, regulation })]);
  return activeMembers(committee).filter((one) => one.id !== member.id && (all.has(one) || does.has(one.id)));
}

export async function previewIssue(context: SeatContext) {
  const { plan, by } = await issuing(context);
  const naming = planNaming(context);
  const { people, unreachable } = await reachOf(context, readersOf(context, plan));
  const shown = say.issuedTold({ ...plan, state: 'issued' }, naming, by, [], null);
  const { choices: _, ...preview } = shown;
  const names = unreachable.map(({ name }) => name);
  return {
    preview: [preview],
    question: [
      say.issueQuestion(plan, naming, people.length, by.for, names),
      ...(plan.scope === 'member' ? [] : signingLines(by.word, by.inStead, plan.scope, context.seat)),
    ].join('\n'),
    yes: 'Ban hành',
  };
}

export async function issuePlan(context: SeatContext): Promise<Reply> {
  const { plan, by } = await issuing(context);
  const items = await withTasks(context, plan, by);
  await dropTasks(context, plan, items, by);
  const then = planIssued(plan, items, by, context.now);
  await context.keep('plans', then);
  const naming = planNaming(context);
  const missed: string[] = [];
  let told = 0;
  for (const one of readersOf(context, plan)) {
    const own = items.filter(({ lead, with: others }) =>
      [lead, ...others].some(({ member }) => member === one.id),
    );
    const rule = ownPlanRule(plan.scope, one, context.seat.regulation);
    if (await context.tell(one, say.issuedTold(then, naming, by, own, rule))) told += 1;
    else missed.push(one.name);
  }
  return reply(say.issuedReply(then, naming, items.length, told, missed));
}

const same = (one: PlanItem, other: PlanItem): boolean =>
  one.work === other.work && one.when === other.when && one.lead.member === other.lead.member;

/** Each item with the task that carries it out: that which it has already, or a new one. */
async function withTasks(context: SeatContext, plan: Plan, by: Acting): Promise<PlanItem[]> {
  const before = plan.issued?.items ?? [];
  const items: PlanItem[] = [];
  for (const item of plan.items) {
    const known = before.find((one) => one.task !== null && same(one, item))?.task;
    items.push({ ...item, task: known ?? (await newTask(context, plan, item, by)) });
  }
  return items;
}

async function newTask(context: SeatContext, plan: Plan, item: PlanItem, by: Acting): Promise<string> {
  const { calendar, now, seat } = context;
  const id = await nextNumber(context, 'tasks');
  const { work, lead, with: others, when } = item;
  const line = {
    ...{ work, lead, with: others, doubts: [] },
    dueText: when ? sayPart(when) : '',
    due: when ? dueOf(when, calendar) : null,
  };
  const from = { committee: seat.committee.id, conclusion: null, givenBy: by.word.id, by: by.by };
  await context.keep('tasks', given(id, line, { ...from, inStead: by.inStead, plan: plan.id }, now));
  return id;
}

/** What the adjusted plan has no more is nobody's task any more; what was done stays done. */
async function dropTasks(
  context: SeatContext,
  plan: Plan,
  items: readonly PlanItem[],
  by: Acting,
): Promise<void> {
  const kept = new Set(items.map(({ task }) => task));
  for (const { task: id } of plan.issued?.items ?? []) {
    const task = id === null || kept.has(id) ? null : await context.tx.tasks.get(id);
    if (task?.state === 'open') await context.keep('tasks', taskDropped(task, by, context.now));
  }
}
