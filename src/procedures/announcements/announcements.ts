import {
  type Announcement,
  type Audience,
  draftedAnnouncement,
  isPrivate,
  leftUnsent,
  referToAnnouncement,
  sentOut,
  wasSent,
} from '../../domain/announcements/announcement.ts';
import {
  asOfToday,
  type HeldBack,
  heldBack,
  leaveNeeded,
  pressDirectors,
} from '../../domain/announcements/right.ts';
import type { Act } from '../../domain/committee/act.ts';
import {
  activeMembers,
  type Committee,
  type Member,
  memberById,
  membersOf,
  roleIn,
  secretaries,
} from '../../domain/committee/committee.ts';
import type { DisclosureClass } from '../../domain/conclusions/conclusion.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { FileRef } from '../../domain/reference.ts';
import { readReference } from '../../domain/reference.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { announcementsManaged } from '../../queries/announcements/list.ts';
import { hand, may } from '../../queries/rights.ts';
import type { Regulation } from '../../regulations/schema.ts';
import {
  announcementFor,
  announcementInGroup,
  announcementTitle,
  withdrawnFor,
  withdrawnInGroup,
  withdrawnSaidInGroup,
} from '../../say/announcements/announcements.ts';
import { announcementHeldBack, announcementList, noAnnouncements } from '../../say/announcements/list.ts';
import { passToPress, pressText, pressTold } from '../../say/announcements/press.ts';
import { withdrawalName } from '../../say/deliveries.ts';
import { type RoundSender, sendRound } from '../circulate.ts';
import { noticePlaces, sayInGroups } from '../meetings/announce.ts';
import { nextNumber } from '../number.ts';
import { mailOfficially } from '../official-mail.ts';

export interface Wanted {
  readonly content: { readonly text: string; readonly file: FileRef | null };
  readonly audience: Audience;
  readonly people: readonly Member[];
  readonly disclosure: DisclosureClass;
  /** `null`: at once. */
  readonly when: Instant | null;
  readonly acknowledgement: boolean;
}

/** A notice as it was asked for; what is not to be made known is for each member, never for the group. */
export async function newAnnouncement(context: SeatContext, wanted: Wanted): Promise<Announcement> {
  const { committee, member } = context.seat;
  if (wanted.audience === 'press') hand(context, { act: 'inform-press' });
  const audience = wanted.audience === 'group' && wanted.disclosure === 'internal' ? 'all' : wanted.audience;
  const { text, file } = wanted.content;
  const to = receivers(committee, audience, wanted.people, member).map(({ id }) => id);
  return draftedAnnouncement(
    {
      id: await nextNumber(context, 'announcements'),
      committee: committee.id,
      text,
      file,
      title: announcementTitle(text, file),
      by: member.id,
      audience,
      class: isPrivate(audience) ? 'internal' : 'disclosable',
      leave: leaveNeeded(member, audience, to, context.law),
      at: wanted.when ?? context.now,
      to,
      wantsAcknowledgement: wanted.acknowledgement && isPrivate(audience),
    },
    context.now,
  );
}

/** To whom it goes in private, in the order of the committee; not to who sends it. */
function receivers(
  committee: Committee,
  audience: Audience,
  chosen: readonly Member[],
  but: Member,
): Member[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const all = !isPrivate(audience)
    ? []
    : audience === 'all'
      ? activeMembers(committee).filter((one) => roleIn(one, 'committee') ?? roleIn(one, 'team'))
      : audience === 'chosen'
        ? activeMembers(committee).filter(({ id }) => ids.has(id))
        : membersOf(committee, audience);
  return all.filter(({ id }) => id !== but.id);
}

/** Those of them who are still there. */
export const membersIn = (committee: Committee, ids: readonly string[]): Member[] =>
  ids.flatMap((id) => memberById(committee, id) ?? []).filter(({ left }) => left === null);

/** What it is sent through: a command's context, or the program by itself at the set time. */
export type Announcing = RoundSender &
  Pick<SeatContext, 'post' | 'zone' | 'mails'> & {
    readonly committee: Committee;
    readonly regulation: Regulation;
  };

/** Puts a notice on its way to everybody, unless it may not go out any more; returns it as sent, or as not sent. */
export async function sendAnnouncement(through: Announcing, planned: Announcement): Promise<Announcement> {
  const { committee, regulation, now } = through;
  const held = heldBack(planned, { committee, regulation, now });
  return held ? holdBack(through, planned, held) : spread(through, sentOut(planned, now));
}

/** It stays here, and its author and the secretaries are told why. */
async function holdBack(through: Announcing, planned: Announcement, held: HeldBack): Promise<Announcement> {
  const { committee, zone } = through;
  const concerned = new Set([...membersIn(committee, [planned.by]), ...secretaries(committee)]);
  for (const one of concerned) await through.tell(one, announcementHeldBack(planned, held, committee, zone));
  return leftUnsent(planned, held.why, through.now);
}

/** Puts the newest version on its way; returns it with those noted whom nothing reaches. */
export async function spread(through: Announcing, announcement: Announcement): Promise<Announcement> {
  const { committee, zone } = through;
  if (announcement.audience === 'group') {
    // Nothing but what may be made known is ever posted.
    if (announcement.class !== 'disclosable') throw new Error(`${announcement.id} is not for a group`);
    const about = {
      what: 'posted',
      announcement: announcement.id,
      version: announcement.circulation.version,
    } as const;
    for (const place of noticePlaces(committee))
      through.post(place, announcementInGroup(announcement, through), about);
  }
  if (announcement.audience === 'press') await handToPress(through, announcement);
  const message = announcementFor(announcement, through, zone);
  const sender = { ...through, seat: { committee } };
  const marked = mailOfficially(through, {
    of: { shelf: 'announcements', id: announcement.id, version: announcement.circulation.version },
    class: announcement.class,
    to: membersIn(committee, announcement.circulation.to),
    own: () => message,
    agency: () => message,
  });
  const circulation = await sendRound(
    sender,
    'announcements',
    announcement.id,
    announcement.circulation,
    (one) => marked(one, message),
  );
  return { ...announcement, circulation };
}

/** The text for whoever passes it on: its author and the secretaries; and told to who directs such work. */
async function handToPress(through: Announcing, announcement: Announcement): Promise<void> {
  const { committee, regulation } = through;
  const text = pressText(announcement, through);
  const passing = new Set([...membersIn(committee, [announcement.by]), ...secretaries(committee)]);
  for (const one of passing) {
    await through.tell(one, text);
    await through.tell(one, passToPress(announcement));
  }
  const { people, article } = pressDirectors(announcement, { committee, regulation });
  for (const one of people)
    if (!passing.has(one)) await through.tell(one, pressTold(announcement, committee, article));
}

/** The command's context as what a notice is sent through. */
export const through = (context: SeatContext): Announcing => ({
  now: context.now,
  zone: context.zone,
  committee: context.seat.committee,
  regulation: context.seat.regulation,
  tell: context.tell,
  post: context.post,
  mails: context.mails,
});

/**
 * A notice that a button names, for who may act on it; throws where there is none, or another version by now. To who got
 * it or manages it it is said whose it is to act; to others not even that there is one.
 */
export async function announcementNamed(
  context: SeatContext,
  act: (announcement: Announcement) => Promise<Act>,
): Promise<Announcement> {
  const id = readReference(context.subject)?.id ?? '';
  const { committee, member } = context.seat;
  const found = id.startsWith(`${committee.id}/`) ? await context.tx.announcements.get(id) : null;
  if (!found) throw new DomainError('announcement-unknown');
  const announcement = asOfToday(found, context.law);
  const wish = await act(announcement);
  const { audience, circulation } = announcement;
  const got = wasSent(announcement) && (audience === 'group' || circulation.to.includes(member.id));
  if (!got && !may(context, wish) && !may(context, { act: 'manage-announcement', announcement }))
    throw new DomainError('announcement-unknown');
  hand(context, wish);
  if (referToAnnouncement(found) !== context.subject) throw new DomainError('announcement-changed');
  return announcement;
}

/** One that a button names, for who may change it or see who got it. */
export const managedAnnouncement = (context: SeatContext): Promise<Announcement> =>
  announcementNamed(context, async (announcement) => ({ act: 'manage-announcement', announcement }));

/** The same, each with its button; where none was named. */
export async function listManaged(context: SeatContext): Promise<Message> {
  const all = await announcementsManaged(context);
  return all.length === 0 ? noAnnouncements() : announcementList(all, context.seat.committee, context.zone);
}

/** Tells those whom a notice reached, or may reach yet, that it counts no more; in groups in its own place as well. */
export async function withdrawFrom(
  context: SeatContext,
  announcement: Announcement,
  reason: string,
): Promise<void> {
  const { committee } = context.seat;
  const { to, deliveries } = announcement.circulation;
  for (const post of announcement.posts)
    context.post(post.chat, withdrawnInGroup(committee), undefined, post.message);
  if (announcement.audience === 'group')
    sayInGroups(context, withdrawnSaidInGroup(announcement, context.zone), withdrawalName(announcement));
  const message = withdrawnFor(announcement, reason, committee, context.zone);
  const marked = mailOfficially(through(context), {
    // It outlives what it takes back.
    of: { shelf: 'announcements', id: announcement.id, version: null },
    class: announcement.class,
    to: membersIn(committee, to),
    own: () => message,
    agency: () => message,
  });
  for (const one of membersIn(committee, to))
    if (deliveries[one.id]?.state !== 'no-account') await context.tell(one, marked(one, message));
}
