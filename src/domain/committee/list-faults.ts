/** What makes a list of members contradict itself, whether it comes from a file or from a chat. */

/** As it was read: what ought to be there may be missing or be something else. */
interface Seated {
  readonly role?: unknown;
  readonly teamRole?: unknown;
  /** Where it is there, a post of a team in `role` is one there. */
  readonly bodies?: unknown;
}

export interface ListFault {
  readonly what: 'second-holder' | 'role-unknown';
  /** Which entry of the list, and which of its fields. */
  readonly at: number;
  readonly key: 'role' | 'teamRole';
  readonly role: string;
}

/** Held by one person at a time. */
const HELD_ONCE = ['head', 'team-lead'] as const;

/** Whether a post is one of a further body. */
const isElsewhere = (member: Seated | null | undefined): boolean =>
  Boolean(member?.bodies) && String(member?.role).includes('team');

/** Whoever holds such a role besides the first who does. */
export function secondHolders(members: readonly (Seated | null | undefined)[]): ListFault[] {
  return HELD_ONCE.flatMap((role) =>
    members
      .flatMap((member, at): ListFault[] => {
        const key =
          member?.role === role && !isElsewhere(member)
            ? 'role'
            : member?.teamRole === role
              ? 'teamRole'
              : null;
        return key ? [{ what: 'second-holder', at, key, role }] : [];
      })
      .slice(1),
  );
}

/** Roles that the committee's regulation does not know: nothing in it would ever speak of those people. */
export function unknownRoles(
  members: readonly (Seated | null | undefined)[],
  titles: Readonly<Record<string, string | null>>,
): ListFault[] {
  return members.flatMap((member, at) =>
    (['role', 'teamRole'] as const).flatMap((key): ListFault[] => {
      const role = member?.[key];
      return typeof role === 'string' && titles[role] === null && !(key === 'role' && isElsewhere(member))
        ? [{ what: 'role-unknown', at, key, role }]
        : [];
    }),
  );
}

/** How many may sit at once, and how long a name, a post or an agency may be. */
export const LIST_LIMITS = { members: 500, line: 300 };

/** One line of text, without tabs and the like. */
export const ONE_LINE = /^\P{Cc}*$/u;
