import type { Timing, Within } from '../regulations/schema.ts';

const WEEKDAYS = {
  mon: 'thứ Hai',
  tue: 'thứ Ba',
  wed: 'thứ Tư',
  thu: 'thứ Năm',
  fri: 'thứ Sáu',
  sat: 'thứ Bảy',
  sun: 'Chủ nhật',
} as const;

const WEEKS = {
  first: 'tuần đầu',
  second: 'tuần thứ hai',
  third: 'tuần thứ ba',
  fourth: 'tuần thứ tư',
  last: 'tuần cuối',
} as const;

/** How the day of a report counts. */
export const TIMINGS: Readonly<Record<Timing, string>> = { before: 'trước', latest: 'chậm nhất', on: 'vào' };

/** ", vào tháng 1 và tháng 7", ", ngày 20, lúc 15 giờ 00"; behind how often something comes. */
export function sayWithin(within: Within | null): string {
  if (!within) return '';
  const { day, time } = within;
  const weekday = weekdayIn(within);
  return behind([
    ...monthsIn(within),
    ...(day === null ? [] : [`ngày ${day}`]),
    ...(weekday === null ? [] : [weekday]),
    ...(time === null ? [] : [`lúc ${time.replace(':', ' giờ ')}`]),
  ]);
}

/** ", trước 15 giờ 00 thứ Sáu", ", vào tháng thứ 3 của kỳ, chậm nhất ngày 15"; behind how often a report comes. */
export function sayWithinAsDue(within: Within | null, timing: Timing): string {
  if (!within) return '';
  const { day, time } = within;
  const named = day === null ? weekdayIn(within) : `ngày ${day}`;
  const due = [TIMINGS[timing], time?.replace(':', ' giờ '), named].filter(Boolean).join(' ');
  return behind([...monthsIn(within), ...(named ? [due] : [])]);
}

/** "thứ Hai", "thứ Hai tuần đầu của tháng" */
const weekdayIn = ({ weekday, week }: Within): string | null =>
  weekday && `${WEEKDAYS[weekday]}${week === null ? '' : ` ${WEEKS[week]} của tháng`}`;

const monthsIn = ({ months, month }: Within): string[] => [
  ...(months ? [`vào ${months.map((one) => `tháng ${one}`).join(' và ')}`] : []),
  ...(month === null ? [] : [month === 1 ? 'vào tháng đầu của kỳ' : `vào tháng thứ ${month} của kỳ`]),
];

const behind = (parts: readonly string[]): string => parts.map((one) => `, ${one}`).join('');
