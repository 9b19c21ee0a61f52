import { hasStarted, isInvited, type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import { dayAt } from '../../domain/time/day.ts';
import { onlyNamed } from '../../hear/another-meeting.ts';
import type { SeatContext } from '../../ports/command.ts';
import { type Ask, first, MEETING } from '../../ports/command.ts';
import type { Message } from '../../ports/message.ts';
import { candidates, meetingNamed } from '../../queries/meetings/candidates.ts';
import type { MeetingWish } from '../../queries/meetings/wishes.ts';
import { hand } from '../../queries/rights.ts';
import { noSuchMeeting } from '../../say/asking.ts';
import { type MeetingUse, noMeetingChosen, whichMeeting } from '../../say/meetings/which-meeting.ts';
import { sayShort } from '../../say/when.ts';
import { type Option, offer, picked } from '../pick.ts';

/** The arguments of a command that is about a meeting begin with which. */
export const about = (meeting: Ask<Meeting>) => first(MEETING, meeting);

/** The meeting that a command is about: the button's, the only one, or one that is chosen. */
export function askMeeting(wish: MeetingWish, use: MeetingUse): Ask<Meeting> {
  return {
    offLine: true,
    dropped: (files) => noMeetingChosen(use, files),
    question: async (context) => which(use, await candidates(wish, context), context),
    read: async (input, context) => {
      // What was settled before stays that meeting, or is refused by name: never another one in its place.
      if (isReference(input.text)) {
        const meeting = await meetingNamed(input.text.trim(), wish, context);
        return { ok: true, value: meeting, keep: { text: referTo(meeting), file: null } };
      }
      const all = await candidates(wish, context);
      const chosen = picked(input.text, options(all, context))?.value ?? saidOf(input.text, all, context);
      if (chosen) return { ok: true, value: chosen, keep: { text: referTo(chosen), file: null } };
      return {
        ok: false,
        say: all.length > 0 ? which(use, all, context) : noSuchMeeting(wish.called),
      };
    },
    unsaid: async (context) => {
      const kept = (value: Meeting) => ({
        ok: true as const,
        value,
        keep: { text: referTo(value), file: null },
      });
      if (context.subject) return kept(await meetingNamed(context.subject, wish, context));
      const [first, ...more] = await candidates(wish, context);
      if (first) return more.length === 0 ? kept(first) : null;
      await sayWhoMay(wish, context);
      return { ok: false, say: noSuchMeeting(wish.called), final: true };
    },
  };
}

function which(use: MeetingUse, all: readonly Meeting[], context: SeatContext): Message {
  return offer(whichMeeting(use), options(all, context));
}

/** “Cuộc ngày 8/12 ạ”: the one that is named, where that is all that is said. */
const saidOf = (said: string, all: readonly Meeting[], { zone }: SeatContext): Meeting | null =>
  onlyNamed(
    said,
    all.map((meeting) => ({ meeting, title: meeting.title, day: dayAt(meeting.start, zone) })),
  )?.meeting ?? null;

const isReference = (text: string): boolean => /^#\S+\.\d+$/.test(text.trim());

/** There is such a meeting, but it is not this person's to act on: throws with the article and whose it is. */
async function sayWhoMay(wish: MeetingWish, context: SeatContext): Promise<void> {
  const { member } = context.seat;
  for (const meeting of await context.meetings()) {
    const visible = meeting.state === 'called' && isInvited(member, meeting);
    if (!wish.act || !visible || !wish.states.includes(meeting.state) || hasStarted(meeting, context.now))
      continue;
    const law = await context.lawOf(meeting);
    hand(context, wish.act(meeting, context), { under: law });
  }
}

const options = (meetings: readonly Meeting[], context: SeatContext): Option<Meeting>[] =>
  meetings.map((meeting) => ({
    label: `${sayShort(meeting.start, context.zone)}: ${meeting.title}`,
    key: referTo(meeting),
    value: meeting,
  }));
