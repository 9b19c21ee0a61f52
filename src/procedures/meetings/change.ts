import { unreached } from '../../domain/circulation.ts';
import { chairOf } from '../../domain/committee/acting.ts';
import { type Member, memberById } from '../../domain/committee/committee.ts';
import { inviteesOf } from '../../domain/meetings/attendance.ts';
import { differenceOf, stillConcerned } from '../../domain/meetings/change.ts';
import type { Delivery, Meeting } from '../../domain/meetings/meeting.ts';
import { papersChanged } from '../../domain/meetings/papers.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import type { Body } from '../../regulations/schema.ts';
import { meetingNews } from '../../say/deliveries.ts';
import {
  type Change,
  changeForChair,
  changeInGroup,
  changeNotice,
  changeTitle,
  paperReplaced,
  paperWithdrawn,
  uninvited,
} from '../../say/meetings/changing.ts';
import { meetingPaperMessage, withPaperReceipt } from '../../say/meetings/papers.ts';
import { noticePlaces, reachOf, sayInGroups, sendPapers } from './announce.ts';
import { type MarkCopy, mailNotice, mailToInvited } from './letters.ts';
import { invitationNumber, noticeFor } from './notice.ts';

/** What goes out of a change, and to whom: nobody hears of what does not concern them. */
export interface Outgoing {
  /** The same for all groups; `null` where groups hear nothing of it. */
  readonly group: Message | null;
  readonly told: readonly { readonly member: Member; readonly messages: readonly Message[] }[];
  /** Those of them who are newly invited. */
  readonly invited: readonly Member[];
}

/** `knows`: who is told in words of their own, or did it. */
export async function outgoing(
  context: SeatContext,
  change: Change,
  knows: readonly string[],
): Promise<Outgoing> {
  const { committee, member: actor } = context.seat;
  const { zone } = context;
  const { before, after: then } = change;
  const law = await context.lawOf(then);
  const number = await invitationNumber(context, then);
  const { facts, guests, invited, dropped, papers } = differenceOf(before, then);
  const membersOf = (ids: readonly string[]) => ids.flatMap((id) => memberById(committee, id) ?? []);
  const others = membersOf(then.invitees.filter((id) => !invited.includes(id) && id !== actor.id));
  const concerned = new Set(stillConcerned(then));
  const ofPapers = papers ? paperNews(before, then) : [];
  const chair = chairOf(then, law).member;
  const chairHears = guests || invited.length + dropped.length > 0;
  const told = [
    ...others.map((member) => ({
      member,
      messages: [
        ...(facts.length > 0 && concerned.has(member.id) ? [changeNotice(change, member, law)] : []),
        ...ofPapers,
        ...(chairHears && member.id === chair?.id && !knows.includes(member.id)
          ? [changeForChair(change, actor, committee, zone)]
          : []),
      ],
    })),
    ...membersOf(invited).map((member) => ({
      member,
      messages: [noticeFor(context, then, law, member, number)],
    })),
    ...membersOf(dropped).map((member) => ({ member, messages: [uninvited(then, zone)] })),
  ];
  return {
    group: facts.length > 0 ? changeInGroup(change, committee, zone) : null,
    told: told.filter(({ messages }) => messages.length > 0),
    invited: membersOf(invited),
  };
}

/** Papers that came, in the place of others or besides, and those that went. */
function paperNews(before: Meeting, then: Meeting): Message[] {
  const { come, gone } = papersChanged(before.papers, then.papers);
  return [
    ...come.map(({ paper, old }) =>
      withPaperReceipt(then, old?.file ? paperReplaced(then, old, paper) : meetingPaperMessage(then, paper)),
    ),
    ...gone.map((one) => paperWithdrawn(then, one)),
  ];
}

/** Whom it reaches, and whom it does not. */
export interface ChangeReach {
  readonly people: number;
  readonly groups: number;
  readonly unreachable: readonly string[];
}

export async function reachOfChange(
  context: SeatContext,
  { told, group }: Outgoing,
  body: Body,
): Promise<ChangeReach> {
  const reach = await reachOf(
    context,
    told.map(({ member }) => member),
  );
  return {
    people: reach.people.length,
    groups: group ? noticePlaces(context.seat.committee, body).length : 0,
    unreachable: reach.unreachable.map(({ name }) => name),
  };
}

/** Keeps a change and puts what is said of it on its way; cards in groups follow in place. */
export async function carryOutChange(
  context: SeatContext,
  change: Change,
  knows: readonly string[] = [],
): Promise<ChangeReach> {
  const { after: then } = change;
  const out = await outgoing(context, change, knows);
  if (out.group) sayInGroups(context, out.group, meetingNews(then), then.body);
  const missed: Record<string, Delivery> = {};
  const marked = await mailChange(context, change, out);
  for (const { member, messages } of out.told) {
    const invited = out.invited.includes(member);
    const about = { what: 'notice', meeting: then.id, member: member.id } as const;
    for (const message of messages)
      await context.tell(member, marked(member, message), message.brief ? about : undefined);
    if (!invited) continue;
    await sendPapers(context, then, member, marked);
    if (!(await context.reaches(member))) missed[member.id] = unreached(member, context.now);
  }
  await context.save({ ...then, deliveries: { ...then.deliveries, ...missed } });
  return reachOfChange(context, out, then.body);
}

/** Who is newly invited gets the notice by official mail; the others what changed, with the new papers. */
async function mailChange(context: SeatContext, change: Change, { invited }: Outgoing): Promise<MarkCopy> {
  const { committee } = context.seat;
  const { before, after: then } = change;
  const { facts, papers } = differenceOf(before, then);
  const toNew = await mailNotice(context, then, invited, null);
  const others = inviteesOf(then, committee).filter((one) => !invited.includes(one));
  const come = papersChanged(before.papers, then.papers).come.map(({ paper }) => paper);
  const news = { ...changeInGroup(change, committee, context.zone), title: changeTitle(then) };
  const changed = facts.length > 0 || papers;
  const toOthers = await mailToInvited(context, then, news, come, changed ? others : []);
  return (member, copy) => toNew(member, toOthers(member, copy));
}
