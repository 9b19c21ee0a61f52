import { decidingRole } from '../../domain/sheets/mode.ts';
import { closedAt, type Sheet } from '../../domain/sheets/sheet.ts';
import type { Regulation } from '../../regulations/schema.ts';
import { postTitle } from '../people/post-title.ts';
import { sayWhen } from '../when.ts';
import { type SheetNaming, sheetTitle } from './names.ts';
import { conclusionLine, countsLine, silentNames, summedLine } from './result.ts';
import { silenceLine } from './sheets.ts';

/** Lines of reminders about opinion sheets. */

export const sheetDue = (sheet: Sheet, zone: string): string =>
  `Đồng chí chưa trả lời phiếu lấy ý kiến ${sheetTitle(sheet)}, hạn ${sayWhen(sheet.deadline, zone)}.${sheet.silence === null ? '' : ` ${silenceLine(sheet.silence)}`} Gõ /ykien để trả lời.`;

export const sheetUndecided = (
  sheet: Sheet,
  { zone, regulation }: Pick<SheetNaming, 'zone' | 'regulation'>,
): string =>
  `Phiếu lấy ý kiến ${sheetTitle(sheet)} đã kết thúc lúc ${sayWhen(closedAt(sheet), zone)}, còn chờ ${postTitle(sheet.body, decidingRole(sheet.mode, sheet.body, regulation), regulation)} quyết định. Gõ /ykien để xem và ghi quyết định.`;

export const sheetOver = (
  sheet: Sheet,
  decides: boolean,
  { regulation, committee }: Pick<SheetNaming, 'regulation' | 'committee'>,
): string =>
  `Phiếu lấy ý kiến ${sheetTitle(sheet)} đã hết hạn. ${countsLine(sheet)}. ${silentNames(sheet, committee)}${conclusionLine(sheet, regulation)}${summed(sheet, regulation)} Gõ /ykien để ${decides ? 'xem và ghi quyết định' : 'xem kết quả'}.`;

const summed = (sheet: Sheet, regulation: Regulation): string =>
  summedLine(sheet, regulation)
    .map((line) => ` ${line}`)
    .join('');
