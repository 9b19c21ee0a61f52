import { ANNOUNCEMENT_LIMITS } from '../../domain/announcements/announcement.ts';
import { fold } from '../../domain/fold.ts';
import { DIGESTS, type DigestKind, digestRules } from '../../domain/reports/digest.ts';
import { periodAt } from '../../domain/time/period.ts';
import { readWhen } from '../../hear/plans.ts';
import type { Ask, AskAfter, Reading, SeatContext } from '../../ports/command.ts';
import { planNaming } from '../../queries/plans/list.ts';
import { digestFacts, digestsFor, keptIn } from '../../queries/reports/digest.ts';
import { todayOf } from '../../queries/reports/list.ts';
import { overlooks } from '../../queries/reports/overview.ts';
import { hand, may } from '../../queries/rights.ts';
import { tooLong } from '../../say/asking.ts';
import { cut } from '../../say/people/people.ts';
import * as say from '../../say/reports/digest.ts';
import { type Option, offer, picked } from '../pick.ts';

/** Which digest, and of which time; or only to see how things stand. */
export type DigestWish = { readonly kind: DigestKind; readonly when: string } | typeof OVERVIEW;
const OVERVIEW = { kind: 'overview' } as const;

/** What people call each besides. */
const WORDS: Readonly<Record<DigestKind, RegExp>> = {
  progress: /^(?:tien do|tinh hinh(?! (?:thuc hien |chap hanh )?quy che)(?: thuc hien)?|ket luan)\b/,
  review: /^(?:so ket|tong ket|danh gia)\b/,
  problems: /^(?:kho khan|vuong mac)(?:,? (?:kho khan|vuong mac))?\b/,
  compliance: /^(?:(?:viec |tinh hinh )?(?:thuc hien |chap hanh )?quy che)\b/,
  proposals: /^(?:de xuat|kien nghi)(?:,? kien nghi)?\b/,
};

/** A digest is of its quarter, a review of its half of the year, unless another time is said. */
const usual = (context: SeatContext, kind: DigestKind): string =>
  periodAt(kind === 'review' ? 'P6M' : 'P3M', todayOf(context)).key;

function read(context: SeatContext, kind: DigestKind, rest: string): Reading<DigestWish> {
  // Who does not write how the work goes may still watch over it.
  const writes = may(context, { act: 'write-digest', kind });
  if (kind === 'progress' && !writes && overlooks(context)) return { ok: true, value: OVERVIEW };
  if (digestRules(kind, context.seat.regulation).length === 0)
    return { ok: false, say: say.digestNotStated(kind, context.seat.regulation), final: true };
  hand(context, { act: 'write-digest', kind });
  const said = rest.replace(/^[\s:,–-]+/, '');
  const year = /\b(20\d\d)\b/.exec(said)?.[1] ?? todayOf(context).slice(0, 4);
  const whole = /^(?:năm )?20\d\d$/u.test(said) ? year : null;
  const when = said === '' ? usual(context, kind) : (whole ?? readWhen(said, year) ?? usual(context, kind));
  return { ok: true, value: { kind, when }, keep: { text: `${kind} ${when}`, file: null } };
}

const options = (context: SeatContext): Option<DigestKind>[] =>
  digestsFor(context).map(({ kind, rule }) => ({
    label: say.digestOption(kind, rule),
    key: kind,
    value: kind,
  }));

export const digestWish: Ask<DigestWish> = {
  question: async (context) => {
    const all = options(context);
    return all.length === 0 ? say.noDigest() : offer(say.askDigest(), all);
  },
  read: async (input, context) => {
    const text = input.text.normalize('NFC').trim();
    const [, kept, when] = /^([a-z]+) (\d{4}\S*)$/.exec(text) ?? [];
    const again = DIGESTS.find((kind) => kind === kept);
    if (again && when) return { ok: true, value: { kind: again, when } };
    const chosen = picked(text, options(context));
    if (chosen) return read(context, chosen.value, '');
    const folded = fold(text);
    const kind = DIGESTS.find((one) => WORDS[one].test(folded));
    const rest = kind ? text.slice(WORDS[kind].exec(folded)?.[0].length ?? 0) : '';
    return kind ? read(context, kind, rest) : { ok: false, say: await digestWish.question(context, {}) };
  },
  unsaid: async (context) => {
    const [only, ...more] = digestsFor(context);
    if (!only) return { ok: false, say: say.noDigest(), final: true };
    return more.length === 0 ? read(context, only.kind, '') : null;
  },
};

async function draftOf(context: SeatContext, wish: DigestWish): Promise<string> {
  if (wish.kind === 'overview') return '';
  const { kind, when } = wish;
  const kept = kind === 'compliance' ? await keptIn(context, when) : null;
  const facts = await digestFacts(context, kind, when, kept);
  return cut(say.digestDraft(facts, planNaming(context)), ANNOUNCEMENT_LIMITS.text);
}

/** The text that goes out: the draft as it stands, or as its author has written it. */
export const digestText: AskAfter<{ wish: DigestWish }, string> = {
  question: async (context, { wish }) =>
    wish.kind === 'overview' ? { text: '' } : say.askDigestText(await draftOf(context, wish), wish.kind),
  unsaid: async (_context, { wish }) => (wish.kind === 'overview' ? { ok: true, value: '' } : null),
  read: async (input, context, given) => {
    const text = input.text.normalize('NFC').trim();
    if (text.length > ANNOUNCEMENT_LIMITS.text)
      return { ok: false, say: tooLong(text.length, ANNOUNCEMENT_LIMITS.text) };
    const { wish } = given;
    if (text === say.USE && wish.kind !== 'proposals') {
      const draft = await draftOf(context, wish);
      return { ok: true, value: draft, keep: { text: draft, file: null } };
    }
    return text.length > 10
      ? { ok: true, value: text }
      : { ok: false, say: await digestText.question(context, given) };
  },
};
