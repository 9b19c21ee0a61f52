import { AHEAD, LIVE, opening, remindingOf } from '../domain/committee/reminding.ts';
import { after, type Instant } from '../domain/time/instant.ts';
import { remembered } from './mornings.ts';
import type { Records, Reminder, Source } from './source.ts';

/** What of a committee's reminders could matter now or soon. */
export interface Agenda {
  /** Whose time has come and that are still of use; whether they went out already is for `due` to say. */
  readonly live: readonly Reminder[];
  /** Whose use ended since `since`. */
  readonly over: readonly Reminder[];
  readonly ahead: readonly Reminder[];
}

/**
 * Every reminder of a committee around now. Pure: the same records and the same `now` give the same. `since` is
 * the instant for which the committee was to wake; `null` where nothing was ever planned for it.
 */
export function planOf(records: Records, sources: readonly Source[], since: Instant | null): Agenda {
  const { committee, now } = records;
  const { off } = remindingOf(committee);
  const live: Reminder[] = [];
  const over: Reminder[] = [];
  const ahead: Reminder[] = [];
  for (const source of sources) {
    if (off.includes(source.name)) continue;
    for (const one of source.plan(records, after(now, -LIVE), after(now, AHEAD))) {
      if (one.at > now) ahead.push(one);
      else if (one.until > now) live.push(one);
      else if (since !== null && one.until >= since) over.push(one);
    }
  }
  return { live, over, ahead };
}

export interface DueNow {
  readonly send: readonly Reminder[];
  readonly missed: readonly Reminder[];
  /** The next instant at which something may be due; at most `AHEAD` from now. */
  readonly next: Instant;
}

/** What goes out now, given the keys of what went out (or was missed) before. */
export function due(plan: Agenda, done: ReadonlySet<string>, records: Records): DueNow {
  const { committee, calendar, zone, now } = records;
  const openingOf = {
    working: remembered((at: Instant) => opening(at, 'working', committee, calendar, zone)),
    waking: remembered((at: Instant) => opening(at, 'waking', committee, calendar, zone)),
  };
  const send: Reminder[] = [];
  let next = after(now, AHEAD);
  const wakeAt = (at: Instant): void => {
    if (at < next) next = at;
  };
  for (const one of plan.live) {
    if (done.has(one.key)) continue;
    const open = openingOf[one.urgency](now);
    if (open <= now) send.push(one);
    else wakeAt(open < one.until ? open : one.until);
  }
  for (const one of plan.ahead) if (!done.has(one.key)) wakeAt(openingOf[one.urgency](one.at));
  return { send, missed: plan.over.filter(({ key }) => !done.has(key)), next };
}
