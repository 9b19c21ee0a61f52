import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { openCopyOf, openStore } from '../storage/open-store.ts';
import { assemble, type Running } from './assemble.ts';
import { ChannelError } from './ports/channel.ts';
import type { Store } from './ports/store.ts';
import { TurnableClock } from './sandbox/clock.ts';
import * as say from './say/terminal.ts';
import { type Config, readConfig } from './settings/config.ts';
import { envFileBy } from './settings/env-file.ts';
import { makeLog, striker } from './settings/log.ts';
import { versions } from './versions/versions.ts';

/** The composition root: reads the settings, chooses, wires and starts. */
async function main(args: readonly string[]): Promise<void> {
  for (const [name, value] of Object.entries(envFileBy(() => readFileSync('.env'))))
    process.env[name] ??= value;
  const config = readConfig(process.env);
  const [verb, ...more] = args;
  const open = (): Promise<Store> => openStore(config, versions);
  const terminal = { open, now: Date.now, zone: config.zone, print, complain };
  if (verb === 'committee') {
    const { committeeCommand } = await import('./committee-file/cli.ts');
    process.exitCode = await committeeCommand(more, terminal);
    return;
  }
  if (verb === 'backup' || verb === 'restore') {
    const { backupCommand } = await import('./committee-file/whole.ts');
    const openCopy = (beside: string): Promise<Store> => openCopyOf(config, beside, versions);
    process.exitCode = await backupCommand(verb, more, { ...terminal, openCopy });
    return;
  }
  if (!config.telegram && !config.zalo && !config.sandbox) throw new Error(say.noChannel());
  await serve(config);
}

async function serve(config: Config): Promise<void> {
  const stores: Store[] = [];
  let running: Running | null = null;
  const stop = async (): Promise<void> => {
    // What does not finish in time is in the store and goes on at the next start.
    setTimeout(() => process.exit(0), 9_000).unref();
    await running?.stop();
    for (const store of stores) await store.close();
    print(say.stopped());
    process.exit(0);
  };
  let stopping = false;
  // npm passes on a Ctrl-C that has reached us already: the second one must not cut short what is in hand.
  const onSignal = (): void => {
    if (!stopping) stop().catch(fail);
    stopping = true;
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);

  const log = makeLog(config.logLevel, secretsOf(config));
  const warn = (what: string, error: unknown): void => log.warn({ err: error }, what);
  const open = async (where: {
    readonly dataDir: string;
    readonly databaseUrl?: string | null;
  }): Promise<Store> => {
    const store = await openStore({ ...where, warn }, versions);
    stores.push(store);
    return store;
  };
  try {
    const store = config.telegram || config.zalo ? await open(config) : null;
    const sandbox = config.sandbox
      ? {
          store: await open({ dataDir: join(config.dataDir, 'sandbox') }),
          clock: new TurnableClock(Date.now),
        }
      : null;
    running = await assemble({
      config,
      store,
      sandbox,
      commands,
      clock: Date.now,
      steady: () => performance.now(),
      log,
    });
  } catch (error) {
    for (const store of stores) await store.close();
    throw error;
  }
  for (const { unreadable } of stores.map((store) => store.health()))
    if (unreadable.length > 0) print(say.archiveUnreadableHere(unreadable));
  print(say.serving(config, running.setupCode));
}

const secretsOf = ({ telegram, zalo, setupCode, databaseUrl, metricsToken }: Config): string[] => [
  databaseUrl ?? '',
  databaseUrl ? decodeURIComponent(new URL(databaseUrl).password) : '',
  telegram?.token ?? '',
  telegram?.webhookSecret ?? '',
  zalo?.appSecret ?? '',
  zalo?.oaSecretKey ?? '',
  zalo?.refreshToken ?? '',
  setupCode ?? '',
  metricsToken ?? '',
];

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
/** Before the settings are read, these may stand in an error. */
const SECRETS = [
  'DATABASE_URL',
  'TELEGRAM_BOT_TOKEN',
  'ZALO_APP_SECRET',
  'ZALO_OA_SECRET_KEY',
  'ZALO_REFRESH_TOKEN',
];
const complain = (text: string): void => {
  process.stderr.write(`${striker(SECRETS.map((name) => process.env[name]?.trim() ?? ''))(text)}\n`);
};

function fail(error: unknown): void {
  const refused = error instanceof ChannelError && error.failure.kind === 'auth';
  complain(refused ? say.tokenRefused() : say.failure(error));
  process.exit(1);
}

// Node's own words for what nobody caught would show whatever the error carries.
process.on('uncaughtException', (error) => {
  complain(say.bug(error));
  process.exit(1);
});
main(process.argv.slice(2)).catch(fail);
