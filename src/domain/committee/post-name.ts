import type { FurtherBody, Role } from '../../regulations/schema.ts';
import { upperFirst } from '../fold.ts';

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
