import { chairOf } from '../../domain/committee/acting.ts';
import { type Member, secretaries } from '../../domain/committee/committee.ts';
import type { Answer } from '../../domain/meetings/answer.ts';
import { requestMark } from '../../domain/meetings/attendance.ts';
import { absenceGoesTo, consenterOf } from '../../domain/meetings/consenter.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { rulesFor } from '../../domain/meetings/standing.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { answeredLate } from '../../say/meetings/answers.ts';
import { awayNoted, comesAfterAll, passOnAbsence } from '../../say/meetings/answers-told.ts';

/**
 * Tells who chairs of somebody who stays away where no consent is needed, and those to whom the text has it reported; the
 * secretaries where none of these can be told. Of a leader's own absence, nobody.
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
  const reported = await reportAbsence(context, then, member, message);
  const told = new Set(chair || reported ? [chair].flatMap((one) => one ?? []) : secretaries(committee));
  for (const one of told)
    if (one.id !== member.id && !reported?.includes(one.id))
      await context.tell(one, message, undefined, slotOf(then, member));
}

const slotOf = (meeting: Meeting, member: Member): string => `request:${meeting.id}:${member.no}`;

/**
 * Tells those to whom the text has an absence reported besides who chairs; where none of them can be told, the secretaries,
 * to pass it on. Who was told, and whose word it is; `null` where the text names nobody.
 */
async function reportAbsence(
  context: SeatContext,
  meeting: Meeting,
  member: Member,
  message: Message,
): Promise<readonly string[] | null> {
  const law = await context.lawOf(meeting);
  const rule = rulesFor(member, meeting, law.regulation).absence;
  if (!rule || rule.to === 'chair') return null;
  const named = absenceGoesTo(rule, meeting.body, law);
  const decider = rule.consent === 'none' ? null : consenterOf(meeting, law, member.id).member;
  const knowing = new Set([member.id, context.seat.member.id, decider?.id]);
  const slot = `report:${meeting.id}:${member.no}`;
  let heard = named.some(({ id }) => knowing.has(id));
  for (const one of named)
    if (!knowing.has(one.id)) {
      const told = await context.tell(one, message, undefined, slot);
      heard ||= told;
    }
  const helping = heard ? [] : secretaries(context.seat.committee).filter(({ id }) => !knowing.has(id));
  const asked = passOnAbsence(message, rule, meeting.body, law.regulation);
  for (const one of helping) await context.tell(one, asked, undefined, slot);
  return [...named, ...helping].map(({ id }) => id);
}

/** The same of an absence that waits for somebody's word, and of what was said on it. */
export async function reportRequest(
  context: SeatContext,
  meeting: Meeting,
  member: Member,
  answer: Exclude<Answer, { kind: 'attend' }>,
): Promise<void> {
  const { regulation } = await context.lawOf(meeting);
  const rule = rulesFor(member, meeting, regulation).absence;
  if (rule && rule.to !== rule.consent)
    await reportAbsence(
      context,
      meeting,
      member,
      awayNoted(meeting, member, answer, regulation, context.zone),
    );
}

/**
 * Tells who chairs, and the secretaries, of somebody who comes though their absence or their delegate was granted; and
 * those of it to whom the absence was reported.
 */
export async function tellOfReturn(
  context: SeatContext,
  before: Meeting,
  then: Meeting,
  member: Member,
): Promise<void> {
  const earlier = before.answers[member.id];
  if (then.answers[member.id]?.kind !== 'attend' || !earlier || earlier.kind === 'attend') return;
  const message = comesAfterAll(then, member, earlier, context.zone);
  const reported = await reportAbsence(context, then, member, message);
  if (earlier.consent.state !== 'granted') return;
  for (const one of await chairAndSecretaries(context, then, member))
    if (one.id !== context.seat.member.id && !reported?.includes(one.id))
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
