/**
 * All that is ever written down as done, in the log of a document and in the committee's log of acts. A closed list:
 * `src/say/committee/acts.ts` has a word for each, or the program does not compile.
 */
export type ActName =
  | MeetingAct
  | AnnouncementAct
  | SheetAct
  | ProblemAct
  | ConclusionActName
  | TaskAct
  | PlanActName
  | ReportAct
  | RegisterActName
  | CommitteeAct
  | 'acknowledged'
  /** What another wrote down in somebody's name is not theirs. */
  | 'word-contested'
  /** What they typed was not meant so: taken back by themself. */
  | 'word-taken-back';

type MeetingAct =
  | 'drafted'
  | 'proposed'
  | 'proposal-accepted'
  | 'proposal-rejected'
  | 'proposal-report-filed'
  | 'proposal-report-waived'
  | 'redrafted'
  /** After the notice, while day and hour stay. */
  | 'changed'
  | 'invited'
  | 'uninvited'
  | 'announced'
  | 'notice-late'
  | 'moved'
  | 'cancelled'
  | 'nudged'
  | 'roll'
  | 'guests-noted'
  | 'paper-added'
  | 'paper-late'
  | 'paper-replaced'
  | 'paper-removed'
  | 'chair-handed'
  | 'chair-invited'
  /** What a chair had said is nobody's word once another holds their post. */
  | 'chair-word-lapsed'
  | 'participants-asked'
  | 'participants-unasked'
  | 'participants-settled'
  | 'participants-returned'
  | 'participants-withdrawn'
  | 'answer-attend'
  | 'answer-absent'
  | 'answer-proxy'
  /** What they think of the agenda, in writing. */
  | 'opinion-filed'
  | 'absence-granted'
  | 'absence-refused'
  /** Who has left the committee, by a new committee file, is invited no more. */
  | 'left';

type AnnouncementAct =
  | 'announcement-drafted'
  | 'announcement-sent'
  | 'announcement-unsent'
  | 'announcement-corrected'
  | 'announcement-nudged'
  | 'announcement-withdrawn'
  | 'announcement-cancelled'
  | 'announcement-leave-granted'
  | 'announcement-leave-refused'
  | 'announcement-disclosure-granted'
  | 'announcement-disclosure-refused';

type SheetAct =
  | 'sheet-opened'
  | 'sheet-answered'
  | 'sheet-nudged'
  | 'sheet-corrected'
  | 'sheet-closed'
  | 'sheet-decided';

type ProblemAct =
  | 'problem-raised'
  | 'problem-answered'
  | 'problem-passed'
  | 'problem-decided'
  | 'problem-vote-opened'
  | 'problem-issued';

export type ConclusionActName =
  | 'conclusion-drafted'
  | 'conclusion-redrafted'
  | 'conclusion-submitted'
  | 'conclusion-cleared'
  | 'conclusion-returned'
  | 'conclusion-classed'
  | 'conclusion-sent'
  | 'conclusion-correction'
  | 'conclusion-nudged'
  | 'conclusion-passed-on'
  | 'conclusion-not-passed-on';

export type TaskAct =
  | 'task-given'
  | 'task-progress'
  | 'task-done'
  | 'task-handed-back'
  | 'task-kept'
  | 'task-day-wanted'
  | 'task-day-granted'
  | 'task-day-refused'
  | 'task-closed'
  | 'task-reopened'
  | 'task-reassigned'
  | 'task-withdrawn'
  | 'task-passed-on';

export type PlanActName =
  | 'plan-drafted'
  | 'plan-redrafted'
  | 'plan-put'
  | 'plan-vote-opened'
  | 'plan-returned'
  | 'plan-issued';

export type ReportAct =
  | 'report-handed-in'
  | 'report-file-refused'
  | 'report-day-refused'
  | 'report-hand-in-refused'
  | 'report-nudged'
  | 'report-received'
  | 'report-sent-back'
  | 'report-day-set'
  | 'report-demanded';

/** In the register of papers. */
type RegisterActName =
  | 'register-entered'
  | 'register-numbered'
  | 'register-corrected'
  | 'register-struck'
  | 'register-restored';

/** About the committee itself and who is in it. */
type CommitteeAct =
  | 'account-linked'
  | 'account-unlinked'
  | 'group-bound'
  | 'group-unbound'
  | 'mandate-recorded'
  | 'mandate-ended'
  | 'day-off-set'
  | 'day-off-removed'
  | 'reminding-set'
  | 'report-template-set'
  | 'series-begun'
  | 'series-ended'
  | 'roster-proposed'
  | 'roster-refused'
  | 'roster-joined'
  | 'roster-left'
  | 'roster-replaced'
  | 'roster-post'
  | 'roster-imported'
  | 'member-facts'
  | 'calendar-linked'
  | 'calendar-unlinked'
  | 'team-grouped'
  | 'portfolio-handed'
  | 'portfolio-ended';
