import type { TableKind } from '../domain/committee/table-file.ts';
import type { FileRef } from '../domain/reference.ts';
import type { Choice, Message } from '../ports/message.ts';
import { cut } from './people/people.ts';

/** Lists as workbooks. */

const LABELS: Readonly<Record<TableKind, (year: string) => string>> = {
  members: () => 'thành viên',
  attendance: (year) => `dự họp${year === '' ? '' : ` ${year}`}`,
  reports: () => 'báo cáo',
  tasks: () => 'nhiệm vụ',
  register: (year) => `sổ văn bản${year === '' ? '' : ` ${year}`}`,
};

const SAID: Readonly<Record<TableKind, (year: string) => string>> = {
  members: () => 'Danh sách thành viên',
  attendance: (year) => `Mời họp, trả lời và dự họp năm ${year}`,
  reports: () => 'Bảng theo dõi báo cáo',
  tasks: () => 'Danh sách nhiệm vụ',
  register: (year) => `Sổ văn bản năm ${year}`,
};

/** Under a list: the same as a workbook. */
export const excelChoice = (kind: TableKind, year = ''): Choice => ({
  label: 'Bản Excel',
  command: `/excel ${LABELS[kind](year)}`,
});

export const askTable = (kinds: readonly TableKind[]): Message => ({
  text: 'Bản Excel của danh sách nào? Dự họp và sổ văn bản có thể kèm năm, ví dụ: dự họp 2026.',
  choices: kinds.map((kind) => [{ label: LABELS[kind](''), command: `/excel ${LABELS[kind]('')}` }]),
});

/** `now`: the year of today. */
export const notAYear = (kind: TableKind, year: string, now: number): Message => ({
  text: `Chưa có năm “${cut(year, 20)}”. Xin ghi một năm từ 2000 đến ${now + 1}, ví dụ: ${LABELS[kind](String(now))}.`,
  choices: [[{ label: LABELS[kind](String(now)), command: `/excel ${LABELS[kind](String(now))}` }]],
});

export const tableMessage = (kind: TableKind, year: string, file: FileRef): Message => ({
  text: `${SAID[kind](year)}, theo hồ sơ lúc gửi tệp. Ứng dụng không gửi được Excel (như Zalo) thì nhận tệp .csv, mở bằng Excel được.`,
  file,
});
