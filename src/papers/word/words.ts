import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { printable } from '../../domain/tidy.ts';
import { FONT } from './page.ts';

/** Lines of words, and the rules under them. */

const clean = (text: string): string => printable(text).replaceAll('\t', ' ');

export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

export const run = (text: string, { size, bold = false, italics = false }: Style): TextRun =>
  new TextRun({ text: clean(text), font: FONT, size, bold, italics });

type How = Omit<IParagraphOptions, 'children' | 'text'>;

export const line = (text: string, style: Style, how: How = {}): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0 }, ...how, children: [run(text, style)] });

export const centred = (text: string, style: Style, how: How = {}): Paragraph =>
  line(text, style, { alignment: AlignmentType.CENTER, ...how });

/** A rule of so many twips in the middle of a column, right under what stands above it. */
export const rule = (length: number, column: number): Paragraph => {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 50, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
};

/** Parts of the size that letters of Times New Roman are wide, rounded. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’|!]/u, 0.25],
  [/[-–()I"“”]/u, 0.37],
  [/[ijltfr]/u, 0.31],
  [/[mwMW]/u, 0.85],
  [/\p{Lu}/u, 0.7],
  [/[\p{N}\p{Ll}]/u, 0.49],
];

/** About how wide words are in a size, in twips. */
export function widthOf(text: string, { size, bold }: Style): number {
  let parts = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, ''))
    parts += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.7;
  return Math.round(parts * size * 10 * (bold ? 1.03 : 1));
}
