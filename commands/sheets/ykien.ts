import { whyNot } from '../../src/asks/sheets/reason.ts';
import { sheetWish } from '../../src/asks/sheets/sheet.ts';
import { handsMatter, meetingOn, sheetWords } from '../../src/asks/sheets/words.ts';
import { secretaries } from '../../src/domain/committee/committee.ts';
import { countedAt } from '../../src/domain/sheets/end.ts';
import { asksAgain } from '../../src/domain/sheets/right.ts';
import { type Ballot, isSheetClosed, referToSheet, type Sheet } from '../../src/domain/sheets/sheet.ts';
import { defineCommand, first, type Reply, reply, type SeatContext } from '../../src/ports/command.ts';
import { handsPreview, raiseHands } from '../../src/procedures/sheets/hands.ts';
import { managed, managePreview, showSheetReach } from '../../src/procedures/sheets/manage.ts';
import { voted } from '../../src/procedures/sheets/vote.ts';
import { pendingSheets } from '../../src/queries/people/pending-answers.ts';
import { may } from '../../src/queries/rights.ts';
import { mayDecide, mayOnSheet, namingHere, rollOf, sheetsFor } from '../../src/queries/sheets/list.ts';
import { noMeetingOn } from '../../src/say/sheets/asking.ts';
import { answeredTooLate, endNote, notCounted, sheetResult } from '../../src/say/sheets/result.ts';
import {
  noHeard,
  otherHeard,
  ownLine,
  progressLines,
  sheetList,
  sheetNow,
  votedToast,
  voteNoted,
} from '../../src/say/sheets/sheets.ts';
import { withTakeBack } from '../../src/say/taken-back.ts';

const VOTES = { dy: 'yes', kdy: 'no', yk: 'other' } as const;
const isVote = (act: string): act is keyof typeof VOTES => act in VOTES;

export const ykien = defineCommand({
  name: 'ykien',
  aliases: ['phieuykien', 'ykienbangvanban'],
  summary: 'phiếu lấy ý kiến: trả lời, xem kết quả',
  usage: 'đồng ý / không đồng ý / ý kiến khác / nhanh câu hỏi',
  asWritten: true,
  who: 'members',
  where: 'private',
  waits: pendingSheets,
  asks: first('wish', sheetWish).and('words', sheetWords).and('matter', handsMatter).and('reason', whyNot),
  async confirm(context, args) {
    const { wish } = args;
    if (wish.what === 'hands') {
      const meeting = await meetingOn(context);
      return meeting ? handsPreview(context, meeting, args.words, args.matter) : null;
    }
    if (wish.what === 'sheet' && wish.act === 'yk' && context.heard)
      return { preview: [], question: otherHeard(wish.sheet, args.words), yes: 'Ghi nhận' };
    if (wish.what === 'sheet' && wish.act === 'kdy' && args.reason !== '' && context.heard)
      return { preview: [], question: noHeard(wish.sheet, args.reason), yes: 'Ghi nhận' };
    return wish.what === 'sheet' ? managePreview(context, wish.sheet, wish.act, args.words) : null;
  },
  async run(context, args) {
    const { wish } = args;
    if (wish.what === 'list') return listed(context);
    if (wish.what === 'hands') {
      const meeting = await meetingOn(context);
      return meeting ? raiseHands(context, meeting, args.words, args.matter) : reply(noMeetingOn());
    }
    if (isVote(wish.act)) {
      // Words make it another opinion; a no may say why.
      const why = wish.act === 'kdy' ? args.reason : '';
      const ballot: Ballot =
        args.words === '' ? { vote: VOTES[wish.act], text: why } : { vote: 'other', text: args.words };
      if (wish.sheet.counted && !isSheetClosed(wish.sheet, context.now))
        return tooLateToCount(context, wish.sheet);
      const then = await voted(context, wish.sheet, ballot);
      const noted = voteNoted(then, ballot, context.zone);
      const heard = then.secret ? undefined : then.ballots[context.seat.member.id]?.undo?.id;
      const message = heard ? withTakeBack(noted, referToSheet(then), 'p', heard) : noted;
      return reply(message, { toast: votedToast() });
    }
    if (wish.act === 'xem') return reply(await shown(context, wish.sheet));
    if (wish.act === 'nn') return showSheetReach(context, wish.sheet, wish.words);
    return managed(context, wish.sheet, wish.act, args.words);
  },
});

/** Written in time, and brought after the result was told: it cannot change that, and who manages the sheet hears of it. */
async function tooLateToCount(context: SeatContext, sheet: Sheet): Promise<Reply> {
  const { committee, member } = context.seat;
  for (const one of secretaries(committee))
    if (one.id !== member.id)
      await context.tell(one, answeredTooLate(sheet, member, context.now, context.zone));
  return reply(notCounted(sheet, context.now, context.zone));
}

async function shown(context: SeatContext, sheet: Sheet) {
  const naming = namingHere(context);
  if (isSheetClosed(sheet, context.now))
    return sheetResult(
      sheet,
      naming,
      await mayDecide(context, sheet),
      asksAgain(context.seat.member, sheet, context.law),
    );
  const asked = mayOnSheet(context, 'answer-sheet', sheet);
  const manages = mayOnSheet(context, 'manage-sheet', sheet);
  const now = countedAt(sheet, context.now, rollOf(context));
  return sheetNow(now, { member: context.seat.member.id, asked, manages }, naming);
}

async function listed(context: SeatContext): Promise<Reply> {
  const { member, regulation } = context.seat;
  const all = await sheetsFor(context);
  const [only, ...more] = all;
  if (only && more.length === 0) return reply(await shown(context, only));
  const naming = namingHere(context);
  const note = (sheet: Sheet): string => {
    if (isSheetClosed(sheet, context.now)) return endNote(sheet, regulation);
    if (mayOnSheet(context, 'answer-sheet', sheet)) return ownLine(sheet, member.id);
    return progressLines(countedAt(sheet, context.now, rollOf(context)), naming)[0] ?? '';
  };
  const rows = all.map((sheet) => ({ sheet, note: note(sheet) }));
  const open = may(context, { act: 'open-sheet' });
  return reply(sheetList(rows, context.now, context.zone, open));
}
