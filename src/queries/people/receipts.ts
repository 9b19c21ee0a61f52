import { wasSent } from '../../domain/announcements/announcement.ts';
import { amongPresent } from '../../domain/circulation.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { isInvited, type Meeting, upcoming } from '../../domain/meetings/meeting.ts';
import { papersUnconfirmed } from '../../domain/meetings/papers.ts';
import { type AcknowledgedShelf, type Receipt, receiptsIn } from '../../domain/receipt.ts';
import { readReference } from '../../domain/reference.ts';
import type { SeatContext } from '../../ports/command.ts';

/** What who speaks was sent and has not acknowledged in its newest version, the newest first. */
export async function waitingForReceipt(context: SeatContext): Promise<Receipt[]> {
  const all = await receivedBy(context);
  const { id } = context.seat.member;
  return all.filter(({ circulation }) => circulation.acknowledged[id]?.version !== circulation.version);
}

/** All that who speaks was sent and asked to acknowledge, the newest first. */
async function receivedBy({ tx, seat }: SeatContext): Promise<Receipt[]> {
  const prefix = `${seat.committee.id}/` as const;
  const conclusions = (await tx.conclusions.list(prefix)).map(([, one]) => one);
  const announcements = (await tx.announcements.list(prefix)).map(([, one]) => one);
  return receiptsIn({ conclusions, announcements })
    .filter(({ circulation, of }) =>
      amongPresent(circulation, seat.committee, of).to.includes(seat.member.id),
    )
    .sort((one, other) => (one.sentAt < other.sentAt ? 1 : -1));
}

/** What a button names; throws where who speaks was not sent it. */
export async function receivedNamed(
  context: SeatContext,
  shelf: AcknowledgedShelf,
): Promise<{ readonly received: Receipt; readonly version: number }> {
  const reference = readReference(context.subject);
  const received = (await receivedBy(context)).find((one) => one.shelf === shelf && one.id === reference?.id);
  if (!reference || !received) {
    const taken =
      reference && shelf === 'announcements' ? await context.tx.announcements.get(reference.id) : null;
    const theirs =
      taken?.state === 'withdrawn' && wasSent(taken) && taken.circulation.to.includes(context.seat.member.id);
    throw new DomainError(theirs ? 'announcement-withdrawn' : 'nothing-to-acknowledge');
  }
  return { received, version: reference.version };
}

/** Meetings ahead whose papers went to who speaks, and which they have not confirmed, the soonest first. */
export async function papersToReceive(context: SeatContext): Promise<Meeting[]> {
  const { member } = context.seat;
  const ahead = upcoming(await context.meetings(), context.now);
  return ahead.filter((one) => isInvited(member, one) && papersUnconfirmed(one).includes(member.id));
}

/** The meeting whose papers a button names, however it has changed since. */
export async function papersNamed(context: SeatContext): Promise<{ readonly papersOf: Meeting }> {
  const id = readReference(context.subject)?.id ?? '';
  const { committee, member } = context.seat;
  const found = id.startsWith(`${committee.id}/`) ? await context.tx.meetings.get(id) : null;
  if (!found || !isInvited(member, found)) throw new DomainError('nothing-to-acknowledge');
  return { papersOf: found };
}
