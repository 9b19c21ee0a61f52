import { type Address, chatOf, readAddress } from '../domain/address.ts';
import { topicLost } from '../domain/committee/acts.ts';
import { type Group, secretaries } from '../domain/committee/committee.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Transaction } from '../ports/store.ts';
import { keepUnlogged } from '../records/keep.ts';
import { topicGone } from '../say/deliveries.ts';
import { post } from './post.ts';
import { orderFor } from './reach.ts';

/**
 * A topic of a group was deleted: what was meant for it goes to the whole group from now on, and the
 * committee's secretaries are told once.
 */
export async function warnTopicGone(tx: Transaction, gone: Address, now: Instant): Promise<void> {
  const binding = await tx.groups.get(chatOf(gone));
  const committee = binding ? await tx.committees.get(binding.committee) : null;
  const topic = readAddress(gone)?.topic ?? null;
  if (!committee || topic === null) return;
  const isGone = ({ chat, topics }: Group): boolean =>
    chat === chatOf(gone) && (topics.notices === topic || topics.reminders === topic);
  // Another topic than ours, where somebody had asked something; or it has been told already.
  if (!committee.groups.some(isGone)) return;
  keepUnlogged(tx, 'committees', topicLost(committee, chatOf(gone), topic), 'platform');
  for (const secretary of secretaries(committee)) {
    const { order } = await orderFor(tx, committee, secretary, { message: topicGone(committee) }, false);
    if (order) post(tx, `topic-gone:${gone}:${secretary.id}`, order, now);
  }
}
