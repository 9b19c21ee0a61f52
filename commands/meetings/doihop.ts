import { askText } from '../../src/asks/choice.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { askWhen } from '../../src/asks/when.ts';
import { inviteesOf } from '../../src/domain/meetings/attendance.ts';
import { LIMITS, type Meeting, moved } from '../../src/domain/meetings/meeting.ts';
import { leadTimes, noticed } from '../../src/domain/meetings/notice.ts';
import { keepsAsItIs } from '../../src/hear/keeping.ts';
import type { AskAfter } from '../../src/ports/command.ts';
import { defineCommand, type SeatContext } from '../../src/ports/command.ts';
import { noticeFor, noticePlaces, reachOf, sendNotice } from '../../src/procedures/meetings/announce.ts';
import { chairForLate, lateReasonOf, tellOfLate } from '../../src/procedures/meetings/late-reason.ts';
import { planWarnings } from '../../src/queries/meetings/plan.ts';
import { TO_CHANGE } from '../../src/queries/meetings/wishes.ts';
import { hand } from '../../src/queries/rights.ts';
import { tooLong } from '../../src/say/asking.ts';
import {
  askNewPlace,
  askNewStart,
  askWhyMoved,
  movedReply,
  movedTitle,
  moveQuestion,
} from '../../src/say/meetings/calling.ts';
import { groupCard } from '../../src/say/meetings/cards.ts';
import { lateMove } from '../../src/say/meetings/late.ts';
import { leadLines } from '../../src/say/meetings/planning.ts';

/** "-", or words for it, keep the place as it is. */
const place: AskAfter<{ meeting: Meeting }, string> = {
  question: async () => ({ text: askNewPlace() }),
  read: async (input, _context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.place) return { ok: false, say: tooLong(text.length, LIMITS.place) };
    return { ok: true, value: keepsAsItIs(text) || text === '' ? given.meeting.place : text };
  },
};

async function move(
  context: SeatContext,
  args: { meeting: Meeting; start: string; place: string; reason: string },
) {
  const { member } = context.seat;
  const regulation = await context.regulationOf(args.meeting);
  const { onBehalfOf } = hand(context, { act: 'announce', meeting: args.meeting }, { under: regulation });
  const to = {
    start: args.start,
    place: args.place,
    reason: args.reason,
    by: member.id,
    onBehalfOf,
  };
  return { regulation, rescheduled: moved(args.meeting, to, context.now) };
}

export const doihop = defineCommand({
  name: 'doihop',
  aliases: ['dichop', 'doilich', 'hoanhop'],
  summary: 'dời cuộc họp, hỏi lại từng người',
  usage: 'thời gian | địa điểm | lý do',
  who: 'callers',
  where: 'private',
  asks: about(askMeeting(TO_CHANGE))
    .and('start', askWhen(askNewStart()))
    .and('place', place)
    .and('reason', { ...askText<SeatContext>(askWhyMoved(), LIMITS.reason), words: () => 'reason' as const }),
  async confirm(context, args) {
    const { committee, member } = context.seat;
    const { regulation, rescheduled } = await move(context, args);
    const reach = await reachOf(context, inviteesOf(rescheduled, committee));
    const leads = leadTimes(rescheduled, regulation, context.calendar, context.zone, context.now);
    const late = leads.filter((lead) => lead.state !== 'in-time');
    const warnings = [
      ...(await planWarnings(context, rescheduled, leads)),
      ...leadLines(late, context.zone),
      ...(late.some((lead) => lead.state === 'late')
        ? [lateMove(await chairForLate(context, rescheduled))]
        : []),
    ];
    const card = groupCard(rescheduled, committee, regulation, context.zone);
    const notice = noticeFor(context, rescheduled, regulation, reach.people[0] ?? member, movedTitle());
    const preview = [...(noticePlaces(context.seat.committee).length > 0 ? [card] : []), notice].map(
      ({ choices: _, ...shown }) => shown,
    );
    return { preview, question: moveQuestion(reach.people.length, warnings) };
  },
  async run(context, args) {
    const { regulation, rescheduled } = await move(context, args);
    const late = leadTimes(rescheduled, regulation, context.calendar, context.zone, context.now).some(
      (lead) => lead.state === 'late',
    );
    const reason = late ? await lateReasonOf(context, rescheduled, args.reason) : null;
    const announcedAnew = noticed(rescheduled, context.seat.member.id, reason, context.now);
    const retired = await context.retireCards(announcedAnew);
    const { meeting } = await sendNotice(context, retired, movedTitle());
    await context.save(meeting);
    return { messages: [movedReply(), ...(await tellOfLate(context, meeting, 'move', reason))] };
  },
});
