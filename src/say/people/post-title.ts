import { furtherBody } from '../../domain/committee/bodies.ts';
import { type Member, TEAM } from '../../domain/committee/committee.ts';
import { postIn } from '../../domain/committee/post-name.ts';
import type { Body, Regulation, Role } from '../../regulations/schema.ts';
import { roleTitle } from './people.ts';

/** What the holder of a post is called in a body, which may have posts of its own. */
export function postTitle(body: Body, role: Role, regulation: Regulation): string {
  const own = TEAM.has(role) ? furtherBody(body, regulation) : null;
  return own ? postIn(own, role) : roleTitle(role, regulation);
}

/** Who calls a body's meetings, by their posts there. */
export const convenersSaid = (
  body: Body,
  right: { readonly by: readonly Role[]; readonly authorised: { readonly by: readonly Role[] } | null },
  regulation: Regulation,
): string =>
  [
    ...right.by.map((role) => postTitle(body, role, regulation)),
    ...(right.authorised?.by ?? []).map((role) => `${postTitle(body, role, regulation)} khi được ủy quyền`),
  ].join(', ');

/** What somebody is here: their post in the committee, in its team, or in the further body in which they sit. */
export function memberTitle(
  { role, bodies }: Pick<Member, 'role' | 'bodies'>,
  regulation: Regulation,
): string {
  const [first] = TEAM.has(role) ? Object.entries(bodies ?? {}) : [];
  return first ? postTitle(...first, regulation) : roleTitle(role, regulation);
}
