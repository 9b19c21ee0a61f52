import { memberById } from '../../domain/committee/committee.ts';
import { type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import type { SeatContext } from '../../ports/command.ts';
import { referToConclusion } from '../../say/conclusions/names.ts';
import { requestKey } from '../../say/meetings/answers.ts';
import { requestLine } from '../../say/meetings/requests.ts';
import { spokenConclusion } from '../../say/meetings/spoken.ts';
import { conclusionsOf } from '../conclusions/list.ts';

/** A word that another wrote down in the name of who speaks, as it came by phone. */
export interface InMyName {
  readonly subject: string;
  readonly mark: string;
  readonly line: string;
}

/** All that stands so and can still be said not to be theirs. */
export async function inMyName(context: SeatContext): Promise<InMyName[]> {
  const meetings = await context.meetings();
  return [...meetings.flatMap((one) => ofMeeting(context, one)), ...(await ofConclusions(context))];
}

function ofMeeting({ seat, zone }: SeatContext, meeting: Meeting): InMyName[] {
  const { committee, member } = seat;
  const found: InMyName[] = [];
  const subject = referTo(meeting);
  const { participants, listChange } = meeting;
  if (participants?.way && participants.confirmedBy === member.id && !listChange)
    found.push({ subject, mark: 'tp', line: requestLine.participants(meeting, zone) });
  for (const [id, answer] of Object.entries(meeting.answers)) {
    const asker = memberById(committee, id);
    if (!asker || answer.kind === 'attend' || !('way' in answer.consent)) continue;
    if (answer.consent.by !== member.id) continue;
    const line = requestLine.absence(meeting, asker, answer, zone);
    found.push({ subject, mark: requestKey(asker, answer), line });
  }
  return found;
}

async function ofConclusions(context: SeatContext): Promise<InMyName[]> {
  const own = context.seat.member.id;
  return (await conclusionsOf(context)).flatMap((one) => {
    const { onBehalfOf, way } = one.log.findLast(({ act }) => act === 'conclusion-cleared') ?? {};
    const theirs = one.cleared?.by === own && onBehalfOf === own && way !== undefined;
    const { line } = spokenConclusion(one, context.zone);
    return theirs ? [{ subject: referToConclusion(one), mark: 'kl', line }] : [];
  });
}
