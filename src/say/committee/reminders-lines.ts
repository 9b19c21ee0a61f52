import type { Conclusion } from '../../domain/conclusions/conclusion.ts';
import type { Quorum } from '../../domain/meetings/quorum.ts';
import type { Series } from '../../domain/meetings/series.ts';
import type { Problem } from '../../domain/problems/problem.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import type { ReportsWaiting } from '../../domain/reports/waiting.ts';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import type { Task, TaskWithDayWanted } from '../../domain/tasks/task.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Body, Every, ProposalPart, Within } from '../../regulations/schema.ts';
import type { IssueFacts } from '../conclusions/period.ts';
import type { PlanWaitsFacts, PlanYearFacts } from '../plans/reminders.ts';
import type { InSteadFacts } from './in-stead.ts';

/** What the lines of a reminder are made of. */

/** A report with a day. */
export type Dated = Owed & { readonly due: NonNullable<Owed['due']> };

export interface MeetingFacts {
  readonly meeting: string;
  readonly title: string;
  readonly start: Instant;
  readonly place: string;
  readonly come: number;
  readonly silent: number;
  readonly invited: number;
}

export interface ChairedFacts extends MeetingFacts {
  /** By the answers so far; `null` where the regulation asks for no number. */
  readonly quorum: Quorum | null;
}

export interface RegularFacts {
  readonly body: Body;
  readonly every: Every;
  readonly count: number;
  readonly held: number;
  readonly period: string;
  readonly end: Day;
  readonly soft: boolean;
  readonly within: Within | null;
  /** The body, as it is called. */
  readonly whose: string;
  readonly article: string;
}

export interface LeadFacts extends MeetingFacts {
  readonly papers: number;
  /** Papers that are named and whose files have not come, by title. */
  readonly awaited: readonly string[];
  readonly amount: number;
  readonly unit: 'working-days' | 'days' | 'hours';
  readonly latest: Instant;
  readonly strict: Instant;
  readonly article: string;
}

/** What was put before somebody, and by whom where a member asks it: named by where it is kept. */
export interface WordWanted {
  readonly what: 'participants' | 'absent' | 'proxy' | 'conclusion' | 'notice';
  readonly title: string;
  readonly asker: string | null;
  readonly id: string;
  readonly revision: number;
}

/** For whose word it waits, by their name. */
export interface WaitsWord {
  readonly of: string;
  readonly wanted: readonly WordWanted[];
}

export interface WaitsAnswers extends MeetingFacts {
  readonly who: readonly string[];
}

export interface WaitsReceipts {
  readonly receipt: Receipt;
  /** How a button names it. */
  readonly reference: string;
  readonly who: readonly string[];
}

/** What a line says; the words are in `sayLine`. */
export type ReminderLine =
  | {
      readonly what: 'report' | 'period-over';
      /** `drafting`: to who drafts it for whom it is owed by. */
      readonly facts: { readonly owed: Dated; readonly drafting: boolean };
    }
  | { readonly what: 'own-late'; readonly facts: { readonly owed: Dated } }
  | {
      readonly what: 'late' | 'period-long-over';
      readonly facts: { readonly all: readonly [Dated, ...Dated[]] };
    }
  | {
      readonly what: 'unconfirmed';
      readonly facts: { readonly all: readonly [ReportsWaiting, ...ReportsWaiting[]]; readonly day: Day };
    }
  | { readonly what: 'meeting' | 'unanswered-meeting'; readonly facts: MeetingFacts }
  | { readonly what: 'chaired-meeting'; readonly facts: ChairedFacts }
  | { readonly what: 'opinion-wanted'; readonly facts: MeetingFacts & { readonly article: string } }
  | { readonly what: 'minutes'; readonly facts: MeetingFacts & { readonly article: string } }
  | {
      readonly what: 'delegate';
      readonly facts: MeetingFacts & { readonly delegate: string; readonly valid: boolean };
    }
  | { readonly what: 'answer'; readonly facts: MeetingFacts & { readonly until: Instant } }
  | {
      readonly what: 'request';
      readonly facts: MeetingFacts & {
        readonly kind: 'absence' | 'proxy';
        /** Who asks, and their name. */
        readonly asker: string;
        readonly name: string;
        readonly decider: string | null;
        /** By a post that the rule names, not as the chair. */
        readonly named: boolean;
      };
    }
  | {
      readonly what: 'participants';
      /** `change`: of a list that was announced already. */
      readonly facts: MeetingFacts & { readonly decider: string | null; readonly change: boolean };
    }
  | {
      readonly what: 'conclusion-waits';
      readonly facts: { readonly title: string; readonly held: Instant; readonly decider: string };
    }
  | { readonly what: 'task' | 'call-up'; readonly facts: { readonly task: Task } }
  | { readonly what: 'call-up-unsaid'; readonly facts: { readonly tasks: readonly [Task, ...Task[]] } }
  | {
      readonly what: 'problem';
      readonly facts: { readonly problem: Problem; readonly since: Instant };
    }
  | { readonly what: 'plan-year'; readonly facts: PlanYearFacts }
  | { readonly what: 'plan-waits'; readonly facts: PlanWaitsFacts }
  | { readonly what: 'day-wanted'; readonly facts: { readonly task: TaskWithDayWanted } }
  | {
      readonly what: 'task-late';
      readonly facts: {
        readonly task: Task;
        readonly article: string | null;
        /** Another day is asked for, and it is theirs to decide. */
        readonly decides: boolean;
      };
    }
  | { readonly what: 'sheet' | 'sheet-undecided'; readonly facts: { readonly sheet: Sheet } }
  | { readonly what: 'sheet-result'; readonly facts: { readonly sheet: Sheet; readonly decides: boolean } }
  | { readonly what: 'receipt'; readonly facts: { readonly receipt: Receipt } }
  | { readonly what: 'conclusion-due' | 'conclusion-late'; readonly facts: IssueFacts }
  | { readonly what: 'outside'; readonly facts: { readonly conclusion: Conclusion } }
  | { readonly what: 'in-stead'; readonly facts: InSteadFacts }
  | { readonly what: 'waits-answers'; readonly facts: WaitsAnswers }
  | { readonly what: 'waits-receipts'; readonly facts: WaitsReceipts }
  | { readonly what: 'waits-reports'; readonly facts: { readonly all: readonly [Dated, ...Dated[]] } }
  | {
      readonly what: 'waits-word';
      readonly facts: { readonly of: string; readonly wanted: readonly WordWanted[] };
    }
  | { readonly what: 'regular'; readonly facts: RegularFacts }
  | {
      readonly what: 'series';
      /** `like`: the meeting after which it is made. */
      readonly facts: { readonly series: Series; readonly start: Instant; readonly like: string };
    }
  | { readonly what: 'lead-notice' | 'lead-papers'; readonly facts: LeadFacts }
  | {
      readonly what: 'proposal';
      readonly facts: MeetingFacts & { readonly parts: readonly ProposalPart[]; readonly article: string };
    };
