import {
  type MandateEnd,
  type MandateWhat,
  mandateFrom,
  mandateTo,
  mandateUntil,
  mandateWhat,
} from '../../src/asks/people/mandate.ts';
import { mandateRecorded } from '../../src/domain/committee/acts.ts';
import { convenersToBe } from '../../src/domain/committee/authorised.ts';
import { leadRole, seatIn } from '../../src/domain/committee/bodies.ts';
import {
  type Committee,
  type Mandate,
  type Member,
  secretaries,
} from '../../src/domain/committee/committee.ts';
import { actingFor, allStandingIn, wouldAct } from '../../src/domain/committee/stand-in.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { defineCommand, first, reply, type SeatContext } from '../../src/ports/command.ts';
import { chairedAnew, chairsAnew } from '../../src/procedures/meetings/chairs-anew.ts';
import { hand } from '../../src/queries/rights.ts';
import {
  type MandateSaid,
  mandateConfirm,
  mandateFor,
  mandateNoted,
  mandateRecordedForYou,
  mandateTold,
} from '../../src/say/meetings/mandates.ts';

interface Arguments {
  readonly what: MandateWhat;
  readonly to: Member | null;
  readonly from: Instant;
  readonly until: MandateEnd;
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
  const span = { from: start, until: end };
  const law = { committee: then, regulation };
  if (kind === 'convening') {
    const seat = acting ? seatIn(acting, body, regulation) : null;
    const article = convenersToBe(body, regulation, seat)?.article ?? null;
    const acts = acting
      ? [{ member: acting, article: article ?? '', scope: 'convening' as const, fields: null }]
      : [];
    return { committee: then, said: { ...span, leader, body, kind, acts, article, once, also: [] } };
  }
  const acts = allStandingIn(law, leader, body, start);
  const article = actingFor(leadRole(body, regulation), body, regulation)[0]?.article ?? null;
  const also = kind === 'absent' ? wouldAct(law, leader, body, { doing: 'chairing' }) : [];
  return { committee: then, said: { ...span, leader, body, kind, acts, article, also } };
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
  asks: first('what', mandateWhat).and('to', mandateTo).and('from', mandateFrom).and('until', mandateUntil),
  async confirm(context, args) {
    const { said } = record(context, args);
    const attends = await attended(context, args);
    return {
      preview: [],
      question: mandateConfirm(said, attends, context.seat.regulation, context.zone),
      yes: 'Ghi nhận',
    };
  },
  async run(context, args) {
    const { committee, said } = record(context, args);
    context.keepCommittee(committee, { act: 'mandate-recorded', subject: `members:${said.leader.id}` });
    const { member, regulation } = context.seat;
    if (said.leader.id !== member.id)
      await context.tell(said.leader, mandateRecordedForYou(said, member, regulation, context.zone));
    const acting = said.acts.map((one) => one.member.id);
    for (const stands of said.acts) {
      const chaired = await chairedAnew(context, committee, stands.member.id);
      await context.tell(stands.member, mandateFor(said, stands, chaired, regulation, context.zone));
    }
    // Where nobody acts by himself, the secretaries are who must see to it that somebody is named.
    for (const secretary of secretaries(committee)) {
      if (secretary.id !== context.seat.member.id && !acting.includes(secretary.id))
        await context.tell(secretary, mandateTold(said, regulation, context.zone));
    }
    await chairsAnew(context.within(committee), context.seat.committee, [said.leader.id, ...acting]);
    return reply(mandateNoted(said, regulation, context.zone));
  },
});
