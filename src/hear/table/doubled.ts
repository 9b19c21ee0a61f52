import { fold } from '../../domain/fold.ts';
import type { ListedPerson, TableDoubt } from './listed.ts';

/** Who stands in a roster twice: the same person once, in the committee and in its team at once, or a namesake. */
export function joined(people: readonly ListedPerson[]): {
  readonly people: readonly ListedPerson[];
  readonly doubts: readonly TableDoubt[];
} {
  const kept: ListedPerson[] = [];
  const doubts: TableDoubt[] = [];
  for (const one of people) {
    const same = kept.filter(({ name }) => fold(name) === fold(one.name));
    const at = kept.findIndex((other) => same.includes(other) && isSame(other, one));
    const other = kept[at];
    if (other) {
      kept[at] = together(other, one);
      doubts.push({
        what: differs(other, one) ? 'unlike' : 'twice',
        name: one.name,
        lines: [other.line, one.line],
      });
    } else {
      kept.push(one);
      const [first] = same;
      if (first) doubts.push({ what: 'namesakes', name: one.name, lines: [first.line, one.line] });
    }
  }
  return { people: kept, doubts };
}

/** One of a name in one agency, or with the same mail, is one person; without either nobody can tell them apart. */
const isSame = (one: ListedPerson, other: ListedPerson): boolean =>
  one.email !== null && other.email !== null
    ? one.email === other.email
    : one.agency === null || other.agency === null || fold(one.agency) === fold(other.agency);

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
