import { type AnyCommand, type Context, MEETING } from '../ports/command.ts';
import type { Input } from '../ports/store.ts';
import type { Collected } from './collect.ts';
import { type Turn, waitsBeside } from './turn.ts';

/** What becomes of the question that waits once a command has been carried out. */

/**
 * The question of a command that is done is answered; that of another command goes on waiting, unless what was said to
 * it was meant for this one. So does a preview of the same command that was not agreed to.
 */
export async function stopAsking(turn: Turn, command: AnyCommand, given: Collected['given']): Promise<void> {
  const { tx, scene } = turn;
  const stored = await tx.accounts.get(scene.account.address);
  if (!stored?.asking) return;
  const { asking } = stored;
  const closed =
    command.closes?.includes(asking.command) && asking.given[MEETING]?.text === given[MEETING]?.text;
  if (waitsBeside(asking, turn) && !closed) return;
  if (asking.command === command.name || asking.doubt || closed)
    tx.accounts.put(stored.address, { ...stored, asking: null });
}

/** One argument goes on being asked for: a roll is marked in several answers. */
export async function keepAsking(
  { tx, scene, now }: Turn,
  command: AnyCommand,
  context: Context,
  wants: string,
  given: Readonly<Record<string, Input>>,
): Promise<void> {
  const stored = await tx.accounts.get(scene.account.address);
  if (!stored) return;
  const { [wants]: _, ...kept } = given;
  const committee = context.seat?.committee.id ?? null;
  const asking = {
    command: command.name,
    committee,
    subject: context.subject,
    given: kept,
    wants,
    since: now,
  };
  tx.accounts.put(stored.address, { ...stored, asking });
}
