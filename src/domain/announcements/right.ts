import type { Regulation, Role } from '../../regulations/schema.ts';
import { deciders, inSteadOf, standIn } from '../committee/acting.ts';
import { holders, type Member, memberById } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Law, Ruled } from '../law.ts';
import { no, type Permission, yes } from '../permission.ts';
import { isParty, namedBy, speakers } from '../tasks/people.ts';
import { after, DAY } from '../time/instant.ts';
import { type Announcement, type Audience, isPrivate, type Leave } from './announcement.ts';
import { writesByRight } from './writing.ts';

export type AnnouncementAct =
  /** To write what is for the press. */
  | { readonly act: 'inform-press' }
  /** To change it, take it back, or see who got it. */
  | { readonly act: 'manage-announcement'; readonly announcement: Announcement }
  /** `reachable`: whether who is asked can be asked by the bot. */
  | { readonly act: 'give-leave'; readonly announcement: Announcement; readonly reachable: boolean };

/** Who does what with a notice at large: secretaries, its author, and whose word it waits for today. */
export function announcementRight(who: Member, wish: AnnouncementAct, law: Law): Permission {
  if (wish.act === 'inform-press') return pressRight(who, law);
  const { announcement } = wish;
  if (wish.act === 'manage-announcement') {
    const author = memberById(law.committee, announcement.by);
    if (announcement.by === who.id) return yes(null);
    return who.secretary ? yes(null, author) : no([], null, author ? [author] : []);
  }
  const { leave } = announcement;
  if (!leave) return no([], null);
  const roles = deciding(leave.why, law.regulation);
  const stands = (one: Member) => inSteadOf(one, holders(law.committee, 'committee', roles), law);
  if (deciders(roles, law).some(({ id }) => id === who.id)) return yes(leave.article, null, stands(who));
  const of = deciderOfLeave(announcement, law);
  if (who.secretary && !wish.reachable && of) return yes(leave.article, of, stands(of));
  return no([], leave.article, of ? [of] : []);
}

/** Where the text names who informs the press, those, and who directs it or decides on it; else nobody is kept from asking. */
function pressRight(who: Member, law: Law): Permission {
  const { toPress, directed, disclosure } = law.regulation.information;
  if (!toPress) return yes(null);
  const informs = namedBy(toPress);
  if (who.secretary || isParty(who, informs, law)) return yes(toPress.article);
  for (const rule of [directed, disclosure])
    if (rule && deciders(rule.by, law).some(({ id }) => id === who.id)) return yes(rule.article);
  return no([], toPress.article, speakers(informs, law));
}

/** Who directs what is told outside, and so hears what goes to the press; never who wrote it. */
export function pressDirectors(
  { by }: Pick<Announcement, 'by'>,
  { committee, regulation }: Ruled,
): { readonly people: readonly Member[]; readonly article: string | null } {
  const { directed } = regulation.information;
  const people = directed ? holders(committee, 'committee', directed.by).filter(({ id }) => id !== by) : [];
  return { people, article: directed?.article ?? null };
}

/** As it stands today: it waits for the word of who decides now, whoever was asked at first. */
export function asOfToday(announcement: Announcement, law: Law): Announcement {
  const { leave, state } = announcement;
  const of = state === 'asked' ? deciderOfLeave(announcement, law) : null;
  return leave && of ? { ...announcement, leave: { ...leave, of: of.id } } : announcement;
}

const deciderOfLeave = ({ by, leave }: Announcement, law: Law): Member | null =>
  leave && standing(deciding(leave.why, law.regulation), by, law);

const deciding = (why: Leave['why'], regulation: Regulation): readonly Role[] =>
  why === 'disclosure' ? (regulation.information.disclosure?.by ?? ['head']) : ['head'];

/** Why a notice whose time has come may not go out: its author left or would need a word, or there is no group any more. */
export type HeldBack =
  | { readonly why: 'author-left' }
  | { readonly why: 'no-group' }
  | { readonly why: 'too-late' }
  | { readonly why: 'leave'; readonly of: Member | null; readonly article: string | null };

/** A notice whose time passed longer ago, while nobody ran the program, may speak of a day that is over. */
const STALE_AFTER = DAY;

/** Whether a notice may still go out as it was planned; `null` where it may. */
export function heldBack({ by, audience, leave, at, circulation }: Announcement, law: Law): HeldBack | null {
  const author = memberById(law.committee, by);
  if (!author || author.left !== null) return { why: 'author-left' };
  if (audience === 'group' && law.committee.groups.length === 0) return { why: 'no-group' };
  if (after(at, STALE_AFTER) < law.now) return { why: 'too-late' };
  // What was let through goes as it was let through.
  const word = leave?.given ? null : wordNeeded(author, audience, circulation.to, law);
  return word && { ...word, why: 'leave' };
}

/** Throws where a new text may not take the place of the first: it stands in its author's name, and needs the same word. */
export function assertCorrectable(who: Member, { by, audience, circulation }: Announcement, law: Law): void {
  if (by !== who.id) throw new DomainError('announcement-not-yours');
  if (audience === 'group' && law.committee.groups.length === 0) throw new DomainError('no-group');
  const leave = leaveNeeded(who, audience, circulation.to, law);
  const name = memberById(law.committee, leave?.of ?? '')?.name ?? '';
  if (leave) throw new DomainError('announcement-leave-anew', { name, article: leave.article ?? '' });
}

/**
 * Whose word a new notice needs: the head's where who writes it is no secretary and has no right of their own to write
 * to all of `to`, that of who decides what may be made known where it is for the group or the press. `null`: nobody's. Who acts for
 * one of them is treated as they are. Throws where a word is needed and nobody can give it.
 */
export function leaveNeeded(who: Member, audience: Audience, to: readonly string[], law: Law): Leave | null {
  const word = wordNeeded(who, audience, to, law);
  if (word && !word.of) throw new DomainError('announcement-nobody', { article: word.article ?? '' });
  return word?.of ? { ...word, of: word.of.id, given: null } : null;
}

/** The same; `of` is `null` where nobody can give it. */
function wordNeeded(
  who: Member,
  audience: Audience,
  to: readonly string[],
  law: Law,
): (Pick<Leave, 'why' | 'article'> & { readonly of: Member | null }) | null {
  const disclosure = isPrivate(audience) ? null : law.regulation.information.disclosure;
  const article = disclosure?.article ?? null;
  const decides = (roles: readonly Role[]): boolean => deciders(roles, law).some(({ id }) => id === who.id);
  if (decides(['head'])) return null;
  const people = to.flatMap((id) => memberById(law.committee, id) ?? []);
  if (isPrivate(audience) && writesByRight(who, people, law)) return null;
  // What is for the press is let through by who decides on that; where the text names nobody, by the head.
  const disclosing = audience === 'press' ? disclosure !== null : who.secretary;
  const why = disclosing ? 'disclosure' : 'leave';
  if (why === 'disclosure' && (!disclosure || decides(disclosure.by))) return null;
  return { why, of: standing(deciding(why, law.regulation), who.id, law), article };
}

function standing(roles: readonly Role[], but: string, law: Law): Member | null {
  for (const leader of holders(law.committee, 'committee', roles)) {
    const acts = standIn(law, leader, 'committee', law.now);
    const one = acts?.member ?? leader;
    if (one.id !== but) return one;
  }
  return null;
}
