import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { PaperDocument } from '../../say/papers/document.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { centred, line, rule, run, type Style, widthOf } from './words.ts';

/** Quốc hiệu and tiêu ngữ, who issues it, number, place and day, name and trích yếu: ô 1 to 5. */

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const LEFT = 3_700;
const RIGHT = TEXT_WIDTH - LEFT;
const ISSUER: Style = { size: SIZE.issuer, bold: true };
/** The rule under who issues it: between a third and a half of the line above it. */
const PART = 0.42;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BARE = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** A table of columns that nobody sees. */
export const columns = (widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: 0, right: 0 },
    borders: BARE,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                children: children.length > 0 ? [...children] : [new Paragraph({ children: [] })],
              }),
          ),
        }),
    ),
  });

export function head(paper: PaperDocument): (Table | Paragraph)[] {
  const { superior, issuer, number, about, placeAndDay, isDraft } = paper;
  const name = issuer.toLocaleUpperCase('vi');
  const left = [
    ...(superior ? [centred(superior.toLocaleUpperCase('vi'), { size: SIZE.issuer })] : []),
    centred(name, ISSUER),
    rule(Math.min(widthOf(name, ISSUER), LEFT) * PART, LEFT),
  ];
  const right = [
    centred(NATION, { size: SIZE.nation, bold: true }),
    centred(MOTTO, { size: SIZE.motto, bold: true }),
    rule(widthOf(MOTTO, { size: SIZE.motto, bold: true }), RIGHT),
  ];
  const gap = { spacing: { before: 120, after: 0 } };
  const below = [
    centred(number, { size: SIZE.number }, gap),
    ...(about ? [centred(about, { size: SIZE.about }, gap)] : []),
  ];
  const day = placeAndDay ? [centred(placeAndDay, { size: SIZE.number, italics: true }, gap)] : [];
  return [
    ...(isDraft ? [draftMark()] : []),
    columns(
      [LEFT, RIGHT],
      [
        [left, right],
        [below, day],
      ],
    ),
    ...title(paper),
    ...addressees(paper),
  ];
}

/** Not of Phụ lục I: a paper that nobody has signed says so. */
const draftMark = (): Paragraph =>
  line('DỰ THẢO', { size: SIZE.number, bold: true }, { spacing: { before: 0, after: 120 } });

function title({ title: said }: PaperDocument): Paragraph[] {
  if (!said) return [];
  const bold: Style = { size: SIZE.body, bold: true };
  const lines = said.excerpt.split('\n');
  const longest = Math.max(...lines.map((one) => widthOf(one, bold)));
  return [
    centred(said.name.toLocaleUpperCase('vi'), bold, { spacing: { before: 240, after: 0 } }),
    ...lines.map((one) => centred(one, bold)),
    rule(Math.min(longest, TEXT_WIDTH * 0.8) * PART, TEXT_WIDTH),
    line('', { size: 12 }),
  ];
}

/** One on the line of "Kính gửi:", several on lines of their own with their dashes under its colon. */
function addressees({ addressees: to }: PaperDocument): Paragraph[] {
  const style: Style = { size: SIZE.body };
  const space = { before: 240, after: 120 };
  if (to.length === 0) return [];
  if (to.length === 1) return [centred(`Kính gửi: ${to[0]}`, style, { spacing: space })];
  const begin = Math.round(TEXT_WIDTH * 0.16);
  const dash = begin + widthOf('Kính gửi:', style);
  return [
    line('Kính gửi:', style, { indent: { left: begin }, spacing: { before: 240, after: 0 } }),
    ...to.map(
      (one, at) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: dash + 200, hanging: 200 },
          spacing: { before: 0, after: at === to.length - 1 ? 120 : 0 },
          children: [run(`- ${one}${at === to.length - 1 ? '.' : ';'}`, style)],
        }),
    ),
  ];
}
