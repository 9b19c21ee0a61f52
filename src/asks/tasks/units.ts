import { activeMembers, type Member, memberById, roleIn } from '../../domain/committee/committee.ts';
import type { Unit } from '../../domain/tasks/task.ts';
import { findByName } from '../../hear/names.ts';
import { unitAt } from '../../hear/tasks/units.ts';
import type { Reading, SeatContext } from '../../ports/command.ts';
import { taskReaderOf } from '../../procedures/conclusions/draft.ts';
import { severalNamed } from '../../say/meetings/participants.ts';

const AT_MOST = 200;

export const unitOf = (member: Member): Unit => ({ member: member.id, agency: member.agency ?? '' });

/**
 * Who is meant by the name of somebody or of an agency: its one on the committee, beside whom its people in the team do
 * not count. `null` where it is nobody's; where several fit, they are said back.
 */
export function unitNamed(context: SeatContext, written: string): Reading<Unit | null> {
  const said = written.trim().slice(0, AT_MOST);
  const { committee } = context.seat;
  const found = unitAt(said, taskReaderOf(context).people);
  const ids = found?.length === said.length ? found.members : [];
  const named = ids.flatMap((id) => memberById(committee, id) ?? []);
  const sitting = named.filter((one) => roleIn(one, 'committee') !== null);
  const meant = sitting.length > 0 ? sitting : named;
  const all = meant.length > 0 ? meant : findByName(said, activeMembers(committee), ({ name }) => name);
  const [only, ...more] = all;
  if (!only) return { ok: true, value: null };
  return more.length > 0 ? { ok: false, say: severalNamed(said, all) } : { ok: true, value: unitOf(only) };
}
