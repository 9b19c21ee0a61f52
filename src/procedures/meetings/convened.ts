import { seatedAs } from '../../domain/committee/bodies.ts';
import { type Committee, type Member, memberById } from '../../domain/committee/committee.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { noticePreparers } from '../../domain/meetings/notice.ts';
import { rulesOf } from '../../domain/meetings/rules.ts';
import { type Rhythm, seriesBegun } from '../../domain/meetings/series.ts';
import type { SeatContext } from '../../ports/command.ts';
import { may } from '../../queries/rights.ts';
import { convenedTold, noticeToPrepare } from '../../say/meetings/planning.ts';
import { sayDigits } from '../../say/when.ts';

/**
 * Tells the leader of the body of a meeting that another convenes by a right of their own, not in the leader's stead;
 * a working session is its holder's alone. Whom it told.
 */
export async function tellLeader(context: SeatContext, meeting: Meeting): Promise<Member | null> {
  const { committee, regulation, member } = context.seat;
  const { chair, convene } = rulesOf(meeting, regulation);
  const [leader] = chair ? seatedAs([chair.role], meeting.body, context.law) : [];
  const by = memberById(committee, meeting.convenedBy);
  if (!leader || !by || by.id === leader.id || member.id === leader.id) return null;
  const article = convene[meeting.kind]?.article ?? null;
  const message = convenedTold(meeting, by, article, context.law);
  return (await context.tell(leader, message)) ? leader : null;
}

/** A meeting that was just drafted comes again from now on. */
export function beginSeries(
  context: SeatContext,
  committee: Committee,
  meeting: Meeting,
  rhythm: Rhythm,
): void {
  const { title, body, kind, id, start } = meeting;
  const [hour = ''] = sayDigits(start, context.zone).split(' ');
  const by = context.seat.member.id;
  const then = seriesBegun(committee, { title, body, kind, rhythm, hour, first: id, by, at: context.now });
  context.keepCommittee(then, { act: 'series-begun', note: title });
}

/** Tells those who prepare its notice by the regulation that a meeting of the committee was drafted. */
export async function tellNoticePreparers(context: SeatContext, meeting: Meeting): Promise<void> {
  const { member } = context.seat;
  const law = await context.lawOf(meeting);
  const { article, people } = noticePreparers(meeting, member, law);
  for (const one of people) {
    const sends = may(context, { act: 'announce', meeting }, { who: one, under: law });
    await context.tell(one, noticeToPrepare(meeting, member, article, sends, law));
  }
}
