import { type Member, memberById } from '../../src/domain/committee/committee.ts';
import { fold } from '../../src/domain/fold.ts';
import { nudgedFor } from '../../src/domain/reports/acts.ts';
import { isOutstanding, matrixOf, matrixPicture } from '../../src/domain/reports/matrix.ts';
import type { Owed } from '../../src/domain/reports/owed.ts';
import { handsIn } from '../../src/domain/reports/right.ts';
import { isUnconfirmed } from '../../src/domain/reports/waiting.ts';
import { type Ask, defineCommand, first, reply, type SeatContext } from '../../src/ports/command.ts';
import { reachOf } from '../../src/procedures/meetings/announce.ts';
import { demandsOf, listedReports, namingOf, reportsNow, todayOf } from '../../src/queries/reports/list.ts';
import { TO_RECEIVE } from '../../src/queries/reports/wishes.ts';
import { hand, may } from '../../src/queries/rights.ts';
import { nudged, silentUnreachable } from '../../src/say/meetings/calling.ts';
import { matrixCaption, matrixText, nobodyOwes, nudgeReportsQuestion } from '../../src/say/reports/matrix.ts';
import { reportNudge } from '../../src/say/reports/receive.ts';
import { ownReports } from '../../src/say/reports/reports.ts';

type Wish = 'own' | 'matrix' | 'nudge';

/** Nothing shows one's own; “bảng” the matrix, “nhắc” nudges who owes. */
const wish: Ask<Wish> = {
  question: async () => ({ text: '' }),
  unsaid: async () => ({ ok: true, value: 'own' }),
  read: async (input) => {
    const word = fold(input.text.slice(0, 40));
    if (/^(bang|tatca|tat ca|theo doi)/.test(word)) return { ok: true, value: 'matrix' };
    return { ok: true, value: word.startsWith('nhac') ? 'nudge' : 'own' };
  },
};

/** Those who owe something that is due or past it and may be nudged by who speaks, with what they owe. */
async function debtors(context: SeatContext) {
  const owed = (await reportsNow(context)).filter(
    (one) => !one.ended && isOutstanding(one) && may(context, { act: 'nudge-reports', owed: one }),
  );
  const theirs = new Map<string, Owed[]>();
  for (const one of owed) theirs.set(one.member, [...(theirs.get(one.member) ?? []), one]);
  const members = [...theirs.keys()].flatMap((id) => {
    const member = memberById(context.seat.committee, id);
    return member && id !== context.seat.member.id ? [member] : [];
  });
  return { theirs, ...(await reachOf(context, members)) };
}

const names = (members: readonly Member[]): string[] => members.map(({ name }) => name);

export const baocao = defineCommand({
  name: 'baocao',
  aliases: ['chedobaocao', 'theodoibaocao'],
  summary: 'báo cáo phải nộp, hạn nộp; thư ký, lãnh đạo, nơi nhận xem bảng theo dõi',
  usage: 'bảng / nhắc',
  who: 'members',
  where: 'private',
  asks: first('wish', wish),
  async confirm(context, args) {
    if (args.wish !== 'nudge') return null;
    hand(context, { act: 'nudge-reports', owed: null });
    const { theirs, people, unreachable } = await debtors(context);
    const [first] = people;
    if (!first) return null;
    const { choices: _, ...shown } = reportNudge(theirs.get(first.id) ?? [], await namingOf(context));
    return {
      preview: [shown],
      question: nudgeReportsQuestion(names(people), names(unreachable)),
      yes: 'Nhắc',
    };
  },
  async run(context, args) {
    const { committee, member, regulation } = context.seat;
    const naming = await namingOf(context);
    if (args.wish === 'own') {
      const own = (await reportsNow(context)).filter(
        (one) => !one.ended && handsIn(member, one, { committee, regulation }),
      );
      const waiting = (await listedReports(TO_RECEIVE, context)).length;
      const reader = {
        forOthers: may(context, { act: 'answer-for-others' }),
        watches: may(context, { act: 'watch-reports' }),
        demands: demandsOf(context).length > 0,
      };
      return reply(ownReports(own.filter(isCurrent(todayOf(context))), naming, reader, waiting));
    }
    hand(context, { act: 'watch-reports' });
    if (args.wish === 'nudge') return nudgeAll(context);
    const { people, unreachable } = await debtors(context);
    const all = await reportsNow(context);
    const matrix = matrixOf(all, committee, todayOf(context));
    const picture = matrixPicture(committee, member, matrix.day, context.now);
    return {
      messages: [
        matrixText(
          matrix,
          naming,
          {
            receives: may(context, { act: 'nudge-reports', owed: null }),
            demands: demandsOf(context).length > 0,
            nudges: people.length + unreachable.length > 0,
          },
          all.filter(isUnconfirmed),
        ),
        ...(matrix.columns.length > 0 ? [matrixCaption(matrix, picture, naming)] : []),
      ],
    };
  },
});

/** What is still to be done, and what was done for a day that has not passed. */
const isCurrent =
  (today: string) =>
  (owed: Owed): boolean =>
    owed.state !== 'received' || (owed.due !== null && owed.due.lastDay >= today);

async function nudgeAll(context: SeatContext) {
  hand(context, { act: 'nudge-reports', owed: null });
  const { theirs, people, unreachable } = await debtors(context);
  if (people.length === 0)
    return reply(unreachable.length > 0 ? silentUnreachable(names(unreachable)) : nobodyOwes());
  const naming = await namingOf(context);
  for (const one of people) {
    const owed = theirs.get(one.id) ?? [];
    await context.tell(one, reportNudge(owed, naming));
    for (const each of owed) await context.saveReport(nudgedFor(each, context.seat.member.id, context.now));
  }
  return reply(nudged(people.length, names(unreachable)));
}
