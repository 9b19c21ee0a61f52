import type { PlanActName } from '../committee/act-name.ts';
import { DomainError } from '../domain-error.ts';
import { logged } from '../meetings/log.ts';
import { type Hand, handKept } from '../permission.ts';
import type { Instant } from '../time/instant.ts';
import { openItem, type Plan, type PlanItem } from './plan.ts';

const noted = (plan: Plan, hand: Hand, act: PlanActName, note: string | null, now: Instant): Plan => ({
  ...plan,
  revision: plan.revision + 1,
  log: logged(plan.log, { at: now, ...handKept(hand), act, note }),
});

/** A plan of which there is nothing yet. */
export const planBegun = (
  what: Pick<Plan, 'id' | 'committee' | 'year' | 'scope' | 'owner'>,
  items: readonly PlanItem[],
  hand: Hand,
  now: Instant,
): Plan =>
  noted(
    {
      ...what,
      items,
      state: 'draft',
      revision: 0,
      issued: null,
      vote: null,
      returned: null,
      draftedBy: hand.by,
      at: now,
      log: [],
    },
    hand,
    'plan-drafted',
    null,
    now,
  );

/** Other items. What was put goes back into drafting: a vote on what it was counts no more. */
export const planRedrafted = (plan: Plan, items: readonly PlanItem[], hand: Hand, now: Instant): Plan => ({
  ...noted({ ...plan, items, state: 'draft', vote: null }, hand, 'plan-redrafted', null, now),
  draftedBy: hand.by,
});

/** Throws where an item has nobody to do it, or no time. */
export function assertWhole({ items }: Plan): void {
  if (items.length === 0) throw new DomainError('plan-empty');
  const open = openItem(items);
  if (!open) return;
  const facts = { at: String(open.at + 1), work: open.item.work, agency: open.item.lead.agency };
  throw new DomainError(`plan-item-${open.why}`, facts);
}

/** Before who issues it. */
export function putForward(plan: Plan, hand: Hand, now: Instant): Plan {
  if (plan.state !== 'draft') throw new DomainError('plan-changed');
  assertWhole(plan);
  return noted({ ...plan, state: 'put', vote: null, returned: null }, hand, 'plan-put', null, now);
}

/** The body is asked. */
export function planVoteOpened(plan: Plan, sheet: string, hand: Hand, now: Instant): Plan {
  if (plan.state !== 'put') throw new DomainError('plan-changed');
  return noted({ ...plan, vote: sheet }, hand, 'plan-vote-opened', null, now);
}

/** Back to who put it, to be amended and put again. */
export function planReturned(plan: Plan, reason: string, hand: Hand, now: Instant): Plan {
  if (plan.state !== 'put') throw new DomainError('plan-changed');
  return noted({ ...plan, state: 'draft', returned: reason }, hand, 'plan-returned', reason, now);
}

/** It holds from now on, with the tasks that carry it out. */
export function planIssued(plan: Plan, items: readonly PlanItem[], hand: Hand, now: Instant): Plan {
  assertWhole(plan);
  return noted(
    { ...plan, items, state: 'issued', issued: { items, at: now } },
    hand,
    'plan-issued',
    null,
    now,
  );
}
