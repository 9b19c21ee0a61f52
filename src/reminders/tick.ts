import type { Committee } from '../domain/committee/committee.ts';
import { after, type Instant, MINUTE } from '../domain/time/instant.ts';
import type { Counter } from '../outbox/post.ts';
import type { Reminded, Store, Transaction, Wake } from '../ports/store.ts';
import { due, planOf } from './due.ts';
import { gather } from './gather.ts';
import { sendReminder } from './send.ts';
import type { Source } from './source.ts';

export interface ReminderTools {
  readonly store: Pick<Store, 'transaction'>;
  readonly sources: readonly Source[];
  readonly zone: string;
  /** Letters are sent. */
  readonly mails: boolean;
  readonly now: () => Instant;
  readonly nextId: Counter;
  readonly warn: (what: string, error: unknown) => void;
  /** What else its time brings, first and in the same transaction; returns when there is more of it. */
  readonly planned?: (tx: Transaction, committee: Committee, now: Instant) => Promise<Instant | null>;
}

/** A committee whose records make the program fail is left alone for this long; the others go on. */
const AGAIN = 15 * MINUTE;

/**
 * Sends what is due, committee by committee: each in a transaction that notes what went out, puts the messages on
 * their way and says when to look again. So it is sent once, whatever ends in between and whoever else ticks.
 * Returns how many committees were looked at.
 */
export async function tick(tools: ReminderTools): Promise<number> {
  const { store } = tools;
  const awake = await store.transaction((tx) => wakeful(tx, tools.now()));
  for (const committee of awake) {
    try {
      await store.transaction((tx) => remind(tx, committee, tools));
    } catch (error) {
      tools.warn(`reminders of ${committee} failed`, error);
      const now = tools.now();
      await store.transaction(async (tx) => tx.wakes.put(committee, { at: after(now, AGAIN), set: now }));
    }
  }
  return awake.length;
}

/** Committees whose time has come. One that never had a time, or whose time was set by a clock that ran ahead, is due. */
async function wakeful(tx: Transaction, now: Instant): Promise<string[]> {
  const wakes = new Map(await tx.wakes.all());
  return (await tx.committees.all()).flatMap(([id]) => (isDue(wakes.get(id) ?? null, now) ? [id] : []));
}

const isDue = (wake: Wake | null, now: Instant): boolean => wake === null || wake.at <= now || wake.set > now;

async function remind(tx: Transaction, id: string, tools: ReminderTools): Promise<void> {
  const now = tools.now();
  const committee = await tx.committees.get(id);
  const wake = await tx.wakes.get(id);
  // Another process has been here meanwhile.
  if (!committee || !isDue(wake, now)) return;
  const planned = (await tools.planned?.(tx, committee, now)) ?? null;
  const records = await gather(tx, committee, tools.zone, now);
  const plan = planOf(records, tools.sources, wake?.at ?? null);
  const done = new Set<string>();
  for (const { key } of [...plan.live, ...plan.over, ...plan.ahead])
    if (isDone(await tx.reminded.get(`${id}/${key}`), now)) done.add(key);
  const found = due(plan, done, records);
  const sent = await sendReminder(tx, found.send, records, tools);
  for (const { key } of found.send)
    tx.reminded.put(`${id}/${key}`, { at: now, outcome: sent.has(key) ? 'sent' : 'missed' });
  for (const { key } of found.missed) tx.reminded.put(`${id}/${key}`, { at: now, outcome: 'missed' });
  const next = planned !== null && planned < found.next ? planned : found.next;
  tx.wakes.put(id, { at: next, set: now });
}

/** What was called missed by a clock that ran ahead can still be sent. */
const isDone = (kept: Reminded | null, now: Instant): boolean =>
  kept !== null && (kept.outcome === 'sent' || kept.at <= now);
