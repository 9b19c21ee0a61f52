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

/** A task that a conclusion, or a leader, gives. */
export interface Task {
  /** `<committee>/<year>-<number>` */
  readonly id: string;
  readonly committee: string;
  /** The conclusion that it comes from. */
  readonly conclusion: string | null;
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
  /** `done`: its lead says so, and it waits for who receives the result. */
  readonly state: 'open' | 'done' | 'closed';
  readonly reports: readonly TaskReport[];
  /** Its lead cannot do it, and nobody has said what becomes of it. */
  readonly handedBack: boolean;
  /** Another day that its lead asks for. */
  readonly wanted: {
    readonly day: Day;
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  } | null;
  /** Its newest report was read out of words of who gave it: under which name, and how the task stood before it. */
  readonly heard?: {
    readonly id: string;
    readonly revision: number;
    readonly state: Task['state'];
    readonly handedBack: boolean;
  };
  /** When the text was passed on to who has no chat here. */
  readonly passedOn?: Instant;
  /** When who is called up said that they come. */
  readonly acknowledged?: Instant;
  /** Grows with every act: a decision counts for what it was shown for. */
  readonly revision: number;
  readonly at: Instant;
  readonly closedAt: Instant | null;
  readonly log: readonly LogEntry[];
}

/** A closed one stays at hand for so many days; then it is in the archive of its year. */
export const TASK_AT_HAND_DAYS = 30;

export const TASK_LIMITS = { text: 3_000, reason: 1_000 };

/** Whether somebody leads it or works on it. */
export const concerns = (task: Task, member: string): boolean =>
  task.lead.member === member || task.with.some((unit) => unit.member === member);

/** Whether somebody has a part in it, or gave it. */
export const isPartyTo = (task: Task, member: string): boolean =>
  concerns(task, member) || task.givenBy === member;

/** Those that are not closed, the nearest day first, those without a day last. */
export const openTasks = (tasks: readonly Task[]): Task[] =>
  tasks
    .filter(({ state }) => state !== 'closed')
    .sort((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1));

/** Those that are closed, the last one first. */
export const finishedTasks = (tasks: readonly Task[]): Task[] =>
  tasks
    .filter(({ state }) => state === 'closed')
    .sort((one, other) => ((one.closedAt ?? '') < (other.closedAt ?? '') ? 1 : -1));

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
