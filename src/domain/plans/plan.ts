import type { MainBody } from '../../regulations/schema.ts';
import type { LogEntry } from '../meetings/log.ts';
import type { Unit } from '../tasks/task.ts';
import { after, DAY, type Instant } from '../time/instant.ts';
import type { PlanTime } from './when.ts';

/** Whose plan it is: a body's, or one member's own, to carry out that of the body. */
export type Scope = MainBody | 'member';

export interface PlanItem {
  readonly work: string;
  /** Nobody where neither a member nor an agency is said. */
  readonly lead: Unit;
  /** Whom of several the words may mean; left out where that is clear. */
  readonly among?: readonly string[];
  readonly with: readonly Unit[];
  /** `null` while nobody has said. */
  readonly when: PlanTime | null;
  /** The task that carries it out, once it is issued. */
  readonly task: string | null;
}

/** The programme and plan of a year ("chương trình, kế hoạch công tác"): drafted, put before who issues it, issued. */
export interface Plan {
  /** `<committee>/<year>-<number>`: 1 and 2 for the two bodies', higher ones for members' own. */
  readonly id: string;
  readonly committee: string;
  readonly year: string;
  readonly scope: Scope;
  /** Whose own it is; `null` for a body's. */
  readonly owner: string | null;
  /** Where what is in hand stands; an adjustment of what was issued begins again at `draft`. */
  readonly state: 'draft' | 'put' | 'issued';
  /** Grows with every change of what is to be issued: a word on another draft does not count. */
  readonly revision: number;
  readonly items: readonly PlanItem[];
  /** What holds. */
  readonly issued: { readonly items: readonly PlanItem[]; readonly at: Instant } | null;
  /** The sheet by which the body votes on what was put. */
  readonly vote: string | null;
  /** Why it was returned, until it is put again. */
  readonly returned: string | null;
  readonly draftedBy: string;
  readonly at: Instant;
  readonly log: readonly LogEntry[];
}

export const PLAN_LIMITS = { items: 60, line: 1_000, reason: 1_000, text: 15_000 };

const NUMBERS: Record<MainBody, number> = { committee: 1, team: 2 };
/** Members' own stand behind those. */
const OWN = 10;

export const planId = (
  committee: string,
  year: string,
  scope: Scope,
  owner: { readonly no: number } | null,
): string => `${committee}/${year}-${scope === 'member' ? OWN + (owner?.no ?? 0) : NUMBERS[scope]}`;

export const referToPlan = ({ id, revision }: Pick<Plan, 'id' | 'revision'>): string => `#${id}.${revision}`;

/** What others have before them: what was issued, else what is in hand. */
export const inForceItems = ({ issued, items }: Plan): readonly PlanItem[] => issued?.items ?? items;

/** The first item that nobody can carry out as it stands, and why. */
export function openItem(
  items: readonly PlanItem[],
): { readonly at: number; readonly item: PlanItem; readonly why: 'lead' | 'which' | 'when' } | null {
  for (const [at, item] of items.entries()) {
    if (item.among) return { at, item, why: 'which' };
    if (item.lead.member === null && item.lead.agency === '') return { at, item, why: 'lead' };
    if (item.when === null) return { at, item, why: 'when' };
  }
  return null;
}

/** A plan stays at hand for so long after its year: the last reports on it are written then. */
const KEPT = 120 * DAY;

export const isPlanOver = ({ year }: Plan, now: Instant): boolean =>
  after(`${Number(year) + 1}-01-01T00:00:00.000Z` as Instant, KEPT) <= now;
