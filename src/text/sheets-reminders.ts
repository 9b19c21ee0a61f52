import type { Sheet } from '../domain/sheet.ts';
import type { Regulation } from '../regulations/schema.ts';
import { sayWhen } from './format-when.ts';
import { sheetTitle } from './sheets-names.ts';
import { conclusionLine, countsLine } from './sheets-result.ts';

/** Lines of reminders about opinion sheets. */

export const sheetDue = (sheet: Sheet, zone: string): string =>
  `Đồng chí chưa trả lời phiếu lấy ý kiến ${sheetTitle(sheet)}, hạn ${sayWhen(sheet.deadline, zone)}. Gõ /ykien để trả lời.`;

export const sheetOver = (sheet: Sheet, decides: boolean, regulation: Regulation): string =>
  `Phiếu lấy ý kiến ${sheetTitle(sheet)} đã hết hạn. ${countsLine(sheet)}. ${conclusionLine(sheet, regulation)} Gõ /ykien để ${decides ? 'xem và ghi quyết định' : 'xem kết quả'}.`;
