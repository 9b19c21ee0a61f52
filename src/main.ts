import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { commands } from '../commands/index.ts';
import { openStore } from '../storage/open-store.ts';
import { assemble } from './assemble.ts';
import { committeeCommand } from './committee-file/cli.ts';
import { readConfig } from './config.ts';
import { makeLog } from './log.ts';
import * as say from './text/terminal.ts';

/** The composition root: reads the settings, chooses, wires and starts. */
async function main(args: readonly string[]): Promise<void> {
  if (existsSync('.env')) loadEnvFile('.env');
  const config = readConfig(process.env);
  if (args[0] === 'committee') {
    process.exitCode = await committeeCommand(args.slice(1), {
      open: () => openStore(config),
      now: Date.now,
      zone: config.zone,
      print,
    });
    return;
  }
  if (!config.telegram) throw new Error(say.noChannel());

  const log = makeLog(config.logLevel, [
    config.telegram.token,
    config.telegram.webhookSecret ?? '',
    config.setupCode ?? '',
  ]);
  const store = await openStore(config);
  const running = await assemble({ config, store, commands, clock: Date.now, log }).catch(
    async (error: unknown) => {
      await store.close();
      throw error;
    },
  );
  print(say.serving(config, running.setupCode));

  const stop = async (): Promise<void> => {
    // What does not finish in time is in the store and goes on at the next start.
    setTimeout(() => process.exit(0), 9_000).unref();
    await running.stop();
    await store.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${say.failure(error)}\n`);
  process.exitCode = 1;
});
