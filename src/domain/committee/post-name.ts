import type { FurtherBody, Regulation, Role } from '../../regulations/schema.ts';
import { upperFirst } from '../fold.ts';
import type { Holder } from '../refusals.ts';
import { furtherBody } from './bodies.ts';
import { type Member, TEAM } from './committee.ts';

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

const LEADING = /^(?:standing-)?(?:deputy-)?(?:head|team-lead)$/;

/** How a refusal names whose it is. */
export function holderOf({ name, role, post, agency, bodies }: Member, regulation: Regulation): Holder {
  const [body] = TEAM.has(role) ? Object.entries(bodies ?? {}) : [];
  const own = body ? furtherBody(body[0], regulation) : null;
  const held =
    body && own ? { role: body[1], post: postIn(own, body[1]) } : { role, post: regulation.titles[role] };
  return { name, post, agency, leads: LEADING.test(held.role) ? (held.post ?? '') : '' };
}
