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
 * For a clock that can be believed; what a wrong one has done is undone first. Each committee in a transaction of its
 * own: people are answered between them, and one that fails keeps none of the others. Throws what the first failed with.
 */
export async function keepUp(
  store: Store,
  now: Instant,
  zone: string,
  forgets = true,
  random: Random = randomBytes,
): Promise<Kempt> {
  const { back, committees } = await store.transaction(async (tx) => {
    const back = await takeBack(tx, after(now, AHEAD), now, random);
    await forgiveStamps(tx, now);
    if (forgets) await forget(tx, now);
    return { back, committees: (await tx.committees.all()).map(([id]) => id) };
  });
  let archived = 0;
  const failures: unknown[] = [];
  for (const id of committees)
    try {
      archived += await store.transaction((tx) => keepUpOne(tx, id, now, zone));
    } catch (error) {
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
  return { archived, back };
}

async function keepUpOne(tx: Transaction, id: string, now: Instant, zone: string): Promise<number> {
  const committee = await tx.committees.get(id);
  if (!committee) return 0;
  await archiveActs(tx, id, now);
  await settleSheets(tx, committee, now, zone);
  await endCallUps(tx, committee, now, zone);
  return archiveClosed(tx, id, now);
}

async function archiveClosed(tx: Transaction, committee: string, now: Instant): Promise<number> {
  const byId = ({ id }: { readonly id: string }): string => meetingYear(id);
  const yearAgo = after(now, -CONCLUSION_AT_HAND);
  const daysAgo = after(now, -TASK_AT_HAND_DAYS * DAY);
  const closing = { tx, committee, now };
  const moved = [
    await moveClosed(closing, 'announcements', (one) => isAnnouncementOver(one, now), byId),
    await moveClosed(closing, 'meetings', (one) => isClosed(one, now), byId),
    await moveClosed(closing, 'reports', (one) => isReportClosed(one, now), reportYear),
    await moveClosed(closing, 'sheets', (one) => isSheetOver(one, now), byId),
    await moveClosed(closing, 'problems', (one) => isProblemOver(one, now), byId),
    await moveClosed(closing, 'plans', (one) => isPlanOver(one, now), byId),
    await moveClosed(closing, 'register', (one) => isEntryOver(one, now), byId),
    await moveClosed(closing, 'conclusions', (one) => isConclusionClosed(one, yearAgo), byId),
    await moveClosed(closing, 'tasks', ({ closedAt }) => closedAt !== null && closedAt <= daysAgo, byId),
  ];
  return moved.reduce((all, one) => all + one, 0);
}

/** Older lines of the log of acts, unchanged, to the archive of their year, where they are searched as well. */
async function archiveActs(tx: Transaction, committee: string, now: Instant): Promise<void> {
  const before = after(now, -ACTS_AT_HAND);
  for (const [id, one] of await tx.acts.list(`${committee}/`)) {
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
