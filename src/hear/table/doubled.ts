import { fold } from '../../domain/fold.ts';
import type { ListedPerson, TableDoubt } from './listed.ts';

/** Who stands in a roster twice: the same person once, in the committee and in its team at once, or a namesake. */
export function joined(people: readonly ListedPerson[]): {
  readonly people: readonly ListedPerson[];
  readonly doubts: readonly TableDoubt[];
} {
  const kept: ListedPerson[] = [];
  const doubts: TableDoubt[] = [];
  // By name: a list of thousands is not compared each with each.
  const placed = new Map<string, Placed[]>();
  for (const one of people) {
    const name = fold(one.name);
    const agency = one.agency && fold(one.agency);
    const same = placed.get(name) ?? [];
    placed.set(name, same);
    const found = same.find((other) => isSame(other, { ...one, agency }));
    const other = found && kept[found.at];
    if (found && other) {
      kept[found.at] = together(other, one);
      found.email ??= one.email;
      found.agency ??= agency;
      doubts.push({
        what: differs(other, one) ? 'unlike' : 'twice',
        name: one.name,
        lines: [other.line, one.line],
      });
    } else {
      const [first] = same;
      if (first) doubts.push({ what: 'namesakes', name: one.name, lines: [first.line, one.line] });
      same.push({ at: kept.length, line: one.line, email: one.email, agency });
      kept.push(one);
    }
  }
  return { people: kept, doubts };
}

/** One of those kept, with the agency folded. */
interface Placed {
  readonly at: number;
  readonly line: number;
  email: string | null;
  agency: string | null;
}

/** One of a name in one agency, or with the same mail, is one person; without either nobody can tell them apart. */
const isSame = (one: Pick<Placed, 'email' | 'agency'>, other: Pick<Placed, 'email' | 'agency'>): boolean =>
  one.email !== null && other.email !== null
    ? one.email === other.email
    : one.agency === null || other.agency === null || one.agency === other.agency;

/** One and the same body, and another role in it, or another post. */
const differs = (one: ListedPerson, other: ListedPerson): boolean =>
  unlike(one.role, other.role) || unlike(one.teamRole, other.teamRole) || unlike(one.post, other.post);
const unlike = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && fold(one) !== fold(other);

/** What the first says counts, and the other fills in. */
const together = (one: ListedPerson, other: ListedPerson): ListedPerson => ({
  ...one,
  role: one.role ?? other.role,
  teamRole: one.teamRole ?? other.teamRole,
  inTeam: one.inTeam && other.inTeam,
  secretary: one.secretary || other.secretary,
  post: one.post ?? other.post,
  agency: one.agency ?? other.agency,
  email: one.email ?? other.email,
  agencyEmail: one.agencyEmail ?? other.agencyEmail,
});
