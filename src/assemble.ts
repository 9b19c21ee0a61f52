import { randomBytes } from 'node:crypto';
import { schedule } from 'node-cron';
import type { Logger } from 'pino';
import type { Channel } from './channels/channel.ts';
import { makeTelegram, type TelegramChannel } from './channels/telegram/telegram.ts';
import type { AnyCommand } from './command.ts';
import type { Config } from './config.ts';
import { makeDispatch } from './dispatch.ts';
import { type Instant, toInstant } from './domain/instant.ts';
import { serve } from './http/serve.ts';
import { makeCode, sameCode } from './invitations.ts';
import { menus } from './menus.ts';
import { Outbox } from './outbox/deliver.ts';
import { Pace, type Rates, telegramRates } from './outbox/pace.ts';
import { makeCounter } from './outbox/post.ts';
import { keptSecret } from './settings.ts';
import type { Store } from './store.ts';
import { keepUp } from './upkeep.ts';

export interface Parts {
  readonly config: Config;
  readonly store: Store;
  readonly commands: readonly AnyCommand[];
  /** Milliseconds since 1970; the only clock there is. */
  readonly clock: () => number;
  readonly log: Logger;
  /** Other paces than the platforms ask for. */
  readonly rates?: Rates;
}

export interface Running {
  /** What it serves, for the operator. */
  readonly setupCode: string;
  /** Looks at the outbox at once, as when the clock was turned. */
  wake(): void;
  /** Takes no more updates, finishes what is in hand, and lets go of everything but the store. */
  stop(): Promise<void>;
}

/** Puts the parts together and starts them; stops them in reverse order. */
export async function assemble({ config, store, commands, clock, log, rates }: Parts): Promise<Running> {
  const now = (): Instant => toInstant(clock());
  const warn = (what: string, error?: unknown): void =>
    log.warn(error === undefined ? {} : { err: error }, what);
  const setupCode = config.setupCode ?? (await keptSecret(store, 'setup-code', makeCode));
  const webhookSecret =
    config.telegram?.webhookSecret ?? (await keptSecret(store, 'telegram-webhook-secret', makeCode));

  const served = new Map<string, { channel: Channel; pace: Pace }>();
  const telegram = config.telegram ? telegramOf(config, webhookSecret, commands, clock, warn) : null;
  if (telegram && config.telegram) {
    served.set(telegram.name, {
      channel: telegram,
      pace: new Pace(rates ?? telegramRates(config.telegram.messagesPerSecond)),
    });
  }

  const outbox = new Outbox({ store, channels: served, clock, zone: config.zone, warn });
  const dispatch = makeDispatch({
    store,
    commands,
    zone: config.zone,
    now,
    nextId: makeCounter(now, randomBytes(4).toString('hex')),
    isSetupCode: (code) => sameCode(code, setupCode),
    onBug: (error, incoming) =>
      log.error({ err: error, update: incoming.id }, 'an update was not understood by the program'),
    onPosted: () => outbox.wake(),
  });

  const closeDoor = await serve({
    host: config.host,
    port: config.port,
    telegramWebhook:
      telegram && config.publicUrl ? (secret, body) => telegram.takeWebhook(secret, body) : null,
    health: () => ({
      status: 'serving',
      channels: Object.fromEntries([...served].map(([name, { channel }]) => [name, channel.health()])),
    }),
    warn,
  });
  const cleaning = schedule('17 * * * *', () =>
    keepUp(store, now()).then(
      () => {},
      (error: unknown) => warn('upkeep failed', error),
    ),
  );
  try {
    for (const { channel } of served.values()) await channel.start(dispatch);
  } catch (error) {
    await cleaning.destroy();
    await closeDoor();
    throw error;
  }
  await keepUp(store, now());
  outbox.wake();
  return {
    setupCode,
    wake: () => outbox.wake(),
    stop: async () => {
      await cleaning.destroy();
      await Promise.all([...served.values()].map(({ channel }) => channel.stop()));
      await closeDoor();
      await outbox.stop();
    },
  };
}

function telegramOf(
  config: Config,
  secret: string,
  commands: readonly AnyCommand[],
  clock: () => number,
  warn: (what: string) => void,
): TelegramChannel | null {
  if (!config.telegram) return null;
  return makeTelegram({
    token: config.telegram.token,
    apiRoot: config.telegram.apiRoot,
    webhook: config.publicUrl ? { url: `${config.publicUrl}/telegram/webhook`, secret } : null,
    menus: menus(commands),
    clock,
    warn,
  });
}
