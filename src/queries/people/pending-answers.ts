import { chairOf } from '../../domain/committee/acting.ts';
import { referTo } from '../../domain/meetings/meeting.ts';
import type { SeatContext } from '../../ports/command.ts';
import { receivedChoice } from '../../say/conclusions/conclusions.ts';
import { invitationItem, type Pending, receiptItem, sheetItem } from '../../say/people/pending.ts';
import { candidates } from '../meetings/candidates.ts';
import { TO_ANSWER } from '../meetings/wishes.ts';
import { sheetsToAnswer } from '../sheets/list.ts';
import { waitingForReceipt } from './receipts.ts';

/** What waits for somebody's own answer: invitations, opinion sheets, receipts. */
export async function pendingAnswers(context: SeatContext): Promise<Pending[]> {
  const all = [pendingInvitations, pendingSheets, pendingReceipts];
  return (await Promise.all(all.map((items) => items(context)))).flat();
}

export async function pendingInvitations(context: SeatContext): Promise<Pending[]> {
  const { member } = context.seat;
  const items = (await candidates(TO_ANSWER, context)).map(async (meeting) => {
    // Who chairs comes unless they say otherwise: nothing waits for them, and they may still say so.
    const chair = chairOf(meeting, await context.lawOf(meeting)).member;
    const said = meeting.answers[member.id] !== undefined;
    const chairs = !said && chair?.id === member.id;
    return {
      ...invitationItem(meeting, member.id, referTo(meeting), context.zone, chair?.name ?? null),
      answered: said || chairs,
      ...(chairs ? { chairs } : {}),
    };
  });
  return Promise.all(items);
}

export async function pendingSheets(context: SeatContext): Promise<Pending[]> {
  return (await sheetsToAnswer(context)).map((sheet) =>
    sheetItem(sheet, context.seat.member.id, context.zone),
  );
}

export const pendingReceipts = async (context: SeatContext): Promise<Pending[]> =>
  (await waitingForReceipt(context)).map(({ shelf, id, circulation }) => ({
    ...receiptItem(circulation.title, receivedChoice(shelf, id, circulation.version)),
    answered: false,
  }));
