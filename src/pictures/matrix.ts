import { memberById } from '../domain/committee/committee.ts';
import { isOutstanding, type Matrix, type MatrixColumn } from '../domain/reports/matrix.ts';
import type { Owed } from '../domain/reports/owed.ts';
import { postOf } from '../say/people/people.ts';
import {
  columnHead,
  handedInOf,
  LEFT,
  MARKS,
  type MatrixMark,
  matrixMark,
  matrixTitle,
  othersNotShown,
  PICTURE_WORDS,
  singleShort,
} from '../say/reports/matrix.ts';
import { dueShort, type ReportNaming } from '../say/reports/names.ts';
import { renderPng } from './render.ts';
import { box, drawnWords, sheet, type TextStyle, wrapped } from './svg.ts';

/** The matrix of who owes which report, as a picture: readable on a phone, and without colour. */

const MARGIN = 28;
const NAMES = 430;
const CELL = 156;
const ROW = 48;
const HEAD = 136;
const LINE = '#c5ced8';

const TITLE: TextStyle = { size: 24, bold: true };
const NAME: TextStyle = { size: 17, bold: true };
const SMALL: TextStyle = { size: 13, fill: '#52606d' };
const HEADING: TextStyle = { size: 15, bold: true };
const LETTER: TextStyle = { size: 20, bold: true, anchor: 'middle' };

const PAINT: Record<MatrixMark, { readonly fill: string; readonly ink: string }> = {
  received: { fill: '#cfeedd', ink: '#0b5c37' },
  partly: { fill: '#e3f3ea', ink: '#0b4a86' },
  'handed-in': { fill: '#d6e8fb', ink: '#0b4a86' },
  'came-late': { fill: '#fbeab5', ink: '#7a4b00' },
  late: { fill: '#b42318', ink: '#ffffff' },
  returned: { fill: '#e6d5f2', ink: '#5b2182' },
  owed: { fill: '#ffffff', ink: '#1f2933' },
  'not-yet-due': { fill: '#f1f3f5', ink: '#7b8794' },
};

/** More would make a picture of over a megabyte that nobody can read. */
const MOST_ROWS = 70;

/** As a PNG under a megabyte; of a large committee those who owe something, as far as there is room. */
export const drawMatrix = (matrix: Matrix, naming: ReportNaming): Promise<Buffer> =>
  renderPng(matrixSvg(bounded(matrix), naming, matrix.rows.length));

function bounded(matrix: Matrix): Matrix {
  if (matrix.rows.length <= MOST_ROWS) return matrix;
  const owes = (at: number): boolean =>
    matrix.columns.some(({ cells }) => cells[at] != null && isOutstanding(cells[at]));
  const all = matrix.rows.map((_, at) => at);
  const first = [...all.filter(owes), ...all.filter((at) => !owes(at))].slice(0, MOST_ROWS);
  const kept = first.sort((one, other) => one - other);
  return {
    ...matrix,
    rows: kept.flatMap((at) => matrix.rows[at] ?? []),
    columns: matrix.columns.map((one) => ({ ...one, cells: kept.map((at) => one.cells[at] ?? null) })),
  };
}

function matrixSvg(matrix: Matrix, naming: ReportNaming, all: number): string {
  const columns = Math.max(matrix.columns.length, 3);
  const width = 2 * MARGIN + NAMES + columns * CELL;
  const table = MARGIN + 46;
  const parts = [
    drawnWords(
      MARGIN,
      MARGIN + 24,
      wrapped(matrixTitle(matrix, naming), TITLE, width - 2 * MARGIN, 1)[0] ?? '',
      TITLE,
    ),
  ];
  let y = table;
  if (matrix.columns.length > 0) {
    parts.push(...heads(matrix.columns, y, naming));
    y += HEAD;
    matrix.rows.forEach((id, at) => {
      parts.push(...row(id, at, matrix.columns, y + at * ROW, naming));
    });
    y += matrix.rows.length * ROW;
    if (all > matrix.rows.length) {
      parts.push(drawnWords(MARGIN + 10, y + 24, othersNotShown(all - matrix.rows.length), SMALL));
      y += 36;
    } else {
      parts.push(...totals(matrix.columns, y));
      y += 40;
    }
  }
  y += 20;
  if (matrix.singles.length > 0) {
    parts.push(drawnWords(MARGIN, y + 18, PICTURE_WORDS.singles, HEADING));
    y += 32;
    for (const owed of matrix.singles) {
      parts.push(...single(owed, y, width, naming));
      y += 46;
    }
    y += 8;
  }
  const { drawn, height } = legend(y, width);
  return sheet(width, y + height + MARGIN, [...parts, ...drawn]);
}

/** "Điều 11" does not break. */
const together = (article: string): string => article.replace(/(\S+) (\d+|[a-zđ])(?= |$)/gu, '$1\u00a0$2');

const left = (at: number): number => MARGIN + NAMES + at * CELL;

const heads = (columns: readonly MatrixColumn[], y: number, naming: ReportNaming): string[] => [
  box([MARGIN, y, NAMES + columns.length * CELL, HEAD], '#eef2f6', LINE),
  drawnWords(MARGIN + 10, y + HEAD - 14, PICTURE_WORDS.member, HEADING),
  ...columns.flatMap(({ like }, at) => {
    const lines = wrapped(columnHead(like, naming), HEADING, CELL - 16, 3);
    const source = like.article ? wrapped(together(like.article), SMALL, CELL - 8, 2) : [];
    const due = wrapped(dueShort(like), SMALL, CELL - 12, 1);
    return [
      box([left(at), y, CELL, HEAD], 'none', LINE),
      ...lines.map((line, nth) =>
        drawnWords(left(at) + CELL / 2, y + 24 + nth * 19, line, { ...HEADING, anchor: 'middle' }),
      ),
      ...source.map((line, nth) =>
        drawnWords(left(at) + CELL / 2, y + HEAD - 12 - (source.length - nth) * 18, line, {
          ...SMALL,
          anchor: 'middle',
        }),
      ),
      ...due.map((line) =>
        drawnWords(left(at) + CELL / 2, y + HEAD - 12, line, { ...SMALL, anchor: 'middle' }),
      ),
    ];
  }),
];

function row(
  id: string,
  at: number,
  columns: readonly MatrixColumn[],
  y: number,
  naming: ReportNaming,
): string[] {
  const member = memberById(naming.committee, id);
  const name = member ? `${member.name}${member.left === null ? '' : ` (${LEFT})`}` : id;
  const [first = ''] = wrapped(`${at + 1}. ${name}`, NAME, NAMES - 20, 1);
  const [post = ''] = member ? wrapped(postOf(member), SMALL, NAMES - 20, 1) : [];
  return [
    box([MARGIN, y, NAMES, ROW], at % 2 === 0 ? '#ffffff' : '#f8fafb', LINE),
    drawnWords(MARGIN + 10, y + (post === '' ? 30 : 21), first, NAME),
    drawnWords(MARGIN + 10, y + 39, post, SMALL),
    ...columns.flatMap(({ cells }, nth) => cell(cells[at] ?? null, [left(nth), y, CELL, ROW])),
  ];
}

function cell(owed: Owed | null, [x, y, width, height]: readonly [number, number, number, number]): string[] {
  const middle = [x + width / 2, y + height / 2 + 7] as const;
  if (!owed)
    return [
      box([x, y, width, height], '#ffffff', LINE),
      drawnWords(...middle, '–', { ...LETTER, fill: '#b8c2cc' }),
    ];
  const mark = matrixMark(owed);
  const { fill, ink } = PAINT[mark];
  return [
    box([x, y, width, height], fill, LINE),
    drawnWords(...middle, MARKS[mark].letter, { ...LETTER, fill: ink }),
  ];
}

const totals = (columns: readonly MatrixColumn[], y: number): string[] => [
  box([MARGIN, y, NAMES + columns.length * CELL, 40], '#eef2f6', LINE),
  drawnWords(MARGIN + 10, y + 26, PICTURE_WORDS.handedIn, HEADING),
  ...columns.map((column, at) =>
    drawnWords(left(at) + CELL / 2, y + 26, handedInOf(column), { ...HEADING, anchor: 'middle' }),
  ),
];

function single(owed: Owed, y: number, width: number, naming: ReportNaming): string[] {
  const lines = wrapped(singleShort(owed, naming), SMALL, width - 2 * MARGIN - 56, 2);
  return [
    ...cell(owed, [MARGIN, y, 42, 38]),
    ...lines.map((line, at) =>
      drawnWords(MARGIN + 54, y + (lines.length === 1 ? 24 : 16) + at * 18, line, {
        ...SMALL,
        fill: '#1f2933',
      }),
    ),
  ];
}

/** What each letter says, as many beside each other as there is room. */
function legend(top: number, width: number): { drawn: string[]; height: number } {
  const each = 250;
  const perLine = Math.max(1, Math.floor((width - 2 * MARGIN) / each));
  const marks = Object.entries(MARKS) as [MatrixMark, (typeof MARKS)[MatrixMark]][];
  const drawn = [...marks, null].flatMap((entry, at) => {
    const x = MARGIN + (at % perLine) * each;
    const y = top + 8 + Math.floor(at / perLine) * 34;
    const { letter, words: meaning } = entry ? entry[1] : { letter: '–', words: PICTURE_WORDS.nothing };
    const { fill, ink } = entry ? PAINT[entry[0]] : { fill: '#ffffff', ink: '#b8c2cc' };
    return [
      box([x, y, 28, 26], fill, LINE),
      drawnWords(x + 14, y + 19, letter, { ...LETTER, size: 15, fill: ink }),
      drawnWords(x + 36, y + 18, meaning, { ...SMALL, fill: '#1f2933' }),
    ];
  });
  return { drawn, height: 8 + Math.ceil((marks.length + 1) / perLine) * 34 };
}
