import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { askMember } from '../../src/asks/people/member.ts';
import { activeMembers, type Member } from '../../src/domain/committee/committee.ts';
import { chairCandidates, chairHanded } from '../../src/domain/meetings/calling.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { defineCommand, reply, type SeatContext } from '../../src/ports/command.ts';
import { passOnWaiting, tellNewChair } from '../../src/procedures/meetings/answer.ts';
import { hand } from '../../src/queries/rights.ts';
import {
  askChair,
  chairConfirm,
  chairForYou,
  chairRecorded,
  chairRecordedForYou,
} from '../../src/say/meetings/chairing.ts';

/** Everybody can be named, so that a refusal can say who could be. */
const among = async (context: SeatContext): Promise<Member[]> => activeMembers(context.seat.committee);

export const chutri = defineCommand({
  name: 'chutri',
  aliases: ['giaochutri', 'uyquyenchutri'],
  summary: 'ghi nhận việc giao người chủ trì một cuộc họp',
  usage: 'họ tên',
  who: 'callers',
  where: 'private',
  offered: async ({ seat }) =>
    Object.values(seat.regulation.meetings).some((rules) => rules.handChair !== null),
  asks: about(
    askMeeting(
      {
        states: ['draft', 'called'],
        until: 'start',
        act: (meeting) => ({ act: 'hand-chair', meeting }),
        also: async (meeting, context) => chairCandidates(meeting, await context.lawOf(meeting)).length > 0,
        called: 'cuộc họp nào chưa diễn ra mà Quy chế cho giao người chủ trì và đồng chí ghi nhận được',
      },
      'chair',
    ),
  ).and('to', askMember(askChair(), among), 'chair'),
  async confirm(context, { meeting, to }) {
    const { handed, of } = await handing(context, meeting, to);
    return {
      preview: [],
      question: chairConfirm(handed, to, of, (await context.lawOf(meeting)).regulation, context.zone),
      yes: 'Ghi nhận',
    };
  },
  async run(context, { meeting, to }) {
    const { handed, of } = await handing(context, meeting, to);
    const { member } = context.seat;
    const { regulation } = await context.lawOf(meeting);
    await context.save(handed);
    // Those two hear it in words of their own.
    await tellNewChair(context, meeting, handed, [of.id, to.id]);
    const told =
      to.id === member.id || (await context.tell(to, chairForYou(handed, of, regulation, context.zone)));
    if (of.id !== member.id) await context.tell(of, chairRecordedForYou(handed, to, member, context.zone));
    await passOnWaiting(context, context.seat.committee, handed, meeting);
    return reply(chairRecorded(to, told));
  },
});

async function handing(context: SeatContext, meeting: Meeting, to: Member) {
  const { member } = context.seat;
  const law = await context.lawOf(meeting);
  const { word: of } = hand(context, { act: 'hand-chair', meeting }, { under: law });
  return {
    of,
    handed: chairHanded(meeting, to, { of, recordedBy: member }, law),
  };
}
