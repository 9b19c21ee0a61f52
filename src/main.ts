import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { askAtDoor, openCopyOf, openDoor, openStore } from '../storage/open-store.ts';
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
    const ask = (question: string): Promise<string | null> => askAtDoor(config, question);
    process.exitCode = await committeeCommand(more, { ...terminal, askBeside: ask });
    return;
  }
  if (verb === 'regulation') {
    const { regulationCommand } = await import('./reading/cli.ts');
    process.exitCode = await regulationCommand(more, terminal);
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
  let closeDoor = async (): Promise<void> => {};
  const stop = async (): Promise<void> => {
    // What does not finish in time is in the store and goes on at the next start.
    setTimeout(() => process.exit(0), 9_000).unref();
    await running?.stop();
    await closeDoor();
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
    if (store) closeDoor = await openDoor(config, besideDoor(store, running, { zone: config.zone, warn }));
  } catch (error) {
    await running?.stop();
    for (const store of stores) await store.close();
    throw error;
  }
  for (const { unreadable } of stores.map((store) => store.health()))
    if (unreadable.length > 0) print(say.archiveUnreadableHere(unreadable));
  print(say.serving(config, running.setupCode));
}

/** Answers the commands that are called while this runs. */
function besideDoor(
  store: Store,
  running: Running,
  { zone, warn }: { readonly zone: string; readonly warn: (what: string, error: unknown) => void },
) {
  return async (question: string): Promise<string> => {
    const { answerBeside } = await import('./committee-file/beside.ts');
    try {
      const answer = await answerBeside(question, store, Date.now, zone);
      await running.wake();
      return JSON.stringify(answer);
    } catch (error) {
      warn('a command beside was not answered', error);
      throw error;
    }
  };
}

const secretsOf = ({ telegram, zalo, mail, setupCode, databaseUrl, metricsToken }: Config): string[] => [
  databaseUrl ?? '',
  databaseUrl ? decodeURIComponent(new URL(databaseUrl).password) : '',
  telegram?.token ?? '',
  telegram?.webhookSecret ?? '',
  zalo?.appSecret ?? '',
  zalo?.oaSecretKey ?? '',
  zalo?.refreshToken ?? '',
  mail?.server.login?.pass ?? '',
  encodeURIComponent(mail?.server.login?.pass ?? ''),
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
  'SMTP_URL',
];
const complain = (text: string): void => {
  process.stderr.write(`${striker(SECRETS.map((name) => process.env[name]?.trim() ?? ''))(text)}\n`);
};

function fail(error: unknown): void {
  const refused = error instanceof ChannelError && error.failure.kind === 'auth';
  complain(refused ? say.tokenRefused() : say.failure(error));
  process.exit(1);
}

// Whoever reads may have had enough (`… | head`): the rest is not printed, and what is under way is done.
for (const output of [process.stdout, process.stderr])
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
// Node's own words for what nobody caught would show whatever the error carries.
process.on('uncaughtException', (error) => {
  complain(say.bug(error));
  process.exit(1);
});
main(process.argv.slice(2)).catch(fail);
