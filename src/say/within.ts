import type { Within } from '../regulations/schema.ts';

const WEEKDAYS = {
  mon: 'thứ Hai',
  tue: 'thứ Ba',
  wed: 'thứ Tư',
  thu: 'thứ Năm',
  fri: 'thứ Sáu',
  sat: 'thứ Bảy',
  sun: 'Chủ nhật',
} as const;

/** ", vào tháng 1 và tháng 7", ", ngày 20, lúc 15 giờ 00"; behind how often something comes. */
export function sayWithin(within: Within | null): string {
  if (!within) return '';
  const { months, month, day, weekday, time } = within;
  return [
    ...(months ? [`vào ${months.map((one) => `tháng ${one}`).join(' và ')}`] : []),
    ...(month === null ? [] : [month === 1 ? 'vào tháng đầu của kỳ' : `vào tháng thứ ${month} của kỳ`]),
    ...(day === null ? [] : [`ngày ${day}`]),
    ...(weekday === null ? [] : [WEEKDAYS[weekday]]),
    ...(time === null ? [] : [`lúc ${time.replace(':', ' giờ ')}`]),
  ]
    .map((one) => `, ${one}`)
    .join('');
}
