import { activeMembers, type Committee } from '../../src/domain/committee/committee.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import type { Report } from '../../src/domain/reports/report.ts';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { instantAt } from '../../src/domain/time/day.ts';
import { after, type Instant, MINUTE } from '../../src/domain/time/instant.ts';
import type { Regulation } from '../../src/regulations/schema.ts';
import { due, planOf } from '../../src/reminders/due.ts';
import type { Records, Reminder } from '../../src/reminders/source.ts';
import { SOURCES } from '../../src/reminders/sources.ts';
import { sayLine } from '../../src/say/committee/reminders.ts';
import { sayShort } from '../../src/say/when.ts';
import { ZONE } from '../domain/people.ts';
import { watchedRegulation } from '../regulations/coverage/watched.ts';

/** "2026-03-05 09:00" as people in Vietnam write it. */
export const at = (local: string): Instant => instantAt(local.slice(0, 10), local.slice(11), ZONE);

/** What is in the store at a moment of the year. */
export interface World {
  readonly committee: Committee;
  readonly meetings: readonly Meeting[];
  readonly reports: readonly Report[];
}

/** Something that happens at a moment of the year. */
export type Event = readonly [local: string, change: (world: World) => World];

/** Everything that goes out between two moments, with what happens in between. */
export class Year {
  world: World;
  readonly regulation: Regulation;
  /** Meetings in the archive. */
  past: readonly Meeting[] = [];
  readonly done = new Set<string>();
  readonly missed: string[] = [];
  readonly sent: { readonly now: Instant; readonly records: Records; readonly reminder: Reminder }[] = [];
  #wake: Instant | null = null;

  constructor(committee: Committee, regulation: Regulation) {
    // Known for long: nobody owes what was due before they were.
    const members = committee.members.map((member) => ({ ...member, joined: '2024-01-01' }));
    this.world = { committee: { ...committee, members }, meetings: [], reports: [] };
    this.regulation = watchedRegulation(regulation);
  }

  run(from: string, to: string, events: readonly Event[] = []): void {
    const end = at(to);
    const waiting = [...events].sort(([one], [other]) => (one < other ? -1 : 1));
    let now = at(from);
    while (now < end) {
      for (const [when, change] of waiting.splice(0, waiting.filter(([when]) => at(when) <= now).length)) {
        void when;
        this.world = change(this.world);
        this.#wake = this.#wake !== null && this.#wake < now ? this.#wake : now;
      }
      this.tick(now);
      const [next] = waiting;
      const wake = this.#wake ?? end;
      const then = next && at(next[0]) < wake ? at(next[0]) : wake;
      // A tick comes each minute.
      now = then > now ? then : after(now, MINUTE);
    }
  }

  /** One tick, as src/reminders/tick.ts does it, without a store. */
  tick(now: Instant): void {
    const records = this.records(now);
    const plan = planOf(records, SOURCES, this.#wake);
    const found = due(plan, this.done, records);
    for (const reminder of found.send) this.sent.push({ now, records, reminder });
    for (const { key } of [...found.send, ...found.missed]) this.done.add(key);
    this.missed.push(...found.missed.map(({ key }) => key));
    this.#wake = found.next;
  }

  records(now: Instant): Records {
    const { committee } = this.world;
    const calendar = makeCalendar(committee.daysOff);
    const law = { committee, regulation: this.regulation, now, calendar, zone: ZONE };
    return {
      ...this.world,
      ...law,
      lawOf: () => law,
      past: this.past,
      sheets: [],
      conclusions: [],
      announcements: [],
      decided: [],
      tasks: [],
      problems: [],
      plans: [],
    };
  }

  /** What was said of one kind, as "when | to whom". */
  of(what: Reminder['line']['what']): string[] {
    return this.sent
      .filter(({ reminder }) => reminder.line.what === what)
      .map(({ now, reminder }) => `${sayShort(now, ZONE)} | ${reminder.to.join(', ')}`);
  }

  /** A line for each thing said, with everybody to whom it was said at that moment. */
  table(): string {
    const rows = new Map<string, Set<string>>();
    for (const { now, records, reminder } of this.sent) {
      const said = sayLine(reminder.line, records).replace(/\. Gõ \/\S+(?: bảng)? để [^.]*\.$/, '');
      const row = `${now}|${sayShort(now, ZONE).replace(/^(\S+) (.+) (\S+)$/, '$2 $3 $1')} | * | ${said}`;
      const people = rows.get(row) ?? new Set();
      for (const id of reminder.to) people.add(id);
      if (reminder.group) people.add('nhóm');
      rows.set(row, people);
    }
    const order = [...activeMembers(this.world.committee).map(({ id }) => id), 'nhóm'];
    return [...rows]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([row, people]) =>
        row.slice(row.indexOf('|') + 1).replace('*', order.filter((id) => people.has(id)).join(', ')),
      )
      .join('\n');
  }
}
