import type { Member } from '../../domain/committee/committee.ts';
import { inviteesOf } from '../../domain/meetings/attendance.ts';
import type { CalledMeeting, Meeting, Paper } from '../../domain/meetings/meeting.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { fileOfPaper } from '../../say/meetings/papers.ts';
import { mailForeseen, mailOfficially } from '../official-mail.ts';
import { invitationNumber, noticeFor } from './notice.ts';

/** What goes out about a meeting by official mail, where the regulation has it delivered so. */

export type MarkCopy = (member: Member, copy: Message) => Message;

/** The notice with the papers that there are; an agency's copy says nothing of what its member answered or owes. */
export async function mailNotice(
  context: SeatContext,
  meeting: CalledMeeting,
  to: readonly Member[],
  change: string | null,
): Promise<MarkCopy> {
  const law = await context.lawOf(meeting);
  const moved = meeting.movedFrom && { ...meeting.movedFrom, answers: {} };
  const bare = { ...meeting, answers: {}, movedFrom: moved };
  const number = await invitationNumber(context, meeting);
  const enclosed = change === null ? filesOf(meeting.papers) : [];
  const copies: Copies = {
    own: (member) => ({
      ...noticeFor(context, meeting, law, member, number, change),
      enclosed,
    }),
    agency: (member) => ({ ...noticeFor(context, bare, law, member, number, change, []), enclosed }),
  };
  // Each names whom it invites: an agency gets one for each of its people.
  const marks = to.map((one) => mailed(context, meeting, law.regulation, [one], copies));
  return (member, copy) => marks.reduce((marked, mark) => mark(member, marked), copy);
}

/** What the notice will take of letters, in words for who is about to send it. */
export const mailOfNotice = (
  { mails, seat: { committee } }: SeatContext,
  meeting: Meeting,
  regulation: Regulation,
): string[] => mailForeseen({ mails, committee, regulation }, inviteesOf(meeting, committee), 'disclosable');

/** The same words for everybody, with papers besides. */
export async function mailToInvited(
  context: SeatContext,
  meeting: Meeting,
  message: Message,
  papers: readonly Paper[] = [],
  to: readonly Member[] = inviteesOf(meeting, context.seat.committee),
): Promise<MarkCopy> {
  const letter = { ...message, enclosed: filesOf(papers) };
  const law = await context.lawOf(meeting);
  return mailed(context, meeting, law.regulation, to, { own: () => letter, agency: () => letter });
}

interface Copies {
  readonly own: (member: Member) => Message;
  readonly agency: (member: Member) => Message;
}

function mailed(
  { mails, post, seat: { committee } }: SeatContext,
  { id }: Meeting,
  regulation: Regulation,
  to: readonly Member[],
  copies: Copies,
): MarkCopy {
  const of = { shelf: 'meetings', id, version: null } as const;
  return mailOfficially({ mails, post, committee, regulation }, { of, class: 'disclosable', to, ...copies });
}

const filesOf = (papers: readonly Paper[]): FileRef[] => papers.flatMap((paper) => fileOfPaper(paper) ?? []);
