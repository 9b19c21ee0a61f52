import { fold } from '../domain/fold.ts';
import type { FurtherBody, Regulation } from '../regulations/schema.ts';

/** The further body whose name, or short name, stands in what was said; the longest where several do. */
export function bodyNamed(said: string, { bodies }: Pick<Regulation, 'bodies'>): FurtherBody | null {
  const text = ` ${fold(said)} `;
  const length = ({ name, short }: FurtherBody): number =>
    Math.max(
      0,
      ...[name, short ?? name].map(fold).flatMap((one) => (text.includes(` ${one} `) ? [one.length] : [])),
    );
  const found = bodies.further.filter((one) => length(one) > 0);
  return found.sort((one, other) => length(other) - length(one))[0] ?? null;
}
