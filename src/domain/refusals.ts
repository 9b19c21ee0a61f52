import type { NoticeItem, ProposalPart } from '../regulations/schema.ts';
import type { Day } from './time/day.ts';
import type { Instant } from './time/instant.ts';

interface OfMeeting {
  /** Its title; empty where it is not known, or not to be said. */
  readonly meeting: string;
}
interface StartingMeeting extends OfMeeting {
  readonly start: Instant;
}
interface OfMember {
  readonly name: string;
}
interface At {
  readonly at: Instant;
}

/** Whose a right is: what they are in the committee, where they lead it, and what they are besides. */
export interface Holder extends OfMember {
  readonly leads: string;
  readonly post: string | null;
  readonly agency: string | null;
}

/** By what: the article; or, where none is held, what the text says of it. */
export interface Source {
  /** Empty where the regulation states none. */
  readonly article: string;
  /** Its words where it states something that the assistant does not follow; empty, or missing, where it is silent. */
  readonly says?: string;
}

/** The facts that the sentence of each refusal needs, by its code; `null`: none. */
export interface RefusalFacts {
  'not-allowed': {
    readonly article?: string;
    readonly says?: string;
    /** Whose right it is: by post. */
    readonly who?: string;
    /** By person. */
    readonly people?: readonly Holder[];
    /** What the regulation does not say: “ai giữ sổ”. */
    readonly unstated?: string;
  };
  'records-kept': Source & { readonly people: readonly Holder[] };
  'meeting-unknown': null;
  'meeting-closed': OfMeeting;
  'meeting-cancelled': OfMeeting;
  'meeting-moved': StartingMeeting;
  /** What was edited before it was announced: its button is of an older text. */
  'meeting-edited': OfMeeting;
  'meeting-changed': OfMeeting;
  'meeting-not-called': OfMeeting;
  'meeting-already-called': OfMeeting;
  'meeting-started': StartingMeeting;
  'answered-since': At;
  'not-invited': OfMeeting;
  'start-in-past': { readonly start: Instant };
  'nobody-acts': Source & { readonly of: string; readonly how: string };
  'no-chair': OfMeeting & { readonly how: string };
  'chair-must-attend': null;
  'request-unknown': OfMember;
  'request-settled': OfMember & { readonly verdict: 'granted' | 'refused' };
  'request-changed': OfMember;
  /** Who decides instead; empty where it is one's own word. */
  'own-request': OfMember;
  'word-unknown': null;
  'word-contested': null;
  'word-not-chairs': OfMember & { readonly chair: string };
  'word-gone': null;
  'word-newer': null;
  'no-proxy-yet': null;
  'participants-unconfirmed': Source;
  'notice-incomplete': Source & { readonly missing: readonly NoticeItem[] };
  'proposal-missing': Source & { readonly parts: readonly ProposalPart[] };
  'late-without-reason': Source;
  'nothing-changed': OfMeeting;
  /** Whether the chair can be changed for this meeting, or for a time. */
  'chair-stays': OfMember & { readonly forMeeting: boolean; readonly forTime: boolean };
  'no-guests': null;
  'no-earlier-answer': OfMeeting;
  'no-group': null;
  /** `who`: to whom it can be handed; empty where to nobody. */
  'not-assignable': Source & { readonly who: string };
  /** With its unit where that is not plain: “30 nhiệm vụ”. */
  'too-many': { readonly limit: string };
  'file-not-paper': null;
  'announcement-not-yours': null;
  'code-unknown': null;
  'claim-unknown': null;
  'too-many-codes': { readonly until: Instant };
  'already-linked': null;
  'day-in-past': { readonly day: Day };
  'day-too-far': { readonly day: Day };
  'announcement-unknown': null;
  'announcement-withdrawn': null;
  'announcement-changed': null;
  'announcement-same': null;
  'announcement-settled': null;
  'own-announcement': null;
  'announcement-unsent': null;
  /** Who has to agree, where that is known. */
  'announcement-leave-anew': Source & Partial<OfMember>;
  'announcement-nobody': Source;
  'sheet-unknown': null;
  'sheet-closed': At;
  'sheet-counted': At;
  'sheet-open': At;
  'sheet-changed': null;
  'sheet-not-asked': null;
  'delegate-no-vote': { readonly article: string };
  'sheet-same': null;
  'sheet-sealed': null;
  'sheet-answered': null;
  'sheet-decided': At;
  'sheet-by-vote': Source;
  'sheet-unheld': Source;
  'sheet-late': At;
  'sheet-too-few': { readonly least: string };
  'problem-unknown': null;
  'problem-settled': null;
  'problem-passed': null;
  'problem-at-desk': null;
  'problem-unvoted': Source & { readonly who: string; readonly vote: 'none' | 'open' | 'not-passed' };
  'problem-voted': null;
  'report-unknown': null;
  'report-changed': null;
  'report-empty': null;
  'report-settled': null;
  'report-nothing-there': null;
  'report-day-after-rule': Source & { readonly day: Day };
  'report-day-same': { readonly day: Day };
  'conclusion-too-early': OfMeeting;
  'conclusion-unknown': null;
  'conclusion-sent': OfMeeting;
  'conclusion-unsent': OfMeeting;
  'conclusion-doubts': null;
  'conclusion-settled': OfMeeting;
  'conclusion-changed': OfMeeting;
  'conclusion-corrected': OfMeeting;
  'conclusion-uncleared': OfMeeting;
  /** `who`: by whom it can be classed otherwise; empty where the regulation does not say. */
  'conclusion-internal': OfMeeting & Source & { readonly who: string };
  'outside-changed': OfMeeting;
  'register-unknown': null;
  'paper-unknown': null;
  'paper-of-party': null;
  /** Which it bears now; empty where somebody took its number off again. */
  'paper-numbered': { readonly number: string };
  /** `title`: what bears it; empty where that is not for everybody. */
  'register-number-taken': { readonly number: string; readonly title: string };
  'own-draft': null;
  'own-draft-word': null;
  'nothing-to-acknowledge': null;
  'task-unknown': null;
  'task-changed': null;
  'task-closed': null;
  'task-of-conclusion': null;
  'task-not-done': null;
  'task-same-lead': null;
  /** Who would prepare part of a meeting that they may not read. */
  'preparer-outside': OfMember;
  'own-task': null;
  'information-not-agency': Source & OfMember;
  'portfolio-there': OfMember;
  'roster-there': OfMember;
  'roster-gone': OfMember;
  'roster-second': OfMember;
  'roster-no-role': null;
  'roster-last-lead': OfMember;
  'roster-last-secretary': OfMember;
  'roster-waits': null;
  'roster-settled': null;
  'roster-own': null;
  'roster-one-by-one': null;
  'roster-on-paper': { readonly says: string };
  'plan-not-stated': { readonly says: string; readonly what: string };
  'plan-unknown': null;
  'plan-changed': null;
  'plan-empty': null;
  'plan-too-long': { readonly most: string };
  'plan-no-item': { readonly at: string };
  'plan-item-lead': PlanItem;
  'plan-item-which': PlanItem & { readonly agency: string };
  'plan-item-when': PlanItem;
  'plan-unvoted': { readonly article: string; readonly body: string; readonly open: boolean };
  'plan-not-passed': { readonly article: string };
  'plan-year-over': { readonly year: string };
  'call-up-ends-before': { readonly day: Day };
  'call-up-no-experts': OfMember & { readonly article: string };
  'call-up-not-team': Source & OfMember & { readonly team: string };
}

interface PlanItem {
  /** Its number in the plan, from one. */
  readonly at: string;
  readonly work: string;
}

export type RefusalCode = keyof RefusalFacts;
