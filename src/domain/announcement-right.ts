import type { Regulation, Role } from '../regulations/schema.ts';
import { standIn } from './acting.ts';
import type { Announcement, Audience, Leave } from './announcement.ts';
import { type Committee, holders, type Member, memberById, roleIn } from './committee.ts';
import { DomainError } from './domain-error.ts';
import type { Instant } from './instant.ts';
import { no, type Permission, yes } from './permission.ts';

export type AnnouncementAct =
  /** To change it, take it back, or see who got it. */
  | { readonly act: 'manage-announcement'; readonly announcement: Announcement }
  /** `reachable`: whether who is asked can be asked by the bot. */
  | { readonly act: 'give-leave'; readonly announcement: Announcement; readonly reachable: boolean };

/** Who does what with a notice at large: secretaries, its author, and whose word it waits for. */
export function announcementRight(
  who: Member,
  wish: AnnouncementAct,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Permission {
  const { announcement } = wish;
  if (wish.act === 'manage-announcement') {
    const author = memberById(committee, announcement.by);
    if (announcement.by === who.id) return yes(null);
    return who.secretary ? yes(null, author) : no([], null, author ? [author] : []);
  }
  const { leave } = announcement;
  if (!leave) return no([], null);
  const of = memberById(committee, leave.of);
  if (leave.of === who.id) return yes(leave.article);
  const roles = deciding(leave.why, regulation);
  const role = roleIn(who, 'committee');
  if (role && roles.includes(role)) return yes(leave.article);
  for (const leader of holders(committee, 'committee', roles)) {
    const acts = standIn(committee, regulation, leader, 'committee', now);
    if (acts?.member.id === who.id) return yes(acts.article, leader);
  }
  if (who.secretary && !wish.reachable && of) return yes(leave.article, of);
  return no([], leave.article, of ? [of] : []);
}

const deciding = (why: Leave['why'], regulation: Regulation): readonly Role[] =>
  why === 'disclosure' ? (regulation.information.disclosure?.by ?? ['head']) : ['head'];

/**
 * Whose word a new notice needs: the head's where who writes it is no secretary, that of who decides what may be made
 * known where it is for the group. `null`: nobody's. A head who is away is stood for as the regulation says. Throws
 * where a word is needed and nobody can give it.
 */
export function leaveNeeded(
  who: Member,
  audience: Audience,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Leave | null {
  const disclosure = audience === 'group' ? regulation.information.disclosure : null;
  const article = disclosure?.article ?? null;
  const role = roleIn(who, 'committee');
  if (role === 'head') return null;
  const why = who.secretary ? 'disclosure' : 'leave';
  if (why === 'disclosure' && (!disclosure || (role && disclosure.by.includes(role)))) return null;
  const of = standing(deciding(why, regulation), who, committee, regulation, now);
  if (!of) throw new DomainError('announcement-nobody', { article: article ?? '' });
  return { why, of: of.id, article, given: null };
}

function standing(
  roles: readonly Role[],
  but: Member,
  committee: Committee,
  regulation: Regulation,
  now: Instant,
): Member | null {
  for (const leader of holders(committee, 'committee', roles)) {
    const acts = standIn(committee, regulation, leader, 'committee', now);
    const one = acts?.member ?? leader;
    if (one.id !== but.id) return one;
  }
  return null;
}
