import { onceNamed } from '../../src/asks/announcements/announcement.ts';
import { offer, picked } from '../../src/asks/pick.ts';
import { ANNOUNCEMENT_LIMITS, withdrawn } from '../../src/domain/announcements/announcement.ts';
import { memberById } from '../../src/domain/committee/committee.ts';
import { type Ask, defineCommand, first, reply } from '../../src/ports/command.ts';
import { managedAnnouncement, withdrawFrom } from '../../src/procedures/announcements/announcements.ts';
import {
  askWithdrawReason,
  leaveWithdrawn,
  NO_REASON,
  withdrawAnnouncementQuestion,
  withdrawnReply,
} from '../../src/say/announcements/list.ts';
import { tooLong } from '../../src/say/asking.ts';

const NONE = [{ key: 'khongneu', label: NO_REASON, value: '' }];

/** Why: only for what has gone out already. */
const reason: Ask<string> = {
  question: async () => offer(askWithdrawReason(), NONE),
  read: async (input) => {
    const text = input.text.normalize('NFC').trim();
    if (picked(text, NONE)) return { ok: true, value: '', keep: { text: NO_REASON, file: null } };
    if (text.length > ANNOUNCEMENT_LIMITS.reason)
      return { ok: false, say: tooLong(text.length, ANNOUNCEMENT_LIMITS.reason) };
    return text === '' ? { ok: false, say: offer(askWithdrawReason(), NONE) } : { ok: true, value: text };
  },
  unsaid: async (context) =>
    (await managedAnnouncement(context)).state === 'sent' ? null : { ok: true, value: '' },
  words: (_given, text) => (picked(text, NONE) ? null : 'reason'),
};

export const rutthongbao = defineCommand({
  name: 'rutthongbao',
  aliases: ['huythongbao', 'thuhoithongbao'],
  summary: 'hủy thông báo chưa gửi, hoặc rút thông báo đã gửi (chọn tại /xemthongbao)',
  usage: 'lý do',
  who: 'members',
  where: 'private',
  asks: first('reason', onceNamed(reason), 'reason'),
  async confirm(context) {
    return {
      preview: [],
      question: withdrawAnnouncementQuestion(await managedAnnouncement(context), context.zone),
      yes: 'Rút',
    };
  },
  async run(context, args) {
    const { committee, member } = context.seat;
    const before = await managedAnnouncement(context);
    const then = withdrawn(before, member.id, args.reason, context.now);
    await context.keep('announcements', then);
    if (before.state === 'sent') await withdrawFrom(context, then, args.reason);
    const asked = before.state === 'asked' ? memberById(committee, before.leave?.of ?? '') : null;
    if (asked) await context.tell(asked, leaveWithdrawn(before, member));
    return reply(withdrawnReply(before, before.state === 'sent'));
  },
});
