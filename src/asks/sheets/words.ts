import type { Meeting } from '../../domain/meetings/meeting.ts';
import { isOn } from '../../domain/sheets/hands.ts';
import { type Matter, mattersOf } from '../../domain/sheets/mode.ts';
import { deciderOfSheet } from '../../domain/sheets/right.ts';
import { isSheetClosed, SHEET_LIMITS, type Sheet } from '../../domain/sheets/sheet.ts';
import type { AskAfter, Message, Reading, SeatContext } from '../../ports/command.ts';
import { assertManageable } from '../../procedures/sheets/manage.ts';
import { may } from '../../queries/rights.ts';
import { mayOnSheet as mayOn } from '../../queries/sheets/list.ts';
import { tooLong } from '../../say/asking.ts';
import {
  askDecision,
  askHands,
  askHowToRecord,
  askMatter,
  askOther,
  askRephrased,
  noMeetingOn,
  wordsTooLong,
} from '../../say/sheets/asking.ts';
import { MATTERS, VOTES } from '../../say/sheets/names.ts';
import { askChoice } from '../choice.ts';
import { type Option, offer, picked } from '../pick.ts';
import type { SheetWish } from './sheet.ts';

/** The words that an act on a sheet needs. */
const LEAST: Partial<Record<string, number>> = { yk: 2, sua: 5, qd: 2, hands: 5 };
const MOST: Record<string, number> = {
  yk: SHEET_LIMITS.words,
  sua: SHEET_LIMITS.question,
  qd: SHEET_LIMITS.decision,
  hands: SHEET_LIMITS.question,
};

const kindOf = (wish: SheetWish): string => (wish.what === 'sheet' ? wish.act : wish.what);

export const sheetWords: AskAfter<{ wish: SheetWish }, string> = {
  question: async (context, given) => {
    const { wish } = given;
    if (wish.what === 'hands') {
      if (!(await meetingOn(context))) return noMeetingOn();
      return { text: askHands() };
    }
    if (wish.what !== 'sheet') throw new Error('a list needs no words');
    if (bare(wish.act)) return howToRecord(wish.sheet, wish.act);
    if (wish.act === 'yk') return { text: askOther(wish.sheet) };
    if (wish.act === 'sua') return { text: askRephrased(wish.sheet) };
    const { member } = context.seat;
    const decider = deciderOfSheet(wish.sheet, context.law);
    return { text: askDecision(wish.sheet, decider?.member ?? member) };
  },
  read: async (input, context, given) => {
    const { wish } = given;
    const kind = kindOf(wish);
    if (wish.what === 'sheet' && bare(wish.act) && wish.words !== '') {
      const chosen = picked(input.text, waysToRecord(wish.act, wish.words));
      return chosen
        ? { ok: true, value: chosen.value, keep: { text: chosen.key, file: null } }
        : { ok: false, say: await sheetWords.question(context, given) };
    }
    const text = input.text.normalize('NFC').trim();
    const most = MOST[kind];
    const least = LEAST[kind];
    if (most === undefined || least === undefined) return { ok: true, value: '' };
    if (text.length > most)
      return { ok: false, say: kind === 'yk' ? wordsTooLong(text.length) : tooLong(text.length, most) };
    if (text.length < least) return { ok: false, say: await sheetWords.question(context, given) };
    return { ok: true, value: text };
  },
  unsaid: async (context, given) => {
    const { wish } = given;
    const kind = kindOf(wish);
    if (wish.what === 'sheet' && bare(wish.act) && wish.words !== '')
      return reasoned(context, wish.sheet, wish.words);
    if (LEAST[kind] === undefined) return { ok: true, value: '' };
    if (kind === 'hands' && !(await meetingOn(context)))
      return { ok: false, say: noMeetingOn(), final: true };
    // Who may not, or comes too late, is not asked for words first; an answer is refused by the act itself.
    if (wish.what === 'sheet') {
      await assertManageable(context, wish.sheet, wish.act);
      if (kind === 'yk' && !mayAnswer(context, wish.sheet)) return { ok: true, value: '' };
    }
    const said = wish.what === 'list' ? '' : wish.words;
    return said === '' ? null : sheetWords.read({ text: said, file: null }, context, given, null);
  },
  // What else is asked for here is shown before it goes out.
  words: (given) => {
    const { wish } = given;
    if (wish.what !== 'sheet' || wish.act !== 'yk') return null;
    return wish.sheet.secret ? 'secret-opinion' : 'other-opinion';
  },
};

/** A yes or a no is counted by itself; with words behind it, it may be that or another opinion. */
const bare = (act: string): act is 'dy' | 'kdy' => act === 'dy' || act === 'kdy';

const waysToRecord = (act: 'dy' | 'kdy', said: string): Option<string>[] => [
  { label: act === 'dy' ? VOTES.yes : VOTES.no, key: act, value: '' },
  { label: VOTES.other, key: 'yk', value: said },
];

const howToRecord = (sheet: Sheet, act: 'dy' | 'kdy'): Message =>
  offer(askHowToRecord(sheet, act === 'dy' ? VOTES.yes : VOTES.no), waysToRecord(act, ''));

const mayAnswer = (context: SeatContext, sheet: Sheet): boolean =>
  mayOn(context, 'answer-sheet', sheet) && !isSheetClosed(sheet, context.now);

function reasoned(context: SeatContext, sheet: Sheet, said: string): Reading<string> | null {
  if (!mayAnswer(context, sheet)) return { ok: true, value: '' };
  return said.length > SHEET_LIMITS.words ? { ok: false, say: wordsTooLong(said.length), final: true } : null;
}

const chosen = askChoice<Matter>(askMatter(), async (context) => {
  const meeting = await meetingOn(context);
  if (!meeting) return [];
  const { regulation } = await context.lawOf(meeting);
  return mattersOf(regulation, meeting.body).map((one) => ({ label: MATTERS[one], key: one, value: one }));
});

/** What a show of hands is about. */
export const handsMatter: AskAfter<{ wish: SheetWish }, Matter> = {
  ...chosen,
  unsaid: async (context, given) =>
    given.wish.what === 'hands'
      ? ((await chosen.unsaid?.(context, given)) ?? null)
      : { ok: true, value: 'other' },
};

/** The meeting that is on and that somebody chairs or is secretary of; the one that began last. */
export async function meetingOn(context: SeatContext): Promise<Meeting | null> {
  for (const meeting of (await context.meetings()).reverse()) {
    if (!isOn(meeting, context.now)) continue;
    const law = await context.lawOf(meeting);
    if (may(context, { act: 'announce', meeting }, { under: law })) return meeting;
  }
  return null;
}
