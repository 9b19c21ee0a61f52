import { z } from 'zod';
import { conclusions, decisions, opinionRules, workForms } from './decisions.ts';
import { acting, bodyMeetings, guests, preparation, workingSessions } from './meetings.ts';
import { governance, information, records } from './papers.ts';
import { problems, reports } from './reports.ts';
import { type actor, cited, type kind, role } from './terms.ts';
import { delegation, plans, portfolios, tasks, team } from './work.ts';

export { COMMITTEE_ROLES, TEAM_ROLES } from './terms.ts';

/**
 * What a committee's regulation says, as data. A rule that the text does not state is `null` and is shown
 * as "Quy chế không quy định"; it is never filled in from a neighbour.
 */
export const regulationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,32}$/, 'chỉ gồm 3–32 chữ thường không dấu, số và dấu gạch ngang'),
  version: z.int().positive(),
  title: z.string().min(1),
  /** The act that issued it. `note` keeps what the printed text says where it contradicts itself. */
  decision: z.strictObject({
    number: z.string(),
    date: z.iso.date(),
    issuer: z.string(),
    note: z.string().nullable(),
  }),
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

  /** What makes it come into force. */
  inForce: cited({ from: z.literal('signing') }).nullable(),
  workForms: workForms.nullable(),
  preparation,
  guests: guests.nullable(),
  workingSessions: workingSessions.nullable(),
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

export type Regulation = z.infer<typeof regulationSchema>;
export type BodyMeetings = z.infer<typeof bodyMeetings>;
export type Role = z.infer<typeof role>;
export type Actor = z.infer<typeof actor>;
export type MeetingKind = z.infer<typeof kind>;
export type Body = 'committee' | 'team';
