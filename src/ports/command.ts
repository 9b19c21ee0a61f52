import type { AccountState, Address } from '../domain/address.ts';
import type { ActRecord } from '../domain/committee/act-record.ts';
import type { Committee, Member } from '../domain/committee/committee.ts';
import type { LocalLaw } from '../domain/law.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { FileRef } from '../domain/reference.ts';
import type { Report } from '../domain/reports/report.ts';
import type { Calendar } from '../domain/time/calendar.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Regulation } from '../regulations/schema.ts';
import type { AskIn, Asks, Checked } from './ask.ts';
import type { Command, Message } from './message.ts';
import type { About, Account, Invitation, Kept, Transaction } from './store.ts';

export * from './ask.ts';
export type { Message } from './message.ts';
export * from './reply.ts';

import type { OfferedTo, PendingLine, Reply } from './reply.ts';

export type { Account, Transaction } from './store.ts';

/** Where a command was given, and everything it may use. It speaks through this and through nothing else. */
export interface Context {
  /** For a command that counts as written: when it was written; else when it arrived. */
  readonly now: Instant;
  /** When it arrived, by our own clock. */
  readonly arrivedAt: Instant;
  /** When it was written, by the platform's clock; `null` where the platform does not say, as for taps. */
  readonly saidAt: Instant | null;
  readonly zone: string;
  readonly tx: Transaction;
  readonly place: 'private' | 'group';
  /** The chat it was given in, with its topic. */
  readonly chat: Address;
  readonly account: Account;
  /** Given by a button. */
  readonly tapped: boolean;
  /** Said in private in words of their own, and not chosen from what was offered. */
  readonly worded: boolean;
  /** Read out of a sentence of theirs: whatever records something shows first as what it was taken. */
  readonly heard: boolean;
  /** The reference that a button carried: which meeting, in which revision. */
  readonly subject: string | null;
  readonly seat: Seat | null;
  /** The commands that there are, for `/trogiup`. */
  readonly commands: readonly AnyCommand[];
  /** Where the program can be called from outside; `null` where it cannot. */
  readonly publicUrl: string | null;
  /**
   * The bytes of a file that was sent, at most `most`; `null` where they cannot be had. The first call may end what runs
   * and have it run again: ask before anything is put.
   */
  bytesOf(file: FileRef, most: number): Buffer | null;
  /** Writes to a member of any committee in private, by whatever reaches them; `false` when nothing does. */
  write(committee: Committee, member: Member, message: Message): Promise<boolean>;
  /** What waits for a member of a committee at an account that is theirs no more goes another way, or nowhere. */
  redirect(committee: Committee, from: Address): Promise<void>;
  /** Writes to an address; `edit` names the message whose place it takes, where the platform lets it. */
  post(to: Address, message: Message, about?: About, edit?: string | null): void;
  /** A line in a committee's log of acts; by who speaks, as a member or else as an account, unless somebody is named. */
  recordIn(committee: Committee, act: NewAct, by?: Member): void;
  /** Puts a committee, with the line in its log of acts that says what was changed. */
  keepCommittee(then: Committee, act: NewAct, by?: Member): void;
  /** What a code that was typed opens. It is counted before it is looked at; throws while its sender is locked. */
  tryCode(code: string): Promise<'setup' | 'invitation' | null>;
  /** Makes who speaks an administrator, and tells those that there are. */
  becomeAdministrator(): Promise<void>;
  /** Makes an invitation for a member, and returns its code; it is shown once. */
  invite(to: { committee: string; member: string; by: string }): Promise<string>;
  /** A code as it may be kept while consent is asked for: `invitation` knows it, and nobody can read it off. */
  carried(code: string): string;
  /** Holds an invitation for this account until the member has confirmed it; returns how it is referred to. */
  claim(code: string, invitation: Invitation): Promise<string>;
  /** The claim that is referred to; it can be answered once. */
  takeClaim(reference: string): Promise<{ readonly invitation: Invitation; readonly by: Address } | null>;
  /** Whom a code invites. `take` uses it up. */
  invitation(code: string, take: boolean): Promise<Invitation | null>;
}

/** What is said of an act; when, by whom and by which channel is known. */
export type NewAct = Pick<ActRecord, 'act'> & Partial<Pick<ActRecord, 'onBehalfOf' | 'subject' | 'note'>>;

/** Who somebody is in the committee that is meant. */
export interface Seat {
  readonly committee: Committee;
  readonly member: Member;
  /** The regulation in force today. */
  readonly regulation: Regulation;
}

/** A context in which it is known who speaks, in which committee. */
export interface SeatContext extends Context {
  readonly seat: Seat;
  readonly calendar: Calendar;
  /** A member's accounts, the one that they used last first. */
  accountsOf(member: Member): Promise<readonly AccountState[]>;
  /** What is judged by today: the committee under the regulation in force. */
  readonly law: LocalLaw;
  /** The same under the regulation by which a meeting was called. */
  lawOf(meeting: Meeting): Promise<LocalLaw>;
  /** The same context where the committee is another than it was, within one act. */
  within(committee: Committee): SeatContext;
  /** A meeting that has left the live data, from the archive of its year. */
  closedMeeting(id: string): Promise<Meeting | null>;
  /** Live meetings of the committee, soonest first. */
  meetings(): Promise<Meeting[]>;
  /** Puts a meeting and has its cards in groups follow. `closed`: as it stood, where it may come out of an archive. */
  save(meeting: Meeting, closed?: Meeting): Promise<void>;
  /** A word that nobody can guess, and what stands for `text` beside it: the same for the same two, and no way back. */
  newSalt(): string;
  veiled(salt: string, text: string): string;
  /** Reports of the committee's open periods of which there is a record. */
  reports(): Promise<Report[]>;
  saveReport(report: Report): Promise<void>;
  /**
   * Puts a document; what is new in its log goes into the log of acts, and the committee's reminders follow. `act`: the
   * line for what leaves no trace there.
   */
  keep<Name extends Exclude<keyof Kept, 'meetings'>>(
    shelf: Name,
    document: Kept[Name],
    act?: NewAct,
  ): Promise<void>;
  /** A line in the log of acts, for what leaves no trace in a document's log; by who speaks, now. */
  record(act: NewAct): void;
  /** Ends the living cards of a meeting, which newer ones replace; returns it without them. */
  retireCards<Of extends Meeting>(meeting: Of): Promise<Of>;
  /** Letters are sent: what the regulation has delivered by official mail goes there. */
  readonly mails: boolean;
  /** Whether a member can be written to in private. */
  reaches(member: Member): Promise<boolean>;
  /**
   * Writes to a member in private, by whatever reaches them; `false` when nothing does. A message that still waits
   * in the same `slot` is replaced by this one; should it never arrive, secretaries are told `ifLost`.
   */
  tell(member: Member, message: Message, about?: About, slot?: string, ifLost?: Message): Promise<boolean>;
}

/** One argument of a command that is read in such a context, when `Given` has been read before it. */
export type Ask<Value, In extends Context = SeatContext, Given = unknown> = AskIn<In, Value, Given>;

/** An argument that wants others read before it. */
export type AskAfter<Given, Value> = Ask<Value, SeatContext, Readonly<Given>>;

/** The name of the argument that says which meeting. */
export const MEETING = 'meeting';

/** What a file could be for that is sent with no word of it. */
export interface FileUse {
  /** The argument that takes it. */
  readonly into: string;
  /** Whether it could be for this at all, and not for anything else: by its name, or what was said with it. */
  readonly fits?: (file: FileRef, said: string) => boolean;
  /** Each as the choice that does it, for who speaks in one of their committees. */
  uses(context: SeatContext): Promise<readonly Command[]>;
}

interface Definition<In extends Context, Args> {
  /** As typed: a–z and digits, no tone marks. */
  readonly name: string;
  /** Other words for it, folded and without spaces. */
  readonly aliases: readonly string[];
  /** One line for `/trogiup` and the menu. */
  readonly summary: string;
  /** Its arguments as shown in help: "lý do". */
  readonly usage?: string;
  readonly who: OfferedTo;
  /** `group-to-private`: may be given in a group, and goes on in private when it asks. */
  readonly where: 'both' | 'group-to-private' | 'private' | 'group';
  /**
   * Whether `/trogiup` names it to who speaks, among those that it is for: whether the committee's regulation knows what
   * it does, or lets them do it. It asks what the command itself asks. Without it, all of them are told of it.
   */
  offered?(context: SeatContext): Promise<boolean>;
  /**
   * What of this command's waits for who speaks in this committee, or can still be answered otherwise. Where some does
   * in another of their committees, a command that names none is not taken to be for the one they spoke of last: they
   * are asked.
   */
  waits?(context: SeatContext): Promise<readonly PendingLine[]>;
  readonly files?: FileUse;
  /** Somebody's own word: it counts as of when they wrote it, however late the platform brought it. */
  readonly asWritten?: true;
  /** Commands whose open question about the same meeting is answered with this one. */
  readonly closes?: readonly string[];
  /** In order; what stands on the command's line is split among them by `|`. */
  readonly asks: Asks<In, Args>;
  /** What will go out, exactly as it will look, with the question that `Gửi` or `Thôi` answers. */
  confirm?(
    context: In,
    args: Args,
  ): Promise<{
    readonly preview: readonly Message[];
    readonly question: string;
    readonly yes?: string;
  } | null>;
  run(context: In, args: Args): Promise<Reply>;
}

/** A command for members of a committee. */
export interface MemberCommand extends Definition<SeatContext, Checked> {
  readonly needsSeat: true;
}

/** A command for whoever writes, known or not. */
export interface OpenCommand extends Definition<Context, Checked> {
  readonly needsSeat: false;
}
export type AnyCommand = MemberCommand | OpenCommand;

export const defineCommand = <Args>(definition: Definition<SeatContext, Args>): AnyCommand => ({
  ...definition,
  needsSeat: true,
});

export const defineOpenCommand = <Args>(definition: Definition<Context, Args>): AnyCommand => ({
  ...definition,
  needsSeat: false,
});
