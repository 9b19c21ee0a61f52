import type { Body, MainBody, Regulation, Role } from '../../regulations/schema.ts';
import type { Ruled } from '../law.ts';
import { fieldsOf, sameField } from '../people/fields.ts';
import type { Instant } from '../time/instant.ts';
import { postsOf, seatedAs, seatIn } from './bodies.ts';
import { type Committee, holders, type Mandate, type Member, memberById } from './committee.ts';

type Acting = Regulation['acting'][number];
/** What of a meeting somebody does in another's stead, where a rule reaches no further than meetings. */
type Doing = 'chairing' | 'convening';

/** Somebody who stands in for another today, and the article that makes it so. */
export interface StandIn {
  readonly member: Member;
  readonly for: Member;
  readonly article: string;
  /** Whether it reaches no further than meetings: who only chairs, or calls, them acts for nobody. */
  readonly meetingsOnly: boolean;
  readonly why: Acting['when'][number];
}

const covers = (mandate: Mandate, at: Instant): boolean => mandate.from <= at && at < mandate.until;

/** The rules by which others act for who holds a post of a body. */
export const actingFor = (
  role: Role | null,
  posts: Body,
  { acting }: Pick<Regulation, 'acting'>,
): Regulation['acting'] => acting.filter((rule) => rule.body === posts && rule.for === role);

/** Whether somebody is recorded as away at an instant. */
export const isAway = (committee: Committee, member: Member, at: Instant): boolean =>
  committee.mandates.some(
    (mandate) => mandate.kind === 'absent' && mandate.of === member.id && covers(mandate, at),
  );

/** The head of the committee, or the lead of its team. */
export const leaderOf = (committee: Committee, body: MainBody, role: Role): Member | null =>
  holders(committee, body, [role])[0] ?? null;

/** Of what meeting it is asked who acts: of none, and then nobody acts whose scope is meetings, or those of a field. */
export interface ActingAt {
  readonly doing?: Doing;
  readonly field?: string | null;
}

const reaches = ({ scope }: Acting, doing: Doing | undefined): boolean =>
  scope === 'all' || (doing !== undefined && (scope === doing || scope === 'meetings'));

/** The rules that may let somebody act for a leader, in the order of the text. */
function rulesFor(law: Ruled, leader: Member, body: Body, { doing, field = null }: ActingAt): Acting[] {
  const { regulation } = law;
  const posts = postsOf(body, regulation);
  const role = seatIn(leader, posts, regulation);
  return actingFor(role, posts, regulation).filter(
    (rule) => reaches(rule, doing) && (!rule.field || field !== null),
  );
}

/** Whether a rule means somebody at a meeting of that field. */
const isOfField = (rule: Acting, member: Member, field: string | null, law: Ruled): boolean =>
  !rule.field || fieldsOf(member, law).some((one) => field !== null && sameField(one, field));

interface Options extends ActingAt {
  readonly awayToo?: boolean;
  readonly unable?: Pick<ReadonlySet<string>, 'has'>;
}

/**
 * Who acts for `leader` at an instant: because they are away, have authorised somebody, or have assigned it,
 * whichever of these the regulation knows. `awayToo` is for a leader whose absence is known from elsewhere
 * (an answer to one meeting). `doing` and `field` count rules that reach no further than that, at a meeting of that field.
 */
export function standIn(
  law: Ruled,
  leader: Member,
  body: Body,
  at: Instant,
  options: Options = {},
): StandIn | null {
  for (const rule of rulesFor(law, leader, body, options)) {
    const [first] = ableBy(rule, law, leader, at, options).filter(({ member }) =>
      isOfField(rule, member, options.field ?? null, law),
    );
    if (first) return first;
  }
  return null;
}

/** Those whom a rule lets act for a leader at an instant, whatever their field. */
function ableBy(
  rule: Acting,
  law: Ruled,
  leader: Member,
  at: Instant,
  { awayToo, unable }: Pick<Options, 'awayToo' | 'unable'> = {},
): StandIn[] {
  const { committee } = law;
  const isAble = (member: Member): boolean =>
    member.id !== leader.id && !isAway(committee, member, at) && !unable?.has(member.id);
  const acts = (why: StandIn['why'], member: Member | null): StandIn[] =>
    member && member.left === null && isAble(member)
      ? [{ member, why, for: leader, article: rule.article, meetingsOnly: rule.scope !== 'all' }]
      : [];
  const named = (['assigned', 'authorised'] as const).flatMap((kind) => {
    if (!rule.when.includes(kind)) return [];
    const mandate = committee.mandates.findLast(
      (one) => one.kind === kind && one.of === leader.id && one.body === rule.body && covers(one, at),
    );
    const to = mandate?.to ? memberById(committee, mandate.to) : null;
    // Whom the rule names by a post acts by this rule, and as long as they hold such a post.
    return acts(kind, to && seatedAs(rule.by, rule.body, law).includes(to) ? to : null);
  });
  const away = rule.when.includes('absent') && (awayToo || isAway(committee, leader, at));
  return [...named, ...(away ? seatedAs(rule.by, rule.body, law).flatMap((one) => acts('absent', one)) : [])];
}

/** How far somebody's acting reaches: in all meetings, or in those of their fields. */
export interface StandsIn {
  readonly member: Member;
  readonly article: string;
  readonly scope: Acting['scope'];
  readonly why: StandIn['why'];
  /** `null`: in all of them; empty: nothing was handed to them yet. */
  readonly fields: readonly string[] | null;
}

/** Everybody who acts for a leader at an instant, in the order of the text, each as far as nobody before them does. */
export function allStandingIn(law: Ruled, leader: Member, body: Body, at: Instant): StandsIn[] {
  const found: StandsIn[] = [];
  for (const rule of actingFor(seatIn(leader, body, law.regulation), body, law.regulation)) {
    const { scope } = rule;
    const isDone = found.some(
      (one) =>
        one.fields === null &&
        (one.scope === 'all' || one.scope === scope || (one.scope === 'meetings' && scope !== 'all')),
    );
    if (isDone) continue;
    const able = ableBy(rule, law, leader, at).map(({ member, article, why }): StandsIn => {
      return { member, article, scope, why, fields: rule.field ? fieldsOf(member, law) : null };
    });
    const all = rule.field
      ? able.filter(({ why, fields }) => why !== 'absent' || fields?.length)
      : able.slice(0, 1);
    found.push(...all);
  }
  return found;
}

/** Whom the regulation lets act for a leader who is away, whether they could today or not. */
export function wouldAct(law: Ruled, leader: Member, body: Body, asked: ActingAt): Member[] {
  return rulesFor(law, leader, body, asked)
    .filter((rule) => rule.when.includes('absent'))
    .flatMap((rule) =>
      seatedAs(rule.by, rule.body, law).filter((one) => isOfField(rule, one, asked.field ?? null, law)),
    )
    .filter((member) => member.id !== leader.id);
}

/** The article by which somebody acts for the holder of a post at meetings of a body, or may not. */
export const chairingArticle = (regulation: Regulation, body: Body, of?: Role | null): string | null =>
  regulation.acting.find(
    (rule) =>
      rule.body === postsOf(body, regulation) &&
      (of === undefined || rule.for === of) &&
      reaches(rule, 'chairing'),
  )?.article ?? null;
