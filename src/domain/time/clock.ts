import { DAY, HOUR, MINUTE } from './instant.ts';

/** What the machine's clock and a steady one say at the same moment, in milliseconds; the steady one since whenever. */
export interface ClockReading {
  readonly wall: number;
  readonly steady: number;
}

/** How far the machine's clock can be believed. */
export interface Belief {
  /** The last time that was believed; `steady` is `null` where that was in an earlier run of the program. */
  readonly last: { readonly wall: number; readonly steady: number | null };
  /** The clock has leapt. It is believed again once it has stayed so for `wait` of the steady clock; `null`: not by that. */
  readonly doubt: {
    readonly since: ClockReading;
    readonly wait: number | null;
    readonly leap: number;
  } | null;
  /** By more than that it stayed so: it agrees with the run before, or with a platform. */
  readonly sure: boolean;
}

/** Clocks are set right by less than this while the program runs, and a tick may come late. */
const AHEAD_RUNNING = 10 * MINUTE;
const BACK = 5 * MINUTE;
/** A program that was down for so long was restarted. */
const AHEAD_STARTING = 2 * HOUR;
/**
 * How long a leap is doubted. A weekend goes on by itself before the office has begun to write; Tết an hour later, or
 * with the first word that anybody writes. What is longer than any season waits for such a word.
 */
const WAITS = [
  { upTo: 4 * DAY, wait: 10 * MINUTE },
  { upTo: 62 * DAY, wait: HOUR },
];
/** A platform's stamp of a message that comes at once differs by no more. */
const AGREES = 2 * MINUTE;
/** No platform keeps a message for longer. */
const LONGEST_KEPT = 26 * HOUR;

const believing = (reading: ClockReading, sure: boolean): Belief => ({ last: reading, doubt: null, sure });

/** The first belief of a run: `before` is the last time that an earlier run was sure of, `null` where there was none. */
export const firstBelief = (before: number | null, reading: ClockReading): Belief =>
  before === null
    ? believing(reading, true)
    : look({ last: { wall: before, steady: null }, doubt: null, sure: true }, reading);

/** What is to be believed after another look at both clocks. */
export function look(belief: Belief, reading: ClockReading): Belief {
  const { last, doubt, sure } = belief;
  const leap = reading.wall - expected(last, reading);
  const most = last.steady === null ? AHEAD_STARTING : AHEAD_RUNNING;
  if (leap >= -BACK && leap <= most) return believing(reading, sure);
  const goesOn = doubt !== null && stays(doubt.since, reading) ? doubt : null;
  if (goesOn) {
    const isOver = goesOn.wait !== null && reading.steady - goesOn.since.steady >= goesOn.wait;
    return isOver ? believing(reading, false) : belief;
  }
  const wait = WAITS.find(({ upTo }) => Math.abs(leap) <= upTo)?.wait ?? null;
  return { last, doubt: { since: reading, wait, leap }, sure };
}

/**
 * What is to be believed after a message that a platform has stamped, in milliseconds. Only where there is doubt: one
 * that agrees with the machine's clock ends it; one that is older than any platform keeps shows that the machine's clock
 * is wrong, and what time it is.
 */
export function heardAt(belief: Belief, stamp: number, reading: ClockReading): Belief {
  if (belief.sure && !belief.doubt) return belief;
  if (Math.abs(stamp - reading.wall) <= AGREES) return believing(reading, true);
  if (Math.abs(stamp - reading.wall) <= LONGEST_KEPT) return belief;
  // It is later than what was sure: an older stamp is one that somebody plays again.
  if (belief.sure && stamp < belief.last.wall - LONGEST_KEPT) return belief;
  const isKnown = belief.sure && belief.last.steady !== null;
  const known = isKnown ? Math.max(stamp, expected(belief.last, reading)) : stamp;
  return look({ last: { wall: known, steady: reading.steady }, doubt: null, sure: true }, reading);
}

/**
 * The time to work by: the machine's, or while that is in doubt, what time it was with what has passed since. After a
 * start nobody knows how much has passed, and as a rule the machine is right.
 */
export const timeBy = ({ last, doubt }: Belief, reading: ClockReading): number =>
  doubt && last.steady !== null ? expected(last, reading) : reading.wall;

const expected = (last: Belief['last'], { steady }: ClockReading): number =>
  last.steady === null ? last.wall : last.wall + steady - last.steady;

const stays = (since: ClockReading, reading: ClockReading): boolean =>
  Math.abs(reading.wall - since.wall - (reading.steady - since.steady)) <= BACK;
