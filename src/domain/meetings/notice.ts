import type { BodyMeetings, NoticeItem, ProposalPart, Regulation } from '../../regulations/schema.ts';
import type { Member } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Law, LocalLaw } from '../law.ts';
import { type InStead, inSteadKept } from '../permission.ts';
import { isParty, namedBy, speakers } from '../tasks/people.ts';
import { isLate, isTight, leadDeadline } from '../time/deadline.ts';
import type { Instant } from '../time/instant.ts';
import { type CalledMeeting, type Meeting, type Notice, noted } from './meeting.ts';
import { rulesOf } from './rules.ts';

/** One lead time of a meeting: when the notice (or the papers) must be out, and how things stand now. */
export interface LeadTime {
  readonly what: 'notice' | 'papers';
  readonly rule: {
    readonly amount: number;
    readonly unit: 'working-days' | 'days' | 'hours';
    readonly article: string;
  };
  readonly deadline: ReturnType<typeof leadDeadline>;
  readonly state: 'in-time' | 'tight' | 'late';
}

/** The lead times that the regulation states for a meeting; empty where it states none. */
export function leadTimes(
  meeting: Meeting,
  { regulation, calendar, zone, now }: Omit<LocalLaw, 'committee'>,
): LeadTime[] {
  const rules = rulesOf(meeting, regulation);
  const all = [
    { what: 'notice' as const, rule: rules.noticeLead },
    { what: 'papers' as const, rule: rules.papersLead },
  ];
  return all.flatMap(({ what, rule }) => {
    if (!rule) return [];
    const deadline = leadDeadline(rule, meeting.start, calendar, zone);
    const state = isLate(deadline, now) ? 'late' : isTight(deadline, now) ? 'tight' : 'in-time';
    return [{ what, rule, deadline, state }];
  });
}

/** What still stands between a draft and its notice. */
export type Hindrance =
  | { readonly what: 'participants'; readonly article: string | null }
  | {
      readonly what: 'items';
      readonly missing: readonly NoticeItem[];
      readonly article: string;
    }
  | { readonly what: 'proposal'; readonly parts: readonly ProposalPart[]; readonly article: string };

/** What a notice does not state and has to. */
export function itemsLacking({ agenda, place }: Meeting, { noticeStates }: BodyMeetings): NoticeItem[] {
  const stated = { content: agenda.trim() !== '', time: true, place: place.trim() !== '' };
  return (noticeStates?.items ?? []).filter((item) => !stated[item]);
}

/**
 * Why a notice may not go out yet: the chair has not settled who takes part, it does not state what the
 * regulation says it must, or the proposal report that must lie before the meeting is missing.
 */
export function hindrances(meeting: Meeting, regulation: Regulation): Hindrance[] {
  const rules = rulesOf(meeting, regulation);
  const found: Hindrance[] = [];
  if (rules.participants && meeting.participants === null) {
    found.push({ what: 'participants', article: rules.participants.article });
  }
  const missing = itemsLacking(meeting, rules);
  if (rules.noticeStates && missing.length > 0)
    found.push({ what: 'items', missing, article: rules.noticeStates.article });
  if (rules.proposalReport && meeting.proposal === null) {
    const { fields, article } = rules.proposalReport;
    found.push({ what: 'proposal', parts: fields, article });
  }
  return found;
}

/** Why something goes out late, which is the chair's to say. */
export interface LateReason {
  readonly text: string;
  /** The chair in whose name somebody else writes it down; `null` where who sends it chairs, or nobody does. */
  readonly onBehalfOf: string | null;
}

/** The meeting with another notice that goes out now; a late one leaves whose reason it is in the log. */
export const noticed = (
  meeting: CalledMeeting,
  by: string,
  late: LateReason | null,
  now: Instant,
): CalledMeeting => latenessNoted({ ...meeting, notice: noticeNow(by, late, now) }, late);

const noticeNow = (by: string, late: LateReason | null, now: Instant): Notice => ({
  sentAt: now,
  by,
  lateReason: late?.text ?? null,
});

function latenessNoted(called: CalledMeeting, late: LateReason | null): CalledMeeting {
  const { sentAt: at, by } = called.notice;
  return late
    ? noted(called, { at, by, onBehalfOf: late.onBehalfOf, act: 'notice-late', note: late.text })
    : called;
}

/**
 * The meeting with its notice sent. Throws while something stands in its way, for a start that has passed,
 * and for a late notice without the chair's reason.
 */
export function announced(
  meeting: Meeting,
  regulation: Regulation,
  leads: readonly LeadTime[],
  by: {
    readonly member: string;
    readonly onBehalfOf: string | null;
    readonly inStead?: InStead | null;
    readonly lateReason: LateReason | null;
  },
  now: Instant,
): CalledMeeting {
  if (meeting.state === 'called') throw new DomainError('meeting-already-called', { meeting: meeting.title });
  if (meeting.state !== 'draft') throw new DomainError('meeting-not-called', { meeting: meeting.title });
  if (meeting.start <= now) throw new DomainError('start-in-past', { start: meeting.start });
  const [first] = hindrances(meeting, regulation);
  if (first?.what === 'items') throw new DomainError('notice-incomplete', first);
  if (first?.what === 'proposal') throw new DomainError('proposal-missing', first);
  if (first) throw new DomainError('participants-unconfirmed', { article: first.article ?? '' });
  const late = leads.find(
    (lead) => lead.state === 'late' && (lead.what === 'notice' || meeting.papers.length > 0),
  );
  if (late && !by.lateReason) throw new DomainError('late-without-reason', { article: late.rule.article });
  const papers = meeting.papers.map((paper) => ({ ...paper, sentAt: paper.sentAt ?? now }));
  const reason = late ? by.lateReason : null;
  const called = noted<CalledMeeting>(
    { ...meeting, state: 'called', papers, notice: noticeNow(by.member, reason, now) },
    { at: now, by: by.member, onBehalfOf: by.onBehalfOf, act: 'announced', ...inSteadKept(by.inStead) },
  );
  return latenessNoted(called, reason);
}

/** Who is told that a meeting was drafted whose notice is theirs to prepare; nobody where one of them drafted it. */
export function noticePreparers(
  meeting: Meeting,
  drafter: Member,
  law: Law,
): { readonly people: readonly Member[]; readonly article: string | null } {
  const rule = meeting.body === 'committee' ? law.regulation.preparation.notices : null;
  const own = drafter.secretary || isParty(drafter, namedBy(rule), law);
  if (!rule || own) return { people: [], article: null };
  return { people: speakers(namedBy(rule), law), article: rule.article };
}
