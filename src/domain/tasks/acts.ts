import type { Body } from '../../regulations/schema.ts';
import type { TaskAct } from '../committee/act-name.ts';
import type { TaskLine } from '../conclusions/conclusion.ts';
import { DomainError } from '../domain-error.ts';
import { logged } from '../meetings/log.ts';
import { type Hand, handKept, type InStead, inSteadKept } from '../permission.ts';
import type { FileRef } from '../reference.ts';
import { type Day, dayAt } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Purpose } from './purpose.ts';
import {
  type ClosedTask,
  isOutside,
  type LiveTask,
  type Task,
  type TaskReport,
  type TaskStanding,
  type TaskWithDayWanted,
  type Unit,
} from './task.ts';

const noted = <Of extends Task>(
  task: Of,
  hand: Hand,
  act: TaskAct,
  note: string | null,
  now: Instant,
): Of => ({
  ...task,
  revision: task.revision + 1,
  log: logged(task.log, { at: now, ...handKept(hand), act, note }),
});

/** A task as its line in a conclusion says. */
export const given = (
  id: string,
  line: TaskLine,
  from: {
    readonly committee: string;
    readonly conclusion: string | null;
    readonly givenBy: string;
    readonly by: string;
    readonly inStead?: InStead | null;
    readonly purpose?: Purpose;
    readonly plan?: string;
    readonly body?: Body;
  },
  now: Instant,
): Task => ({
  id,
  committee: from.committee,
  conclusion: from.conclusion,
  ...(from.body ? { body: from.body } : {}),
  ...(from.purpose ? { purpose: from.purpose } : {}),
  ...(from.plan ? { plan: from.plan } : {}),
  work: line.work,
  ...(line.source ? { source: line.source } : {}),
  lead: line.lead,
  with: line.with,
  dueText: line.dueText,
  due: line.due,
  givenBy: from.givenBy,
  state: 'open',
  reports: [],
  handedBack: false,
  wanted: null,
  revision: 1,
  at: now,
  closedAt: null,
  log: [
    {
      at: now,
      by: from.by,
      onBehalfOf: from.by === from.givenBy ? null : from.givenBy,
      act: 'task-given',
      note: null,
      ...inSteadKept(from.inStead),
    },
  ],
});

function assertOpen(task: Task): asserts task is LiveTask {
  if (task.state === 'closed') throw new DomainError('task-closed');
}

/** Nothing is awaited of it any more. */
const over = (task: Task, hand: Hand, act: TaskAct, now: Instant): ClosedTask => ({
  ...noted(task, hand, act, null, now),
  ...{ state: 'closed', handedBack: false, wanted: null, closedAt: now },
});

/** What its lead says of it. A result waits for who receives it; what is handed back waits for who gave it. */
export function reported(
  task: Task,
  said: { readonly kind: TaskReport['kind']; readonly text: string; readonly file: FileRef | null },
  hand: Hand,
  now: Instant,
): Task {
  assertOpen(task);
  if (said.text.trim() === '' && !said.file) throw new DomainError('report-empty');
  const report: TaskReport = { ...said, at: now, by: hand.by };
  const standing: TaskStanding =
    said.kind === 'done'
      ? { state: 'done', handedBack: false }
      : { state: 'open', handedBack: said.kind === 'handed-back' };
  const then = { ...task, ...standing, reports: [...task.reports, report] };
  return noted(then, hand, `task-${said.kind}`, said.kind === 'handed-back' ? said.text : null, now);
}

/** Another day is asked for, not one that has passed. */
export function dayWanted(
  task: Task,
  wanted: { readonly day: Day; readonly reason: string },
  hand: Hand,
  now: Instant,
  zone: string,
): TaskWithDayWanted {
  assertOpen(task);
  const { day } = wanted;
  if (day < dayAt(now, zone)) throw new DomainError('day-in-past', { day });
  if (task.due === day) throw new DomainError('report-day-same', { day });
  return noted({ ...task, wanted: { ...wanted, by: hand.by, at: now } }, hand, 'task-day-wanted', day, now);
}

/** Whether it asks for another day, by somebody else's hand: nobody decides on what they asked themself. */
export const dayWaitsFor = ({ wanted }: Task, member: string): boolean =>
  wanted !== null && wanted.by !== member;

/** The word on the day that was asked for. */
export function dayDecided(task: Task, yes: boolean, hand: Hand, now: Instant): Task {
  if (!task.wanted) throw new DomainError('task-changed');
  if (!dayWaitsFor(task, hand.onBehalfOf ?? hand.by) || !dayWaitsFor(task, hand.by))
    throw new DomainError('own-task');
  const { wanted } = task;
  // The words as they were written meant the day that it had.
  const then: Task = yes
    ? { ...task, due: wanted.day, dueText: '', wanted: null }
    : { ...task, wanted: null };
  return noted(then, hand, yes ? 'task-day-granted' : 'task-day-refused', wanted.day, now);
}

/** The result is received, and the task closed. Nobody closes what they did themself. */
export function closed(task: Task, hand: Hand, now: Instant): Task {
  assertOpen(task);
  if (task.state !== 'done') throw new DomainError('task-not-done');
  assertNotLead(task, hand);
  return over(task, hand, 'task-closed', now);
}

/** The result is not yet what was wanted: it goes on. */
export function reopened(task: Task, reason: string, hand: Hand, now: Instant): Task {
  assertOpen(task);
  if (task.state !== 'done') throw new DomainError('task-not-done');
  assertNotLead(task, hand);
  return noted({ ...task, state: 'open' }, hand, 'task-reopened', reason, now);
}

/** What was handed back stays with whom it was given to. */
export function kept(task: Task, hand: Hand, now: Instant): Task {
  if (!task.handedBack) throw new DomainError('task-changed');
  assertNotLead(task, hand);
  return noted({ ...task, handedBack: false }, hand, 'task-kept', null, now);
}

/** Taken back by who gave it, before its result was reported. */
export function taskWithdrawn(task: Task, hand: Hand, now: Instant): Task {
  assertOpen(task);
  if (task.conclusion !== null) throw new DomainError('task-of-conclusion');
  if (task.state !== 'open') throw new DomainError('task-changed');
  assertNotLead(task, hand);
  return over(task, hand, 'task-withdrawn', now);
}

/** The plan that it was to carry out has it no more. */
export const taskDropped = (task: Task, hand: Hand, now: Instant): Task =>
  over(task, hand, 'task-withdrawn', now);

/** Given to somebody else: who led it left, handed it back, or was never known. */
export function reassigned(task: Task, to: Unit, hand: Hand, now: Instant): Task {
  assertOpen(task);
  if (task.lead.member === to.member) throw new DomainError('task-same-lead');
  const others = task.with.filter(({ member }) => member === null || member !== to.member);
  const then: Task = { ...task, lead: to, with: others, state: 'open', wanted: null, handedBack: false };
  return noted(then, hand, 'task-reassigned', to.member, now);
}

function assertNotLead({ lead }: Task, hand: Hand): void {
  if (lead.member !== null && (hand.by === lead.member || hand.onBehalfOf === lead.member))
    throw new DomainError('own-task');
}

/** The text went to who has no chat here. */
export function taskPassedOn(task: Task, hand: Hand, now: Instant): Task {
  assertOpen(task);
  if (!isOutside(task) || task.passedOn) throw new DomainError('task-changed');
  return noted({ ...task, passedOn: now }, hand, 'task-passed-on', null, now);
}
