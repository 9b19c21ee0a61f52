import { chairOf } from '../../domain/committee/acting.ts';
import { type Member, secretaries } from '../../domain/committee/committee.ts';
import type { Answer } from '../../domain/meetings/answer.ts';
import { requestMark } from '../../domain/meetings/attendance.ts';
import { holderOfPost } from '../../domain/meetings/consenter.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { rulesFor } from '../../domain/meetings/standing.ts';
import type { SeatContext } from '../../ports/command.ts';
import { answeredLate } from '../../say/meetings/answers.ts';
import { awayNoted, comesAfterAll } from '../../say/meetings/answers-told.ts';

/**
 * Tells who chairs of somebody who stays away where no consent is needed, or the secretaries where nobody chairs; of a
 * leader's own absence, nobody.
 */
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
  const law = await context.lawOf(then);
  const [former, chair] = [before, then].map((one) => chairOf(one, law).member);
  if ([former?.id, chair?.id].includes(member.id)) return;
  const message = awayNoted(then, member, answer, law.regulation, context.zone);
  const to = rulesFor(member, then, law.regulation).absence?.to ?? 'chair';
  const head = to === 'chair' ? null : holderOfPost(to, then.body, law);
  const told = new Set(chair || head ? [head, chair].flatMap((one) => one ?? []) : secretaries(committee));
  for (const one of told)
    if (one.id !== member.id) await context.tell(one, message, undefined, `request:${then.id}:${member.no}`);
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
  const message = comesAfterAll(then, member, earlier, context.zone);
  for (const one of await chairAndSecretaries(context, then, member))
    if (one.id !== context.seat.member.id)
      await context.tell(one, message, undefined, `return:${then.id}:${member.no}`);
}

/** Written in time and brought after the start: who keeps the roll and who chairs may not have counted with it. */
export async function tellLate(
  context: SeatContext,
  meeting: Meeting,
  member: Member,
  answer: Answer,
): Promise<void> {
  const message = answeredLate(meeting, member, answer, context.now, context.zone);
  for (const one of await chairAndSecretaries(context, meeting, member)) await context.tell(one, message);
}

/** Each once, but for whose answer it is. */
async function chairAndSecretaries(
  context: SeatContext,
  meeting: Meeting,
  { id }: Member,
): Promise<Member[]> {
  const { committee } = context.seat;
  const chair = chairOf(meeting, await context.lawOf(meeting)).member;
  const all = new Set([...(chair ? [chair] : []), ...secretaries(committee)]);
  return [...all].filter((one) => one.id !== id);
}
