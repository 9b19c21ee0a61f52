import type { Meeting } from '../../domain/meetings/meeting.ts';
import { saysDone } from '../../hear/nothing-more.ts';
import type { AskAfter, SeatContext } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import type { MeetingUse } from '../../say/meetings/which-meeting.ts';
import { about, askMeeting } from './meeting.ts';

/** A called meeting at which who speaks may note who comes and who came. */
export const toBeMarked = (
  use: MeetingUse,
  called: string,
  also: (meeting: Meeting, context: SeatContext) => Promise<boolean>,
) =>
  about(
    askMeeting(
      {
        states: ['called'],
        until: 'closed',
        act: (meeting) => ({ act: 'record-attendance', meeting }),
        also,
        called,
      },
      use,
    ),
  );

/** What is noted line by line in a list, until “xong”; the list is shown and the question stays. */
export const askMarks = <Marks>(
  list: (meeting: Meeting, context: SeatContext) => Promise<Message>,
  read: (text: string, meeting: Meeting) => Marks | null,
  notRead: () => Message,
): AskAfter<{ meeting: Meeting }, Marks | 'done'> => ({
  question: async (context, { meeting }) => list(meeting, context),
  read: async ({ text }, _context, { meeting }) => {
    if (saysDone(text)) return { ok: true, value: 'done' };
    const marks = read(text, meeting);
    return marks ? { ok: true, value: marks } : { ok: false, say: notRead() };
  },
});
