import { picked } from '../../src/asks/pick.ts';
import { type Announcement, leaveGiven } from '../../src/domain/announcements/announcement.ts';
import type { Act } from '../../src/domain/committee/act.ts';
import { memberById } from '../../src/domain/committee/committee.ts';
import {
  type Ask,
  defineCommand,
  first,
  type Reply,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import {
  announcementNamed,
  sendAnnouncement,
  through,
} from '../../src/procedures/announcements/announcements.ts';
import { leavePreview } from '../../src/procedures/announcements/leave.ts';
import { waitingForLeave } from '../../src/queries/announcements/list.ts';
import { hand } from '../../src/queries/rights.ts';
import {
  leaveAnswered,
  leaveRecorded,
  noLeaveAsked,
  VERDICTS,
  whichLeave,
} from '../../src/say/announcements/leave.ts';

type Verdict = 'granted' | 'refused';

const OPTIONS = [
  { key: 'co', label: VERDICTS.granted, value: 'granted', words: ['dong y', 'co'] },
  { key: 'khong', label: VERDICTS.refused, value: 'refused', words: ['khong', 'khong dong y'] },
] as const;

/** The word on the notice of a button; `null` shows what waits, for nothing is agreed to unseen. */
const verdict: Ask<Verdict | null> = {
  question: async () => noLeaveAsked(),
  read: async (input) => ({ ok: true, value: picked<Verdict>(input.text, OPTIONS)?.value ?? null }),
  unsaid: async () => ({ ok: true, value: null }),
};

/** The word that a notice waits for: the head's leave, or what may be made known in the group. */
export const chothongbao = defineCommand({
  name: 'chothongbao',
  aliases: ['duyetthongbao'],
  summary: 'đồng ý hoặc không đồng ý một thông báo chờ ý kiến',
  who: 'leaders',
  where: 'private',
  asks: first('verdict', verdict),
  async run(context, args) {
    const asked = await waitingForLeave(context);
    if (context.subject === null) return show(context, asked);
    const announcement = await announcementNamed(context, (one) => givingLeave(context, one));
    if (args.verdict === null)
      return show(
        context,
        asked.filter(({ id }) => id === announcement.id),
      );
    return answer(context, announcement, args.verdict);
  },
});

/** The only one as it would go out, with its two answers; several by name. */
function show(context: SeatContext, asked: readonly Announcement[]): Reply {
  const [only, ...more] = asked;
  if (!only) return reply(noLeaveAsked());
  return more.length === 0
    ? { messages: leavePreview(context, only) }
    : reply(whichLeave(asked, context.seat.committee));
}

/** The act of answering, with whether whose word it is can be asked by the bot. */
async function givingLeave(context: SeatContext, announcement: Announcement): Promise<Act> {
  const of = memberById(context.seat.committee, announcement.leave?.of ?? '');
  return { act: 'give-leave', announcement, reachable: of ? await context.reaches(of) : false };
}

async function answer(context: SeatContext, announcement: Announcement, word: Verdict): Promise<Reply> {
  const { committee } = context.seat;
  const wish = await givingLeave(context, announcement);
  const by = hand(context, wish);
  const given = leaveGiven(announcement, word, by, context.now);
  const goes = given.state === 'planned' && given.at <= context.now;
  const then = goes ? await sendAnnouncement(through(context), given) : given;
  await context.keep('announcements', then);
  const author = memberById(committee, then.by);
  // Of one that could not go out they have heard.
  if (author && then.state !== 'unsent')
    await context.tell(author, leaveAnswered(then, by, word === 'granted'));
  return reply(leaveRecorded(then), { replace: true });
}
