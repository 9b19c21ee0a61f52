import { wasSent } from '../../domain/announcements/announcement.ts';
import type { Circulation } from '../../domain/circulation.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { type AcknowledgedShelf, type Receipt, receiptsIn } from '../../domain/receipt.ts';
import { readReference } from '../../domain/reference.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { meetingOf, tasksFrom } from '../../queries/conclusions/list.ts';
import { conclusionNotice, receivedChoice } from '../../say/conclusions/conclusions.ts';
import { acknowledgedReply, copyOfAnnouncement, olderVersion } from '../../say/conclusions/receipt.ts';
import { namingOf } from '../reports/reports.ts';

/** What who speaks was sent and has not acknowledged in its newest version, the newest first. */
export async function waitingForReceipt(context: SeatContext): Promise<Receipt[]> {
  const all = await receivedBy(context);
  const { id } = context.seat.member;
  return all.filter(({ circulation }) => circulation.acknowledged[id]?.version !== circulation.version);
}

/** All that who speaks was sent and asked to acknowledge, the newest first. */
async function receivedBy({ tx, seat }: SeatContext): Promise<Receipt[]> {
  const prefix = `${seat.committee.id}/`;
  const conclusions = (await tx.conclusions.list(prefix)).map(([, one]) => one);
  const announcements = (await tx.announcements.list(prefix)).map(([, one]) => one);
  return receiptsIn({ conclusions, announcements })
    .filter(({ circulation }) => circulation.to.includes(seat.member.id))
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

/**
 * Acknowledges in the name of who speaks. A button of an older version acknowledges nothing: it is answered with a
 * sentence and the newest version. Again changes nothing.
 */
export async function acknowledge(
  context: SeatContext,
  { shelf, id, circulation }: Receipt,
  version: number,
): Promise<Reply> {
  const { member } = context.seat;
  if (version !== circulation.version)
    return { messages: [olderVersion(circulation), await newest(context, shelf, id)] };
  const known = circulation.acknowledged[member.id]?.version === version;
  if (!known) {
    const acknowledged = {
      ...circulation.acknowledged,
      [member.id]: { version, at: context.now, by: member.id },
    };
    await keep(context, shelf, id, { ...circulation, acknowledged });
    context.record({ act: 'acknowledged', subject: `${shelf}:${id}`, note: String(version) });
  }
  const said = acknowledgedReply(circulation, known);
  return reply(said, { toast: said.text });
}

async function keep(
  context: SeatContext,
  shelf: AcknowledgedShelf,
  id: string,
  circulation: Circulation,
): Promise<void> {
  if (shelf === 'conclusions') {
    const found = await context.tx.conclusions.get(id);
    if (found) await context.keep('conclusions', { ...found, circulation });
    return;
  }
  const found = await context.tx.announcements.get(id);
  if (found) await context.keep('announcements', { ...found, circulation });
}

/** The newest version, as it was sent to who speaks. */
async function newest(context: SeatContext, shelf: AcknowledgedShelf, id: string): Promise<Message> {
  if (shelf === 'announcements') {
    const found = await context.tx.announcements.get(id);
    if (!found?.circulation) throw new DomainError('nothing-to-acknowledge');
    const { text, file, circulation } = found;
    const choice = receivedChoice(shelf, id, circulation.version);
    return copyOfAnnouncement(circulation.title, text, file, choice);
  }
  const conclusion = await context.tx.conclusions.get(id);
  if (!conclusion) throw new DomainError('nothing-to-acknowledge');
  const meeting = await meetingOf(context, conclusion.meeting);
  const naming = { ...(await namingOf(context)), regulation: await context.regulationOf(meeting) };
  return conclusionNotice(conclusion, context.seat.member.id, await tasksFrom(context, conclusion), naming);
}
