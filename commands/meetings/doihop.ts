import { askText } from '../../src/asks/choice.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { askWhen } from '../../src/asks/when.ts';
import { chairOf } from '../../src/domain/committee/acting.ts';
import { inviteesOf } from '../../src/domain/meetings/attendance.ts';
import { changed } from '../../src/domain/meetings/change.ts';
import { LIMITS, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { moved } from '../../src/domain/meetings/move.ts';
import { leadTimes, noticed } from '../../src/domain/meetings/notice.ts';
import { keepsAsItIs } from '../../src/hear/keeping.ts';
import type { AskAfter } from '../../src/ports/command.ts';
import { defineCommand, reply, type SeatContext } from '../../src/ports/command.ts';
import { anyOf, noticePlaces, reachOf, sendNotice } from '../../src/procedures/meetings/announce.ts';
import { carryOutChange } from '../../src/procedures/meetings/change.ts';
import { changePreview } from '../../src/procedures/meetings/change-preview.ts';
import { chairForLate, lateReasonOf, tellOfLate } from '../../src/procedures/meetings/late-reason.ts';
import { invitationNumber, noticeFor } from '../../src/procedures/meetings/notice.ts';
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
import { type Change, changeSent } from '../../src/say/meetings/changing.ts';
import { lateMove } from '../../src/say/meetings/late.ts';
import { leadLines } from '../../src/say/meetings/planning.ts';

const start: AskAfter<{ meeting: Meeting }, string> = {
  ...askWhen(''),
  question: async ({ zone }, { meeting }) => askNewStart(meeting, zone),
};

/** "-", or words for it, keep the place as it is. */
const place: AskAfter<{ meeting: Meeting }, string> = {
  words: () => 'place',
  question: async () => ({ text: askNewPlace() }),
  read: async (input, _context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.place) return { ok: false, say: tooLong(text.length, LIMITS.place) };
    return { ok: true, value: keepsAsItIs(text) || text === '' ? given.meeting.place : text };
  },
};

interface Arguments {
  readonly meeting: Meeting;
  readonly start: string;
  readonly place: string;
  readonly reason: string;
}

/** At the same time in another room nothing is asked anew: it is a change, and answers stand. */
const keepsItsTime = ({ meeting, start }: Arguments): boolean => start === meeting.start;

async function move(context: SeatContext, args: Arguments) {
  const { member } = context.seat;
  const { meeting, start, place, reason } = args;
  const law = await context.lawOf(meeting);
  const { onBehalfOf, inStead } = hand(context, { act: 'announce', meeting }, { under: law });
  const to = { start, place, reason, by: member.id, onBehalfOf, inStead };
  return { law, rescheduled: moved(meeting, to, context.now) };
}

async function changeRoom(context: SeatContext, { meeting, place, reason }: Arguments): Promise<Change> {
  const { member } = context.seat;
  const law = await context.lawOf(meeting);
  const { onBehalfOf, inStead } = hand(context, { act: 'announce', meeting }, { under: law });
  const by = { by: member.id, onBehalfOf, inStead, reason, late: null };
  const ground = { ...law, leads: [] };
  return { before: meeting, after: changed(meeting, { place }, by, ground, context.now), reason };
}

export const doihop = defineCommand({
  name: 'doihop',
  aliases: ['dichop', 'doilich', 'hoanhop'],
  summary: 'dời cuộc họp, hỏi lại từng người; chỉ đổi phòng: /suahop',
  usage: 'thời gian | địa điểm | lý do',
  who: 'callers',
  where: 'private',
  asks: about(askMeeting(TO_CHANGE, 'move'))
    .and('start', start, 'start')
    .and('place', place, 'place')
    .and(
      'reason',
      { ...askText<SeatContext>(askWhyMoved(), LIMITS.reason), words: () => 'reason' as const },
      'reason',
    ),
  async confirm(context, args) {
    if (keepsItsTime(args)) return changePreview(context, await changeRoom(context, args), []);
    const { committee, member } = context.seat;
    const { law, rescheduled } = await move(context, args);
    const reach = await reachOf(context, inviteesOf(rescheduled, committee));
    const leads = leadTimes(rescheduled, law);
    const late = leads.filter((lead) => lead.state !== 'in-time');
    const warnings = [
      ...(await planWarnings(context, rescheduled, leads)),
      ...leadLines(late, context.zone),
      ...(late.some((lead) => lead.state === 'late')
        ? [lateMove(await chairForLate(context, rescheduled))]
        : []),
    ];
    const card = groupCard(rescheduled, law);
    const shown = anyOf(reach, chairOf(rescheduled, law).member) ?? member;
    const notice = noticeFor(
      context,
      rescheduled,
      law,
      shown,
      await invitationNumber(context, rescheduled),
      movedTitle(),
    );
    const groups = noticePlaces(committee, rescheduled.body).length;
    const preview = [...(groups > 0 ? [card] : []), notice].map(({ choices: _, ...shown }) => shown);
    return { preview, question: moveQuestion(reach.people.length, groups, warnings) };
  },
  async run(context, args) {
    if (keepsItsTime(args)) {
      const told = await carryOutChange(context, await changeRoom(context, args));
      return reply(changeSent(told.people, told.unreachable));
    }
    const { law, rescheduled } = await move(context, args);
    const late = leadTimes(rescheduled, law).some((lead) => lead.state === 'late');
    const reason = late ? await lateReasonOf(context, rescheduled, args.reason) : null;
    const announcedAnew = noticed(rescheduled, context.seat.member.id, reason, context.now);
    const retired = await context.retireCards(announcedAnew);
    const { meeting } = await sendNotice(context, retired, movedTitle());
    await context.save(meeting);
    return { messages: [movedReply(), ...(await tellOfLate(context, meeting, 'move', reason))] };
  },
});
