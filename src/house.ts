import { randomBytes } from 'node:crypto';
import { schedule } from 'node-cron';
import type { Logger } from 'pino';
import type { Channel } from './channels/channel.ts';
import type { AnyCommand } from './command.ts';
import { Strangers } from './dispatch/strangers.ts';
import { makeDispatch } from './dispatch.ts';
import { type Instant, toInstant } from './domain/instant.ts';
import { sameCode } from './invitations.ts';
import { Outbox } from './outbox/deliver.ts';
import type { Pace } from './outbox/pace.ts';
import { makeCounter } from './outbox/post.ts';
import type { Store } from './store.ts';
import { keepUp } from './upkeep.ts';

/** A store with the channels that serve it: what arrives is dispatched, what is posted is sent. */
export interface House {
  /** Looks at the outbox at once, as when the clock was turned. */
  wake(): void;
  /** Takes no more updates and finishes what is in hand. */
  stop(): Promise<void>;
}

export interface HouseParts {
  readonly store: Store;
  readonly commands: readonly AnyCommand[];
  readonly channels: ReadonlyMap<string, { readonly channel: Channel; readonly pace: Pace }>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly zone: string;
  readonly setupCode: string;
  readonly log: Logger;
}

export async function openHouse({
  store,
  commands,
  channels,
  clock,
  zone,
  setupCode,
  log,
}: HouseParts): Promise<House> {
  const now = (): Instant => toInstant(clock());
  const warn = (what: string, error?: unknown): void =>
    log.warn(error === undefined ? {} : { err: error }, what);
  const outbox = new Outbox({ store, channels, clock, zone, warn });
  const dispatch = makeDispatch({
    store,
    commands,
    zone,
    now,
    nextId: makeCounter(now, randomBytes(4).toString('hex')),
    isSetupCode: (code) => sameCode(code, setupCode),
    strangers: new Strangers(),
    windowOf: (channel) => channels.get(channel)?.channel.can.window ?? null,
    onBug: (error, incoming) =>
      log.error({ err: error, update: incoming.id }, 'an update was not understood by the program'),
    onPosted: () => outbox.wake(),
  });
  const upkeep = (): Promise<void> =>
    keepUp(store, now()).then(
      () => {},
      (error: unknown) => warn('upkeep failed', error),
    );
  const all = [...channels.values()].map(({ channel }) => channel);
  const cleaning = schedule('17 * * * *', upkeep);
  try {
    // Side by side: a platform that does not answer may not keep the others from serving.
    await Promise.all(all.map((channel) => channel.start(dispatch)));
  } catch (error) {
    await cleaning.destroy();
    await Promise.all(all.map((channel) => channel.stop()));
    throw error;
  }
  await upkeep();
  outbox.wake();
  return {
    wake: () => outbox.wake(),
    stop: async () => {
      await cleaning.destroy();
      await Promise.all(all.map((channel) => channel.stop()));
      await outbox.stop();
    },
  };
}
