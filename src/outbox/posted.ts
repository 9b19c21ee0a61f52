import type { GroupPost } from '../domain/announcements/announcement.ts';
import type { About, Transaction } from '../ports/store.ts';
import { keepUnlogged } from '../records/keep.ts';
import { withdrawnInGroup } from '../say/announcements/announcements.ts';
import { post as putOnItsWay } from './post.ts';

/** Notes where a notice at large stands in a group, so that it can be changed there. */
export async function notePosted(
  tx: Transaction,
  about: Extract<About, { readonly what: 'posted' }>,
  { chat, message, at }: Omit<GroupPost, 'version'>,
): Promise<void> {
  const found = await tx.announcements.get(about.announcement);
  if (!found) return;
  const post = { chat, message, at, version: about.version };
  const others = found.posts.filter((one) => one.chat !== chat || one.message !== message);
  keepUnlogged(tx, 'announcements', { ...found, posts: [...others, post] }, 'delivery');
  // It was withdrawn while it was on the wire.
  const committee = found.state === 'withdrawn' ? await tx.committees.get(found.committee) : null;
  if (committee)
    putOnItsWay(
      tx,
      `withdrawn:${chat}:${message}`,
      { to: chat, message: withdrawnInGroup(committee), edit: message },
      at,
    );
}
