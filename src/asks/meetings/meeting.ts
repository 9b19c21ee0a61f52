import { type Act, authorise, permission } from '../../domain/committee/authority.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { askedBy, hasStarted, isClosed, type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import { readReference } from '../../domain/reference.ts';
import type { Ask, SeatContext } from '../../ports/command.ts';
import { noSuchMeeting, whichMeeting } from '../../say/asking.ts';
import { sayShort } from '../../say/when.ts';
import { type Option, offer, picked } from '../pick.ts';

/** Which meetings a command is about. */
export interface MeetingWish {
  readonly states: readonly Meeting['state'][];
  /** Up to its start, or as long as it is open at all. */
  readonly until: 'start' | 'closed';
  /** The act that whoever asks must be allowed; without it, whoever is invited. */
  readonly act?: (meeting: Meeting, context: SeatContext) => Act;
  /** What else must be so. */
  readonly also?: (meeting: Meeting, context: SeatContext) => Promise<boolean>;
  /** What it is called where there is none: "cuộc họp nào đang chờ gửi thông báo". */
  readonly called: string;
}

/** The meeting that a command is about: the button's, the only one, or one that is chosen. */
export function askMeeting(wish: MeetingWish): Ask<Meeting> {
  return {
    question: async (context) => {
      const all = await candidates(wish, context);
      return offer(whichMeeting(), options(all, context));
    },
    read: async (input, context) => {
      // What was settled before stays that meeting, or is refused by name: never another one in its place.
      if (isReference(input.text)) {
        const meeting = await named(input.text.trim(), wish, context);
        return { ok: true, value: meeting, keep: { text: referTo(meeting), file: null } };
      }
      const all = await candidates(wish, context);
      const chosen = picked(input.text, options(all, context));
      if (chosen) return { ok: true, value: chosen.value, keep: { text: chosen.key, file: null } };
      return {
        ok: false,
        say: all.length > 0 ? offer(whichMeeting(), options(all, context)) : noSuchMeeting(wish.called),
      };
    },
    unsaid: async (context) => {
      const kept = (value: Meeting) => ({
        ok: true as const,
        value,
        keep: { text: referTo(value), file: null },
      });
      if (context.subject) return kept(await named(context.subject, wish, context));
      const [first, ...more] = await candidates(wish, context);
      if (first) return more.length === 0 ? kept(first) : null;
      await sayWhoMay(wish, context);
      return { ok: false, say: noSuchMeeting(wish.called), final: true };
    },
  };
}

const isReference = (text: string): boolean => /^#\S+\.\d+$/.test(text.trim());

/** There is such a meeting, but it is not this person's to act on: throws with the article and whose it is. */
async function sayWhoMay(wish: MeetingWish, context: SeatContext): Promise<void> {
  const { committee, member } = context.seat;
  for (const meeting of await context.meetings()) {
    const visible = meeting.state === 'called' && meeting.invitees.includes(member.id);
    if (!wish.act || !visible || !wish.states.includes(meeting.state) || hasStarted(meeting, context.now))
      continue;
    const regulation = await context.regulationOf(meeting);
    authorise(member, wish.act(meeting, context), committee, regulation, context.now);
  }
}

const options = (meetings: readonly Meeting[], context: SeatContext): Option<Meeting>[] =>
  meetings.map((meeting) => ({
    label: `${sayShort(meeting.start, context.zone)}: ${meeting.title}`,
    key: referTo(meeting),
    value: meeting,
  }));

export async function candidates(wish: MeetingWish, context: SeatContext): Promise<Meeting[]> {
  const fitting: Meeting[] = [];
  for (const meeting of await context.meetings()) {
    if (await fits(meeting, wish, context)) fitting.push(meeting);
  }
  return fitting;
}

async function fits(meeting: Meeting, wish: MeetingWish, context: SeatContext): Promise<boolean> {
  const { committee, member } = context.seat;
  if (!wish.states.includes(meeting.state)) return false;
  // Words of before the notice are no answer to it.
  if (meeting.state === 'called' && !askedBy(meeting, context.now)) return false;
  if (wish.until === 'start' ? hasStarted(meeting, context.now) : isClosed(meeting, context.now))
    return false;
  const regulation = await context.regulationOf(meeting);
  const may = wish.act
    ? permission(member, wish.act(meeting, context), committee, regulation, context.now).allowed
    : meeting.invitees.includes(member.id);
  return may && (!wish.also || (await wish.also(meeting, context)));
}

/** The meeting of a button; says why it cannot be that one any more. */
async function named(subject: string, wish: MeetingWish, context: SeatContext): Promise<Meeting> {
  const { committee } = context.seat;
  const reference = readReference(subject);
  const own = reference?.id.startsWith(`${committee.id}/`);
  const meeting = reference && own ? await context.tx.meetings.get(reference.id) : null;
  if (!meeting) {
    const closed = reference && (await context.closedMeeting(reference.id));
    if (!closed) throw new DomainError('meeting-unknown');
    await assertTheirs(closed, wish.act?.(closed, context) ?? null, context);
    throw new DomainError('meeting-closed', { meeting: closed.title, start: closed.start });
  }
  await assertTheirs(meeting, wish.act?.(meeting, context) ?? null, context);
  const facts = { meeting: meeting.title, start: meeting.start };
  if (meeting.state === 'cancelled' && !wish.states.includes('cancelled'))
    throw new DomainError('meeting-cancelled', facts);
  if (reference?.version !== meeting.revision)
    throw new DomainError(meeting.movedFrom ? 'meeting-moved' : 'meeting-changed', facts);
  if (isClosed(meeting, context.now)) throw new DomainError('meeting-closed', facts);
  if (!wish.states.includes(meeting.state)) {
    throw new DomainError(
      meeting.state === 'called' ? 'meeting-already-called' : 'meeting-not-called',
      facts,
    );
  }
  if (wish.until === 'start' && hasStarted(meeting, context.now))
    throw new DomainError('meeting-started', facts);
  return meeting;
}

/**
 * Whose meeting it is comes first: to others nothing of it is said, of a draft not even that it is there. `act` is what
 * they must be allowed; `null` where being invited is enough.
 */
export async function assertTheirs(meeting: Meeting, act: Act | null, context: SeatContext): Promise<void> {
  const { committee, member } = context.seat;
  const invited = meeting.state !== 'draft' && meeting.invitees.includes(member.id);
  if (act === null) {
    if (!invited) throw new DomainError(meeting.notice ? 'not-invited' : 'meeting-unknown');
    return;
  }
  const regulation = await context.regulationOf(meeting);
  const may = (one: Act) => permission(member, one, committee, regulation, context.now).allowed;
  if (may(act)) return;
  if (!invited && !may({ act: 'prepare', meeting })) throw new DomainError('meeting-unknown');
  authorise(member, act, committee, regulation, context.now);
}
