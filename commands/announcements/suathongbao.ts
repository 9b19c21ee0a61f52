import { askBody, type Content, onceNamed } from '../../src/asks/announcements/announcement.ts';
import { announcementCorrected } from '../../src/domain/announcements/announcement.ts';
import { assertCorrectable } from '../../src/domain/announcements/right.ts';
import { defineCommand, first, reply, type SeatContext } from '../../src/ports/command.ts';
import {
  managedAnnouncement,
  membersIn,
  spread,
  through,
} from '../../src/procedures/announcements/announcements.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import {
  announcementReply,
  announcementShown,
  announcementTitle,
} from '../../src/say/announcements/announcements.ts';
import { askCorrection, correctQuestion } from '../../src/say/announcements/list.ts';

/** The corrected notice, as it would go out. */
async function corrected(context: SeatContext, body: Content) {
  const announcement = await managedAnnouncement(context);
  const { member } = context.seat;
  assertCorrectable(member, announcement, context.law);
  const then = announcementCorrected(announcement, body, member.id, context.now);
  const title = announcementTitle(then.text, then.file);
  return { ...then, circulation: { ...then.circulation, title } };
}

export const suathongbao = defineCommand({
  name: 'suathongbao',
  aliases: ['dinhchinh', 'dinhchinhthongbao'],
  summary: 'đính chính một thông báo đã gửi (chọn tại /xemthongbao)',
  usage: 'nội dung mới',
  who: 'members',
  where: 'private',
  asks: first('content', onceNamed(askBody(askCorrection())), 'content'),
  async confirm(context, args) {
    const then = await corrected(context, args.content);
    const { committee } = context.seat;
    const shown = announcementShown(then, context.seat, context.zone);
    const { choices: _, brief: __, ...preview } = shown;
    const { people, unreachable } = await reachOf(context, membersIn(committee, then.circulation.to));
    const names = unreachable.map(({ name }) => name);
    return {
      preview: [preview],
      question: correctQuestion(then, people.length, names),
      yes: 'Gửi đính chính',
    };
  },
  async run(context, args) {
    const then = await spread(through(context), await corrected(context, args.content));
    await context.keep('announcements', then);
    return reply(announcementReply(then, context.seat.committee, context.zone));
  },
});
