import { applied, changed, differenceOf, lateFor, type MeetingChange } from '../../domain/meetings/change.ts';
import type { CalledMeeting, Meeting } from '../../domain/meetings/meeting.ts';
import type { LateReason, LeadTime } from '../../domain/meetings/notice.ts';
import type { Reply, SeatContext } from '../../ports/command.ts';
import { reply } from '../../ports/command.ts';
import { hand } from '../../queries/rights.ts';
import { changeSent } from '../../say/meetings/changing.ts';
import { listChangeQuestion, withdrawQuestion } from '../../say/meetings/list-change.ts';
import { carryOutChange } from './change.ts';
import { changePreview } from './change-preview.ts';
import { lateLines, tellOfLate } from './late-reason.ts';
import { askForList, groundOf, listRequest, withListAsked, wordNeeded } from './list-change.ts';

/** Putting an announced meeting right: shown as it will go out, then told to those whom it concerns. */

export async function lateLeadsOf(
  context: SeatContext,
  meeting: Meeting,
  change: MeetingChange,
): Promise<LeadTime[]> {
  const ground = await groundOf(context, meeting);
  if (meeting.state !== 'called' || isWithdrawn(meeting, change)) return [];
  const after = applied(meeting, change, context.seat.member.id, ground, context.now);
  return lateFor(differenceOf(meeting, after), after, ground.leads, change.papers?.what === 'removed');
}

export const isLateMend = async (
  context: SeatContext,
  meeting: Meeting,
  change: MeetingChange,
): Promise<boolean> => (await lateLeadsOf(context, meeting, change)).length > 0;

/** What waited for the chair is not wanted any more: the list is to be what it is. */
const isWithdrawn = ({ invitees, listChange }: Meeting, change: MeetingChange): boolean =>
  listChange !== null &&
  change.invitees?.length === invitees.length &&
  change.invitees.every((id) => invitees.includes(id));

/** The chair whose word is needed first, where who takes part changes and it is not theirs. */
const decider = async (context: SeatContext, meeting: Meeting, { invitees }: MeetingChange) =>
  invitees ? wordNeeded(context, meeting) : null;

async function changedBy(
  context: SeatContext,
  meeting: Meeting,
  change: MeetingChange,
  late: LateReason | null,
): Promise<CalledMeeting> {
  const law = await context.lawOf(meeting);
  const { by, onBehalfOf, inStead } = hand(context, { act: 'announce', meeting }, { under: law });
  const ground = await groundOf(context, meeting);
  return changed(meeting, change, { by, onBehalfOf, inStead, reason: null, late }, ground, context.now);
}

export async function confirmMend(
  context: SeatContext,
  meeting: Meeting,
  change: MeetingChange,
  late: LateReason | null,
) {
  hand(context, { act: 'announce', meeting }, { under: await context.lawOf(meeting) });
  const chair = await decider(context, meeting, change);
  if (chair && change.invitees) {
    const asked = await withListAsked(context, meeting, change.invitees, chair, late);
    const request = await listRequest(context, asked);
    if (!request) return { preview: [], question: withdrawQuestion(meeting), yes: 'Rút' };
    const { choices: _, ...shown } = request;
    return { preview: [shown], question: listChangeQuestion(chair, []), yes: 'Trình' };
  }
  const after = await changedBy(context, meeting, change, late);
  const { leads } = await groundOf(context, meeting);
  const isLate = late !== null && (await isLateMend(context, meeting, change));
  const preview = await changePreview(context, { before: meeting, after, reason: null }, leads);
  const question = [preview.question, ...lateLines(context, isLate ? late : null)].join('\n');
  return { ...preview, question };
}

export async function mend(
  context: SeatContext,
  meeting: Meeting,
  change: MeetingChange,
  late: LateReason | null,
): Promise<Reply> {
  hand(context, { act: 'announce', meeting }, { under: await context.lawOf(meeting) });
  const chair = await decider(context, meeting, change);
  if (chair && change.invitees)
    return reply(await askForList(context, meeting, change.invitees, chair, late));
  const after = await changedBy(context, meeting, change, late);
  const { people, unreachable } = await carryOutChange(context, { before: meeting, after, reason: null });
  const titles = after.papers.filter((one) => !meeting.papers.includes(one)).map(({ title }) => title);
  const what = titles.length > 0 ? { paper: titles.join('; ') } : 'notice';
  const untold = await tellOfLate(context, after, what, late);
  return { messages: [changeSent(people, unreachable), ...untold] };
}
