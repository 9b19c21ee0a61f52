import {
  type RegisterDetail,
  type RegisterWish,
  registerDetail,
  registerWish,
} from '../../src/asks/register/entry.ts';
import { DomainError } from '../../src/domain/domain-error.ts';
import { fold } from '../../src/domain/fold.ts';
import {
  assertFree,
  entered,
  numbered,
  type RegisterEntry,
  rewritten,
  struckOut,
} from '../../src/domain/register/entry.ts';
import { dayAt } from '../../src/domain/time/day.ts';
import { defineCommand, first, type Reply, reply, type SeatContext } from '../../src/ports/command.ts';
import { nextNumber } from '../../src/procedures/number.ts';
import { registerAtHand, registerOf } from '../../src/queries/register/list.ts';
import { hand, may } from '../../src/queries/rights.ts';
import {
  enterQuestion,
  entryLine,
  entryShown,
  entryTitle,
  keptBy,
  numberQuestion,
  registerList,
  whichNumbered,
  writtenDown,
} from '../../src/say/register/register.ts';

/** The entry as it will stand; `null` where nothing is written. */
async function then(
  context: SeatContext,
  wish: RegisterWish,
  { number, paper }: RegisterDetail,
): Promise<RegisterEntry | null> {
  const { committee } = context.seat;
  const by = context.seat.member.id;
  const all = await registerAtHand(context);
  const free = (entry: RegisterEntry): RegisterEntry => {
    if (entry.number) assertFree(entry, entry.number, all, context.zone);
    return entry;
  };
  switch (wish.deed) {
    case 'enter':
      return free(entered(await nextNumber(context, 'register'), committee.id, wish.paper, by, context.now));
    case 'number':
      return number ? free(numbered(wish.entry, number, by, context.now)) : null;
    case 'rewrite':
      return paper ? free(rewritten(wish.entry, paper, by, context.now)) : null;
    case 'strike':
    case 'restore': {
      // Said twice, it is not taken back.
      const as = wish.entry.struck === (wish.deed === 'strike');
      return as ? wish.entry : free(struckOut(wish.entry, by, context.now));
    }
    default:
      return null;
  }
}

async function list(context: SeatContext, year: string, page: number, query: string): Promise<Reply> {
  const { committee, member, regulation } = context.seat;
  const all = await registerOf(context, year);
  const words = fold(query).split(' ').filter(Boolean);
  const entries =
    all?.filter((one) => {
      const text = fold(`${one.number ?? ''} ${entryTitle(one, member)} ${one.party}`);
      return words.every((word) => text.includes(word));
    }) ?? null;
  const keeps = may(context, { act: 'keep-register' });
  const kept = keptBy(regulation, committee, context.zone);
  return reply(registerList({ entries, year, page, query, keeps, kept, reader: member, zone: context.zone }));
}

/** The register of papers in and out. */
export const vanban = defineCommand({
  name: 'vanban',
  aliases: ['sovanban', 'congvan'],
  summary: 'sổ văn bản đi, đến: ghi số, ghi văn bản, tìm',
  usage: 'số ký hiệu / đến … / đi … / từ khóa / năm',
  who: 'keepers',
  where: 'private',
  offered: async (context) => may(context, { act: 'read-register' }),
  asks: first('wish', registerWish).and('detail', registerDetail),
  async confirm(context, { wish, detail }) {
    const writes = wish.deed === 'enter' || wish.deed === 'number';
    if (!writes) return null;
    hand(context, { act: 'keep-register' });
    const entry = await then(context, wish, detail);
    if (!entry) return null;
    const question = wish.deed === 'enter' ? enterQuestion() : numberQuestion(entry.number ?? '');
    return { preview: [{ text: entryLine(entry, context.seat.member, context.zone) }], question, yes: 'Ghi' };
  },
  async run(context, { wish, detail }): Promise<Reply> {
    const { committee, member } = context.seat;
    switch (wish.deed) {
      case 'list':
        return list(context, wish.year, wish.page, '');
      case 'search':
        return list(context, dayAt(context.now, context.zone).slice(0, 4), 1, wish.query);
      case 'show':
        return reply(
          entryShown(wish.entry, may(context, { act: 'keep-register' }), member, committee, context.zone),
        );
      case 'which': {
        hand(context, { act: 'keep-register' });
        const bare = (await registerAtHand(context)).filter(
          ({ way, number, struck }) => way === 'out' && number === null && !struck,
        );
        return reply(whichNumbered(wish.number, bare.reverse(), member, context.zone));
      }
      default: {
        hand(context, { act: 'keep-register' });
        const entry = await then(context, wish, detail);
        if (!entry) throw new DomainError('register-unknown');
        if (!('entry' in wish) || entry !== wish.entry) await context.keep('register', entry);
        return reply(writtenDown(entry, member, context.zone));
      }
    }
  },
});
