import { Document, type ISectionOptions, Packer } from 'docx';
import type { Annex, PaperDocument } from '../../say/papers/document.ts';
import { basis, body, grid } from './body.ts';
import { foot } from './foot.ts';
import { head } from './head.ts';
import { ANNEX_WIDTH, across, FONT, headers, SIZE, upright } from './page.ts';
import { centred, line } from './words.ts';

/** A paper as a Word file in the form of Nghị định 30/2020. */
export async function drawWord(paper: PaperDocument): Promise<Buffer> {
  const sections: ISectionOptions[] = [
    {
      properties: upright(),
      headers: headers(),
      children: [...head(paper), ...basis(paper.basis), ...body(paper.body), ...foot(paper)],
    },
    ...(paper.annex ? [annexed(paper.annex)] : []),
  ];
  const word = new Document({
    creator: 'Thư ký số',
    title: paper.title?.name ?? paper.about ?? '',
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body, color: '000000', language: { value: 'vi-VN' } } },
      },
    },
    sections,
  });
  return Packer.toBuffer(word);
}

const annexed = ({ title, of, grid: table, notes }: Annex): ISectionOptions => ({
  properties: across(),
  headers: headers(),
  children: [
    centred('PHỤ LỤC', { size: SIZE.body, bold: true }),
    centred(title, { size: SIZE.body, bold: true }),
    centred(of, { size: SIZE.body, italics: true }, { spacing: { before: 0, after: 120 } }),
    grid(table, ANNEX_WIDTH),
    ...notes.map((one) => line(one, { size: SIZE.number }, { spacing: { before: 60, after: 0 } })),
  ],
});
