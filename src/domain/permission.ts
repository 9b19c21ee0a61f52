import type { Role } from '../regulations/schema.ts';
import type { Member } from './committee/committee.ts';

export type Permission =
  | {
      readonly allowed: true;
      /** In whose name it is done, when it is not one's own right. */
      readonly onBehalfOf: Member | null;
      readonly article: string | null;
    }
  | {
      readonly allowed: false;
      /** Who may, in words of roles or people; empty where nobody can today. */
      readonly roles: readonly Role[];
      readonly people: readonly Member[];
      readonly article: string | null;
    };

/** Whose hand does something, and in whose name when it is not their own right. */
export interface Hand {
  readonly by: string;
  readonly onBehalfOf: string | null;
}

export const yes = (article: string | null, onBehalfOf: Member | null = null): Permission => ({
  allowed: true,
  onBehalfOf,
  article,
});
export const no = (
  roles: readonly Role[],
  article: string | null,
  people: readonly Member[] = [],
): Permission => ({
  allowed: false,
  roles,
  people,
  article,
});
