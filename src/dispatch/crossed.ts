import { readNumber } from '../hear/number-said.ts';
import type { Turn } from './turn.ts';

/**
 * Whether a bare number may be for a message that its sender sees already while it is not noted here what it offers:
 * the platform shows a message before its call returns. Whoever quotes one, or answers the question that waits, is
 * sure. What is under way stands in the outbox, whichever process sends it.
 */
export async function crossed({ tx, now, scene: { incoming, account } }: Turn): Promise<boolean> {
  if (incoming.kind !== 'message' || !incoming.private || incoming.file) return false;
  if (account.asking || incoming.replyTo !== null || readNumber(incoming.text) === null) return false;
  return (await tx.outbox.list()).some(
    ([, { to, message, edit, notBefore }]) =>
      to === incoming.chat && edit === null && notBefore <= now && (message.choices ?? []).length > 0,
  );
}
