import { basename } from 'node:path';
import type { Logger } from 'pino';
import { makeCode } from './accounts/invitations.ts';
import { keptSecret } from './accounts/kept.ts';
import { toInstant, toMilliseconds } from './domain/time/instant.ts';
import type { ChannelQueue, Metrics, openMetrics as OpenMetrics } from './http/metrics.ts';
import { serve } from './http/serve.ts';
import type { Rates } from './outbox/pace.ts';
import type { calendarAt as CalendarAt } from './papers/calendar-feed.ts';
import type { AnyCommand } from './ports/command.ts';
import type { Store, StoreHealth } from './ports/store.ts';
import { openChannels, type ServedChannels } from './real-channels.ts';
import { type House, type HouseParts, openHouse } from './runtime.ts';
import type { TurnableClock } from './sandbox/clock.ts';
import type { openSandbox as OpenSandbox } from './sandbox-house.ts';
import type { Config } from './settings/config.ts';

export interface ProgramParts extends Pick<HouseParts, 'random' | 'schedule'> {
  readonly config: Config;
  /** What the real channels serve; `null` where none is configured. */
  readonly store: Store | null;
  /** The sandbox lives beside, on data and a clock of its own: nothing done there touches a real committee. */
  readonly sandbox: { readonly store: Store; readonly clock: TurnableClock } | null;
  readonly commands: readonly AnyCommand[];
  /** Milliseconds since 1970; the only clock there is. */
  readonly clock: () => number;
  /** Milliseconds that pass whatever that clock does. */
  readonly steady: () => number;
  readonly log: Logger;
  /** Other paces than the platforms ask for. */
  readonly rates?: Rates;
  /** Another way to the platforms than over the network. */
  readonly fetch?: typeof fetch;
  /** Another door than one that listens at a port. */
  readonly door?: typeof serve;
}

export interface Running {
  /** What makes an administrator; `null` where only the sandbox is served. */
  readonly setupCode: string | null;
  /** Where it listens. */
  readonly port: number;
  /** Looks at once what is due and what is to be sent, as when the clock was turned. */
  wake(): Promise<void>;
  /** Takes no more updates, finishes what is in hand, and lets go of everything but the stores. */
  stop(): Promise<void>;
}

/** Who serves people need not read at each start what plays with them. */
const playing: typeof OpenSandbox = async (parts) => (await import('./sandbox-house.ts')).openSandbox(parts);

/** Nor what writes calendars. */
const subscribed = async (...how: Parameters<typeof CalendarAt>): Promise<string | null> =>
  (await import('./papers/calendar-feed.ts')).calendarAt(...how);

/** Nor what counts, where nobody asks. */
const counting = async (...how: Parameters<typeof OpenMetrics>): Promise<Metrics> =>
  (await import('./http/metrics.ts')).openMetrics(...how);

/** Puts the parts together and starts them; stops them in reverse order. */
export async function assemble(parts: ProgramParts): Promise<Running> {
  const { config, store, sandbox, log } = parts;
  const warn = (what: string, error?: unknown): void =>
    log.warn(error === undefined ? {} : { err: error }, what);
  let wake = async (): Promise<void> => {};
  const houses: House[] = [];
  const queues = (): ChannelQueue[] =>
    houses.flatMap((house) =>
      [...house.waiting()].map(([channel, { length, oldest }]) => ({
        ...{ channel, length },
        seconds: (parts.clock() - toMilliseconds(oldest)) / 1_000,
      })),
    );
  const metrics = config.metricsToken === null ? null : await counting(config.metricsToken, queues);
  const doubted = (): boolean => houses.at(-1)?.health().clock.state === 'doubted';
  const real = store ? await openChannels({ ...parts, store, warn, wake: () => void wake(), doubted }) : null;
  const served: ServedChannels = real?.served ?? new Map();
  const played = sandbox ? await playing({ ...parts, ...sandbox, zone: config.zone }) : null;
  if (played) houses.push(played.house);
  const setupCode = store ? (config.setupCode ?? (await keptSecret(store, 'setup-code', makeCode))) : null;
  // Each channel takes updates, or has begun to try again by itself: one that is down may not hide the others.
  let status: 'starting' | 'serving' | 'stopping' = 'starting';
  const kept = store ?? sandbox?.store;
  for (const path of kept?.health().unreadable ?? []) warn(`store: ${path} of the archive cannot be read`);
  const door = await (parts.door ?? serve)({
    host: config.host,
    port: config.port,
    telegramWebhook: real?.telegramWebhook ?? null,
    zaloWebhook: real?.zaloWebhook ?? null,
    zaloVerifier: config.zalo?.verifier ?? null,
    sandbox: played?.door ?? null,
    metrics: metrics?.routes ?? null,
    calendar: store ? (token) => subscribed(store, token, toInstant(parts.clock()), config.zone) : null,
    health: () => ({
      status,
      store: kept ? healthOf(kept.health()) : null,
      channels: Object.fromEntries(
        [...served, ...(played?.served ?? [])].map(([name, { channel }]) => [name, channel.health()]),
      ),
      ...(houses.at(-1)?.health() ?? { clock: null }),
    }),
    warn,
  }).catch(async (error: unknown) => {
    await played?.house.stop();
    throw error;
  });
  const stop = async (): Promise<void> => {
    status = 'stopping';
    await Promise.all(houses.map((house) => house.stop()));
    await door.close();
  };
  try {
    if (store && setupCode !== null) {
      const measures = metrics ? { measures: metrics.measures } : {};
      houses.push(
        await openHouse({
          ...{ ...parts, ...measures, store, channels: served, setupCode },
          ...{ zone: config.zone, publicUrl: config.publicUrl },
        }),
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  wake = async () => {
    for (const house of houses) await house.wake();
  };
  status = 'serving';
  return { setupCode, port: door.port, wake, stop };
}

/** Whoever can ask for the health learns which years are concerned, and nothing of whose they are. */
const healthOf = ({ state, unreadable }: StoreHealth) => ({
  state,
  problem:
    unreadable.length === 0
      ? null
      : `files of the archive cannot be read: ${[...new Set(unreadable.map((path) => basename(path)))].join(', ')}`,
});
