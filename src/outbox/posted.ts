import type { GroupPost } from '../domain/announcement.ts';
import type { About, Transaction } from '../store.ts';

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
  tx.announcements.put(found.id, { ...found, posts: [...others, post] });
}
