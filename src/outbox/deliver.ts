import { setTimeout as pause } from 'node:timers/promises';
import { type Channel, ChannelError, type Sent } from '../channels/channel.ts';
import { channelOf, chatOf } from '../domain/address.ts';
import { after, type Instant, MINUTE, SECOND, toInstant, toMilliseconds } from '../domain/instant.ts';
import type { Envelope, Store, Transaction } from '../store.ts';
import { anotherWay } from './another-way.ts';
import { LONGEST_LIFE } from './backoff.ts';
import { withDoors } from './doors.ts';
import { inTurn } from './line.ts';
import { Outage } from './outage.ts';
import type { Pace } from './pace.ts';
import { expire, settle } from './settle.ts';
import { isStale } from './stale.ts';

export interface OutboxTools {
  readonly store: Store;
  readonly channels: ReadonlyMap<string, { readonly channel: Channel; readonly pace: Pace }>;
  readonly clock: () => number;
  readonly zone: string;
  /** A message that was given up, or an error that is none of a channel's; without its text. */
  readonly warn: (what: string, error?: unknown) => void;
  /**
   * Several processes send from this store: each message is leased in it to the one that took it. A process
   * that is alone knows by itself what it has under way, and after a crash nothing waits for a lease to run out.
   */
  readonly shared?: boolean;
}

/** Messages under way at once; more than a few only hurry into the platform's limits. */
const AT_ONCE = 8;
/** Of these, those that have failed before: chats that do not answer leave room for the others. */
const RETRIES_AT_ONCE = 4;
/** How long a message belongs to the process that took it; after that another may try. */
const LEASE = 2 * MINUTE;
const IDLE = MINUTE;
/** A channel that stumbles gets this long before people are written to elsewhere. */
const DOWN_AFTER = 5 * MINUTE;
/** A platform that does not answer may not hold up the end for longer; its message goes out at the next start. */
const STOP_WITHIN = 3 * SECOND;
/** Between tries to note what became of a message. */
const NOTE_AGAIN = SECOND;

interface Taken {
  readonly id: string;
  readonly envelope: Envelope;
}

/**
 * Sends what transactions have put on its way: the oldest first, one at a time to each chat, at the channels'
 * pace. Chats in which somebody waits for an answer come before those that only get a notice. A message leaves
 * the outbox in the transaction that notes its arrival; a crash in between repeats it.
 */
export class Outbox {
  readonly #tools: OutboxTools;
  readonly #busy = new Map<string, Promise<void>>();
  readonly #retrying = new Set<string>();
  readonly #outages: ReadonlyMap<string, Outage>;
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #look: Promise<void> | null = null;
  #again = false;

  constructor(tools: OutboxTools) {
    this.#tools = tools;
    this.#outages = new Map([...tools.channels].map(([name, { pace }]) => [name, new Outage(pace)]));
  }

  /** Looks for messages that are due; called whenever a transaction may have put some there. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#look) {
      this.#again = true;
      return;
    }
    this.#look = this.#lookOnce().finally(() => {
      this.#look = null;
      if (!this.#again) return;
      this.#again = false;
      this.wake();
    });
  }

  /** Takes nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stop.abort();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#look;
    const enough = new AbortController();
    await Promise.race([
      Promise.allSettled([...this.#busy.values()]),
      pause(STOP_WITHIN, undefined, { signal: enough.signal }).catch(() => {}),
    ]);
    enough.abort();
  }

  get #stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  async #lookOnce(): Promise<void> {
    try {
      const { taken, wait } = await this.#tools.store.transaction((tx) => this.#take(tx));
      for (const one of taken) this.#begin(one);
      this.#sleep(wait);
    } catch (error) {
      if (this.#stopped) return;
      this.#tools.warn('outbox: the store did not answer', error);
      this.#sleep(SECOND);
    }
  }

  #sleep(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.wake(), Math.max(5, Math.min(milliseconds, IDLE)));
    this.#timer.unref();
  }

  /** Takes what may go now, and says when to look again. */
  async #take(tx: Transaction): Promise<{ taken: Taken[]; wait: number }> {
    const taken: Taken[] = [];
    let wait = IDLE;
    if (this.#stopped) return { taken, wait };
    const now = this.#tools.clock();
    const at = toInstant(now);
    const passed = new Set(this.#busy.keys());
    let retries = this.#retrying.size;
    for (const [id, envelope] of inTurn(await tx.outbox.list(), at)) {
      if (this.#busy.size + taken.length >= AT_ONCE) break;
      const chat = chatOf(envelope.to);
      const served = this.#tools.channels.get(channelOf(envelope.to));
      if (!served || passed.has(chat)) continue;
      if (envelope.person && this.#isDown(served.channel, now)) {
        const other = await anotherWay(tx, envelope);
        if (other) {
          tx.outbox.put(id, { ...other, notBefore: at });
          wait = 0;
          continue;
        }
      }
      if (served.pace.paused(now) && now - toMilliseconds(envelope.at) > LONGEST_LIFE) {
        await expire(tx, id, envelope, at);
        continue;
      }
      const due = this.#dueAt(envelope);
      const isRetry = envelope.attempts > 0;
      if (due > at) {
        wait = Math.min(wait, toMilliseconds(due) - now);
        // What waits for a retry keeps its chat's order; a card's next edit lets messages pass.
        if (isRetry && envelope.about.what !== 'card') passed.add(chat);
        continue;
      }
      if (await isStale(tx, envelope)) {
        tx.outbox.delete(id);
        continue;
      }
      // A card that cannot be changed stays as it was sent; `/hop` tells how things stand.
      if (envelope.edit !== null && !served.channel.can.edits && served.channel.isGroup(chat)) {
        tx.outbox.delete(id);
        continue;
      }
      // What comes later to this chat stays behind this one, whatever holds it up.
      passed.add(chat);
      if (isRetry && retries >= RETRIES_AT_ONCE) continue;
      const delay = served.pace.closed(now) || served.pace.take(chat, served.channel.isGroup(chat), now);
      if (delay > 0) {
        wait = Math.min(wait, delay);
        continue;
      }
      if (isRetry) retries += 1;
      if (this.#tools.shared) tx.outbox.put(id, { ...envelope, leasedUntil: after(at, LEASE) });
      taken.push({ id, envelope });
    }
    return { taken, wait };
  }

  /** A channel that has been failing for minutes: who has another account need not wait for it. */
  #isDown(channel: Channel, now: number): boolean {
    const { state, since } = channel.health();
    return state === 'failing' && now - toMilliseconds(since) > DOWN_AFTER;
  }

  #dueAt({ notBefore, leasedUntil }: Envelope): Instant {
    return this.#tools.shared && leasedUntil && leasedUntil > notBefore ? leasedUntil : notBefore;
  }

  #begin(one: Taken): void {
    const chat = chatOf(one.envelope.to);
    if (one.envelope.attempts > 0) this.#retrying.add(chat);
    const work = this.#deliver(one).finally(() => {
      this.#busy.delete(chat);
      this.#retrying.delete(chat);
      this.wake();
    });
    this.#busy.set(chat, work);
  }

  async #deliver({ id, envelope }: Taken): Promise<void> {
    const served = this.#tools.channels.get(channelOf(envelope.to));
    if (!served) return;
    const outcome = await this.#send(served.channel, envelope);
    const outage = this.#outages.get(channelOf(envelope.to));
    if (outcome instanceof ChannelError && outcome.failure.kind === 'network')
      outage?.unanswered(chatOf(envelope.to), this.#tools.clock());
    else outage?.answered();
    await this.#note(id, envelope, outcome);
  }

  /**
   * Until it is noted what became of the message, its chat stays busy: sending it again because the disk was
   * full would be worse. What cannot be noted for another reason is dropped, or it would be sent for ever.
   */
  async #note(id: string, envelope: Envelope, outcome: Sent | ChannelError): Promise<void> {
    let spoiled = false;
    for (;;) {
      try {
        return await this.#tools.store.transaction(async (tx) => {
          if (spoiled) return tx.outbox.delete(id);
          try {
            await settle(tx, this.#tools, { id, sentAs: envelope, outcome });
          } catch (error) {
            spoiled = true;
            throw error;
          }
        });
      } catch (error) {
        this.#tools.warn('outbox: what became of a message could not be noted', error);
        // It stays where it is, and may go out twice.
        if (this.#stopped) return;
        const { signal } = this.#stop;
        if (!spoiled) await pause(NOTE_AGAIN, undefined, { signal, ref: false }).catch(() => {});
      }
    }
  }

  async #send(channel: Channel, envelope: Envelope): Promise<Sent | ChannelError> {
    try {
      return await channel.send({ ...envelope, message: withDoors(envelope.message, this.#tools.channels) });
    } catch (error) {
      if (error instanceof ChannelError) return error;
      this.#tools.warn('outbox: a channel failed in a way of its own', error);
      return new ChannelError({ kind: 'rejected' }, 'the channel failed');
    }
  }
}
