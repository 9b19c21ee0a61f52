import type { Role } from '../regulations/schema.ts';
import type { Member } from './committee/committee.ts';
import type { LogEntry } from './meetings/log.ts';

/**
 * For whom somebody acts while they are away or have authorised it, and the article that makes it so. What is decided
 * in another's stead is one's own decision, for which one answers.
 */
export interface InStead {
  readonly of: Member;
  readonly article: string;
}

export type Permission =
  | {
      readonly allowed: true;
      /** In whose name it is done, when it is not one's own right. */
      readonly onBehalfOf: Member | null;
      /** For whom whose word it is acts. */
      readonly inStead: InStead | null;
      readonly article: string | null;
    }
  | {
      readonly allowed: false;
      /** Who may, in words of roles or people; empty where nobody can today. */
      readonly roles: readonly Role[];
      readonly people: readonly Member[];
      /** What whoever may is called, where it is a duty on top of a role. */
      readonly duty?: string;
      /** What the regulation leaves unsaid, where that is why no article is cited: "người giữ sổ văn bản". */
      readonly unstated?: string;
      readonly article: string | null;
    };

/** Whose hand does something, and in whose name when it is not their own right. */
export interface Hand {
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly inStead?: InStead | null;
}

/** As it is kept in a log. */
export const inSteadKept = (inStead: InStead | null | undefined): Pick<LogEntry, 'inStead'> =>
  inStead ? { inStead: { of: inStead.of.id, article: inStead.article } } : {};

/** By whose hand, in a line of a log. */
export const handKept = ({
  by,
  onBehalfOf,
  inStead,
}: Hand): Pick<LogEntry, 'by' | 'onBehalfOf' | 'inStead'> => ({
  by,
  onBehalfOf,
  ...inSteadKept(inStead),
});

export const yes = (
  article: string | null,
  onBehalfOf: Member | null = null,
  inStead: InStead | null = null,
): Permission => ({ allowed: true, onBehalfOf, inStead, article });
/** Each of those who may is named once, by however many rules it is theirs. */
export const no = (
  roles: readonly Role[],
  article: string | null,
  people: readonly Member[] = [],
): Extract<Permission, { allowed: false }> => ({
  allowed: false,
  roles: [...new Set(roles)],
  people: [...new Set(people)],
  article,
});

/** The same where several rules name somebody: each of those rules is cited, and none that names nobody. */
export function noneOf(
  rules: readonly { readonly article: string; readonly people: readonly Member[] }[],
): Extract<Permission, { allowed: false }> {
  const naming = rules.filter(({ people }) => people.length > 0);
  const cited = [...new Set((naming.length > 0 ? naming : rules).map(({ article }) => article))];
  const people = naming.flatMap((one) => one.people);
  return no([], cited.length > 0 ? cited.join('; ') : null, people);
}
