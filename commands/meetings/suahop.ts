import { askLateReason } from '../../src/asks/meetings/late-reason.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { askPart, type MeetingPart } from '../../src/asks/meetings/part.ts';
import { askPartValue, elsewhere, type PartChange } from '../../src/asks/meetings/part-value.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { confirmMend, isLateMend, lateLeadsOf, mend } from '../../src/procedures/meetings/mend.ts';
import { confirmDraft, redraft } from '../../src/procedures/meetings/redraft.ts';
import { TO_MEND } from '../../src/queries/meetings/wishes.ts';

interface Mending {
  readonly meeting: Meeting;
  readonly field: MeetingPart;
  readonly value: PartChange;
}

/** Asked for where an invitation or a paper goes out later than the regulation lets it. */
const lateReason = askLateReason<Mending>({
  leads: (context, { meeting, value }) => lateLeadsOf(context, meeting, value),
  needed: async (context, { meeting, field, value }) =>
    !elsewhere(meeting, field) && (await isLateMend(context, meeting, value)),
});

/** A part of a meeting put right: before its notice unseen, after it told to those whom it concerns. */
export const suahop = defineCommand({
  name: 'suahop',
  aliases: ['suacuochop'],
  summary: 'sửa cuộc họp, trước hoặc sau khi thông báo; câu trả lời giữ nguyên',
  usage: 'mục | nội dung mới',
  who: 'callers',
  where: 'private',
  asks: about(askMeeting(TO_MEND, 'mend'))
    .and('field', askPart)
    .and('value', askPartValue, 'content')
    .and('lateReason', lateReason, 'reason'),
  async confirm(context, { meeting, field, value, lateReason: late }) {
    if (elsewhere(meeting, field)) return null;
    return meeting.state === 'called'
      ? confirmMend(context, meeting, value, late)
      : confirmDraft(context, meeting, field.name, value);
  },
  async run(context, { meeting, field, value, lateReason: late }) {
    const other = elsewhere(meeting, field);
    if (other) return reply(other);
    return meeting.state === 'called'
      ? mend(context, meeting, value, late)
      : redraft(context, meeting, field.name, value);
  },
});
