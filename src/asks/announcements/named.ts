import type { Ask, Reading, SeatContext } from '../../ports/command.ts';
import { listManaged } from '../../procedures/announcements/announcements.ts';

/** Asks about a notice that a button named; where none is named, those that could be meant are listed instead. */
export const onceNamed = <Value, Given>(
  ask: Ask<Value, SeatContext, Given>,
): Ask<Value, SeatContext, Given> => ({
  ...ask,
  read: async (input, context, given, held) =>
    (await listed(context)) ?? (await ask.read(input, context, given, held)),
  unsaid: async (context, given) => (await listed(context)) ?? (await ask.unsaid?.(context, given)) ?? null,
});

const listed = async (context: SeatContext): Promise<Reading<never> | null> =>
  context.subject === null ? { ok: false, say: await listManaged(context), final: true } : null;
