import { secretaries } from '../domain/committee/committee.ts';
import { readReference } from '../domain/reference.ts';
import type { RefusalCode } from '../domain/refusals.ts';
import type { SeatContext } from '../ports/command.ts';
import { MEETING } from '../ports/command.ts';
import type { Message } from '../ports/message.ts';
import type { Asking } from '../ports/store.ts';
import { begunInVain, notAsBegun } from '../say/out-of-time.ts';

/** What is refused for its time. */
export const TOO_LATE: ReadonlySet<RefusalCode> = new Set([
  'meeting-started',
  'meeting-closed',
  'sheet-closed',
  'sheet-counted',
]);

/** Written in time, brought late, and answered too long after it was asked about: whoever it concerns hears of it. */
export async function outOfTime(context: SeatContext, asking: Asking, refused: Message): Promise<Message> {
  if (!asking.begun) return refused;
  const { committee, member } = context.seat;
  const { at } = asking.begun;
  const id = readReference(asking.given[MEETING]?.text)?.id;
  const meeting = id?.startsWith(`${committee.id}/`) ? await context.tx.meetings.get(id) : null;
  const message = begunInVain(member, asking.command, meeting?.title ?? null, at, context.zone);
  let told = false;
  for (const one of secretaries(committee))
    if (one.id !== member.id && (await context.tell(one, message))) told = true;
  return notAsBegun(refused, at, told, context.zone);
}
