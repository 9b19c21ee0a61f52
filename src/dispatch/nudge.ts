import { isSheetClosed, referToSheet } from '../domain/sheets/sheet.ts';
import type { Slots } from '../hear/sentence/reading.ts';
import type { SeatContext } from '../ports/command.ts';
import { sheetsManaged } from '../queries/sheets/list.ts';

type Begun = [command: string, filled: Readonly<Record<string, string>>];

/** Where nothing else is said to be missing, it is the answer to an invitation. */
const ANSWERS: Begun = ['nhac', {}];

/** What somebody has not done yet says who is nudged, and by what. */
export async function nudgeOf({ what }: Slots, context: SeatContext): Promise<Begun> {
  switch (what) {
    case 'báo cáo':
      return ['baocao', { wish: 'nhắc' }];
    case 'nhiệm vụ':
      return ['nhiemvu', { wish: 'tatca' }];
    case 'kết luận':
      return ['ketluan', {}];
    case 'phiếu':
      return (await onSheet(context)) ?? ['ykien', {}];
    case 'ý kiến':
      return (await onSheet(context)) ?? ANSWERS;
    default:
      return ANSWERS;
  }
}

/** Where one is open; where there are several, they are listed. */
async function onSheet(context: SeatContext): Promise<Begun | null> {
  const [only, ...more] = (await sheetsManaged(context)).filter((one) => !isSheetClosed(one, context.now));
  if (!only) return null;
  return ['ykien', more.length > 0 ? {} : { wish: `${referToSheet(only)} nh` }];
}
