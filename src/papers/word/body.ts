import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, PaperTable } from '../../say/papers/document.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { centred, line, run, type Style } from './words.ts';

/** The text itself: ô 6. */

const INDENT = 720;
const SPACING = { before: 120, after: 0, line: 264, lineRule: 'auto' } as const;
const TEXT: Style = { size: SIZE.body };
const CELL: Style = { size: 26 };

/** Each line of it a paragraph, from margin to margin, the first line set in. */
const paragraphs = (text: string, style: Style, lead = '', keepNext = false): Paragraph[] =>
  text.split(/\r?\n/).map(
    (one, at) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        indent: { firstLine: INDENT },
        spacing: SPACING,
        keepNext,
        children: [
          ...(at === 0 && lead !== '' ? [run(`${lead} `, { ...style, bold: true })] : []),
          run(one, style),
        ],
      }),
  );

/** What it rests on: each ends in a semicolon, the last one in a full stop. */
export const basis = (lines: readonly string[]): Paragraph[] =>
  lines.flatMap((one, at) =>
    paragraphs(`${one}${at === lines.length - 1 ? '.' : ';'}`, { ...TEXT, italics: true }),
  );

/** The last words stay with the signature: it does not stand on a page alone. */
export const body = (blocks: readonly Block[]): (Paragraph | Table)[] =>
  blocks.flatMap((block, at): (Paragraph | Table)[] => {
    if (block.is === 'table')
      return [line('', { size: 12 }), grid(block, TEXT_WIDTH), line('', { size: 12 })];
    if (block.is === 'heading') {
      const words = block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text;
      return paragraphs(words, { ...TEXT, bold: true }, '', true);
    }
    const { style } = block;
    return paragraphs(
      block.text,
      { ...TEXT, bold: style === 'bold', italics: style === 'italic' },
      block.lead,
      at === blocks.length - 1,
    );
  });

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const LINES = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** A table with its head on each page; short cells stand in the middle. */
export function grid({ widths, head, rows }: PaperTable, width: number): Table {
  const sum = widths.reduce((all, one) => all + one, 0);
  const wide = widths.map((one) => Math.floor((width * one) / sum));
  const cell = (text: string, at: number, style: Style): TableCell =>
    new TableCell({
      width: { size: wide[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: text
        .split(/\r?\n/)
        .map((one) => (style.bold || one.length <= 5 ? centred(one, style) : line(one, style))),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: wide,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    borders: LINES,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((one, at) => cell(one, at, { ...CELL, bold: true })),
      }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((one, at) => cell(one, at, CELL)) }),
      ),
    ],
  });
}
