import type {
  Body,
  BodyDecisions,
  BodyMeetings,
  FurtherBody,
  MainBody,
  Regulation,
  Role,
} from '../../regulations/schema.ts';
import type { Instant } from '../time/instant.ts';
import { activeMembers, holders, type Member, membersOf, type Ruled, roleIn } from './committee.ts';

/**
 * The bodies of a regulation: which there are, who sits in each, who leads it, which rules bind it. Everybody else asks
 * here, and compares no body with another by hand.
 */

type Bodies = Pick<Regulation, 'bodies'>;

/** Each of them, the committee first. The team is among them also where the text sets none up: nobody sits in it. */
export const bodiesOf = ({ bodies }: Bodies): Body[] => [
  'committee',
  'team',
  ...bodies.further.map(({ id }) => id),
];

export const furtherBody = (body: Body, { bodies }: Bodies): FurtherBody | null =>
  bodies.further.find(({ id }) => id === body) ?? null;

export const isMainBody = (body: Body): body is MainBody => body === 'committee' || body === 'team';

/** Whether a body works for the committee, as its team does: it does not speak for the committee. */
export const isHelperBody = (body: Body, regulation: Bodies): boolean =>
  body === 'team' || furtherBody(body, regulation)?.of === null;

/**
 * In whose posts somebody sits in a body: those of the committee where it is made up of its office holders, so that who
 * acts for one of them there acts for them here.
 */
export const postsOf = (body: Body, regulation: Bodies): Body =>
  furtherBody(body, regulation)?.of ? 'committee' : body;

/** The post in which somebody sits in a body, or `null` where they are not of it. */
export function seatIn(member: Member, body: Body, regulation: Bodies): Role | null {
  if (isMainBody(body)) return roleIn(member, body);
  const of = furtherBody(body, regulation)?.of;
  if (!of) return under(body, member.bodies ?? {}) ?? null;
  const role = roleIn(member, 'committee');
  return role !== null && of.includes(role) ? role : null;
}

/** Those who sit in a body today, in the order of the committee file. */
export const sittingIn = (body: Body, { committee, regulation }: Ruled): Member[] =>
  isMainBody(body)
    ? membersOf(committee, body)
    : activeMembers(committee).filter((member) => seatIn(member, body, regulation) !== null);

/** Those who hold one of these posts in a body, in the order of the posts. */
export function seatedAs(roles: readonly Role[], body: Body, law: Ruled): Member[] {
  if (isMainBody(body)) return holders(law.committee, body, roles);
  const sitting = sittingIn(body, law);
  return roles.flatMap((role) => sitting.filter((one) => seatIn(one, body, law.regulation) === role));
}

/** The post of who leads a body. */
export function leadRole(body: Body, regulation: Bodies): Role {
  if (body === 'committee') return 'head';
  return furtherBody(body, regulation)?.lead ?? 'team-lead';
}

export const leaderIn = (body: Body, law: Ruled): Member | null =>
  seatedAs([leadRole(body, law.regulation)], body, law)[0] ?? null;

/** Whether somebody leads any of the bodies. */
export const leadsBody = ({ id }: Member, law: Ruled): boolean =>
  bodiesOf(law.regulation).some((body) => leaderIn(body, law)?.id === id);

/** The post that chairs a body's meetings: where the text names none, that of who leads it. */
export const chairRole = (body: Body, regulation: Pick<Regulation, 'bodies' | 'meetings'>): Role =>
  meetingRules(body, regulation).chair?.role ?? leadRole(body, regulation);

const NO_MEETINGS: BodyMeetings = {
  regular: null,
  convene: { regular: null, 'ad-hoc': null, extended: null, 'working-session': null },
  propose: null,
  participants: null,
  chair: null,
  handChair: null,
  absence: null,
  proxy: null,
  delegates: null,
  noticeLead: null,
  papersLead: null,
  kindLeads: null,
  noticeStates: null,
  proposalReport: null,
  quorum: null,
  writtenOpinion: null,
};
const NO_DECISIONS: BodyDecisions = { leader: null, majority: null, tie: null, passedFirst: null };

/** What is kept under a body, and nothing that every object has by the name of it. */
const under = <Kept>(body: Body, all: Readonly<Record<Body, Kept>>): Kept | undefined =>
  Object.hasOwn(all, body) ? all[body] : undefined;

/** The rules on a body's meetings; of a body that the regulation does not know any more it states nothing. */
export const meetingRules = (body: Body, { meetings }: Pick<Regulation, 'meetings'>): BodyMeetings =>
  under(body, meetings) ?? NO_MEETINGS;

export const decisionRules = (body: Body, { decisions }: Pick<Regulation, 'decisions'>): BodyDecisions =>
  under(body, decisions) ?? NO_DECISIONS;

/**
 * Who stays on a committee's list may leave one of its bodies. What they were named for as one of it (asked, invited, sent
 * to) they then answer, read and hear of no more; what they said before stands. What they are to do themself, a task, stays
 * theirs. What they had by a post is for who holds it after them: `former-post.ts`.
 */

/** Whether they have left a body at or after an instant, and do not sit there again; ever, where none is named. */
export function hasLeft({ leftBodies }: Member, body: Body, since: Instant = ''): boolean {
  const at = leftBodies && under(body, leftBodies);
  return at !== undefined && at >= since;
}

/** Whether they are on the committee still, and have not left that body. */
export const isStillIn = (one: Member, body: Body, since?: Instant): boolean =>
  one.left === null && !hasLeft(one, body, since);

/** Whether somebody was named in a list of a body's people, at an instant, and still is one to whom that list speaks. */
export const isStillAmong = (who: Member, ids: readonly string[], body: Body, since: Instant): boolean =>
  ids.includes(who.id) && isStillIn(who, body, since);
