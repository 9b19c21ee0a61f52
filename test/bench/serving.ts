import { pino } from 'pino';
import { commands } from '../../commands/index.ts';
import { assemble } from '../../src/assemble.ts';
import { versions } from '../../src/versions/versions.ts';
import { openStore } from '../../storage/open-store.ts';
import { TOKEN } from './api.ts';
import { NOW } from './committees.ts';
import { serveUnder } from './serve-under.ts';

// The program by webhook over a folder, compiled and in a process of its own; at no pace, since that is the platform's and not ours.
const [, , dataDir = '', apiRoot = '', secret = '', databaseUrl = null] = process.argv;
const UNHURRIED = { burst: 1_000_000, perSecond: 1_000_000 };
const began = Date.parse(NOW) - performance.now();
const store = await openStore({ dataDir, databaseUrl }, versions);
const running = await assemble({
  config: {
    ...{ host: '127.0.0.1', port: 0, publicUrl: 'https://bench.example', dataDir, databaseUrl },
    ...{
      zone: 'Asia/Ho_Chi_Minh',
      logLevel: 'error',
      metricsToken: null,
      soffice: null,
      setupCode: 'ma-thiet-lap-1',
      sandbox: false,
    },
    telegram: { token: TOKEN, apiRoot, webhookSecret: secret, messagesPerSecond: 30 },
    ...{ zalo: null, mail: null },
  },
  ...{ store, sandbox: null, commands },
  clock: () => Math.round(began + performance.now()),
  steady: () => performance.now(),
  log: pino({ level: 'error' }),
  rates: { overall: UNHURRIED, person: UNHURRIED, group: UNHURRIED },
});
serveUnder(running.port, async () => {
  await running.stop();
  await store.close();
});
