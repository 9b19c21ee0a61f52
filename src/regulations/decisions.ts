import { z } from 'zod';
import {
  actor,
  byBody,
  COMMITTEE_ROLES,
  cited,
  group,
  outsiders,
  parties,
  party,
  quorumShare,
  role,
  roles,
  TEAM_ROLES,
  voteShare,
} from './terms.ts';

/** Matters that a text names when it says how they are decided. */
const matter = z.enum([
  'directions',
  'plans',
  'programmes',
  'regulation',
  'implementation-plan',
  'yearly-plan',
  'stage-plan',
]);

/** How a body decides. Both may stand beside each other: the majority on its matters, the leader on the rest. */
const bodyDecisions = group({
  /** One person decides; the others' votes are advice. */
  leader: cited({ role }).nullable().default(null),
  /**
   * Decided by the majority, on these matters alone, or on `all`, which are those that no other of them names. `of` is who
   * counts, `share` how many of them have to be for it, where the text says it. One alone may be written without a list.
   */
  majority: z
    .array(
      cited({
        matters: z.array(z.enum([...matter.options, 'all'])).min(1),
        of: z.enum(['all', 'present']).nullable().default(null),
        ...voteShare,
      }),
    )
    .min(1)
    .nullable()
    .default(null),
  /** Whose vote settles it where those for and those against are equally many: a role, or who chairs. */
  tie: cited({ by: z.enum([...COMMITTEE_ROLES, ...TEAM_ROLES, 'chair']) })
    .nullable()
    .default(null),
  /** What `role` may issue only after the body has discussed and passed it. */
  passedFirst: cited({ matters: z.array(matter).min(1), role })
    .nullable()
    .default(null),
});

export const decisions = byBody(bodyDecisions);

/** The ways in which the committee works, where the text lists them. */
export const workForms = cited({
  forms: z
    .array(z.enum(['regular-meeting', 'ad-hoc-meeting', 'conference', 'workshop', 'written-opinion']))
    .min(1),
});

export const opinionRules = group({
  /** Whose duty it is to give opinions. */
  given: cited({ by: parties }).nullable().default(null),
  /** Who may ask for them; `cases`: in what cases alone, in the words of the text. */
  asked: cited({ by: z.array(actor).min(1), cases: z.string().min(1).nullable().default(null) })
    .nullable()
    .default(null),
  /** Opinions are due in time, and the agencies of the members are chased. */
  inTime: cited({ chasedBy: parties }).nullable().default(null),
  /** Who settles matters while no meeting can be held, and so may open a round of opinions. */
  betweenMeetings: cited({ by: party }).nullable().default(null),
  /** Within how long opinions are to be given on a sheet of the committee. */
  period: cited({ amount: z.int().positive(), unit: z.enum(['working-days', 'days']) })
    .nullable()
    .default(null),
  /** What is made of silence once that time is over. */
  silence: cited({ means: z.literal('consent') })
    .nullable()
    .default(null),
  /** How many answers make an opinion sheet of the committee valid: of all its members, or of those who were asked. */
  quorum: cited({ ...quorumShare, of: z.enum(['members', 'asked']) })
    .nullable()
    .default(null),
  /** Who sums the opinions up, and for whom; `null` where the text does not say it. */
  summed: cited({ by: party.nullable().default(null), to: roles.nullable().default(null) })
    .nullable()
    .default(null),
});

export const conclusions = group({
  /** Who drafts the notice of the conclusion. */
  drafted: cited({ by: parties }).nullable().default(null),
  /** Within how long after a meeting of the committee the notice is issued. */
  period: cited({ amount: z.int().positive(), unit: z.enum(['working-days', 'days']) })
    .nullable()
    .default(null),
  /** Which office signs and sends the notice of whose conclusions: one by its name, or the standing agency. */
  issued: z
    .array(
      cited({
        of: roles,
        by: z.enum(['named', 'standing-agency']),
        name: z.string().min(1).nullable().default(null),
      }),
    )
    .min(1)
    .nullable()
    .default(null),
  /** To whom it is sent, and how; `by` is `null` where the text does not say who sends it. */
  sent: cited({
    by: party.nullable().default(null),
    to: z.literal('each-member'),
    form: z.literal('written'),
  })
    .nullable()
    .default(null),
  /** Whose conclusions the committee's members carry out. */
  binding: cited({ of: roles }).nullable().default(null),
  /** Whose conclusions the team's members carry out. */
  teamBinding: cited({ of: roles, ofOutside: outsiders.default([]) })
    .nullable()
    .default(null),
  /** Who else carries them out. */
  carriedOut: cited({ by: parties }).nullable().default(null),
  followedUp: cited({ by: parties }).nullable().default(null),
  /** Who reports how far they are carried out; `to` is `null` where the text does not say to whom. */
  progress: z
    .array(cited({ by: parties, to: parties.nullable().default(null) }))
    .min(1)
    .nullable()
    .default(null),
  /** Who makes known in the agencies what the committee directed or concluded. */
  passedOn: cited({ by: party, what: z.array(z.enum(['directions', 'conclusions'])).min(1) })
    .nullable()
    .default(null),
});
