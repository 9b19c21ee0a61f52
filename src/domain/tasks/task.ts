import type { Body } from '../../regulations/schema.ts';
import type { LogEntry } from '../meetings/log.ts';
import type { FileRef } from '../reference.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Purpose } from './purpose.ts';

/** Who does a task: a member, and the agency as it was written. */
export interface Unit {
  readonly member: string | null;
  readonly agency: string;
}

/** What its lead said of it: how it goes, that it is done, that they cannot do it. */
export interface TaskReport {
  readonly kind: 'progress' | 'done' | 'handed-back';
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
  readonly file: FileRef | null;
}

/** Another day that its lead asks for. */
export interface DayWanted {
  readonly day: Day;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** How one stands that is not closed. */
export type TaskStanding =
  /** `handedBack`: its lead cannot do it, and nobody has said what becomes of it. */
  | { readonly state: 'open'; readonly handedBack: boolean }
  /** Its lead says so, and it waits for who receives the result. */
  | { readonly state: 'done'; readonly handedBack: false };

/** In hand: open, or done and not yet received. */
export type LiveTask = TaskBasis &
  TaskStanding & { readonly wanted: DayWanted | null; readonly closedAt: null };

/** Its result was received, or it was withdrawn: nothing is awaited any more. */
export type ClosedTask = TaskBasis & {
  readonly state: 'closed';
  readonly handedBack: false;
  readonly wanted: null;
  readonly closedAt: Instant;
};

/** A task that a conclusion, or a leader, gives. */
export type Task = LiveTask | ClosedTask;

/** One for which another day is asked. */
export type TaskWithDayWanted = Task & { readonly wanted: DayWanted };

interface TaskBasis {
  /** `<committee>/<year>-<number>` */
  readonly id: string;
  readonly committee: string;
  /** The conclusion that it comes from. */
  readonly conclusion: string | null;
  /** The further body among whose own matters it is; the committee's and its team's have none. */
  readonly body?: Body;
  /** What it is for; nothing where it is plain work. */
  readonly purpose?: Purpose;
  /** The plan of the year that it carries out. */
  readonly plan?: string;
  readonly work: string;
  /** Whose conclusion outside the committee it carries out, with its day as it was said. */
  readonly source?: string;
  readonly lead: Unit;
  readonly with: readonly Unit[];
  /** The time as it was written ("trong quý I"), and the day that it means; `null` while nobody has said. */
  readonly dueText: string;
  readonly due: Day | null;
  readonly givenBy: string;
  readonly reports: readonly TaskReport[];
  /** Its newest report was read out of words of who gave it: under which name, and how the task stood before it. */
  readonly heard?: { readonly id: string; readonly revision: number } & TaskStanding;
  /** When the text was passed on to who has no chat here. */
  readonly passedOn?: Instant;
  /** When who is called up said that they come. */
  readonly acknowledged?: Instant;
  /** Grows with every act: a decision counts for what it was shown for. */
  readonly revision: number;
  readonly at: Instant;
  readonly log: readonly LogEntry[];
}

/** A closed one stays at hand for so many days; then it is in the archive of its year. */
export const TASK_AT_HAND_DAYS = 30;

export const TASK_LIMITS = { text: 3_000, reason: 1_000 };

/** Whether somebody leads it or works on it. */
export const concerns = (task: Task, member: string): boolean =>
  task.lead.member === member || task.with.some((unit) => unit.member === member);

export const wantsDay = (task: Task): task is TaskWithDayWanted => task.wanted !== null;

/** Those that are not closed, the nearest day first, those without a day last. */
export const openTasks = (tasks: readonly Task[]): Task[] =>
  tasks
    .filter(({ state }) => state !== 'closed')
    .sort((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1));

/** Those that are closed, the last one first. */
export const finishedTasks = (tasks: readonly Task[]): ClosedTask[] =>
  tasks
    .filter((task): task is ClosedTask => task.state === 'closed')
    .sort((one, other) => (one.closedAt < other.closedAt ? 1 : -1));

/** Open and past its day; a call-up is over then. */
export const isOverdue = ({ state, due, purpose }: Task, today: Day): boolean =>
  state === 'open' && due !== null && due < today && purpose?.kind !== 'call-up';

/** For whom the bot has no chat: what they are to be told is passed on, and their answer ticked in, by somebody here. */
export const isOutside = ({ lead, purpose }: Task): boolean => lead.member === null && purpose !== undefined;

export const isPlain = ({ purpose }: Task): boolean => purpose === undefined;

/** Those that were asked, or called, together with it, itself among them. */
export function askedTogether(task: Task, all: readonly Task[]): Task[] {
  const { purpose } = task;
  if (!purpose || purpose.kind === 'preparation') return [task];
  return all.filter((one) => one.purpose && 'batch' in one.purpose && one.purpose.batch === purpose.batch);
}
