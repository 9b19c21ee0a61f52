import type { Act } from '../domain/committee/act.ts';
import { authorise, permission } from '../domain/committee/authority.ts';
import type { Member } from '../domain/committee/committee.ts';
import type { Law } from '../domain/law.ts';
import type { Hand, InStead, Permission } from '../domain/permission.ts';
import type { SeatContext } from '../ports/command.ts';

/** What who speaks may do, by the regulation in force; `under` names another one, that of a meeting. */
interface Of {
  readonly who?: Member;
  readonly under?: Law;
}

export const right = ({ seat, now }: Pick<SeatContext, 'seat' | 'now'>, act: Act, of: Of = {}): Permission =>
  permission(of.who ?? seat.member, act, of.under ?? { ...seat, now });

export const may = (context: SeatContext, act: Act, of?: Of): boolean => right(context, act, of).allowed;

/** Whose hand acts, in whose name, and by which article. */
export interface Acting extends Hand {
  /** Whose right it is, where it is not that of who speaks. */
  readonly for: Member | null;
  /** Whose word it is. */
  readonly word: Member;
  readonly inStead: InStead | null;
  readonly article: string | null;
}

/** Checks that who speaks may do it. Throws a `DomainError` with the article and whose it is. */
export function hand({ seat, now }: SeatContext, act: Act, of: Pick<Of, 'under'> = {}): Acting {
  const { member } = seat;
  const { onBehalfOf, inStead, article } = authorise(member, act, of.under ?? { ...seat, now });
  return {
    by: member.id,
    onBehalfOf: onBehalfOf?.id ?? null,
    for: onBehalfOf,
    word: onBehalfOf ?? member,
    inStead,
    article,
  };
}
