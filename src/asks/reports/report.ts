import { memberById } from '../../domain/committee/committee.ts';
import { DomainError } from '../../domain/domain-error.ts';
import type { FileRef } from '../../domain/reference.ts';
import type { Owed } from '../../domain/reports/owed.ts';
import { reportMark } from '../../domain/reports/report.ts';
import { findByName } from '../../hear/names.ts';
import type { Ask, Message, SeatContext } from '../../ports/command.ts';
import { listedReports, mayAct, namingOf, reportsNow } from '../../queries/reports/list.ts';
import type { ReportWish } from '../../queries/reports/wishes.ts';
import { may } from '../../queries/rights.ts';
import { noSuchMember, notInList } from '../../say/asking.ts';
import { type Option, offer, picked } from '../pick.ts';

/** A report, and the file that was sent with the command. */
export interface Chosen {
  readonly owed: Owed;
  readonly file: FileRef | null;
  /** What was said in place of a name where only one can be meant. */
  readonly said: string;
}

/** The report that a command is about: the button's, the only one, one of a list, or that of who is named. */
export function askReport(wish: ReportWish): Ask<Chosen> {
  const listed = async (context: SeatContext): Promise<Option<Owed>[]> =>
    optionsOf(await listedReports(wish, context), wish, context);
  const kept = (owed: Owed, file: FileRef | null, said = '') => ({
    ok: true as const,
    value: { owed, file, said },
    keep: { text: `${wish.mark(owed)} ${said}`.trim(), file },
  });
  return {
    question: async (context) => {
      const all = await listed(context);
      return all.length > 0 || !wish.nobody ? offer(wish.question(context), all) : wish.nobody();
    },
    read: async ({ text, file: sent }, context, _given, held) => {
      // A file that came before it was known for which report waits for that.
      const waiting = held?.startsWith('{') ? (JSON.parse(held) as FileRef) : null;
      const file = sent ?? waiting;
      const [, mark, said] = /^(bc[a-z0-9]{7}(?:\.\d+)?)(?:\s+([\s\S]+))?$/.exec(text.trim()) ?? [];
      if (mark) return kept(await marked(mark, wish, context), file, said);
      const all = (await reportsNow(context)).filter(({ ended }) => !ended);
      const offered =
        held && !waiting
          ? await optionsOf(
              all.filter(({ id }) => held.split(' ').includes(reportMark(id))),
              wish,
              context,
            )
          : await listed(context);
      const chosen = picked(text, offered);
      if (chosen) return kept(chosen.value, file);
      const [first, ...others] = offered;
      if (text.trim() === '' && file && first && others.length === 0) return kept(first.value, file);
      const hold = file ? { hold: JSON.stringify(file) } : {};
      if (text.trim() === '') return { ok: false, say: offer(wish.question(context), offered), ...hold };
      const named = theirs(text, all, wish, context);
      const own = wish.act === 'hand-in-report' && others.length === 0 ? first : undefined;
      if (!named && own && isSentence(text)) return kept(own.value, file, text.trim());
      if (!named) return { ok: false, say: missed(text, offered, wish, context), ...hold };
      const [only, ...more] = named;
      if (only && more.length === 0) return kept(only, file);
      const again = await optionsOf(named, wish, context);
      return {
        ok: false,
        say: named.length > 0 ? offer(wish.question(context), again) : wish.none(),
        hold: named.map(({ id }) => reportMark(id)).join(' '),
      };
    },
    unsaid: async (context) => {
      const [only, ...more] = await listed(context);
      if (only && more.length === 0 && !may(context, { act: 'answer-for-others' }))
        return kept(only.value, null);
      if (only || may(context, { act: 'answer-for-others' })) return null;
      return { ok: false, say: wish.none(), final: true };
    },
  };
}

/** More words than a report's or a person's name has: it names no report, and no person. */
const isSentence = (text: string): boolean => text.trim().split(/\s+/).length > 4;

/** Nothing is called so: the list once more; a name is asked of those alone who may name somebody. */
function missed(
  text: string,
  offered: readonly Option<Owed>[],
  wish: ReportWish,
  context: SeatContext,
): Message {
  if (offered.length > 0) return offer(`${notInList(text)} ${wish.question(context)}`, offered);
  return may(context, { act: 'answer-for-others' }) || wish.nobody ? noSuchMember(text) : wish.none();
}

async function optionsOf(
  all: readonly Owed[],
  wish: ReportWish,
  context: SeatContext,
): Promise<Option<Owed>[]> {
  const naming = await namingOf(context);
  return [...all]
    .sort((one, other) => ((one.due?.lastDay ?? '9') < (other.due?.lastDay ?? '9') ? -1 : 1))
    .map((owed) => ({ label: wish.label(owed, naming), key: wish.mark(owed), value: owed }));
}

/** The report of a button. Throws where it is gone or no more as it was shown; whether it is theirs, the command says. */
async function marked(mark: string, wish: ReportWish, context: SeatContext): Promise<Owed> {
  const name = mark.replace(/\..*/, '');
  const found = (await reportsNow(context)).find(({ id, ended }) => !ended && reportMark(id) === name);
  if (!found) throw new DomainError('report-unknown');
  if (wish.mark(found) !== mark) throw new DomainError('report-changed');
  return found;
}

/** What those owe who are called so; `null` where nobody is. */
function theirs(text: string, all: readonly Owed[], wish: ReportWish, context: SeatContext): Owed[] | null {
  const ids = [...new Set(all.map(({ member }) => member))];
  const people = ids.map((id) => memberById(context.seat.committee, id)).filter((one) => one !== null);
  const found = new Set(findByName(text.slice(0, 200), people, ({ name }) => name).map(({ id }) => id));
  if (found.size === 0) return null;
  const own = all.filter(({ member, state }) => found.has(member) && state !== 'received');
  const allowed = own.filter((owed) => mayAct(owed, wish, context));
  // Somebody else's report: it is chosen here and refused by the command, with whose it is.
  return allowed.length > 0 ? allowed : own.slice(0, 1);
}
