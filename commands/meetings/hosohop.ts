import { about, askMeeting } from '../../src/asks/meetings/meeting.ts';
import { wholeFile } from '../../src/domain/meetings/made-file.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { type Ask, defineCommand, reply } from '../../src/ports/command.ts';
import { meetingKnown } from '../../src/queries/conclusions/list.ts';
import { hand } from '../../src/queries/rights.ts';
import { wholeFileMessage } from '../../src/say/meetings/whole-file.ts';

const atHand = askMeeting(
  {
    states: ['called', 'cancelled'],
    until: 'closed',
    act: (meeting) => ({ act: 'record-attendance', meeting }),
    called: 'cuộc họp nào mà đồng chí được nhận toàn bộ hồ sơ',
  },
  'records',
);

/** One that a button names may be in the archive already. */
const meeting: Ask<Meeting> = {
  ...atHand,
  unsaid: async (context, given) =>
    context.subject === null
      ? (atHand.unsaid?.(context, given) ?? null)
      : { ok: true, value: await meetingKnown(context) },
};

/** The whole file of a meeting, to who may read all of it: reasons, opinions and the log are the secretaries'. */
export const hosohop = defineCommand({
  name: 'hosohop',
  aliases: ['zip', 'toanbohoso'],
  summary: 'toàn bộ hồ sơ một cuộc họp trong một tệp .zip',
  who: 'secretaries',
  where: 'private',
  asks: about(meeting),
  async run(context, { meeting }) {
    hand(context, { act: 'record-attendance', meeting });
    return reply(wholeFileMessage(meeting, wholeFile(meeting, context.seat.member, context.now)));
  },
});
