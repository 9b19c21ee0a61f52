import { z } from 'zod';
import { cited, group, outsiders, parties, period, roles, timing, within } from './terms.ts';

/** "15/6" as 06-15. */
const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'phải là tháng-ngày, ví dụ 06-15 cho ngày 15 tháng 6');

/** One duty to report. `key` names it for good: the rounds of reports are kept under it. */
const duty = cited({
  key: z.string().regex(/^[a-z0-9-]{3,40}$/, 'chỉ gồm chữ thường không dấu, số và dấu gạch ngang'),
  by: parties,
  to: parties.nullable().default(null),
  toOutside: outsiders.default([]),
  /** For whom the receiver sums the reports up. */
  summedFor: parties.nullable().default(null),
  /** What makes it due. `as-prescribed`: the text only refers to rules elsewhere, or states no time. */
  due: z.enum(['periodic', 'each-meeting', 'task-done', 'on-demand', 'as-prescribed']),
  every: period.nullable().default(null),
  /** The day of each period by which it must arrive, and the time of that day where one is named. */
  within: within.nullable().default(null),
  /** The days of every year by which it must. */
  before: z.array(dayOfYear).min(1).nullable().default(null),
  /**
   * How that day counts: "trước ngày 20" ends with the 19th, "chậm nhất ngày 20" and "vào ngày 20" with the 20th; `null`
   * where no day is named.
   */
  timing: timing.nullable().default(null),
  /** It comes only in those periods that have one of these days: the half-year's report of the first half alone. */
  onlyThen: z.boolean().default(false),
  /** It tells of the period before the one in which its day lies: "trước ngày 05 tháng sau", "ngày 31/01 năm sau". */
  after: z.boolean().default(false),
  demandedBy: parties.nullable().default(null),
  demandedByOutside: outsiders.default([]),
  forms: z
    .array(z.enum(['paper', 'electronic']))
    .min(1)
    .nullable()
    .default(null),
});

const duties = z.array(duty).min(1).nullable().default(null);

export const reports = group({
  members: duties,
  team: duties,
  upward: duties,
  agencies: duties,
  /** Who sets the template of the members' and agencies' reports. */
  template: cited({ by: parties }).nullable().default(null),
  /** Who sets the exact time, or holds the others to it. */
  time: cited({ by: parties }).nullable().default(null),
  /** Whose reports are to be made online in time. */
  online: cited({ of: parties }).nullable().default(null),
});

/** Problems that come up, and what people suggest. */
export const problems = group({
  members: cited({ to: parties }).nullable().default(null),
  teamMembers: cited({ to: parties }).nullable().default(null),
  agencies: cited({ to: parties.nullable().default(null) })
    .nullable()
    .default(null),
  /** Where problems with the regulation, or in carrying it out, are sent; `for` decides on them. */
  desk: cited({
    name: z.string().min(1),
    via: z.string().nullable().default(null),
    from: parties,
    for: roles,
  })
    .nullable()
    .default(null),
  /** Who gathers difficulties, and for whom. */
  gathered: cited({ by: parties, to: parties }).nullable().default(null),
  /** What has to be taken to somebody higher at once. */
  escalation: z
    .array(
      cited({
        from: roles,
        to: roles,
        of: z.array(z.enum(['big-matters', 'differing-views', 'beyond-competence'])).min(1),
      }),
    )
    .min(1)
    .nullable()
    .default(null),
  /** Who makes proposals of their own accord; `to` is `null` where the text does not say to whom. */
  proposals: cited({ by: parties, to: parties.nullable().default(null) })
    .nullable()
    .default(null),
});
