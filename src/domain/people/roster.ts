import type { MainBody, Role } from '../../regulations/schema.ts';
import type { Instant } from '../time/instant.ts';

/** The life of the lists of a committee and its team: who comes, who goes, and what somebody has proposed of it. */

/** Who is to join: somebody who is known already (`member`), or somebody new. */
export interface Newcomer {
  readonly member: string | null;
  readonly name: string;
  readonly post: string | null;
  readonly agency: string | null;
  readonly role: Role;
}

/**
 * `join`: `in` comes. `leave`: `out` goes. `replace`: `in` takes the place of `out`; a lead who asks for it names nobody
 * yet. `post`: `in`, who sits there, takes another role.
 */
export interface RosterChange {
  readonly what: 'join' | 'leave' | 'replace' | 'post';
  readonly body: MainBody;
  readonly out: string | null;
  readonly in: Newcomer | null;
}

/** A change that waits for the word of whom the regulation names, or for a decision on paper. */
export interface RosterProposal {
  readonly no: number;
  readonly change: RosterChange;
  /** Whose word it is, and who typed it. */
  readonly by: string;
  readonly recordedBy: string;
  readonly at: Instant;
}

/** Part of the team that works together. */
export interface TeamGroup {
  readonly name: string;
  readonly members: readonly string[];
}

/** A field, an area or a matter that was handed to somebody. */
export interface Charge {
  readonly no: number;
  readonly member: string;
  readonly field: string;
  readonly area: string | null;
  /** Whose word it is, by which article, and who typed it. */
  readonly by: string;
  readonly article: string | null;
  readonly recordedBy: string;
  readonly at: Instant;
}

export interface Roster {
  /** The number of the last proposal or charge. */
  readonly count: number;
  readonly charges?: readonly Charge[];
  readonly proposals: readonly RosterProposal[];
  readonly groups: readonly TeamGroup[];
}

export const NO_ROSTER: Roster = { count: 0, proposals: [], groups: [] };

export const ROSTER_LIMITS = {
  proposals: 50,
  groups: 20,
  groupName: 60,
  decision: 200,
  charges: 200,
  field: 300,
};

/** Whether a lead has asked that somebody be replaced, and nobody has been named yet. */
export const isAsked = ({ proposals }: Roster, out: string | null): boolean =>
  proposals.some(({ change }) => change.what === 'replace' && change.in === null && change.out === out);
