import { readReference } from '../../domain/reference.ts';
import {
  impossible,
  REGISTER_LIMITS,
  type RegisterEntry,
  type RegisteredPaper,
  sameNumber,
} from '../../domain/register/entry.ts';
import { type Day, dayAt } from '../../domain/time/day.ts';
import { readPaper, readPaperNumber } from '../../hear/register.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import { entryNamed, registerAtHand } from '../../queries/register/list.ts';
import { hand } from '../../queries/rights.ts';
import { askNumber, askPaperAnew, notANumber, notAPaper, notPossible } from '../../say/register/register.ts';

/** What somebody wants with the register. */
export type RegisterWish =
  | { readonly deed: 'list'; readonly year: string; readonly page: number }
  | { readonly deed: 'search'; readonly query: string }
  | { readonly deed: 'show' | 'strike' | 'restore' | 'rewrite'; readonly entry: RegisterEntry }
  | { readonly deed: 'number'; readonly entry: RegisterEntry; readonly number: string | null }
  | { readonly deed: 'which'; readonly number: string }
  | { readonly deed: 'enter'; readonly paper: RegisteredPaper };

const value = (wish: RegisterWish): Reading<RegisterWish> => ({ ok: true, value: wish });
const thisYear = ({ now, zone }: SeatContext): string => dayAt(now, zone).slice(0, 4);

function possibleNumber(text: string, today: Day): string | null {
  const number = readPaperNumber(text);
  return impossible({ number }, today) === null ? number : null;
}

async function read(text: string, context: SeatContext): Promise<Reading<RegisterWish>> {
  const today = dayAt(context.now, context.zone);
  if (context.subject) {
    const { entry, live } = await entryNamed(context);
    const [, word = '', rest = ''] = /^(so|sua|bo|lai)?\s*([\s\S]*)$/.exec(text) ?? [];
    if (word === '' || !live) return value({ deed: 'show', entry });
    // Numbered by somebody else meanwhile: nobody writes over what they have not seen.
    const since = readReference(context.subject)?.version !== entry.log.length;
    if (word === 'so' && since) return value({ deed: 'show', entry });
    // A number that is none is asked for again.
    if (word === 'so') return value({ deed: 'number', entry, number: possibleNumber(rest, today) });
    if (word === 'sua') return value({ deed: 'rewrite', entry });
    return value({ deed: word === 'bo' ? 'strike' : 'restore', entry });
  }
  const [, year, page] = /^(?:năm\s+)?(\d{4})(?:\s+trang\s+(\d{1,3}))?$/.exec(text) ?? [];
  if (text === '' || year)
    return value({ deed: 'list', year: year ?? thisYear(context), page: Number(page ?? 1) });
  const number = readPaperNumber(text);
  const fault = impossible({ number }, today);
  if (fault) return { ok: false, say: notPossible(fault, { number }, today) };
  if (number) {
    const known = (await registerAtHand(context)).find((one) => sameNumber(one.number, number));
    return value(known ? { deed: 'show', entry: known } : { deed: 'which', number });
  }
  if (!/^(?:(?:văn bản|công văn)\s+)?(?:đến|đi)[\s,:]/iu.test(text))
    return value({ deed: 'search', query: text });
  const paper = paperIn(text, context, null);
  return 'paper' in paper ? value({ deed: 'enter', paper: paper.paper }) : { ok: false, say: paper.fault };
}

/** A paper as it was typed; `was` is what it is written anew of. */
function paperIn(text: string, context: SeatContext, was: RegisterEntry | null) {
  const today = dayAt(context.now, context.zone);
  const said = readPaper(text, today);
  if (!said) return { fault: notAPaper('colon') };
  const fault = impossible(said, today);
  if (fault) return { fault: notPossible(fault, said, today) };
  const way = was?.way ?? said.way;
  if (!way) return { fault: notAPaper('way') };
  const { number, day, party, excerpt } = said;
  if ((party ?? '').length > REGISTER_LIMITS.party || excerpt.length > REGISTER_LIMITS.excerpt)
    return { fault: notAPaper('long') };
  const paper: RegisteredPaper = {
    way,
    number: number ?? was?.number ?? null,
    day: day ?? was?.day ?? (was ? null : today),
    party: party ?? was?.party ?? '',
    excerpt,
  };
  return { paper };
}

export const registerWish: Ask<RegisterWish> = {
  toLineEnd: true,
  question: async () => ({ text: '' }),
  read: async (input, context) => {
    hand(context, { act: 'read-register' });
    return read(input.text.normalize('NFC').trim(), context);
  },
  unsaid: async (context) => {
    hand(context, { act: 'read-register' });
    return read('', context);
  },
};

export interface RegisterDetail {
  readonly number: string | null;
  readonly paper: RegisteredPaper | null;
}
const NOTHING: RegisterDetail = { number: null, paper: null };

/** The number that is asked for, or the whole line anew. */
export const registerDetail: AskAfter<{ wish: RegisterWish }, RegisterDetail> = {
  question: async (context, { wish }) => {
    hand(context, { act: 'keep-register' });
    if (wish.deed === 'rewrite') return askPaperAnew(wish.entry, context.seat.member, context.zone);
    if (wish.deed === 'number') return askNumber(wish.entry, context.seat.member, context.zone);
    return { text: '' };
  },
  read: async (input, context, { wish }) => {
    const text = input.text.normalize('NFC').trim();
    if (wish.deed === 'number') {
      const number = readPaperNumber(text);
      const today = dayAt(context.now, context.zone);
      const fault = impossible({ number }, today);
      if (fault) return { ok: false, say: notPossible(fault, { number }, today) };
      return number ? { ok: true, value: { ...NOTHING, number } } : { ok: false, say: notANumber() };
    }
    if (wish.deed !== 'rewrite') return { ok: true, value: NOTHING };
    const read = paperIn(text, context, wish.entry);
    return 'paper' in read
      ? { ok: true, value: { ...NOTHING, paper: read.paper } }
      : { ok: false, say: read.fault };
  },
  unsaid: async (_context, { wish }) => {
    if (wish.deed === 'number' && wish.number !== null)
      return { ok: true, value: { ...NOTHING, number: wish.number } };
    return wish.deed === 'number' || wish.deed === 'rewrite' ? null : { ok: true, value: NOTHING };
  },
};
