import { z } from 'zod';
import { cited, group, outsiders, parties, party, role, roles } from './terms.ts';

export const information = group({
  /** Who decides what may be made known; until they did nothing is. */
  disclosure: cited({ by: roles }).nullable().default(null),
  /** Information about a single member: given as the law says. */
  aboutMembers: cited({ rule: z.literal('law') })
    .nullable()
    .default(null),
  toMembers: cited({ by: parties }).nullable().default(null),
  toPress: cited({ by: parties }).nullable().default(null),
  /** Who directs the information work. */
  directed: cited({ by: roles }).nullable().default(null),
  /** How papers reach members officially, when a message in a chat is not it. */
  delivery: cited({
    by: party,
    channel: z.literal('official-email'),
    to: z.array(z.enum(['member', 'member-agency'])).min(1),
  })
    .nullable()
    .default(null),
});

/** A seal on what somebody signs: that of a named agency, or of the signer's own (`name` is then `null`). */
const seal = cited({
  signers: roles,
  of: z.enum(['named', 'own-agency']),
  name: z.string().min(1).nullable().default(null),
});

/** What somebody signs; `for` and `when` where it is in another's stead. */
const signing = cited({
  by: roles,
  for: role.nullable().default(null),
  when: z
    .array(z.enum(['assigned', 'authorised']))
    .min(1)
    .nullable()
    .default(null),
  papers: z.string().min(1),
});

export const records = group({
  keeper: cited({ by: party }).nullable().default(null),
  /** The register of papers in and out. */
  register: cited({ by: party }).nullable().default(null),
  seals: z.array(seal).min(1).nullable().default(null),
  signing: z.array(signing).min(1).nullable().default(null),
});

export const governance = group({
  /** Who sees to it that the regulation is kept. */
  oversight: cited({ by: parties }).nullable().default(null),
  /** Who changes it, whether the committee must have passed the change first, and who drafts it. */
  amendment: cited({ by: role, passedFirst: z.boolean(), draftedBy: party.nullable().default(null) })
    .nullable()
    .default(null),
  /** Committees below this one. `own-regulation`: each issues its own. */
  children: cited({ level: z.string().min(1), relation: z.enum(['own-regulation', 'guidance']) })
    .nullable()
    .default(null),
  /** Who stands above the committee. */
  above: cited({ outsiders: outsiders.min(1) })
    .nullable()
    .default(null),
  /** Who may bring in experts and other people. */
  experts: cited({ by: roles }).nullable().default(null),
  /** Everybody acts within their own competence. */
  competence: cited({ of: party }).nullable().default(null),
  /** Information is shared in the course of the work. */
  exchange: cited({ of: party }).nullable().default(null),
});
