import type { Member } from '../../domain/committee/committee.ts';
import { memberById, secretaries } from '../../domain/committee/committee.ts';
import { fold } from '../../domain/fold.ts';
import { grouped, proposalSettled, proposed, rosterOf } from '../../domain/people/acts.ts';
import { rosterDeciders, teamDirectors } from '../../domain/people/right.ts';
import type { RosterChange, RosterProposal } from '../../domain/people/roster.ts';
import type { ListBrought } from '../../hear/table/listed.ts';
import { type Message, type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { type RosterWay, wayHand } from '../../queries/people/roster.ts';
import { type Acting, hand, may } from '../../queries/rights.ts';
import * as say from '../../say/people/roster.ts';
import * as list from '../../say/people/roster-list.ts';
import * as proposals from '../../say/people/roster-proposals.ts';
import { tellAll } from '../tasks/tasks.ts';
import { askedFor, change, namesTold } from './roster.ts';
import { followList, previewList } from './roster-file.ts';

/** What somebody wants of the lists, taken as far as its word reaches. */
export type RosterWish =
  | { readonly do: 'show' }
  | { readonly do: 'file'; readonly list: ListBrought }
  | { readonly do: 'change'; readonly change: RosterChange; readonly way: RosterWay }
  | { readonly do: 'group'; readonly name: string; readonly members: readonly Member[] }
  | { readonly do: 'decide'; readonly yes: boolean; readonly proposal: RosterProposal };

interface Wished {
  readonly wish: RosterWish;
  readonly decision: string;
}

/** What goes out to others, exactly as they will read it. */
export async function previewRoster(context: SeatContext, { wish, decision }: Wished) {
  const { committee, regulation } = context.seat;
  if (wish.do === 'file') return previewList(context, wish.list, decision);
  if (wish.do === 'group') {
    const by = hand(context, { act: 'group-team' });
    const { known, name, people } = groupMeant(context, wish);
    if (people.length === 0 && !known) return null;
    return {
      preview: [
        list.groupTold(
          name,
          people.map((one) => one.name),
          by,
        ),
      ],
      question: list.groupQuestion(),
      yes: 'Ghi nhận',
    };
  }
  if (wish.do === 'change' && wish.way === 'propose') {
    const by = wayHand(context, wish.change, wish.way);
    const { people, paper } = askedFor(context, wish.change);
    const { proposal } = proposing(context, wish.change);
    const shown = proposals.proposalHeard(
      proposals.proposalAsked(proposal, { ...by, decision: '' }, { committee, regulation }, paper),
    );
    return {
      preview: [shown],
      question: proposals.rosterProposalQuestion(
        people.map(({ name }) => name),
        by.for,
      ),
      yes: 'Gửi',
    };
  }
  // One's own word on what was put before one is given by its button; what is written down for others is shown first.
  if (wish.do === 'decide') {
    const by = hand(context, { act: 'decide-roster', proposal: wish.proposal });
    if (!wish.yes || (by.for === null && decision === '')) return null;
    return confirmed(context, wish.proposal.change, by, decision);
  }
  if (wish.do === 'change') {
    const by = wayHand(context, wish.change, wish.way);
    return confirmed(context, wish.change, by, decision);
  }
  return null;
}

function confirmed(context: SeatContext, wanted: RosterChange, by: Acting, decision: string) {
  const { committee, regulation } = context.seat;
  const told = say.changeTold(wanted, { ...by, decision }, { committee, regulation });
  const question = say.rosterChangeQuestion(namesTold(context, wanted), by.for);
  return { preview: [told], question, yes: 'Ghi nhận' };
}

export async function followRoster(context: SeatContext, { wish, decision }: Wished): Promise<Reply> {
  switch (wish.do) {
    case 'show':
      return show(context);
    case 'file':
      return followList(context, wish.list, decision);
    case 'group':
      return group(context, wish);
    case 'decide':
      return decide(context, wish.proposal, wish.yes, decision);
    case 'change':
      return wish.way === 'propose'
        ? propose(context, wish.change)
        : change(context, { change: wish.change, by: wayHand(context, wish.change, wish.way), decision });
  }
}

function show(context: SeatContext): Reply {
  const { committee, regulation } = context.seat;
  const { proposals: open, groups } = rosterOf(committee);
  const waiting = open.map((proposal) => ({
    proposal,
    decides: may(context, { act: 'decide-roster', proposal }),
    paper: rosterDeciders(proposal, context.law).people.length === 0,
  }));
  return reply(list.teamList({ committee, regulation }, groups, waiting));
}

function proposing(context: SeatContext, wanted: RosterChange) {
  const by = wayHand(context, wanted, 'propose');
  const then = proposed(context.seat.committee, wanted, by, context.now);
  const proposal = rosterOf(then).proposals.at(-1);
  if (!proposal) throw new Error('a proposal was made and there is none');
  return { by, then, proposal };
}

/** To whose word it waits for; who directs the team, and the secretaries, hear it. */
async function propose(context: SeatContext, wanted: RosterChange): Promise<Reply> {
  const { by, then, proposal } = proposing(context, wanted);
  const { committee, regulation, member } = context.seat;
  context.keepCommittee(then, {
    act: 'roster-proposed',
    onBehalfOf: by.onBehalfOf,
    subject: `members:${wanted.out ?? member.id}`,
    note: wanted.in?.name ?? null,
  });
  const { people, paper } = askedFor(context, wanted);
  const asked = proposals.proposalAsked(proposal, { ...by, decision: '' }, { committee, regulation }, paper);
  const { told } = await tellAll(context, people, asked);
  const hearing = [...teamDirectors(context.law), ...secretaries(committee)];
  const others = hearing.filter((one) => !people.includes(one) && one.id !== by.for?.id);
  await tellAll(context, others, proposals.proposalHeard(asked));
  if (by.for) await tellAll(context, [by.for], inYourName(proposals.proposalHeard(asked), member));
  const decides = paper && member.secretary;
  return decides
    ? { messages: [proposals.rosterProposalSent(told), asked] }
    : reply(proposals.rosterProposalSent(told));
}

const inYourName = (message: Message, secretary: Member): Message => ({
  ...message,
  text: `${message.text} ${say.changeInYourName(secretary)}`,
});

async function decide(
  context: SeatContext,
  proposal: RosterProposal,
  yes: boolean,
  decision: string,
): Promise<Reply> {
  const by = hand(context, { act: 'decide-roster', proposal });
  const { committee, regulation } = context.seat;
  if (yes) return change(context, { change: proposal.change, by, decision, proposal });
  context.keepCommittee(proposalSettled(committee, proposal.no), {
    act: 'roster-refused',
    onBehalfOf: by.onBehalfOf,
    subject: `members:${proposal.change.out ?? proposal.by}`,
    note: proposal.change.in?.name ?? null,
  });
  const proposer = memberById(committee, proposal.by);
  const whom = [...(proposer ? [proposer] : []), ...(by.for ? [by.for] : [])];
  await tellAll(context, whom, proposals.proposalRefused(proposal.change, by, { committee, regulation }));
  return reply(proposals.refusedNoted());
}

/** The group that is named, as it is written already; whom it concerns where it is done away with. */
function groupMeant({ seat }: SeatContext, wish: Extract<RosterWish, { do: 'group' }>) {
  const known = rosterOf(seat.committee).groups.find(({ name }) => fold(name) === fold(wish.name));
  const before = known?.members.flatMap((id) => memberById(seat.committee, id) ?? []) ?? [];
  return { known: known !== undefined, name: known?.name ?? wish.name, people: wish.members, before };
}

async function group(context: SeatContext, wish: Extract<RosterWish, { do: 'group' }>): Promise<Reply> {
  const by = hand(context, { act: 'group-team' });
  const { committee } = context.seat;
  const { known, name, people, before } = groupMeant(context, wish);
  if (people.length === 0 && !known) return reply(list.noSuchGroup(name, rosterOf(committee).groups));
  const then = grouped(
    committee,
    name,
    people.map(({ id }) => id),
  );
  context.keepCommittee(then, { act: 'team-grouped', onBehalfOf: by.onBehalfOf, note: name });
  const told = list.groupTold(
    name,
    people.map((one) => one.name),
    by,
  );
  const whom = [...people, ...before, ...teamDirectors(context.law)];
  await tellAll(context, [...whom, ...(by.for ? [by.for] : [])], told);
  return reply(list.groupNoted());
}
