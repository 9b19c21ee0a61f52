import type { Store } from '../../../src/ports/store.ts';
import { versions } from '../../../src/versions/versions.ts';
import { openJsonStore } from '../../../storage/json-store.ts';
import { PowerDisk } from '../../doubles/power-disk.ts';
import { wire } from '../platforms/wire.ts';
import type { World } from '../world.ts';
import type { Chance } from './chance.ts';
import { Database, link } from './database.ts';
import { diskOf, troubles } from './disk.ts';
import type { Ledger } from './ledger.ts';
import { type Doors, startProgram } from './program.ts';
import type { Life, Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';

const FOLDER = '/data';

export interface Surroundings {
  readonly scheduler: Scheduler;
  readonly chance: Chance;
  readonly world: World;
  readonly ledger: Ledger;
  readonly trace: Trace;
  /** The address of a database in place of the disk. */
  readonly database: string | null;
  readonly isBusy: () => boolean;
  readonly onWarning: (line: string) => void;
  /** Called where a start has found something that may not be. */
  readonly onFault: (error: unknown) => void;
}

/** The program's processes, one after another over the same disk. */
export class Lives {
  current: Life | null = null;
  began = 0;
  kills = 0;
  /** Whether lives are cut short, and disks are in trouble. */
  dangerous = true;
  onKill: () => void = () => {};
  readonly #with: Surroundings;
  readonly #database: Database | null;
  #disk: PowerDisk;
  #count = 0;
  #stop: (() => Promise<void>) | null = null;
  #letGo: (() => Promise<void>) | null = null;

  constructor(surroundings: Surroundings) {
    this.#with = surroundings;
    const { scheduler, chance } = surroundings;
    this.#database = surroundings.database === null ? null : new Database(surroundings.database, scheduler);
    this.#disk = new PowerDisk(chance.next, FOLDER);
    scheduler.onDeath = () => this.kill();
  }

  /** Opens the store for who sets it up, without any danger. */
  async fill(work: (store: Store) => Promise<void>): Promise<void> {
    const store = await this.#open(this.#newLife(Number.POSITIVE_INFINITY));
    await work(this.#with.ledger.watch(store));
    await store.close();
  }

  begin(): void {
    const { chance } = this.#with;
    const long = chance.is(0.5) ? Number.POSITIVE_INFINITY : 1 + Math.floor(chance.next() ** 3 * 12_000);
    const life = this.#newLife(this.dangerous ? long : Number.POSITIVE_INFINITY);
    this.current = life;
    this.began = this.#with.scheduler.now;
    troubles(this.#disk, chance, this.dangerous && chance.is(0.2) ? 0.03 : 0);
    this.#with.trace.note(`life ${life.number} begins`);
    void this.#run(life).catch((error: unknown) => {
      if (life.over) return;
      this.#with.trace.note(`life ${life.number} could not begin: ${String(error)}`);
      if (!this.dangerous) this.#with.onFault(error);
      this.kill(true);
    });
  }

  /** Ends the process between two of its steps; with the power, at times. */
  kill(itself = false): void {
    const life = this.current;
    if (!life || life.over) return;
    const { scheduler, chance, trace } = this.#with;
    life.over = true;
    this.current = null;
    this.#stop = null;
    this.#doors({ telegramWebhook: null, zaloWebhook: null });
    const power = !itself && chance.is(0.6);
    trace.note(`life ${life.number} ${itself ? 'ends' : power ? 'loses its power' : 'is killed'}`);
    if (!itself) this.kills += 1;
    this.onKill();
    if (power) this.#disk = this.#disk.cut();
    void this.#letGo?.();
    this.#letGo = null;
    const down = chance.is(0.1) ? chance.between(600, 20_000) : chance.between(1, 90);
    scheduler.after(down * 1_000, () => this.begin());
  }

  /** Once the run is over. */
  end(): void {
    if (this.current) this.current.over = true;
    void this.#letGo?.();
  }

  /** Asks the process to end, as a restart of the machine does. */
  restart(): void {
    const life = this.current;
    const stop = this.#stop;
    if (!life || !stop) return;
    this.#stop = null;
    this.#with.trace.note(`life ${life.number} is asked to end`);
    void stop().then(() => this.kill(true));
  }

  async #run(life: Life): Promise<void> {
    const { scheduler, chance, world, ledger, onWarning, isBusy } = this.#with;
    const store = await this.#open(life);
    try {
      await ledger.compare(store);
    } catch (error) {
      this.#with.onFault(error);
      return;
    }
    const often = this.dangerous && chance.is(0.5) ? 0.003 : 0;
    const kept = ledger.watch(store);
    const watched = this.#database === null ? kept : link(kept, life, scheduler, chance, often);
    const running = await startProgram({
      ...{ scheduler, chance, life, isBusy },
      config: world.config(),
      fetch: wire(scheduler, life, (host) => world.farOf(host)),
      store: watched,
      onDoors: (doors) => this.#doors(doors),
      onWarning: (line) => {
        if (!life.over) onWarning(line);
      },
    });
    this.#stop = async () => {
      await running.stop();
      await store.close();
    };
  }

  #doors({ telegramWebhook, zaloWebhook }: Doors): void {
    const { telegram, zalo } = this.#with.world;
    telegram.door = telegramWebhook;
    zalo.door = zaloWebhook ?? null;
    if (telegramWebhook) telegram.pump();
  }

  #newLife(left: number): Life {
    this.#count += 1;
    return { number: this.#count, over: false, left };
  }

  async #open(life: Life): Promise<Store> {
    const { scheduler, chance } = this.#with;
    if (this.#database !== null) {
      const store = await this.#database.open();
      // What a process had open ends with it.
      this.#letGo = () => store.close();
      return store;
    }
    const journalBytes = chance.pick([
      [2, 20_000],
      [2, 200_000],
      [1, 4 << 20],
    ]);
    return openJsonStore(FOLDER, versions, {
      disk: diskOf(life, this.#disk, scheduler, chance),
      journalBytes,
      hold: async () => async () => {},
    });
  }
}
