import { type Member, memberById } from '../../domain/committee/committee.ts';
import { readsMattersOf } from '../../domain/committee/own-matters.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { readReference } from '../../domain/reference.ts';
import { settledAt, type VoterRoll } from '../../domain/sheets/end.ts';
import { voteless } from '../../domain/sheets/hands.ts';
import { deciderOfSheet, isAskedOn, summedFor, toldOfSheet } from '../../domain/sheets/right.ts';
import { isSheetClosed, referToSheet, type Sheet } from '../../domain/sheets/sheet.ts';
import type { SeatContext } from '../../ports/command.ts';
import { keepUnlogged } from '../../records/keep.ts';
import type { SheetNaming } from '../../say/sheets/names.ts';
import { hand, may } from '../rights.ts';

export const namingHere = ({ seat, zone }: SeatContext): SheetNaming => ({
  committee: seat.committee,
  regulation: seat.regulation,
  zone,
});

export const mayOnSheet = (
  context: SeatContext,
  act: 'answer-sheet' | 'manage-sheet' | 'decide-sheet',
  sheet: Sheet,
): boolean => {
  return may(context, { act, sheet });
};

/** The act of deciding on a sheet, with whether who decides can be asked by the bot. */
export async function decidingSheet(context: SeatContext, sheet: Sheet) {
  const decider = deciderOfSheet(sheet, context.law);
  const reachable = decider !== null && (await context.reaches(decider.member));
  return { act: 'decide-sheet', sheet, reachable } as const;
}

/** Whether somebody may write the decision down now. */
export async function mayDecide(context: SeatContext, sheet: Sheet): Promise<boolean> {
  return may(context, await decidingSheet(context, sheet));
}

/** Whom a sheet is counted among. */
export const rollOf = ({ seat, zone }: SeatContext): VoterRoll => ({ members: seat.committee.members, zone });

/** In whose name somebody manages a sheet; throws where they may not. */
export const handOn = (context: SeatContext, sheet: Sheet) => hand(context, { act: 'manage-sheet', sheet });

/** Whether the opinions on a sheet that has ended are summed up for who speaks. */
const readsSum = ({ law, now, seat }: SeatContext, sheet: Sheet): boolean =>
  isSheetClosed(sheet, now) && summedFor(sheet, law).people.some(({ id }) => id === seat.member.id);

/** Sheets that somebody was asked, manages or decides on; the newest first. */
export async function sheetsFor(context: SeatContext): Promise<Sheet[]> {
  const all = await context.tx.sheets.list(`${context.seat.committee.id}/`);
  return all
    .map(([, sheet]) => settled(context, sheet))
    .filter(
      (sheet) =>
        mayOnSheet(context, 'answer-sheet', sheet) ||
        mayOnSheet(context, 'manage-sheet', sheet) ||
        mayOnSheet(context, 'decide-sheet', sheet) ||
        readsSum(context, sheet),
    )
    .sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** Those that somebody manages. */
export const sheetsManaged = async (context: SeatContext): Promise<Sheet[]> =>
  (await sheetsFor(context)).filter((sheet) => mayOnSheet(context, 'manage-sheet', sheet));

/** Those that somebody is asked on and can still answer, or answer otherwise. */
export const sheetsToAnswer = async (context: SeatContext): Promise<Sheet[]> =>
  (await sheetsFor(context)).filter(
    (sheet) => !isSheetClosed(sheet, context.now) && mayOnSheet(context, 'answer-sheet', sheet),
  );

/** The article by which who speaks has no vote in a meeting that votes now, since their delegate sits in it; else `null`. */
export async function votelessNow(context: SeatContext): Promise<string | null> {
  const all = await context.tx.sheets.list(`${context.seat.committee.id}/`);
  for (const [, sheet] of all) {
    const meeting =
      sheet.meeting === null || isSheetClosed(sheet, context.now)
        ? null
        : await context.tx.meetings.get(sheet.meeting);
    const article = meeting ? voteless(meeting, context.seat.member.id, await context.lawOf(meeting)) : null;
    if (article !== null) return article;
  }
  return null;
}

/** A sheet whose end has come by the clock is settled by whoever looks at it first. */
function settled(context: SeatContext, sheet: Sheet): Sheet {
  const then = settledAt(sheet, context.now, rollOf(context));
  if (then !== sheet) keepUnlogged(context.tx, 'sheets', then, 'clock');
  return then;
}

/** The sheet of a button. Throws where there is none, or the button is of an earlier version. */
export async function sheetNamed(context: SeatContext, reference: string): Promise<Sheet> {
  const { committee } = context.seat;
  const id = readReference(reference)?.id;
  const found = id?.startsWith(`${committee.id}/`) ? await context.tx.sheets.get(id) : null;
  if (!found) throw new DomainError('sheet-unknown');
  const sheet = settled(context, found);
  const sees = (['answer-sheet', 'manage-sheet', 'decide-sheet'] as const).some((act) =>
    mayOnSheet(context, act, sheet),
  );
  if (!sees && !readsSum(context, sheet)) throw notAsked(context, sheet);
  if (referToSheet(sheet) !== reference) throw new DomainError('sheet-changed');
  return sheet;
}

/**
 * What is said to who names a sheet that is not theirs; to whom nothing of its body is told, there is none, unless it came
 * to them.
 */
export function notAsked({ seat: { member }, law }: SeatContext, { body, circulation }: Sheet): DomainError {
  const knows = readsMattersOf(member, body, law) || circulation.to.includes(member.id);
  return new DomainError(knows ? 'sheet-not-asked' : 'sheet-unknown');
}

export const hearers = ({ law }: SeatContext, sheet: Sheet): Member[] => toldOfSheet(sheet, law);

/** Those to whom a sheet goes and speaks still. */
export const askedStill = ({ seat }: SeatContext, sheet: Sheet): Member[] =>
  sheet.circulation.to.flatMap((id) => {
    const one = memberById(seat.committee, id);
    return one && isAskedOn(one, sheet) ? [one] : [];
  });
