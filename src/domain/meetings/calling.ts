import type { Body, MeetingKind } from '../../regulations/schema.ts';
import { chairOf, standIn } from '../committee/acting.ts';
import { seatedAs } from '../committee/bodies.ts';
import { type Committee, type Member, memberById, regulationOn } from '../committee/committee.ts';
import { wordsAt } from '../committee/wording.ts';
import { DomainError } from '../domain-error.ts';
import type { Law, Ruled } from '../law.ts';
import { type Hand, handKept, type InStead, inSteadKept } from '../permission.ts';
import { type Day, yearOf } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import {
  type CalledMeeting,
  hasStarted,
  LIMITS,
  type Meeting,
  noted,
  type ProposedMeeting,
} from './meeting.ts';
import type { LateReason } from './notice.ts';
import { type NewPaper, papersAfter, papersNoted } from './papers.ts';
import { rulesOf } from './rules.ts';

/** What a new meeting is to be, before it has a number. */
export interface MeetingPlan {
  readonly body: Body;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly start: Instant;
  readonly place: string;
  readonly agenda: string;
  readonly invitees: readonly string[];
  readonly guests: readonly string[];
  readonly field?: string;
}

/**
 * A new meeting: a draft when it was convened by right (or by a secretary in the name of who has it), a proposal
 * when it was only proposed. It keeps the regulation that is in force on the day it is called.
 */
export function planned(
  plan: MeetingPlan,
  by: {
    readonly draftedBy: Member;
    readonly convenedBy: Member;
    readonly proposed: boolean;
    /** For whom who convenes it acts. */
    readonly inStead?: InStead | null;
  },
  committee: Committee,
  today: Day,
  now: Instant,
): { readonly meeting: Meeting; readonly committee: Committee } {
  if (plan.start <= now) throw new DomainError('start-in-past', { start: plan.start });
  if (plan.invitees.length > LIMITS.invitees)
    throw new DomainError('too-many', { limit: String(LIMITS.invitees) });
  const year = String(yearOf(today));
  const number = (committee.meetingCount[year] ?? 0) + 1;
  const basis = {
    ...plan,
    id: `${committee.id}/${year}-${number}` as const,
    committee: committee.id,
    regulation: regulationOn(committee, today),
    revision: 1,
    movedFrom: null,
    cancelled: null,
    convenedBy: by.convenedBy.id,
    draftedBy: by.draftedBy.id,
    handedChair: null,
    participants: null,
    participantsAsked: false,
    listChange: null,
    papers: [],
    proposal: null,
    notice: null,
    answers: {},
    attendance: {},
    deliveries: {},
    cards: [],
    log: [
      {
        at: now,
        by: by.draftedBy.id,
        onBehalfOf: by.convenedBy.id === by.draftedBy.id ? null : by.convenedBy.id,
        act: by.proposed ? ('proposed' as const) : ('drafted' as const),
        note: null,
        ...inSteadKept(by.inStead),
      },
    ],
  };
  return {
    meeting: by.proposed
      ? { ...basis, state: 'proposed', proposedBy: by.draftedBy.id }
      : { ...basis, state: 'draft', proposedBy: null },
    committee: { ...committee, meetingCount: { ...committee.meetingCount, [year]: number } },
  };
}

/** Who decides on a proposal today: those whom the regulation names, and who acts for them. */
export function proposalDeciders(meeting: Meeting, law: Law): Member[] {
  const roles = rulesOf(meeting, law.regulation).propose?.decidedBy ?? [];
  const leaders = seatedAs(roles, meeting.body, law);
  const acting = leaders.flatMap((leader) => standIn(law, leader, meeting.body, law.now)?.member ?? []);
  return [...new Map([...leaders, ...acting].map((member) => [member.id, member])).values()];
}

export function decideProposal(
  meeting: Meeting,
  by: Member,
  accept: boolean,
  now: Instant,
  inStead: InStead | null = null,
): ProposedMeeting {
  if (meeting.state !== 'proposed')
    throw new DomainError('request-settled', {
      name: '',
      verdict: meeting.state === 'rejected' ? 'refused' : 'granted',
    });
  return noted<ProposedMeeting>(
    accept ? { ...meeting, state: 'draft', convenedBy: by.id } : { ...meeting, state: 'rejected' },
    {
      ...{ at: now, by: by.id, onBehalfOf: null },
      act: accept ? 'proposal-accepted' : 'proposal-rejected',
      ...inSteadKept(inStead),
    },
  );
}

/** The meeting with its chair on the list of those invited. */
export function withChair<Of extends Meeting>(meeting: Of, law: Ruled): Of {
  const chair = chairOf(meeting, law).member;
  if (!chair || meeting.invitees.includes(chair.id)) return meeting;
  return { ...meeting, invitees: [chair.id, ...meeting.invitees] };
}

/** The same of an announced one, with a line in its log. */
export function chairInvited(meeting: CalledMeeting, law: Ruled, by: Hand, now: Instant): CalledMeeting {
  const then = withChair(meeting, law);
  if (then === meeting) return meeting;
  const note = memberById(law.committee, then.invitees[0] ?? '')?.name ?? null;
  return noted(then, { ...handKept(by), at: now, act: 'chair-invited', note });
}

/** Whom the chair of a meeting may be handed to; empty where the regulation knows no such thing. */
export function chairCandidates(meeting: Meeting, law: Ruled): Member[] {
  const right = rulesOf(meeting, law.regulation).handChair;
  if (!right?.kinds.includes(meeting.kind)) return [];
  return seatedAs(right.to, meeting.body, law);
}

export function chairHanded(
  meeting: Meeting,
  to: Member,
  by: { readonly of: Member; readonly recordedBy: Member },
  law: Law,
): Meeting {
  const { regulation, now } = law;
  if (hasStarted(meeting, now))
    throw new DomainError('meeting-started', { meeting: meeting.title, start: meeting.start });
  const candidates = chairCandidates(meeting, law);
  if (!candidates.some((member) => member.id === to.id)) {
    throw new DomainError('not-assignable', {
      article: rulesOf(meeting, regulation).handChair?.article ?? '',
      says: wordsAt(regulation, `meetings.${meeting.body}.handChair`),
      who: candidates.map((member) => member.name).join(', '),
    });
  }
  const answer = meeting.answers[to.id];
  if (answer && answer.kind !== 'attend') throw new DomainError('chair-must-attend');
  const invitees = meeting.invitees.includes(to.id) ? meeting.invitees : [...meeting.invitees, to.id];
  return noted(
    { ...meeting, invitees, handedChair: { to: to.id, by: by.of.id, recordedBy: by.recordedBy.id, at: now } },
    {
      at: now,
      by: by.recordedBy.id,
      onBehalfOf: by.of.id === by.recordedBy.id ? null : by.of.id,
      act: 'chair-handed',
      note: to.id,
    },
  );
}

/** A paper that comes late after the notice keeps why, by the chair's word. */
export function paperAdded(
  meeting: Meeting,
  paper: NewPaper,
  by: Member,
  now: Instant,
  late: LateReason | null = null,
): Meeting {
  const change = { what: 'added', papers: [paper] } as const;
  const papers = papersAfter(meeting, change, by.id, now);
  if (papers.length > LIMITS.papers) throw new DomainError('too-many', { limit: String(LIMITS.papers) });
  const entry = { at: now, by: by.id, onBehalfOf: null };
  const added = papersNoted(meeting, change).reduce((then, line) => noted(then, { ...entry, ...line }), {
    ...meeting,
    papers,
  });
  return late
    ? noted(added, { ...entry, onBehalfOf: late.onBehalfOf, act: 'paper-late', note: late.text })
    : added;
}

/** The proposal report that must lie before the meeting, with its three parts. */
export const proposalFiled = (
  meeting: Meeting,
  report: { readonly goals: string; readonly schedule: string; readonly results: string },
  by: Member,
  now: Instant,
): Meeting =>
  noted(
    { ...meeting, proposal: { kind: 'filed', ...report, by: by.id, at: now } },
    { at: now, by: by.id, onBehalfOf: null, act: 'proposal-report-filed' },
  );

/** The chair lets the notice go out without the proposal report, and says why. */
export const proposalWaived = (
  meeting: Meeting,
  reason: string,
  by: Member,
  recordedBy: Member,
  now: Instant,
  inStead: InStead | null = null,
): Meeting =>
  noted(
    { ...meeting, proposal: { kind: 'waived', reason, by: by.id, recordedBy: recordedBy.id, at: now } },
    {
      at: now,
      by: recordedBy.id,
      onBehalfOf: by.id === recordedBy.id ? null : by.id,
      act: 'proposal-report-waived',
      note: reason,
      ...inSteadKept(inStead),
    },
  );
