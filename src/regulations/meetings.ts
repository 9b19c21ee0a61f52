import { z } from 'zod';
import { actor, cited, kind, outsiders, parties, period, role, roles } from './terms.ts';

const convening = cited({ by: roles });
const leadUnit = z.enum(['working-days', 'hours']);

/** The rules of one body's meetings. */
export const bodyMeetings = z.strictObject({
  /** Regular meetings: `count` of them in every period (ISO 8601 duration); soft where the text says so. */
  regular: cited({ every: period, count: z.int().positive(), soft: z.boolean() }).nullable(),
  convene: z.strictObject({
    regular: convening.nullable(),
    'ad-hoc': convening.nullable(),
    extended: convening.nullable(),
    'working-session': convening.nullable(),
  }),
  /** Who may only propose a meeting, which `decidedBy` then decide. */
  propose: cited({ by: z.array(actor).min(1), decidedBy: roles, kinds: z.array(kind).min(1) }).nullable(),
  /** Who settles who takes part. */
  participants: cited({ decidedBy: z.literal('chair') }).nullable(),
  /** The role that chairs when nobody acts for it. */
  chair: cited({ role }).nullable(),
  /** A right to hand the chair of single meetings to somebody by a recorded word of `by`. */
  handChair: cited({ by: role, to: roles, kinds: z.array(kind).min(1) }).nullable(),
  /** A member who cannot come reports it and needs the consent of that meeting's chair. */
  absence: cited({ consent: z.literal('chair') }).nullable(),
  /** What makes a delegate's mandate valid. */
  proxy: cited({ needs: z.enum(['written-opinion', 'chair-consent']) }).nullable(),
  /** Before the start: working days for the notice and the papers, or clock hours. */
  noticeLead: cited({ amount: z.int().positive(), unit: leadUnit }).nullable(),
  papersLead: cited({ amount: z.int().positive(), unit: leadUnit, sender: z.string().nullable() }).nullable(),
  /** What a notice must say before it may go out. */
  noticeStates: cited({ items: z.array(z.enum(['content', 'time', 'place'])).min(1) }).nullable(),
  /** A report without which the meeting's notice is held back, and the fields it must have. */
  proposalReport: cited({ fields: z.array(z.enum(['goals', 'schedule', 'results'])).min(1) }).nullable(),
});

/** Who stands in for a role: when that role is away, when it has authorised it, or only when it was assigned. */
export const acting = cited({
  body: z.enum(['committee', 'team']),
  for: role,
  by: roles,
  when: z.array(z.enum(['absent', 'authorised', 'assigned'])).min(1),
  /** `all`: convening, approvals and the chair; `chairing`: the chair of the meeting and its approvals. */
  scope: z.enum(['all', 'chairing']),
});

/** What is done before a meeting of the committee, and by whom. */
export const preparation = z.strictObject({
  /** Who directs the preparation, or hands out its tasks. */
  directed: cited({ by: roles }).nullable(),
  papers: cited({ by: parties }).nullable(),
  /** Who helps to write the papers, each as assigned. */
  help: cited({ by: parties }).nullable(),
  notices: cited({ by: parties }).nullable(),
  minutes: cited({ by: parties }).nullable(),
  /** Who sends the papers out. */
  sending: cited({ by: parties }).nullable(),
});

/** Who else comes to an extended meeting. */
export const guests = cited({ agencyHeads: z.boolean(), experts: z.boolean() });

/** With whom the leaders hold working sessions, regularly or when needed. */
export const workingSessions = cited({ by: roles, with: parties, withOutside: outsiders });
