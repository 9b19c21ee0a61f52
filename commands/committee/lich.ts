import { chatOf } from '../../src/domain/address.ts';
import { hasLeft } from '../../src/domain/committee/bodies.ts';
import { bodyOfGroup } from '../../src/domain/committee/committee.ts';
import { isOver, type Meeting } from '../../src/domain/meetings/meeting.ts';
import { type Standing, standings } from '../../src/domain/meetings/standing.ts';
import type { Owed } from '../../src/domain/reports/owed.ts';
import { owedBySeveral } from '../../src/domain/reports/people.ts';
import { isStillOwed } from '../../src/domain/reports/state.ts';
import { silentOnSheet } from '../../src/domain/sheets/sheet.ts';
import { concerns, openTasks } from '../../src/domain/tasks/task.ts';
import { addDays, dayAt } from '../../src/domain/time/day.ts';
import { defineCommand, nothing, reply, type SeatContext } from '../../src/ports/command.ts';
import { tasksOf } from '../../src/queries/conclusions/list.ts';
import { plansNow } from '../../src/queries/plans/list.ts';
import { namingOf, reportsNow } from '../../src/queries/reports/list.ts';
import { may } from '../../src/queries/rights.ts';
import { sheetsToAnswer } from '../../src/queries/sheets/list.ts';
import { agenda, type Own } from '../../src/say/meetings/agenda.ts';

/** Reports that are further off, or were due longer ago, are no part of what is coming; /baocao has them all. */
const AHEAD = 45;
const BEHIND = 30;

/**
 * What is coming: in a group, what was announced there and which reports several owe; in private, one's own, with what
 * one has to report, to do and to answer, and for secretaries the drafts too.
 */
export const lich = defineCommand({
  name: 'lich',
  aliases: ['lichsaptoi', 'lichcongtac'],
  summary: 'các cuộc họp sắp tới, việc đến hạn',
  who: 'members',
  where: 'both',
  asks: nothing,
  async run(context) {
    const { committee, member } = context.seat;
    const inPrivate = context.place === 'private';
    const several = owedBySeveral(context.law);
    const today = dayAt(context.now, context.zone);
    // Reports are the committee's: in the group of another body they have no place.
    const open = bodyOfGroup(committee, chatOf(context.chat)) === undefined;
    const reports = (await comingReports(context)).filter((owed) =>
      inPrivate ? owed.member === member.id : open && several(owed) && today <= (owed.due?.lastDay ?? ''),
    );
    const meetings = await comingMeetings(context);
    const own = inPrivate ? await ownDuties(context, meetings) : null;
    const plans = inPrivate ? await plansNow(context) : [];
    return reply(agenda(meetings, reports, committee, own, await namingOf(context), plans));
  },
});

async function comingMeetings(context: SeatContext): Promise<Meeting[]> {
  const { member } = context.seat;
  const here = chatOf(context.chat);
  const shown: Meeting[] = [];
  for (const meeting of await context.meetings()) {
    if (isOver(meeting, context.now) || meeting.state === 'cancelled' || meeting.state === 'rejected')
      continue;
    if (context.place === 'group') {
      if (meeting.cards.some((card) => chatOf(card.chat) === here)) shown.push(meeting);
      continue;
    }
    const under = await context.lawOf(meeting);
    const own = meeting.state === 'called' && may(context, { act: 'attend', meeting });
    const follows = may(context, { act: 'follow-meeting', meeting }, { under });
    if (own || follows || (meeting.draftedBy === member.id && !hasLeft(member, meeting.body)))
      shown.push(meeting);
  }
  return shown;
}

/** The tasks that somebody leads or works on and the sheets that wait for their answer, the nearest first. */
async function ownDuties(context: SeatContext, meetings: readonly Meeting[]): Promise<Own> {
  const { member } = context.seat;
  const stands = new Map<string, Standing>();
  for (const one of meetings) stands.set(one.id, standings(one, await context.lawOf(one))(member.id));
  const open = openTasks(await tasksOf(context)).filter(({ state }) => state === 'open');
  const sheets = (await sheetsToAnswer(context))
    .filter((sheet) => silentOnSheet(sheet).includes(member.id))
    .sort((one, other) => (one.deadline < other.deadline ? -1 : 1));
  return {
    member,
    tasks: open.filter((task) => concerns(task, member.id)),
    sheets,
    today: dayAt(context.now, context.zone),
    standings: stands,
  };
}

/** Reports that somebody still owes and that have a day, the nearest first; those that are late as well. */
async function comingReports(context: SeatContext): Promise<Owed[]> {
  const { now, zone } = context;
  const today = dayAt(now, zone);
  const [from, until] = [addDays(today, -BEHIND), addDays(today, AHEAD)];
  const lastDay = ({ due }: Owed): string => due?.lastDay ?? '';
  return (await reportsNow(context))
    .filter((owed) => !owed.ended && isStillOwed(owed) && owed.due !== null)
    .filter((owed) => from <= lastDay(owed) && lastDay(owed) <= until)
    .sort((one, other) => (lastDay(one) < lastDay(other) ? -1 : 1));
}
