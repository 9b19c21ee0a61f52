import type { Update } from 'grammy/types';

export interface Entry {
  update: Update;
  /** Webhooks keep the order within a queue: per chat for messages, per user for callback queries. */
  queue: string;
  at: number;
  /** Asked for by redeliver(): handed out once more although its offset may be confirmed. */
  again: boolean;
  handedOut: boolean;
}

export type UpdateBody = Omit<Update, 'update_id'>;
type Kind = keyof UpdateBody;

/** Telegram keeps updates for 24 hours but a tap for only 150 seconds; later it is lost without a trace. */
const KEPT_MS = 24 * 3_600_000;
const TAP_KEPT_MS = 150_000;
/** Sent only to who names them in allowed_updates. */
const ON_REQUEST: readonly Kind[] = ['chat_member', 'message_reaction', 'message_reaction_count'];

/** The updates that the bot has not yet confirmed. Polling and webhook draw from the same box. */
export class Mailbox {
  entries: Entry[] = [];
  allowed: readonly string[] = [];
  readonly listeners = new Set<() => void>();
  private readonly now: () => number;
  private nextId = 10_001;

  constructor(now: () => number) {
    this.now = now;
  }

  emit(body: UpdateBody, queue: string): Update {
    const update: Update = { update_id: this.nextId, ...body };
    this.nextId += 1;
    const kind = Object.keys(body)[0] as Kind;
    const wanted = this.allowed.length > 0 ? this.allowed.includes(kind) : !ON_REQUEST.includes(kind);
    if (wanted) this.entries.push({ update, queue, at: this.now(), again: false, handedOut: false });
    this.changed();
    return update;
  }

  /** What Telegram keeps from the bot (privacy mode) has no update: the id 0 says so. */
  keepBack(body: UpdateBody): Update {
    return { update_id: 0, ...body };
  }

  withhold(update: Update): void {
    this.entries = this.entries.filter((entry) => entry.update !== update);
  }

  redeliver(update: Update): void {
    this.entries.unshift({ update, queue: 'again', at: this.now(), again: true, handedOut: false });
    this.changed();
  }

  dropExpired(): void {
    const now = this.now();
    this.entries = this.entries.filter(
      ({ update, at }) => now - at < (update.callback_query ? TAP_KEPT_MS : KEPT_MS),
    );
  }

  remove(entry: Entry): void {
    this.entries = this.entries.filter((other) => other !== entry);
    this.changed();
  }

  clear(): void {
    this.entries = [];
  }

  changed(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
