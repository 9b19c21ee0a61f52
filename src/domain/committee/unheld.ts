import type { Place, Regulation } from '../../regulations/schema.ts';

/** “…” (khoản 2 Điều 9): what the text says at a place, or at several, of which no rule is held; "" where it says nothing. */
export const wordsAt = ({ unheld }: Pick<Regulation, 'unheld'>, places: Place | readonly Place[]): string =>
  [places]
    .flat()
    .flatMap((place) => unheld[place] ?? [])
    .map(({ quote, article }) => `“${quote}” (${article})`)
    .join('; ');
