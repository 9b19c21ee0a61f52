import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE, SECOND } from '../domain/time/instant.ts';
import { ChannelError, type Sent } from '../ports/channel.ts';
import type { Measures } from '../ports/measures.ts';
import type { Store } from '../ports/store.ts';
import { Carrier, type Passage, type Served, withDoors } from './carrier.ts';
import { TurnedBack } from './gate.ts';
import { type EnvelopeChanges, type LineEntry, OutboxLine, watchedLine } from './line.ts';
import { Notes } from './notes.ts';
import type { Posted } from './posting.ts';
import { settle } from './settle.ts';
import { detour, recall, take } from './take.ts';
import type { Waiting } from './waiting.ts';

export interface OutboxTools {
  readonly store: Store;
  readonly channels: ReadonlyMap<string, Served>;
  readonly clock: () => number;
  /** While the clock is doubted nothing is given up for its age. */
  readonly believed?: () => boolean;
  readonly zone: string;
  /** A message that was given up, or an error that is none of a channel's; without its text. */
  readonly warn: (what: string, error?: unknown) => void;
  /** Counts what became of each message, once that is noted. */
  readonly measures?: Pick<Measures, 'sent'>;
}

/** An id may be used anew for another message; a correction is another one. */
const markOf = ({ id, envelope: { at, revision } }: LineEntry): string => `${id} ${at} ${revision}`;

/** A platform that does not answer may not hold up the end for longer; its message goes out at the next start. */
const STOP_WITHIN = 3 * SECOND;

/**
 * Sends what transactions have put on its way: by rank (`rank.ts`), one at a time to each chat, each call at its
 * turn (`gate.ts`). A message leaves the outbox in the transaction that notes its arrival; a crash in between
 * repeats it.
 */
export class Outbox {
  readonly #tools: OutboxTools;
  readonly #line: OutboxLine;
  readonly #carriers: ReadonlyMap<string, Carrier>;
  readonly #notes: Notes;
  /** By chat. */
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #look: Promise<void> | null = null;
  #again = false;
  /** The shelf may hold what the line does not know. */
  #stale = true;
  /** Of these the line does not know how they stand. */
  #posted = new Set<string>();

  constructor(tools: OutboxTools) {
    this.#tools = tools;
    const { store, channels, clock, warn } = tools;
    this.#carriers = new Map(
      [...channels].map(([name, served]) => [name, new Carrier(served, clock, () => this.#lookSoon())]),
    );
    this.#line = new OutboxLine((name, chat) => channels.get(name)?.channel.isGroup(chat) ?? null);
    this.#notes = new Notes({
      store,
      waiting: () => this.#line.size,
      warn,
      onNoted: (changes) => this.#follow(changes),
      signal: this.#stop.signal,
    });
  }

  /** Looks for messages that are due; called whenever a transaction put some there, with which, where that is sure. */
  wake(posted: Posted = null): void {
    if (posted === null) this.#stale = true;
    else for (const id of posted) this.#posted.add(id);
    for (const { gate } of this.#carriers.values()) gate.look();
    this.#lookSoon();
  }

  /** By channel, as of the last look. */
  waiting(): Waiting {
    return this.#line.waiting();
  }

  /** Resolves when nothing that could leave now is left. */
  async idle(): Promise<void> {
    while (this.#look || this.#underWay.size > 0) {
      await this.#look;
      await Promise.allSettled([...this.#underWay.values()]);
    }
  }

  /** Takes nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stop.abort();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#look;
    for (const { gate } of this.#carriers.values()) gate.close();
    const enough = new AbortController();
    await Promise.race([
      Promise.allSettled([...this.#underWay.values()]),
      pause(STOP_WITHIN, undefined, { signal: enough.signal }).catch(() => {}),
    ]);
    enough.abort();
  }

  get #stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  #lookSoon(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#look ??= this.#lookWhileAsked().finally(() => {
      this.#look = null;
      // Asked for between the end of the last look and here.
      if (this.#again) this.#lookSoon();
    });
  }

  async #lookWhileAsked(): Promise<void> {
    while (this.#again && !this.#stopped) {
      this.#again = false;
      await this.#lookOnce();
    }
  }

  async #lookOnce(): Promise<void> {
    const taken: Passage[] = [];
    // Before it reads: who wakes it meanwhile has put something there that this look does not see.
    const [renews, posted] = [this.#stale, this.#posted];
    this.#stale = false;
    this.#posted = new Set();
    try {
      const { changes, wait } = await this.#tools.store.transaction(async (tx) => {
        // It may be run again: what the first time took has its place back.
        for (const { done } of taken.splice(0)) done();
        if (this.#stopped) return { changes: new Map(), wait: MINUTE };
        await (renews ? this.#line.renew(tx) : this.#line.look(tx, posted));
        return this.#find(watchedLine(tx), taken);
      });
      this.#follow(changes);
      for (const one of taken) this.#begin(one);
      this.#sleep(wait);
    } catch (error) {
      for (const { done } of taken) done();
      this.#stale = true;
      if (this.#stopped) return;
      this.#tools.warn('outbox: the store did not answer', error);
      this.#sleep(SECOND);
    }
  }

  #follow(changes: EnvelopeChanges): void {
    if (this.#line.follow(changes)) return;
    this.#stale = true;
    this.#again = true;
  }

  async #find({ tx, changes }: ReturnType<typeof watchedLine>, taken: Passage[]) {
    const taking = {
      line: this.#line,
      carriers: this.#carriers,
      busy: this.#underWay,
      zone: this.#tools.zone,
      now: this.#tools.clock(),
      believed: this.#tools.believed?.() ?? true,
    };
    await recall(tx, taking);
    await detour(tx, taking);
    return { changes, wait: await take(tx, taking, taken) };
  }

  #sleep(milliseconds: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#stopped) return;
    const wait = Math.max(5, Math.min(milliseconds, MINUTE));
    this.#timer = setTimeout(() => {
      // Once in a while it is read anew, whoever has forgotten to wake it.
      if (wait === MINUTE) this.#stale = true;
      this.#lookSoon();
    }, wait);
    this.#timer.unref();
  }

  #begin(passage: Passage): void {
    const { chat } = passage.entry;
    const work = this.#deliver(passage).finally(() => {
      passage.done();
      this.#underWay.delete(chat);
      this.#lookSoon();
    });
    this.#underWay.set(chat, work);
  }

  async #deliver(passage: Passage): Promise<void> {
    const { carrier, entry } = passage;
    const outcome = await this.#send(passage);
    carrier.learn(passage, outcome);
    if (outcome === null) return;
    const { id, envelope } = entry;
    await this.#notes.note(id, (tx) => settle(tx, this.#tools, { id, sentAs: envelope, outcome }));
    const result = outcome instanceof ChannelError ? outcome.failure.kind : 'sent';
    this.#tools.measures?.sent(entry.channel, result);
  }

  /** `null` where it was turned back before anything of it had left. */
  async #send(passage: Passage): Promise<Sent | ChannelError | null> {
    const { carrier, entry } = passage;
    const { envelope } = entry;
    const turn = async (): Promise<void> => {
      await carrier.turn(passage);
      // Meanwhile it may have been taken back, or sent on to another account.
      if (this.#line.get(entry.id)?.envelope.to !== envelope.to) throw new TurnedBack();
    };
    try {
      const message = withDoors(envelope.message, this.#tools.channels);
      return await carrier.channel.send({ ...envelope, message, id: markOf(entry) }, turn);
    } catch (error) {
      if (error instanceof ChannelError) return error;
      if (error instanceof TurnedBack) return null;
      this.#tools.warn('outbox: a channel failed in a way of its own', error);
      return new ChannelError({ kind: 'rejected' }, 'the channel failed');
    }
  }
}
