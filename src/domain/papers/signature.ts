import type { Body, Role } from '../../regulations/schema.ts';
import { isHelperBody, leadRole, postsOf, seatIn } from '../committee/bodies.ts';
import type { Member } from '../committee/committee.ts';
import { signingRules } from '../committee/signing.ts';
import type { Law } from '../law.ts';

/** How somebody signs for a body (Nghị định 30/2020, Điều 13). */
export interface SignedAs {
  /** `KT`: a deputy for the head, also in charge while the head is away. `TUQ`: by a written mandate. `TL`: by order. */
  readonly how: 'own' | 'KT' | 'TUQ' | 'TL';
  /** Whose place it is. */
  readonly head: Role;
  /** What the signer is on the committee. */
  readonly role: Role;
  /**
   * A seal of an agency is put on it: then the post there stands under that in the committee (Phụ lục I, mục II,
   * khoản 7, điểm c). Without one only the post in the committee does.
   */
  readonly agencySeal: boolean;
}

const DEPUTIES: ReadonlySet<Role> = new Set([
  'standing-deputy-head',
  'deputy-head',
  'standing-deputy-team-lead',
  'deputy-team-lead',
]);

export function signedAs(signer: Member, body: Body, law: Law): SignedAs {
  const { committee, regulation, now } = law;
  const head = leadRole(body, regulation);
  const role = seatIn(signer, body, regulation) ?? signer.role;
  const agencySeal = (signingRules(signer, body, law)?.seal ?? null) !== null;
  const of = { head, role, agencySeal };
  // Who stands above the body signs for nobody in it.
  if (role === head || (isHelperBody(body, regulation) && role === 'head')) return { ...of, how: 'own' };
  if (DEPUTIES.has(role)) return { ...of, how: 'KT' };
  const mandated = committee.mandates.some(
    ({ kind, body: whose, to, from, until }) =>
      kind === 'authorised' &&
      whose === postsOf(body, regulation) &&
      to === signer.id &&
      from <= now &&
      now < until,
  );
  return { ...of, how: mandated ? 'TUQ' : 'TL' };
}
