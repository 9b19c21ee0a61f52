import { isStillAmong } from '../../domain/committee/bodies.ts';
import { conclusionWaitsFor } from '../../domain/conclusions/acts.ts';
import {
  type Conclusion,
  isPublished,
  type PublishedConclusion,
} from '../../domain/conclusions/conclusion.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { referTo } from '../../domain/meetings/meeting.ts';
import { dayAt } from '../../domain/time/day.ts';
import type { Message, Reply, SeatContext } from '../../ports/command.ts';
import type { Choice } from '../../ports/message.ts';
import {
  clearer,
  conclusionNamed,
  conclusionsOf,
  conclusionsRead,
  heldMeetings,
  issueByOf,
  mayAtMeeting,
  meetingOf,
  tasksFrom,
  toSend,
} from '../../queries/conclusions/list.ts';
import { conclusionNumber } from '../../queries/papers/number.ts';
import { namingOf } from '../../queries/reports/list.ts';
import { may } from '../../queries/rights.ts';
import {
  conclusionNotice,
  noConclusion,
  sentLabel,
  watchChoices,
  whichConclusion,
} from '../../say/conclusions/conclusions.ts';
import { draftLabel, draftMessages, meetingLabel } from '../../say/conclusions/draft.ts';
import { outsideChoice } from '../../say/conclusions/made-known.ts';
import { conclusionCommand } from '../../say/conclusions/names.ts';
import { issueLines, lateIssue } from '../../say/conclusions/period.ts';
import { forChair } from './chair.ts';

/** So many of each kind are listed; older ones are reached from their notices. */
const MOST = 8;

/** All that concerns who asks: drafts they work on, held meetings without a conclusion, what was sent. */
export async function listConclusions(context: SeatContext): Promise<Reply> {
  const { member } = context.seat;
  const options: { label: string; command: string }[] = [];
  const all = await conclusionsOf(context);
  for (const one of all.filter(({ state }) => state !== 'sent').slice(0, MOST))
    if (await concerned(context, one))
      options.push({ label: draftLabel(one, context.zone), command: conclusionCommand(one, '').trim() });
  for (const one of all.filter(({ state }) => state === 'cleared').slice(0, MOST))
    if (!(await concerned(context, one)) && (await sends(context, one)))
      options.push({ label: draftLabel(one, context.zone), command: conclusionCommand(one, 'g') });
  for (const meeting of (await heldMeetings(context)).slice(0, MOST))
    if (await mayAtMeeting(context, { act: 'draft-conclusion', meeting }, meeting))
      options.push({ label: meetingLabel(meeting, context.zone), command: `/kl ${referTo(meeting)} s` });
  for (const one of (await conclusionsRead(context)).slice(0, MOST)) {
    const { circulation } = one;
    const mine = circulation.to.includes(member.id);
    const seen = !mine || circulation.acknowledged[member.id]?.version === circulation.version;
    options.push({
      label: sentLabel(one, context.zone, seen),
      command: `/kl #${one.id}.${one.revision} ${one.state === 'sent' ? '' : 'r'}`.trim(),
    });
  }
  if (options.length === 0) return { messages: [noConclusion()] };
  return { messages: [{ text: whichConclusion(), choices: options.map((one): Choice[] => [one]) }] };
}

/** Whether a draft is this person's to work on or to clear. */
async function concerned(context: SeatContext, conclusion: Conclusion): Promise<boolean> {
  const meeting = await meetingOf(context, conclusion.meeting);
  if (await mayAtMeeting(context, { act: 'draft-conclusion', meeting }, meeting)) return true;
  return (
    conclusion.state === 'asked' &&
    (await mayAtMeeting(context, (await clearer(context, meeting)).act, meeting))
  );
}

/** Whether it is this person's to send, who need not have drafted it. */
async function sends(context: SeatContext, conclusion: Conclusion): Promise<boolean> {
  const meeting = await meetingOf(context, conclusion.meeting);
  return mayAtMeeting(context, toSend(conclusion, meeting), meeting);
}

/** The draft for who works on it or clears it; what was sent for everybody else. */
export async function showConclusion(context: SeatContext, onlySent = false): Promise<Reply> {
  const { conclusion } = await conclusionNamed(context);
  const { committee, member } = context.seat;
  const meeting = await meetingOf(context, conclusion.meeting);
  if (conclusion.state !== 'sent' && !onlySent) {
    const { member: chair, reachable } = await clearer(context, meeting);
    if (conclusion.state === 'asked' && chair?.id === member.id && conclusion.draftedBy !== member.id)
      return { messages: await forChair(context, conclusion, meeting, chair) };
    if (await mayAtMeeting(context, { act: 'draft-conclusion', meeting }, meeting))
      return {
        messages: draftMessages(conclusion, committee, context.zone, {
          again: !chair || !reachable || !conclusionWaitsFor(conclusion, chair.id),
          sends: await mayAtMeeting(context, toSend(conclusion, meeting), meeting),
          issue: issueLines(
            conclusion,
            await issueByOf(context, conclusion, meeting),
            dayAt(context.now, context.zone),
          ),
        }),
      };
  }
  if (!isPublished(conclusion) || !may(context, { act: 'read-conclusion', conclusion }))
    throw new DomainError('conclusion-unknown');
  return { messages: await published(context, conclusion) };
}

async function published(context: SeatContext, conclusion: PublishedConclusion): Promise<Message[]> {
  const { member } = context.seat;
  const meeting = await meetingOf(context, conclusion.meeting);
  const naming = { ...(await namingOf(context)), regulation: (await context.lawOf(meeting)).regulation };
  const number = await conclusionNumber(context, conclusion);
  const notice = conclusionNotice(
    conclusion,
    member.id,
    await tasksFrom(context, conclusion),
    naming,
    number,
  );
  const { circulation } = conclusion;
  const waits =
    isStillAmong(member, circulation.to, conclusion.body, conclusion.published.at) &&
    circulation.acknowledged[member.id]?.version !== circulation.version;
  const watches =
    conclusion.state === 'sent' && (await mayAtMeeting(context, toSend(conclusion, meeting), meeting));
  const passes =
    conclusion.disclosure?.class === 'disclosable' &&
    (await mayAtMeeting(context, { act: 'pass-conclusion', meeting }, meeting));
  const { choices, ...rest } = notice;
  const after = watches ? watchChoices(conclusion) : passes ? [[outsideChoice(conclusion)]] : [];
  const all = [...(waits ? (choices ?? []) : []), ...after];
  const text = [notice.text, ...(watches ? lateIssue(conclusion) : [])].join('\n');
  return [{ ...rest, text, ...(all.length > 0 ? { choices: all } : {}) }];
}
