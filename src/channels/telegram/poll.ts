import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { asGrammy } from './api.ts';

const LONGEST_PAUSE = 30_000;
/** For telling Telegram, when stopping, what was handled last; without it that only comes once more. */
const LAST_WORD = 2_000;

export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

interface Polling {
  readonly api: Api;
  /** Resolves when the update is durable; rejects when it is not, and then it is asked for again. */
  readonly take: (update: Update) => Promise<void>;
  /** `null` when all is well; `detail` is for the log alone. */
  readonly onState: (problem: string | null, detail?: string) => void;
  readonly signal: AbortSignal;
  /** Seconds that Telegram holds an empty answer open. */
  readonly hold: number;
  /** The first pause after a failure, in milliseconds; each further one is twice as long. */
  readonly retry: number;
}

/** An update that is not durable. */
class NotTaken extends Error {}

/**
 * Asks for updates, handles those of an answer side by side, and confirms them (by asking for what comes after)
 * only when each is durable. An update that could not be stored comes again, and what follows it.
 */
export async function poll({ api, take, onState, signal, hold, retry }: Polling): Promise<void> {
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates(
        // After a failure an empty answer is wanted at once: it says that all is well again.
        { offset, timeout: failures > 0 ? 0 : hold, limit: 100, allowed_updates: ALLOWED_UPDATES },
        asGrammy(signal),
      );
      const taken = await Promise.allSettled(updates.map(take));
      const at = taken.findIndex((one) => one.status === 'rejected');
      const lost = taken[at];
      const next = at < 0 ? (updates.at(-1)?.update_id ?? offset - 1) + 1 : updates[at]?.update_id;
      offset = next ?? offset;
      if (lost?.status === 'rejected') throw new NotTaken(messageOf(lost.reason));
      failures = 0;
      onState(null);
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      onState(
        error instanceof NotTaken ? 'an update could not be stored' : messageOf(error),
        messageOf(error),
      );
      await pause(waitAfter(error, failures, retry), undefined, { signal }).catch(() => {});
    }
  }
  // What was handled last is confirmed, so that the next process does not see it again.
  const soon = asGrammy(AbortSignal.timeout(LAST_WORD));
  if (offset > 0) await api.getUpdates({ offset, timeout: 0, limit: 1 }, soon).catch(() => {});
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const pauseAfter = (failures: number, first: number): number =>
  Math.min(LONGEST_PAUSE, first * 2 ** Math.min(failures - 1, 10));

function waitAfter(error: unknown, failures: number, first: number): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return asked !== undefined ? asked * 1_000 : pauseAfter(failures, first);
}
