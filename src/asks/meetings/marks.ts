import type { Meeting } from '../../domain/meetings/meeting.ts';
import { saysDone } from '../../hear/nothing-more.ts';
import type { AskAfter, SeatContext } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import { listChanged, marksTooLong } from '../../say/meetings/roll.ts';
import type { MeetingUse } from '../../say/meetings/which-meeting.ts';
import { about, askMeeting } from './meeting.ts';

/** A called meeting at which who speaks may note who comes and who came. */
export const toBeMarked = (
  use: MeetingUse,
  called: string,
  also: (meeting: Meeting, context: SeatContext) => Promise<boolean>,
  listed: (meeting: Meeting) => readonly string[],
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
  ).and('list', listAsShown(listed));

/** Whether the list is the one that was shown: places in another mean other people. */
const listAsShown = (
  listed: (meeting: Meeting) => readonly string[],
): AskAfter<{ meeting: Meeting }, boolean> => {
  const keep = ({ meeting }: { meeting: Meeting }) => ({ text: listed(meeting).join('\n'), file: null });
  return {
    offLine: true,
    question: async () => ({ text: '' }),
    unsaid: async (_context, given) => ({ ok: true, value: true, keep: keep(given) }),
    read: async ({ text }, _context, given) => {
      const now = keep(given);
      return { ok: true, value: text === now.text, keep: now };
    },
  };
};

/** What is noted line by line in a list, until “xong”; the list is shown and the question stays. */
export const askMarks = <Marks>(
  list: (meeting: Meeting, context: SeatContext) => Promise<Message>,
  read: (text: string, meeting: Meeting) => Marks | null,
  notRead: () => Message,
  most: number,
): AskAfter<{ meeting: Meeting; list: boolean }, Marks | 'done'> => ({
  question: async (context, { meeting }) => list(meeting, context),
  read: async ({ text }, context, { meeting, list: asShown }) => {
    if (saysDone(text)) return { ok: true, value: 'done' };
    if (!asShown) return { ok: false, say: listChanged(await list(meeting, context)) };
    if (text.length > most) return { ok: false, say: marksTooLong(text.length, most) };
    const marks = read(text, meeting);
    return marks ? { ok: true, value: marks } : { ok: false, say: notRead() };
  },
});
