import type { Update } from 'grammy/types';
import type { Mailbox } from './mailbox.ts';
import { numberOf, type Params } from './params.ts';
import { conflict, type Refusal } from './refusal.ts';

const MAX_UPDATES = 100;
const MAX_WAIT_SECONDS = 50;

/** getUpdates: a long poll, in which asking with an offset confirms everything before it. */
export class Polling {
  private readonly mailbox: Mailbox;
  private endWaiting: ((why: Refusal) => void) | undefined;

  constructor(mailbox: Mailbox) {
    this.mailbox = mailbox;
  }

  /** Of two polls Telegram ends the OLDER: it gets the 409, and the newer one waits on. */
  end(
    why = conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
  ) {
    this.endWaiting?.(why);
  }

  async poll(params: Params, gone: AbortSignal): Promise<Update[]> {
    this.end();
    const limit = Math.min(Math.max(numberOf(params.limit) ?? MAX_UPDATES, 1), MAX_UPDATES);
    const wait = Math.min(Math.max(numberOf(params.timeout) ?? 0, 0), MAX_WAIT_SECONDS) * 1000;
    const offset = numberOf(params.offset) ?? 0;
    this.confirm(offset);
    const found = this.take(offset, limit);
    if (found.length > 0 || wait === 0) return found;
    await this.arrival(wait, gone);
    // Nothing is handed to a caller who hung up: the update stays for the next poll.
    return gone.aborted ? [] : this.take(offset, limit);
  }

  private confirm(offset: number): void {
    const { mailbox } = this;
    if (offset < 0) mailbox.entries = mailbox.entries.slice(offset);
    mailbox.entries = mailbox.entries.filter(
      (entry) =>
        // Redelivered on demand: its offset may be confirmed already, so it counts once it was handed out.
        (entry.again && !entry.handedOut) || offset <= 0 || entry.update.update_id >= offset,
    );
    mailbox.changed();
  }

  private take(offset: number, limit: number): Update[] {
    this.mailbox.dropExpired();
    const found = this.mailbox.entries
      .filter((entry) => entry.again || offset <= 0 || entry.update.update_id >= offset)
      .slice(0, limit);
    for (const entry of found) entry.handedOut = true;
    return found.map((entry) => entry.update);
  }

  private arrival(wait: number, gone: AbortSignal): Promise<void> {
    const { listeners } = this.mailbox;
    return new Promise((resolve, reject) => {
      const stop = (why?: Refusal) => {
        clearTimeout(timer);
        listeners.delete(listener);
        gone.removeEventListener('abort', leave);
        if (this.endWaiting === stop) this.endWaiting = undefined;
        if (why) reject(why);
        else resolve();
      };
      const leave = () => stop();
      const listener = () => {
        if (this.mailbox.entries.some((entry) => !entry.handedOut)) stop();
      };
      const timer = setTimeout(stop, wait, undefined);
      this.endWaiting = stop;
      listeners.add(listener);
      gone.addEventListener('abort', leave);
      if (gone.aborted) stop();
    });
  }
}
