import { isAnnouncementOver } from './domain/announcement.ts';
import { after, DAY, type Instant } from './domain/instant.ts';
import { meetingYear } from './domain/meeting.ts';
import type { Transaction } from './store.ts';

/** Lines of the log of acts go to the archive of their year after this; there they stay. */
const ACTS_AT_HAND = 7 * DAY;

/** Notices at large that are long out, to the archive; returns how many. */
export async function archiveAnnouncements(tx: Transaction, now: Instant): Promise<number> {
  let archived = 0;
  for (const [id, one] of await tx.announcements.list()) {
    if (!isAnnouncementOver(one, now)) continue;
    tx.archive('announcements', one.committee, meetingYear(id), id, one);
    tx.announcements.delete(id);
    archived += 1;
  }
  return archived;
}

/** Older lines of the log of acts, unchanged, to the archive of their year. */
export async function archiveActs(tx: Transaction, now: Instant): Promise<void> {
  const before = after(now, -ACTS_AT_HAND);
  for (const [id, one] of await tx.acts.list()) {
    if (one.at >= before) continue;
    tx.archive('acts', one.committee, one.at.slice(0, 4), id, one);
    tx.acts.delete(id);
  }
}
