import type { SeatContext } from '../command.ts';
import { hasStarted, referTo } from '../domain/meeting.ts';
import { answeredBy, isClosed } from '../domain/sheet.ts';
import { receivedChoice } from '../text/conclusions.ts';
import { invitationItem, type Pending, receiptItem, sheetItem } from '../text/pending.ts';
import { waitingForReceipt } from './acknowledge.ts';
import { may, sheetsFor } from './sheets.ts';

/** What waits for somebody's own answer: invitations, opinion sheets, receipts. */
export async function pendingAnswers(context: SeatContext): Promise<Pending[]> {
  return [...(await invitations(context)), ...(await sheets(context)), ...(await receipts(context))];
}

async function invitations({ seat, meetings, now, zone }: SeatContext): Promise<Pending[]> {
  const { id } = seat.member;
  return (await meetings())
    .filter(({ state, invitees }) => state === 'called' && invitees.includes(id))
    .filter((meeting) => !hasStarted(meeting, now))
    .map((meeting) => ({
      ...invitationItem(meeting, referTo(meeting), zone),
      answered: meeting.answers[id] !== undefined,
    }));
}

async function sheets(context: SeatContext): Promise<Pending[]> {
  return (await sheetsFor(context))
    .filter((sheet) => !isClosed(sheet, context.now) && may(context, 'answer-sheet', sheet))
    .map((sheet) => ({
      ...sheetItem(sheet, context.zone),
      answered: answeredBy(sheet).includes(context.seat.member.id),
    }));
}

const receipts = async (context: SeatContext): Promise<Pending[]> =>
  (await waitingForReceipt(context)).map(({ shelf, id, circulation }) => ({
    ...receiptItem(circulation.title, receivedChoice(shelf, id, circulation.version)),
    answered: false,
  }));
