import { askText } from '../../src/asks/choice.ts';
import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { inviteesOf } from '../../src/domain/meetings/attendance.ts';
import { LIMITS, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { cancelled } from '../../src/domain/meetings/move.ts';
import type { AskAfter } from '../../src/ports/command.ts';
import { defineCommand, reply } from '../../src/ports/command.ts';
import { noticePlaces, reachOf, tellEverybody } from '../../src/procedures/meetings/announce.ts';
import { TO_CANCEL } from '../../src/queries/meetings/wishes.ts';
import { hand } from '../../src/queries/rights.ts';
import {
  askWhyCancelled,
  cancelledReply,
  cancelNotice,
  cancelQuestion,
  draftDropped,
  dropQuestion,
} from '../../src/say/meetings/calling.ts';

/** A meeting that nobody was told of needs no reason. */
const reason: AskAfter<{ meeting: Meeting }, string> = {
  ...askText(askWhyCancelled(), LIMITS.reason),
  unsaid: async (_context, given) => (given.meeting.state === 'called' ? null : { ok: true, value: '' }),
  words: (given) => (given.meeting.state === 'called' ? 'reason' : null),
};

export const huyhop = defineCommand({
  name: 'huyhop',
  // Not "huy" alone: that is also a name.
  aliases: ['huycuochop'],
  summary: 'hủy cuộc họp và thông báo',
  usage: 'lý do',
  who: 'callers',
  where: 'private',
  asks: about(askMeeting(TO_CANCEL, 'cancel')).and('reason', reason, 'reason'),
  async confirm(context, { meeting, reason }) {
    const { committee } = context.seat;
    const notice = cancelNotice(meeting, reason, await context.lawOf(meeting));
    if (meeting.state !== 'called') return { preview: [], question: dropQuestion(meeting), yes: 'Bỏ' };
    const reach = await reachOf(context, inviteesOf(meeting, committee));
    return {
      preview: [notice],
      question: cancelQuestion(reach.people.length, noticePlaces(committee, meeting.body).length),
      yes: 'Hủy cuộc họp',
    };
  },
  async run(context, { meeting, reason }) {
    const { member } = context.seat;
    const law = await context.lawOf(meeting);
    const { onBehalfOf, inStead } = hand(context, { act: 'announce', meeting }, { under: law });
    const then = cancelled(meeting, { reason, by: member.id, onBehalfOf, inStead }, context.now);
    await context.save(then);
    if (meeting.state !== 'called') return reply(draftDropped());
    await tellEverybody(context, then, cancelNotice(then, reason, law));
    return reply(cancelledReply());
  },
});
