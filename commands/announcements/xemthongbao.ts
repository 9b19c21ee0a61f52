import {
  type Announcement,
  announcementNudged as noteNudge,
} from '../../src/domain/announcements/announcement.ts';
import { silentOn } from '../../src/domain/circulation.ts';
import type { Member } from '../../src/domain/committee/committee.ts';
import { fold } from '../../src/domain/fold.ts';
import { after, HOUR, type Instant } from '../../src/domain/time/instant.ts';
import {
  type Ask,
  defineCommand,
  first,
  type Reply,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import {
  listManaged,
  managedAnnouncement,
  membersIn,
} from '../../src/procedures/announcements/announcements.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import {
  announcementDetail,
  announcementNudge,
  announcementNudgeQuestion,
  everybodyAcknowledged,
  nudgedLately,
  nudgedWho,
} from '../../src/say/announcements/list.ts';

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
  asks: first('wish', wish),
  async confirm(context, args) {
    if (context.subject === null || args.wish !== 'nudge') return null;
    const announcement = await managedAnnouncement(context);
    const silent = silentOf(context, announcement);
    if (silent.length === 0 || nudgedSince(context, announcement)) return null;
    const { people, unreachable } = await reachOf(context, silent);
    if (people.length === 0) return null;
    const { choices: _, ...shown } = announcementNudge(announcement, context.seat.committee, context.zone);
    return {
      preview: [shown],
      question: announcementNudgeQuestion(namesOf(people), namesOf(unreachable)),
      yes: 'Nhắc',
    };
  },
  async run(context, args) {
    if (context.subject === null) return reply(await listManaged(context));
    const announcement = await managedAnnouncement(context);
    if (args.wish === 'nudge') return nudge(context, announcement);
    return reply(announcementDetail(announcement, args.wish, context.law), {
      replace: true,
    });
  },
});

/** Those who have not acknowledged a notice that went out. */
const silentOf = ({ seat }: SeatContext, { state, circulation }: Announcement): Member[] =>
  membersIn(seat.committee, state === 'sent' ? silentOn(circulation) : []);

/** When they were nudged within the last hour; `null` otherwise. */
function nudgedSince({ now }: SeatContext, { log }: Announcement): Instant | null {
  const last = log.findLast(({ act }) => act === 'announcement-nudged');
  return last && after(last.at, HOUR) > now ? last.at : null;
}

const namesOf = (members: readonly Member[]): string[] => members.map(({ name }) => name);

async function nudge(context: SeatContext, announcement: Announcement): Promise<Reply> {
  const { committee, member } = context.seat;
  const rest = silentOf(context, announcement);
  if (rest.length === 0) return reply(everybodyAcknowledged());
  const last = nudgedSince(context, announcement);
  if (last) return reply(nudgedLately(last, context.zone));
  const unreachable: string[] = [];
  const message = announcementNudge(announcement, committee, context.zone);
  for (const one of rest) if (!(await context.tell(one, message))) unreachable.push(one.name);
  await context.keep('announcements', noteNudge(announcement, member.id, context.now));
  return reply(nudgedWho(rest.length - unreachable.length, unreachable));
}
