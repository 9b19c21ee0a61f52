import { bodyName } from '../../domain/committee/wording.ts';
import { upperFirst } from '../../domain/fold.ts';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import { modeLine } from '../sheets/names.ts';
import { type PaperDocument, text } from './document.ts';
import { frame, type Issued, issuerName, type PaperNaming } from './frame.ts';
import { contact, endedBlocks, typed } from './parts.ts';
import { officialTime } from './when.ts';

const BLANK = '…………………………………………………………………………';

/** Phiếu lấy ý kiến, to be filled in by hand: none of the 29 types, so in the shape of Mẫu 1.4. */
export function sheetPaper(sheet: Sheet, naming: PaperNaming, issued: Issued | null): PaperDocument {
  const { body, papers, deadline, silence, secret, article } = sheet;
  const { zone, regulation } = naming;
  return {
    ...frame('sheet', body, naming, issued),
    about: null,
    title: { name: 'Phiếu lấy ý kiến', excerpt: `Thành viên ${bodyName(body, regulation)}` },
    addressees: [`Các đồng chí thành viên ${bodyName(body, regulation)}`],
    basis: [],
    body: endedBlocks([
      text(
        `${upperFirst(issuerName(body, naming))} xin ý kiến các đồng chí bằng văn bản${article ? ` theo ${article} Quy chế` : ''} về nội dung sau:`,
      ),
      ...typed(sheet.question),
      ...(papers.length > 0
        ? [text(`${papers.map(({ name }) => name).join('; ')}.`, 'Tài liệu kèm theo:')]
        : []),
      text('(đánh dấu vào một ô; không đánh dấu hoặc đánh dấu nhiều ô là phiếu không hợp lệ)', 'Ý kiến:'),
      text('☐ Đồng ý'),
      text('☐ Không đồng ý. Lý do:'),
      text(BLANK),
      text('☐ Ý kiến khác:'),
      text(BLANK),
      text(`gửi lại trước ${officialTime(deadline, zone)} về ${contact(naming)}.`, 'Hạn trả lời:'),
      ...(silence ? [text(`quá hạn không có ý kiến được coi là đồng ý (${silence}).`, 'Lưu ý:')] : []),
      text(modeLine(sheet, regulation), 'Cách quyết định:'),
    ]),
    signatures: [
      secret
        ? { authority: ['Người cho ý kiến'], how: 'phiếu kín, không ghi tên', agencyPost: null, name: '' }
        : {
            authority: ['Người cho ý kiến'],
            how: 'Ký, ghi rõ họ tên, chức vụ, đơn vị',
            agencyPost: null,
            name: '',
          },
    ],
    copies: [],
    annex: null,
  };
}
