import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { type Member, memberById } from '../../src/domain/committee/committee.ts';
import { type Meeting, noted } from '../../src/domain/meetings/meeting.ts';
import { tally } from '../../src/domain/meetings/standing.ts';
import { after, HOUR, type Instant } from '../../src/domain/time/instant.ts';
import { defineCommand, reply, type SeatContext } from '../../src/ports/command.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import { TO_CHANGE } from '../../src/queries/meetings/wishes.ts';
import {
  nobodySilent,
  nudge,
  nudged,
  nudgeQuestion,
  silentUnreachable,
} from '../../src/say/meetings/calling.ts';

async function silentOf(context: SeatContext, meeting: Meeting): Promise<Member[]> {
  const { silent } = tally(meeting, await context.lawOf(meeting));
  return silent.flatMap((id) => memberById(context.seat.committee, id) ?? []);
}

/** When they were last nudged of it, within the hour. */
function nudgedLately({ log }: Meeting, { now }: SeatContext): Instant | null {
  const last = log.findLast(({ act }) => act === 'nudged')?.at ?? null;
  return last !== null && last > after(now, -HOUR) ? last : null;
}

const names = (members: readonly Member[]): string[] => members.map((member) => member.name);

export const nhac = defineCommand({
  name: 'nhac',
  aliases: ['nhachop', 'nhacnho'],
  summary: 'nhắc riêng những người chưa trả lời',
  who: 'callers',
  where: 'private',
  asks: about(askMeeting(TO_CHANGE, 'nudge')),
  async confirm(context, { meeting }) {
    const silent = await silentOf(context, meeting);
    const { people, unreachable } = await reachOf(context, silent);
    const [first] = people;
    if (!first) return null;
    const { choices: _, ...shown } = nudge(meeting, first, await context.lawOf(meeting));
    const lately = nudgedLately(meeting, context);
    return {
      preview: lately ? [] : [shown],
      question: nudgeQuestion(names(people), names(unreachable), lately, context.zone),
      yes: 'Nhắc',
    };
  },
  async run(context, { meeting }) {
    const { member } = context.seat;
    const silent = await silentOf(context, meeting);
    if (silent.length === 0) return reply(nobodySilent());
    const law = await context.lawOf(meeting);
    const { people, unreachable } = await reachOf(context, silent);
    if (people.length === 0) return reply(silentUnreachable(names(unreachable)));
    for (const one of people) {
      const message = nudge(meeting, one, law);
      await context.tell(one, message, undefined, `nudge:${meeting.id}`);
    }
    const reached = people.length;
    const missed = names(unreachable);
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
