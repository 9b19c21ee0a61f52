import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Logger, pino } from 'pino';
import { commands } from '../../commands/index.ts';
import { assemble, type Running } from '../../src/assemble.ts';
import type { CommitteeFile } from '../../src/committee-file/schema.ts';
import type { Meeting } from '../../src/domain/meetings/meeting.ts';
import { toInstant } from '../../src/domain/time/instant.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Config } from '../../src/settings/config.ts';
import { versions } from '../../src/versions/versions.ts';
import { openStore } from '../../storage/open-store.ts';
import { watchedRules } from '../regulations/coverage/watched.ts';
import { CROWD_GROUP, crowd } from './crowd.ts';
import { FakeTelegram } from './fake-telegram.ts';
import { FakeZalo } from './fake-zalo.ts';
import { fixture } from './fixture.ts';
import { importCommittee } from './import-committee.ts';
import { moveToZalo, type Platform, zaloConfig } from './on-zalo.ts';
import { type Mailboxes, mailConfig, type PostOffice, withMailboxes } from './post-office.ts';
import { Rest } from './rest.ts';
import { seatPeople } from './seat-people.ts';
import type { SeatedId } from './seated.ts';
import { takeOver } from './take-over.ts';

export { CROWD_FIRST, CROWD_GROUP } from './crowd.ts';
export { fixture } from './fixture.ts';

/** Friday, 20 November 2026, 09:00 in Vietnam. */
export const FRIDAY_MORNING = Date.parse('2026-11-20T02:00:00.000Z');
export const ZONE = 'Asia/Ho_Chi_Minh';

/** Shaped as BotFather's are, and nobody's. */
const TOKEN = '1234567890:AAtest_token_of_the_strict_fake_only';

/** The bot's Telegram in tests is as quick as the test: its pace has tests of its own. */
const UNHURRIED = { burst: 10_000, perSecond: 10_000 };

export const COMMITTEES = ['ba-trang', 'lang-son', 'phu-quoc', 'binh-dinh', 'kien-giang'] as const;
export type CommitteeId = (typeof COMMITTEES)[number];

export interface HouseOptions {
  /** Where its people are; on Telegram unless told otherwise. */
  readonly platform?: Platform;
  readonly committees?: readonly SeatedId[];
  readonly latencyMs?: number;
  readonly publicUrl?: string;
  /** Where Telegram really calls, in place of that address. */
  readonly deliverTo?: string;
  /** A committee of this many members besides, under Kiên Giang's regulation: see `crowd`. */
  readonly crowd?: number;
  /** Where official mail is handed in, and the mailboxes of its people; none unless the story is about mail. */
  readonly post?: PostOffice;
  readonly mailboxes?: Mailboxes;
  /** Committees have their reminders switched off unless the story is about them. */
  readonly reminders?: boolean;
  /** No minute of the machine's own clock comes: what is due is looked at where the story says so. */
  readonly still?: boolean;
  /** The machine's clock may leap (`leaps`) and time passes while it is down: the platforms' clocks know better. */
  readonly leaping?: boolean;
  /** A data folder that somebody left at that local time, in place of a new one. */
  readonly over?: { readonly folder: string; readonly at: string };
}

/** What a test may have otherwise when the program begins anew. */
export interface Change {
  readonly zalo?: Partial<NonNullable<Config['zalo']>>;
  readonly log?: Logger;
  /** In place of its own, which it wraps. */
  readonly store?: Store;
  /** At no pace but the platforms' own. */
  readonly hurried?: boolean;
  /** Who asks for the figures has it; a program in LibreOffice's place. */
  readonly metricsToken?: string;
  /** Until it has seen what is due; else no longer than until it serves. */
  readonly waits?: boolean;
  readonly soffice?: string;
}

/** The whole program over a strict fake of Telegram, on a data folder of its own and a clock that can be turned. */
export class House {
  readonly fake: FakeTelegram;
  /** Only where somebody is on Zalo. */
  readonly zalo: FakeZalo | null;
  readonly folder: string;
  readonly #options: HouseOptions;
  readonly #granted: string;
  readonly #rest: Rest;
  /** Each house has a schema of its own where the stories are told on a database. */
  readonly database: string | null;
  #clockOffset: number;
  #wrong = 0;
  store!: Store;
  running!: Running;

  private constructor(fake: FakeTelegram, zalo: FakeZalo | null, folder: string, options: HouseOptions) {
    this.fake = fake;
    this.zalo = zalo;
    this.#granted = zalo?.tokens.current ?? '';
    this.folder = folder;
    const { DATABASE } = process.env;
    this.database = DATABASE && !options.over ? `${DATABASE}?schema=${schemaOf(folder)}` : null;
    this.#options = options;
    const { over } = options;
    const begins = over ? Date.parse(`${over.at}:00.000+07:00`) : FRIDAY_MORNING;
    this.#clockOffset = begins - performance.now();
    this.#rest = new Rest(zalo ? [fake, zalo] : [fake], this.now);
  }

  static async open(options: HouseOptions = {}): Promise<House> {
    const latencyMs = options.latencyMs ?? 0;
    let house: House | null = null;
    const now = () => house?.time() ?? FRIDAY_MORNING;
    // Messages carry the stage's time, and it counts.
    const fake = await FakeTelegram.start({
      ...{ token: TOKEN, latencyMs, now },
      ...(options.deliverTo ? { webhookDeliverTo: options.deliverTo } : {}),
    });
    const folder = await mkdtemp(join(tmpdir(), 'thu-ky-so-'));
    const onZalo = (options.platform ?? 'telegram') !== 'telegram';
    const zalo = onZalo ? await FakeZalo.start({ now, latencyMs }) : null;
    house = new House(fake, zalo, folder, options);
    for (const id of options.committees ?? []) {
      const there = house.committee(id);
      seatPeople(house, fixture(id).file, there);
    }
    if (options.over) await takeOver(options.over.folder, folder, zalo);
    else await house.#fill();
    await house.start();
    return house;
  }

  async #fill(): Promise<void> {
    const store = await openStore({ dataDir: this.folder, databaseUrl: this.database }, versions);
    for (const id of this.#options.committees ?? []) await this.#import(store, id);
    if (this.#options.crowd) await this.#gather(store, this.#options.crowd);
    await store.close();
  }

  /** What the machine says. */
  now = (): number => this.time() + this.#wrong;

  /** What time it is. */
  time = (): number => Math.round(this.#clockOffset + performance.now());

  /** The machine's clock is ahead by so much from now on; behind, where it is negative. */
  leaps(milliseconds: number): void {
    this.#wrong = milliseconds;
  }

  /** Turns the clock to a local time in Vietnam, and has what waits for it looked at. */
  turnTo(local: string): void {
    this.#clockOffset = Date.parse(`${local}:00.000+07:00`) - performance.now();
    this.#inTouch();
    this.#rest.during(this.running.wake());
  }

  forward(milliseconds: number): void {
    this.#clockOffset += milliseconds;
    this.#inTouch();
    this.#rest.during(this.running.wake());
  }

  /** What may go on in another message does not: once it has arrived, the time in which it could is over. */
  noMoreComes(): void {
    this.#rest.during(this.fake.idle().then(() => this.forward(3_000)));
  }

  /** What was said is answered, what is due has gone out, and nothing else is under way. */
  isAtRest = async (): Promise<boolean> => (await this.#rest.look(0)) !== null;

  /** The clock goes on while the program is down. */
  forwardStopped(milliseconds: number): void {
    this.#clockOffset += milliseconds;
    this.#inTouch();
  }

  /** People go on chatting with the OA meanwhile, unless a test has them fall silent. */
  #inTouch(): void {
    for (const { zalo } of (this.#options.committees ?? []).flatMap((id) => this.committee(id).members))
      if (zalo) this.zalo?.wasSilentFor(zalo, 0);
  }

  async start(): Promise<void> {
    const store = await openStore({ dataDir: this.folder, databaseUrl: this.database }, versions);
    this.store = this.#rest.counts(watchedRules(store));
    await this.#assemble({});
  }

  /** Ends the program, and begins it anew over the same store with other settings. */
  async begins(change: Change): Promise<void> {
    const begun = this.running.stop().then(() => this.#assemble(change));
    this.#rest.during(begun);
    await begun;
  }

  async #assemble({ zalo, log, store, hurried = true, waits = true, ...settings }: Change): Promise<void> {
    const config = this.#config();
    if (!this.#options.leaping)
      await this.store.transaction(async (tx) => tx.settings.put('clock', { value: toInstant(this.now()) }));
    this.running = await assemble({
      config: { ...config, ...settings, zalo: config.zalo && { ...config.zalo, ...zalo } },
      store: store ?? this.store,
      sandbox: null,
      commands,
      clock: this.now,
      steady: this.time,
      log: log ?? pino({ level: process.env.TEST_LOG ?? 'silent' }),
      ...(this.#options.still ? { schedule: () => ({ destroy: () => {} }) } : {}),
      ...(hurried ? { rates: { overall: UNHURRIED, person: UNHURRIED, group: UNHURRIED } } : {}),
    });
    // It serves before it has seen what is due; a story begins after that.
    if (waits) await this.running.wake();
    if (this.zalo) this.zalo.webhook = { url: `http://127.0.0.1:${this.running.port}/zalo/webhook` };
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.store.close();
  }

  async close(): Promise<void> {
    await this.stop();
    await this.fake.close();
    await this.zalo?.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The live meetings as they stand in the store. */
  async meetings(): Promise<Meeting[]> {
    return this.store.transaction(async (tx) => (await tx.meetings.all()).map(([, meeting]) => meeting));
  }

  /** The committee as it is where its people are. */
  committee(id: SeatedId): CommitteeFile {
    const { platform, mailboxes } = this.#options;
    return moveToZalo(withMailboxes(fixture(id).file, mailboxes), platform ?? 'telegram');
  }

  async #import(store: Store, id: SeatedId): Promise<void> {
    await importCommittee(
      store,
      this.committee(id),
      fixture(id).regulation,
      toInstant(this.now()),
      this.#options.reminders,
    );
  }

  async #gather(store: Store, count: number): Promise<void> {
    const file = crowd(count);
    for (const member of file.members)
      this.fake.user({ id: Number(member.telegram), first_name: member.name });
    this.fake.group({
      id: CROWD_GROUP,
      title: file.shortName,
      type: 'supergroup',
      members: file.members.map((member) => Number(member.telegram)),
    });
    await importCommittee(store, file, fixture('kien-giang').regulation, toInstant(this.now()));
  }

  #config(): Config {
    return {
      host: '127.0.0.1',
      port: 0,
      publicUrl: this.#options.publicUrl ?? null,
      dataDir: this.folder,
      databaseUrl: this.database,
      zone: ZONE,
      logLevel: 'silent',
      metricsToken: null,
      soffice: null,
      setupCode: 'ma-thiet-lap-1',
      sandbox: false,
      telegram:
        this.#options.platform === 'zalo'
          ? null
          : {
              token: this.fake.token,
              apiRoot: this.fake.url,
              webhookSecret: 'bi-mat-webhook-1',
              messagesPerSecond: 30,
            },
      zalo: this.zalo ? zaloConfig(this.zalo, this.#granted) : null,
      mail: this.#options.post ? mailConfig(this.#options.post) : null,
    };
  }
}

const schemaOf = (folder: string): string =>
  basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '_');
