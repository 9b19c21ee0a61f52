import { dayOffRemoved, dayOffSet } from '../../src/domain/committee/acts.ts';
import { daysOffOf } from '../../src/domain/time/calendar.ts';
import { type Day, dayAt, yearOf } from '../../src/domain/time/day.ts';
import { type DayOff, MOST_DAYS_OFF } from '../../src/domain/time/days-off.ts';
import { type DayOffWish, readOffOrWork, readWish } from '../../src/hear/days-off.ts';
import {
  type Ask,
  type AskAfter,
  defineCommand,
  first,
  type Reply,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { hand } from '../../src/queries/rights.ts';
import * as say from '../../src/say/committee/days-off.ts';

const LONGEST = 200;

const rowOn = ({ seat: { committee } }: SeatContext, day: Day): DayOff | null =>
  daysOffOf(committee.daysOff, yearOf(day)).rows.find(({ date }) => date === day) ?? null;

/** Nothing, or a year, shows the table; “thêm”, “xác nhận” and “bỏ” are followed by a day. */
const wish: Ask<DayOffWish> = {
  question: async () => say.daysHow(),
  unsaid: async ({ now, zone }) => ({ ok: true, value: { do: 'show', year: yearOf(dayAt(now, zone)) } }),
  read: async (input, context) => {
    hand(context, { act: 'keep-days-off' });
    const { now, zone, seat } = context;
    const read = readWish(input.text, now, zone);
    if (read === null) return { ok: false, say: say.daysHow(), final: true };
    if (read === 'day-unclear') return { ok: false, say: say.dayUnclear(), final: true };
    if (read.do === 'show') return { ok: true, value: read };
    const year = yearOf(dayAt(now, zone));
    if (yearOf(read.day) < year - 1 || yearOf(read.day) > year + 2)
      return { ok: false, say: say.yearOutOfReach(year - 1, year + 2), final: true };
    const own = seat.committee.daysOff.some(({ date }) => date === read.day);
    if (read.do === 'remove' && !own) return { ok: false, say: say.notOwnDay(read.day), final: true };
    if (read.do === 'confirm' && (rowOn(context, read.day)?.status ?? 'official') === 'official')
      return { ok: false, say: say.nothingToConfirmThere(read.day), final: true };
    if (read.do === 'add' && !own && seat.committee.daysOff.length >= MOST_DAYS_OFF)
      return { ok: false, say: say.tooManyDays(MOST_DAYS_OFF), final: true };
    return { ok: true, value: read, keep: { text: `${WORDS[read.do]} ${read.day}`, file: null } };
  },
};
const WORDS = { add: 'thêm', confirm: 'xác nhận', remove: 'bỏ' } as const;

const needs = ({ wish }: { readonly wish: DayOffWish }): DayOffWish['do'] => wish.do;
const line = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);

/** Of a day that is added: whether it is off or worked. Of one that is confirmed: by which decision. */
const second: AskAfter<{ wish: DayOffWish }, string> = {
  question: async (_context, given) =>
    needs(given) === 'add' ? say.askOffOrWork() : { text: say.askLegalBasis() },
  unsaid: async (_context, given) =>
    needs(given) === 'add' || needs(given) === 'confirm' ? null : { ok: true, value: '' },
  read: async (input, _context, given) => {
    if (needs(given) !== 'add')
      return line(input.text) === ''
        ? { ok: false, say: { text: say.askLegalBasis() } }
        : { ok: true, value: line(input.text) };
    const value = readOffOrWork(input.text);
    return value ? { ok: true, value } : { ok: false, say: say.askOffOrWork() };
  },
};

/** What only a day that is added has. */
const ofAdded = (question: string): AskAfter<{ wish: DayOffWish }, string> => ({
  question: async () => ({ text: question }),
  unsaid: async (_context, given) => (needs(given) === 'add' ? null : { ok: true, value: '' }),
  read: async (input) =>
    line(input.text).length < 2
      ? { ok: false, say: { text: question } }
      : { ok: true, value: line(input.text) },
});

interface Arguments {
  readonly wish: DayOffWish;
  readonly second: string;
  readonly name: string;
  readonly decision: string;
}

/** The row that a wish puts into the committee's table. */
function rowFor(context: SeatContext, args: Arguments): DayOff | null {
  if (args.wish.do === 'show' || args.wish.do === 'remove') return null;
  const before = rowOn(context, args.wish.day);
  if (args.wish.do === 'confirm') return before && { ...before, status: 'official', legalBasis: args.second };
  const kind = args.second === 'work' ? ('swap-work' as const) : ('swap-off' as const);
  return { date: args.wish.day, kind, name: args.name, legalBasis: args.decision, status: 'official' };
}

export const ngaynghi = defineCommand({
  name: 'ngaynghi',
  aliases: ['lichnghi', 'nghile'],
  summary: 'ngày nghỉ, ngày làm bù; thêm hoặc xác nhận theo văn bản',
  usage: 'thêm ngày | nghỉ / làm | tên | số văn bản',
  who: 'secretaries',
  where: 'private',
  asks: first('wish', wish)
    .and('second', second)
    .and('name', ofAdded(say.askDayName()))
    .and('decision', ofAdded(say.askLegalBasis())),
  async confirm(context, args) {
    hand(context, { act: 'keep-days-off' });
    const { daysOff } = context.seat.committee;
    if (args.wish.do === 'show') return null;
    const { day } = args.wish;
    const row = rowFor(context, args);
    if (row) {
      const question =
        args.wish.do === 'confirm' ? say.confirmDayQuestion(row) : say.addQuestion(row, rowOn(context, day));
      return { preview: [], question, yes: 'Ghi nhận' };
    }
    const own = daysOff.find(({ date }) => date === day);
    return own ? { preview: [], question: say.removeDayQuestion(own), yes: 'Bỏ' } : null;
  },
  async run(context, args): Promise<Reply> {
    hand(context, { act: 'keep-days-off' });
    const { committee } = context.seat;
    if (args.wish.do === 'show') {
      const { year } = args.wish;
      const { rows, sure } = daysOffOf(committee.daysOff, year);
      return reply(say.dayTable(year, rows, new Set(committee.daysOff.map(({ date }) => date)), !sure));
    }
    const { day } = args.wish;
    const row = rowFor(context, args);
    const then = row ? dayOffSet(committee, row) : dayOffRemoved(committee, day);
    context.keepCommittee(then, { act: row ? 'day-off-set' : 'day-off-removed', note: day });
    return reply(row ? say.dayAdded(row) : say.dayRemoved(day));
  },
});
