import type { Body, MeetingKind } from '../../regulations/schema.ts';
import { isStillAmong } from '../committee/bodies.ts';
import type { Member } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import { after, DAY, HOUR, type Instant, MINUTE } from '../time/instant.ts';
import type { Answer, WrittenOpinion } from './answer.ts';
import { type LogEntry, logged, type Way } from './log.ts';
import type {
  Card,
  Delivery,
  GuestMark,
  Letters,
  ListChange,
  Move,
  Notice,
  Paper,
  Presence,
  ProposalReport,
} from './meeting-parts.ts';

export type { Body, MeetingKind } from '../../regulations/schema.ts';
export type * from './meeting-parts.ts';

/** Why a meeting does not take place; no reason where nobody had been told of it. */
export interface Cancelling {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** Nobody has been told of it: it has not moved, and nobody is to come or go besides. */
interface Untold {
  readonly notice: null;
  readonly movedFrom: null;
  readonly listChange: null;
}
/** Its notice went out. */
interface Told {
  readonly notice: Notice;
  readonly movedFrom: Move | null;
  /** Who is to come or go besides, once the notice is out; it waits for the chair's word. */
  readonly listChange: ListChange | null;
}

/** `proposedBy`: who proposed it; `null` where it was convened without that. */
interface Proposed extends Untold {
  readonly state: 'proposed' | 'rejected';
  readonly proposedBy: string;
  readonly cancelled: null;
}
interface Drafted extends Untold {
  readonly state: 'draft';
  readonly proposedBy: string | null;
  readonly cancelled: null;
}
interface Called extends Told {
  readonly state: 'called';
  readonly proposedBy: string | null;
  readonly cancelled: null;
}
interface Cancelled {
  readonly state: 'cancelled';
  readonly proposedBy: string | null;
  readonly cancelled: Cancelling;
}

export type DraftedMeeting = MeetingBasis & Drafted;
export type CalledMeeting = MeetingBasis & Called;
export type CancelledMeeting = MeetingBasis & Cancelled & (Told | Untold);

/** Proposed (and perhaps rejected), or convened as a draft; called by its notice; cancelled, before that or after. */
export type Meeting = (MeetingBasis & Proposed) | DraftedMeeting | CalledMeeting | CancelledMeeting;

/** One whose notice went out, whether or not it was cancelled since. */
export type ToldMeeting = Meeting & Told;
/** One that somebody proposed, whatever was decided on it. */
export type ProposedMeeting = Meeting & { readonly proposedBy: string };

export const isTold = (meeting: Meeting): meeting is ToldMeeting => meeting.notice !== null;

/** `<committee>/<year>-<number>` */
export type MeetingId = `${string}/${string}`;

interface MeetingBasis {
  readonly id: MeetingId;
  readonly committee: string;
  readonly body: Body;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly start: Instant;
  readonly place: string;
  readonly agenda: string;
  /** Of which field, where the regulation lets somebody act in the meetings of theirs alone; nothing where it is of none. */
  readonly field?: string;
  /** `id@version` of the regulation under which it was called; it stays. */
  readonly regulation: string;
  /** Grows with another day or hour, and with every edit of a draft; a button of an older card no longer counts. */
  readonly revision: number;
  /** Who convenes it, by right or (drafted by a secretary) on whose behalf. */
  readonly convenedBy: string;
  readonly draftedBy: string;
  /** The chair handed to somebody for this meeting, by a recorded word. */
  readonly handedChair: {
    readonly to: string;
    readonly by: string;
    readonly recordedBy: string;
    readonly at: Instant;
  } | null;
  readonly participants: {
    readonly confirmedBy: string;
    readonly recordedBy: string;
    readonly at: Instant;
    readonly way?: Way;
    /** It was read out of the chair's words, who takes it back under this name. */
    readonly heard?: string;
  } | null;
  readonly participantsAsked: boolean;
  readonly invitees: readonly string[];
  readonly guests: readonly string[];
  /** What was noted of each guest, by the guest as written; nothing where nothing was. */
  readonly guestMarks?: Readonly<Record<string, GuestMark>>;
  readonly papers: readonly Paper[];
  /** When each of those invited confirmed the papers that there were; nothing where nobody has. */
  readonly paperReceipts?: Readonly<Record<string, Instant>>;
  readonly proposal: ProposalReport | null;
  readonly answers: Readonly<Record<string, Answer>>;
  /** What members think of its agenda, in writing, where the regulation asks it of them; nothing where nobody sent any. */
  readonly opinions?: Readonly<Record<string, WrittenOpinion>>;
  readonly attendance: Readonly<Record<string, Presence>>;
  readonly deliveries: Readonly<Record<string, Delivery>>;
  /** What came of the last letter to each mailbox, where the regulation has it delivered by mail. */
  readonly letters?: Letters;
  readonly cards: readonly Card[];
  readonly log: readonly LogEntry[];
}

export const LIMITS = {
  title: 300,
  place: 300,
  agenda: 3_000,
  reason: 1_000,
  opinion: 3_500,
  invitees: 500,
  papers: 30,
  /** Of each paper; what is older is forgotten. */
  paperVersions: 20,
  guests: 50,
};

/** How long a meeting stays open for late answers, attendance and its card after it began. */
const OPEN_AFTER_START = 7 * DAY;
/** A meeting counts as running for this long where nobody said when it ended. */
export const USUAL_LENGTH = 4 * HOUR;

export const hasStarted = (meeting: Meeting, now: Instant): boolean => meeting.start <= now;
export const isOver = (meeting: Meeting, now: Instant): boolean => after(meeting.start, USUAL_LENGTH) <= now;

/** From here on nothing is due on it any more, and it can leave the live store. */
export const isClosed = (meeting: Meeting, now: Instant): boolean =>
  after(meeting.start, OPEN_AFTER_START) <= now;

/** Meetings that are still ahead or running, soonest first. */
export const upcoming = (meetings: readonly Meeting[], now: Instant): CalledMeeting[] =>
  meetings
    .filter((meeting): meeting is CalledMeeting => meeting.state === 'called' && !isOver(meeting, now))
    .sort((one, other) => (one.start < other.start ? -1 : 1));

export const noted = <Of extends Meeting>(
  meeting: Of,
  entry: Omit<LogEntry, 'note'> & { note?: string | null },
): Of => ({
  ...meeting,
  log: logged(meeting.log, { ...entry, note: entry.note ?? null }),
});

/** The year in a meeting's id, which is also its archive's. */
export const meetingYear = (id: string): string => /\/(\d{4})-/.exec(id)?.[1] ?? '0000';

/** The short reference of a meeting in buttons: which meeting, and which of its revisions was meant. */
export const referTo = (meeting: Meeting): string => `#${meeting.id}.${meeting.revision}`;

/** Our clock and a platform's may differ by so much. */
const CLOCKS_APART = 2 * MINUTE;
/** Whether words of that time may answer what the notice says now: not those of before it, or of before its last move. */
export const askedBy = ({ notice, log }: CalledMeeting, said: Instant): boolean =>
  [notice.sentAt, ...log.flatMap(({ act, at }) => (act === 'moved' ? [at] : []))].every(
    (at) => at <= after(said, CLOCKS_APART),
  );

/** Throws unless answers can be taken: called, not cancelled, not yet begun. */
export function assertOpen(meeting: Meeting, now: Instant): asserts meeting is CalledMeeting {
  const facts = { meeting: meeting.title, start: meeting.start };
  if (meeting.state === 'cancelled') throw new DomainError('meeting-cancelled', facts);
  if (meeting.state !== 'called') throw new DomainError('meeting-not-called', facts);
  if (hasStarted(meeting, now)) throw new DomainError('meeting-started', facts);
}

/** Whether a meeting has somebody among those invited, who sits there still if they did when it began. */
export const isInvited = (
  who: Member,
  { invitees, body, start }: Pick<Meeting, 'invitees' | 'body' | 'start'>,
): boolean => isStillAmong(who, invitees, body, start);
