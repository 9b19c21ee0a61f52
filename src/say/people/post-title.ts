import { furtherBody } from '../../domain/committee/bodies.ts';
import { type Member, TEAM } from '../../domain/committee/committee.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Body, FurtherBody, Regulation, Role } from '../../regulations/schema.ts';
import { roleTitle } from './people.ts';

/** What the holder of a post is called in a body, which may have posts of its own. */
export function postTitle(body: Body, role: Role, regulation: Regulation): string {
  const own = TEAM.has(role) ? furtherBody(body, regulation) : null;
  return own ? postIn(own, role) : roleTitle(role, regulation);
}

const LEADS: Readonly<Partial<Record<Role, readonly [string, string]>>> = {
  'team-lead': ['tổ trưởng', 'trưởng'],
  'standing-deputy-team-lead': ['tổ phó thường trực', 'phó trưởng thường trực'],
  'deputy-team-lead': ['tổ phó', 'phó trưởng'],
  'team-member': ['thành viên', 'thành viên'],
};

/** "Tổ trưởng Tổ 2", "Trưởng Tiểu ban Tuyên truyền", where the text gives no other name. */
export function postIn(
  { titles, short, name }: Pick<FurtherBody, 'titles' | 'short' | 'name'>,
  role: Role,
): string {
  const given = Object.entries(titles).find(([post]) => post === role)?.[1];
  if (given) return given;
  const of = short ?? name;
  const [inTeam, elsewhere] = LEADS[role] ?? ['thành viên', 'thành viên'];
  return upperFirst(`${/^tổ(?!\p{L})/iu.test(of) ? inTeam : elsewhere} ${of}`);
}

/** Who calls a body's meetings, by their posts there. */
export const convenersSaid = (
  body: Body,
  right: { readonly by: readonly Role[]; readonly authorised: readonly Role[] | null },
  regulation: Regulation,
): string =>
  [
    ...right.by.map((role) => postTitle(body, role, regulation)),
    ...(right.authorised ?? []).map((role) => `${postTitle(body, role, regulation)} khi được ủy quyền`),
  ].join(', ');

/** What somebody is here: their post in the committee, in its team, or in the further body in which they sit. */
export function memberTitle(
  { role, bodies }: Pick<Member, 'role' | 'bodies'>,
  regulation: Regulation,
): string {
  const [first] = TEAM.has(role) ? Object.entries(bodies ?? {}) : [];
  return first ? postTitle(...first, regulation) : roleTitle(role, regulation);
}
