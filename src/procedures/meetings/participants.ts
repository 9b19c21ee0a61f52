import { deciderOf } from '../../domain/committee/acting.ts';
import type { Member } from '../../domain/committee/committee.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { participantsReturned, participantsSettled } from '../../domain/meetings/calling.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { participantsDecided, participantsFor } from '../../say/meetings/settling.ts';
import { tellPreparers } from './announce.ts';
import { listRequest, settleList } from './list-change.ts';
import { submitterOf } from './requests-anew.ts';

/** Whether nothing is left to be said to who takes part: before the notice to the list, after it to a change of it. */
export const areSettled = ({ participants, state, listChange }: Meeting): boolean =>
  state === 'called' ? listChange === null : participants !== null || state !== 'draft';

/** What the chair said to the list of those who take part, or to a change of it; the request as it stood. */
export async function settleParticipants(
  context: SeatContext,
  meeting: Meeting,
  said: {
    readonly word: Member;
    readonly mark: string | null;
    readonly yes: boolean;
    readonly wanted: string;
  },
): Promise<Message> {
  const { committee, member } = context.seat;
  const { now, zone } = context;
  const { word, yes, wanted } = said;
  const regulation = await context.regulationOf(meeting);
  if (areSettled(meeting))
    throw new DomainError('request-settled', {
      name: deciderOf(meeting, committee, regulation, now).member?.name ?? '',
      verdict: 'granted',
    });
  const change = await listRequest(context, meeting);
  if (change) {
    await settleList(context, meeting, said);
    return change;
  }
  const then = yes
    ? participantsSettled(meeting, word, member, now)
    : participantsReturned(meeting, member, now, wanted);
  await context.save(then);
  await tellPreparers(context, then, participantsDecided(then, yes, word, wanted));
  return participantsFor(meeting, committee, regulation, zone, submitterOf(context, meeting));
}
