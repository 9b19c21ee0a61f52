import { type Member, memberById } from '../../domain/committee/committee.ts';
import { ownMatterOf } from '../../domain/committee/own-matters.ts';
import { sent } from '../../domain/conclusions/acts.ts';
import {
  type ClearedConclusion,
  isPublished,
  type PublishedConclusion,
  type SentConclusion,
} from '../../domain/conclusions/conclusion.ts';
import { hadBefore } from '../../domain/conclusions/outside.ts';
import { issuedBy } from '../../domain/conclusions/period.ts';
import { disclosers } from '../../domain/conclusions/right.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { InStead } from '../../domain/permission.ts';
import { given } from '../../domain/tasks/acts.ts';
import type { Task } from '../../domain/tasks/task.ts';
import { dayAt } from '../../domain/time/day.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import {
  allowed,
  conclusionNamed,
  issueByOf,
  meetingOf,
  officeOf,
  recipients,
  tasksFrom,
  toSend,
} from '../../queries/conclusions/list.ts';
import { conclusionNumber } from '../../queries/papers/number.ts';
import { namingOf } from '../../queries/reports/list.ts';
import {
  askDisclosure,
  conclusionNotice,
  groupNotice,
  leftLeads,
  outsideUnits,
  sendConclusionQuestion,
  sentReply,
  supersededNotice,
} from '../../say/conclusions/conclusions.ts';
import { conclusionTitle, officeSigns } from '../../say/conclusions/names.ts';
import { outsideWaits } from '../../say/conclusions/outside.ts';
import { issueLines, lateIssue } from '../../say/conclusions/period.ts';
import { conclusionReach } from '../../say/conclusions/reach.ts';
import { silentList } from '../../say/conclusions/silent.ts';
import { signingLines } from '../../say/signing.ts';
import { sendRound } from '../circulate.ts';
import { noticePlaces, reachOf, sayInGroups } from '../meetings/announce.ts';
import { nextNumber } from '../number.ts';
import { mailConclusion, mailOfConclusion } from './letters.ts';
import { tellWhoCarriesOut, withOutside } from './outside.ts';

/** A cleared draft that is about to go, with what it looks like to its readers. */
async function ready(context: SeatContext) {
  const { conclusion } = await conclusionNamed(context);
  const meeting = await meetingOf(context, conclusion.meeting);
  await allowed(context, toSend(conclusion, meeting), meeting);
  const facts = { meeting: conclusion.title };
  if (conclusion.state === 'sent') throw new DomainError('conclusion-sent', facts);
  if (conclusion.state !== 'cleared') throw new DomainError('conclusion-uncleared', facts);
  const tasks = [...(await tasksFrom(context, conclusion)), ...newTasks(context, conclusion)];
  const to = recipients(context, conclusion, meeting, tasks, (await context.lawOf(meeting)).regulation);
  return { conclusion, meeting, tasks, to };
}

/** The tasks as they will be; their numbers are given when they go out. */
const newTasks = (context: SeatContext, conclusion: ClearedConclusion): Task[] =>
  conclusion.lines.map((line, at) =>
    given(
      `?${at}`,
      line,
      {
        committee: conclusion.committee,
        conclusion: conclusion.id,
        ...ownMatterOf(conclusion.body),
        givenBy: conclusion.cleared.by,
        by: context.seat.member.id,
      },
      context.now,
    ),
  );

export async function previewConclusion(
  context: SeatContext,
): Promise<{ preview: Message[]; question: string }> {
  const { conclusion, meeting, tasks, to } = await ready(context);
  const naming = { ...(await namingOf(context)), regulation: (await context.lawOf(meeting)).regulation };
  const then = sent(conclusion, context.seat.member.id, ids(to), conclusionTitle(conclusion), context.now);
  const { choices: _, ...shown } = conclusionNotice(
    then,
    to[0]?.id ?? context.seat.member.id,
    tasks,
    naming,
    await conclusionNumber(context, then),
  );
  const { unreachable } = await reachOf(context, to);
  const places = noticePlaces(context.seat.committee, meeting.body).length;
  const office = await officeOf(context, conclusion, meeting);
  const question = [
    sendConclusionQuestion(conclusion, to.length, places, namesOf(unreachable), naming, office),
    ...mailOfConclusion(context, conclusion, to, naming),
    ...leftLeads(conclusion, context.seat.committee, false),
    ...issueLines(
      conclusion,
      await issueByOf(context, conclusion, meeting),
      dayAt(context.now, context.zone),
    ),
    ...(office
      ? officeSigns(office)
      : signingLines(...signerOf(context, conclusion), conclusion.body, naming)),
  ].join('\n');
  return { preview: [shown], question };
}

/** Who signs it: whose word let it go, or who stood in for them. */
function signerOf(
  { seat }: SeatContext,
  { cleared, log }: ClearedConclusion,
): [Member | null, InStead | null] {
  const signer = memberById(seat.committee, cleared.by);
  const stood = log.findLast(({ act }) => act === 'conclusion-cleared')?.inStead;
  const of = stood ? memberById(seat.committee, stood.of) : null;
  return [signer, stood && of ? { of, article: stood.article } : null];
}

const ids = (members: readonly Member[]): string[] => members.map(({ id }) => id);
const namesOf = (members: readonly Member[]): string[] => members.map(({ name }) => name);

export async function sendConclusion(context: SeatContext): Promise<Reply> {
  const { conclusion, meeting, to } = await ready(context);
  const { member } = context.seat;
  const fresh: Task[] = [];
  for (const task of newTasks(context, conclusion)) {
    const numbered = { ...task, id: await nextNumber(context, 'tasks') };
    await context.keep('tasks', numbered);
    fresh.push(numbered);
  }
  const tasks = await tasksFrom(context, conclusion);
  const naming = { ...(await namingOf(context)), regulation: (await context.lawOf(meeting)).regulation };
  const gone = sent(
    {
      ...issuedBy(conclusion, await issueByOf(context, conclusion, meeting), context.now, context.zone),
      tasks: [...conclusion.tasks, ...fresh.map(({ id }) => id)],
    },
    member.id,
    ids(to),
    conclusionTitle(conclusion),
    context.now,
  );
  const number = await conclusionNumber(context, gone);
  const marked = mailConclusion(context, gone, to, tasks, naming, number);
  const circulation = await sendRound(context, 'conclusions', gone.id, gone.circulation, (one) =>
    marked(one, conclusionNotice(gone, one.id, tasks, naming, number)),
  );
  const had = hadBefore(conclusion);
  const round = await withOutside(context, { ...gone, lines: [], circulation }, meeting);
  const posted =
    round.disclosure?.class === 'disclosable'
      ? (await postInGroups(context, round)).conclusion
      : supersededInGroups(context, round);
  await context.keep('conclusions', posted);
  if (posted.disclosure?.class === 'internal') await askToDisclose(context, posted, meeting);
  const reached = to.filter(({ id }) => circulation.deliveries[id]?.state !== 'no-account').length;
  const led = fresh.filter(({ lead }) => lead.member !== null).length;
  await tellWhoCarriesOut(context, posted, meeting);
  const warnings = [
    ...lateIssue(gone),
    ...outsideUnits(fresh),
    ...outsideWaits(posted, had),
    ...leftLeads(conclusion, context.seat.committee, true),
  ];
  return reply(sentReply(posted, reached, led, warnings));
}

/** What stands in the groups holds no more, and what replaces it is internal: they are told that, and none of its words. */
function supersededInGroups(context: SeatContext, conclusion: SentConclusion): SentConclusion {
  if (!conclusion.posted) return conclusion;
  sayInGroups(context, supersededNotice(conclusion), conclusionTitle(conclusion), conclusion.body);
  return { ...conclusion, posted: 0 };
}

/** A post in the group is a disclosure: only what may be made known, and each version once. */
export async function postInGroups(
  context: SeatContext,
  conclusion: SentConclusion,
): Promise<{ readonly conclusion: SentConclusion; readonly groups: number }> {
  const { version } = conclusion.circulation;
  if (conclusion.disclosure?.class !== 'disclosable' || conclusion.posted === version)
    return { conclusion, groups: 0 };
  const meeting = await meetingOf(context, conclusion.meeting);
  const naming = { ...(await namingOf(context)), regulation: (await context.lawOf(meeting)).regulation };
  const message = groupNotice(
    conclusion,
    await tasksFrom(context, conclusion),
    naming,
    await conclusionNumber(context, conclusion),
  );
  sayInGroups(context, message, conclusionTitle(conclusion), meeting.body);
  return {
    conclusion: { ...conclusion, posted: version },
    groups: noticePlaces(context.seat.committee, meeting.body).length,
  };
}

/** Where the regulation has others say what may be made known, and the chair is none of them, they are asked. */
async function askToDisclose(
  context: SeatContext,
  conclusion: SentConclusion,
  meeting: Meeting,
): Promise<void> {
  const law = await context.lawOf(meeting);
  const rule = law.regulation.information.disclosure;
  const named = disclosers(meeting.body, law);
  if (!rule || named.some(({ id }) => id === conclusion.disclosure?.by)) return;
  for (const one of named) if (await context.tell(one, askDisclosure(conclusion, rule.article))) return;
}

/** One that was sent, for who may send it and look after it. */
export async function watchedConclusion(context: SeatContext): Promise<PublishedConclusion> {
  const { conclusion } = await conclusionNamed(context);
  const meeting = await meetingOf(context, conclusion.meeting);
  await allowed(context, toSend(conclusion, meeting), meeting);
  if (!isPublished(conclusion)) throw new DomainError('conclusion-unsent', { meeting: conclusion.title });
  return conclusion;
}

export const showSilent = async (context: SeatContext, page: number): Promise<Reply> =>
  reply(silentList(await watchedConclusion(context), context.seat.committee, page), { replace: true });

/** Whom it reached, by what and when; another page (from 1) takes the place of the one that was shown. */
export async function showReached(context: SeatContext, page: number): Promise<Reply> {
  const { seat, zone } = context;
  const message = conclusionReach(await watchedConclusion(context), page, seat.committee, zone);
  return reply(message, { replace: page > 0 });
}

/** The same in the version whose list was shown: who has that one need not have a later one. */
export async function watchedAs(context: SeatContext, version: number): Promise<PublishedConclusion> {
  const conclusion = await watchedConclusion(context);
  if (conclusion.circulation.version !== version)
    throw new DomainError('conclusion-corrected', { meeting: conclusion.title });
  return conclusion;
}
