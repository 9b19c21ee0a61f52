import { askChoice } from '../../src/asks/choice.ts';
import { askDayAhead } from '../../src/asks/reports/day.ts';
import { type Member, memberById } from '../../src/domain/committee/committee.ts';
import { dayRefused, daySet, refused } from '../../src/domain/reports/acts.ts';
import { dueAsSet } from '../../src/domain/reports/due.ts';
import type { Owed } from '../../src/domain/reports/owed.ts';
import { isNotedDay } from '../../src/domain/reports/owed.ts';
import { REPORT_LIMITS, reportMark } from '../../src/domain/reports/report.ts';
import { isStillOwed } from '../../src/domain/reports/state.ts';
import {
  type Ask,
  type AskAfter,
  defineCommand,
  first,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import { namingOf, reportsNow, todayOf } from '../../src/queries/reports/list.ts';
import { hand, may } from '../../src/queries/rights.ts';
import { tooLong } from '../../src/say/asking.ts';
import {
  actedForYou,
  askDay,
  askWhichDay,
  askWhyDayMoved,
  dayAnnounced,
  dayOption,
  dayQuestion,
  daySetReply,
  noDayToSet,
} from '../../src/say/reports/days.ts';

/** One report of all who owe it and have not handed it in. */
type Round = readonly [Owed, ...Owed[]];

/** The reports whose day somebody may set, those without one first. */
async function rounds(context: SeatContext) {
  const found = new Map<string, [Owed, ...Owed[]]>();
  for (const owed of await reportsNow(context)) {
    if (!may(context, { act: 'set-report-day', owed }) || owed.ended || !isStillOwed(owed)) continue;
    const key = `${owed.rule} ${owed.period}`;
    const round = found.get(key);
    if (round) round.push(owed);
    else found.set(key, [owed]);
  }
  const naming = await namingOf(context);
  return [...found]
    .map(([key, round]) => ({
      key: reportMark(key),
      label: dayOption(round[0], round.length, naming),
      value: round,
    }))
    .sort((one, other) => ((one.value[0].due?.lastDay ?? '') < (other.value[0].due?.lastDay ?? '') ? -1 : 1));
}

const chosen = askChoice<Round>(askWhichDay(), rounds);
const round: Ask<Round> = {
  ...chosen,
  unsaid: async (context) =>
    (await rounds(context)).length === 0 ? { ok: false, say: noDayToSet(), final: true } : null,
};

const askedDay = async (context: SeatContext, given: { readonly round: Round }): Promise<string> =>
  askDay(given.round[0], await namingOf(context));

const day = askDayAhead(askedDay, {
  refused: ({ now, zone }, given, wanted) => {
    const faults = given.round.map((owed) => dayRefused(owed, wanted, now, zone));
    // Who joined later has not got the day that the others have.
    const others = faults.filter((fault) => fault?.code !== 'report-day-same');
    return others.length === 0 ? (faults[0] ?? null) : (others.find((fault) => fault !== null) ?? null);
  },
  /** One line, at the first who owes it: forty of one mistyped day would bury what else was done. */
  noted: async (context, given, wanted) => {
    const [owed] = given.round;
    const whose = hand(context, { act: 'set-report-day', owed });
    await context.saveReport(refused(owed, 'report-day-refused', wanted, whose, context.now));
  },
});

/** Why a day moves that people may have been reminded of; a first day needs no reason. */
const reason: AskAfter<{ round: Round }, string> = {
  question: async (_context, given) => ({ text: askWhyDayMoved(movedFrom(given.round) ?? '') }),
  read: async (input, context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > REPORT_LIMITS.reason)
      return { ok: false, say: tooLong(text.length, REPORT_LIMITS.reason) };
    return text.length < 3
      ? { ok: false, say: await reason.question(context, given) }
      : { ok: true, value: text };
  },
  unsaid: async (_context, given) => (movedFrom(given.round) ? null : { ok: true, value: '' }),
  words: () => 'reason',
};

const movedFrom = ([{ due }]: Round): string | null =>
  due !== null && due.basis !== 'period-end' ? due.lastDay : null;

/** What is set, for each who owes, with who is told. */
async function planned(context: SeatContext, args: { round: Round; day: string; reason: string }) {
  const { committee, member } = context.seat;
  const naming = await namingOf(context);
  const to = { day: args.day, reason: args.reason };
  const due = dueAsSet(args.day, context.calendar);
  const today = todayOf(context);
  const others = args.round.filter(({ due }) => due?.lastDay !== args.day);
  const each = others.map((owed) => {
    const whose = hand(context, { act: 'set-report-day', owed });
    const report = daySet(owed, to, whose, context.now, context.zone);
    const by = { of: whose.for ?? member, recorder: member, inStead: whose.inStead };
    const message = dayAnnounced(owed, { due, today, reason: args.reason }, by, whose.article, naming);
    const noted = isNotedDay(owed, by.of.id, committee);
    return { report, message, by: noted ? null : whose.for, ower: memberById(committee, owed.member) };
  });
  const owers = each.flatMap(({ ower }) => (ower && ower.id !== member.id ? [ower] : []));
  return { each, ...(await reachOf(context, owers)) };
}

const names = (members: readonly Member[]): string[] => members.map(({ name }) => name);

export const hanbaocao = defineCommand({
  name: 'hanbaocao',
  aliases: ['hannop', 'andinhhan'],
  summary: 'ấn định ngày nộp báo cáo: nơi Quy chế để ngỏ, hoặc sớm hơn',
  usage: 'báo cáo | ngày',
  who: 'entitled',
  where: 'private',
  offered: async (context) => (await rounds(context)).length > 0,
  asks: first('round', round).and('day', day, 'deadline').and('reason', reason, 'reason'),
  async confirm(context, args) {
    const { each, people, unreachable } = await planned(context, args);
    const [first] = each;
    if (!first) return null;
    const { choices: _, ...shown } = first.message;
    return {
      preview: [shown],
      question: dayQuestion(
        dueAsSet(args.day, context.calendar),
        !context.calendar.isWorkingDay(args.day),
        names(people),
        names(unreachable),
      ),
      yes: 'Ấn định',
    };
  },
  async run(context, args) {
    const { each, people, unreachable } = await planned(context, args);
    for (const { report, message, ower } of each) {
      await context.saveReport(report);
      if (ower && people.includes(ower)) await context.tell(ower, message);
    }
    const [first] = each;
    if (first?.by) await context.tell(first.by, actedForYou(first.message, context.seat.member));
    return reply(daySetReply(args.day, people.length, names(unreachable)));
  },
});
