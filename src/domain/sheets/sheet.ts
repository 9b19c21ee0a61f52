import type { Body, Role } from '../../regulations/schema.ts';
import { type Circulation, corrected } from '../circulation.ts';
import { DomainError } from '../domain-error.ts';
import { type LogEntry, logged } from '../meetings/log.ts';
import type { MeetingId } from '../meetings/meeting.ts';
import type { Quorum, Share } from '../meetings/quorum.ts';
import type { Hand } from '../permission.ts';
import type { FileRef } from '../reference.ts';
import type { Instant } from '../time/instant.ts';
import type { Undoable } from '../undo.ts';
import type { DecisionMode, Matter } from './mode.ts';

export type Vote = 'yes' | 'no' | 'other';

/** What one person answered; `text` with `other`, and with `no` where they said why. */
export interface Ballot extends Undoable<Ballot> {
  readonly vote: Vote;
  readonly text: string;
}

/** Out of whom a majority is counted. */
export type CountOf = 'asked' | 'answered' | 'members';

/** Whose vote settles a tie, as it stood when the sheet was opened; `by` is `null` where nobody holds the role. */
export interface CastingVote {
  readonly of: Role | 'chair';
  readonly by: string | null;
  readonly article: string;
  /** For whom they act, and by which article; nothing where it is their own. */
  readonly inStead?: { readonly of: string; readonly article: string };
}

/** For how long the regulation has opinions asked; `kept`: the sheet is open for no less. */
export interface SheetPeriod {
  readonly amount: number;
  readonly unit: 'working-days' | 'days';
  readonly article: string;
  readonly kept: boolean;
}

/** What makes a sheet valid, as it stood when it was opened. */
export type SheetQuorum =
  /** A show of hands: who was there by the roll. */
  | { readonly by: 'roll'; readonly there: Quorum }
  /** Between meetings: how many answer. `outOf`: the body's members; `null`: those who are asked. */
  | { readonly by: 'answers'; readonly rule: Share; readonly outOf: readonly string[] | null };

/** What was decided after the opinions were in. */
export interface SheetDecision {
  readonly text: string;
  readonly by: string;
  readonly recordedBy: string;
  /** For whom they acted, and by which article. */
  readonly inStead?: LogEntry['inStead'];
  readonly at: Instant;
}

/** Closed by hand before its deadline, or left to it. */
type SheetEnd =
  | { readonly state: 'open'; readonly closed: null }
  | { readonly state: 'closed'; readonly closed: { readonly by: string; readonly at: Instant } };

/** Under what the answers are kept. */
type Secrecy =
  /** By member. */
  | { readonly secret: false; readonly salt: null; readonly sealed: null }
  /**
   * A secret one while it takes answers: by a hash of member and `salt`. `sealed`: what a clock that ran ahead had sealed
   * before it was opened again.
   */
  | { readonly secret: true; readonly salt: string; readonly sealed: readonly Ballot[] | null }
  /** A secret one after its end: the bare ballots, and nothing that leads from a person to theirs. */
  | {
      readonly secret: true;
      readonly salt: null;
      readonly sealed: readonly Ballot[];
      readonly counted: readonly string[];
    };

/** An opinion sheet ("phiếu lấy ý kiến"): a question to members, answered in writing until a deadline. */
export type Sheet = SheetBasis & SheetEnd & Secrecy;

/** One whose end was settled: who counts as asked stands for good. */
export type CountedSheet = Sheet & { readonly counted: readonly string[] };

interface SheetBasis {
  /** `<committee>/<year>-<number>` */
  readonly id: string;
  readonly committee: string;
  readonly body: Body;
  readonly question: string;
  readonly papers: readonly FileRef[];
  /** In whose name it was opened, who typed it, and the article that lets them; `null` where none does. */
  readonly openedBy: string;
  readonly recordedBy: string;
  readonly article: string | null;
  readonly at: Instant;
  readonly deadline: Instant;
  readonly matter: Matter;
  /** How the matter is decided, as it stood when the sheet was opened. */
  readonly mode: DecisionMode;
  readonly countOf: CountOf;
  /** What makes it valid; nothing where the regulation states nothing of it. */
  readonly quorum?: SheetQuorum;
  /** The members of the body, where the majority is counted out of them all. */
  readonly members?: readonly string[];
  /** Nothing where the regulation states nothing of it. */
  readonly tie?: CastingVote;
  readonly period?: SheetPeriod;
  /** The legal basis on which silence counts as consent; `null` (as a rule): it does not. */
  readonly silence: string | null;
  /** A show of hands in a meeting that is on; `null` for a sheet between meetings. */
  readonly meeting: MeetingId | null;
  /** Who counts as asked, noted at its end: who has left without an answer no longer does. Until then everybody. */
  readonly counted?: readonly string[];
  /** Nothing once it is sealed. */
  readonly ballots: Readonly<Record<string, Ballot>>;
  /** Who answered a secret sheet, in the order of those asked; not what. */
  readonly voted: readonly string[];
  readonly decision: SheetDecision | null;
  readonly circulation: Circulation;
  readonly log: readonly LogEntry[];
}

/** Of one or two secret ballots, the counts alone say who answered what. */
export const LEAST_SECRET = 3;

export const SHEET_LIMITS = { question: 2_000, words: 1_000, decision: 1_500, silence: 300, papers: 10 };

/** Closed by hand, or past its deadline; at the very instant of the deadline it is closed. */
export const isSheetClosed = (sheet: Sheet, now: Instant): boolean =>
  sheet.state === 'closed' || sheet.deadline <= now;

export const closedAt = (sheet: Sheet): Instant =>
  sheet.state === 'closed' ? sheet.closed.at : sheet.deadline;

/** Who has answered, in the order of those asked. */
export const answeredBy = (sheet: Sheet): string[] =>
  sheet.circulation.to.filter((id) => (sheet.secret ? sheet.voted.includes(id) : sheet.ballots[id]));

export const silentOnSheet = (sheet: Sheet): string[] => {
  const answered = new Set(answeredBy(sheet));
  return countedOn(sheet).filter((id) => !answered.has(id));
};

export const countedOn = ({ counted, circulation }: Sheet): readonly string[] => counted ?? circulation.to;

/** The short reference of a sheet in buttons; a corrected sheet is another version. */
export const referToSheet = (sheet: Sheet): string => `#${sheet.id}.${sheet.circulation.version}`;

export const sheetNoted = (sheet: Sheet, entry: LogEntry): Sheet => ({
  ...sheet,
  log: logged(sheet.log, entry),
});

/** Another question, or other words for it; only while nobody has answered, for an answer is to what was read. */
export function rephrased(sheet: Sheet, question: string, hand: Hand, now: Instant): Sheet {
  if (isSheetClosed(sheet, now)) throw new DomainError('sheet-closed', { at: closedAt(sheet) });
  if (answeredBy(sheet).length > 0) throw new DomainError('sheet-answered');
  const circulation = { ...corrected(sheet.circulation), title: sheet.circulation.title };
  const note = sheet.question;
  return sheetNoted(
    { ...sheet, question, circulation },
    { at: now, by: hand.by, onBehalfOf: hand.onBehalfOf, act: 'sheet-corrected', note },
  );
}

/** What was decided after the opinions were in. */
export function decided(
  sheet: Sheet,
  text: string,
  decider: Omit<SheetDecision, 'text' | 'at'>,
  now: Instant,
): Sheet {
  if (!isSheetClosed(sheet, now)) throw new DomainError('sheet-open', { at: sheet.deadline });
  if (sheet.decision) throw new DomainError('sheet-decided', { at: sheet.decision.at });
  const onBehalfOf = decider.by === decider.recordedBy ? null : decider.by;
  const { inStead } = decider;
  const entry = {
    ...{ at: now, by: decider.recordedBy, onBehalfOf, note: null },
    act: 'sheet-decided',
    ...(inStead ? { inStead } : {}),
  } as const;
  return sheetNoted({ ...sheet, decision: { text, ...decider, at: now } }, entry);
}
