import { neededOf, type Quorum, quorumIn } from '../meetings/quorum.ts';
import { after, DAY, type Instant } from '../time/instant.ts';
import { hasCasting, isByVote, leastOf } from './mode.ts';
import {
  answeredBy,
  type Ballot,
  type CountOf,
  closedAt,
  countedOn,
  isSheetClosed,
  LEAST_SECRET,
  type Sheet,
  silentOnSheet,
} from './sheet.ts';

/** How many there are for a sheet; silence is nobody's answer, also where it counts as consent. `null` without a rule. */
export function quorumOf(sheet: Sheet): Quorum | null {
  const { quorum } = sheet;
  if (!quorum) return null;
  if (quorum.by === 'roll') return quorum.there;
  return quorumIn(quorum.rule, (quorum.outOf ?? countedOn(sheet)).length, answeredBy(sheet).length);
}

export interface VoteTally {
  readonly asked: number;
  readonly yes: number;
  readonly no: number;
  readonly other: number;
  readonly silent: number;
}

/** What the votes come to. */
export interface Outcome {
  readonly tally: VoteTally;
  /** Those for it, with the silent where the sheet counts them so. */
  readonly inFavour: number;
  /** Out of whom the majority was counted, and how many that is. */
  readonly countOf: CountOf;
  readonly base: number;
  /** How many had to be for it. */
  readonly needed: number;
  /** How the casting vote went, where both sides are equal and somebody has it; `none`: it is not known. */
  readonly casting: 'yes' | 'no' | 'none' | null;
  /** Whether enough were there, or answered; `null` where the regulation states nothing of it. */
  readonly quorum: Quorum | null;
  /**
   * `no-quorum`: too few were there or answered for the votes to settle anything. `no-majority`: too few are for it, and no more than half against it, so it has not passed. `advice`: one person decides, the votes are advice. `withheld`: so
   * few secret ballots that nothing is said of them, and nothing is settled by them.
   */
  readonly verdict: 'passed' | 'rejected' | 'no-majority' | 'no-quorum' | 'advice' | 'withheld';
}

/** The ballots without names. */
export const ballotsOf = ({ sealed, ballots }: Sheet): readonly Ballot[] => [
  ...(sealed ?? []),
  ...Object.values(ballots),
];

/** One or two secret ballots: what they say would lead back to who cast them. */
const isWithheld = (sheet: Sheet): boolean => {
  const count = ballotsOf(sheet).length;
  return sheet.secret && count > 0 && count < LEAST_SECRET;
};

function tallyOf(sheet: Sheet): VoteTally {
  const ballots = ballotsOf(sheet);
  const count = (vote: Ballot['vote']) => ballots.filter((ballot) => ballot.vote === vote).length;
  return {
    asked: countedOn(sheet).length,
    yes: count('yes'),
    no: count('no'),
    other: count('other'),
    silent: silentOnSheet(sheet).length,
  };
}

/** Those whose silence counts as consent: the sheet reached them before its end, and their time for it ran out. */
const consenting = (sheet: Sheet): string[] =>
  sheet.silence === null || closedAt(sheet) < sheet.deadline ? [] : reachedInSilence(sheet);

const reachedInSilence = (sheet: Sheet): string[] =>
  silentOnSheet(sheet).filter((id) => {
    const delivery = sheet.circulation.deliveries[id];
    return delivery?.state === 'sent' && delivery.at <= closedAt(sheet);
  });

function baseOf({ countOf, members }: Sheet, tally: VoteTally, inFavour: number): number {
  if (countOf === 'members') return members?.length ?? tally.asked;
  return countOf === 'asked' ? tally.asked : inFavour + tally.no + tally.other;
}

/** Out of all members two against two of six are no tie: neither has half of them. */
const isEven = ({ countOf }: Sheet, yes: number, no: number, base: number): boolean =>
  yes > 0 && yes === no && (countOf !== 'members' || yes * 2 === base);

/** Of a secret sheet nobody knows how somebody voted. */
function castingVote({ tie, secret, ballots }: Sheet): 'yes' | 'no' | 'none' | null {
  if (!tie) return null;
  const vote = secret || tie.by === null ? undefined : ballots[tie.by]?.vote;
  return vote === 'yes' || vote === 'no' ? vote : 'none';
}

/**
 * More than half, or the share that the text asks for; exactly half is no majority. Another opinion counts in the number,
 * and for neither side. A casting vote settles what is decided by more than half, and no higher share.
 */
export function outcomeOf(sheet: Sheet): Outcome {
  const tally = tallyOf(sheet);
  const inFavour = tally.yes + consenting(sheet).length;
  const base = baseOf(sheet, tally, inFavour);
  const quorum = quorumOf(sheet);
  const needed = neededOf(leastOf(sheet.mode), base);
  const even = hasCasting(sheet.mode) && isEven(sheet, inFavour, tally.no, base);
  const casting = even ? castingVote(sheet) : null;
  const counted = { tally, inFavour, countOf: sheet.countOf, base, needed, quorum, casting };
  if (isWithheld(sheet)) return { ...counted, verdict: 'withheld' };
  if (!isByVote(sheet.mode)) return { ...counted, verdict: 'advice' };
  if (quorum?.state === 'short') return { ...counted, verdict: 'no-quorum' };
  if (casting === 'yes' || casting === 'no')
    return { ...counted, verdict: casting === 'yes' ? 'passed' : 'rejected' };
  if (inFavour >= needed && inFavour > 0) return { ...counted, verdict: 'passed' };
  return { ...counted, verdict: tally.no * 2 > base ? 'rejected' : 'no-majority' };
}

/** Whether somebody has still to decide after the votes: never where the votes decide, or the text in a way of its own. */
export const awaitsDecision = (sheet: Sheet): boolean =>
  sheet.decision === null && !isByVote(sheet.mode) && sheet.mode.how !== 'unheld';

/** A matter of the majority that did not find one: who put it may amend it and put it again. */
export const mayBePutAgain = (sheet: Sheet): boolean =>
  isByVote(sheet.mode) && outcomeOf(sheet).verdict !== 'passed';

/** A sheet stays at hand for this long after its end; for longer while a decision on it may still come. */
const KEPT = 30 * DAY;
const KEPT_UNDECIDED = 366 * DAY;

export const isSheetOver = (sheet: Sheet, now: Instant): boolean =>
  isSheetClosed(sheet, now) && after(closedAt(sheet), awaitsDecision(sheet) ? KEPT_UNDECIDED : KEPT) <= now;
