import type { Announcement } from '../../domain/announcements/announcement.ts';
import { asOfToday } from '../../domain/announcements/right.ts';
import type { SeatContext } from '../../ports/command.ts';
import { may } from '../rights.ts';

/** All of the committee's, the newest first. */
async function announcementsOf({ law, tx, seat }: SeatContext): Promise<Announcement[]> {
  const { committee } = seat;
  const all = await tx.announcements.list(`${committee.id}/`);
  return all
    .map(([, one]) => asOfToday(one, law))
    .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}

/** Those that somebody may look after, the newest first. */
export async function announcementsManaged(context: SeatContext): Promise<Announcement[]> {
  return (await announcementsOf(context)).filter((announcement) => {
    const act = { act: 'manage-announcement', announcement } as const;
    return may(context, act);
  });
}

/** Notices that wait for one's own word, the newest first; what a secretary may only write down is not among them. */
export async function waitingForLeave(context: SeatContext): Promise<Announcement[]> {
  const { member } = context.seat;
  return (await announcementsOf(context)).filter((announcement) => {
    const wish = { act: 'give-leave', announcement, reachable: true } as const;
    return announcement.state === 'asked' && announcement.by !== member.id && may(context, wish);
  });
}
