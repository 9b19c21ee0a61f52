import { bodiesOf } from '../../domain/committee/bodies.ts';
import { type Member, memberById, secretaries } from '../../domain/committee/committee.ts';
import { chargesOf, hasFields, portfoliosOf } from '../../domain/people/fields.ts';
import { answersBefore, charged, discharged } from '../../domain/people/portfolios.ts';
import type { Charge } from '../../domain/people/roster.ts';
import { type Reply, reply, type SeatContext } from '../../ports/command.ts';
import { type Acting, hand, may } from '../../queries/rights.ts';
import { roleTitle } from '../../say/people/people.ts';
import * as say from '../../say/people/portfolios.ts';
import { chairsAnew } from '../meetings/chairs-anew.ts';
import { tellAll } from '../tasks/tasks.ts';

/** Who answers for what: shown, handed out, taken back. */
export type PortfolioWish =
  | { readonly do: 'list' }
  | { readonly do: 'hand'; readonly to: Member; readonly field: string; readonly area: string | null }
  | { readonly do: 'end'; readonly charge: Charge };

function told(context: SeatContext, wish: Extract<PortfolioWish, { do: 'hand' }>, by: Acting) {
  const { regulation } = context.seat;
  const account = answersBefore(wish.to, regulation);
  const titles = account?.to.map((role) => roleTitle(role, regulation)).join(', ') ?? '';
  return say.portfolioTold(wish.to, wish, by, account ? say.answersTo(titles, account.article) : null);
}

export async function previewPortfolio(context: SeatContext, { wish }: { readonly wish: PortfolioWish }) {
  if (wish.do !== 'hand') return null;
  const by = hand(context, { act: 'hand-portfolio', to: wish.to });
  charged(context.seat.committee, { ...wish, article: by.article }, by, context.now);
  return {
    preview: [told(context, wish, by)],
    question: say.portfolioQuestion(wish.to, by.for),
    yes: 'Giao',
  };
}

export async function followPortfolio(
  context: SeatContext,
  { wish }: { readonly wish: PortfolioWish },
): Promise<Reply> {
  const { committee, regulation } = context.seat;
  if (wish.do === 'list') {
    const hands = committee.members.some(
      (to) => to.left === null && may(context, { act: 'hand-portfolio', to }),
    );
    return reply(say.portfolioList(portfoliosOf({ committee, regulation }), regulation, hands));
  }
  const to = wish.do === 'hand' ? wish.to : memberById(committee, wish.charge.member);
  if (!to) return reply(say.noSuchCharge());
  const by = hand(context, { act: 'hand-portfolio', to });
  const then =
    wish.do === 'hand'
      ? charged(committee, { ...wish, article: by.article }, by, context.now)
      : discharged(committee, wish.charge.no);
  context.keepCommittee(then, {
    act: wish.do === 'hand' ? 'portfolio-handed' : 'portfolio-ended',
    onBehalfOf: by.onBehalfOf,
    subject: `members:${to.id}`,
    note: wish.do === 'hand' ? wish.field : wish.charge.field,
  });
  const message = wish.do === 'hand' ? told(context, wish, by) : say.portfolioEnded(to, wish.charge, by);
  await tellAll(context, [to, ...(by.for ? [by.for] : []), ...secretaries(committee)], message);
  // Who answers for its field may chair a meeting of it.
  if (bodiesOf(regulation).some((body) => hasFields(body, regulation)))
    await chairsAnew(context.within(then), committee, []);
  return reply(say.portfolioNoted());
}

export const chargeNo = (context: SeatContext, no: number): Charge | null =>
  chargesOf(context.seat.committee).find((one) => one.no === no) ?? null;
