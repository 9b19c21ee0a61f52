import { type Belief, type ClockReading, firstBelief, heardAt, look, timeBy } from '../domain/time/clock.ts';
import { DAY, type Instant, MINUTE, toInstant } from '../domain/time/instant.ts';
import { warnAdministrators } from '../outbox/alarm.ts';
import type { Message } from '../ports/message.ts';
import type { Store } from '../ports/store.ts';
import { clockAgain, clockLeapt } from '../say/committee/clock.ts';

export interface Clocks {
  /** Milliseconds since 1970, as the machine says. */
  readonly clock: () => number;
  /** Milliseconds that pass whatever the machine's clock does. */
  readonly steady: () => number;
}

interface Tools extends Clocks {
  readonly store: Store;
  readonly zone: string;
  readonly warn: (what: string, error?: unknown) => void;
}

export interface ClockHealth {
  readonly state: 'believed' | 'doubted';
  readonly since: Instant;
  readonly problem: string | null;
}

/** The last time that was sure, among what the store keeps. */
const KEPT = 'clock';
/** What is kept is at most so old while the program runs; a write each minute would be for nothing. */
const KEEP_EVERY = 10 * MINUTE;
/** A program that was down for longer has its administrators look at the clock; a weekend bothers nobody. */
const TELLING = 4 * DAY;

/**
 * The one clock of a store. What its time does by itself (reminders, planned notices, ends of sheets, the archive)
 * is done only while that time is believed; what people do is always taken.
 */
export class ClockWatch {
  readonly #tools: Tools;
  #belief: Belief;
  #kept: number | null;
  #since: number;
  #told = false;
  #doubted = false;

  private constructor(tools: Tools, kept: number | null) {
    this.#tools = tools;
    this.#kept = kept;
    this.#belief = firstBelief(kept, this.#reading());
    this.#since = this.now();
  }

  static async open(tools: Tools): Promise<ClockWatch> {
    return new ClockWatch(tools, await tools.store.transaction(lastKept));
  }

  /** Milliseconds since 1970, by which everything works. */
  now = (): number => {
    const reading = this.#reading();
    this.#belief = look(this.#belief, reading);
    return timeBy(this.#belief, reading);
  };

  /** A platform's stamp of what somebody wrote just now. */
  hears(stamp: Instant): void {
    this.#belief = heardAt(this.#belief, Date.parse(stamp), this.#reading());
  }

  /** Whether what time brings may be done. */
  get believed(): boolean {
    this.now();
    return this.#belief.doubt === null;
  }

  /** Whether that is sure enough for what can never be taken back. */
  get sure(): boolean {
    return this.believed && this.#belief.sure;
  }

  health(): ClockHealth {
    const { believed } = this;
    const problem = believed ? null : this.#problem();
    return { state: believed ? 'believed' : 'doubted', since: toInstant(this.#since), problem };
  }

  /**
   * Once a minute, before anything that time brings: whether that may be done. `mend` undoes what a wrong clock has
   * done, when it is known again what time it is, and says how much that was.
   */
  async mayAct(mend: () => Promise<number>): Promise<boolean> {
    const { believed } = this;
    if (believed === this.#doubted) {
      this.#doubted = !believed;
      this.#since = this.now();
      if (believed) await this.#comesBack(await mend());
      else await this.#leapt();
    }
    if (this.sure) await this.#keep();
    return believed;
  }

  #reading(): ClockReading {
    return { wall: this.#tools.clock(), steady: this.#tools.steady() };
  }

  async #leapt(): Promise<void> {
    const { doubt, last } = this.#belief;
    if (!doubt) return;
    this.#tools.warn(`clock: ${this.#problem()}`);
    if (last.steady === null && doubt.leap > 0 && doubt.leap <= TELLING) return;
    this.#told = true;
    const wait = doubt.wait === null ? null : Math.ceil(doubt.wait / MINUTE);
    await this.#tell(clockLeapt(toInstant(doubt.since.wall), toInstant(last.wall), wait, this.#tools.zone));
  }

  async #comesBack(back: number): Promise<void> {
    this.#tools.warn(`clock: believed again; ${back} documents came back from the archive`);
    if (this.#told || back > 0) await this.#tell(clockAgain(toInstant(this.now()), back, this.#tools.zone));
    this.#told = false;
  }

  #tell = (message: Message): Promise<void> =>
    warnAdministrators(this.#tools.store, 'clock', message, toInstant(this.now()));

  #problem(): string {
    const { doubt, last } = this.#belief;
    const wall = toInstant(this.#reading().wall);
    const until =
      doubt?.wait === null ? 'somebody writes' : `it has stayed so for ${(doubt?.wait ?? 0) / MINUTE} min`;
    return `it shows ${wall}, the last time that was sure is ${toInstant(last.wall)}; reminders and the archive wait until ${until}`;
  }

  async #keep(): Promise<void> {
    const now = this.now();
    if (this.#kept !== null && Math.abs(now - this.#kept) < KEEP_EVERY) return;
    await this.#tools.store.transaction(async (tx) => tx.settings.put(KEPT, { value: toInstant(now) }));
    this.#kept = now;
  }
}

/** A folder of before this was kept says by its updates when it was last at work. */
async function lastKept(tx: Parameters<Parameters<Store['transaction']>[0]>[0]): Promise<number | null> {
  const kept = (await tx.settings.get(KEPT))?.value;
  const handled = kept ? [] : (await tx.handled.all()).map(([, { at }]) => at);
  const last = kept ?? handled.sort().at(-1);
  const at = last === undefined ? Number.NaN : Date.parse(last);
  return Number.isNaN(at) ? null : at;
}
