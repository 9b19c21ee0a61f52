import { chairOf } from '../../domain/committee/acting.ts';
import { type Member, secretaries } from '../../domain/committee/committee.ts';
import { requestMark } from '../../domain/meetings/attendance.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { SeatContext } from '../../ports/command.ts';
import { awayNoted, comesAfterAll } from '../../say/meetings/answers-told.ts';

/** Tells who chairs of somebody who stays away where no consent is needed; a leader's own absence, nobody. */
export async function tellOfAway(
  context: SeatContext,
  before: Meeting,
  then: Meeting,
  member: Member,
): Promise<void> {
  const answer = then.answers[member.id];
  if (!answer || answer.kind === 'attend' || answer.consent.state !== 'not-required') return;
  const earlier = before.answers[member.id];
  if (earlier && earlier.kind !== 'attend' && requestMark(earlier) === requestMark(answer)) return;
  const { committee } = context.seat;
  const regulation = await context.regulationOf(then);
  const [former, chair] = [before, then].map((one) => chairOf(one, committee, regulation).member);
  if (!chair || [former?.id, chair.id].includes(member.id)) return;
  await context.tell(
    chair,
    awayNoted(then, member, answer, context.zone),
    undefined,
    `request:${then.id}:${member.no}`,
  );
}

/** Tells who chairs, and the secretaries, of somebody who comes though their absence or their delegate was granted. */
export async function tellOfReturn(
  context: SeatContext,
  before: Meeting,
  then: Meeting,
  member: Member,
): Promise<void> {
  const earlier = before.answers[member.id];
  if (then.answers[member.id]?.kind !== 'attend' || !earlier || earlier.kind === 'attend') return;
  if (earlier.consent.state !== 'granted') return;
  const { committee } = context.seat;
  const chair = chairOf(then, committee, await context.regulationOf(then)).member;
  const message = comesAfterAll(then, member, earlier, context.zone);
  for (const one of new Set([...(chair ? [chair] : []), ...secretaries(committee)]))
    if (one.id !== member.id && one.id !== context.seat.member.id)
      await context.tell(one, message, undefined, `return:${then.id}:${member.no}`);
}
