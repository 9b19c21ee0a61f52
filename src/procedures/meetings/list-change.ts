import { type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import { wordsAt } from '../../domain/committee/wording.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { type Ground, settlerOf } from '../../domain/meetings/change.ts';
import { listAsked, listGranted, listMark, listReturned } from '../../domain/meetings/list-change.ts';
import { type CalledMeeting, type Meeting, referTo } from '../../domain/meetings/meeting.ts';
import { type LateReason, leadTimes } from '../../domain/meetings/notice.ts';
import type { Word } from '../../domain/meetings/word.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import { withSpoken } from '../../queries/meetings/spoken.ts';
import { howToFindChair } from '../../say/meetings/chairing.ts';
import {
  listChangeAsked,
  listChangeDecided,
  listChangeFor,
  listChangeUnasked,
  listChangeWithdrawn,
  listKey,
} from '../../say/meetings/list-change.ts';
import { carryOutChange } from './change.ts';

/** Who takes part in an announced meeting is the chair's to settle: nobody is invited before they agree. */

export async function groundOf(context: SeatContext, meeting: Meeting): Promise<Ground> {
  const law = await context.lawOf(meeting);
  return { ...law, leads: leadTimes(meeting, law) };
}

/** Whose word a change of the list needs; `null` for who has it themself, or where the regulation asks for none. */
export async function wordNeeded(context: SeatContext, meeting: Meeting): Promise<Member | null> {
  const { member } = context.seat;
  const law = await context.lawOf(meeting);
  const settler = settlerOf(meeting, law);
  if (!settler || settler.member?.id === member.id) return null;
  if (!settler.member)
    throw new DomainError('nobody-acts', {
      of: settler.of?.name ?? '',
      article: (settler.of && settler.article) ?? '',
      says: wordsAt(law.regulation, 'acting'),
      how: howToFindChair(meeting, law.regulation, context.seat.member),
    });
  return settler.member;
}

/** The meeting with a list put before the chair. */
export async function withListAsked(
  context: SeatContext,
  meeting: Meeting,
  list: readonly string[],
  decider: Member,
  late: LateReason | null,
): Promise<CalledMeeting> {
  const reached = await context.reaches(decider);
  const submitting = { by: context.seat.member.id, decider, reached, late };
  return listAsked(meeting, list, submitting, await groundOf(context, meeting), context.now);
}

/** Puts a change of the list before the chair; what to say to who asked for it. */
export async function askForList(
  context: SeatContext,
  meeting: Meeting,
  list: readonly string[],
  decider: Member,
  late: LateReason | null,
): Promise<Message> {
  const asked = await withListAsked(context, meeting, list, decider, late);
  await context.save(asked);
  if (!asked.listChange) return listChangeWithdrawn(asked);
  const message = await listRequest(context, asked);
  const told = message && (await context.tell(decider, message, undefined, `participants:${meeting.id}`));
  const said = told
    ? listChangeAsked(decider)
    : listChangeUnasked(decider, await context.accountsOf(decider));
  return withSpoken(context, said, referTo(asked), listKey(asked.listChange));
}

/** The request as the chair gets it; `null` where none waits. */
export async function listRequest(context: SeatContext, meeting: Meeting): Promise<Message | null> {
  const { committee } = context.seat;
  if (!meeting.listChange) return null;
  const law = await context.lawOf(meeting);
  const submitter = memberById(committee, meeting.listChange.by);
  return listChangeFor(meeting, meeting.listChange, { submitter, leads: leadTimes(meeting, law) }, law);
}

/** What the chair says to it: who comes is invited at once, who goes is told, and who asked for it hears. */
export async function settleList(
  context: SeatContext,
  meeting: Meeting,
  word: Word,
  { mark, yes, wanted }: { readonly mark: string | null; readonly yes: boolean; readonly wanted: string },
): Promise<void> {
  const { committee } = context.seat;
  const { listChange } = meeting;
  if (!listChange) throw new DomainError('request-settled', { name: word.by.name, verdict: 'granted' });
  if (mark !== null && mark !== listMark(listChange))
    throw new DomainError('request-changed', { name: memberById(committee, listChange.by)?.name ?? '' });
  const ground = await groundOf(context, meeting);
  const after = yes
    ? listGranted(meeting, word, ground, context.now)
    : listReturned(meeting, word, context.now, wanted);
  if (yes) await carryOutChange(context, { before: meeting, after, reason: null }, [word.by.id]);
  else await context.save(after);
  const told = listChangeDecided({ before: meeting, after, yes, by: word, wanted }, committee);
  for (const one of concernedBy(context, listChange.by)) await context.tell(one, told);
}

/** Who asked for it, and the secretaries; not who just spoke. */
function concernedBy({ seat }: SeatContext, submitter: string): Member[] {
  const asked = memberById(seat.committee, submitter);
  const all = new Set([...(asked ? [asked] : []), ...secretaries(seat.committee)]);
  return [...all].filter(({ id }) => id !== seat.member.id);
}
