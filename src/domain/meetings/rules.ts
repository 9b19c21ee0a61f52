import type { BodyMeetings, Regulation, Role } from '../../regulations/schema.ts';
import { chairRole, leadRole, meetingRules, postsOf } from '../committee/bodies.ts';
import type { Meeting } from './meeting.ts';

type Kind = Pick<Meeting, 'body' | 'kind'>;

/** The rule by which a meeting is a working session of one of the leaders; `null` for the meetings of a body. */
export function sessionRule(
  { body, kind }: Kind,
  regulation: Regulation,
): { readonly article: string } | null {
  if (kind !== 'working-session') return null;
  return regulation.workingSessions ?? meetingRules(body, regulation).convene[kind];
}

/**
 * The rules that bind a meeting. Those of the meetings of a body do not bind a working session: whoever holds it
 * leads it and says who comes, and the text states nothing more.
 */
export function rulesOf(meeting: Kind, regulation: Regulation): BodyMeetings {
  const stated = meetingRules(meeting.body, regulation);
  const rules = withOwnLeads(stated, meeting);
  if (meeting.kind !== 'working-session') return rules;
  const held = regulation.workingSessions;
  return {
    ...rules,
    regular: null,
    participants: held && { decidedBy: 'chair', article: held.article, quote: held.quote },
    chair: null,
    handChair: null,
    absence: null,
    proxy: null,
    delegates: null,
    quorum: null,
    writtenOpinion: null,
    noticeLead: rules.noticeLead === stated.noticeLead ? null : rules.noticeLead,
    papersLead: rules.papersLead === stated.papersLead ? null : rules.papersLead,
    noticeStates: null,
    proposalReport: null,
  };
}

/** The lead times that a kind of meeting has of its own take the place of those of the others. */
function withOwnLeads(rules: BodyMeetings, { kind }: Kind): BodyMeetings {
  const own = (what: 'notice' | 'papers') =>
    rules.kindLeads?.find((lead) => lead.of.includes(what) && lead.kinds.includes(kind));
  const [notice, papers] = [own('notice'), own('papers')];
  return {
    ...rules,
    ...(notice ? { noticeLead: notice } : {}),
    ...(papers ? { papersLead: { sender: rules.papersLead?.sender ?? null, ...papers } } : {}),
  };
}

/** Whether others than the committee's people are invited: to an extended meeting, and to a session with agencies. */
export function invitesGuests({ kind }: Pick<Meeting, 'kind'>, regulation: Regulation): boolean {
  if (kind === 'extended') return true;
  const held = kind === 'working-session' ? regulation.workingSessions : null;
  return held !== null && (held.with.some(isOutside) || held.withOutside.length > 0);
}

const isOutside = (party: string): boolean => party === 'agencies' || party === 'agency-heads';

/**
 * The posts by which such a meeting is called, or by which somebody acts for one of them: where the text names nobody, that
 * of who leads the body, or chairs it.
 */
export function callingPosts(meeting: Kind & Pick<Meeting, 'proposedBy'>, regulation: Regulation): Role[] {
  const { body, kind, proposedBy } = meeting;
  const { convene, propose } = rulesOf(meeting, regulation);
  const right = convene[kind];
  const own: readonly Role[] = right
    ? [...right.by, ...(right.authorised?.by ?? [])]
    : [leadRole(body, regulation), chairRole(body, regulation)];
  // Who accepts a proposal calls it.
  const all = [...own, ...(proposedBy === null ? [] : (propose?.decidedBy ?? []))];
  const acting = regulation.acting.filter((rule) => rule.body === postsOf(body, regulation));
  return [...all, ...acting.flatMap((rule) => (all.includes(rule.for) ? rule.by : []))];
}
