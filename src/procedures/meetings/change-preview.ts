import { differenceOf } from '../../domain/meetings/change.ts';
import type { LeadTime } from '../../domain/meetings/notice.ts';
import type { Message, SeatContext } from '../../ports/command.ts';
import {
  type Change,
  changeLines,
  changeQuestion,
  guestsQuestion,
  listQuestion,
} from '../../say/meetings/changing.ts';
import { leadLines } from '../../say/meetings/planning.ts';
import { noticePlaces } from './announce.ts';
import { type Outgoing, outgoing, reachOfChange } from './change.ts';

/** A change as it will go out, before it does: what a group reads, and one of each of those who are told. */
export async function changePreview(
  context: SeatContext,
  change: Change,
  leads: readonly LeadTime[],
  warnings: readonly string[] = [],
): Promise<{ preview: Message[]; question: string }> {
  const { committee } = context.seat;
  const what = differenceOf(change.before, change.after);
  const out = await outgoing(context, change, []);
  const reach = await reachOfChange(context, out, change.before.body);
  const said = leads.filter((lead) => (lead.what === 'notice' ? what.invited.length > 0 : what.papers));
  const audience = { ...reach, warnings: [...warnings, ...leadLines(said, context.zone)] };
  const lines = changeLines(change.before, change.after, committee);
  const question =
    what.facts.length > 0 || what.papers
      ? changeQuestion(audience)
      : what.invited.length + what.dropped.length > 0
        ? listQuestion(lines, audience)
        : guestsQuestion(lines);
  return { preview: samples(context, change, out).map(({ choices: _, ...shown }) => shown), question };
}

function samples(context: SeatContext, { before }: Change, { group, told, invited }: Outgoing): Message[] {
  const isThere = (id: string): boolean => before.invitees.includes(id);
  const comes = told.find(({ member }) => invited.includes(member));
  // What an ordinary member gets, not the chair who stands first.
  const goes = told.findLast(({ member }) => !invited.includes(member) && isThere(member.id));
  const inGroups = group && noticePlaces(context.seat.committee, before.body).length > 0 ? [group] : [];
  return [...inGroups, ...(comes?.messages ?? []), ...(goes?.messages ?? [])];
}
