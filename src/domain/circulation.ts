import { hasLeft } from './committee/bodies.ts';
import { activeMembers, type Committee, type Member } from './committee/committee.ts';
import type { Body, Delivery, Letters } from './meetings/meeting.ts';
import type { Instant } from './time/instant.ts';

/** What circulates, by where it is kept. */
export type Circulating = 'conclusions' | 'sheets' | 'announcements';

/**
 * What was sent to people one by one and may have to be acknowledged: a conclusion, a notice at large, an opinion
 * sheet. A correction is a new version; it is sent and acknowledged anew.
 */
export interface Circulation {
  /** What it is called in lists: "Thông báo kết luận cuộc họp quý IV". */
  readonly title: string;
  /** Who sent it, and is told with the secretaries whom it did not reach. */
  readonly by: string;
  /** Members, in the order of the committee. */
  readonly to: readonly string[];
  readonly version: number;
  readonly wantsAcknowledgement: boolean;
  /** What came of the newest version for each of them; nothing yet while it is on its way. */
  readonly deliveries: Readonly<Record<string, Delivery>>;
  /** What came of its newest version by official mail, where the regulation has it delivered so. */
  readonly letters?: Letters;
  readonly acknowledged: Readonly<Record<string, Acknowledged>>;
}

export interface Acknowledged {
  readonly version: number;
  readonly at: Instant;
  /** The member, or a secretary who wrote it down for them. */
  readonly by: string;
}

export const circulate = (
  what: Pick<Circulation, 'title' | 'by' | 'to' | 'wantsAcknowledgement'>,
): Circulation => ({ ...what, version: 1, deliveries: {}, acknowledged: {} });

/** A corrected one: sent anew, and acknowledged anew. */
export const corrected = ({ letters: _, ...circulation }: Circulation): Circulation => ({
  ...circulation,
  version: circulation.version + 1,
  deliveries: {},
});

export const delivered = (circulation: Circulation, member: string, delivery: Delivery): Circulation => ({
  ...circulation,
  deliveries: { ...circulation.deliveries, [member]: delivery },
});

/** Of which body something is the own matter, and when it went out. */
export interface OfBody {
  readonly body: Body;
  readonly since: Instant;
}

/**
 * The same for those who are still there: who has left, the committee or the body of which it is, receives and acknowledges
 * nothing any more.
 */
export function amongPresent(circulation: Circulation, committee: Committee, of?: OfBody): Circulation {
  const here = activeMembers(committee).filter((one) => !of || !hasLeft(one, of.body, of.since));
  const there = new Set(here.map(({ id }) => id));
  return { ...circulation, to: circulation.to.filter((id) => there.has(id)) };
}

/** To whom the newest version is on its way, or went. */
export const reachedBy = (circulation: Circulation, committee: Committee, of?: OfBody): string[] =>
  amongPresent(circulation, committee, of).to.filter(
    (id) => circulation.deliveries[id]?.state !== 'no-account',
  );

/** Those who have not acknowledged the newest version, in the order of the committee. */
export const silentOn = ({ to, version, acknowledged, wantsAcknowledgement }: Circulation): string[] =>
  wantsAcknowledgement ? to.filter((id) => acknowledged[id]?.version !== version) : [];

/** Nothing reaches a member now. */
export const unreached = (
  { accounts, unlinked }: Pick<Member, 'accounts' | 'unlinked'>,
  now: Instant,
): Delivery => ({
  state: 'no-account',
  at: now,
  channel: null,
  linked: accounts.length > 0 || (unlinked ? 'before' : false),
});
