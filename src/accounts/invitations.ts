import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Address } from '../domain/address.ts';
import { after, DAY, type Instant } from '../domain/time/instant.ts';
import type { Invitation, Random, Transaction } from '../ports/store.ts';

/** An invitation is good for this long, and once. */
const VALID_FOR = 14 * DAY;

/** Letters and digits that cannot be guessed: 120 bits. */
export const makeCode = (random: Random = randomBytes): string =>
  random(15).toString('base64url').replaceAll('-', 'a').replaceAll('_', 'b');

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** How a code is carried while its bearer is asked for consent. No code that is typed holds a colon. */
const CARRIED = 'hash:';
export const carried = (code: string): string => `${CARRIED}${hashOf(code)}`;

/** Only the hash is kept: whoever reads the data folder cannot let themselves in. */
const keyOf = (code: string): string =>
  code.startsWith(CARRIED) ? code.slice(CARRIED.length) : hashOf(code);

/** Makes an invitation for a member and returns its code, which is shown once. An older one of theirs ends. */
export async function invite(
  tx: Transaction,
  to: Omit<Invitation, 'expires'>,
  now: Instant,
  random?: Random,
): Promise<string> {
  for (const [key, other] of await tx.invitations.all()) {
    if (other.committee === to.committee && other.member === to.member) tx.invitations.delete(key);
  }
  const code = makeCode(random);
  tx.invitations.put(keyOf(code), { ...to, expires: after(now, VALID_FOR) });
  return code;
}

/** Whom a code invites, or `null` when it is unknown or has run out. */
export async function findInvitation(
  tx: Transaction,
  code: string,
  now: Instant,
): Promise<Invitation | null> {
  const invitation = await tx.invitations.get(keyOf(code));
  return invitation && invitation.expires > now ? invitation : null;
}

/** Takes an invitation by its code. It cannot be taken again. */
export async function redeem(tx: Transaction, code: string, now: Instant): Promise<Invitation | null> {
  const invitation = await findInvitation(tx, code, now);
  tx.invitations.delete(keyOf(code));
  return invitation;
}

/** In constant time, also for codes of different length. */
export const sameCode = (given: string, expected: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(given), 'hex'), Buffer.from(hashOf(expected), 'hex'));

/** Names one account's claim to the member whom the invitation is for, who knows no code. */
const referTo = (key: string, by: Address): string => hashOf(`${key} ${by}`).slice(0, 16);

/** Keeps who opened an invitation, until the member has said whether that is they; returns how it is referred to. */
export async function claim(
  tx: Transaction,
  code: string,
  invitation: Invitation,
  by: Address,
): Promise<string> {
  const key = keyOf(code);
  tx.invitations.put(key, { ...invitation, claimedBy: by });
  return referTo(key, by);
}

/** The claim that a reference names, and takes it: it is answered once. `null` when there is none any more. */
export async function takeClaim(
  tx: Transaction,
  reference: string,
  now: Instant,
): Promise<{ readonly invitation: Invitation; readonly by: Address } | null> {
  for (const [key, invitation] of await tx.invitations.all()) {
    const { claimedBy, expires } = invitation;
    if (!claimedBy || referTo(key, claimedBy) !== reference || expires <= now) continue;
    tx.invitations.delete(key);
    return { invitation, by: claimedBy };
  }
  return null;
}
