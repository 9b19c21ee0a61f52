import type { Member } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { reportsForMeeting } from '../../domain/reports/meeting.ts';
import { dayAt } from '../../domain/time/day.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { numberOf } from '../../queries/papers/number.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { personalNotice } from '../../say/meetings/calling.ts';
import { sayIssued } from '../../say/papers/issued.ts';
import { meetingReportLines } from '../../say/reports/reports.ts';

/** "số 12/GM-BCĐ ngày 20/11/2026" of the signed invitation, once somebody has said it. */
export async function invitationNumber(context: SeatContext, { id }: Meeting): Promise<string | null> {
  const issued = await numberOf(context, { kind: 'invitation', of: id });
  return issued && sayIssued(issued);
}

/** A meeting's notice as one of those invited gets it. */
export function noticeFor(
  context: SeatContext,
  meeting: Meeting,
  regulation: Regulation,
  member: Member,
  change: string | null = null,
  lines: readonly string[] = owedLines(context, meeting, member),
  number: string | null = null,
): Message {
  const { committee } = context.seat;
  return personalNotice(
    meeting,
    member,
    { committee, regulation, zone: context.zone },
    change,
    lines,
    number,
  );
}

/** The reports that they owe for it, by the regulation of the day. */
function owedLines({ law, calendar, now, zone }: SeatContext, meeting: Meeting, member: Member): string[] {
  const reports = reportsForMeeting(meeting, member, law, calendar);
  return meetingReportLines(reports, dayAt(now, zone));
}
