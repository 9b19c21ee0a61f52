import type { Body, Regulation } from '../../regulations/schema.ts';
import type { Ruled } from '../law.ts';
import { isParty, namedBy } from '../tasks/people.ts';
import { isHelperBody, seatIn } from './bodies.ts';
import { activeMembers, type Member } from './committee.ts';

type Seal = NonNullable<Regulation['records']['seals']>[number];
type Signing = NonNullable<Regulation['records']['signing']>[number];

/** A rule on signing, with those whom it means today: an office that its article names, or the holders of a role. */
interface SignedBy {
  readonly rule: Signing;
  readonly people: readonly Member[];
}

/** What a regulation says of a paper that somebody signs. */
export interface SigningRules {
  /** On what they sign; `null` where the text names no seal for them. */
  readonly seal: Seal | null;
  /** What they sign by their own right. */
  readonly own: readonly Signing[];
  /** Who signs for them, and when. */
  readonly forThem: readonly SignedBy[];
  /** Who else signs papers of that body by their own right. */
  readonly others: readonly SignedBy[];
}

/** The rules on signing for a paper of a body; `null` where the regulation says nothing of seals and signing. */
export function signingRules(signer: Member, body: Body, law: Ruled): SigningRules | null {
  const { seals, signing } = law.regulation.records;
  if (!seals && !signing) return null;
  const role = seatIn(signer, body, law.regulation);
  const sealed = (seals ?? []).filter(({ signers }) => role !== null && signers.includes(role));
  const rules = (signing ?? []).map((rule) => ({
    rule,
    people: activeMembers(law.committee).filter((one) => isParty(one, namedBy(rule), law)),
  }));
  const signs = ({ people }: SignedBy): boolean => people.some(({ id }) => id === signer.id);
  const isBodys = ({ rule }: SignedBy): boolean =>
    rule.by.every((by) => by.includes('team') === isHelperBody(body, law.regulation));
  return {
    seal: sealed[0] ?? null,
    own: rules.filter((one) => one.rule.for === null && signs(one)).map(({ rule }) => rule),
    forThem: rules.filter(({ rule, people }) => rule.for !== null && rule.for === role && people.length > 0),
    others: rules.filter(
      (one) => one.rule.for === null && !signs(one) && isBodys(one) && one.people.length > 0,
    ),
  };
}
