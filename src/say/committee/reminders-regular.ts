import { lowerFirst, upperFirst } from '../../domain/fold.ts';
import type { Every } from '../../regulations/schema.ts';
import { periodName } from '../reports/names.ts';
import { sayDay } from '../when.ts';
import { sayWithin } from '../within.ts';
import type { RegularFacts } from './reminders-lines.ts';

/** What is said of a period without its regular meetings. Where the regulation leaves it open, so does the sentence. */
export function sayRegular({
  every,
  count,
  held,
  period,
  end,
  soft,
  within,
  whose,
  article,
}: RegularFacts): string {
  const state =
    held === 0
      ? `chưa có cuộc họp định kỳ của ${whose}`
      : `${whose} mới có ${held} trên ${count} cuộc họp định kỳ`;
  const start = `${upperFirst(periodName(period))}: ${state}`;
  const rule = `họp ${sayEvery(every, count)}${sayWithin(within)}`;
  const named = within && (within.day !== null || within.weekday !== null);
  const last = `${named ? 'Ngày họp là' : 'Kỳ này hết'} ${sayDay(end)}`;
  return soft
    ? `${start}. Quy chế nêu ${rule}, căn cứ tình hình thực tế (${article} Quy chế); xin đồng chí cân nhắc. Nếu họp, gõ /taohop (${lowerFirst(last)}).`
    : `${start}; Quy chế quy định ${rule} (${article} Quy chế). ${last}. Gõ /taohop để triệu tập.`;
}

const EVERY: Readonly<Record<Every, string>> = {
  P1W: 'mỗi tuần',
  P2W: '02 tuần',
  P1M: 'mỗi tháng',
  P2M: '02 tháng',
  P3M: 'mỗi quý',
  P4M: '04 tháng',
  P6M: '06 tháng',
  P1Y: 'mỗi năm',
};

/** "mỗi tháng 02 lần", "06 tháng một lần" */
const sayEvery = (every: Every, count: number): string =>
  `${EVERY[every]} ${count === 1 ? 'một' : String(count).padStart(2, '0')} lần`;
