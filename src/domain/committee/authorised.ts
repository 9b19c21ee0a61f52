import type { Body, MeetingKind, Place, Regulation, Role } from '../../regulations/schema.ts';
import type { Ruled } from '../law.ts';
import { fieldsOf } from '../people/fields.ts';
import type { Instant } from '../time/instant.ts';
import { bodiesOf, furtherBody, isMainBody, meetingRules, postsOf, seatedAs, seatIn } from './bodies.ts';
import { type Mandate, type Member, memberById } from './committee.ts';
import { postIn } from './post-name.ts';
import { standIn } from './stand-in.ts';
import { wordsAt } from './wording.ts';

/** A right to call meetings that others have by a recorded word of whose right it is, or while those are away. */

type Convening = NonNullable<Regulation['meetings']['committee']['convene']['regular']>;

/** A meeting that is to be called; its `field` once it is known. */
interface Calling {
  readonly body: Body;
  readonly kind: MeetingKind;
  readonly field?: string | null;
}

/** For whom somebody calls a meeting, in their own name: by a word that may end with it, or as the text lets them. */
interface Convener {
  readonly mandate: Mandate | null;
  readonly of: Member;
  readonly article: string;
}

/**
 * By whose word, or in whose absence, somebody calls a meeting of that kind at an instant, and by which article; `null`
 * where they do not. Who acts for the leader in everything calls it in the leader's name, and is not among them.
 */
export function convenesBy(who: Member, calling: Calling, law: Ruled, at: Instant): Convener | null {
  const right = meetingRules(calling.body, law.regulation).convene[calling.kind];
  return right && (byWord(who, right, calling, law, at) ?? byActing(who, right, calling, law, at));
}

function byWord(
  who: Member,
  right: Convening,
  { body }: Calling,
  { committee, regulation }: Ruled,
  at: Instant,
): Convener | null {
  const seat = seatIn(who, body, regulation);
  const { authorised } = right;
  if (!authorised || seat === null || !authorised.by.includes(seat)) return null;
  const mandate = committee.mandates.findLast(
    (one) =>
      one.kind === 'convening' &&
      one.body === postsOf(body, regulation) &&
      one.to === who.id &&
      one.from <= at &&
      at < one.until,
  );
  const of = mandate && memberById(committee, mandate.of);
  const held = of && of.left === null ? seatIn(of, body, regulation) : null;
  return mandate && of && held && right.by.includes(held)
    ? { mandate, of, article: authorised.article }
    : null;
}

/** Who calls a meeting in somebody's absence, or by their word, and nothing besides: in whose name a secretary writes it. */
export function convenerActing({ body, kind, field = null }: Calling, law: Ruled, at: Instant) {
  const right = meetingRules(body, law.regulation).convene[kind];
  const acting = seatedAs(right?.by ?? [], body, law).flatMap(
    (of) => standIn(law, of, body, at, { doing: 'convening', field }) ?? [],
  );
  return acting.find(({ meetingsOnly }) => meetingsOnly) ?? null;
}

function byActing(who: Member, right: Convening, { body, field }: Calling, law: Ruled, at: Instant) {
  const fields = field === undefined ? [null, ...fieldsOf(who, law)] : [field];
  for (const of of seatedAs(right.by, body, law))
    for (const one of fields) {
      const acts = standIn(law, of, body, at, { doing: 'convening', field: one });
      if (acts?.member.id === who.id && acts.meetingsOnly)
        return { mandate: null, of, article: acts.article };
    }
  return null;
}

/** By whose word others may call some meeting of a body, who, and where the text says it; `null` where nobody may. */
export function convenersToBe(
  body: Body,
  regulation: Pick<Regulation, 'meetings'>,
  to: Role | null = null,
): { readonly by: readonly Role[]; readonly to: readonly Role[]; readonly article: string } | null {
  const rights = Object.values(meetingRules(body, regulation).convene).flatMap((one) =>
    one?.authorised && (to === null || one.authorised.by.includes(to))
      ? [{ by: one.by, ...pick(one.authorised) }]
      : [],
  );
  if (rights.length === 0) return null;
  const all = <Of>(of: (right: (typeof rights)[number]) => readonly Of[]): Of[] => [
    ...new Set(rights.flatMap(of)),
  ];
  return { by: all((one) => one.by), to: all((one) => one.to), article: cites(all((one) => [one.article])) };
}

const pick = ({ by, article }: NonNullable<Convening['authorised']>) => ({ to: by, article });

/** "khoản 2 Điều 3 và khoản 1 Điều 4" */
const cites = (articles: readonly string[]): string => articles.join(' và ');

/** What is cited where it is said who calls a meeting, also by authorisation. */
export const conveningArticle = ({ article, authorised }: Convening): string =>
  cites(authorised && authorised.article !== article ? [article, authorised.article] : [article]);

/** What the text says of calling a body's meetings beyond the rules that are held: others may be named there. */
export function conveningWords(body: Body, regulation: Pick<Regulation, 'meetings' | 'unheld'>): string {
  const { convene } = meetingRules(body, regulation);
  const kinds = Object.keys(convene) as MeetingKind[];
  const besides = kinds.flatMap((kind) => convene[kind]?.other ?? []);
  const words = [
    wordsAt(
      regulation,
      kinds.map((kind): Place => `meetings.${body}.convene.${kind}`),
    ),
    ...besides.map(({ quote, article }) => `“${quote}” (${article})`),
  ];
  return [...new Set(words)].filter((one) => one !== '').join('; ');
}

/**
 * By which rule somebody would call a meeting: the one that lets them be authorised, else that of regular ones. It is the
 * committee's; of who sits in a further body alone, that body's.
 */
export function conveneRightFor(
  member: Member,
  regulation: Pick<Regulation, 'meetings' | 'bodies'>,
): { readonly body: Body; readonly right: Convening | null } {
  const own = bodiesOf(regulation).find((one) => seatIn(member, one, regulation) !== null) ?? 'committee';
  const body = isMainBody(own) ? 'committee' : own;
  const { convene } = meetingRules(body, regulation);
  const seat = isMainBody(own) ? member.role : seatIn(member, own, regulation);
  const theirs = Object.values(convene).find((one) => one?.authorised?.by.some((each) => each === seat));
  return { body, right: theirs ?? convene.regular ?? null };
}

/** "Chủ tịch Ủy ban, Phó Chủ tịch Ủy ban khi được ủy quyền": by the posts of the body that meets. */
export function convenersNamed(
  body: Body,
  { by, authorised }: Pick<Convening, 'by' | 'authorised'>,
  regulation: Pick<Regulation, 'titles' | 'bodies'>,
): string {
  const further = furtherBody(postsOf(body, regulation), regulation);
  const title = (role: Role): string | null =>
    further ? postIn(further, role) : (regulation.titles[role] ?? null);
  return [
    ...by.flatMap((role) => title(role) ?? []),
    ...(authorised?.by ?? []).flatMap((role) => (title(role) ? [`${title(role)} khi được ủy quyền`] : [])),
  ].join(', ');
}
