import { activeMembers } from '../../domain/committee/committee.ts';
import { wordsAt } from '../../domain/committee/wording.ts';
import type { Conclusion, SentConclusion } from '../../domain/conclusions/conclusion.ts';
import {
  outsideNow,
  outsidersOf,
  passable,
  passedTo,
  passedToAll,
  stillToPass,
} from '../../domain/conclusions/outside.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { isParty, namedBy } from '../../domain/tasks/people.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { allowed, conclusionNamed, meetingOf, tasksFrom } from '../../queries/conclusions/list.ts';
import { conclusionNumber } from '../../queries/papers/number.ts';
import { namingOf } from '../../queries/reports/list.ts';
import { makeKnown, makeKnownNotice } from '../../say/conclusions/made-known.ts';
import { outsideForAgency, outsideList, outsidePage, outsideText } from '../../say/conclusions/outside.ts';
import { roleTitle } from '../../say/people/people.ts';

/** A conclusion that was sent, with the list of whom it is sent to outside, as long as it may leave the committee. */
export async function withOutside(
  context: SeatContext,
  conclusion: SentConclusion,
  meeting: Meeting,
): Promise<SentConclusion> {
  if (conclusion.disclosure?.class !== 'disclosable' || outsideNow(conclusion)) return conclusion;
  const law = await context.lawOf(meeting);
  const tasks = await tasksFrom(context, conclusion);
  return passable(conclusion, outsidersOf(meeting, tasks, law), context.now);
}

/** Those who carry it out by the regulation learn who outside still has to have it. */
export async function tellWhoCarriesOut(
  context: SeatContext,
  conclusion: SentConclusion,
  meeting: Meeting,
): Promise<void> {
  const law = await context.lawOf(meeting);
  const { committee, member } = context.seat;
  const rule = conclusion.body === 'committee' ? law.regulation.conclusions.carriedOut : null;
  if (!rule || stillToPass(conclusion).length === 0) return;
  const to = new Set(conclusion.circulation.to);
  for (const one of activeMembers(committee))
    if (one.id !== member.id && to.has(one.id) && isParty(one, namedBy(rule), law))
      await context.tell(one, outsideForAgency(conclusion, rule.article));
}

/** Those who head an agency hear that it may be made known there after all. */
export async function tellHeads(
  context: SeatContext,
  conclusion: SentConclusion,
  meeting: Meeting,
): Promise<void> {
  const { regulation } = await context.lawOf(meeting);
  const to = new Set(conclusion.circulation.to);
  for (const one of activeMembers(context.seat.committee)) {
    if (!to.has(one.id)) continue;
    for (const line of makeKnown(conclusion, one, regulation))
      await context.tell(one, makeKnownNotice(conclusion, line));
  }
}

/** The conclusion that a button names, for who sees to it that those outside have it. */
async function passed(context: SeatContext) {
  const { conclusion } = await conclusionNamed(context);
  const meeting = await meetingOf(context, conclusion.meeting);
  await allowed(context, { act: 'pass-conclusion', meeting }, meeting);
  const { regulation } = await context.lawOf(meeting);
  const { disclosure } = regulation.information;
  if (conclusion.state !== 'sent') throw new DomainError('conclusion-unsent', { meeting: conclusion.title });
  if (conclusion.disclosure?.class !== 'disclosable')
    throw new DomainError('conclusion-internal', {
      meeting: conclusion.title,
      article: disclosure?.article ?? '',
      says: wordsAt(regulation, 'information.disclosure'),
      who: disclosure?.by.map((role) => roleTitle(role, regulation)).join(', ') ?? '',
    });
  const then = await withOutside(context, conclusion, meeting);
  const naming = { ...(await namingOf(context)), regulation };
  return { conclusion: then, isNew: then !== conclusion, naming };
}

export async function showOutside(context: SeatContext, page: number): Promise<Reply> {
  const { conclusion, isNew, naming } = await passed(context);
  if (isNew && (await isLive(context, conclusion))) await context.keep('conclusions', conclusion);
  return reply(outsideList(conclusion, page, naming), { replace: page > 0 });
}

/** The text for them, to be copied or forwarded. */
export async function showOutsideText(context: SeatContext): Promise<Reply> {
  const { conclusion, naming } = await passed(context);
  const number = await conclusionNumber(context, conclusion);
  return reply(outsideText(conclusion, await tasksFrom(context, conclusion), naming, number));
}

/** It was sent there, or was not after all; `at` counts from 1. `version` is that of the list that was shown. */
export async function tickOutside(
  context: SeatContext,
  at: number,
  version: string,
  sent: boolean,
): Promise<Reply> {
  const { conclusion, naming } = await listed(context, version);
  const then = passedTo(conclusion, at - 1, sent, context.seat.member.id, context.now);
  if (then !== conclusion) await context.keep('conclusions', then);
  return reply(outsideList(then, outsidePage(at), naming), { replace: true });
}

export async function tickAllOutside(context: SeatContext, version: string): Promise<Reply> {
  const { conclusion, naming } = await listed(context, version);
  const then = passedToAll(conclusion, context.seat.member.id, context.now);
  if (then !== conclusion) await context.keep('conclusions', then);
  return reply(outsideList(then, 1, naming), { replace: true });
}

async function listed(context: SeatContext, version: string) {
  const found = await passed(context);
  const { conclusion } = found;
  const current = outsideNow(conclusion)?.version === Number(version);
  if (!current || !(await isLive(context, conclusion)))
    throw new DomainError('outside-changed', { meeting: conclusion.title });
  return found;
}

/** What has gone to the archive is shown, and changes no more. */
const isLive = async ({ tx }: SeatContext, { id }: Conclusion): Promise<boolean> =>
  (await tx.conclusions.get(id)) !== null;
