import { z } from 'zod';
import { bodyId, cited, role, roles, TEAM_ROLES } from './terms.ts';

const NAMED = ['committee', 'team', 'member'];

/**
 * A body beside the committee and its team: a bureau ("Thường trực"), one of several teams, a sub-committee. `of`: who
 * of the committee sits in it by their role; `null` where its people are named one by one, in posts of its own, which
 * are those of a team. `lead` heads it: a role of the committee, or the lead of its own.
 */
export const further = cited({
  id: bodyId.refine((id) => !NAMED.includes(id), 'mã này đã dùng cho nơi khác'),
  name: z.string().min(1),
  short: z.string().min(1).nullable().default(null),
  of: roles.nullable().default(null),
  lead: role.default('team-lead'),
  /** What its own posts are called, where they are not called as in the team. */
  titles: z.partialRecord(z.enum(TEAM_ROLES), z.string().min(1)).default({}),
});
