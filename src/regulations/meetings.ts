import { z } from 'zod';
import {
  actor,
  bodyId,
  cited,
  group,
  kind,
  NOTICE_ITEMS,
  outsiders,
  PROPOSAL_PARTS,
  parties,
  period,
  quorumShare,
  role,
  roles,
  within,
  words,
} from './terms.ts';

/** Who calls; `authorised`: who else may, each by a recorded word of one of `by`, and the words that let them. */
const convening = cited({ by: roles, authorised: words.extend({ by: roles }).nullable().default(null) });
/** `days` are those of the calendar. */
const leadUnit = z.enum(['working-days', 'days', 'hours']);

/** `count` meetings in every period (ISO 8601 duration); soft where the text says so. */
const rhythm = cited({
  every: period,
  count: z.int().positive().default(1),
  soft: z.boolean().default(false),
  within: within.nullable().default(null),
});

/** The rules of one body's meetings. */
export const bodyMeetings = group({
  /** Regular meetings, each rhythm by itself; one alone may be written without a list. */
  regular: z.array(rhythm).min(1).nullable().default(null),
  convene: group({
    regular: convening.nullable().default(null),
    'ad-hoc': convening.nullable().default(null),
    extended: convening.nullable().default(null),
    'working-session': convening.nullable().default(null),
  }),
  /** Who may only propose a meeting, which `decidedBy` then decide. */
  propose: cited({ by: z.array(actor).min(1), decidedBy: roles, kinds: z.array(kind).min(1) })
    .nullable()
    .default(null),
  /** Who settles who takes part. */
  participants: cited({ decidedBy: z.literal('chair') })
    .nullable()
    .default(null),
  /** The role that chairs when nobody acts for it. */
  chair: cited({ role }).nullable().default(null),
  /** A right to hand the chair of single meetings to somebody by a recorded word of `by`. */
  handChair: cited({ by: role, to: roles, kinds: z.array(kind).min(1) })
    .nullable()
    .default(null),
  /**
   * A member who cannot come reports it: with the consent of that meeting's chair or of a post, or without
   * anybody's; to a post, the standing agency or the secretaries where the text says so; and has to send somebody
   * where it says that.
   */
  absence: cited({
    consent: z.enum(['chair', 'head', 'team-lead', 'none']),
    to: z.enum(['chair', 'head', 'team-lead', 'standing-agency', 'secretary']).default('chair'),
    substitute: z.boolean().default(false),
  })
    .nullable()
    .default(null),
  /** Everybody prepares a written opinion on what a meeting is about. */
  writtenOpinion: cited({ of: z.literal('each-member') })
    .nullable()
    .default(null),
  /** What makes a delegate's mandate valid. */
  proxy: cited({ needs: z.enum(['written-opinion', 'chair-consent']) })
    .nullable()
    .default(null),
  /** What those may do who come in a member's place. */
  delegates: cited({ speak: z.boolean(), vote: z.boolean() }).nullable().default(null),
  /**
   * How many make a meeting valid: of all members of the body, or of those of them who were invited. `delegates` is
   * whether those who come in a member's place count, where the text says it.
   */
  quorum: cited({
    ...quorumShare,
    of: z.enum(['members', 'invited']),
    delegates: z.boolean().nullable().default(null),
  })
    .nullable()
    .default(null),
  /** Before the start: working days or days of the calendar for the notice and the papers, or clock hours. */
  noticeLead: cited({ amount: z.int().positive(), unit: leadUnit }).nullable().default(null),
  papersLead: cited({
    amount: z.int().positive(),
    unit: leadUnit,
    sender: z.string().nullable().default(null),
  })
    .nullable()
    .default(null),
  /** For some kinds of meeting the notice, or the papers, have a lead time of their own: "họp đột xuất trước 02 giờ". */
  kindLeads: z
    .array(
      cited({
        of: z.array(z.enum(['notice', 'papers'])).min(1),
        kinds: z.array(kind).min(1),
        amount: z.int().positive(),
        unit: leadUnit,
      }),
    )
    .min(1)
    .nullable()
    .default(null),
  /** What a notice must say before it may go out. */
  noticeStates: cited({ items: z.array(z.enum(NOTICE_ITEMS)).min(1) })
    .nullable()
    .default(null),
  /** A report without which the meeting's notice is held back, and the fields it must have. */
  proposalReport: cited({ fields: z.array(z.enum(PROPOSAL_PARTS)).min(1) })
    .nullable()
    .default(null),
});

/**
 * Who stands in for a role: when that role is away, when it has authorised it, or only when it was assigned; `field`: in
 * the meetings of a field that was handed to them, and in no others.
 */
export const acting = cited({
  body: bodyId,
  for: role,
  by: roles,
  when: z.array(z.enum(['absent', 'authorised', 'assigned'])).min(1),
  /**
   * `all`: convening, approvals and the chair; `chairing`: the chair of the meeting and its approvals; `convening`: calling
   * it; `meetings`: both of these, and nothing besides.
   */
  scope: z.enum(['all', 'chairing', 'convening', 'meetings']),
  field: z.boolean().default(false),
});

/** What is done before a meeting of the committee, and by whom. */
export const preparation = group({
  /** Who directs the preparation, or hands out its tasks. */
  directed: cited({ by: roles }).nullable().default(null),
  papers: cited({ by: parties }).nullable().default(null),
  /** Who helps to write the papers, each as assigned. */
  help: cited({ by: parties }).nullable().default(null),
  notices: cited({ by: parties }).nullable().default(null),
  minutes: cited({ by: parties }).nullable().default(null),
  /** Who sends the papers out. */
  sending: cited({ by: parties }).nullable().default(null),
});

/** Who else comes to an extended meeting. */
export const guests = cited({ agencyHeads: z.boolean(), experts: z.boolean() });

/** With whom the leaders hold working sessions, regularly or when needed. */
export const workingSessions = cited({ by: roles, with: parties, withOutside: outsiders.default([]) });
