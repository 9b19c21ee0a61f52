import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unknownAccount } from '../../src/accounts/link.ts';
import { makeTelegram } from '../../src/channels/telegram/telegram.ts';
import type { Address } from '../../src/domain/address.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import { Outbox } from '../../src/outbox/deliver.ts';
import { Pace, type Rates } from '../../src/outbox/pace.ts';
import { type Letter, post } from '../../src/outbox/post.ts';
import { AT_ONCE, type CallTurn, type Channel, type SendOrder, type Sent } from '../../src/ports/channel.ts';
import type { Envelope, Store, Transaction } from '../../src/ports/store.ts';
import { versions } from '../../src/versions/versions.ts';
import { openStore } from '../../storage/open-store.ts';
import { FakeTelegram, type FakeTelegramOptions } from '../doubles/fake-telegram.ts';
import { FRIDAY_MORNING, ZONE } from '../doubles/house.ts';
import { noFile } from '../doubles/no-file.ts';

const UNHURRIED = { burst: 10_000, perSecond: 10_000 };
const ANY_PACE: Rates = { overall: UNHURRIED, person: UNHURRIED, group: UNHURRIED };

interface OfficeOptions {
  readonly limits?: FakeTelegramOptions['limits'];
  readonly rates?: Rates;
  readonly latencyMs?: number;
  /** So many people, from 1001 on. */
  readonly people?: number;
  /** Seconds after which a call has failed. */
  readonly call?: number;
}

/** The store, the outbox and a channel, over the fake and without the rest of the program. The clock stands still. */
export class Office {
  readonly fake: FakeTelegram;
  readonly warnings: string[] = [];
  readonly #folder: string;
  readonly #options: OfficeOptions;
  #now = FRIDAY_MORNING;
  #posted = 0;
  #underWay = 0;
  store!: Store;
  outbox!: Outbox;
  channel!: Channel;
  /** Milliseconds of processor time that the work within each transaction took: a busy machine is none of its cost. */
  readonly took: number[] = [];
  /** Has all writes fail, as on a full disk. */
  diskIsFull = false;
  /** Holds up every write of the outbox. */
  beforeWriting: () => Promise<void> = async () => {};
  /** Comes after the platform has taken a message, before the outbox learns of it. */
  afterSending: (order: SendOrder) => Promise<void> = async () => {};

  private constructor(fake: FakeTelegram, folder: string, options: OfficeOptions) {
    this.fake = fake;
    this.#folder = folder;
    this.#options = options;
  }

  static async open(options: OfficeOptions = {}): Promise<Office> {
    let office: Office | null = null;
    const fake = await FakeTelegram.start({
      now: () => office?.now() ?? FRIDAY_MORNING,
      latencyMs: options.latencyMs ?? 0,
      ...(options.limits ? { limits: options.limits } : {}),
    });
    office = new Office(fake, await mkdtemp(join(tmpdir(), 'thu-ky-so-')), options);
    const people = Array.from({ length: options.people ?? 10 }, (_, at) => 1_001 + at);
    for (const id of people) fake.user({ id, first_name: `Người ${id}` });
    fake.group({ id: GROUP, title: 'Ban', type: 'supergroup', members: people.slice(0, 3) });
    await office.start();
    await office.knows(people);
    return office;
  }

  /** They are no strangers. */
  knows(people: readonly number[], known = true): Promise<void> {
    return this.store.transaction(async (tx) => {
      for (const address of people.map((id) => `telegram:${id}` as const))
        tx.accounts.put(address, {
          ...unknownAccount(address),
          seats: known ? [{ committee: 'ban', member: address }] : [],
        });
    });
  }

  async start(): Promise<void> {
    const { rates = ANY_PACE, call = 5 } = this.#options;
    this.store = await openStore({ dataDir: this.#folder }, versions);
    this.channel = makeTelegram({
      token: this.fake.token,
      apiRoot: this.fake.url,
      webhook: null,
      menus: { private: [], group: [], groupAdministrators: [] },
      fetchFile: noFile,
      clock: this.now,
      warn: (what) => this.warnings.push(what),
      patience: { call, hold: 30, retry: 20 },
    });
    await this.channel.start(async () => ({ toast: null, openPrivate: null }));
    const pace = new Pace(rates);
    const channels = new Map([['telegram', { channel: this.#watched(this.channel), pace }]]);
    this.outbox = new Outbox({
      store: { ...this.store, transaction: (work) => this.#transaction(work) },
      channels,
      clock: this.now,
      zone: ZONE,
      warn: (what, error) => this.warnings.push(error ? `${what}: ${error}` : what),
    });
  }

  async stop(): Promise<void> {
    await this.channel.stop();
    await this.outbox.stop();
    await this.store.close();
  }

  /** As when the process is killed: nobody is told, nothing is finished. */
  async crash(): Promise<void> {
    void this.outbox.stop();
    await this.channel.stop();
    await this.store.close();
    this.#underWay = 0;
  }

  async close(): Promise<void> {
    this.diskIsFull = false;
    await this.stop();
    await this.fake.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  now = (): number => this.#now;

  wake(): void {
    this.outbox.wake();
  }

  /** Turns the clock, and waits until all that could go then has gone. */
  async forward(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    this.wake();
    await this.quiet();
  }

  async quiet(): Promise<void> {
    for (let still = 0; still < 3; still += 1) {
      await pause(1);
      if (this.#underWay > 0) still = -1;
    }
  }

  /** Puts messages on their way, in this order. */
  async posts(
    ...messages: readonly (readonly [to: number | Address, text: string, rest?: Partial<Envelope>])[]
  ) {
    await this.puts(...messages.map(([to, text, rest = {}]) => ({ ...rest, to, message: { text } })));
  }

  async puts(...orders: readonly (Omit<Letter, 'to'> & { readonly to: number | Address })[]): Promise<void> {
    const now = toInstant(this.#now);
    await this.store.transaction(async (tx) => {
      for (const order of orders) {
        this.#posted += 1;
        const id = `${now}-${String(this.#posted).padStart(9, '0')}`;
        const to: Address = typeof order.to === 'number' ? `telegram:${order.to}` : order.to;
        post(tx, id, { ...order, to }, now);
      }
    });
    this.wake();
  }

  waiting(): Promise<readonly (readonly [string, Envelope])[]> {
    return this.store.transaction((tx) => tx.outbox.all());
  }

  /** Turns the clock on until nothing waits any more; says how long that took by the clock. */
  async drain(step = 1_000, most = 600): Promise<number> {
    const from = this.#now;
    await this.quiet();
    for (let steps = 0; (await this.waiting()).length > 0; steps += 1) {
      if (steps > most) throw new Error(`still waiting: ${JSON.stringify(await this.waiting(), null, 1)}`);
      await this.forward(step);
    }
    return this.#now - from;
  }

  texts(chat: number): (string | undefined)[] {
    return this.fake.messages(chat).map(({ text }) => text);
  }

  #transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#counted(() =>
      this.store.transaction(async (tx) => {
        const from = process.cpuUsage();
        const result = await work(tx);
        const { user, system } = process.cpuUsage(from);
        this.took.push((user + system) / 1_000);
        await this.beforeWriting();
        if (this.diskIsFull) throw new Error('ENOSPC: no space left on device');
        return result;
      }),
    );
  }

  #watched(channel: Channel): Channel {
    const send = async (order: SendOrder, turn: CallTurn = AT_ONCE): Promise<Sent> => {
      const sent = await channel.send(order, () => this.#notCounted(turn));
      await this.afterSending(order);
      return sent;
    };
    return {
      name: channel.name,
      start: (receive) => channel.start(receive),
      stop: () => channel.stop(),
      health: () => channel.health(),
      can: channel.can,
      isGroup: (chat) => channel.isGroup(chat),
      door: () => channel.door(),
      fetchFile: (file, most) => channel.fetchFile(file, most),
      send: (order, turn) => this.#counted(() => send(order, turn)),
    };
  }

  /** Whoever waits for the pace waits for the clock. */
  async #notCounted(turn: CallTurn): Promise<void> {
    this.#underWay -= 1;
    await turn().finally(() => {
      this.#underWay += 1;
    });
  }

  async #counted<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay = Math.max(0, this.#underWay - 1);
    }
  }
}

export const GROUP = -1001000000001;
