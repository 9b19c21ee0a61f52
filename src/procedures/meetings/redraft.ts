import { assertCallsInField } from '../../domain/committee/authority.ts';
import { withChair } from '../../domain/meetings/calling.ts';
import type { MeetingChange } from '../../domain/meetings/change.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { leadTimes } from '../../domain/meetings/notice.ts';
import { papersRedone } from '../../domain/meetings/papers.ts';
import { redrafted } from '../../domain/meetings/redrafting.ts';
import type { Reply, SeatContext } from '../../ports/command.ts';
import { chairWarnings, planWarnings } from '../../queries/meetings/plan.ts';
import { hand } from '../../queries/rights.ts';
import { editHeard, type PARTS } from '../../say/meetings/editing.ts';
import { drafted, draftPreview } from '../../say/meetings/planning.ts';

type Edit = MeetingChange & { readonly start?: string; readonly field?: string | null };
type PartName = keyof typeof PARTS;

/** A meeting that nobody was told of yet, with a part of it put right. */
async function edited(context: SeatContext, meeting: Meeting, { papers, ...rest }: Edit): Promise<Meeting> {
  const { member } = context.seat;
  const law = await context.lawOf(meeting);
  hand(context, { act: 'prepare', meeting }, { under: law });
  if (rest.field !== undefined) assertCallsInField(meeting, rest.field, law);
  return papers
    ? papersRedone(meeting, papers, member.id, context.now)
    : redrafted(meeting, rest, member, context.now);
}

/** Only what was taken out of a sentence is shown before it is written down: nobody else hears of it. */
export async function confirmDraft(context: SeatContext, meeting: Meeting, part: PartName, edit: Edit) {
  if (!context.heard || part === 'chair') return null;
  const { seat, zone } = context;
  const changed = await edited(context, meeting, edit);
  return { preview: [], question: editHeard(changed, part, seat.committee, zone), yes: 'Sửa' };
}

export async function redraft(
  context: SeatContext,
  meeting: Meeting,
  part: PartName,
  edit: Edit,
): Promise<Reply> {
  const law = await context.lawOf(meeting);
  const changed = await edited(context, meeting, edit);
  const then = withChair(changed, law);
  await context.save(then);
  const leads = leadTimes(then, law);
  const warnings = [
    ...chairWarnings(context, changed.invitees, then),
    ...(await planWarnings(context, then, leads)),
  ];
  const details = { onBehalfOf: null, inStead: null, article: null, leads, warnings };
  const preview = draftPreview(then, law, details);
  return { messages: [preview, drafted(then, law.regulation, { edited: part })] };
}
