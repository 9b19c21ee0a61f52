import { type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import { wordsAt } from '../../domain/committee/wording.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { inSteadKept } from '../../domain/permission.ts';
import { closedEarly, countedAt } from '../../domain/sheets/end.ts';
import { decidingPlaces } from '../../domain/sheets/mode.ts';
import { awaitsDecision } from '../../domain/sheets/result.ts';
import { asksAgain, deciderOfSheet, type SheetAct } from '../../domain/sheets/right.ts';
import {
  closedAt,
  decided,
  isSheetClosed,
  rephrased,
  type Sheet,
  sheetNoted,
  silentOnSheet,
} from '../../domain/sheets/sheet.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { hand, may } from '../../queries/rights.ts';
import { decidingSheet, handOn, hearers, mayDecide, namingHere, rollOf } from '../../queries/sheets/list.ts';
import * as say from '../../say/sheets/asking.ts';
import { decisionTold, sheetResult } from '../../say/sheets/result.ts';
import { nudgeFor, sheetCard, sheetReach } from '../../say/sheets/sheets.ts';
import { reachOf } from '../meetings/announce.ts';
import { sendSheet } from './open.ts';

/** What who opened a sheet, the secretaries and who decides do with it, each after a preview. */
interface Preview {
  readonly preview: readonly Message[];
  readonly question: string;
  readonly yes: string;
}

/** Throws where an act would be refused whatever is said, so that nobody writes in vain. */
export async function assertManageable(context: SeatContext, sheet: Sheet, act: string): Promise<void> {
  if (act === 'sua') rephrased(sheet, sheet.question, handOn(context, sheet), context.now);
  if (act === 'qd') decision(context, await decidingSheet(context, sheet), '');
}

/** What will go out; `null` where nothing does. Throws where it is not theirs, or not the time for it. */
export async function managePreview(
  context: SeatContext,
  sheet: Sheet,
  act: string,
  words: string,
): Promise<Preview | null> {
  const naming = namingHere(context);
  if (act === 'nh') {
    const { people, unreachable } = await silentPeople(context, sheet);
    if (people.length === 0) return null;
    const { choices: _, ...preview } = nudgeFor(sheet, naming);
    return {
      preview: [preview],
      question: say.nudgeSheetQuestion(sheet, names(people), names(unreachable)),
      yes: 'Nhắc',
    };
  }
  if (act === 'kt') {
    const then = closedEarly(sheet, handOn(context, sheet), context.now, rollOf(context));
    return { preview: [], question: say.closeQuestion(sheet, silentOnSheet(then).length), yes: 'Kết thúc' };
  }
  if (act === 'sua') {
    const then = rephrased(sheet, words, handOn(context, sheet), context.now);
    const { choices: _, ...preview } = sheetCard(then, naming);
    return { preview: [preview], question: say.rephraseQuestion(sheet.circulation.to.length), yes: 'Gửi' };
  }
  if (act === 'qd') {
    const { people, unreachable } = await reachOf(context, others(context, sheet));
    const preview = decisionTold(decision(context, await decidingSheet(context, sheet), words), naming);
    return {
      // The time of the decision is that of agreeing to it, so it is left out of what is shown.
      preview: [{ ...preview, text: preview.text.replace(/ \(\d\d giờ[^)]*\): /, ': ') }],
      question: say.decisionQuestion(people.length, names(unreachable)),
      yes: 'Gửi',
    };
  }
  return null;
}

/** Whom it reached, by what and when; another page (from 1) takes the place of the one that was shown. */
export function showSheetReach(context: SeatContext, sheet: Sheet, said: string): Reply {
  handOn(context, sheet);
  const page = Number.parseInt(said, 10) || 0;
  return reply(sheetReach(sheet, page, namingHere(context)), { replace: page > 0 });
}

export async function managed(
  context: SeatContext,
  sheet: Sheet,
  act: string,
  words: string,
): Promise<Reply> {
  if (act === 'nh') return nudge(context, sheet);
  if (act === 'kt') {
    const then = closedEarly(sheet, handOn(context, sheet), context.now, rollOf(context));
    await context.keep('sheets', then);
    await tellResult(context, then);
    const result = sheetResult(
      then,
      namingHere(context),
      await mayDecide(context, then),
      asksAgain(context.seat.member, then, context.law),
    );
    return { messages: [say.closedReply(result)] };
  }
  if (act === 'sua') {
    const then = await sendSheet(context, rephrased(sheet, words, handOn(context, sheet), context.now));
    return { messages: [say.rephrasedReply(then.circulation.to.length)] };
  }
  const then = decision(context, await decidingSheet(context, sheet), words);
  await context.keep('sheets', then);
  const { people, unreachable } = await reachOf(context, others(context, then));
  for (const one of people) await context.tell(one, decisionTold(then, namingHere(context)));
  return { messages: [say.sheetDecidedReply(people.length, names(unreachable))] };
}

const others = (context: SeatContext, sheet: Sheet): Member[] =>
  hearers(context, sheet).filter(({ id }) => id !== context.seat.member.id);

/** The sheet with the decision of whose it is; what a majority has settled waits for nobody's. */
function decision(
  context: SeatContext,
  wish: Extract<SheetAct, { act: 'decide-sheet' }>,
  text: string,
): Sheet {
  const { member } = context.seat;
  const { sheet } = wish;
  const { mode } = sheet;
  if (mode.how === 'unheld')
    throw new DomainError('sheet-unheld', {
      article: '',
      says: wordsAt(context.seat.regulation, decidingPlaces(sheet.body)),
    });
  const { for: onBehalfOf, inStead } = hand(context, wish);
  const decider = deciderOfSheet(sheet, context.law)?.member;
  const by = onBehalfOf ?? decider ?? member;
  const then = decided(
    sheet,
    text,
    { by: by.id, recordedBy: member.id, ...inSteadKept(inStead) },
    context.now,
  );
  if (!awaitsDecision(sheet))
    throw new DomainError('sheet-by-vote', { article: mode.how === 'unstated' ? '' : mode.article });
  return then;
}

const names = (members: readonly Member[]): string[] => members.map(({ name }) => name);

async function silentPeople(context: SeatContext, sheet: Sheet) {
  handOn(context, sheet);
  if (isSheetClosed(sheet, context.now)) throw new DomainError('sheet-closed', { at: closedAt(sheet) });
  const silent = silentOnSheet(countedAt(sheet, context.now, rollOf(context))).flatMap(
    (id) => memberById(context.seat.committee, id) ?? [],
  );
  return reachOf(
    context,
    silent.filter(({ left }) => left === null),
  );
}

async function nudge(context: SeatContext, sheet: Sheet): Promise<Reply> {
  const { people, unreachable } = await silentPeople(context, sheet);
  if (people.length === 0)
    return { messages: [say.nobodyToNudge(sheet.secret ? [] : names(unreachable), unreachable.length)] };
  for (const one of people) await context.tell(one, nudgeFor(sheet, namingHere(context)));
  const { by, onBehalfOf } = handOn(context, sheet);
  const entry = {
    at: context.now,
    by,
    onBehalfOf,
    act: 'sheet-nudged',
    note: String(people.length),
  } as const;
  const then = sheetNoted(sheet, entry);
  await context.keep('sheets', then);
  return { messages: [say.sheetNudged(people.length, sheet.secret ? [] : names(unreachable))] };
}

/** The result of a sheet that was closed by hand, to all of them but who closed it, and to who may write down a decision. */
async function tellResult(context: SeatContext, sheet: Sheet): Promise<void> {
  const { committee, member } = context.seat;
  const wish = await decidingSheet(context, sheet);
  const decides = (one: Member): boolean => awaitsDecision(sheet) && may(context, wish, { who: one });
  for (const one of new Set([...hearers(context, sheet), ...secretaries(committee).filter(decides)]))
    if (one.id !== member.id)
      await context.tell(
        one,
        sheetResult(sheet, namingHere(context), decides(one), asksAgain(one, sheet, context.law)),
      );
}
