import { z } from 'zod';
import { cited, group, parties, party, role, roles } from './terms.ts';

export const tasks = group({
  /** Who assigns the members of the committee their tasks. */
  assigned: cited({ by: roles }).nullable().default(null),
  /** Who may give them other tasks besides. */
  others: cited({ by: roles }).nullable().default(null),
  /** Who assigns the members of the team theirs. */
  teamAssigned: cited({ by: roles }).nullable().default(null),
  /** Who gives tasks to the team as a whole, and to the standing agency. */
  teamGiven: cited({ by: roles }).nullable().default(null),
  agencyGiven: cited({ by: roles }).nullable().default(null),
  /** To whom a member reports what came of a task. */
  results: cited({ to: parties }).nullable().default(null),
  /** Who urges and checks, and so receives what is overdue. */
  overdue: cited({ to: parties }).nullable().default(null),
});

/** What somebody answers for. `role` is `null` for a member whose rank is not named. */
const portfolio = cited({
  key: z.string().regex(/^[a-z0-9-]{3,40}$/, 'chỉ gồm chữ thường không dấu, số và dấu gạch ngang'),
  office: z.string().min(1),
  role: role.nullable().default(null),
  field: z.string().min(1),
});

export const portfolios = group({
  /** What the text itself hands to office holders. */
  named: z.array(portfolio).min(1).nullable().default(null),
  /** What `by` hands to each member: a field, and an area where the text speaks of areas. */
  assigned: cited({ by: roles, parts: z.array(z.enum(['field', 'area'])).min(1) })
    .nullable()
    .default(null),
});

/** Powers that are given on, short of acting for the leader. */
export const delegation = group({
  /** Who settles the everyday business. */
  routine: cited({ by: roles }).nullable().default(null),
  /** Who works within a scope that `from` has assigned or authorised. */
  scoped: cited({ by: roles, from: roles }).nullable().default(null),
  /** Who answers to whom for what was decided in somebody's stead. */
  account: cited({ by: roles, to: roles }).nullable().default(null),
  /** The same three for the team. */
  teamRoutine: cited({ by: roles }).nullable().default(null),
  teamScoped: cited({ by: roles, from: roles }).nullable().default(null),
});

export const team = group({
  /** Who directs the team. */
  directed: cited({ by: roles }).nullable().default(null),
  /** Who sets it up and so keeps its list. */
  setUp: cited({ by: roles }).nullable().default(null),
  nominated: cited({ by: roles }).nullable().default(null),
  /** Who replaces its people, or proposes it, and who may ask for it. */
  replaced: cited({ by: roles, how: z.enum(['replace', 'propose']), askedBy: roles.nullable().default(null) })
    .nullable()
    .default(null),
  /** Who divides it into groups, and assigns them their tasks. */
  groups: cited({ by: roles }).nullable().default(null),
  /** Who may call its people together to work in one place for a time. */
  callUp: cited({ by: roles, place: z.string().nullable().default(null), experts: z.boolean() })
    .nullable()
    .default(null),
  /** Who may ask agencies for information and reports. */
  informationRequests: cited({ by: parties, from: party }).nullable().default(null),
});

export const plans = group({
  /** The committee's yearly programme and its plan of checks; `drafted` is `null` where the text does not say. */
  yearly: cited({ issuedBy: role, draftedBy: party.nullable().default(null) })
    .nullable()
    .default(null),
  teamYearly: cited({ issuedBy: role }).nullable().default(null),
  /** Each one's own plan to carry out the yearly one. */
  members: cited({ by: roles }).nullable().default(null),
  teamMembers: cited({ by: roles }).nullable().default(null),
  /** Who prepares the review of how the work went. */
  review: cited({ by: parties }).nullable().default(null),
});
