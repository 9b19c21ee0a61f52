import { upperFirst } from '../../hear/fold.ts';
import { periodName } from '../reports/names.ts';
import { sayDay } from '../when.ts';
import type { RegularFacts } from './reminders-lines.ts';

/** What is said of a period without its regular meetings. Where the regulation leaves it open, so does the sentence. */
export function sayRegular({
  body,
  every,
  count,
  held,
  period,
  end,
  soft,
  team,
  article,
}: RegularFacts): string {
  const whose = body === 'committee' ? 'Ban Chỉ đạo' : team;
  const state =
    held === 0
      ? `chưa có cuộc họp định kỳ của ${whose}`
      : `${whose} mới có ${held} trên ${count} cuộc họp định kỳ`;
  const start = `${upperFirst(periodName(period))}: ${state}`;
  const rule = `họp ${sayEvery(every, count)}`;
  return soft
    ? `${start}. Quy chế nêu ${rule}, căn cứ tình hình thực tế (${article} Quy chế); xin đồng chí cân nhắc. Nếu họp, gõ /taohop (kỳ này hết ${sayDay(end)}).`
    : `${start}; Quy chế quy định ${rule} (${article} Quy chế). Kỳ này hết ${sayDay(end)}. Gõ /taohop để triệu tập.`;
}

const EVERY: Readonly<Record<string, string>> = {
  P1M: 'mỗi tháng',
  P2M: '02 tháng',
  P3M: 'mỗi quý',
  P6M: '06 tháng',
  P1Y: 'mỗi năm',
};

/** "mỗi tháng 02 lần", "06 tháng một lần" */
const sayEvery = (every: string, count: number): string =>
  `${EVERY[every] ?? every} ${count === 1 ? 'một' : String(count).padStart(2, '0')} lần`;
