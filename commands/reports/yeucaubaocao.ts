import { askChoice, askText } from '../../src/asks/choice.ts';
import { askDayAhead } from '../../src/asks/reports/day.ts';
import { fold } from '../../src/domain/fold.ts';
import { inSteadKept } from '../../src/domain/permission.ts';
import { dayOutOfReach, demandMade } from '../../src/domain/reports/acts.ts';
import { dueAsSet } from '../../src/domain/reports/due.ts';
import { askersOf, type Duty, demandable, nextDemand } from '../../src/domain/reports/duty.ts';
import { type Ower, owersOf } from '../../src/domain/reports/people.ts';
import { REPORT_LIMITS } from '../../src/domain/reports/report.ts';
import { findByName } from '../../src/hear/names.ts';
import {
  type Ask,
  type AskAfter,
  defineCommand,
  first,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import { demandsOf, namingOf, todayOf } from '../../src/queries/reports/list.ts';
import { hand } from '../../src/queries/rights.ts';
import {
  actedForYou,
  askAbout,
  askDemandDay,
  askDemandDuty,
  askDemandOf,
  askerName,
  demandedReply,
  demandNotice,
  demandQuestion,
  nobodyDemands,
  notAmong,
  severalAmong,
} from '../../src/say/reports/days.ts';
import { demandOption } from '../../src/say/reports/names.ts';

async function duties(context: SeatContext) {
  const naming = await namingOf(context);
  return demandsOf(context).map((duty) => ({
    key: duty.key,
    label: demandOption(duty, naming),
    value: duty,
  }));
}

const chosen = askChoice<Duty>(askDemandDuty(), duties);
const duty: Ask<Duty> = {
  ...chosen,
  unsaid: async (context, given) => {
    const { regulation } = context.seat;
    if (demandsOf(context).length > 0) return (await chosen.unsaid?.(context, given)) ?? null;
    const [first] = demandable(regulation);
    if (first) hand(context, { act: 'demand-report', duty: first });
    return { ok: false, say: nobodyDemands(regulation), final: true };
  },
};

/** Everybody who owes by the duty, or those who are named among them. */
const of: AskAfter<{ duty: Duty }, readonly Ower[]> = {
  question: async (_context, given) => ({ text: askDemandOf(given.duty) }),
  read: async (input, context, given) => {
    const all = owersOf(given.duty, context.law);
    if (/^(tat ca|toan the|moi nguoi)/.test(fold(input.text.slice(0, 40)))) return { ok: true, value: all };
    const wanted = input.text
      .normalize('NFC')
      .slice(0, 2_000)
      .split(/[,;\n]+/)
      .map((name) => name.trim());
    const found: Ower[] = [];
    for (const name of wanted.filter((one) => one !== '')) {
      const fitting = findByName(name, all, ({ member }) => member.name);
      const [only, ...more] = fitting;
      if (!only)
        return {
          ok: false,
          say: notAmong(
            name,
            all.map(({ member }) => member.name),
          ),
        };
      if (more.length > 0)
        return {
          ok: false,
          say: severalAmong(
            name,
            fitting.map(({ member }) => member.name),
          ),
        };
      found.push(only);
    }
    return found.length > 0
      ? { ok: true, value: [...new Set(found)] }
      : { ok: false, say: { text: askDemandOf(given.duty) } };
  },
  unsaid: async (context, given) => {
    const all = owersOf(given.duty, context.law);
    return all.length === 1 ? { ok: true, value: all } : null;
  },
};

/** Where there is but one rule to ask by, nobody was shown it yet. */
const about: AskAfter<{ duty: Duty }, string> = {
  ...askText(askAbout(), REPORT_LIMITS.about),
  words: () => 'content',
  question: async (context, given) => ({
    text: `${demandOption(given.duty, await namingOf(context))}. ${askAbout()}`,
  }),
};

interface Wanted {
  readonly duty: Duty;
  readonly of: readonly Ower[];
  readonly about: string;
  readonly day: string;
}

/** What is asked for, in whose name, and who hears of it. */
async function planned(context: SeatContext, { duty: by, of: owers, about, day }: Wanted) {
  const whose = hand(context, { act: 'demand-report', duty: by });
  const own = askersOf(by) !== null;
  const asker = own ? (whose.for ?? context.seat.member) : null;
  const outside = own ? null : by.demandedByOutside.join(', ');
  const message = demandNotice(
    about,
    { due: dueAsSet(day, context.calendar), today: todayOf(context) },
    askerName(asker, outside, context.seat.member, whose.inStead),
    by,
    await namingOf(context),
  );
  const others = owers.map(({ member }) => member).filter(({ id }) => id !== context.seat.member.id);
  return { asker, inStead: whose.inStead, outside, message, ...(await reachOf(context, others)) };
}

const names = (members: readonly { readonly name: string }[]): string[] => members.map(({ name }) => name);

export const yeucaubaocao = defineCommand({
  name: 'yeucaubaocao',
  aliases: ['baocaodotxuat'],
  summary: 'yêu cầu báo cáo đột xuất: ai, việc gì, hạn nào',
  usage: 'quy định | ai | việc gì | ngày',
  who: 'entitled',
  where: 'private',
  offered: async (context) => demandsOf(context).length > 0,
  asks: first('duty', duty)
    .and('of', of, 'people')
    .and('about', about, 'content')
    .and(
      'day',
      askDayAhead(async () => askDemandDay(), {
        refused: ({ now, zone }, _given, wanted) => dayOutOfReach(wanted, now, zone),
      }),
      'deadline',
    ),
  async confirm(context, args) {
    const { message, people, unreachable } = await planned(context, args);
    return {
      preview: [message],
      question: demandQuestion(
        dueAsSet(args.day, context.calendar),
        !context.calendar.isWorkingDay(args.day),
        names(people),
        names(unreachable),
      ),
      yes: 'Gửi yêu cầu',
    };
  },
  async run(context, args) {
    const { committee, member } = context.seat;
    const { asker, inStead, outside, message, people, unreachable } = await planned(context, args);
    const { number, year } = nextDemand(await context.reports(), context.now, context.zone);
    const demand = {
      duty: args.duty.key,
      about: args.about,
      by: asker?.id ?? null,
      outside,
      recordedBy: member.id,
      at: context.now,
      ...inSteadKept(inStead),
    };
    for (const { key } of args.of) {
      const whose = { committee: committee.id, number, year, member: key };
      await context.saveReport(demandMade(whose, demand, args.day, context.now, context.zone));
    }
    for (const one of people) await context.tell(one, message);
    if (asker && asker.id !== member.id) await context.tell(asker, actedForYou(message, member));
    return reply(demandedReply(people.length, asker?.id === member.id ? null : asker, names(unreachable)));
  },
});
