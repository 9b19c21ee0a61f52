import { withdrawsAnswer } from '../hear/withdrawal.ts';
import type { Asking, Input } from '../ports/store.ts';
import { type Order, readOrder } from './order.ts';
import { contextFor } from './perform.ts';
import { put, type Turn } from './turn.ts';

/** What was said to something else than the question that waited, and what it is without that. */
export interface SaidElse {
  readonly turn: Turn;
  readonly order: Order;
  /** It takes back what had led to the question. */
  readonly withdraws: boolean;
}

/**
 * Words that are none of the choices of a question that takes nothing else: the question goes with what it was put for, so
 * that no later tap records earlier words, and they are heard as if it had not been put. `null` where they answer it.
 */
export async function saidElse(turn: Turn, asking: Asking, input: Input): Promise<SaidElse | null> {
  const { scene, tx, equipment } = turn;
  if (scene.incoming.kind !== 'message' || input.file || asking.doubt || asking.mends) return null;
  const command = equipment.commands.find(({ name }) => name === asking.command);
  const wanted = command?.asks.list.find(({ name }) => name === asking.wants)?.ask;
  if (!command || !wanted?.dropped) return null;
  const withdraws = withdrawsAnswer(input.text);
  if (!withdraws) {
    const context = await contextFor(turn, command, { ...asking, heard: asking.heard === true });
    if (context === null || context === 'ask') return null;
    if ((await wanted.read(input, context, {}, null)).ok) return null;
  }
  const files = Object.values(asking.given).flatMap(({ file, also = [] }) => (file ? [file, ...also] : []));
  const account = { ...scene.account, asking: null };
  tx.accounts.put(account.address, account);
  put(turn, account.address, wanted.dropped(files.map(({ name }) => name)));
  const alone = { ...scene, account };
  return { turn: { ...turn, scene: alone }, order: readOrder(alone, equipment.commands), withdraws };
}
