import type { Announcement } from '../../domain/announcements/announcement.ts';
import { memberById } from '../../domain/committee/committee.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { audienceName } from '../../say/announcements/announcements.ts';
import { leaveRequest } from '../../say/announcements/leave.ts';

/** The notice as it would go out, and the question whether it may. */
export function leavePreview(context: SeatContext, announcement: Announcement): Message[] {
  const { regulation } = context.seat;
  const names = audienceName(announcement.audience, regulation);
  const to = announcement.audience === 'chosen' ? `${announcement.circulation.to.length} đồng chí` : names;
  return leaveRequest(announcement, context.seat, to, context.zone);
}

/** Asks whose word it waits for; whether they could be asked. */
export async function askLeave(context: SeatContext, announcement: Announcement): Promise<boolean> {
  const of = memberById(context.seat.committee, announcement.leave?.of ?? '');
  if (!of) return false;
  let reached = false;
  for (const message of leavePreview(context, announcement)) reached = await context.tell(of, message);
  return reached;
}
