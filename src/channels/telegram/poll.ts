import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';

/** Seconds that Telegram holds an empty answer open. */
const HOLD = 30;
const LONGEST_PAUSE = 30_000;

export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;

interface Polling {
  readonly api: Api;
  /** Resolves when the update is durable; rejects when it is not, and then it is asked for again. */
  readonly take: (update: Update) => Promise<void>;
  readonly onState: (problem: string | null) => void;
  readonly signal: AbortSignal;
}

/**
 * Asks for updates, handles those of an answer side by side, and confirms them (by asking for what comes after)
 * only when each is durable. An update that could not be stored keeps its place and comes again.
 */
export async function poll({ api, take, onState, signal }: Polling): Promise<void> {
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates(
        { offset, timeout: HOLD, limit: 100, allowed_updates: ALLOWED_UPDATES },
        asGrammy(signal),
      );
      onState(null);
      const taken = await Promise.allSettled(updates.map(take));
      const lost = taken.find((one) => one.status === 'rejected');
      if (lost) throw lost.reason;
      failures = 0;
      const last = updates.at(-1);
      if (last) offset = last.update_id + 1;
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      onState(error instanceof Error ? error.message : String(error));
      await pause(waitAfter(error, failures), undefined, { signal }).catch(() => {});
    }
  }
  // What was handled last is confirmed, so that the next process does not see it again.
  if (offset > 0) await api.getUpdates({ offset, timeout: 0, limit: 1 }).catch(() => {});
}

function waitAfter(error: unknown, failures: number): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return asked !== undefined ? asked * 1_000 : Math.min(LONGEST_PAUSE, 500 * 2 ** Math.min(failures - 1, 6));
}

/** grammY types its own kind of signal; Node's is what it is given everywhere. */
const asGrammy = (signal: AbortSignal) => signal as unknown as NonNullable<Parameters<Api['getUpdates']>[1]>;
