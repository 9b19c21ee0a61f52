import { deciderOf } from '../../domain/committee/acting.ts';
import { type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import { holderOf } from '../../domain/committee/post-name.ts';
import { clearanceContested } from '../../domain/conclusions/contested.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { requestMark } from '../../domain/meetings/attendance.ts';
import { withChair } from '../../domain/meetings/calling.ts';
import { consenterOf } from '../../domain/meetings/consenter.ts';
import {
  decisionContested,
  latenessContested,
  participantsContested,
} from '../../domain/meetings/contested.ts';
import { hasStarted, isTold, type Meeting } from '../../domain/meetings/meeting.ts';
import { invitedMark } from '../../domain/meetings/participants.ts';
import { readReference } from '../../domain/reference.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { clearer, meetingOf } from '../../queries/conclusions/list.ts';
import { ifKnown } from '../../queries/meetings/candidates.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { request } from '../../say/meetings/answers.ts';
import { sayConsenter } from '../../say/meetings/own-answer.ts';
import { requestLine } from '../../say/meetings/requests.ts';
import { participantsFor } from '../../say/meetings/settling.ts';
import * as say from '../../say/meetings/spoken.ts';
import { sayWhen } from '../../say/when.ts';
import { forChair } from '../conclusions/chair.ts';
import { passOnRequest, passOnWaiting, tellNewChair } from './answer.ts';
import { askerNamed } from './decide.ts';
import { submitterOf } from './requests-anew.ts';

/**
 * “Tôi không có ý kiến này”: what was written down in the name of who speaks waits for their word again, as long as
 * nothing has gone out upon it; whoever wrote it down is told in any case. Returns what to say to who speaks.
 */
export async function contest(context: SeatContext, subject: string, mark: string): Promise<Message[]> {
  if (mark === 'kl') return contestClearance(context, subject);
  const { id = '' } = readReference(subject) ?? {};
  const own = id.startsWith(`${context.seat.committee.id}/`);
  const meeting = own ? ((await context.tx.meetings.get(id)) ?? (await context.closedMeeting(id))) : null;
  if (!meeting) throw new DomainError('word-unknown');
  if (mark === say.LATE_MARK) return contestLateness(context, meeting);
  return /^tp(?:-|$)/.test(mark)
    ? contestList(context, meeting, mark)
    : contestDecision(context, meeting, mark);
}

async function contestList(context: SeatContext, meeting: Meeting, mark: string): Promise<Message[]> {
  // Of a list that has been changed since, nothing stands in their name.
  const isChanged = mark !== 'tp' && mark !== `tp-${invitedMark(meeting)}`;
  if (meeting.state === 'draft' && meeting.participants && isChanged) throw new DomainError('word-unknown');
  const { member } = context.seat;
  const recorder =
    meeting.participants?.recordedBy ?? meeting.log.findLast(({ act }) => SETTLING.has(act))?.by ?? null;
  const { document, undone } = participantsContested(meeting, member, context.now);
  await context.save(document, meeting);
  const returned = meeting.log.findLast(({ act }) => SETTLING.has(act))?.act === 'participants-returned';
  const gone = undone ? null : returned ? say.goneOut.list() : noticeGone(meeting, context.zone);
  const line = requestLine.participants(meeting, context.zone);
  const law = await context.lawOf(meeting);
  const waitsFor = deciderOf(document, law).member;
  await tellOfContest(context, recorder, line, { gone, waitsFor });
  if (gone) return [say.contestedTooLate(line, gone)];
  const request = participantsFor(document, law, submitterOf(context, meeting));
  if (waitsFor?.id === member.id) return [say.contestedReply(), request];
  // Who holds the post today was asked when that word lapsed.
  if (waitsFor && meeting.participants)
    await context.tell(waitsFor, request, undefined, `participants:${meeting.id}`);
  return [noted(waitsFor, law.regulation)];
}

const noticeGone = (meeting: Meeting, zone: string): string =>
  isTold(meeting)
    ? say.goneOut.notice(meeting.invitees.length, sayWhen(meeting.notice.sentAt, zone))
    : say.goneOut.nothing();

const SETTLING: ReadonlySet<string> = new Set(['participants-settled', 'participants-returned']);

async function contestLateness(context: SeatContext, meeting: Meeting): Promise<Message[]> {
  const { document } = latenessContested(meeting, context.seat.member, context.now);
  await context.save(document, meeting);
  const recorder =
    meeting.log.findLast(({ act }) => act === 'notice-late' || act === 'paper-late')?.by ?? null;
  const gone = noticeGone(meeting, context.zone);
  const line = say.lateLine(meeting, context.zone);
  await tellOfContest(context, recorder, line, { gone, waitsFor: null });
  return [say.contestedTooLate(line, gone)];
}

async function contestDecision(context: SeatContext, meeting: Meeting, mark: string): Promise<Message[]> {
  const { committee, member } = context.seat;
  const [key = '', exactly = ''] = mark.split('-');
  const asker = askerNamed(context, key);
  const asked = asker ? meeting.answers[asker.id] : undefined;
  if (!asker || !asked || asked.kind === 'attend') throw new DomainError('word-unknown');
  if (requestMark(asked) !== exactly) {
    const known = await ifKnown(context, meeting);
    throw known ? new DomainError('request-changed', { name: asker.name }) : new DomainError('word-unknown');
  }
  const recorder = 'recordedBy' in asked.consent ? asked.consent.recordedBy : null;
  const law = await context.lawOf(meeting);
  const contested = decisionContested(meeting, asker, member, context.now);
  const then = contested.undone ? withChair(contested.document, law) : contested.document;
  await context.save(then, meeting);
  const line = requestLine.absence(meeting, asker, asked, context.zone);
  const begun = hasStarted(meeting, context.now);
  const gone = contested.undone || !begun ? null : say.goneOut.begun(sayWhen(meeting.start, context.zone));
  const waitsFor = consenterOf(then, law, asker.id).member;
  await tellOfContest(context, recorder, line, { gone, waitsFor });
  if (gone) return [say.contestedTooLate(line, gone)];
  await context.tell(asker, say.verdictTakenBack(line, sayConsenter(meeting, law.regulation)));
  await tellNewChair(context, meeting, then);
  await passOnWaiting(context, committee, then, meeting, asker);
  if (waitsFor?.id === member.id)
    return [say.contestedReply(), request(then, asker, asked, law.regulation, context.zone)];
  await passOnRequest(context, then, asker, asked);
  return [noted(waitsFor, law.regulation)];
}

async function contestClearance(context: SeatContext, subject: string): Promise<Message[]> {
  const { id = '' } = readReference(subject) ?? {};
  const own = id.startsWith(`${context.seat.committee.id}/`);
  const conclusion = own ? await context.tx.conclusions.get(id) : null;
  if (!conclusion) throw new DomainError('word-unknown');
  const word = conclusion.log.findLast(({ act }) => CHAIRS.has(act));
  const meeting = await meetingOf(context, conclusion.meeting);
  const { member: waitsFor, reachable } = await clearer(context, meeting);
  const asks = waitsFor && reachable ? waitsFor.id : null;
  const { document, undone } = clearanceContested(conclusion, context.seat.member, asks, context.now);
  await context.keep('conclusions', document);
  const { line } = say.spokenConclusion(conclusion, context.zone);
  const count = conclusion.circulation?.to.length ?? 0;
  const gone = undone ? null : say.goneOut.conclusion(count, conclusion.posted > 0);
  await tellOfContest(context, word?.by ?? null, line, { gone, waitsFor });
  if (gone) return [say.contestedTooLate(line, gone)];
  if (waitsFor?.id === context.seat.member.id)
    return [say.contestedReply(), ...(await forChair(context, document, meeting, waitsFor))];
  if (waitsFor)
    for (const message of await forChair(context, document, meeting, waitsFor))
      await context.tell(waitsFor, message);
  return [noted(waitsFor, context.seat.regulation)];
}

const CHAIRS: ReadonlySet<string> = new Set(['conclusion-cleared', 'conclusion-returned']);

/** To who spoke: whose it is to answer now; where it is nobody's, no more than that it is noted. */
const noted = (decides: Member | null, regulation: Regulation): Message =>
  decides ? say.contestedElsewhere(holderOf(decides, regulation)) : say.contestedNoted();

/** Who wrote it down, and the secretaries: what has gone out upon it, or whom it waits for. */
async function tellOfContest(
  context: SeatContext,
  recorder: string | null,
  line: string,
  now: { readonly gone: string | null; readonly waitsFor: Member | null },
): Promise<void> {
  const { committee, member } = context.seat;
  const by = recorder ? memberById(committee, recorder) : null;
  const all = new Set<Member>([...(by ? [by] : []), ...secretaries(committee)]);
  const { gone, waitsFor } = now;
  const isElsewhere = gone === null && waitsFor !== null && waitsFor.id !== member.id;
  const message = isElsewhere
    ? say.contestedMoved(member, line, waitsFor)
    : say.contestedTold(member, line, gone ?? (waitsFor ? null : say.goneOut.undecided()));
  for (const one of all) if (one.id !== member.id) await context.tell(one, message);
}
