import type { Rhythm, Series } from '../../domain/meetings/series.ts';
import type { Day } from '../../domain/time/day.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Choice, Message } from '../../ports/message.ts';
import { cut } from '../people/people.ts';
import { sayDay, sayTime, sayWhen } from '../when.ts';

/** Meetings that come again. */

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** "thứ Năm đầu mỗi tháng" */
function rhythmName({ each, weekday }: Rhythm): string {
  const day = WEEKDAYS[weekday - 1] ?? '';
  if (each === 'week') return `${day} hằng tuần`;
  return `${day} ${each === 'first-of-month' ? 'đầu' : 'cuối'} mỗi tháng`;
}

export const askAgain = (start: Instant, zone: string): string =>
  `Cuộc họp này lặp lại, hay chỉ một cuộc (${sayWhen(start, zone)})?`;
export const onEach = (rhythm: Rhythm): string => `Lặp lại ${rhythmName(rhythm)}`;
export const JUST_ONCE = 'Chỉ một cuộc';

/** In the preview of its first meeting. */
export const comesAgain = (rhythm: Rhythm, start: Instant, zone: string): string =>
  `Lặp lại: ${rhythmName(rhythm)}, ${sayTime(start, zone)}. Đến kỳ, tôi soạn sẵn để đồng chí xem; không tự gửi.`;

const timeOf = ({ hour }: Pick<Series, 'hour'>): string => hour.replace(':', ' giờ ');

/** All that come again, each with the way to end it. */
export const seriesList = (all: readonly { readonly series: Series; readonly next: Day }[]): Message => ({
  text: [
    'Cuộc họp lặp lại:',
    ...all.map(
      ({ series, next }, at) =>
        `${at + 1}. “${cut(series.title, 120)}”: ${rhythmName(series.rhythm)}, ${timeOf(series)}; lần tới ${sayDay(next)}.`,
    ),
    'Đến kỳ, tôi soạn sẵn để đồng chí xem và gửi; không tự gửi.',
  ].join('\n'),
  choices: all.map(({ series }): Choice[] => [
    { label: `Thôi lặp: ${cut(series.title, 40)}`, command: `/hoplaplai thoi ${series.no}` },
  ]),
});

export const noSeries = (): Message => ({
  text: 'Chưa có cuộc họp nào lặp lại. Đặt bằng một câu, ví dụ: “họp giao ban 8h, thứ Năm đầu tháng”.',
});

export const seriesEnd = ({ title }: Series): Message => ({
  text: `Đã thôi lặp “${cut(title, 120)}”. Các cuộc đã ghi nhận không thay đổi.`,
});

export const seriesGone = (): Message => ({ text: 'Cuộc họp ấy đã thôi lặp.' });

/** To who prepares it, when one of its days comes near. */
export const seriesNear = ({
  series,
  start,
  zone,
}: {
  readonly series: Series;
  readonly start: Instant;
  readonly zone: string;
}): string =>
  `Đến kỳ họp “${cut(series.title, 150)}” (${rhythmName(series.rhythm)}): ${sayWhen(start, zone)}. Chưa ghi nhận, chưa gửi cho ai. Gõ /taohop để xem và gửi.`;
