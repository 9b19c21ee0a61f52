import { z } from 'zod';

/**
 * What a committee's regulation says, as data. A rule that the text does not state is `null` and is shown
 * as "Quy chế không quy định"; it is never filled in from a neighbour.
 */

/** Where a rule stands, as it is cited to people: "khoản 3 Điều 14". */
const article = z.string().regex(/Điều \d+/, 'phải nêu Điều, ví dụ "khoản 3 Điều 14"');

/** A rule with its source: the article, and the words of the text that carry it. */
const cited = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, article, quote: z.string().min(1) });

export const COMMITTEE_ROLES = ['head', 'standing-deputy-head', 'deputy-head', 'standing-member', 'member'] as const;
export const TEAM_ROLES = ['team-lead', 'standing-deputy-team-lead', 'deputy-team-lead', 'team-member'] as const;
export const MEETING_KINDS = ['regular', 'ad-hoc', 'extended', 'working-session'] as const;

const role = z.enum([...COMMITTEE_ROLES, ...TEAM_ROLES]);
const kind = z.enum(MEETING_KINDS);
/** Who may do a thing: holders of a role, or whoever sits for the standing agency. */
const actor = z.enum([...COMMITTEE_ROLES, ...TEAM_ROLES, 'standing-agency']);

const convening = cited({ by: z.array(role).min(1) });

const bodyMeetings = z.strictObject({
  /** Regular meetings: `count` of them in every period (ISO 8601 duration); soft where the text says so. */
  regular: cited({ every: z.string().regex(/^P\d+[MWY]$/), count: z.int().positive(), soft: z.boolean() }).nullable(),
  convene: z.strictObject({
    regular: convening.nullable(),
    'ad-hoc': convening.nullable(),
    extended: convening.nullable(),
    'working-session': convening.nullable(),
  }),
  /** Who may only propose a meeting, which `decidedBy` then decide. */
  propose: cited({ by: z.array(actor).min(1), decidedBy: z.array(role).min(1), kinds: z.array(kind).min(1) }).nullable(),
  /** Who settles who takes part. */
  participants: cited({ decidedBy: z.literal('chair') }).nullable(),
  /** The role that chairs when nobody acts for it. */
  chair: cited({ role }).nullable(),
  /** A right to hand the chair of single meetings to somebody by a recorded word of `by`. */
  handChair: cited({ by: role, to: z.array(role).min(1), kinds: z.array(kind).min(1) }).nullable(),
  /** A member who cannot come reports it and needs the consent of that meeting's chair. */
  absence: cited({ consent: z.literal('chair') }).nullable(),
  /** What makes a delegate's mandate valid. */
  proxy: cited({ needs: z.enum(['written-opinion', 'chair-consent']) }).nullable(),
  /** Before the start: working days for the notice and the papers, or clock hours. */
  noticeLead: cited({ amount: z.int().positive(), unit: z.enum(['working-days', 'hours']) }).nullable(),
  papersLead: cited({
    amount: z.int().positive(),
    unit: z.enum(['working-days', 'hours']),
    sender: z.string().nullable(),
  }).nullable(),
  /** What a notice must say before it may go out. */
  noticeStates: cited({ items: z.array(z.enum(['content', 'time', 'place'])).min(1) }).nullable(),
  /** A report without which the meeting's notice is held back, and the fields it must have. */
  proposalReport: cited({ fields: z.array(z.enum(['goals', 'schedule', 'results'])).min(1) }).nullable(),
});

/** Who stands in for a role: when that role is away, when it has authorised it, or only when it was assigned. */
const acting = cited({
  body: z.enum(['committee', 'team']),
  for: role,
  by: z.array(role).min(1),
  when: z.array(z.enum(['absent', 'authorised', 'assigned'])).min(1),
  /** `all`: convening, approvals and the chair; `chairing`: the chair of the meeting and its approvals. */
  scope: z.enum(['all', 'chairing']),
});

export const regulationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,32}$/),
  version: z.int().positive(),
  title: z.string().min(1),
  /** The act that issued it. `note` keeps what the printed text says where it contradicts itself. */
  decision: z.strictObject({ number: z.string(), date: z.iso.date(), issuer: z.string(), note: z.string().nullable() }),
  effectiveFrom: z.iso.date(),
  bodies: z.strictObject({
    committee: cited({ name: z.string() }),
    team: cited({ name: z.string() }),
  }),
  /** What the text calls the holder of each role; `null` where it knows no such role. */
  titles: z.record(role, z.string().nullable()),
  standingAgency: cited({ name: z.string(), via: z.string().nullable() }).nullable(),
  meetings: z.strictObject({ committee: bodyMeetings, team: bodyMeetings }),
  acting: z.array(acting),
});

export type Regulation = z.infer<typeof regulationSchema>;
export type BodyMeetings = z.infer<typeof bodyMeetings>;
export type ActingRule = z.infer<typeof acting>;
export type Role = z.infer<typeof role>;
export type Actor = z.infer<typeof actor>;
export type MeetingKind = z.infer<typeof kind>;
export type Body = 'committee' | 'team';
