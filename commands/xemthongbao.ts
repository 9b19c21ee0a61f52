import { type Ask, defineCommand, type Reply, reply, type SeatContext } from '../src/command.ts';
import { type Announcement, announcementNudged as noteNudge } from '../src/domain/announcement.ts';
import { silentOn } from '../src/domain/circulation.ts';
import { after, HOUR } from '../src/domain/instant.ts';
import { listManaged, managed, membersIn } from '../src/procedures/announcements.ts';
import {
  announcementDetail,
  announcementNudge,
  announcementNudged,
  everybodyAcknowledged,
  nudgedLately,
} from '../src/text/announcements-list.ts';
import { fold } from '../src/text/fold.ts';

/** A page, or to nudge those who have not acknowledged. */
const wish: Ask<number | 'nudge'> = {
  question: async () => ({ text: '' }),
  read: async (input) => {
    const word = fold(input.text.slice(0, 20));
    return { ok: true, value: word === 'nhac' ? 'nudge' : Number.parseInt(word, 10) || 1 };
  },
  unsaid: async () => ({ ok: true, value: 1 }),
};

export const xemthongbao = defineCommand({
  name: 'xemthongbao',
  aliases: ['thongbaodagui', 'cacthongbao'],
  summary: 'các thông báo đã gửi hoặc đang chờ: ai đã nhận, nhắc, đính chính, rút',
  who: 'members',
  where: 'private',
  asks: { wish },
  async run(context, args) {
    const { committee, regulation } = context.seat;
    if (context.subject === null) return reply(await listManaged(context));
    const announcement = await managed(context);
    if (args.wish === 'nudge') return nudge(context, announcement);
    return reply(announcementDetail(announcement, args.wish, committee, regulation, context.zone), {
      replace: true,
    });
  },
});

async function nudge(context: SeatContext, announcement: Announcement): Promise<Reply> {
  const { committee, member } = context.seat;
  const rest = membersIn(committee, announcement.state === 'sent' ? silentOn(announcement.circulation) : []);
  if (rest.length === 0) return reply(everybodyAcknowledged());
  const last = announcement.log.findLast(({ act }) => act === 'announcement-nudged');
  if (last && after(last.at, HOUR) > context.now) return reply(nudgedLately(last.at, context.zone));
  const unreachable: string[] = [];
  const message = announcementNudge(announcement, committee, context.zone);
  for (const one of rest) if (!(await context.tell(one, message))) unreachable.push(one.name);
  await context.keep('announcements', noteNudge(announcement, member.id, context.now));
  return reply(announcementNudged(rest.length - unreachable.length, unreachable));
}
