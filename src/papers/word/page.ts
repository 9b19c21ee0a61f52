import {
  AlignmentType,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';

/** The page of Nghị định 30/2020, Phụ lục I, mục I. Lengths in twips, of which 567 are a centimetre; sizes in half points. */

export const FONT = 'Times New Roman';
const A4 = { width: 11_906, height: 16_838 };
/** 20 mm above, below and on the right; 30 mm on the left. */
const MARGIN = { top: 1_134, bottom: 1_134, left: 1_701, right: 1_134, header: 567, footer: 567 };
export const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
export const ANNEX_WIDTH = A4.height - MARGIN.left - MARGIN.right;

/** Điểm 1 to 9 of mục V, in half points. */
export const SIZE = {
  nation: 24,
  motto: 26,
  issuer: 24,
  number: 26,
  about: 24,
  body: 28,
  label: 24,
  list: 22,
};

type Part = Pick<ISectionPropertiesOptions, 'page' | 'titlePage'>;

const numbers = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.body })],
      }),
    ],
  });

const blank = (): Header => new Header({ children: [new Paragraph({ children: [] })] });

/** Pages are numbered in the middle of the upper margin, the first one is not. */
export const headers = () => ({ default: numbers(), first: blank() });

export const upright = (): Part => ({
  titlePage: true,
  page: { size: A4, margin: MARGIN, pageNumbers: { start: 1 } },
});

/** An annex across, with numbers of its own. */
export const across = (): Part => ({
  titlePage: true,
  page: {
    size: { ...A4, orientation: PageOrientation.LANDSCAPE },
    margin: MARGIN,
    pageNumbers: { start: 1 },
  },
});
