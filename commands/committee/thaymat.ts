import { askChoice } from '../../src/asks/choice.ts';
import { askMember } from '../../src/asks/people/member.ts';
import { standIn, wouldAct } from '../../src/domain/committee/acting.ts';
import { mandateRecorded } from '../../src/domain/committee/acts.ts';
import { convenersToBe } from '../../src/domain/committee/authorised.ts';
import { bodiesOf, leaderIn, leadRole, postsOf, seatedAs } from '../../src/domain/committee/bodies.ts';
import {
  type Committee,
  type Mandate,
  type Member,
  secretaries,
} from '../../src/domain/committee/committee.ts';
import { fold } from '../../src/domain/fold.ts';
import { dayAt, instantAt } from '../../src/domain/time/day.ts';
import { after, DAY, type Instant } from '../../src/domain/time/instant.ts';
import { parseWhen } from '../../src/hear/when/parse.ts';
import {
  type Ask,
  type AskAfter,
  defineCommand,
  first,
  reply,
  type SeatContext,
} from '../../src/ports/command.ts';
import { chairedAnew, chairsAnew } from '../../src/procedures/meetings/chairs-anew.ts';
import { hand, may } from '../../src/queries/rights.ts';
import type { Body } from '../../src/regulations/schema.ts';
import { whenUnreadable } from '../../src/say/asking.ts';
import {
  askFrom,
  askHowLong,
  askMandateKind,
  askMandateTo,
  askUntil,
  type MandateSaid,
  mandateConfirm,
  mandateFor,
  mandateLabel,
  mandateNoted,
  mandateRecordedForYou,
  mandateTold,
  spanWrong,
} from '../../src/say/meetings/chairing.ts';

interface What {
  readonly body: Body;
  readonly kind: Mandate['kind'];
  readonly leader: Member;
}

/** Being away can be recorded of any leader; the rest only where the regulation knows it. */
const what: Ask<What> = askChoice(askMandateKind(), async (context) => {
  const { regulation } = context.seat;
  hand(context, { act: 'record-mandate' });
  return bodiesOf(regulation).flatMap((body) => {
    // Who leads in a post of the committee is recorded there.
    const leader = postsOf(body, regulation) === body ? leaderIn(body, context.law) : null;
    if (!leader || !may(context, { act: 'record-mandate', of: leader.id })) return [];
    const known: string[] = [
      ...regulation.acting.filter((rule) => rule.body === body).flatMap((rule) => rule.when),
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
function candidates(context: SeatContext, { what }: { readonly what: What }): Member[] {
  const { body, kind } = what;
  const { regulation } = context.seat;
  if (kind === 'convening') return seatedAs(convenersToBe(body, regulation)?.to ?? [], body, context.law);
  const rules = regulation.acting.filter((rule) => rule.body === body && rule.when.includes(kind));
  return rules.flatMap((rule) => seatedAs(rule.by, body, context.law));
}
const named = askMember<{ readonly what: What }>(askMandateTo(), async (context, given) =>
  candidates(context, given),
);
const to: AskAfter<{ what: What }, Member | null> = {
  ...named,
  unsaid: async (context, given) => {
    if (given.what.kind === 'absent') return { ok: true, value: null };
    const [only, ...more] = candidates(context, given);
    return only && more.length === 0 ? { ok: true, value: only } : null;
  },
};

const from: Ask<Instant> = {
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
interface End {
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

const until: AskAfter<{ what: What; from: Instant }, End> = {
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

interface Arguments {
  readonly what: What;
  readonly to: Member | null;
  readonly from: Instant;
  readonly until: End;
}

function record(
  context: SeatContext,
  { what: { body, kind, leader }, to: acting, from: start, until: { at: end, once } }: Arguments,
): { committee: Committee; said: MandateSaid } {
  const { committee, member, regulation } = context.seat;
  hand(context, { act: 'record-mandate' });
  const mandate: Mandate = {
    kind,
    body,
    of: leader.id,
    to: acting?.id ?? null,
    from: start,
    until: end,
    ...(once ? { once: true as const } : {}),
    recordedBy: member.id,
    at: context.now,
  };
  const then = mandateRecorded(committee, mandate, context.now);
  if (kind === 'convening') {
    const article = convenersToBe(body, regulation)?.article ?? null;
    const acts = acting ?? null;
    const said = { leader, kind, acts, chairs: false, article, from: start, until: end, once, also: [] };
    return { committee: then, said };
  }
  const stands = standIn({ committee: then, regulation }, leader, body, start, { chairing: true });
  const article = stands?.article ?? regulation.acting.find((rule) => rule.body === body)?.article ?? null;
  return {
    committee: then,
    said: {
      leader,
      kind,
      acts: stands?.member ?? null,
      chairs: stands?.chairs ?? false,
      article,
      from: start,
      until: end,
      also: kind === 'absent' ? wouldAct({ committee: then, regulation }, leader, body, true) : [],
    },
  };
}

/** Meetings in that time of which the leader has said that they will come. */
async function attended(context: SeatContext, { what, from: start, until: { at: end } }: Arguments) {
  if (what.kind !== 'absent') return [];
  return (await context.meetings()).filter(
    (one) =>
      one.state === 'called' &&
      start <= one.start &&
      one.start < end &&
      one.answers[what.leader.id]?.kind === 'attend',
  );
}

export const thaymat = defineCommand({
  name: 'thaymat',
  aliases: ['divang', 'uyquyendieuhanh'],
  summary: 'ghi nhận lãnh đạo đi vắng, ủy quyền hoặc giao việc',
  who: 'leaders',
  where: 'private',
  asks: first('what', what).and('to', to).and('from', from).and('until', until),
  async confirm(context, args) {
    return {
      preview: [],
      question: mandateConfirm(record(context, args).said, await attended(context, args), context.zone),
      yes: 'Ghi nhận',
    };
  },
  async run(context, args) {
    const { committee, said } = record(context, args);
    context.keepCommittee(committee, { act: 'mandate-recorded', subject: `members:${said.leader.id}` });
    const { member } = context.seat;
    if (said.leader.id !== member.id)
      await context.tell(said.leader, mandateRecordedForYou(said, member, context.zone));
    if (said.acts) {
      const chaired = await chairedAnew(context, committee, said.acts.id);
      await context.tell(said.acts, mandateFor(said, chaired, context.zone));
    }
    // Where nobody acts by himself, the secretaries are who must see to it that somebody is named.
    for (const secretary of secretaries(committee)) {
      if (secretary.id !== context.seat.member.id && secretary.id !== said.acts?.id)
        await context.tell(secretary, mandateTold(said, context.zone));
    }
    await chairsAnew(context.within(committee), context.seat.committee, [
      said.leader.id,
      ...(said.acts ? [said.acts.id] : []),
    ]);
    return reply(mandateNoted(said, context.zone));
  },
});
