import { DomainError } from '../../domain/domain-error.ts';
import { fold } from '../../domain/fold.ts';
import { LIMITS } from '../../domain/meetings/meeting.ts';
import { SUBJECT_OF_WORD, wordOf } from '../../domain/meetings/word.ts';
import { hearSpoken, type SpokenSaid } from '../../hear/sentence/spoken.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import { type ChairSpoken, spokenFor } from '../../queries/meetings/spoken.ts';
import { tooLong } from '../../say/asking.ts';
import { askSpokenWhy, type ChairVerdict, spokenChanged, whichSpoken } from '../../say/meetings/spoken.ts';

/** What a chair said by phone, and of what; `shown`: it was read out of a sentence, and is shown before it counts. */
export interface SpokenWord {
  readonly one: ChairSpoken;
  readonly verdict: ChairVerdict;
  readonly reason: string;
  readonly shown: boolean;
}

/** `[#kien-giang/2026-3.1] 12-a4f6c k7x [reason]`: a button's, or what a sentence was read as and kept. */
const CODE = new RegExp(`^(?:(#\\S+) )?(${SUBJECT_OF_WORD}) ([cpk])([a-z0-9]{2})?(?: ([\\s\\S]+))?$`);

/** Which word it is: a button's, or what a sentence names; the list of what waits for a chair where that is not one. */
export const askSpoken: Ask<SpokenWord> = {
  question: async (context) => whichSpoken(await spokenFor(context), context.seat.committee),
  read: async (input, context) => {
    const all = await spokenFor(context);
    const [coded, kept, mark, verdict, whose, reason = ''] = CODE.exec(input.text.trim()) ?? [];
    if (coded !== undefined) {
      const subject = kept ?? context.subject;
      const one = all.find(
        (each) => each.subject === subject && each.mark === mark && wordOf(each.chair) === whose,
      );
      if (!one) return listed(spokenChanged(whichSpoken(all, context.seat.committee)));
      return {
        ok: true,
        value: { one, verdict: verdict as ChairVerdict, reason, shown: kept !== undefined },
      };
    }
    const said = hearSpoken(input.text.slice(0, LIMITS.reason), nameList(context));
    const meant = meantBy(said, all);
    const [one, ...more] = meant;
    const settles = one && more.length === 0 && said.yes !== null && !(said.yes && one.kind === 'conclusion');
    if (!settles) return listed(whichSpoken(meant.length > 0 ? meant : all, context.seat.committee));
    const word = { one, verdict: said.yes ? 'c' : 'k', reason: said.yes ? '' : said.reason } as const;
    const code = `${one.subject} ${one.mark} ${word.verdict}${wordOf(one.chair)} ${word.reason}`.trimEnd();
    return { ok: true, value: { ...word, shown: true }, keep: { text: code, file: null } };
  },
  unsaid: async (context) => listed(await askSpoken.question(context, {})),
};

/** Each of its buttons says all: no question is kept. */
const listed = (say: Awaited<ReturnType<typeof askSpoken.question>>): Reading<never> => ({
  ok: false,
  say,
  final: true,
});

const nameList = ({ seat }: SeatContext): string[] => seat.committee.members.map(({ name }) => name);

/** Throws where it is said of somebody whose word it is not. */
function meantBy({ topic, about, speaker }: SpokenSaid, all: readonly ChairSpoken[]): ChairSpoken[] {
  const fitting = all.filter(
    ({ kind, people }) =>
      (topic === null || topic === (kind === 'list-change' ? 'participants' : kind)) &&
      (about.length === 0 || about.some((name) => people.some((one) => areCalledAlike(name, one)))),
  );
  const theirs = fitting.filter(({ chair }) => speaker === null || areCalledAlike(speaker, chair.name));
  const [first] = fitting;
  if (first && theirs.length === 0)
    throw new DomainError('word-not-chairs', { chair: first.chair.name, name: speaker ?? '' });
  return theirs;
}

/** “Anh Hùng” may be either of two; which of them is shown by the full name before it counts. */
const areCalledAlike = (one: string, other: string): boolean =>
  fold(one.split(' ').at(-1) ?? '') === fold(other.split(' ').at(-1) ?? '');

/** Why not, or what is to be changed, where that is to be known. */
export const askSpokenReason: AskAfter<{ word: SpokenWord }, string> = {
  question: async (_context, { word }) => ({ text: askSpokenWhy(word.one.kind) }),
  read: async (input) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > LIMITS.reason) return { ok: false, say: tooLong(text.length, LIMITS.reason) };
    return { ok: true, value: text === '-' ? '' : text };
  },
  unsaid: async (_context, { word: { one, verdict, reason } }) =>
    verdict !== 'k' || one.kind === 'absence' || reason !== '' ? { ok: true, value: reason } : null,
  words: (_given, text) => (text.trim() === '-' ? null : 'changes'),
  offLine: true,
};
