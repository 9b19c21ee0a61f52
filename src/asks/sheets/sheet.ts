import { DomainError } from '../../domain/domain-error.ts';
import { fold } from '../../domain/fold.ts';
import { referToSheet, type Sheet } from '../../domain/sheets/sheet.ts';
import { readOpinion } from '../../hear/opinion.ts';
import type { Ask, Reading } from '../../ports/command.ts';
import { sheetNamed, sheetsToAnswer, votelessNow } from '../../queries/sheets/list.ts';
import { cut } from '../../say/people/people.ts';
import { nothingToAnswer, sheetNotRead, whichSheet, whichSheetStill } from '../../say/sheets/asking.ts';
import { type Option, offer, picked } from '../pick.ts';

/** What is done with a sheet; these stand on its buttons, which have little room. */
export const SHEET_ACTS = ['xem', 'dy', 'kdy', 'yk', 'nh', 'nn', 'kt', 'sua', 'qd'] as const;
export type SheetAction = (typeof SHEET_ACTS)[number];

export type SheetWish =
  | { readonly what: 'list' }
  /** A show of hands; `words` is the question, where it was said. */
  | { readonly what: 'hands'; readonly words: string }
  | {
      readonly what: 'sheet';
      readonly sheet: Sheet;
      readonly act: SheetAction;
      /** What was said with it; behind a yes or a no, the whole of what was said. */
      readonly words: string;
    };

/** A button, or words: “đồng ý”, “ý kiến khác: …” on the sheet that waits, “nhanh …” in a meeting. */
export const sheetWish: Ask<SheetWish> = {
  toLineEnd: true,
  question: async (context) => offer(whichSheet(), options(await sheetsToAnswer(context))),
  read: async (input, context, _given, held) => {
    const text = input.text.normalize('NFC').trim();
    const named = /^(#\S+\.\d+) ([a-z]{2,3})(?: ([\s\S]*))?$/.exec(text);
    if (named?.[1]) return kept(await sheetNamed(context, named[1]), actOf(named[2] ?? ''), named[3] ?? '');
    const said = meant(text);
    if (context.subject) {
      const sheet = await sheetNamed(context, context.subject);
      return said ? kept(sheet, said.act, said.words) : { ok: false, say: sheetNotRead() };
    }
    const all = await sheetsToAnswer(context);
    const [act, words] = held ? split(held) : [said?.act ?? 'xem', said?.words ?? ''];
    const chosen = held ? picked(text, options(all)) : null;
    if (chosen) return kept(chosen.value, act, words);
    // What was said waits until one is chosen, or until another opinion takes its place.
    if (held && !said && all.length > 0)
      return { ok: false, say: offer(whichSheetStill(), options(all)), hold: held };
    const hands = /^(?:nhanh|biểu quyết nhanh|bieu quyet nhanh)(?=[\s:,.]|$)[\s:,.]*([\s\S]*)$/iu.exec(text);
    if (hands) return { ok: true, value: { what: 'hands', words: hands[1] ?? '' } };
    if (!said) return { ok: false, say: sheetNotRead(), final: true };
    const [only, ...more] = all;
    if (!only) {
      const article = await votelessNow(context);
      if (article !== null) throw new DomainError('delegate-no-vote', { article });
      return { ok: false, say: nothingToAnswer(), final: true };
    }
    if (more.length === 0) return kept(only, said.act, said.words);
    return { ok: false, say: offer(whichSheet(), options(all)), hold: `${said.act} ${said.words}` };
  },
  unsaid: async (context) =>
    context.subject
      ? kept(await sheetNamed(context, context.subject), 'xem', '')
      : { ok: true, value: { what: 'list' } },
};

const kept = (sheet: Sheet, act: SheetAction, words: string): Reading<SheetWish> => ({
  ok: true,
  value: { what: 'sheet', sheet, act, words },
  keep: { text: `${referToSheet(sheet)} ${act}${words === '' ? '' : ` ${words}`}`, file: null },
});

const isAction = (text: string): text is SheetAction => (SHEET_ACTS as readonly string[]).includes(text);

function actOf(text: string): SheetAction {
  if (!isAction(text)) throw new DomainError('sheet-unknown');
  return text;
}

const split = (held: string): [SheetAction, string] => {
  const [act = '', ...words] = held.split(' ');
  return [isAction(act) ? act : 'xem', words.join(' ')];
};

const OTHER = /^(?:y kien khac|khac|yk)(?=[\s:,.–-]|$)[\s:,.–-]*/;

/** What was typed of an answer; `null` for anything that is not surely one. */
function meant(text: string): { readonly act: SheetAction; readonly words: string } | null {
  const [, act = '', words = ''] = /^([a-z]{2,3})(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  if (isAction(act) && act !== 'yk') return { act, words: words.trim() };
  const opinion = readOpinion(text);
  if (opinion) return { act: opinion.yes ? 'dy' : 'kdy', words: opinion.words };
  // Folding keeps one letter for one letter, but white space is drawn together.
  const plain = text.replace(/\s+/g, ' ').trim();
  const opening = OTHER.exec(fold(plain))?.[0].length ?? 0;
  return opening > 0 ? { act: 'yk', words: plain.slice(opening).trim() } : null;
}

const options = (sheets: readonly Sheet[]): Option<Sheet>[] =>
  sheets.map((sheet) => ({
    label: cut(sheet.question, 60),
    key: referToSheet(sheet).slice(1),
    value: sheet,
  }));
