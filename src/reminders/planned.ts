import type { Address } from '../domain/address.ts';
import type { Announcement } from '../domain/announcements/announcement.ts';
import { type Committee, regulationOn } from '../domain/committee/committee.ts';
import { dayAt } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { tellOfCirculation } from '../outbox/losses.ts';
import { type Counter, post } from '../outbox/post.ts';
import { orderFor } from '../outbox/reach.ts';
import type { Transaction } from '../ports/store.ts';
import { sendAnnouncement } from '../procedures/announcements/announcements.ts';
import { keepDocument } from '../records/keep.ts';

/** What sends by itself is no account of anybody's. */
const BY_ITSELF = 'tu-dong';

/**
 * Sends the notices at large whose time has come, in the transaction in which they are noted as sent: so each goes out
 * once, also where the program was down at that time. Returns when the next one goes, or `null`.
 */
export async function sendPlanned(
  tx: Transaction,
  committee: Committee,
  { nextId, zone, mails }: { readonly nextId: Counter; readonly zone: string; readonly mails: boolean },
  now: Instant,
): Promise<Instant | null> {
  let next: Instant | null = null;
  const regulation = await tx.regulations.get(regulationOn(committee, dayAt(now, zone)));
  if (!regulation) throw new Error(`the regulation of ${committee.id} is not in the store`);
  const through = {
    now,
    zone,
    mails,
    committee,
    regulation,
    post: (
      to: Address,
      message: Parameters<typeof post>[2]['message'],
      about?: Parameters<typeof post>[2]['about'],
    ) => post(tx, nextId(), { to, message, ...(about ? { about } : {}) }, now),
  };
  for (const [, one] of await tx.announcements.list(`${committee.id}/`)) {
    if (one.state !== 'planned') continue;
    if (one.at > now) {
      if (next === null || one.at < next) next = one.at;
      continue;
    }
    await send(one);
  }
  return next;

  async function send(planned: Announcement): Promise<void> {
    const hand = { tx, nextId, channel: BY_ITSELF, committee: committee.id };
    const then = await sendAnnouncement(
      {
        ...through,
        tell: async (member, message, about) => {
          const told = { message, ...(about ? { about } : {}) };
          const { order, reached } = await orderFor(tx, committee, member, told, mails);
          if (order) post(tx, nextId(), order, now);
          return reached;
        },
      },
      planned,
    );
    await keepDocument(hand, 'announcements', then);
    // Whom nothing reached when it was planned was shown then, and may be somebody else by now.
    const states = Object.values(then.circulation.deliveries).map(({ state }) => state);
    if (states.includes('no-account')) await tellOfCirculation(tx, 'announcements', then, now);
  }
}
