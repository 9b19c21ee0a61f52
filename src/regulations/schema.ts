import { z } from 'zod';
import { conclusions, decisions, opinionRules, workForms } from './decisions.ts';
import { acting, bodyMeetings, guests, preparation, workingSessions } from './meetings.ts';
import { governance, information, records } from './papers.ts';
import { problems, reports } from './reports.ts';
import {
  type actor,
  bodyId,
  byBody,
  cited,
  group,
  type kind,
  outsiders,
  PROFILE_ID,
  type period,
  role,
  roles,
  TEAM_ROLES,
  type timing,
  type within,
  words,
} from './terms.ts';
import { delegation, plans, portfolios, tasks, team } from './work.ts';

export {
  bodyId,
  COMMITTEE_ROLES,
  type NoticeItem,
  PROPOSAL_PARTS,
  type ProposalPart,
  TEAM_ROLES,
} from './terms.ts';

/** What the text calls it in short: "sau đây gọi tắt là Ủy ban". */
const short = z.string().min(1).nullable().default(null);
const title = z.string().min(1).nullable().default(null);

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

/**
 * What a committee's regulation says, as data. A rule that the text does not state is `null` and is shown
 * as "Quy chế không quy định"; it is never filled in from a neighbour.
 */
export const profileSchema = z.strictObject({
  id: z.string().regex(PROFILE_ID, 'chỉ gồm 3–32 chữ thường không dấu, số và dấu gạch ngang'),
  version: z.int().positive(),
  title: z.string().min(1),
  /** The act that issued it. `note` keeps what the printed text says where it contradicts itself. */
  decision: z.strictObject({
    number: z.string(),
    date: z.iso.date(),
    issuer: z.string(),
    note: z.string().nullable().default(null),
  }),
  effectiveFrom: z.iso.date(),
  bodies: z.strictObject({
    committee: cited({ name: z.string().min(1), short }),
    /** The team that helps it; `null` where there is none. */
    team: cited({ name: z.string().min(1), short })
      .nullable()
      .default(null),
    /** Others beside these two, each with its own rules on meetings and decisions under its id. */
    further: z.array(further).default([]),
  }),
  /** What the text calls the holder of each role; `null` where it knows no such role. */
  titles: group({
    head: title,
    'standing-deputy-head': title,
    'deputy-head': title,
    'standing-member': title,
    member: title,
    'team-lead': title,
    'standing-deputy-team-lead': title,
    'deputy-team-lead': title,
    'team-member': title,
  }),
  /** `others`: agencies that are standing agencies beside it. */
  standingAgency: cited({
    name: z.string(),
    via: z.string().nullable().default(null),
    others: outsiders.default([]),
  })
    .nullable()
    .default(null),
  meetings: byBody(bodyMeetings),
  acting: z.array(acting).default([]),

  /** The act before it, which it ends: "Quyết định số 12/QĐ-BCĐ ngày 01/02/2021". */
  replaces: cited({ decision: z.string().min(1) })
    .nullable()
    .default(null),
  /** What makes it come into force. */
  inForce: cited({ from: z.literal('signing') })
    .nullable()
    .default(null),
  workForms: workForms.nullable().default(null),
  preparation,
  guests: guests.nullable().default(null),
  workingSessions: workingSessions.nullable().default(null),
  decisions,
  opinions: opinionRules,
  conclusions,
  reports,
  problems,
  tasks,
  portfolios,
  delegation,
  team,
  plans,
  information,
  records,
  governance,
});

/** A profile as it is kept: with the words of the text on matters of which it holds no rule, by place. */
export const regulationSchema = profileSchema.extend({
  unheld: z.record(z.string(), z.array(words)).default({}),
});

type Both<Rules> = Rules extends { committee: infer Each } ? { committee: Each; team: Each } : never;
type Profile = Omit<z.infer<typeof profileSchema>, 'meetings' | 'decisions'> & {
  meetings: Both<z.infer<typeof profileSchema>['meetings']>;
  decisions: Both<z.infer<typeof profileSchema>['decisions']>;
};
export type Regulation = z.infer<typeof regulationSchema>;

type Rule = { readonly article: string };
type PlacesIn<Part, Above extends string = ''> = {
  [Key in keyof Part & string]: NonNullable<Part[Key]> extends Rule | readonly Rule[]
    ? null extends Part[Key]
      ? `${Above}${Key}`
      : Key extends 'acting'
        ? Key
        : never
    : Part[Key] extends readonly unknown[]
      ? never
      : Part[Key] extends object
        ? PlacesIn<Part[Key], `${Above}${Key}.`>
        : never;
}[keyof Part & string];
/** Where a rule may stand that a text may not state: `meetings.committee.absence`. */
type KnownPlace = PlacesIn<Profile>;
type OfAnyBody<Known> =
  Known extends `${infer Group extends 'meetings' | 'decisions'}.committee.${infer Rest}`
    ? `${Group}.${string}.${Rest}`
    : never;
export type Place = KnownPlace | OfAnyBody<KnownPlace>;

export type BodyMeetings = z.infer<typeof bodyMeetings>;
export type Role = z.infer<typeof role>;
export type Actor = z.infer<typeof actor>;
export type MeetingKind = z.infer<typeof kind>;
/** The two bodies that every regulation may have. */
export type MainBody = 'committee' | 'team';
/** A body by its id: one of the two, or a further one of the profile. */
export type Body = string;
export type FurtherBody = Regulation['bodies']['further'][number];
export type BodyDecisions = Regulation['decisions']['committee'];
export type Every = z.infer<typeof period>;
export type Within = z.infer<typeof within>;
export type Timing = z.infer<typeof timing>;
