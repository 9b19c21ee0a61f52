import { type Address, chatOf, readAddress } from '../domain/address.ts';
import { secretaries } from '../domain/committee.ts';
import type { Instant } from '../domain/instant.ts';
import type { Transaction } from '../store.ts';
import { topicGone } from '../text/notices.ts';
import { post } from './post.ts';

/**
 * A topic of a group was deleted: what was meant for it goes to the whole group from now on, and the
 * committee's secretaries are told once.
 */
export async function warnTopicGone(tx: Transaction, gone: Address, now: Instant): Promise<void> {
  const binding = await tx.groups.get(chatOf(gone));
  const committee = binding ? await tx.committees.get(binding.committee) : null;
  const topic = readAddress(gone)?.topic ?? null;
  if (!committee || topic === null) return;
  const groups = committee.groups.map((group) =>
    group.chat === chatOf(gone)
      ? {
          ...group,
          topics: {
            notices: group.topics.notices === topic ? null : group.topics.notices,
            reminders: group.topics.reminders === topic ? null : group.topics.reminders,
          },
        }
      : group,
  );
  tx.committees.put(committee.id, { ...committee, groups });
  for (const secretary of secretaries(committee)) {
    const [to] = secretary.accounts;
    if (to) post(tx, `topic-gone:${gone}:${secretary.id}`, { to, message: topicGone(committee) }, now);
  }
}
