import {
  type Committee,
  type Member,
  memberById,
  membersOf,
  roleIn,
  secretaries,
} from '../../domain/committee/committee.ts';
import { fold } from '../../domain/fold.ts';
import { proposalSettled, rosterChanged } from '../../domain/people/acts.ts';
import { rosterDeciders, teamDirectors } from '../../domain/people/right.ts';
import type { RosterChange } from '../../domain/people/roster.ts';
import { openTasks, type Task } from '../../domain/tasks/task.ts';
import type { Reply, SeatContext } from '../../ports/command.ts';
import { todayOf } from '../../queries/reports/list.ts';
import { type Acting, may } from '../../queries/rights.ts';
import * as say from '../../say/people/roster.ts';
import { askAllByPost } from '../meetings/requests-anew.ts';
import { settleSheets } from '../sheets/vote.ts';
import { tellAll } from '../tasks/tasks.ts';
import { seated } from './seated.ts';
import { tellSeated } from './seated-told.ts';

/** What follows from a change of who is in the team or on the committee. */

export const ROSTER_ACTS = {
  join: 'roster-joined',
  leave: 'roster-left',
  replace: 'roster-replaced',
  post: 'roster-post',
} as const;

/** An id for a name, as a committee file has them: "an", or "an-2" where that is taken. */
export const asId = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .at(-1)
    ?.slice(0, 24) || 'tv';

const changed = (context: SeatContext, change: RosterChange): Committee =>
  rosterChanged(context.seat, change, todayOf(context), asId);

/** Whom a change concerns besides who comes and goes: the lead, who directs the team, the secretaries. */
function concerned(context: SeatContext, then: Committee, { body }: RosterChange): Member[] {
  const { regulation } = context.seat;
  const lead = body === 'team' ? 'team-lead' : 'head';
  const leads = membersOf(then, body).filter((one) => roleIn(one, body) === lead);
  const directing = body === 'team' ? teamDirectors({ committee: then, regulation, now: context.now }) : [];
  return [...new Set([...leads, ...directing, ...secretaries(then)])];
}

/** Who comes, as they stand in the list now. */
const arrived = (then: Committee, change: RosterChange): Member | null => {
  const { in: newcomer } = change;
  if (!newcomer) return null;
  if (newcomer.member) return memberById(then, newcomer.member);
  return then.members.find(({ name, left }) => left === null && name === newcomer.name) ?? null;
};

export interface Deciding {
  readonly change: RosterChange;
  readonly by: Acting;
  readonly decision: string;
  /** Which proposal is settled by it, and whose it was. */
  readonly proposal?: { readonly no: number; readonly by: string };
}

/** Puts the change, tells those whom it concerns, and offers to give on what who leaves had in hand. */
export async function change(
  context: SeatContext,
  { change, by, decision, proposal }: Deciding,
): Promise<Reply> {
  const { tx, now, zone } = context;
  const { committee, member, regulation } = context.seat;
  const gone = change.out === null ? null : memberById(committee, change.out);
  const tasks = gone ? await tasksOf(context, gone) : [];
  await settleSheets(tx, committee, now, zone);
  const listed = changed(context, change);
  const listedThen = proposal ? proposalSettled(listed, proposal.no) : listed;
  const list = await seated(context, committee, listedThen, { by, lines: 'elsewhere' });
  const then = list.committee;
  const newcomer = arrived(then, change);
  const about = gone ?? newcomer;
  context.record({
    act: ROSTER_ACTS[change.what],
    onBehalfOf: by.onBehalfOf,
    subject: `members:${about?.id ?? ''}`,
    note: [newcomer && gone ? newcomer.name : null, decision || null].filter(Boolean).join('; ') || null,
  });
  const told = say.changeTold(change, { ...by, decision }, { committee, regulation });
  const proposer = proposal ? memberById(then, proposal.by) : null;
  const whom = [...concerned(context, then, change), ...[newcomer, proposer].flatMap((one) => one ?? [])];
  const linked = whom.filter((one) => one.id !== by.for?.id && (one !== newcomer || one.accounts.length > 0));
  const { missed } = await tellAll(context, linked, told);
  if (by.for)
    await tellAll(context, [by.for], { ...told, text: `${told.text} ${say.changeInYourName(member)}` });
  if (gone) await tellGone(context, gone, change, then);
  const handing = gone && tasks.length > 0 ? [say.handOver(gone, newcomer, tasks)] : [];
  const news = await tellSeated(context, committee, list);
  await askAllByPost(context, then);
  const others = secretaries(then).filter(({ id }) => id !== member.id);
  for (const message of [
    ...handing,
    ...(newcomer && newcomer.accounts.length === 0 ? [say.inviteNewcomer(newcomer)] : []),
  ])
    await tellAll(context, others, message);
  const invites = may(context, { act: 'manage-members' });
  return { messages: [say.changeNoted(newcomer, invites, missed), ...(invites ? handing : []), ...news] };
}

async function tasksOf({ tx, seat }: SeatContext, member: Member): Promise<Task[]> {
  const all = await tx.tasks.list(`${seat.committee.id}/`);
  return openTasks(all.map(([, task]) => task)).filter(({ lead }) => lead.member === member.id);
}

/** Who has left is told at the accounts that they had; who stays on the committee, as everybody is. */
async function tellGone(
  context: SeatContext,
  gone: Member,
  change: RosterChange,
  then: Committee,
): Promise<void> {
  const { committee, regulation } = context.seat;
  const message = say.youLeft(change, { committee, regulation });
  if (memberById(then, gone.id)?.left === null) return;
  for (const address of gone.accounts) {
    const account = await context.tx.accounts.get(address);
    if (account && account.reachableSince !== null) context.post(address, message);
  }
}

/** Those who are told of a change, by name, for its preview. */
export const namesTold = (context: SeatContext, change: RosterChange): string[] =>
  concerned(context, changed(context, change), change)
    .filter(({ id }) => id !== context.seat.member.id)
    .map(({ name }) => name);

/** Whose word a proposal waits for: whom the regulation names, else the secretaries, who write the decision down. */
export function askedFor(
  context: SeatContext,
  change: RosterChange,
): { people: readonly Member[]; paper: boolean } {
  const { committee, member } = context.seat;
  const { people } = rosterDeciders({ change }, context.law);
  const others = people.filter(({ id }) => id !== member.id);
  return people.length > 0
    ? { people: others, paper: false }
    : { people: secretaries(committee), paper: true };
}
