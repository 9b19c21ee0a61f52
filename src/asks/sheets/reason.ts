import { LIMITS } from '../../domain/meetings/meeting.ts';
import { isSheetClosed } from '../../domain/sheets/sheet.ts';
import type { AskAfter } from '../../ports/command.ts';
import { mayOnSheet } from '../../queries/sheets/list.ts';
import { tooLong } from '../../say/asking.ts';
import { askWhyNot, NO_WHY } from '../../say/sheets/asking.ts';
import { type Option, offer, picked } from '../pick.ts';
import type { SheetWish } from './sheet.ts';

const WITHOUT: Option<string>[] = [{ label: NO_WHY, key: 'khongneu', value: '' }];

/** Why not: asked of who typed a no and nothing else, who taps it said what the button says. */
export const whyNot: AskAfter<{ wish: SheetWish }, string> = {
  question: async (_context, { wish }) => {
    if (wish.what !== 'sheet') throw new Error('a reason was asked for and no sheet');
    return offer(askWhyNot(wish.sheet), WITHOUT);
  },
  read: async (input) => {
    const without = picked(input.text, WITHOUT);
    if (without) return { ok: true, value: '', keep: { text: without.key, file: null } };
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.reason) return { ok: false, say: tooLong(text.length, LIMITS.reason) };
    return { ok: true, value: text };
  },
  unsaid: async (context, { wish }) => {
    const asked =
      context.heard &&
      wish.what === 'sheet' &&
      wish.act === 'kdy' &&
      wish.words === '' &&
      !wish.sheet.secret &&
      mayOnSheet(context, 'answer-sheet', wish.sheet) &&
      !isSheetClosed(wish.sheet, context.now);
    return asked ? null : { ok: true, value: '' };
  },
  words: (_given, text) => (picked(text, WITHOUT) ? null : 'reason'),
  offLine: true,
};
