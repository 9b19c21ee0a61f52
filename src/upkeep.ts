import { after, DAY, HOUR, type Instant } from './domain/instant.ts';
import { isClosed, meetingYear } from './domain/meeting.ts';
import { LIVE } from './domain/reminding.ts';
import { isReportClosed, reportYear } from './domain/report-archive.ts';
import type { Store, Transaction } from './store.ts';
import { archiveActs, archiveAnnouncements } from './upkeep-announcements.ts';
import { archiveSheets } from './upkeep-sheets.ts';
import { archiveWork } from './upkeep-work.ts';

/** Updates may come again for a day; Telegram forgets them then. */
const REMEMBER_UPDATES = 26 * HOUR;
/** A reminder is planned for at most `LIVE` after it was due; a clock that jumped may come back within this time. */
const REMEMBER_REMINDERS = 2 * LIVE;
/** A question nobody answered in this time is dropped. */
const REMEMBER_QUESTIONS = 7 * DAY;

/**
 * Keeps the live data small: closed meetings and reports go to the archive of their year, and what nobody can need any
 * more (old update ids, expired invitations, forgotten questions) goes away.
 */
export async function keepUp(
  store: Store,
  now: Instant,
  zone: string,
): Promise<{ readonly archived: number }> {
  return store.transaction(async (tx) => {
    await forgetUpdates(tx, now);
    await forgetInvitations(tx, now);
    await forgetQuestions(tx, now);
    await forgetReminders(tx, now);
    await archiveActs(tx, now);
    const notices = await archiveAnnouncements(tx, now);
    return {
      archived:
        notices +
        (await archiveMeetings(tx, now)) +
        (await archiveReports(tx, now)) +
        (await archiveSheets(tx, now, zone)) +
        (await archiveWork(tx, now)),
    };
  });
}

async function archiveMeetings(tx: Transaction, now: Instant): Promise<number> {
  let archived = 0;
  for (const [id, meeting] of await tx.meetings.list()) {
    if (!isClosed(meeting, now)) continue;
    tx.archive('meetings', meeting.committee, meetingYear(id), id, meeting);
    tx.meetings.delete(id);
    archived += 1;
  }
  return archived;
}

async function archiveReports(tx: Transaction, now: Instant): Promise<number> {
  let archived = 0;
  for (const [id, report] of await tx.reports.list()) {
    if (!isReportClosed(report, now)) continue;
    tx.archive('reports', report.committee, reportYear(report), id, report);
    tx.reports.delete(id);
    archived += 1;
  }
  return archived;
}

async function forgetUpdates(tx: Transaction, now: Instant): Promise<void> {
  const before = after(now, -REMEMBER_UPDATES);
  for (const [id, { at }] of await tx.handled.list()) if (at < before) tx.handled.delete(id);
}

async function forgetInvitations(tx: Transaction, now: Instant): Promise<void> {
  for (const [id, { expires }] of await tx.invitations.list()) if (expires < now) tx.invitations.delete(id);
}

async function forgetQuestions(tx: Transaction, now: Instant): Promise<void> {
  const before = after(now, -REMEMBER_QUESTIONS);
  for (const [id, account] of await tx.accounts.list()) {
    if (account.asking && account.asking.since < before) tx.accounts.put(id, { ...account, asking: null });
  }
}

async function forgetReminders(tx: Transaction, now: Instant): Promise<void> {
  const before = after(now, -REMEMBER_REMINDERS);
  for (const [id, { at }] of await tx.reminded.list()) if (at < before) tx.reminded.delete(id);
}
