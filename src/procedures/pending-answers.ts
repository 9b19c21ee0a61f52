import { candidates } from '../asks/meeting.ts';
import { TO_ANSWER } from '../asks/wishes.ts';
import type { SeatContext } from '../command.ts';
import { referTo } from '../domain/meeting.ts';
import { receivedChoice } from '../text/conclusions.ts';
import { invitationItem, type Pending, receiptItem, sheetItem } from '../text/pending.ts';
import { waitingForReceipt } from './acknowledge.ts';
import { sheetsToAnswer } from './sheets.ts';

/** What waits for somebody's own answer: invitations, opinion sheets, receipts. */
export async function pendingAnswers(context: SeatContext): Promise<Pending[]> {
  return [...(await invitations(context)), ...(await sheets(context)), ...(await receipts(context))];
}

async function invitations(context: SeatContext): Promise<Pending[]> {
  return (await candidates(TO_ANSWER, context)).map((meeting) => ({
    ...invitationItem(meeting, referTo(meeting), context.zone),
    answered: meeting.answers[context.seat.member.id] !== undefined,
  }));
}

async function sheets(context: SeatContext): Promise<Pending[]> {
  return (await sheetsToAnswer(context)).map((sheet) =>
    sheetItem(sheet, context.seat.member.id, context.zone),
  );
}

const receipts = async (context: SeatContext): Promise<Pending[]> =>
  (await waitingForReceipt(context)).map(({ shelf, id, circulation }) => ({
    ...receiptItem(circulation.title, receivedChoice(shelf, id, circulation.version)),
    answered: false,
  }));
