import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import type { OnDuty, Peers } from '../../src/ports/store.ts';

/** Told to every process when something was put on its way. */
export const POSTED = 'thu_ky_so_posted';

/** A number of our own among the advisory locks of a database; the second half is the installation's. */
const ON_DUTY = 740_631;
/** How often who is not on duty asks, and who is says that it lives, in milliseconds. */
const BEAT = 1_000;
/** A beat that is not answered for so long is none. */
const PATIENCE = 3_000;
/** The server ends a session that has been silent for so long, so that a process that is cut off is not waited for. */
const SILENCE = 5_000;

/**
 * Who holds a lock of its session is on duty: the server gives it to another as soon as that session ends, however it
 * ends. The same session hears what others have put on their way; whoever misses it looks once a minute.
 */
export class PostgresPeers implements Peers {
  readonly #config: ClientConfig;
  readonly #schema: string;
  readonly #warn: (what: string, error: unknown) => void;

  constructor(config: ClientConfig, schema: string, warn: (what: string, error: unknown) => void) {
    this.#config = config;
    this.#schema = schema;
    this.#warn = warn;
  }

  async share(duty: OnDuty): Promise<() => Promise<void>> {
    const stop = new AbortController();
    let over: Promise<void> = Promise.resolve();
    await new Promise<void>((resolve, reject) => {
      over = this.#stand(duty, stop.signal, { resolve, reject });
    });
    return async () => {
      stop.abort();
      await over;
    };
  }

  async #stand(duty: OnDuty, signal: AbortSignal, first: First): Promise<void> {
    let end: (() => Promise<void>) | null = null;
    while (!signal.aborted) {
      const session = new Session(this.#config, this.#schema, () => duty.wake());
      try {
        await session.open();
        while (!signal.aborted) {
          if ((await session.beat()) && !end)
            end = await duty.begin().catch((error: unknown) => {
              first.reject(error);
              throw error;
            });
          first.resolve();
          await pause(BEAT, undefined, { signal }).catch(() => {});
        }
      } catch (error) {
        if (!signal.aborted) this.#warn('the session of who is on duty was lost', error);
        first.resolve();
      }
      await end?.();
      end = null;
      await session.close();
      await pause(BEAT, undefined, { signal }).catch(() => {});
    }
  }
}

/** Who waits for the first try. */
interface First {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** One connection, with what it holds. */
class Session {
  readonly #client: Client;
  readonly #schema: string;
  #held = false;
  #lost: Error | null = null;

  constructor(config: ClientConfig, schema: string, onPosted: () => void) {
    this.#schema = schema;
    this.#client = new Client({ ...config, query_timeout: PATIENCE });
    this.#client.on('error', (error) => {
      this.#lost = error;
    });
    this.#client.on('notification', ({ payload }) => {
      if (payload === schema) onPosted();
    });
  }

  async open(): Promise<void> {
    await this.#client.connect();
    await this.#client.query(`set idle_session_timeout = ${SILENCE}`);
    await this.#client.query(`listen ${POSTED}`);
  }

  /** Whether this process is on duty. Throws where the session is over. */
  async beat(): Promise<boolean> {
    if (this.#lost) throw this.#lost;
    const { rows } = this.#held
      ? await this.#client.query<{ held: boolean }>('select true as held')
      : await this.#client.query<{ held: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as held', [
          ON_DUTY,
          this.#schema,
        ]);
    this.#held = rows[0]?.held === true;
    return this.#held;
  }

  async close(): Promise<void> {
    // A session that does not answer is not waited for; the server ends it.
    await Promise.race([this.#client.end().catch(() => {}), pause(PATIENCE)]);
  }
}
