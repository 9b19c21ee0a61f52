import { type FileRef, MADE } from '../domain/reference.ts';
import { printable } from '../domain/tidy.ts';
import type { SaidTable } from '../say/tables.ts';

type Cell = string | number;
/** What people typed stays words, whatever it begins with. */
const written = (cell: Cell): Cell => (typeof cell === 'string' ? printable(cell).trim() : cell);
/** Where a cell is nothing but text a quote keeps it from being reckoned; Excel takes wide signs for their likes. */
const inert = (cell: Cell): Cell =>
  typeof cell === 'string' && /^\s*[=+\-@|＝＋－＠｜]/u.test(cell) ? `'${cell}` : cell;

/** A table as a workbook of one sheet: title, head that stays in view, borders, for a page across. */
export async function workbook({ sheet, title, columns, rows }: SaidTable): Promise<Buffer> {
  const { writeXlsx } = await import('hucre/xlsx');
  const line = { style: 'thin', color: { rgb: '8A94A0' } } as const;
  const border = { top: line, bottom: line, left: line, right: line };
  const font = { name: 'Times New Roman', size: 12 };
  const cells = new Map<string, object>();
  cells.set('0,0', {
    style: { font: { ...font, size: 14, bold: true }, alignment: { horizontal: 'center' } },
  });
  const heading = {
    font: { ...font, bold: true },
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  };
  for (let column = 0; column < columns.length; column += 1) cells.set(`2,${column}`, { style: heading });
  const body = { font, border, alignment: { vertical: 'top', wrapText: true } };
  rows.forEach((row, at) => {
    if (row.length > 0)
      for (let column = 0; column < columns.length; column += 1)
        cells.set(`${at + 3},${column}`, { style: body });
  });
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheet.slice(0, 31),
        columns: columns.map(({ width }) => ({ width })),
        rows: [[title], [], columns.map(({ head }) => head), ...rows].map((row) => row.map(written)),
        cells,
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }],
        freezePane: { rows: 3 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$3:$3',
        },
      },
    ],
  });
  return Buffer.from(bytes);
}

/** The same as text that Excel opens by itself: for Zalo, which carries no workbook. */
export async function asCsv({ title, columns, rows }: SaidTable): Promise<Buffer> {
  const { writeCsv } = await import('hucre/csv');
  const all = [[title], columns.map(({ head }) => head), ...rows];
  return Buffer.from(`\ufeff${writeCsv(all.map((row) => row.map((cell) => inert(written(cell)))))}`);
}

/** A workbook of the bot's own as the text that it can go as; any other file as it is. */
export const inCsv = (file: FileRef): FileRef =>
  file.channel === MADE && file.id.startsWith('xlsx:')
    ? { ...file, id: file.id.replace(/^xlsx/, 'csv'), name: file.name.replace(/xlsx$/, 'csv') }
    : file;
