import { zipSync } from 'fflate';
import type { Sheet } from 'hucre/xlsx';
import { BadArchive, fileNamesIn, opened } from '../zip.ts';
import { cellsOfText } from './csv.ts';

/** A table as it was kept in a file: every cell as text, merged ones filled with what stands in them. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  /** There is more in it than that. */
  readonly more?: true;
}

/** Why a file is no table that can be read. `a`: what it is instead. */
export type TableFault =
  | { readonly why: 'not-a-table'; readonly a: 'pdf' | 'word' | 'picture' | 'program' | 'other' }
  | { readonly why: 'too-large' | 'swells' | 'macros' | 'locked' | 'damaged' | 'empty' };

export type OpenedTable =
  | { readonly ok: true; readonly kind: 'xlsx' | 'xls' | 'ods' | 'csv'; readonly grids: readonly Grid[] }
  | ({ readonly ok: false } & TableFault);

/** Bytes. A roster of 500 with its formats has some 100 kB. */
export const LARGEST_TABLE = 5 * 1024 * 1024;
/** Bytes that a workbook may be once it is unpacked; what is more was made to be. */
const LARGEST_UNPACKED = 32 * 1024 * 1024;
export const TABLE_BOUNDS = { rows: 5_000, columns: 60 };
/** So far it is looked whether there is more; what a workbook only formats is nothing. */
const LOOKED_AT = 4 * TABLE_BOUNDS.rows;

const BEGINNINGS: readonly (readonly [string, Extract<TableFault, { why: 'not-a-table' }>['a']])[] = [
  ['25504446', 'pdf'],
  ['4d5a', 'program'],
  ['7f454c46', 'program'],
  ['ffd8ff', 'picture'],
  ['89504e47', 'picture'],
  ['47494638', 'picture'],
];

/** Reads a file by what it holds, whatever its name says. */
export async function openTable(bytes: Buffer): Promise<OpenedTable> {
  if (bytes.length > LARGEST_TABLE) return fault('too-large');
  if (bytes.length === 0) return fault('empty');
  const begins = bytes.toString('hex', 0, 8);
  const known = BEGINNINGS.find(([beginning]) => begins.startsWith(beginning));
  if (known) return { ok: false, why: 'not-a-table', a: known[1] };
  try {
    if (begins.startsWith('504b0304')) return await openZip(bytes);
    if (begins === 'd0cf11e0a1b11ae1') return await openOld(bytes);
  } catch (error) {
    // Whatever the reader stumbled over, the file is the sender's to save anew.
    return fault(error instanceof BadArchive && error.why === 'too-large' ? 'swells' : 'damaged');
  }
  const rows = cellsOfText(bytes);
  if (rows === null) return { ok: false, why: 'not-a-table', a: 'other' };
  return { ok: true, kind: 'csv', grids: [{ sheet: '', ...bounded(rows) }] };
}

const fault = (why: Exclude<TableFault['why'], 'not-a-table'>): OpenedTable => ({ ok: false, why });

/** Only what cells are made of: no pictures, no macros, nothing from other files. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/;

async function openZip(bytes: Buffer): Promise<OpenedTable> {
  const names = fileNamesIn(bytes);
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return fault('macros');
  const word = names.some((name) => name.startsWith('word/'));
  const excel = names.includes('xl/workbook.xml');
  const ods = !excel && names.includes('content.xml');
  if (!excel && !ods) return { ok: false, why: 'not-a-table', a: word ? 'word' : 'other' };
  // Packed anew without compression: who reads it meets no size but the true one.
  const parts = await opened(bytes, (name) => PARTS.test(name), LARGEST_UNPACKED);
  const plain = zipSync(Object.fromEntries(parts), { level: 0 });
  const how = { maxRows: LOOKED_AT };
  if (ods) {
    const { readOds } = await import('hucre/ods');
    return { ok: true, kind: 'ods', grids: grids((await readOds(plain, how)).sheets) };
  }
  const { readXlsx } = await import('hucre/xlsx');
  return { ok: true, kind: 'xlsx', grids: grids((await readXlsx(plain, how)).sheets) };
}

/** Before 2007; a workbook with a password comes in the same wrapping. */
async function openOld(bytes: Buffer): Promise<OpenedTable> {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return fault('locked');
  if (bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le'))) return fault('macros');
  if (bytes.includes(Buffer.from('WordDocument', 'utf16le')))
    return { ok: false, why: 'not-a-table', a: 'word' };
  const { readXls } = await import('hucre/xlsx');
  return { ok: true, kind: 'xls', grids: grids((await readXls(bytes, { maxRows: LOOKED_AT })).sheets) };
}

const grids = (sheets: readonly Sheet[]): Grid[] =>
  sheets
    .filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
    .map((sheet) => ({ sheet: sheet.name, ...bounded(filled(sheet)) }));

function filled({ rows, merges = [] }: Sheet): string[][] {
  const cells = rows.map((row) => row.map(asText));
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? '';
    for (let row = startRow; row <= Math.min(endRow, cells.length - 1); row += 1)
      for (let column = startCol; column <= Math.min(endCol, TABLE_BOUNDS.columns - 1); column += 1) {
        const line = cells[row];
        if (line) line[column] = value;
      }
  }
  return cells;
}

const asText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
};

function bounded(all: readonly (readonly string[])[]): Omit<Grid, 'sheet'> {
  const { rows: most, columns } = TABLE_BOUNDS;
  const rows = all.slice(0, most).map((row) => Array.from(row.slice(0, columns), (cell) => cell ?? ''));
  const said = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';
  const more =
    all.length >= LOOKED_AT ||
    all.slice(most).some((row) => row.some(said)) ||
    all.slice(0, most).some((row) => row.slice(columns).some(said));
  return { rows, ...(more ? { more } : {}) };
}
