import { z } from 'zod';

/** The words that every part of a regulation is written with. */

export const COMMITTEE_ROLES = [
  'head',
  'standing-deputy-head',
  'deputy-head',
  'standing-member',
  'member',
] as const;
export const TEAM_ROLES = [
  'team-lead',
  'standing-deputy-team-lead',
  'deputy-team-lead',
  'team-member',
] as const;
const MEETING_KINDS = ['regular', 'ad-hoc', 'extended', 'working-session'] as const;

/** Where a rule stands, as it is cited to people: "khoản 3 Điều 14"; "Mục III" where a text has no Điều. */
const article = z.string().regex(/Điều \d+|Mục [IVXLC\d]+/, 'phải nêu Điều, ví dụ "khoản 3 Điều 14"');

/** The words of the text that carry a rule; "…" where something is left out. */
const quote = z.string().min(1, 'phải chép nguyên văn câu chữ của Quy chế');

/** A rule with its source: the article, and the words of the text that carry it. */
export const cited = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, article, quote });

export const role = z.enum([...COMMITTEE_ROLES, ...TEAM_ROLES]);
export const kind = z.enum(MEETING_KINDS);

/** Who may do a thing: holders of a role, or whoever sits for the standing agency. */
export const actor = z.enum([...COMMITTEE_ROLES, ...TEAM_ROLES, 'standing-agency']);

/** Who does or receives a thing: an actor, a body as a whole, or the agencies that work with the committee. */
export const party = z.enum([
  ...COMMITTEE_ROLES,
  ...TEAM_ROLES,
  'standing-agency',
  'committee',
  'team',
  'agencies',
  'agency-heads',
]);

export const roles = z.array(role).min(1);
export const parties = z.array(party).min(1);

/** Somebody who is no party to the regulation, by name: "Văn phòng UBND tỉnh". */
export const outsiders = z.array(z.string().min(1));

/** An ISO 8601 duration of whole months, weeks or years. */
export const period = z
  .string()
  .regex(/^P\d+[MWY]$/, 'phải là một chu kỳ như P1M (tháng), P3M (quý), P1Y (năm)');
