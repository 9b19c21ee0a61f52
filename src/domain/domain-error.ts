/**
 * A rule is broken. It carries a code and the facts that the sentence needs; `src/text/refusals.ts` says it in
 * Vietnamese, with the article and the next step.
 */
export class DomainError extends Error {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, facts: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
  }
}

export type RefusalCode =
  | 'not-allowed'
  | 'meeting-unknown'
  | 'meeting-closed'
  | 'meeting-cancelled'
  | 'meeting-moved'
  | 'meeting-changed'
  | 'meeting-not-called'
  | 'meeting-already-called'
  | 'meeting-started'
  | 'not-invited'
  | 'start-in-past'
  | 'nobody-acts'
  | 'no-chair'
  | 'chair-must-attend'
  | 'request-unknown'
  | 'request-settled'
  | 'request-changed'
  | 'own-request'
  | 'no-proxy-yet'
  | 'opinion-not-needed'
  | 'participants-unconfirmed'
  | 'notice-incomplete'
  | 'proposal-missing'
  | 'late-without-reason'
  | 'nothing-changed'
  | 'no-group'
  | 'not-assignable'
  | 'too-many'
  | 'code-unknown'
  | 'claim-unknown'
  | 'too-many-codes'
  | 'already-linked'
  | 'setup-refused'
  | 'day-in-past'
  | 'announcement-unknown'
  | 'announcement-changed'
  | 'announcement-settled'
  | 'own-announcement'
  | 'announcement-unsent'
  | 'announcement-leave-anew'
  | 'announcement-nobody'
  | 'sheet-unknown'
  | 'sheet-closed'
  | 'sheet-open'
  | 'sheet-changed'
  | 'sheet-not-asked'
  | 'sheet-same'
  | 'sheet-answered'
  | 'sheet-decided'
  | 'sheet-by-vote'
  | 'sheet-late'
  | 'problem-unknown'
  | 'problem-settled'
  | 'problem-passed'
  | 'problem-at-desk'
  | 'report-unknown'
  | 'report-empty'
  | 'report-settled'
  | 'report-nothing-there'
  | 'report-day-after-rule'
  | 'report-day-same'
  | 'conclusion-too-early'
  | 'conclusion-unknown'
  | 'conclusion-sent'
  | 'conclusion-unsent'
  | 'conclusion-doubts'
  | 'conclusion-settled'
  | 'conclusion-changed'
  | 'conclusion-uncleared'
  | 'own-draft'
  | 'nothing-to-acknowledge'
  | 'task-unknown'
  | 'task-changed'
  | 'task-closed'
  | 'task-not-done'
  | 'task-same-lead'
  | 'own-task';
