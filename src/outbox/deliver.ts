import { type Channel, ChannelError, type Sent } from '../channels/channel.ts';
import { channelOf, chatOf } from '../domain/address.ts';
import { after, type Instant, MINUTE, toInstant, toMilliseconds } from '../domain/instant.ts';
import { moveChat } from '../move-chat.ts';
import type { Envelope, Store, Transaction } from '../store.ts';
import { type Treatment, treat } from './backoff.ts';
import type { Pace } from './pace.ts';
import { forgetCard, noteLost, noteSent } from './record.ts';
import { warnTopicGone } from './warn.ts';

export interface OutboxTools {
  readonly store: Store;
  readonly channels: ReadonlyMap<string, { readonly channel: Channel; readonly pace: Pace }>;
  readonly clock: () => number;
  readonly zone: string;
  /** A message that was given up, or an error that is none of a channel's; without its text. */
  readonly warn: (what: string, error?: unknown) => void;
}

/** Messages under way at once; more than a few only hurry into the platform's limits. */
const AT_ONCE = 8;
/** How long a message belongs to the process that took it; after that another may try. */
const LEASE = 2 * MINUTE;
const IDLE = MINUTE;

interface Taken {
  readonly id: string;
  readonly envelope: Envelope;
}

/**
 * Sends what transactions have put on its way: the oldest first, one at a time to each chat, at the channels'
 * pace. A message leaves the outbox in the transaction that notes its arrival; a crash in between repeats it.
 */
export class Outbox {
  readonly #tools: OutboxTools;
  readonly #busy = new Map<string, Promise<void>>();
  #timer: NodeJS.Timeout | null = null;
  #looking = false;
  #again = false;
  #stopped = false;

  constructor(tools: OutboxTools) {
    this.#tools = tools;
  }

  /** Looks for messages that are due; called whenever a transaction may have put some there. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#looking) {
      this.#again = true;
      return;
    }
    this.#looking = true;
    void this.#look().finally(() => {
      this.#looking = false;
      if (this.#again) {
        this.#again = false;
        this.wake();
      }
    });
  }

  /** Takes nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await Promise.allSettled([...this.#busy.values()]);
  }

  async #look(): Promise<void> {
    try {
      const { taken, wait } = await this.#tools.store.transaction((tx) => this.#take(tx));
      for (const one of taken) this.#begin(one);
      this.#sleep(wait);
    } catch (error) {
      if (this.#stopped) return;
      this.#tools.warn('outbox: the store did not answer', error);
      this.#sleep(1_000);
    }
  }

  #sleep(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.wake(), Math.max(5, Math.min(milliseconds, IDLE)));
    this.#timer.unref();
  }

  /** Leases what may go now, and says when to look again. */
  async #take(tx: Transaction): Promise<{ taken: Taken[]; wait: number }> {
    const now = this.#tools.clock();
    const chats = new Set(this.#busy.keys());
    const taken: Taken[] = [];
    let wait = IDLE;
    for (const [id, envelope] of await tx.outbox.list()) {
      if (chats.size >= AT_ONCE) break;
      const chat = chatOf(envelope.to);
      const served = this.#tools.channels.get(channelOf(envelope.to));
      if (!served || chats.has(chat)) continue;
      const from = Math.max(
        toMilliseconds(envelope.notBefore),
        envelope.leasedUntil ? toMilliseconds(envelope.leasedUntil) : 0,
      );
      const delay = from > now ? from - now : served.pace.take(chat, isGroup(chat), now);
      if (delay > 0) {
        wait = Math.min(wait, delay);
        // What waits for a retry keeps its chat's order; a card's next edit lets messages pass.
        if (envelope.attempts > 0 && envelope.about.what !== 'card') chats.add(chat);
        continue;
      }
      chats.add(chat);
      tx.outbox.put(id, { ...envelope, leasedUntil: after(toInstant(now), LEASE) });
      taken.push({ id, envelope });
    }
    return { taken, wait };
  }

  #begin(one: Taken): void {
    const chat = chatOf(one.envelope.to);
    const work = this.#deliver(one).finally(() => {
      this.#busy.delete(chat);
      this.wake();
    });
    this.#busy.set(chat, work);
  }

  async #deliver({ id, envelope }: Taken): Promise<void> {
    const served = this.#tools.channels.get(channelOf(envelope.to));
    if (!served) return;
    try {
      const sent = await this.#send(served.channel, envelope);
      await this.#tools.store.transaction((tx) => this.#settle(tx, id, envelope, sent));
    } catch (error) {
      // The lease runs out by itself: the store could not note what happened, and the message is tried again.
      this.#tools.warn('outbox: a message stays in its lease', error);
    }
  }

  async #send(channel: Channel, envelope: Envelope): Promise<Sent | ChannelError> {
    try {
      return await channel.send(envelope);
    } catch (error) {
      if (error instanceof ChannelError) return error;
      this.#tools.warn('outbox: a channel failed in a way of its own', error);
      return new ChannelError({ kind: 'rejected' }, 'the channel failed');
    }
  }

  async #settle(tx: Transaction, id: string, sentAs: Envelope, outcome: Sent | ChannelError): Promise<void> {
    const now = toInstant(this.#tools.clock());
    const current = await tx.outbox.get(id);
    if (!current) return;
    if (outcome instanceof ChannelError) {
      const treatment = treat(
        outcome.failure,
        current.attempts,
        this.#tools.clock() - toMilliseconds(current.at),
      );
      this.#tools.warn(`outbox: ${sentAs.about.what} → ${treatment.do}: ${outcome.message}`);
      return this.#follow(tx, id, current, treatment, now);
    }
    // Replaced while it was under way: the newer text goes out in its turn.
    if (current.revision === sentAs.revision) tx.outbox.delete(id);
    else tx.outbox.put(id, { ...current, leasedUntil: null, attempts: 0, notBefore: after(now, 3_000) });
    await noteSent(tx, sentAs, outcome, this.#tools.zone, now);
  }

  async #follow(
    tx: Transaction,
    id: string,
    envelope: Envelope,
    treatment: Treatment,
    now: Instant,
  ): Promise<void> {
    const free = { ...envelope, leasedUntil: null, attempts: envelope.attempts + 1 };
    switch (treatment.do) {
      case 'wait': {
        const until = this.#tools.clock() + treatment.for;
        if (treatment.everybody) this.#tools.channels.get(channelOf(envelope.to))?.pace.pauseUntil(until);
        tx.outbox.put(id, { ...free, notBefore: toInstant(until) });
        return;
      }
      case 'send-anew':
        if (envelope.about.what === 'card') await forgetCard(tx, envelope.about.meeting, envelope);
        tx.outbox.put(id, { ...free, edit: null });
        return;
      case 'leave-topic':
        tx.outbox.put(id, { ...free, to: chatOf(envelope.to) });
        await warnTopicGone(tx, envelope.to, now);
        return;
      case 'follow':
        tx.outbox.put(id, free);
        await moveChat(tx, chatOf(envelope.to), treatment.to);
        return;
      case 'give-up':
        tx.outbox.delete(id);
        await noteLost(tx, envelope, treatment.unreachable, now);
    }
  }
}

/** Telegram's groups have negative ids; other channels say it in the id's kind when they come. */
const isGroup = (chat: string): boolean => chat.includes(':-');
