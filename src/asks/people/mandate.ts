import { convenersToBe } from '../../domain/committee/authorised.ts';
import { bodiesOf, leaderIn, leadRole, postsOf, seatedAs } from '../../domain/committee/bodies.ts';
import type { Mandate, Member } from '../../domain/committee/committee.ts';
import { actingFor } from '../../domain/committee/stand-in.ts';
import { fold } from '../../domain/fold.ts';
import { dayAt, instantAt } from '../../domain/time/day.ts';
import { after, DAY, type Instant } from '../../domain/time/instant.ts';
import { parseWhen } from '../../hear/when/parse.ts';
import type { Ask, AskAfter, SeatContext } from '../../ports/command.ts';
import { hand, may } from '../../queries/rights.ts';
import type { Body } from '../../regulations/schema.ts';
import { whenUnreadable } from '../../say/asking.ts';
import {
  askFrom,
  askHowLong,
  askMandateKind,
  askMandateTo,
  askUntil,
  mandateLabel,
  spanWrong,
} from '../../say/meetings/mandates.ts';
import { askChoice } from '../choice.ts';
import { askMember } from './member.ts';

/** Which leader is away, or lets others act; whom, from when, until when. */

export interface MandateWhat {
  readonly body: Body;
  readonly kind: Mandate['kind'];
  readonly leader: Member;
}

/** Being away can be recorded of any leader; the rest only where the regulation knows it. */
export const mandateWhat: Ask<MandateWhat> = askChoice(askMandateKind(), async (context) => {
  const { regulation } = context.seat;
  hand(context, { act: 'record-mandate' });
  return bodiesOf(regulation).flatMap((body) => {
    // Who leads in a post of the committee is recorded there.
    const leader = postsOf(body, regulation) === body ? leaderIn(body, context.law) : null;
    if (!leader || !may(context, { act: 'record-mandate', of: leader.id })) return [];
    const known: string[] = [
      ...actingFor(leadRole(body, regulation), body, regulation).flatMap((rule) => rule.when),
      ...(convenersToBe(body, regulation)?.by.includes(leadRole(body, regulation)) ? ['convening'] : []),
    ];
    return (['absent', 'authorised', 'assigned', 'convening'] as const)
      .filter((kind) => kind === 'absent' || known.includes(kind))
      .map((kind) => ({
        key: `${body}:${kind}`,
        label: mandateLabel(body, kind, leader, regulation),
        value: { body, kind, leader },
      }));
  });
});

/** Whom the regulation lets act; only asked for where somebody has to be named and several could be. */
function candidates(context: SeatContext, { what }: { readonly what: MandateWhat }): Member[] {
  const { body, kind } = what;
  const { regulation } = context.seat;
  if (kind === 'convening') return seatedAs(convenersToBe(body, regulation)?.to ?? [], body, context.law);
  return actingFor(leadRole(body, regulation), body, regulation)
    .filter((rule) => rule.when.includes(kind))
    .flatMap((rule) => seatedAs(rule.by, body, context.law));
}
const named = askMember<{ readonly what: MandateWhat }>(askMandateTo(), async (context, given) =>
  candidates(context, given),
);
export const mandateTo: AskAfter<{ what: MandateWhat }, Member | null> = {
  ...named,
  unsaid: async (context, given) => {
    if (given.what.kind === 'absent') return { ok: true, value: null };
    const [only, ...more] = candidates(context, given);
    return only && more.length === 0 ? { ok: true, value: only } : null;
  },
};

export const mandateFrom: Ask<Instant> = {
  question: async () => ({ text: askFrom() }),
  read: async (input, { now, zone }) => {
    if (['bay gio', 'ngay', 'ngay bay gio', 'hom nay'].includes(fold(input.text.slice(0, 40))))
      return keep(now);
    const when = parseWhen(input.text, { now, zone });
    if (when.kind === 'instant') return keep(later(when.at, now));
    if (when.kind === 'day') return keep(later(instantAt(when.date, '00:00', zone), now));
    return { ok: false, say: whenUnreadable() };
  },
};

/** An end, and whether one meeting ends it before. */
export interface MandateEnd {
  readonly at: Instant;
  readonly once: boolean;
}

const YEAR = 366 * DAY;
const ONE = 'một cuộc';
const OPEN = 'đến khi rút';

/** A word to call meetings may be for one of them, or hold until it is taken back. */
function untilTakenBack(said: string): 'once' | 'open' | null {
  const text = fold(said.slice(0, 60));
  if (/^(?:cho |chi )?(?:mot|1|01) (?:cuoc|lan)/.test(text)) return 'once';
  return /^den khi (?:rut|thoi|co y kien)/.test(text) ? 'open' : null;
}

export const mandateUntil: AskAfter<{ what: MandateWhat; from: Instant }, MandateEnd> = {
  question: async (_context, given) =>
    given.what.kind === 'convening' ? askHowLong() : { text: askUntil() },
  read: async (input, { now, zone }, given) => {
    const open = given.what.kind === 'convening' ? untilTakenBack(input.text) : null;
    if (open) {
      const value = { at: after(given.from, YEAR), once: open === 'once' };
      return { ok: true, value, keep: { text: open === 'once' ? ONE : OPEN, file: null } };
    }
    const when = parseWhen(input.text, { now, zone });
    if (when.kind !== 'day' && when.kind !== 'instant') return { ok: false, say: whenUnreadable() };
    // A kept answer is an instant already; a day that was named lasts to its end.
    const end =
      input.text.endsWith('Z') && when.kind === 'instant'
        ? when.at
        : after(instantAt(when.kind === 'day' ? when.date : dayAt(when.at, zone), '00:00', zone), DAY);
    const start = given.from;
    if (end <= start || end > after(start, YEAR)) return { ok: false, say: spanWrong() };
    return { ok: true, value: { at: end, once: false }, keep: { text: end, file: null } };
  },
};

const later = (one: Instant, other: Instant): Instant => (one < other ? other : one);

const keep = (at: Instant) => ({ ok: true as const, value: at, keep: { text: at, file: null } });
