import type { Body, Regulation, Role } from '../../regulations/schema.ts';
import type { Instant } from '../time/instant.ts';
import { bodiesOf, isStillIn, seatedAs, seatIn } from './bodies.ts';
import {
  activeMembers,
  type Committee,
  type FormerPost,
  type Member,
  memberById,
  type Ruled,
} from './committee.ts';

/**
 * What somebody did by a post (opened a sheet, gave a task) is the post's: theirs while they hold it, then for who holds it
 * after them. Where nobody alone does, it is theirs as long as they lead there still.
 */

/** So many are kept of one member. */
const MOST = 30;

/** Who sits in a body as one of many has no post that somebody else takes over. */
const PLAIN: ReadonlySet<Role | null> = new Set<Role | null>(['member', 'team-member', null]);

export const isPlainSeat = (role: Role | null): boolean => PLAIN.has(role);

/** The post that somebody held in a body at an instant. */
export function postAt(
  member: Member,
  body: Body,
  at: Instant,
  regulation: Pick<Regulation, 'bodies'>,
): Role | null {
  const former = member.formerPosts?.find((one) => one.body === body && one.until >= at);
  return former ? former.role : seatIn(member, body, regulation);
}

/** Who answers today for what a member did in a body at an instant; `null` where nobody does by that any more. */
export function heldNow(id: string, body: Body, at: Instant, law: Ruled): Member | null {
  const member = memberById(law.committee, id);
  if (!member) return null;
  const post = postAt(member, body, at, law.regulation);
  const there = isStillIn(member, body, at) ? member : null;
  if (isPlainSeat(post)) return there;
  const seat = there && seatIn(there, body, law.regulation);
  if (seat === post) return there;
  const [holder, ...more] = post ? seatedAs([post], body, law) : [];
  if (holder && more.length === 0) return holder;
  return isPlainSeat(seat) ? null : there;
}

/**
 * Whether somebody lost by a change of the list what they had to say in a body: a post that is not theirs any more, or their
 * seat. A word that was theirs by it is nobody's who comes after them.
 */
export function lostPost(
  id: string,
  body: Body,
  before: Committee,
  { committee, regulation }: Ruled,
): boolean {
  const was = memberById(before, id);
  const post = was && was.left === null ? seatIn(was, body, regulation) : null;
  if (post === null) return false;
  const now = memberById(committee, id);
  const seat = now && now.left === null ? seatIn(now, body, regulation) : null;
  return seat === null || (!isPlainSeat(post) && seat !== post);
}

/** Who holds a post in some body by a change of the list, by which things wait for them, and did not hold it before. */
export const tookPosts = (before: Committee, { committee, regulation }: Ruled): Member[] =>
  activeMembers(committee).filter((member) => {
    const was = memberById(before, member.id);
    return bodiesOf(regulation).some((body) => {
      const seat = seatIn(member, body, regulation);
      const had = was && was.left === null ? seatIn(was, body, regulation) : null;
      return !isPlainSeat(seat) && seat !== had;
    });
  });

/** The committee with the posts that its people hold no more by a change of its list. */
export function withFormerPosts(
  before: Committee | null,
  { committee, regulation }: Ruled,
  now: Instant,
): Committee {
  if (!before) return committee;
  let changed = false;
  const members = committee.members.map((member) => {
    const was = memberById(before, member.id);
    if (!was || was.left !== null || member.left !== null) return member;
    const lost = bodiesOf(regulation).flatMap((body): FormerPost[] => {
      const role = seatIn(was, body, regulation);
      return role !== null && role !== seatIn(member, body, regulation) ? [{ body, role, until: now }] : [];
    });
    if (lost.length === 0) return member;
    changed = true;
    return { ...member, formerPosts: [...(member.formerPosts ?? []), ...lost].slice(-MOST) };
  });
  return changed ? { ...committee, members } : committee;
}
