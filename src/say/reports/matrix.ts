import { upperFirst } from '../../domain/fold.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { Matrix, MatrixColumn } from '../../domain/reports/matrix.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import type { Message } from '../../ports/message.ts';
import { excelChoice } from '../excel.ts';
import { wordChoice } from '../papers/names.ts';
import { comrade, missedLines, nameOf, someNames } from '../people/people.ts';
import { sayDay } from '../when.ts';
import {
  demandKind,
  dueDoubts,
  dueShort,
  dueText,
  type ReportNaming,
  reportedPeriod,
  reportTitle,
} from './names.ts';
import { article, DEMAND, reportState } from './reports.ts';

/** Who owes what, for those who watch over it: as text for a phone, and the words of the picture. */

/** How a cell is marked. Each has a letter of its own, so that nothing depends on colour. */
export type MatrixMark =
  | 'received'
  | 'partly'
  | 'handed-in'
  | 'came-late'
  | 'late'
  | 'returned'
  | 'owed'
  | 'not-yet-due';

export const MARKS: Record<MatrixMark, { readonly letter: string; readonly words: string }> = {
  received: { letter: 'Đ', words: 'đã nhận đủ' },
  partly: { letter: '½', words: 'mới nhận một trong hai bản' },
  'handed-in': { letter: 'N', words: 'đã nộp, chờ xác nhận' },
  'came-late': { letter: 'M', words: 'đã nộp, muộn' },
  late: { letter: 'Q', words: 'quá hạn, chưa nộp' },
  returned: { letter: 'T', words: 'đã trả lại' },
  owed: { letter: 'C', words: 'chưa nộp' },
  'not-yet-due': { letter: '·', words: 'chưa đến hạn' },
};

export function matrixMark(owed: Owed): MatrixMark {
  const { state, late } = owed;
  return state === 'handed-in-late' || (state === 'received' && late) ? 'came-late' : state;
}

/** In the order in which a secretary acts on them. */
const ORDER: readonly MatrixMark[] = [
  'late',
  'returned',
  'owed',
  'partly',
  'came-late',
  'handed-in',
  'received',
  'not-yet-due',
];
const DONE: ReadonlySet<MatrixMark> = new Set(['received', 'handed-in', 'came-late', 'not-yet-due']);

export function matrixText(
  matrix: Matrix,
  naming: ReportNaming,
  reader: { readonly receives: boolean; readonly demands: boolean; readonly nudges: boolean },
  waiting: readonly Owed[],
): Message {
  const blocks = [...matrix.columns].reverse().map((column) => columnLines(column, naming));
  const singles = [...matrix.singles].reverse().map((owed) => `– ${singleLine(owed, naming)}`);
  const all = [...matrix.columns.flatMap(({ cells }) => cells), ...matrix.singles].filter(
    (one) => one !== null,
  );
  const empty = blocks.length === 0 && singles.length === 0;
  return {
    title: matrixTitle(matrix, naming),
    text: [
      ...blocks.flatMap((lines) => [...lines, '']),
      ...(singles.length > 0 ? [`${PICTURE_WORDS.singles}:`, ...singles, ''] : []),
      ...dueDoubts(all.filter(({ due }) => due !== null && due.lastDay >= matrix.day)),
      ...waitingLines(waiting, naming),
      ...(empty ? ['Chưa có báo cáo nào đến kỳ.'] : []),
      ...(reader.receives ? [empty ? SET_DAYS : reader.demands ? `${ACTS} ${DEMAND}` : ACTS] : []),
    ]
      .join('\n')
      .trimEnd(),
    choices: [
      ...(reader.nudges ? [[{ label: 'Nhắc người chưa nộp', command: '/baocao nhắc' }]] : []),
      ...(empty ? [] : [[excelChoice('reports')]]),
      [wordChoice('report', '', 'Bản Word: báo cáo tổng hợp')],
    ],
  };
}

/** How many wait to be confirmed, and by whom. */
function waitingLines(waiting: readonly Owed[], { committee }: ReportNaming): string[] {
  const counts = new Map<string, number>();
  for (const { receivers, member } of waiting) {
    const names = receivers.filter((id) => id !== member).map((id) => comrade(nameOf(committee, id)));
    const who = someNames(names, 5);
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  return [...counts].map(
    ([who, count]) => `Chờ xác nhận: ${count} báo cáo${who ? ` (nơi nhận: ${who})` : ''}.`,
  );
}

const SET_DAYS = 'Báo cáo chưa có ngày, xin ấn định bằng /hanbaocao.';
const ACTS = 'Xác nhận: /nhanbaocao. Ấn định ngày: /hanbaocao.';

export const matrixTitle = (matrix: Matrix, { committee }: ReportNaming): string =>
  `Theo dõi báo cáo – ${committee.shortName}, ${sayDay(matrix.day)}`;

function columnLines(column: MatrixColumn, naming: ReportNaming): string[] {
  const { like } = column;
  const owed = column.cells.filter((one) => one !== null);
  const groups = ORDER.flatMap((mark) => {
    const names = owed
      .filter((one) => matrixMark(one) === mark)
      .map(({ member }) => nameOf(naming.committee, member));
    if (names.length === 0) return [];
    const shown = someNames(names, DONE.has(mark) ? 12 : 60);
    return [`${upperFirst(MARKS[mark].words)} (${names.length}): ${shown}`];
  });
  const title = `${reportTitle(like, naming)} (${article(like)}): ${handedInOf(column)} đã nộp`;
  return [title, `Hạn: ${dueText(like, naming)}`, ...groups];
}

const CAME: ReadonlySet<MatrixMark> = new Set(['received', 'partly', 'handed-in', 'came-late']);

/** "12/40": how many have come, of all that are owed. */
export function handedInOf({ cells }: MatrixColumn): string {
  const owed = cells.filter((one) => one !== null);
  return `${owed.filter((one) => CAME.has(matrixMark(one))).length}/${owed.length}`;
}

/** What stands in the picture besides names. */
export const PICTURE_WORDS = {
  member: 'Thành viên',
  handedIn: 'Đã nộp',
  singles: 'Báo cáo của tập thể và cá nhân',
  nothing: 'không phải nộp',
};
export const othersNotShown = (count: number): string => `và ${count} thành viên khác: xem bảng bằng chữ`;
export const LEFT = 'đã thôi tham gia';

const ofOne = (owed: Owed, naming: ReportNaming): string =>
  `${reportTitle(owed, naming)}, ${comrade(nameOf(naming.committee, owed.member))}: ${reportState(owed)}`;

const singleLine = (owed: Owed, naming: ReportNaming): string =>
  `${ofOne(owed, naming)}. ${owed.due ? 'Hạn: ' : ''}${dueText(owed, naming)}.`;

/** The same where there is little room. */
export const singleShort = (owed: Owed, naming: ReportNaming): string =>
  `${ofOne(owed, naming)}; ${dueShort(owed)} (${article(owed)})`;

export const matrixCaption = (matrix: Matrix, picture: FileRef, naming: ReportNaming): Message => ({
  text: matrixTitle(matrix, naming),
  file: picture,
});

/** The head of a column, which is narrow: two lines. */
export function columnHead(owed: Owed, naming: ReportNaming): string {
  const demand = owed.record?.demand;
  if (demand) return `${upperFirst(demandKind(demand, naming.regulation))}: ${demand.about}`;
  if (owed.period.startsWith('meeting-'))
    return reportTitle(owed, naming).replace('Báo cáo phục vụ cuộc họp', 'Họp');
  return upperFirst(reportedPeriod(owed, naming));
}

export const nobodyOwes = (): Message => ({
  text: 'Không có đồng chí nào đến hạn mà chưa nộp báo cáo. Xin gõ /baocao bảng để xem.',
});
export const nudgeReportsQuestion = (names: readonly string[], unreachable: readonly string[]): string =>
  [
    `Nhắc riêng ${names.length} đồng chí chưa nộp báo cáo: ${someNames(names, 60)}?`,
    ...missedLines(unreachable),
  ].join('\n');
