import { z } from 'zod';
import { cited, outsiders, parties, party, role, roles } from './terms.ts';

export const information = z.strictObject({
  /** Who decides what may be made known. `byDefault` is what holds before they did, where the text says it. */
  disclosure: cited({ by: roles, byDefault: z.enum(['internal', 'public']).nullable() }).nullable(),
  /** Information about a single member: given as the law says. */
  aboutMembers: cited({ rule: z.literal('law') }).nullable(),
  toMembers: cited({ by: parties }).nullable(),
  toPress: cited({ by: parties }).nullable(),
  /** Who directs the information work. */
  directed: cited({ by: roles }).nullable(),
  /** How papers reach members officially, when a message in a chat is not it. */
  delivery: cited({
    by: party,
    channel: z.literal('official-email'),
    to: z.array(z.enum(['member', 'member-agency'])).min(1),
  }).nullable(),
});

/** A seal on what somebody signs: that of a named agency, or of the signer's own (`name` is then `null`). */
const seal = cited({
  signers: roles,
  of: z.enum(['named', 'own-agency']),
  name: z.string().min(1).nullable(),
});

/** What somebody signs; `for` and `when` where it is in another's stead. */
const signing = cited({
  by: roles,
  for: role.nullable(),
  when: z
    .array(z.enum(['assigned', 'authorised']))
    .min(1)
    .nullable(),
  papers: z.string().min(1),
});

export const records = z.strictObject({
  keeper: cited({ by: party }).nullable(),
  /** The register of papers in and out. */
  register: cited({ by: party }).nullable(),
  seals: z.array(seal).min(1).nullable(),
  signing: z.array(signing).min(1).nullable(),
});

export const governance = z.strictObject({
  /** Who sees to it that the regulation is kept. */
  oversight: cited({ by: parties }).nullable(),
  /** Who changes it, whether the committee must have passed the change first, and who drafts it. */
  amendment: cited({ by: role, passedFirst: z.boolean(), draftedBy: party.nullable() }).nullable(),
  /** Committees below this one. `own-regulation`: each issues its own. */
  children: cited({ level: z.string().min(1), relation: z.enum(['own-regulation', 'guidance']) }).nullable(),
  /** Who stands above the committee. */
  above: cited({ outsiders: outsiders.min(1) }).nullable(),
  /** Who may bring in experts and other people. */
  experts: cited({ by: roles }).nullable(),
  /** Everybody acts within their own competence. */
  competence: cited({ of: party }).nullable(),
  /** Information is shared in the course of the work. */
  exchange: cited({ of: party }).nullable(),
});
