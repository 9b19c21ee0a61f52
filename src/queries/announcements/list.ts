import type { Announcement } from '../../domain/announcements/announcement.ts';
import { asOfToday } from '../../domain/announcements/right.ts';
import { permission } from '../../domain/committee/authority.ts';
import type { SeatContext } from '../../ports/command.ts';

/** All of the committee's, the newest first. */
export async function announcementsOf({ tx, seat, now }: SeatContext): Promise<Announcement[]> {
  const { committee, regulation } = seat;
  const all = await tx.announcements.list(`${committee.id}/`);
  return all
    .map(([, one]) => asOfToday(one, committee, regulation, now))
    .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}

/** Those that somebody may look after, the newest first. */
export async function announcementsManaged(context: SeatContext): Promise<Announcement[]> {
  const { committee, member, regulation } = context.seat;
  return (await announcementsOf(context)).filter((announcement) => {
    const act = { act: 'manage-announcement', announcement } as const;
    return permission(member, act, committee, regulation, context.now).allowed;
  });
}

/** Notices that wait for one's own word, the newest first; what a secretary may only write down is not among them. */
export async function waitingForLeave(context: SeatContext): Promise<Announcement[]> {
  const { committee, member, regulation } = context.seat;
  return (await announcementsOf(context)).filter((announcement) => {
    const wish = { act: 'give-leave', announcement, reachable: true } as const;
    return (
      announcement.state === 'asked' &&
      announcement.by !== member.id &&
      permission(member, wish, committee, regulation, context.now).allowed
    );
  });
}
