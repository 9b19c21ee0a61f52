import type { Circulation } from '../../domain/circulation.ts';
import { isPublished } from '../../domain/conclusions/conclusion.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { papersConfirmed } from '../../domain/meetings/papers.ts';
import type { AcknowledgedShelf, Receipt } from '../../domain/receipt.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { meetingOf, tasksFrom } from '../../queries/conclusions/list.ts';
import { conclusionNumber } from '../../queries/papers/number.ts';
import { namingOf } from '../../queries/reports/list.ts';
import { conclusionNotice, receivedChoice } from '../../say/conclusions/conclusions.ts';
import { acknowledgedReply, copyOfAnnouncement, olderVersion } from '../../say/conclusions/receipt.ts';
import { papersConfirmedReply } from '../../say/meetings/papers.ts';

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

/** That who speaks has a meeting's papers; again changes nothing. */
export async function confirmPapers(context: SeatContext, meeting: Meeting): Promise<Reply> {
  const then = papersConfirmed(meeting, context.seat.member.id, context.now);
  if (then !== meeting) {
    await context.save(then);
    context.record({ act: 'acknowledged', subject: `meetings:${meeting.id}` });
  }
  const said = papersConfirmedReply(meeting);
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
    if (found && isPublished(found)) await context.keep('conclusions', { ...found, circulation });
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
  if (!conclusion || !isPublished(conclusion)) throw new DomainError('nothing-to-acknowledge');
  const meeting = await meetingOf(context, conclusion.meeting);
  const naming = { ...(await namingOf(context)), regulation: (await context.lawOf(meeting)).regulation };
  return conclusionNotice(
    conclusion,
    context.seat.member.id,
    await tasksFrom(context, conclusion),
    naming,
    await conclusionNumber(context, conclusion),
  );
}
