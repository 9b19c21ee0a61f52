import { hasCalendarLink, linkCalendar, unlinkCalendar } from '../../src/accounts/calendar-links.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { fold } from '../../src/domain/fold.ts';
import { calendarFile } from '../../src/domain/meetings/made-file.ts';
import { isTold } from '../../src/domain/meetings/meeting.ts';
import {
  type Ask,
  defineCommand,
  first,
  type Reply,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { meetingKnown } from '../../src/queries/conclusions/list.ts';
import { hand } from '../../src/queries/rights.ts';
import {
  calendarAddress,
  calendarEnded,
  calendarThere,
  meetingInCalendar,
  noCalendarAddress,
} from '../../src/say/calendar.ts';

type Wish = 'link' | 'anew' | 'end';

const wish: Ask<Wish> = {
  question: async () => calendarThere(),
  unsaid: async () => ({ ok: true, value: 'link' }),
  read: async (input) => {
    const said = fold(input.text.slice(0, 40));
    if (/^(?:doi|moi|tao lai)/.test(said)) return { ok: true, value: 'anew' };
    return { ok: true, value: /^(?:thoi|huy|bo|xoa)/.test(said) ? 'end' : 'link' };
  },
};

/** A meeting for one's calendar, and an address at which one's own can be subscribed to. */
export const lichdientu = defineCommand({
  name: 'lichdientu',
  aliases: ['duavaolich', 'ical', 'ics'],
  summary: 'đưa cuộc họp vào lịch điện thoại; địa chỉ lịch tự cập nhật',
  usage: 'đổi / thôi',
  who: 'members',
  where: 'private',
  asks: first('wish', wish),
  async run(context, { wish }) {
    if (context.subject !== null) return meetingFile(context);
    const { tx, seat, publicUrl } = context;
    const whose = { committee: seat.committee.id, member: seat.member.id };
    if (wish === 'end') {
      const was = await unlinkCalendar(tx, whose);
      if (was) context.record({ act: 'calendar-unlinked' });
      return reply(calendarEnded(was));
    }
    if (publicUrl === null) return reply(noCalendarAddress());
    const there = await hasCalendarLink(tx, whose);
    if (there && wish === 'link') return reply(calendarThere());
    const token = context.newSalt();
    await linkCalendar(tx, whose, token);
    context.record({ act: 'calendar-linked' });
    return reply(calendarAddress(`${publicUrl}/lich/${token}.ics`, there));
  },
});

async function meetingFile(context: SeatContext): Promise<Reply> {
  const meeting = await meetingKnown(context);
  const { member } = context.seat;
  if (!isTold(meeting)) throw new DomainError('meeting-not-called', { meeting: meeting.title });
  hand(context, { act: 'take-into-calendar', meeting });
  const file = calendarFile(meeting, member, context.now);
  return reply(meetingInCalendar(meeting, file, context.publicUrl !== null));
}
