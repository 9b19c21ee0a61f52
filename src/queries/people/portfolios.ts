import { type Portfolio, portfoliosOf } from '../../domain/people/portfolios.ts';
import { fieldsNamed } from '../../hear/fields.ts';
import type { SeatContext } from '../../ports/command.ts';

/** Whose field a text names, where somebody who is there answers for it: a suggestion, never a decision. */
export function answeringFor({ seat }: SeatContext, text: string): Portfolio[] {
  const all = portfoliosOf(seat.committee, seat.regulation);
  const fields = all.map(({ field, area }) => (area ? `${field}; ${area}` : field));
  return fieldsNamed(text, fields)
    .flatMap((at) => all[at] ?? [])
    .filter(({ people }) => people.length > 0);
}
