import { askMeeting } from '../src/asks/meeting.ts';
import { TO_CHANGE } from '../src/asks/wishes.ts';
import { defineCommand, reply, type SeatContext } from '../src/command.ts';
import { tally } from '../src/domain/attendance.ts';
import { type Member, memberById } from '../src/domain/committee.ts';
import { type Meeting, noted } from '../src/domain/meeting.ts';
import { nobodySilent, nudge, nudged, nudgeQuestion } from '../src/text/calling.ts';

async function silentOf(context: SeatContext, meeting: Meeting): Promise<Member[]> {
  const { silent } = tally(meeting, await context.regulationOf(meeting));
  return silent.flatMap((id) => memberById(context.seat.committee, id) ?? []);
}

export const nhac = defineCommand({
  name: 'nhac',
  aliases: ['nhachop', 'nhacnho'],
  summary: 'nhắc riêng những người chưa trả lời',
  who: 'callers',
  where: 'private',
  asks: { meeting: askMeeting(TO_CHANGE) },
  async confirm(context, { meeting }) {
    const silent = await silentOf(context, meeting);
    if (silent.length === 0) return null;
    const { choices: _, ...shown } = nudge(
      meeting,
      context.seat.committee,
      await context.regulationOf(meeting),
      context.zone,
    );
    return { preview: [shown], question: nudgeQuestion(silent.map((member) => member.name)), yes: 'Nhắc' };
  },
  async run(context, { meeting }) {
    const { committee, member } = context.seat;
    const silent = await silentOf(context, meeting);
    if (silent.length === 0) return reply(nobodySilent());
    const message = nudge(meeting, committee, await context.regulationOf(meeting), context.zone);
    const missed: string[] = [];
    for (const one of silent) if (!(await context.tell(one, message))) missed.push(one.name);
    const reached = silent.length - missed.length;
    await context.save(
      noted(meeting, {
        at: context.now,
        by: member.id,
        onBehalfOf: null,
        act: 'nudged',
        note: String(reached),
      }),
    );
    return reply(nudged(reached, missed));
  },
});
