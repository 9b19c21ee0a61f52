import { answersCode } from '../hear/request-code.ts';
import type { AnyCommand } from '../ports/command.ts';
import type { Order } from './order.ts';
import type { Scene } from './scene.ts';

/**
 * “Mã V6 đồng ý”: the answer to a request by the code that a list has shown. It is that answer whatever waits besides,
 * and however long ago it was shown; `null` for anything else.
 */
export function codeOrder({ incoming }: Scene, commands: readonly AnyCommand[]): Order | null {
  if (incoming.kind !== 'message' || !incoming.private || incoming.file) return null;
  const command = answersCode(incoming.text) ? commands.find(({ name }) => name === 'duyet') : undefined;
  return command ? { kind: 'command', command, rest: incoming.text.trim(), subject: null } : null;
}
