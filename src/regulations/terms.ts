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
/** What a notice has to state, and what a report says that proposes a meeting's matters. */
export const NOTICE_ITEMS = ['content', 'time', 'place'] as const;
export const PROPOSAL_PARTS = ['goals', 'schedule', 'results'] as const;
export type NoticeItem = (typeof NOTICE_ITEMS)[number];
export type ProposalPart = (typeof PROPOSAL_PARTS)[number];

export const MEETING_KINDS = ['regular', 'ad-hoc', 'extended', 'working-session'] as const;

/** Where a rule stands, as it is cited to people: "khoản 3 Điều 14"; "Mục III" where a text has no Điều. */
const article = z.string().regex(/Điều \d+|Mục [IVXLC\d]+/, 'phải nêu Điều, ví dụ "khoản 3 Điều 14"');

/** The words of the text that carry a rule; "…" where something is left out. */
const quote = z.string().min(1, 'phải chép nguyên văn câu chữ của Quy chế');

/** What the text says and no rule holds. */
export const words = z.strictObject({ article, quote });

/** A rule with its source, the words of the text that carry it, and what they say beyond the rule. */
export const cited = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, article, quote, other: words.optional() });

/** Entries that stand together; what is left out of them, or all of them, is not stated. */
export const group = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape).prefault({} as never);

/** What a profile is kept under, and its file named after. */
export const PROFILE_ID = /^[a-z0-9-]{3,32}$/;

/** What a body is kept under; `committee` and `team` are the two that every regulation may have. */
export const bodyId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,19}$/, 'chỉ gồm 2–20 chữ thường không dấu, số và dấu gạch ngang');

/** The same rules for each body, by its id. */
export const byBody = <Rules extends z.ZodType>(rules: Rules) =>
  z
    .strictObject({ committee: rules, team: rules })
    .catchall(rules)
    .prefault({} as never);

export const role = z.enum([...COMMITTEE_ROLES, ...TEAM_ROLES]);
export const kind = z.enum(MEETING_KINDS);

/** Who may do a thing: holders of a role, or whoever sits for the standing agency. */
export const actor = z.enum([...COMMITTEE_ROLES, ...TEAM_ROLES, 'standing-agency']);

/** Who does or receives a thing: an actor, the secretaries, a body as a whole, or the agencies that work with the committee. */
export const party = z.enum([
  ...COMMITTEE_ROLES,
  ...TEAM_ROLES,
  'standing-agency',
  'committee',
  'team',
  'agencies',
  'agency-heads',
  'secretary',
]);

export const roles = z.array(role).min(1);
export const parties = z.array(party).min(1);

/** Somebody who is no party to the regulation, by name: "Văn phòng UBND tỉnh". */
export const outsiders = z.array(z.string().min(1));

/** Where in its period something comes, where the text says more than how often. */
export const within = z.strictObject({
  /** By their names: "tháng 1 và tháng 7". */
  months: z.array(z.int().min(1).max(12)).min(1).nullable().default(null),
  /** Of the period: "tháng đầu của quý" is 1, "tháng cuối quý" 3. */
  month: z.int().min(1).max(12).nullable().default(null),
  /** Of the month. */
  day: z.int().min(1).max(31).nullable().default(null),
  weekday: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']).nullable().default(null),
  /** Which such day of the month: "thứ Hai tuần đầu tháng" is the first Monday. */
  week: z.enum(['first', 'second', 'third', 'fourth', 'last']).nullable().default(null),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'phải là giờ:phút trong dấu nháy, ví dụ "15:00"')
    .nullable()
    .default(null),
});

/** Whether a named day is the first that is too late, or the last that will do; `on`: it is the day itself. */
export const timing = z.enum(['before', 'latest', 'on']);

const share = z.enum(['1/2', '2/3', '3/4', '4/5', '9/10']);

/** How many of a body are enough: at least this share of it, or more than it ("quá nửa"). */
export const quorumShare = {
  share,
  more: z.boolean().default(false),
};

/** The same of the votes; `null` where the text only says "đa số", which is more than half. */
export const voteShare = { share: share.nullable().default(null), more: z.boolean().default(false) };

/** How often something comes, as an ISO 8601 duration: of the spans into which the calendar can be divided. */
export const period = z.enum(
  ['P1W', 'P2W', 'P1M', 'P2M', 'P3M', 'P4M', 'P6M', 'P1Y'],
  'phải là một trong: P1W (tuần), P2W (02 tuần), P1M (tháng), P2M (02 tháng), P3M (quý), P4M (04 tháng), P6M (06 tháng), P1Y (năm); chu kỳ khác thì ghi "other" kèm câu chữ của Quy chế',
);

const MONTHS: Readonly<Record<string, number>> = { P1M: 1, P2M: 2, P3M: 3, P4M: 4, P6M: 6, P1Y: 12 };

/** How many months a period has; `undefined` of one in weeks, and of what is no period. */
export const monthsIn = (every: unknown): number | undefined => MONTHS[String(every)];
