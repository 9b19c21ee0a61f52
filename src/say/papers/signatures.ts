import { leadRole, seatIn } from '../../domain/committee/bodies.ts';
import type { Member } from '../../domain/committee/committee.ts';
import { bodyName } from '../../domain/committee/wording.ts';
import { type SignedAs, signedAs } from '../../domain/papers/signature.ts';
import type { Body } from '../../regulations/schema.ts';
import { postOf } from '../people/people.ts';
import { memberTitle, postTitle } from '../people/post-title.ts';
import type { Signature } from './document.ts';
import type { PaperNaming } from './frame.ts';

/** How a paper is signed: TM., KT., TL., TUQ. */

/**
 * By whom it is signed, for a body. `collective`: the body itself has decided it, so that it is signed in its name.
 * Nobody known: the head's place stays open.
 */
export function signature(
  signer: Member | null,
  body: Body,
  naming: PaperNaming,
  collective = false,
): Signature {
  const { committee, regulation, now } = naming;
  const title = (role: SignedAs['role']): string => postTitle(body, role, regulation);
  const tm = collective ? [`TM. ${bodyName(body, regulation)}`] : [];
  if (!signer)
    return {
      authority: [...tm, title(leadRole(body, regulation))],
      agencyPost: null,
      name: '',
    };
  const { how, head, role, agencySeal } = signedAs(signer, body, { committee, regulation, now });
  const own = how === 'own' ? [title(role)] : [`${how}. ${title(head)}`, title(role)];
  const post = postOf(signer);
  return {
    authority: [...tm, ...own],
    agencyPost: agencySeal && post !== '' ? post : null,
    name: signer.name,
  };
}

/** "đồng chí Nguyễn Văn A, Chủ tịch UBND tỉnh, Trưởng ban" */
export function personWithPost(member: Member, body: Body, { regulation }: PaperNaming): string {
  const role = seatIn(member, body, regulation);
  return [
    `đồng chí ${member.name}`,
    postOf(member),
    role ? postTitle(body, role, regulation) : memberTitle(member, regulation),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
