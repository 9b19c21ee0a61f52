import type { Instant } from '../../domain/time/instant.ts';

/** What is told of one's own work. */
export type OwedAct = 'hand-in' | 'extension' | 'progress' | 'done' | 'hand-back';

/** An answer to what waits. */
export type AnswerAct =
  | 'attend'
  | 'absent'
  | 'delegate'
  | 'consent'
  | 'refuse'
  /** Consent to participants, with some added or left out. */
  | 'change'
  | 'agree'
  | 'disagree'
  /** An opinion that is neither yes nor no: one part agreed to, another not. */
  | 'other'
  | 'acknowledge'
  | OwedAct;

/** What somebody wishes of their own accord. */
export type WishAct =
  | 'create-meeting'
  | 'cancel-meeting'
  | 'move-meeting'
  | 'change-place'
  | 'change-agenda'
  | 'add-invitee'
  | 'remove-invitee'
  | 'send-notice'
  | 'papers'
  | 'draft-conclusion'
  | 'records'
  | 'open-sheet'
  | 'answer-for'
  | 'record-oral-consent'
  | 'nudge'
  | 'broadcast'
  | 'demand-report'
  | 'give-task'
  | 'hand-chair'
  | 'link-member'
  | 'members'
  | 'my-tasks'
  | 'my-reports'
  | 'next-meeting'
  | 'schedule'
  | 'who-is-absent'
  | 'who-has-not-answered'
  | 'report-matrix'
  | 'roll'
  | 'raise-problem'
  | 'regulation-question'
  | 'help'
  | 'away';

export type SentenceAct = AnswerAct | WishAct;

/** What was said besides, in the words of who said it; days as `2026-12-10`, `when` with an hour as `2026-12-10T14:30`. */
export interface Slots {
  readonly reason?: string;
  /** A remark for chair and secretary: “đến muộn 15 phút”, “dự trực tuyến”, an order that goes with a consent. */
  readonly note?: string;
  /** Of a delegate. */
  readonly name?: string;
  readonly post?: string;
  /** Whom it concerns: by their full names where they are among those who wait, else as they were called. */
  readonly who?: readonly string[];
  /** Decided the other way in the same breath: of `who` one thing, of these its contrary. */
  readonly refuse?: readonly string[];
  readonly consent?: readonly string[];
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
  readonly what?: string;
  readonly text?: string;
  readonly title?: string;
  readonly agenda?: string;
  readonly question?: string;
  readonly topic?: string;
  readonly query?: string;
  readonly where?: string;
  readonly when?: string;
  /** Of a meeting that is moved: the hour alone, `15:30`; the hour it has; from which weekday to which, of its week. */
  readonly hour?: string;
  readonly sameHour?: boolean;
  readonly weekdays?: readonly number[];
  readonly day?: string;
  /** “Trước 15/12”: the day itself is too late. */
  readonly before?: true;
  /** So many days behind the one it is due on. */
  readonly later?: number;
  readonly from?: string;
  readonly to?: string;
  /** Which of several that wait: a report's kind. */
  readonly which?: 'meeting' | 'period' | 'both';
  /** Of a new meeting, as far as it is said. */
  readonly kind?: 'regular' | 'ad-hoc' | 'extended' | 'working-session';
  readonly body?: 'team';
  /** “Thứ Năm đầu tháng”: on which days it comes again, as `first-of-month:4`. */
  readonly every?: string;
  /** “Như lần trước”: all else as the last of its kind. */
  readonly like?: true;
  /** All of a body (`ban`, `to`, `ban to`), or full names. */
  readonly invited?: readonly string[];
  /** To whom a notice at large goes. */
  readonly audience?: 'all' | 'committee' | 'team' | 'group';
  readonly present?: string;
  readonly total?: string;
}

/** Why nothing is recorded, so that the answer helps. */
export type Hint = 'ask-details' | 'greeting' | 'thanks' | 'courtesy' | 'unclear';

/** What a question asks of that which waits. */
export type Asked =
  | 'when'
  | 'where'
  | 'how-long'
  | 'who'
  | 'why'
  | 'how'
  | 'papers'
  | 'deadline'
  | 'content'
  | 'whether';

/**
 * How sure it is. `act`: recorded at once. `open`: straight into that act with what was said filled in, where preview and
 * confirmation stand as always. `offer`: it stands among few buttons, and nothing begins before a tap. `none`: nothing
 * is recorded or begun in this person's name.
 */
export type SentenceReading =
  | { readonly certainty: 'act' | 'open' | 'offer'; readonly act: SentenceAct; readonly slots: Slots }
  | { readonly certainty: 'none'; readonly hint: Hint; readonly asked: Asked | null };

/** One thing that waits for who speaks. */
export type WaitingKind =
  /** `group`: answered under its card, where others read it. */
  | { readonly kind: 'invitation'; readonly group?: boolean }
  /** At the chair: who asks to stay away, or sends whom. */
  | {
      readonly kind: 'absence';
      readonly requests: readonly { readonly name: string; readonly sends: string | null }[];
    }
  | { readonly kind: 'participants' }
  | { readonly kind: 'receipt' }
  | { readonly kind: 'sheet' }
  | { readonly kind: 'report' }
  | { readonly kind: 'task' };

export interface Situation {
  /** Where one thing is meant beyond doubt (a quoted card), that alone. */
  readonly waits: readonly WaitingKind[];
  readonly role: 'member' | 'secretary' | 'chair' | 'head';
  readonly now: Instant;
  readonly zone: string;
  /** Full names of the committee, to tell people from other words. */
  readonly people?: readonly string[];
  /** The full name of who speaks: they may name themselves. */
  readonly self?: string;
}
