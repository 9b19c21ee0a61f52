import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import * as say from '../say/reading/page.ts';
import type { SignLine, SignPage } from './sign-rows.ts';

/** Twentieths of a point: the four columns of an A4 page on its side. */
const COLUMNS = [2_800, 3_900, 4_700, 3_400];
const FONT = 'Times New Roman';
/** Half points. */
const SIZE = 22;

const cell = (text: string, at: number, bold = false): TableCell =>
  new TableCell({
    width: { size: COLUMNS[at] ?? 0, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: text
      .split('\n')
      .map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] })),
  });

const row = (cells: SignLine | typeof say.SIGN_HEADS, head = false): TableRow =>
  new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map((text, at) => cell(text, at, head)),
  });

/** The page to sign, as a Word document. */
export function signDocx({ title, intro, sections, footer }: SignPage): Promise<Buffer> {
  const signatures = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: Object.fromEntries(
      ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
        side,
        { style: 'none' },
      ]),
    ),
    rows: [
      new TableRow({
        cantSplit: true,
        children: say.SIGNATURES.map(
          (name) =>
            new TableCell({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [new TextRun({ text: name, bold: true })],
                }),
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  spacing: { after: 1_200 },
                  text: say.SIGN_HERE,
                }),
              ],
            }),
        ),
      }),
    ],
  });
  return Packer.toBuffer(
    new Document({
      title,
      styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
      sections: [
        {
          properties: {
            page: {
              size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 },
              margin: { top: 850, bottom: 850, left: 1_000, right: 1_000 },
            },
          },
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text: title, bold: true, size: 28 })],
            }),
            new Paragraph({ text: intro, spacing: { before: 120, after: 120 } }),
            ...sections.flatMap((section) => [
              new Paragraph({
                heading: HeadingLevel.HEADING_2,
                keepNext: true,
                spacing: { before: 240, after: 80 },
                children: [
                  new TextRun({ text: section.title, bold: true, color: '000000', font: FONT, size: 24 }),
                ],
              }),
              new Table({
                columnWidths: COLUMNS,
                rows: [row(say.SIGN_HEADS, true), ...section.lines.map((line) => row(line))],
              }),
            ]),
            new Paragraph({ text: footer, spacing: { before: 240, after: 240 } }),
            signatures,
          ],
        },
      ],
    }),
  );
}
