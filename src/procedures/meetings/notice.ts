import type { Member } from '../../domain/committee/committee.ts';
import type { Naming } from '../../domain/law.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { reportsForMeeting } from '../../domain/reports/meeting.ts';
import { dayAt } from '../../domain/time/day.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { numberSaid } from '../../queries/papers/number.ts';
import { personalNotice } from '../../say/meetings/calling.ts';
import { meetingReportLines } from '../../say/reports/reports.ts';

/** "số 12/GM-BCĐ ngày 20/11/2026" of the signed invitation, once somebody has said it. */
export const invitationNumber = (context: SeatContext, { id }: Meeting): Promise<string | null> =>
  numberSaid(context, { kind: 'invitation', of: id });

/** A meeting's notice as one of those invited gets it. `number`: that of the signed invitation. */
export function noticeFor(
  context: SeatContext,
  meeting: Meeting,
  law: Naming,
  member: Member,
  number: string | null,
  change: string | null = null,
  lines: readonly string[] = owedLines(context, meeting, member),
): Message {
  return personalNotice(meeting, member, law, change, lines, number);
}

/** The reports that they owe for it, by the regulation of the day. */
function owedLines({ law, calendar, now, zone }: SeatContext, meeting: Meeting, member: Member): string[] {
  const reports = reportsForMeeting(meeting, member, law, calendar);
  return meetingReportLines(reports, dayAt(now, zone));
}
