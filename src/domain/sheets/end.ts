import type { Member } from '../committee/committee.ts';
import { DomainError } from '../domain-error.ts';
import type { Hand } from '../permission.ts';
import { dayAt } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import {
  answeredBy,
  type CastingVote,
  type CountedSheet,
  closedAt,
  isSheetClosed,
  LEAST_SECRET,
  type Sheet,
  sheetNoted,
} from './sheet.ts';

/** Who belongs to the committee and which bodies they left, and the time zone in which the days of their leaving are meant. */
export interface VoterRoll {
  readonly members: readonly Pick<Member, 'id' | 'left' | 'leftBodies' | 'formerPosts'>[];
  readonly zone: string;
}

/**
 * As it would be counted at `at`: who has left without an answer, the committee or the body that is asked, is not; an answer
 * stays when its giver leaves.
 */
export function countedAt(sheet: Sheet, at: Instant, { members, zone }: VoterRoll): CountedSheet {
  if (isCounted(sheet)) return sheet;
  const day = dayAt(at, zone);
  const isThere = ({ left, leftBodies }: VoterRoll['members'][number]): boolean => {
    const leftBody = leftBodies?.[sheet.body];
    return (left === null || left > day) && (leftBody === undefined || leftBody < sheet.at || leftBody > at);
  };
  const there = new Set(members.filter(isThere).map(({ id }) => id));
  const answered = new Set(answeredBy(sheet));
  const counts = (id: string): boolean => there.has(id) || answered.has(id);
  const { quorum } = sheet;
  return {
    ...sheet,
    counted: sheet.circulation.to.filter(counts),
    ...(sheet.tie ? { tie: tieAt(sheet.tie, sheet, at, members) } : {}),
    ...(sheet.members ? { members: sheet.members.filter(counts) } : {}),
    ...(quorum?.by === 'answers' && quorum.outOf
      ? { quorum: { ...quorum, outOf: quorum.outOf.filter(counts) } }
      : {}),
  };
}

/** A casting vote goes with its post: who held that no more at the end has none. */
function tieAt(
  tie: CastingVote,
  { body, at: opened }: Sheet,
  at: Instant,
  members: VoterRoll['members'],
): CastingVote {
  const holder = members.find(({ id }) => id === (tie.inStead?.of ?? tie.by));
  const lost = holder?.formerPosts?.some(
    (one) => one.body === body && one.role === tie.of && opened <= one.until && one.until <= at,
  );
  return lost ? { of: tie.of, by: null, article: tie.article } : tie;
}

const isCounted = (sheet: Sheet): sheet is CountedSheet => sheet.counted !== undefined;

/** A sheet whose end has come: it is settled who was counted, and a secret one is sealed. The same when it is already. */
export const ended = (sheet: Sheet, roll: VoterRoll): CountedSheet =>
  sealed(countedAt(sheet, closedAt(sheet), roll));

/** The same once its end has come; until then as it is. */
export const settledAt = (sheet: Sheet, now: Instant, roll: VoterRoll): Sheet =>
  isSheetClosed(sheet, now) ? ended(sheet, roll) : sheet;

/**
 * One that a clock running ahead has settled, open again. Ballots that were sealed stay so: nobody can tell whose they
 * are, so who gave them cannot change them, and the others still can answer.
 */
export function unsettled(sheet: Sheet, salt: string, now: Instant): Sheet {
  if (!isCounted(sheet) || isSheetClosed(sheet, now)) return sheet;
  const { counted: _, ...open } = sheet;
  return open.secret ? { ...open, salt: open.salt ?? salt } : open;
}

/** Ended before its deadline. A secret one not while few have answered: whoever ends it may know who they are. */
export function closedEarly(sheet: Sheet, hand: Hand, now: Instant, roll: VoterRoll): Sheet {
  if (isSheetClosed(sheet, now)) throw new DomainError('sheet-closed', { at: closedAt(sheet) });
  if (sheet.secret && answeredBy(sheet).length < LEAST_SECRET)
    throw new DomainError('sheet-too-few', { least: String(LEAST_SECRET) });
  const closed: Sheet = { ...sheet, state: 'closed', closed: { by: hand.by, at: now } };
  return ended(
    sheetNoted(closed, {
      at: now,
      by: hand.by,
      onBehalfOf: hand.onBehalfOf,
      act: 'sheet-closed',
      note: null,
    }),
    roll,
  );
}

/**
 * A secret sheet once it is closed: its salt and the names beside the ballots go, in an order that says nothing. From
 * here on nobody can find out who answered what, not even with the data in hand.
 */
function sealed(sheet: CountedSheet): CountedSheet {
  if (!sheet.secret || sheet.salt === null) return sheet;
  const bare = [...(sheet.sealed ?? []), ...Object.values(sheet.ballots)].sort((one, other) =>
    `${one.vote} ${one.text}` < `${other.vote} ${other.text}` ? -1 : 1,
  );
  return { ...sheet, ballots: {}, salt: null, sealed: bare };
}
