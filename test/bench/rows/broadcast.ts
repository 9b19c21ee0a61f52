import {
  arrivals,
  asks,
  broadcasts,
  callsAll,
  members,
  mostInASecond,
  openCrowd,
  percentile,
} from '../../long/measured.ts';
import { ms, type Row, times } from '../measured.ts';

/** So many wait; of the six minutes that they take the first, in which most wait, is measured. */
const [COPIES, MEASURED, PER_SECOND] = [10_000, 1_500, 30];
const [CROWD, ASKING, TAPPING] = [300, 40, 40];
const PATIENCE = 180_000;

/** A notice to ten thousand at Telegram's pace, while people ask and answer. */
export const row: Row = {
  seconds: 240,
  measure: async () => {
    const house = await openCrowd(CROWD);
    const { fake } = house;
    try {
      const card = await callsAll(house, CROWD);
      await fake.until(() => arrivals(house).length > CROWD, PATIENCE);
      await fake.idle();
      const chats = Array.from({ length: COPIES }, (_, at) => 100_000 + at);
      for (const id of chats) fake.user({ id, first_name: `Người ${id}` });
      const before = arrivals(house).length;
      await broadcasts(house, chats);
      const began = () => arrivals(house).slice(before);
      await fake.until(() => began().length > PER_SECOND, PATIENCE);
      const answered = () => fake.answers.filter(({ text }) => text?.includes('Đã ghi nhận'));
      for (const who of members(100, TAPPING)) fake.taps(who, card, 'Dự họp');
      const waits = await asks(house, members(200, ASKING), 500);
      await fake.until(() => answered().length === TAPPING, PATIENCE);
      await fake.until(() => began().length >= MEASURED, PATIENCE);
      const times30 = began().slice(0, MEASURED);
      const took = (times30.at(-1) ?? 0) - (times30[0] ?? 0);
      const taps = answered().map(({ afterMs }) => afterMs);
      return [
        {
          what: `notice to ${COPIES}, its first ${MEASURED}, with answers among them`,
          figure: times(took / ((MEASURED / PER_SECOND) * 1_000)),
          wanted: '≤ 1.03',
          beside: `${ms(took)}; at ${PER_SECOND} a second ${ms((MEASURED / PER_SECOND) * 1_000)}`,
        },
        {
          what: 'the same, the most in a second',
          figure: `${mostInASecond(times30)}`,
          wanted: '≤ 30',
          beside: '',
        },
        {
          what: 'the same, /hop meanwhile, p95',
          figure: ms(percentile(waits, 0.95)),
          wanted: '< 1,000 ms',
          beside: `${ASKING} of them`,
        },
        {
          what: 'the same, taps meanwhile, p95',
          figure: ms(percentile(taps, 0.95)),
          wanted: '< 1,000 ms',
          beside: `${TAPPING} at once`,
        },
      ];
    } finally {
      await house.close();
    }
  },
};
