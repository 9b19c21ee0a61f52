import { permission } from '../../domain/committee/authority.ts';
import { leadsBody } from '../../domain/committee/bodies.ts';
import { callable } from '../../domain/committee/convening.ts';
import type { AnyCommand, Context, OfferedTo, SeatContext } from '../../ports/command.ts';

/** The commands of this place that are for who asks. */
export async function offeredTo(context: Context): Promise<AnyCommand[]> {
  const may = audiences(context);
  const shown: AnyCommand[] = [];
  for (const command of context.commands) {
    if (!may.has(command.who) || (context.place === 'group' && command.where === 'private')) continue;
    // Who has a seat speaks in the context of one.
    const theirs = !command.offered || !context.seat || (await command.offered(context as SeatContext));
    if (theirs) shown.push(command);
  }
  return shown;
}

/** Whom a person counts among; what they may do with a command is decided when they do it. */
function audiences({ seat, account, now }: Context): Set<OfferedTo> {
  const may = new Set<OfferedTo>(['everyone']);
  if (account.administrator) may.add('administrators');
  if (!seat) return may;
  const { committee, member, regulation } = seat;
  may.add('members').add('entitled');
  if (member.secretary) may.add('secretaries').add('callers').add('leaders');
  if (permission(member, { act: 'search-records' }, { committee, regulation, now }).allowed)
    may.add('keepers');
  if (callable(member, { committee, regulation, now }).length > 0) may.add('callers');
  if (leadsBody(member, { committee, regulation })) may.add('leaders');
  return may;
}
