import { referToSheet, type Sheet } from '../../domain/sheets/sheet.ts';
import type { Message } from '../../ports/message.ts';
import { reachedLines, turns } from '../circulated.ts';
import { type SheetNaming, sheetTitle } from './names.ts';

/** Whom a sheet reached, for who manages it: that they were asked is no secret, also where what they answered is. */
export function sheetReach(sheet: Sheet, page: number, { committee, zone }: SheetNaming): Message {
  const reached = reachedLines(sheet.circulation, page, committee, zone);
  return {
    title: `Ai đã nhận: phiếu lấy ý kiến ${sheetTitle(sheet)}`,
    text: reached.lines.join('\n'),
    choices: turns(reached, (to) => `/ykien ${referToSheet(sheet)} nn ${to}`),
  };
}
