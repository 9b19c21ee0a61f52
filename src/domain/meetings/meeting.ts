import type { Body, MeetingKind } from '../../regulations/schema.ts';
import type { Address } from '../address.ts';
import { DomainError } from '../domain-error.ts';
import type { FileRef } from '../reference.ts';
import { after, DAY, HOUR, type Instant, MINUTE } from '../time/instant.ts';
import type { Answer, Delegate, WrittenOpinion } from './answer.ts';
import { type LogEntry, logged, type Way } from './log.ts';

export type { Body, MeetingKind } from '../../regulations/schema.ts';

/** A paper as it was before another version took its place. */
export interface EarlierPaper {
  readonly title: string;
  readonly file: FileRef;
  readonly by: string;
  readonly at: Instant;
}

export interface Paper {
  readonly title: string;
  readonly file: FileRef | null;
  readonly by: string;
  readonly at: Instant;
  /** The point of the agenda that it belongs to, from one; nothing where nobody said. */
  readonly item?: number;
  /** Its earlier versions, the oldest first; nothing where it is the first. */
  readonly earlier?: readonly EarlierPaper[];
  /** When it went to those invited; `null` while it has not. */
  readonly sentAt: Instant | null;
}

/** What came of letters, by mailbox: `mailKey`. */
export type Letters = Readonly<Record<string, Delivery>>;

export interface Presence {
  readonly state: 'present' | 'absent' | 'delegate';
  readonly delegate: Delegate | null;
  readonly by: string;
  readonly at: Instant;
}

/** A card in a group that is edited in place. */
export interface Card {
  readonly chat: Address;
  readonly message: string;
  readonly editedAt: Instant;
  /** Its last edit was refused, and the secretaries know. */
  readonly refused?: true;
}

export interface Notice {
  readonly sentAt: Instant;
  readonly by: string;
  /** Why it went out late, by the chair's word; `null` when it was in time. */
  readonly lateReason: string | null;
}

/** Where a meeting stood before its last move, and why it was moved. */
export interface Move {
  readonly start: Instant;
  readonly place: string;
  readonly reason: string;
  /** What each had answered to that: shown to them, and counted for nothing until they say it again. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** A change of who takes part in an announced meeting, of which nobody was told as yet. */
export interface ListChange {
  readonly invited: readonly string[];
  readonly dropped: readonly string[];
  /** Why an invitation goes out late, to be the chair's reason once they agree; `null` where it was in time. */
  readonly lateReason: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** What a secretary noted of a guest, to whom the bot does not write. */
export interface GuestMark {
  /** For which day and hour it was noted: a meeting that moves is said to them again. */
  readonly start: Instant;
  /** By which way they were invited; `null` where that was not said. */
  readonly way: string | null;
  readonly answer: 'coming' | 'not-coming' | null;
  readonly there: boolean | null;
}

/** What came of the notice for one person. */
export interface Delivery {
  readonly state: 'sent' | 'failed' | 'no-account';
  readonly at: Instant;
  readonly channel: string | null;
  /** Only a short form reached them: they had been silent for too long. */
  readonly byTemplate?: boolean;
  /** Why it failed. */
  readonly why?: Loss;
  /** Papers that a letter did not carry, by name. */
  readonly leftOut?: readonly string[];
  /** Of who could not be written to when it was sent: whether they had linked an account, or had had one before. */
  readonly linked?: boolean | 'before';
}

/** Why a message did not reach somebody. */
export type Loss = 'blocked' | 'silent-too-long' | 'refused' | 'no-answer' | 'file' | 'bounced';

export type ProposalReport =
  | {
      readonly kind: 'filed';
      readonly goals: string;
      readonly schedule: string;
      readonly results: string;
      readonly by: string;
      readonly at: Instant;
    }
  | {
      readonly kind: 'waived';
      readonly reason: string;
      readonly by: string;
      readonly recordedBy: string;
      readonly at: Instant;
    };

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

interface MeetingBasis {
  /** `<committee>/<year>-<number>` */
  readonly id: string;
  readonly committee: string;
  readonly body: Body;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly start: Instant;
  readonly place: string;
  readonly agenda: string;
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
