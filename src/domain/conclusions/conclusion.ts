import type { Body, Regulation } from '../../regulations/schema.ts';
import type { Circulation } from '../circulation.ts';
import type { LogEntry } from '../meetings/log.ts';
import type { MeetingId } from '../meetings/meeting.ts';
import type { FileRef } from '../reference.ts';
import type { Unit } from '../tasks/task.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';

/** What may be made known of it. Nothing leaves the committee before it is set; a post in a group is a disclosure. */
export type DisclosureClass = 'internal' | 'disclosable';

/** What of a task's line has still to be said by its author, one thing at a time. */
export type TaskDoubt =
  /** Which of these members the unit means; nobody where none fits. `at` is the place among the co-operating ones. */
  | { readonly about: 'lead'; readonly among: readonly string[] }
  | { readonly about: 'with'; readonly at: number; readonly among: readonly string[] }
  /** Which of these days is meant; none where the words are no day. */
  | { readonly about: 'due'; readonly among: readonly Day[] };

/** A task as it stands in a draft: nobody has it before the conclusion is sent. */
export interface TaskLine {
  readonly work: string;
  readonly lead: Unit;
  readonly with: readonly Unit[];
  readonly dueText: string;
  readonly due: Day | null;
  readonly doubts: readonly TaskDoubt[];
  /** Whose conclusion outside the committee it carries out, with its day as it was said. */
  readonly source?: string;
}

/** What members have before them. */
export interface Published {
  readonly text: string;
  readonly file: FileRef | null;
  /** What a correction changed; `null` in the first version. */
  readonly changes: string | null;
  readonly at: Instant;
}

/** Somebody outside who is to have it: a unit that got a task, a member's own agency, a guest of the meeting. */
export interface Outsider {
  readonly name: string;
  readonly why: 'task' | 'agency' | 'guest';
  /** Who wrote down that it was sent there, by the agency's own way. */
  readonly sent: { readonly by: string; readonly at: Instant } | null;
  /** An earlier version, which no longer holds, was sent there. */
  readonly had: boolean;
}

/** To whom outside one version goes. */
export interface Outside {
  readonly version: number;
  /** Since when it may go there. */
  readonly since: Instant;
  readonly to: readonly Outsider[];
}

/** Until the end of which day the notice of a conclusion may be issued, and by what. */
export interface IssueBy
  extends Pick<NonNullable<Regulation['conclusions']['period']>, 'amount' | 'unit' | 'article'> {
  readonly lastDay: Day;
}

/** The chair's word that it may go out, and who wrote it down. */
export interface Clearance {
  readonly by: string;
  readonly recordedBy: string;
  readonly at: Instant;
}

/** What members have before them, and whom it reached; nothing until it is first sent. */
interface Out {
  readonly published: Published;
  readonly circulation: Circulation;
}
interface Unsent {
  readonly published: null;
  readonly circulation: null;
}

interface Drafted {
  readonly state: 'draft';
  readonly cleared: null;
}
/** Put before the chair. */
interface Asked {
  readonly state: 'asked';
  readonly cleared: null;
}
interface Cleared {
  readonly state: 'cleared';
  readonly cleared: Clearance;
}
interface Sent extends Out {
  readonly state: 'sent';
  readonly cleared: Clearance;
}

/** Nothing of it is in hand but what members have before them. */
export type SentConclusion = ConclusionBasis & Sent;
export type AskedConclusion = ConclusionBasis & Asked & (Out | Unsent);
export type ClearedConclusion = ConclusionBasis & Cleared & (Out | Unsent);

/**
 * The conclusion of a meeting: drafted, cleared by the meeting's chair, sent to each member, followed up. A correction
 * begins again at `draft`, and what was sent stays before the members meanwhile.
 */
export type Conclusion =
  | (ConclusionBasis & Drafted & (Out | Unsent))
  | AskedConclusion
  | ClearedConclusion
  | SentConclusion;

/** One that members have before them, whether or not it is being corrected. */
export type PublishedConclusion = Conclusion & Out;

export const isPublished = (conclusion: Conclusion): conclusion is PublishedConclusion =>
  conclusion.published !== null;

interface ConclusionBasis {
  /** `<committee>/<year>-<number>`, the id of its meeting. */
  readonly id: string;
  readonly committee: string;
  readonly meeting: MeetingId;
  /** What it is the conclusion of, as the meeting was called. */
  readonly title: string;
  readonly held: Instant;
  /** Which body met. */
  readonly body: Body;
  /** Grows with every change of what is to be cleared: a chair's word for another draft does not count. */
  readonly revision: number;
  readonly text: string;
  readonly file: FileRef | null;
  /** Tasks that are given once this draft is sent. */
  readonly lines: readonly TaskLine[];
  /** What this draft changes in what was sent before; `null` in the first one. */
  readonly changes: string | null;
  /** Ids of the tasks that it gave. */
  readonly tasks: readonly string[];
  /** Whose hand the draft in hand is of, the last one. */
  readonly draftedBy: string;
  readonly disclosure: { readonly class: DisclosureClass; readonly by: string; readonly at: Instant } | null;
  /** Before which chair the bot put the draft in hand; nobody where the chair could not be asked by it. */
  readonly askedOf: string | null;
  /** In which version it stands in the groups; 0 where it does not, or where they were told that it holds no more. */
  readonly posted: number;
  /** Missing before it may leave the committee. */
  readonly outside?: Outside;
  /** The last day on which it might be issued, where it was first issued after it. */
  readonly late?: IssueBy;
  readonly log: readonly LogEntry[];
}

export const CONCLUSION_LIMITS = { text: 3_000, reason: 1_000, lines: 30, line: 1_000 };

/** The first line that has something to be said, and what. */
export function openDoubt(
  lines: readonly TaskLine[],
): { readonly at: number; readonly doubt: TaskDoubt } | null {
  for (const [at, { doubts }] of lines.entries()) if (doubts[0]) return { at, doubt: doubts[0] };
  return null;
}

/** A year after it was last sent, whoever is silent: members still find it in the archive's papers. */
export const isConclusionClosed = (conclusion: Conclusion, yearAgo: Instant): boolean =>
  conclusion.state === 'sent' && conclusion.published.at < yearAgo;
