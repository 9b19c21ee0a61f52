import { callable } from '../../src/domain/committee/convening.ts';
import { fold } from '../../src/domain/fold.ts';
import { nextOfSeries, type Series, seriesEnded, seriesOf } from '../../src/domain/meetings/series.ts';
import { dayAt } from '../../src/domain/time/day.ts';
import {
  type Ask,
  defineCommand,
  first,
  type Reply,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { hand } from '../../src/queries/rights.ts';
import { noSeries, seriesEnd, seriesGone, seriesList } from '../../src/say/meetings/series.ts';

/** Which is to end, by its number; nothing shows them all. */
const wish: Ask<number | null> = {
  question: async () => noSeries(),
  read: async (input) => ({
    ok: true,
    value: Number(/^thoi (\d{1,4})$/.exec(fold(input.text.slice(0, 20)))?.[1] ?? 0) || null,
  }),
  unsaid: async () => ({ ok: true, value: null }),
};

/** Whoever could convene it sees it, and may end it. */
const theirs = ({ law, seat }: SeatContext): Series[] =>
  seriesOf(seat.committee).filter(({ body, kind }) =>
    callable(seat.member, law).some((one) => one.how === 'convene' && one.body === body && one.kind === kind),
  );

export const hoplaplai = defineCommand({
  name: 'hoplaplai',
  aliases: ['lichlap', 'cuochoplaplai', 'chuoihop'],
  summary: 'các cuộc họp lặp lại: xem, thôi lặp',
  who: 'callers',
  where: 'private',
  asks: first('wish', wish),
  async run(context, args): Promise<Reply> {
    const all = theirs(context);
    if (args.wish === null) {
      const today = dayAt(context.now, context.zone);
      const rows = all.map((series) => ({ series, next: nextOfSeries(series.rhythm, today) }));
      return reply(rows.length > 0 ? seriesList(rows) : noSeries());
    }
    const { committee } = context.seat;
    const ended = seriesOf(committee).find(({ no }) => no === args.wish);
    if (!ended) return reply(seriesGone());
    const { body, kind } = ended;
    hand(context, { act: 'convene', body, kind });
    context.keepCommittee(seriesEnded(committee, ended.no), { act: 'series-ended', note: ended.title });
    return reply(seriesEnd(ended));
  },
});
