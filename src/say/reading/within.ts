import { type QuestionPart, unlessSaid } from './question.ts';

const numbered = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const NAMES = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** Where in its period something comes, where the text says more than how often. */
export const withinPeriod: readonly QuestionPart[] = [
  { kind: 'months', key: 'within.months', label: 'Vào các tháng (ví dụ 1, 7, nếu có nêu)', optional: true },
  unlessSaid(
    'within.month',
    'Vào tháng thứ mấy của kỳ',
    ['không nêu', { 'within.month': null }],
    ...numbered(6).map((month) => [`tháng thứ ${month}`, { 'within.month': month }] as const),
  ),
  unlessSaid(
    'within.day',
    'Ngày trong tháng',
    ['không nêu', { 'within.day': null }],
    ...numbered(31).map((day) => [`ngày ${day}`, { 'within.day': day }] as const),
  ),
  unlessSaid(
    'within.weekday',
    'Thứ trong tuần',
    ['không nêu', { 'within.weekday': null }],
    ...DAYS.map((day, at) => [NAMES[at] ?? day, { 'within.weekday': day }] as const),
  ),
  unlessSaid(
    'within.week',
    'Thứ ấy của tuần nào trong tháng',
    ['không nêu', { 'within.week': null }],
    ['tuần đầu', { 'within.week': 'first' }, 'Tính là ngày đầu tiên trong tháng trúng thứ ấy.'],
    ['tuần thứ hai', { 'within.week': 'second' }, 'Tính là ngày thứ hai trong tháng trúng thứ ấy.'],
    ['tuần thứ ba', { 'within.week': 'third' }, 'Tính là ngày thứ ba trong tháng trúng thứ ấy.'],
    ['tuần thứ tư', { 'within.week': 'fourth' }, 'Tính là ngày thứ tư trong tháng trúng thứ ấy.'],
    ['tuần cuối', { 'within.week': 'last' }, 'Tính là ngày cuối cùng trong tháng trúng thứ ấy.'],
  ),
  { kind: 'text', key: 'within.time', label: 'Giờ (ví dụ 15:00, nếu có nêu)', optional: true },
];
