import { wordsAt } from '../../domain/committee/wording.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { type Portfolio, portfoliosOf } from '../../domain/people/fields.ts';
import type { RosterChange } from '../../domain/people/roster.ts';
import { fieldsNamed } from '../../hear/fields.ts';
import type { SeatContext } from '../../ports/command.ts';
import { hand, right } from '../rights.ts';

/** How a change of a list comes about by who speaks: at their word, as a proposal, or written down from paper. */
export type RosterWay = 'change' | 'propose' | 'record';

/** Throws where they may do none of it: whose it is, or that it is decided on paper. */
export function rosterWay(context: SeatContext, change: RosterChange): RosterWay {
  for (const way of ['change', 'propose', 'record'] as const)
    if (right(context, { act: `${way}-roster`, change }).allowed) return way;
  for (const act of ['change-roster', 'propose-roster'] as const) {
    const answer = right(context, { act, change });
    if (!answer.allowed && (answer.people.length > 0 || answer.article)) hand(context, { act, change });
  }
  const places = ['team.setUp', 'team.nominated', 'team.replaced'] as const;
  const says = change.body === 'team' ? wordsAt(context.seat.regulation, places) : '';
  throw new DomainError('roster-on-paper', { says });
}

/** The act by which it comes about. */
export const wayHand = (context: SeatContext, change: RosterChange, way: RosterWay) =>
  hand(context, { act: `${way}-roster`, change });

/** Whose field a text names, where somebody who is there answers for it: a suggestion, never a decision. */
export function answeringFor({ seat }: SeatContext, text: string): Portfolio[] {
  const all = portfoliosOf(seat);
  const fields = all.map(({ field, area }) => (area ? `${field}; ${area}` : field));
  return fieldsNamed(text, fields)
    .flatMap((at) => all[at] ?? [])
    .filter(({ people }) => people.length > 0);
}
