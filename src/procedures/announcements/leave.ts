import type { Announcement } from '../../domain/announcements/announcement.ts';
import { permission } from '../../domain/committee/authority.ts';
import { memberById } from '../../domain/committee/committee.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { audienceName } from '../../say/announcements/announcements.ts';
import { leaveRequest } from '../../say/announcements/leave.ts';
import { announcementsOf } from './announcements.ts';

/** The notice as it would go out, and the question whether it may. */
export function askedFor(context: SeatContext, announcement: Announcement): Message[] {
  const { committee, regulation } = context.seat;
  const names = audienceName(announcement.audience, regulation);
  const to = announcement.audience === 'chosen' ? `${announcement.circulation.to.length} đồng chí` : names;
  return leaveRequest(announcement, committee, to, context.zone);
}

/** Asks whose word it waits for; whether they could be asked. */
export async function askLeave(context: SeatContext, announcement: Announcement): Promise<boolean> {
  const of = memberById(context.seat.committee, announcement.leave?.of ?? '');
  if (!of) return false;
  let reached = false;
  for (const message of askedFor(context, announcement)) reached = await context.tell(of, message);
  return reached;
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
