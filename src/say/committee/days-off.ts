import type { Day } from '../../domain/time/day.ts';
import type { DayOff } from '../../domain/time/days-off.ts';
import type { Message } from '../../ports/message.ts';
import { cut } from '../people/people.ts';
import { sayDay } from '../when.ts';

/** The days off of a year, and what a secretary does with them. */

const KINDS: Record<DayOff['kind'], string> = {
  statutory: 'nghỉ lễ',
  compensatory: 'nghỉ bù',
  'swap-off': 'nghỉ',
  'swap-work': 'LÀM VIỆC',
};
const STATES: Record<DayOff['status'], string> = {
  official: '',
  'second-hand': ' – theo nguồn khác, CHƯA thấy văn bản; đang tính là ngày nghỉ',
  computed: ' – tính theo luật, chưa có văn bản',
  proposed: ' – mới là đề xuất, CHƯA áp dụng',
};

const HOW = [
  'Thêm ngày: /ngaynghi thêm ngày | nghỉ hoặc làm | tên | số văn bản.',
  'Xác nhận ngày chưa chính thức: /ngaynghi xác nhận ngày | số văn bản.',
  'Bỏ ngày nhập riêng: /ngaynghi bỏ ngày.',
];

export function dayTable(
  year: number,
  rows: readonly DayOff[],
  own: ReadonlySet<Day>,
  unsure: boolean,
): Message {
  const lines = rows.map(
    ({ date, kind, name, legalBasis, status }) =>
      `- ${sayDay(date)}: ${KINDS[kind]}, ${cut(name, 80)} (${cut(legalBasis, 100)})${STATES[status]}${own.has(date) ? ' – nhập riêng' : ''}`,
  );
  return {
    title: `Ngày nghỉ năm ${year}`,
    text: [
      ...(unsure ? [unconfirmedYear(year)] : []),
      ...(lines.length > 0 ? lines : ['Chưa có ngày nào, ngoài thứ Bảy và Chủ nhật.']),
      '',
      ...HOW,
    ].join('\n'),
  };
}

const unconfirmedYear = (year: number): string =>
  `Lưu ý: lịch nghỉ năm ${year} chưa được xác nhận; thời hạn tính qua các ngày này có thể thay đổi.`;

export const daysHow = (): Message => ({
  text: ['Tôi chưa hiểu. Xem ngày nghỉ: /ngaynghi, hoặc /ngaynghi 2027.', ...HOW].join('\n'),
});

export const dayUnclear = (): Message => ({
  text: 'Tôi chưa rõ ngày nào. Xin ghi đủ ngày, tháng, năm, ví dụ: 03/9/2027.',
});
export const yearOutOfReach = (from: number, to: number): Message => ({
  text: `Chỉ nhập được ngày nghỉ của các năm từ ${from} đến ${to}.`,
});
export const askOffOrWork = (): Message => ({
  text: 'Ngày này nghỉ hay làm việc?',
  choices: [
    [
      { label: 'Nghỉ', command: 'nghỉ' },
      { label: 'Làm việc', command: 'làm' },
    ],
  ],
});
export const askDayName = (): string => 'Tên của ngày này? Ví dụ: Nghỉ theo chỉ đạo của tỉnh.';
export const askLegalBasis = (): string => 'Theo văn bản nào? Xin ghi số, ví dụ: Công văn 10065/VPCP-KGVX.';

const DAYS: Record<'off' | 'work', string> = { off: 'nghỉ', work: 'làm việc' };

/** What will stand in the table, and whether something is replaced. */
export const addQuestion = (row: DayOff, before: DayOff | null): string =>
  [
    `Ghi ${sayDay(row.date)} là ngày ${DAYS[row.kind === 'swap-work' ? 'work' : 'off']}: ${row.name} (${row.legalBasis})?`,
    ...(before
      ? [`Thay cho: ${KINDS[before.kind]}, ${cut(before.name, 80)} (${cut(before.legalBasis, 100)}).`]
      : []),
    'Các thời hạn và lời nhắc được tính lại.',
  ].join('\n');

export const confirmDayQuestion = (row: DayOff): string =>
  `Xác nhận ${sayDay(row.date)} (${KINDS[row.kind]}, ${row.name}) theo ${row.legalBasis}? Các thời hạn và lời nhắc được tính lại.`;
export const removeDayQuestion = (row: DayOff): string =>
  `Bỏ ${sayDay(row.date)} (${KINDS[row.kind]}, ${row.name}) khỏi ngày nghỉ nhập riêng? Các thời hạn và lời nhắc được tính lại.`;

export const dayAdded = (row: DayOff): Message => ({
  text: `Đã ghi ${sayDay(row.date)}: ${KINDS[row.kind]}, ${row.name}. Xem lại: /ngaynghi.`,
});
export const dayRemoved = (day: Day): Message => ({
  text: `Đã bỏ ${sayDay(day)}; ngày này trở lại như trong lịch chung. Xem lại: /ngaynghi.`,
});
export const nothingToConfirmThere = (day: Day): Message => ({
  text: `${sayDay(day)} không phải ngày chờ xác nhận. Muốn nhập ngày mới: /ngaynghi thêm ${day.split('-').reverse().join('/')}.`,
});
export const notOwnDay = (day: Day): Message => ({
  text: `${sayDay(day)} không phải ngày nhập riêng nên không bỏ được. Nếu ngày này thật ra làm việc: /ngaynghi thêm ${day.split('-').reverse().join('/')} | làm.`,
});
export const tooManyDays = (most: number): Message => ({
  text: `Đã nhập riêng ${most} ngày, không nhập thêm được. Xin bỏ bớt ngày cũ: /ngaynghi bỏ ngày.`,
});
