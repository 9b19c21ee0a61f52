import type { Body, Place, Regulation } from '../../regulations/schema.ts';
import { furtherBody } from './bodies.ts';

/** “…” (khoản 2 Điều 9): what the text says at a place, or at several, of which no rule is held; "" where it says nothing. */
export const wordsAt = ({ unheld }: Pick<Regulation, 'unheld'>, places: Place | readonly Place[]): string =>
  [places]
    .flat()
    .flatMap((place) => unheld[place] ?? [])
    .map(({ quote, article }) => `“${quote}” (${article})`)
    .join('; ');

/** How bodies are called in short, where the regulation does not say it: by what kind of body they are. */
const KINDS =
  /^(ban chỉ đạo|ban chỉ huy|ban công tác|ban điều hành|[uủ][yỷ] ban|hội đồng|tiểu ban|tổ công tác|tổ giúp việc|tổ thư ký)(?!\p{L})/iu;

/**
 * A body by its plain name ("Ban Chỉ đạo", "Ủy ban", "Tổ công tác"): what the regulation calls it in short, or the kind
 * of body with which its name begins, or its whole name.
 */
export function bodyName(body: Body, { bodies }: Pick<Regulation, 'bodies'>): string {
  if (body === 'team') return bodies.team?.short ?? bodies.team?.name ?? 'Tổ giúp việc';
  const further = furtherBody(body, { bodies });
  if (further) return further.short ?? further.name;
  const { name, short } = bodies.committee;
  return short ?? KINDS.exec(name)?.[0] ?? name;
}

/** The committee as its people call it among themselves: "Ban" where it is a Ban Chỉ đạo, else by its plain name. */
export function shortName(regulation: Pick<Regulation, 'bodies'>): string {
  const name = bodyName('committee', regulation);
  return isSteering(name) ? 'Ban' : name;
}

/** The team in the same way: "Tổ" where it is one, else by its plain name. */
export function shortTeamName(regulation: Pick<Regulation, 'bodies'>): string {
  const name = bodyName('team', regulation);
  return /^tổ(?!\p{L})/iu.test(name.normalize('NFC')) ? 'Tổ' : name;
}

/** What several are called together: "Ban" where each is a Ban Chỉ đạo, else "tổ chức". */
export const kindOf = (committees: readonly { readonly name: string }[]): string =>
  committees.every(({ name }) => isSteering(name)) ? 'Ban' : 'tổ chức';

const isSteering = (name: string): boolean => /^(?:ban chỉ đạo|bcđ)(?!\p{L})/iu.test(name.normalize('NFC'));

/** Its whole name. */
export const wholeName = (body: Body, { bodies }: Pick<Regulation, 'bodies'>): string =>
  body === 'committee'
    ? bodies.committee.name
    : (furtherBody(body, { bodies })?.name ?? bodyName(body, { bodies }));
