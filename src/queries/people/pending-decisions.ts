import { awaitsDecision } from '../../domain/sheets/result.ts';
import { isSheetClosed } from '../../domain/sheets/sheet.ts';
import { openTasks } from '../../domain/tasks/task.ts';
import { dayAt } from '../../domain/time/day.ts';
import type { SeatContext } from '../../ports/command.ts';
import * as say from '../../say/people/pending.ts';
import { waitingForLeave } from '../announcements/list.ts';
import { clearer, conclusionsOf, mayAtMeeting, meetingOf, tasksOf } from '../conclusions/list.ts';
import { waitingFor } from '../meetings/waiting.ts';
import { planNaming, plansWaiting } from '../plans/list.ts';
import { problemNaming, problemsWaiting } from '../problems/list.ts';
import { namingOf, reportsToReceive } from '../reports/list.ts';
import { mayDecide, sheetsFor } from '../sheets/list.ts';
import { taskWaits } from '../tasks/rights.ts';
import { pendingAnswers } from './pending-answers.ts';

type Pending = say.Pending;

/** Requests of meetings that wait for somebody's decision. */
export const pendingRequests = async (context: SeatContext): Promise<Pending[]> =>
  (await waitingFor(context)).map((one) => ({
    ...say.requestItem(one, KINDS[one.what] ?? 'absence', one.own),
    answered: false,
  }));

const KINDS: Readonly<Record<string, 'participants' | 'proposal'>> = { tp: 'participants', hop: 'proposal' };

/** All else that waits for it, and that they may decide today: each is answered where it is shown. */
export async function pendingDecisions(context: SeatContext): Promise<Pending[]> {
  const all = [conclusions, tasks, problems, plans, sheets, announcements];
  const found: say.Item[] = [];
  for (const items of all) found.push(...(await items(context)));
  return [...found.map((one) => ({ ...one, answered: false })), ...(await pendingReports(context))];
}

/** Reports that came for who speaks. */
export async function pendingReports(context: SeatContext): Promise<Pending[]> {
  const naming = await namingOf(context);
  return (await reportsToReceive(context)).map((owed) => ({
    ...say.reportItem(owed, naming),
    answered: false,
  }));
}

async function conclusions(context: SeatContext): Promise<say.Item[]> {
  const found: say.Item[] = [];
  for (const one of await conclusionsOf(context)) {
    // Nobody clears what they drafted themself.
    if (one.state !== 'asked' || one.draftedBy === context.seat.member.id) continue;
    const meeting = await meetingOf(context, one.meeting);
    if (await mayAtMeeting(context, (await clearer(context, meeting)).act, meeting))
      found.push(say.conclusionItem(one, context.zone));
  }
  return found;
}

async function tasks(context: SeatContext): Promise<say.Item[]> {
  const found: say.Item[] = [];
  for (const task of openTasks(await tasksOf(context)))
    if (await taskWaits(context, task)) found.push(say.taskItem(task, dayAt(context.now, context.zone)));
  return found;
}

async function problems(context: SeatContext): Promise<say.Item[]> {
  return (await problemsWaiting(context)).map((one) => say.problemItem(one, problemNaming(context)));
}

const plans = async (context: SeatContext): Promise<say.Item[]> =>
  (await plansWaiting(context)).map((plan) => say.planItem(plan, planNaming(context)));

async function sheets(context: SeatContext): Promise<say.Item[]> {
  const found: say.Item[] = [];
  for (const sheet of await sheetsFor(context))
    if (isSheetClosed(sheet, context.now) && awaitsDecision(sheet) && (await mayDecide(context, sheet)))
      found.push(say.decidingItem(sheet));
  return found;
}

const announcements = async (context: SeatContext): Promise<say.Item[]> =>
  (await waitingForLeave(context)).map((one) => say.leaveItem(one, context.seat.committee));

/** All that waits for the word of who speaks, in one committee; their own answers first. */
export const pendingFor = async (context: SeatContext): Promise<Pending[]> => [
  ...(await pendingAnswers(context)),
  ...(await pendingRequests(context)),
  ...(await pendingDecisions(context)),
];
