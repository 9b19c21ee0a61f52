import { randomBytes } from 'node:crypto';
import { isAnnouncementOver } from '../domain/announcements/announcement.ts';
import { LIVE } from '../domain/committee/reminding.ts';
import { isConclusionClosed } from '../domain/conclusions/conclusion.ts';
import { isClosed, meetingYear } from '../domain/meetings/meeting.ts';
import { isPlanOver } from '../domain/plans/plan.ts';
import { isProblemOver } from '../domain/problems/problem.ts';
import { isEntryOver } from '../domain/register/entry.ts';
import { isReportClosed, reportYear } from '../domain/reports/archive.ts';
import { isSheetOver } from '../domain/sheets/result.ts';
import { TASK_AT_HAND_DAYS } from '../domain/tasks/task.ts';
import { after, DAY, HOUR, type Instant, MINUTE } from '../domain/time/instant.ts';
import type { Random, Store, Transaction } from '../ports/store.ts';
import { settleSheets } from '../procedures/sheets/vote.ts';
import { endCallUps } from '../procedures/tasks/call-up.ts';
import { moveClosed, takeBack } from './archive.ts';

/** Updates may come again for a day; Telegram forgets them then. */
const REMEMBER_UPDATES = 26 * HOUR;
/** A reminder is planned for at most `LIVE` after it was due; a clock that jumped may come back within this time. */
const REMEMBER_REMINDERS = 2 * LIVE;
/** A question nobody answered in this time is dropped. */
const REMEMBER_QUESTIONS = 7 * DAY;
/** Lines of the log of acts go to the archive of their year after this; there they stay. */
const ACTS_AT_HAND = 7 * DAY;
const CONCLUSION_AT_HAND = 365 * DAY;
/** A stamp that is further ahead than this is of a clock that was wrong; clocks are set right by less every day. */
const AHEAD = 5 * MINUTE;

export interface Kempt {
  readonly archived: number;
  /** What a clock that ran ahead had closed. */
  readonly back: number;
}

/**
 * Keeps the live data small: what is closed goes to the archive of its year, and what nobody can need any more (old
 * update ids, expired invitations, forgotten questions) goes away, if `forgets`: that alone cannot be taken back.
 * For a clock that can be believed; what a wrong one has done is undone first.
 */
export async function keepUp(
  store: Store,
  now: Instant,
  zone: string,
  forgets = true,
  random: Random = randomBytes,
): Promise<Kempt> {
  return store.transaction(async (tx) => {
    const back = await takeBack(tx, after(now, AHEAD), now, random);
    await forgiveStamps(tx, now);
    if (forgets) await forget(tx, now);
    await archiveActs(tx, now);
    for (const [, committee] of await tx.committees.all()) {
      await settleSheets(tx, committee, now, zone);
      await endCallUps(tx, committee, now, zone);
    }
    return { archived: await archiveClosed(tx, now), back };
  });
}

async function archiveClosed(tx: Transaction, now: Instant): Promise<number> {
  const byId = ({ id }: { readonly id: string }): string => meetingYear(id);
  const yearAgo = after(now, -CONCLUSION_AT_HAND);
  const daysAgo = after(now, -TASK_AT_HAND_DAYS * DAY);
  const moved = [
    await moveClosed(tx, 'announcements', (one) => isAnnouncementOver(one, now), byId, now),
    await moveClosed(tx, 'meetings', (one) => isClosed(one, now), byId, now),
    await moveClosed(tx, 'reports', (one) => isReportClosed(one, now), reportYear, now),
    await moveClosed(tx, 'sheets', (one) => isSheetOver(one, now), byId, now),
    await moveClosed(tx, 'problems', (one) => isProblemOver(one, now), byId, now),
    await moveClosed(tx, 'plans', (one) => isPlanOver(one, now), byId, now),
    await moveClosed(tx, 'register', (one) => isEntryOver(one, now), byId, now),
    await moveClosed(tx, 'conclusions', (one) => isConclusionClosed(one, yearAgo), byId, now),
    await moveClosed(tx, 'tasks', ({ closedAt }) => closedAt !== null && closedAt <= daysAgo, byId, now),
  ];
  return moved.reduce((all, one) => all + one, 0);
}

/** Older lines of the log of acts, unchanged, to the archive of their year, where they are searched as well. */
async function archiveActs(tx: Transaction, now: Instant): Promise<void> {
  const before = after(now, -ACTS_AT_HAND);
  for (const [id, one] of await tx.acts.all()) {
    const year = one.at.slice(0, 4);
    if (one.at >= before || !(await tx.canArchive('acts', one.committee, year))) continue;
    tx.archive('acts', one.committee, year, id, one);
    tx.acts.delete(id);
  }
}

/** What a clock that ran ahead has noted of now is of now; a reminder that it sent comes again when it is due. */
async function forgiveStamps(tx: Transaction, now: Instant): Promise<void> {
  const ahead = after(now, AHEAD);
  for (const [id, { at }] of await tx.reminded.all()) if (at > ahead) tx.reminded.delete(id);
  for (const [id, { at }] of await tx.handled.all()) if (at > ahead) tx.handled.put(id, { at: now });
  for (const [id, account] of await tx.accounts.all()) {
    const { heardAt, reachableSince } = account;
    if ((heardAt ?? '') <= ahead && (reachableSince ?? '') <= ahead) continue;
    tx.accounts.put(id, {
      ...account,
      ...(heardAt !== null && heardAt > now ? { heardAt: now } : {}),
      reachableSince: reachableSince !== null && reachableSince > now ? now : reachableSince,
    });
  }
}

async function forget(tx: Transaction, now: Instant): Promise<void> {
  const updates = after(now, -REMEMBER_UPDATES);
  for (const [id, { at }] of await tx.handled.all()) if (at < updates) tx.handled.delete(id);
  for (const [id, { expires }] of await tx.invitations.all()) if (expires < now) tx.invitations.delete(id);
  const questions = after(now, -REMEMBER_QUESTIONS);
  for (const [id, account] of await tx.accounts.all()) {
    if (account.asking && account.asking.since < questions) tx.accounts.put(id, { ...account, asking: null });
  }
  const reminders = after(now, -REMEMBER_REMINDERS);
  for (const [id, { at }] of await tx.reminded.all()) if (at < reminders) tx.reminded.delete(id);
}
